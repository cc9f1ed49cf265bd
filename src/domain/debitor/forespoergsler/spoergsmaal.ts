import { optional, record, type Static } from "../../../kit/schema.js";
import { boolsk, cvr, tekst, uuid } from "../../felter.js";
import { part } from "../../postering.js";
import { DEBITOR_TYPES } from "../model.js";

/**
 * What a system may ask of the debitorsystem (SF1590_B_02, and the search of B_03). That it may be asked is published, in the
 * field's words; the names of B_02's operations and every element are our reconstruction (docs/integrationer/debitor.md).
 */

const spoergsmaal = { namespace: DEBITOR_TYPES, qualified: true } as const;

const hoved = () => ({
  myndighed: cvr("Kommunen, hvis debitorsystem der spørges"),
  afsenderSystem: optional(uuid("It-systemet, der spørger; udeladt: kalderen")),
});

/** SoegDebitorkonti, SoegAndresDebitorkonti: accounts that fit all that is asked for; without anything all of them. */
export const Debitorkontosoegning = record(
  "Debitorkontosoegning",
  {
    ...hoved(),
    part: optional(part("En, der hæfter eller handler for den, der hæfter")),
    fordringIdentifikator: optional(uuid("Kontoen, som fordringen står på")),
    sagsnummer: optional(tekst(40)),
    kunSkyldige: optional(boolsk("true: kun konti, hvor der skyldes noget")),
    efter: optional(uuid("Naeste fra siden før")),
  },
  spoergsmaal,
);
export type Debitorkontosoegning = Static<typeof Debitorkontosoegning>;

/** HentDebitorkonto, HentAndenDebitorkonto: all of one account. */
export const Debitorkontoopslag = record(
  "Debitorkontoopslag",
  {
    ...hoved(),
    debitorkontoIdentifikator: uuid(),
    efter: optional(uuid("Naeste fra siden før: flere fordringer")),
  },
  spoergsmaal,
);
export type Debitorkontoopslag = Static<typeof Debitorkontoopslag>;

/** HentBorgeroverblik: what one person or company owes, has paid and need not pay. */
export const Borgeropslag = record(
  "Borgeropslag",
  { ...hoved(), part: part("Den, det drejer sig om: kalderen står inde for, at det er borgeren selv") },
  spoergsmaal,
);
export type Borgeropslag = Static<typeof Borgeropslag>;

/** Published: SøgDelfordringTilIndbetaling. At least one thing to search by; what fits all of them. */
export const Delfordringssoegning = record(
  "Delfordringssoegning",
  {
    ...hoved(),
    part: optional(part("Den, der vil betale: en, der hæfter")),
    betalingsid: optional(tekst(40, { description: "Regningens 15 cifre, eller hele kortlinjen" })),
    fordringIdentifikator: optional(uuid("Med de renter og gebyrer, der hører til")),
    delfordringIdentifikator: optional(uuid()),
    efter: optional(uuid("Naeste fra siden før")),
  },
  spoergsmaal,
);
export type Delfordringssoegning = Static<typeof Delfordringssoegning>;
