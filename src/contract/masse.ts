import { byteantal, cvr, frit, heltal, kode, saldo, tekst, tidspunkt, uuid } from "../domain/felter.js";
import { FejlDetalje, FORRETNINGSKODER } from "../domain/kvittering.js";
import { DOERE, LEVERANCETILSTANDE } from "../domain/masseleverance.js";
import { MASSETYPENAVNE } from "../domain/massetyper.js";
import { list, optional, record, type Static } from "../kit/schema.js";

/** Masseleverancer as the API shows them. */

const antal = (description?: string) => heltal(0, 2_147_483_647, description);

export const Overfoersel = record("Overfoersel", {
  myndighed: cvr("Filens AfsenderMyndighed"),
  filnavn: tekst(200),
  stoerrelse: byteantal(),
  sha256: frit(64),
});

export const Leverance = record("Masseleverance", {
  myndighed: cvr(),
  id: uuid(),
  afsenderSystem: uuid(),
  afsenderSystemnavn: frit(),
  massetype: optional(kode(MASSETYPENAVNE, { description: "Hvad filen har; udeladt, til den er læst" })),
  filId: optional(uuid()),
  filnavn: frit(),
  doer: kode(DOERE),
  stoerrelse: byteantal(),
  modtagetBytes: optional(byteantal()),
  tilstand: kode(LEVERANCETILSTANDE),
  behandletBytes: byteantal(),
  bilag: antal("Beskeder, der er læst: finansbilag eller udbetalingsanmodninger"),
  posteringer: antal("Deres posteringslinjer eller udbetalinger"),
  accepteret: antal(),
  afvist: antal(),
  bogfoertDebet: saldo("Hvad de accepterede beløber sig til"),
  fejl: list("Fejl", FejlDetalje),
  oprettet: tidspunkt(),
  modtaget: optional(tidspunkt()),
  afsluttet: optional(tidspunkt()),
});
export type Leverance = Static<typeof Leverance>;

export const Leveranceliste = record("Leveranceliste", { leverancer: list("Masseleverance", Leverance) });

export const Bilagsliste = record("Bilagsliste", {
  bilag: list(
    "Bilag",
    record("Bilag", {
      nr: antal(),
      afsenderId: optional(uuid()),
      besked: optional(uuid()),
      modtager: optional(cvr()),
      kode: kode(FORRETNINGSKODER),
      fejl: list("Fejl", FejlDetalje),
    }),
  ),
});
