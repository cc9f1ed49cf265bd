import { cvr, dato, frit, heltal, kode, saldo, tidspunkt } from "../domain/felter.js";
import { list, optional, record, type Static } from "../kit/schema.js";

/** The shapes of the reference ERP's books: trial balance and opening balances. */

const MAX = 2_147_483_647;

/** Saldo is primo + foer + debet - kredit. */
const tal = {
  primo: saldo("Årets åbningssaldi (posteringstype PRI)"),
  foer: saldo("Bevægelser i året før perioden"),
  debet: saldo("I perioden"),
  kredit: saldo("I perioden"),
  saldo: saldo("Efter den sidste dag"),
};

export const Raabalance = record("Raabalance", {
  myndighed: cvr(),
  myndighedsnavn: frit(),
  fra: dato(),
  til: dato(),
  kendt: optional(tidspunkt()),
  hovedkonti: list(
    "Hovedkonto",
    record("Hovedkonto", {
      nr: frit(),
      navn: frit(),
      konti: list("Konto", record("Konto", { kontonummer: frit(), navn: frit(), kontering: frit(), ...tal })),
      ...tal,
    }),
  ),
  ...tal,
});
export type Raabalance = Static<typeof Raabalance>;

const bilag = (description: string) => optional(heltal(1, MAX, description));

/** The bilag that reverses another, and the one that is reversed; both by number in the books. */
export const tilbagefoersel = {
  tilbagefoerer: bilag("Bilaget, som dette fører tilbage"),
  tilbagefoertAf: bilag("Bilaget, der har ført dette tilbage"),
};

export const Bogfoering = record("Bogfoering", {
  myndighed: cvr(),
  loebenummer: bilag("Udeladt: bilaget er ikke bogført"),
  ...tilbagefoersel,
  linjer: list(
    "Linje",
    record("Linje", { linje: heltal(1, MAX), kontonummer: frit(), debet: saldo(), kredit: saldo() }),
  ),
});
export type Bogfoering = Static<typeof Bogfoering>;

const Primolinje = record("Primolinje", {
  kontonummer: frit(),
  navn: frit(),
  slags: kode(["saldo", "resultat"], { description: "Kontoens egen saldo, eller årets resultat" }),
  beloeb: saldo("Debet mindre kredit"),
});

export const Primo = record("Primo", {
  myndighed: cvr(),
  myndighedsnavn: frit(),
  aar: frit(),
  udfald: kode(["dannet", "suppleret", "uaendret", "intet"], {
    description:
      "dannet: bilaget er bogført; suppleret: et bilag med forskellen er bogført; uaendret: intet nyt; intet: året før har ingen saldi",
  }),
  loebenummer: optional(heltal(1, MAX, "Bilaget, der netop er bogført")),
  linjer: list("Primolinje", Primolinje),
  baaret: list("Baaret", Primolinje),
});
export type Primo = Static<typeof Primo>;
