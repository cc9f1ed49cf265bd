import { formatBeloeb, type Oere } from "../../../domain/beloeb.js";
import { foraeldelsesdatoOf } from "../../../domain/debitor/foraeldelse.js";
import { hasCpr } from "../../../domain/debitor/rules.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Anledning } from "../../anledning.js";
import type { Fordringrow } from "../billede.js";
import { tell } from "../haendelser.js";
import { lockFordringer } from "../laes.js";
import { closeOpgave } from "../opgaver.js";
import type { Debitor, Query } from "../porte.js";
import { queueAktioner, readVentende } from "./aktioner.js";
import { findLevende, readNumre } from "./nummer.js";
import { isAfvist, renewParathed } from "./parathed.js";

/** What a collector may mend, and the columns it stands in. What may also be taken away is null. */
const KOLONNER = {
  beskrivelse: "beskrivelse",
  hovedstol: "hovedstol",
  stiftelsesdato: "stiftelsesdato",
  forfaldsdato: "forfaldsdato",
  srb: "srb",
  periodeFra: "periode_fra",
  periodeTil: "periode_til",
  foraeldelsesdato: "foraeldelsesdato",
  domsdato: "domsdato",
  forligsdato: "forligsdato",
  bfeNummer: "bfe_nummer",
  pNummer: "p_nummer",
} as const;
type Stamfelt = keyof typeof KOLONNER;

export type Stamdatarettelse = {
  readonly fordring: Uuid;
  readonly felter: Partial<Pick<Fordringrow, Stamfelt>>;
  readonly begrundelse: string;
};

/**
 * Mend a claim's stamdata: old and new are kept, and its readiness is judged anew. At PSRM they cannot be changed (537) but
 * for a hovedstol told too low, which is told (FHI). Money does not move. DEB-044: no such claim; PSR-012: nothing to mend;
 * PSR-013: it is at PSRM; PSR-014: the hovedstol there can only go up; DEB-008…010, 012, 013: the stamdata themselves.
 */
export const retStamdata = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { fordring: id, felter, begrundelse }: Stamdatarettelse,
): Promise<Result<undefined, readonly Fejl[]>> => {
  const { myndighed } = anledning;
  const [foer] = await lockFordringer(query, myndighed, [id]);
  if (foer === undefined) return failed([fejl("DEB-044", { id })]);
  const efter = withForaeldelse({ ...foer, ...felter }, foer, felter);
  const aendret = (Object.keys(KOLONNER) as Stamfelt[]).filter((felt) => foer[felt] !== efter[felt]);
  if (aendret.length === 0) return failed([fejl("PSR-012", { id })]);
  const hos = await isAtPsrm(query, myndighed, id);
  const problems = [...judgeHos(foer, efter, aendret, hos), ...judgeStamdata(efter)];
  if (problems.length > 0) return failed(problems);
  await save(query, myndighed, efter, aendret);
  const pick = (row: Fordringrow) =>
    Object.fromEntries(
      aendret.map((felt) => [felt, typeof row[felt] === "bigint" ? String(row[felt]) : row[felt]]),
    );
  const data = { fra: pick(foer), til: pick(efter), begrundelse };
  await tell(query, anledning, [{ emneArt: "fordring", emne: id, art: "fordring.stamdata-rettet", data }]);
  if (hos)
    await queueAktioner(query, anledning, [
      { id: debitor.newId(), fordring: id, kode: "FHI", beloeb: efter.hovedstol },
    ]);
  await judgeAgain(query, anledning, id);
  return ok(undefined);
};

/** Forældelse follows the dates that it is counted from, unless it is mended itself. */
const withForaeldelse = (
  efter: Fordringrow,
  foer: Fordringrow,
  felter: Stamdatarettelse["felter"],
): Fordringrow => {
  const grundlag = ["forfaldsdato", "srb", "domsdato", "forligsdato"] as const;
  if (felter.foraeldelsesdato !== undefined || grundlag.every((felt) => foer[felt] === efter[felt]))
    return efter;
  const { forfaldsdato, srb, domsdato, forligsdato, slags } = efter;
  const foraeldelsesdato = foraeldelsesdatoOf({
    ...{ forfaldsdato, slags },
    ...(srb === null ? {} : { srb }),
    ...(domsdato === null ? {} : { domsdato }),
    ...(forligsdato === null ? {} : { forligsdato }),
  });
  return { ...efter, foraeldelsesdato };
};

const isAtPsrm = async (query: Query, myndighed: string, id: Uuid): Promise<boolean> => {
  const levende = findLevende(await readNumre(query, myndighed, [id]), id);
  return levende !== undefined || (await readVentende(query, myndighed, [id])).length > 0;
};

const judgeHos = (
  foer: Fordringrow,
  { hovedstol }: Fordringrow,
  aendret: readonly Stamfelt[],
  hos: boolean,
): readonly Fejl[] => {
  if (!hos) return [];
  const { id, tilstand } = foer;
  if (tilstand !== "INDDRIVES" || aendret.some((felt) => felt !== "hovedstol"))
    return [fejl("PSR-013", { id })];
  return hovedstol > foer.hovedstol ? [] : [fejl("PSR-014", { id, hovedstol: formatBeloeb(foer.hovedstol) })];
};

const judgeStamdata = ({
  periodeFra,
  periodeTil,
  beskrivelse,
  domsdato,
  forligsdato,
  srb,
  forfaldsdato,
  hovedstol,
  restance,
}: Fordringrow): readonly Fejl[] => [
  ...(periodeFra !== null && periodeTil !== null && periodeFra > periodeTil
    ? [fejl("DEB-008", { fra: periodeFra, til: periodeTil })]
    : []),
  ...(hasCpr(beskrivelse) ? [fejl("DEB-009")] : []),
  ...(domsdato !== null && forligsdato !== null ? [fejl("DEB-010")] : []),
  ...(srb !== null && srb < forfaldsdato ? [fejl("DEB-012", { srb, forfald: forfaldsdato })] : []),
  ...(hovedstol < restance
    ? [fejl("DEB-013", { hovedstol: formatBeloeb(hovedstol), skyldes: formatBeloeb(restance) })]
    : []),
];

const save = async (
  query: Query,
  myndighed: string,
  efter: Fordringrow,
  aendret: readonly (keyof typeof KOLONNER)[],
): Promise<void> => {
  for (const felt of aendret) {
    const value: Oere | string | null = efter[felt];
    await query(
      `debitor-ret-${KOLONNER[felt]}`,
      `update debitor.fordring set ${KOLONNER[felt]} = $3 where myndighed = $1 and id = $2`,
      [myndighed, efter.id, value],
    );
  }
};

/** A claim that PSRM would take now is nobody's task any more: the next run sends it. */
const judgeAgain = async (query: Query, anledning: Anledning, id: Uuid): Promise<void> => {
  const [doemt] = await renewParathed(query, anledning, [id]);
  if (doemt === undefined || isAfvist(doemt.fund)) return;
  await closeOpgave(
    query,
    anledning.myndighed,
    { art: "afvist", emne: id },
    anledning.aktoer,
    "Stamdata er rettet",
  );
};
