import { byteantal, cvr, frit, heltal, kode, saldo, tekst, tidspunkt, uuid } from "../domain/felter.js";
import { FejlDetalje, FORRETNINGSKODER } from "../domain/kvittering.js";
import { DOERE, LEVERANCETILSTANDE } from "../domain/masseleverance.js";
import { list, optional, record, type Static } from "../kit/schema.js";

/** Masseleverancer as the API shows them. */

const antal = () => heltal(0, 2_147_483_647);

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
  filId: optional(uuid()),
  filnavn: frit(),
  doer: kode(DOERE),
  stoerrelse: byteantal(),
  modtagetBytes: optional(byteantal()),
  tilstand: kode(LEVERANCETILSTANDE),
  behandletBytes: byteantal(),
  bilag: antal(),
  posteringer: antal(),
  accepteret: antal(),
  afvist: antal(),
  bogfoertDebet: saldo(),
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
