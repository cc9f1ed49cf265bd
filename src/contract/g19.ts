import { frit, heltal, kode, saldo, uuid } from "../domain/felter.js";
import { FejlDetalje, FORRETNINGSKODER } from "../domain/kvittering.js";
import { PROEVEFELTER } from "../domain/proevning.js";
import { list, optional, record } from "../kit/schema.js";

/** The shapes of G19 files: what became of each rate in them. */

const MAX_LINJE = 10_000_000;

const ratefelter = {
  linje: heltal(1, MAX_LINJE, "Ratens linje i filen"),
  afstemningsnoegle: frit(),
  fakturanummer: frit(),
  handling: kode(["fordring", "nedregulering"], { description: "Hvad raten er blevet til" }),
  beloeb: saldo("Som det står på linjen"),
  beskedIdentifikator: uuid("Følger af afstemningsnøglen: samme fil giver samme id'er"),
  debitorkontoIdentifikator: uuid(),
};
/** What kept rates from becoming messages. */
const fejl = list("FejlDetalje", FejlDetalje);

export const G19Kvitteringer = record("G19Kvitteringer", {
  rater: list(
    "Rate",
    record("G19Rateudfald", {
      ...ratefelter,
      beskedId: optional(uuid("Udeladt: intet er modtaget")),
      kode: kode(FORRETNINGSKODER),
      begrundelse: optional(frit()),
      fejl: list("FejlDetalje", FejlDetalje),
    }),
  ),
  fejl,
});

const { kode: proevekode } = PROEVEFELTER;

export const G19Proevesvar = record("G19Proevesvar", {
  rater: list(
    "Rate",
    record("G19Rateproeve", {
      ...ratefelter,
      kode: proevekode,
      begrundelse: optional(frit()),
      fejl: list("FejlDetalje", FejlDetalje),
    }),
  ),
  fejl,
});
