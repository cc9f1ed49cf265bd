import { type Fejl, fejl, type Sted } from "../../fejl.js";
import { formatfejl, type Linjefelt } from "../../linjefil/felter.js";
import { CPR_KODE, feltnavn, G69_FELTER, G69_LINJER } from "./felter.js";
import type { G69Hoved } from "./linje.js";

/** What the rules of one line see. `felter` has the fields whose value is good, `findes` all that stand on the line. */
export type Linjesyn = {
  readonly posteringstype: G69Hoved["posteringstype"] | undefined;
  readonly felter: ReadonlyMap<number, Linjefelt>;
  readonly findes: ReadonlySet<number>;
  /** The place of a field, or of the line where the field is not there. */
  readonly stedOf: (nr: number) => Sted;
};

type Linjeregel = (syn: Linjesyn) => readonly Fejl[];

const KRAV = [...G69_FELTER].flatMap(([nr, { kraever = [] }]) =>
  kraever.map((andet) => [nr, andet] as const),
);
const UDELUKKET = [...G69_FELTER].flatMap(([nr, { udelukker = [] }]) =>
  udelukker.map((andet) => [nr, andet] as const),
);

/** Field 113 is the side. A minus repeats that the side is kredit (tenQ writes so); on debet it contradicts it. */
const fortegn: Linjeregel = ({ felter, stedOf }) =>
  felter.get(113)?.vaerdi === "D" && felter.get(112)?.vaerdi.endsWith("-")
    ? [fejl("G69-018", {}, stedOf(112))]
    : [];

const udelukkede: Linjeregel = ({ findes, stedOf }) =>
  UDELUKKET.filter(([nr, andet]) => findes.has(nr) && findes.has(andet)).map(([nr, andet]) =>
    fejl("G69-019", { felt: feltnavn(andet), andet: feltnavn(nr) }, stedOf(andet)),
  );

const makkere: Linjeregel = ({ findes, stedOf }) =>
  KRAV.filter(([nr, andet]) => findes.has(nr) && !findes.has(andet)).map(([nr, andet]) =>
    fejl("G69-020", { felt: feltnavn(nr), mangler: feltnavn(andet) }, stedOf(nr)),
  );

/** A posting belongs to the year of its date; only in the supplementsperiode to the year before. Our choice. */
const regnskabsaar: Linjeregel = ({ posteringstype, felter, stedOf }) => {
  const [aar, dato] = [felter.get(114)?.vaerdi, felter.get(110)?.vaerdi];
  if (posteringstype === undefined || posteringstype === "SUP" || aar === undefined || dato === undefined)
    return [];
  return dato.startsWith(aar) ? [] : [fejl("G69-021", { aar, dato }, stedOf(114))];
};

const NUMRE = [
  [130, 131],
  [132, 133],
  [134, 135],
] as const;

/** A CPR has ten digits; a CVR or SE number eight, or ten with two zeros before it (both are seen). */
const nummerEfterKode: Linjeregel = ({ felter, stedOf }) =>
  NUMRE.flatMap(([kodefelt, nummerfelt]) => {
    const [kode, nummer] = [felter.get(kodefelt)?.vaerdi, felter.get(nummerfelt)];
    if (kode === undefined || nummer === undefined) return [];
    const cpr = kode === CPR_KODE;
    const skal = cpr
      ? "10 cifre, når nummerkoden er 02"
      : "8 cifre, evt. med to nuller foran, når nummerkoden er 03";
    const godt = cpr ? /^\d{10}$/ : /^(00)?\d{8}$/;
    return godt.test(nummer.vaerdi) ? [] : [formatfejl(G69_LINJER, nummer, skal, stedOf(nummerfelt))];
  });

/** The rules of one line: G69-015, G69-018 to G69-021. */
export const linjeregler: readonly Linjeregel[] = [
  fortegn,
  udelukkede,
  makkere,
  regnskabsaar,
  nummerEfterKode,
];
