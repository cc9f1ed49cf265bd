import type { Static, TObject } from "../../../kit/schema.js";
import { type Fejl, fejl } from "../../fejl.js";
import type { Forespoergsel, Spoergsmaalsnoegler } from "../../forespoergsel.js";
import { isPart } from "../../part.js";
import { type Rule, rule } from "../../rule.js";
import { readOcr } from "../ocr.js";
import { debitorservice } from "../operations.js";
import { badPart } from "../rules.js";
import { BetalbareDelfordringer } from "./betalbare.js";
import { Borgeroverblik } from "./borger.js";
import { Debitorkontodetalje, Debitorkontoliste } from "./konto.js";
import {
  Borgeropslag,
  Debitorkontoopslag,
  Debitorkontosoegning,
  Delfordringssoegning,
} from "./spoergsmaal.js";

/** What the questions have in common, as far as the hub need know. */
type Spoergsmaal = Partial<Debitorkontosoegning & Debitorkontoopslag & Delfordringssoegning>;

/** What may stand in the log: ids and kinds. The number of a person never does. */
const keys = (spoergsmaal: Spoergsmaal): Spoergsmaalsnoegler => {
  const { myndighed, afsenderSystem, part, betalingsid, sagsnummer, efter } = spoergsmaal;
  const emne =
    spoergsmaal.debitorkontoIdentifikator ??
    spoergsmaal.fordringIdentifikator ??
    spoergsmaal.delfordringIdentifikator;
  const vilkaar = { part: part?.partType, betalingsid, sagsnummer, efter };
  return {
    ...(myndighed === undefined ? {} : { myndighed }),
    ...(afsenderSystem === undefined ? {} : { afsenderSystem }),
    ...(emne === undefined ? {} : { emne }),
    vilkaar: Object.fromEntries(Object.entries(vilkaar).filter(([, value]) => value !== undefined)) as Record<
      string,
      string
    >,
  };
};

const partGyldig = (root: string): Rule<Spoergsmaal> =>
  rule<Spoergsmaal>("DEB-005", ["Part"], ({ part }) =>
    part === undefined || isPart(part) ? [] : [badPart(part, `${root}/Part/PartIdentifikator`)],
  );

const siger = rule<Spoergsmaal>(
  "DEB-051",
  ["Part", "Betalingsid", "FordringIdentifikator", "DelfordringIdentifikator"],
  ({ part, betalingsid, fordringIdentifikator, delfordringIdentifikator }): readonly Fejl[] =>
    [part, betalingsid, fordringIdentifikator, delfordringIdentifikator].some((one) => one !== undefined)
      ? []
      : [fejl("DEB-051", {}, { element: "Delfordringssoegning" })],
);

const betalingsidGyldigt = rule<Spoergsmaal>("DEB-052", ["Betalingsid"], ({ betalingsid }) =>
  betalingsid === undefined || readOcr(betalingsid) !== undefined
    ? []
    : [fejl("DEB-052", {}, { element: "Delfordringssoegning/Betalingsid" })],
);

const forespoergsel = <Q extends TObject, A extends TObject>(
  service: Forespoergsel["service"],
  operation: string,
  schema: Q,
  svarSchema: A,
  vist: (svar: Static<A>) => readonly string[],
  egne: readonly Rule<Spoergsmaal>[] = [],
): Forespoergsel =>
  debitorservice.forespoergsel({
    ...{ service, operation, schema, svarSchema, keys, vist },
    rules: (root) => [partGyldig(root), ...egne],
  });

const soeg = (operation: string) =>
  forespoergsel("SF1590_B_02", operation, Debitorkontosoegning, Debitorkontoliste, ({ debitorkonti }) =>
    debitorkonti.map((one) => one.debitorkontoIdentifikator),
  );

const hent = (operation: string) =>
  forespoergsel("SF1590_B_02", operation, Debitorkontoopslag, Debitorkontodetalje, (one) => [
    one.debitorkontoIdentifikator,
  ]);

/** What may be asked of a debitorsystem. An operation is what a serviceaftale lets a system use: others' accounts have their own. */
export const debitorforespoergsler = {
  SoegDebitorkonti: soeg("SoegDebitorkonti"),
  SoegAndresDebitorkonti: soeg("SoegAndresDebitorkonti"),
  HentDebitorkonto: hent("HentDebitorkonto"),
  HentAndenDebitorkonto: hent("HentAndenDebitorkonto"),
  HentBorgeroverblik: forespoergsel(
    "SF1590_B_02",
    "HentBorgeroverblik",
    Borgeropslag,
    Borgeroverblik,
    ({ krav }) => krav.map((one) => one.fordringIdentifikator),
  ),
  SoegDelfordringTilIndbetaling: forespoergsel(
    "SF1590_B_03",
    "SoegDelfordringTilIndbetaling",
    Delfordringssoegning,
    BetalbareDelfordringer,
    ({ fordringer }) => fordringer.map((one) => one.fordringIdentifikator),
    [siger, betalingsidGyldigt],
  ),
} as const satisfies Record<string, Forespoergsel>;

export type Debitorforespoergsel = keyof typeof debitorforespoergsler;
