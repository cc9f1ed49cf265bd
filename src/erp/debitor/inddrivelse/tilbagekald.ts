import { fordringstilstandsnavn } from "../../../domain/debitor/fordring.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Tilbagekaldsaarsag } from "../../../domain/inddrivelse/aktioner/aktion.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Anledning } from "../../anledning.js";
import type { Fordringrow } from "../billede.js";
import { tell } from "../haendelser.js";
import { FORDRING } from "../laes.js";
import type { Debitor, Query } from "../porte.js";
import { queueAktioner, readVentende, type Venter } from "./aktioner.js";
import { findLevende, findSidste, type Psrmnummer, readNumre } from "./nummer.js";

export type Tilbagekaldelse = {
  readonly fordringer: readonly Uuid[];
  readonly aarsag: Tilbagekaldsaarsag;
  /** BORT only: from when the claim has lapsed. */
  readonly virkningsdato?: string;
  readonly begrundelse?: string;
};

/**
 * Take claims back from PSRM; what belongs to a main claim comes along. The action is queued here and sent by `runPsrm`; the
 * claims are the municipality's again when PSRM has answered. Gives the ids of the actions. DEB-024: no such claim; PSR-001:
 * it is not at PSRM; PSR-002…004: the date; PSR-005: a related claim is in hearing (570); PSR-006: it is being recalled.
 */
export const tilbagekald = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { fordringer: ids, aarsag, virkningsdato, begrundelse }: Tilbagekaldelse,
): Promise<Result<readonly Uuid[], readonly Fejl[]>> => {
  const { myndighed, dato } = anledning;
  const kompleks = await lockKomplekser(query, myndighed, ids);
  const alle = kompleks.map(({ id }) => id);
  const kendt = { kompleks, numre: await readNumre(query, myndighed, alle) };
  const ventende = await readVentende(query, myndighed, alle);
  const problems = [
    ...judgeDato(aarsag, virkningsdato, dato),
    ...ids.flatMap((id) => judge(id, aarsag, kendt, ventende)),
  ];
  if (problems.length > 0) return failed(problems);
  const valgte = kompleks.filter(
    ({ id, hovedfordring }) => ids.includes(id) && !ids.includes(hovedfordring ?? ""),
  );
  const felter = { kode: "TILBAGEKALD", beloeb: 0n, aarsag } as const;
  const aktioner = valgte.map(({ id: fordring }) => ({
    ...{ ...felter, id: debitor.newId(), fordring },
    ...(virkningsdato === undefined ? {} : { virkningsdato }),
  }));
  await queueAktioner(query, anledning, aktioner);
  const data = { aarsag, virkningsdato, begrundelse };
  await tell(
    query,
    anledning,
    valgte.map(({ id }) => ({ emneArt: "fordring", emne: id, art: "fordring.tilbagekaldes", data })),
  );
  return ok(aktioner.map(({ id }) => id));
};

/** Claims and what belongs to them, locked in the order of their ids. */
export const lockKomplekser = (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<readonly Fordringrow[]> =>
  query<Fordringrow>(
    "debitor-laas-komplekser",
    `select ${FORDRING} from debitor.fordring
     where myndighed = $1 and (id = any ($2::uuid[]) or hovedfordring = any ($2::uuid[])) order by fordring.id for update`,
    [myndighed, ids],
  );

/** Only BORT has a date, and it has come. FEJL must have none (546); the others count from when PSRM books them. */
const judgeDato = (
  aarsag: Tilbagekaldsaarsag,
  virkningsdato: string | undefined,
  dato: string,
): readonly Fejl[] => {
  if (aarsag === "BORT" && virkningsdato === undefined) return [fejl("PSR-002", { aarsag })];
  if (aarsag !== "BORT" && virkningsdato !== undefined) return [fejl("PSR-003", { aarsag })];
  return virkningsdato !== undefined && virkningsdato > dato
    ? [fejl("PSR-004", { dato: virkningsdato })]
    : [];
};

const judge = (
  id: Uuid,
  aarsag: Tilbagekaldsaarsag,
  { kompleks, numre }: { readonly kompleks: readonly Fordringrow[]; readonly numre: readonly Psrmnummer[] },
  ventende: readonly Venter[],
): readonly Fejl[] => {
  const fordring = kompleks.find((one) => one.id === id);
  if (fordring === undefined) return [fejl("DEB-024", { id })];
  const { tilstand } = findLevende(numre, id) ?? {};
  const sidste = findSidste(numre, id);
  // What has been recalled otherwise can still be recalled as an error (603).
  const igen = aarsag === "FEJL" && sidste?.tilstand === "UDE" && TILBAGEKALDT.includes(sidste.aarsag!);
  if (tilstand !== "INDDRIVES" && !igen)
    return [fejl("PSR-001", { id, tilstand: fordringstilstandsnavn(fordring.tilstand) })];
  const hele = new Set(kompleks.filter((one) => one.hovedfordring === id).map((one) => one.id));
  const hoering = numre.find((one) => one.tilstand === "HOERING" && hele.has(one.fordring));
  if (hoering !== undefined) return [fejl("PSR-005", { id: hoering.fordring })];
  const iGang = ventende.some(
    ({ kode, fordring: anden }) =>
      kode === "TILBAGEKALD" && (anden === id || anden === fordring.hovedfordring),
  );
  return iGang ? [fejl("PSR-006", { id })] : [];
};

const TILBAGEKALDT: readonly string[] = ["BORD", "BORT", "HENS", "KLAG", "HAFT"];
