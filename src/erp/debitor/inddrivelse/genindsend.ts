import { fordringstilstandsnavn } from "../../../domain/debitor/fordring.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Oprettelse } from "../../../domain/inddrivelse/aktioner/aktion.js";
import type { Stamdata } from "../../../domain/inddrivelse/stamdata.js";
import { readExact } from "../../../kit/json-exact.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Anledning } from "../../anledning.js";
import type { Fordringrow } from "../billede.js";
import { tell } from "../haendelser.js";
import type { Debitor, Query } from "../porte.js";
import { skiftFordringer } from "../tilstande.js";
import { type NyAktion, queueAktioner, readVentende } from "./aktioner.js";
import { findLevende, findSidste, type Psrmnummer, readNumre } from "./nummer.js";
import { grundOf, isAfvist, judgeParathed } from "./parathed.js";
import { type Overdragbar, readOverdragbare, stamdataOf } from "./stamdata.js";
import { lockKomplekser } from "./tilbagekald.js";

/** After which recalls a claim may be sent again (539). BORT and FEJL are for good. */
export const GENINDSENDES: readonly string[] = ["HENS", "KLAG", "BORD", "HAFT"];

/** What must be as it was (542). */
const UAENDRET = ["fordringstype", "stiftelsesdato", "forfaldsdato", "periodeFra", "periodeTil"] as const;

/**
 * Send a recalled claim to PSRM again, with what belongs to it: under a new number, and last in the order of coverage. Gives
 * the ids of the actions. DEB-024: no such claim; PSR-007: it cannot be sent again, and why; PSR-008: PSRM would refuse it.
 */
export const genindsend = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { fordring: id, begrundelse }: { readonly fordring: Uuid; readonly begrundelse?: string },
): Promise<Result<readonly Uuid[], readonly Fejl[]>> => {
  const { myndighed, dato } = anledning;
  const kompleks = await lockKomplekser(query, myndighed, [id]);
  const fordring = kompleks.find((one) => one.id === id);
  if (fordring === undefined) return failed([fejl("DEB-024", { id })]);
  const ids = [
    ...kompleks.map((one) => one.id),
    ...(fordring.hovedfordring === null ? [] : [fordring.hovedfordring]),
  ];
  const numre = await readNumre(query, myndighed, ids);
  const ventende = await readVentende(query, myndighed, ids);
  const sidste = findSidste(numre, id);
  const grund = judgeTilstand(fordring, kompleks, numre) ?? (ventende.length > 0 ? VENTER : undefined);
  if (grund !== undefined) return failed([fejl("PSR-007", { id, grund })]);
  const sendes = kompleks.filter((one) => one.id === id || canFollow(one, numre));
  const overdragbare = await readOverdragbare(query, myndighed, sendes);
  const problems = [
    ...(await judgeUaendret(query, myndighed, overdragbare.find((one) => one.fordring.id === id)!, sidste!)),
    ...overdragbare.flatMap((one) => judgeFilter(one, dato)),
  ];
  if (problems.length > 0) return failed(problems);
  const aktioner = sendes.toSorted(hovedFirst).map((one) => aktionOf(debitor, one, numre));
  await skiftFordringer(
    query,
    anledning,
    sendes
      .filter(({ restance }) => restance > 0n)
      .map((one) => ({ fordring: one.id, haendelse: "fordring.afleveret" as const })),
  );
  await queueAktioner(query, anledning, aktioner);
  const data = { begrundelse };
  await tell(query, anledning, [{ emneArt: "fordring", emne: id, art: "fordring.genindsendes", data }]);
  return ok(aktioner.map((one) => one.id));
};

const VENTER = "en tidligere handling er ikke besvaret af PSRM endnu";
const SENDES: readonly Fordringrow["tilstand"][] = ["OPKRAEVET", "RYKKET"];

/** Why it cannot be sent again, in the middle of a sentence. */
const judgeTilstand = (
  { id, tilstand, hovedfordring }: Fordringrow,
  kompleks: readonly Fordringrow[],
  numre: readonly Psrmnummer[],
): string | undefined => {
  const sidste = findSidste(numre, id);
  if (sidste === undefined) return "den har aldrig været hos PSRM; overdragelseskørslen sender den";
  if (sidste.tilstand !== "UDE") return "den er hos PSRM";
  if (!GENINDSENDES.includes(sidste.aarsag!))
    return `den kom tilbage med årsagen ${sidste.aarsag}; kun HENS, KLAG, BORD og HAFT kan genindsendes`;
  const nul =
    tilstand === "AFSLUTTET" && kompleks.some((one) => one.hovedfordring === id && one.restance > 0n);
  if (!SENDES.includes(tilstand) && !nul) return `dens tilstand er '${fordringstilstandsnavn(tilstand)}'`;
  if (hovedfordring !== null && findLevende(numre, hovedfordring) === undefined)
    return "dens hovedfordring er ikke hos PSRM; genindsend den i stedet";
  return undefined;
};

/** Interest and fees that are still owed go along, unless they have come back for good. */
const canFollow = ({ id, tilstand, restance }: Fordringrow, numre: readonly Psrmnummer[]): boolean => {
  const sidste = findSidste(numre, id);
  return (
    restance > 0n &&
    SENDES.includes(tilstand) &&
    (sidste === undefined || (sidste.tilstand === "UDE" && GENINDSENDES.includes(sidste.aarsag!)))
  );
};

const hovedFirst = (a: Fordringrow, b: Fordringrow): number =>
  Number(a.hovedfordring !== null) - Number(b.hovedfordring !== null);

const aktionOf = (
  debitor: Debitor,
  { id: fordring, restance: beloeb }: Fordringrow,
  numre: readonly Psrmnummer[],
): NyAktion => {
  const kode = findSidste(numre, fordring) === undefined ? "OPRETFORDRING" : "GENINDSENDFORDRING";
  return { id: debitor.newId(), fordring, kode, beloeb };
};

const judgeFilter = (overdragbar: Overdragbar, dato: string): readonly Fejl[] => {
  const fund = judgeParathed(overdragbar, dato);
  return isAfvist(fund) ? [fejl("PSR-008", { id: overdragbar.fordring.id, grund: grundOf(fund) })] : [];
};

const judgeUaendret = async (
  query: Query,
  myndighed: string,
  overdragbar: Overdragbar,
  { aktion }: Psrmnummer,
): Promise<readonly Fejl[]> => {
  const [row] = await query<{ sendt: unknown }>(
    "debitor-sendt-aktion",
    "select sendt from debitor.aktion where myndighed = $1 and id = $2",
    [myndighed, aktion],
  );
  const foer: Stamdata = readExact<Oprettelse>(row!.sendt).stamdata;
  const nu = stamdataOf(overdragbar, 0n, foer.forfaldsdato ?? "");
  const andre = UAENDRET.filter((felt) => foer[felt] !== nu[felt]);
  const { id } = overdragbar.fordring;
  return andre.length === 0
    ? []
    : [fejl("PSR-007", { id, grund: `${andre.join(", ")} er rettet, siden PSRM fik den` })];
};
