import { beloeb, dato, frit, kode, uuid } from "../domain/felter.js";
import { FejlDetalje, FORRETNINGSKODER } from "../domain/kvittering.js";
import { PROEVEFELTER } from "../domain/proevning.js";
import { list, optional, record } from "../kit/schema.js";

/** The shapes of G69 files: what became of each bilag in them. */

const bilagsfelter = {
  finansbilagIdentifikator: uuid("Følger af linjerne: samme fil giver samme id'er"),
  bilagsnummer: frit(),
  bilagsdato: dato(),
  debet: beloeb(),
};
/** What kept lines from becoming a bilag. */
const fejl = list("FejlDetalje", FejlDetalje);

export const G69Kvitteringer = record("G69Kvitteringer", {
  bilag: list(
    "Bilag",
    record("Bilag", {
      ...bilagsfelter,
      beskedId: optional(uuid("Udeladt: intet er modtaget")),
      kode: kode(FORRETNINGSKODER),
      begrundelse: optional(frit()),
      fejl: list("FejlDetalje", FejlDetalje),
    }),
  ),
  fejl,
});

const { proevebevis: _, udloeber: __, ...proevefelter } = PROEVEFELTER;

export const G69Proevesvar = record("G69Proevesvar", {
  bilag: list("Bilag", record("Bilag", { ...bilagsfelter, ...proevefelter })),
  fejl,
});
