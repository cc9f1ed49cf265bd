import { cvr, dato, frit, tidspunkt, uuid } from "../domain/felter.js";
import { list, optional, record, type Static } from "../kit/schema.js";

/** What let a message in and where it went: the hub's part of the answer to "why this account?". */
export const Beskedgrundlag = record("Beskedgrundlag", {
  myndighed: cvr(),
  id: uuid(),
  afsender: record("Afsender", {
    myndighed: cvr(),
    myndighedsnavn: frit(),
    system: uuid(),
    systemnavn: frit(),
  }),
  modtager: record("Modtager", {
    myndighed: cvr(),
    myndighedsnavn: frit(),
    system: optional(uuid("Systemet, som ruten fører til nu")),
    systemnavn: optional(frit()),
    afleveretTil: optional(frit()),
  }),
  aftale: optional(
    record(
      "Aftalegrundlag",
      {
        id: uuid(),
        version: tidspunkt(),
        gyldigFra: optional(dato()),
        gyldigTil: optional(dato()),
        operationer: list("Operation", frit()),
        aendretAf: optional(frit()),
        begrundelse: optional(frit()),
      },
      { documentation: "Afsenderens serviceaftale, som den lød, da beskeden blev modtaget" },
    ),
  ),
  sortiment: optional(record("Sortimentgrundlag", { id: uuid(), version: frit() })),
});
export type Beskedgrundlag = Static<typeof Beskedgrundlag>;
