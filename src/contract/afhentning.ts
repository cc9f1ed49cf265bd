import { cvr, frit, heltal, kode, tekst, tidspunkt, uuid } from "../domain/felter.js";
import { list, optional, record } from "../kit/schema.js";

/** What the API shows of messages that are addressed to the caller. */

export const Afhentning = record("Afhentning", {
  beskeder: list(
    "Besked",
    record("AfhentetBesked", {
      myndighed: cvr(),
      id: uuid("Posthusets id; kvittér med det"),
      service: frit(),
      operation: frit(),
      modtaget: tidspunkt(),
      forsoeg: heltal(1, 2_147_483_647),
      indhold: frit(),
    }),
  ),
});

export const Afhentningskvittering = record("Afhentningskvittering", {
  kode: kode(["ACCEPTERET", "AFVIST"]),
  begrundelse: optional(tekst(500)),
});
