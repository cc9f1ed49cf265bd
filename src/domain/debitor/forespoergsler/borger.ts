import { list, optional, record, type Static } from "../../../kit/schema.js";
import { dato, frit, heltal, saldo, uuid } from "../../felter.js";
import { DEBITOR_TYPES } from "../model.js";

/** The answer of HentBorgeroverblik: to be read by the citizen as it is. Amounts are kroner; elements are ours. */

const summer = () => ({
  oprindeligt: saldo("Det, der skulle betales fra begyndelsen"),
  betalt: saldo(),
  nedsat: saldo("Det, der er trukket fra igen"),
  afskrevet: saldo("Det, kommunen har opgivet at få"),
  skyldes: saldo(),
});

const Krav = record("Krav", {
  fordringIdentifikator: uuid(),
  hvad: frit(),
  hvorfra: frit(),
  haefter: frit(),
  status: frit(),
  ...summer(),
  betalesSenest: optional(dato()),
  senestBetalt: optional(dato("Den seneste dag, der er betalt noget af det, som ikke er taget tilbage")),
  forloeb: list(
    "Trin",
    record("Trin", { dato: dato(), tekst: frit(), skyldes: saldo("Det, der skyldtes bagefter") }),
  ),
});

/**
 * Everything that one person owes a municipality, alone or with others, has been paid of it and written off; and nothing else
 * of anybody else. Interest and fees stand as claims of their own, after what they are of.
 */
export const Borgeroverblik = record(
  "Borgeroverblik",
  {
    kommune: frit(),
    dato: dato(),
    opsummering: list("Saetning", frit()),
    ...summer(),
    tilgode: saldo("Det, der er betalt for meget"),
    krav: list("Krav", Krav),
    flereKrav: optional(
      heltal(1, 2_147_483_647, "Så mange ældre krav er talt med i summerne uden at stå her"),
    ),
    regninger: list(
      "Regning",
      record("Borgerregning", {
        dato: dato(),
        hvad: frit(),
        beloeb: saldo(),
        betalingsid: frit(),
      }),
    ),
  },
  { namespace: DEBITOR_TYPES, qualified: true },
);
export type Borgeroverblik = Static<typeof Borgeroverblik>;
