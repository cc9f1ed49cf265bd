import { beloeb, frit, heltal, kode, uuid } from "../domain/felter.js";
import { FejlDetalje, FORRETNINGSKODER } from "../domain/kvittering.js";
import { PROEVEFELTER } from "../domain/proevning.js";
import { list, optional, record } from "../kit/schema.js";

/** The shapes of G68 files: what became of the payouts in them, up to 1,000 in a message. */

const beskedfelter = {
  beskedIdentifikator: uuid("Følger af linjerne: samme fil giver samme id'er"),
  linje: heltal(1, 100_000_000, "Den første udbetalings linje i filen"),
  antal: heltal(1, 100_000_000, "Hvor mange udbetalinger"),
  beloeb: beloeb("Deres sum"),
};

/** What keeps the file from being payouts: then nothing of it is handed over. */
const fejl = list("FejlDetalje", FejlDetalje);

export const G68Kvitteringer = record("G68Kvitteringer", {
  beskeder: list(
    "Besked",
    record("Besked", {
      ...beskedfelter,
      beskedId: optional(uuid("Udeladt: intet er modtaget")),
      kode: kode(FORRETNINGSKODER),
      begrundelse: optional(frit()),
      fejl: list("FejlDetalje", FejlDetalje),
    }),
  ),
  fejl,
});

export const G68Proevesvar = record("G68Proevesvar", {
  beskeder: list(
    "Besked",
    record("Besked", {
      ...beskedfelter,
      kode: PROEVEFELTER.kode,
      begrundelse: optional(frit()),
      fejl: list("FejlDetalje", FejlDetalje),
    }),
  ),
  fejl,
});
