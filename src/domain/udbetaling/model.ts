import { list, optional, record, type Static } from "../../kit/schema.js";
import { beloeb, dato, heltal, kode, tekst, uuid } from "../felter.js";
import { hovedoplysninger } from "../hovedoplysninger.js";
import { egneDimensioner, kontodimensioner, part, periode } from "../postering.js";
import { typesOf } from "../webservice.js";

/**
 * SF1590_C: a fagsystem's decision to pay. That there is an "Udbetalings-anmodning", straks and in files, is published; every
 * element here is our reconstruction after KMD's G68 and GF415001Q (docs/integrationer/udbetaling.md).
 */

/** Namespace of the messages of the service Udbetaling 1. */
export const UDBETALING_TYPES = typesOf("Udbetaling", 1);
const besked = { namespace: UDBETALING_TYPES, qualified: true } as const;

/** Most payouts in one message. Our choice. */
export const MAX_UDBETALINGER = 1_000;
/** Lines of text to the payee, as many and as long as G68 has (fields 40–75). */
export const MAX_TEKSTLINJER = 36;
export const MAX_TEKSTLINJE = 81;

/** A Danish account: four digits and up to ten. */
export const bankkonto = (description?: string) =>
  record("Bankkonto", {
    registreringsnummer: tekst(4, description === undefined ? {} : { description }),
    kontonummer: tekst(10, { personal: true }),
  });
export type Bankkonto = { readonly registreringsnummer: string; readonly kontonummer: string };

export const adviseringstekst = () =>
  list("Adviseringslinje", tekst(MAX_TEKSTLINJE, { personal: true }), { maxItems: MAX_TEKSTLINJER });

/** `SpecifikKonto`: the account that NemKonto keeps for the ydelsesart at this authority. `Bankkonto`: the one that is given. */
export const DESTINATIONER = ["NemKonto", "SpecifikKonto", "Bankkonto"] as const;
export type Destination = (typeof DESTINATIONER)[number];

/** One line of cost of a payout, against the interim account: the one-sided posting that G69 has beside G68. */
const Konteringslinje = record("Konteringslinje", {
  beloeb: beloeb(),
  kontodimensioner: kontodimensioner(),
  egneDimensioner: optional(egneDimensioner()),
  tekst: optional(tekst(100)),
});
export type Konteringslinje = Static<typeof Konteringslinje>;

/** One payout. Without konteringslinjer its cost is posted by SF1590_A, with this id as reference `NemKontoAnmodning`. */
export const Udbetaling = record("Udbetaling", {
  udbetalingIdentifikator: uuid("Fagsystemets id for udbetalingen; samme id er samme udbetaling"),
  betalingsmodtager: part("Hvem pengene går til"),
  ydelsesmodtager: optional(part("Hvem ydelsen er bevilget, hvor det er en anden")),
  beloeb: beloeb("Kroner"),
  dispositionsdato: dato("Den dag, pengene skal være til rådighed"),
  ydelsesart: tekst(10, { description: "Hvilken ydelse; NemKonto kan have en specifik konto til den" }),
  periode: optional(periode()),
  destination: kode(DESTINATIONER),
  bankkonto: optional(bankkonto("Kun ved destinationen Bankkonto")),
  fakturanummer: optional(tekst(20)),
  sagsnummer: optional(tekst(40, { description: "Fagsystemets eget nummer, til mennesker" })),
  adviseringstekst: optional(adviseringstekst()),
  konteringslinjer: optional(list("Konteringslinje", Konteringslinje, { maxItems: 100 })),
  genudbetalingAf: optional(uuid("Den afviste eller returnerede udbetaling, som denne betaler igen")),
});
export type Udbetaling = Static<typeof Udbetaling>;

/** What is in a message or file, to see that all of it came. */
export const kontroltotal = () =>
  record("Kontroltotal", { antal: heltal(1, 2_147_483_647), beloeb: beloeb("Summen i kroner") });

/** OpretUdbetaling: payouts of one fagsystem; all of them are taken, or none. */
export const Udbetalingsanmodning = record(
  "Udbetalingsanmodning",
  {
    ...hovedoplysninger(),
    udbetalinger: list("Udbetaling", Udbetaling, { minItems: 1, maxItems: MAX_UDBETALINGER }),
    kontroltotal: optional(kontroltotal()),
  },
  { ...besked, documentation: "Anmodning om udbetalinger" },
);
export type Udbetalingsanmodning = Static<typeof Udbetalingsanmodning>;

/** What became of a payout, told to its fagsystem. AFVIST, STANDSET, RETURNERET and AFSLAAET: the money is not paid, and why. */
export const UDFALD = ["UDFOERT", "AFVIST", "STANDSET", "RETURNERET", "AFSLAAET"] as const;

/** UdbetalingsstatusAfsend: from the udbetalingssystem to the fagsystem that asked for the payout. */
export const Udbetalingsstatus = record(
  "Udbetalingsstatus",
  {
    ...hovedoplysninger(),
    modtagerSystem: optional(uuid("It-systemet, som beskeden er til")),
    udbetalingIdentifikator: uuid(),
    udfald: kode(UDFALD),
    beloeb: beloeb(),
    dato: dato("Dagen, da det skete"),
    aarsagskode: optional(tekst(10, { description: "NemKontos eller bankens kode" })),
    aarsag: optional(tekst(200)),
    genudbetaling: optional(uuid("Den udbetaling, som betaler den igen")),
  },
  besked,
);
export type Udbetalingsstatus = Static<typeof Udbetalingsstatus>;
