import { beloeb, dato, frit, heltal, kode, uuid } from "../domain/felter.js";
import { FEJLLISTEUDFALD } from "../domain/udbetaling/fejlliste/model.js";
import { list, record } from "../kit/schema.js";

/** The shape of what came of a list of failed payouts; the payees' numbers are left out. */

export const Fejllistesvar = record("Fejllistesvar", {
  maskinnummer: frit(),
  dato: dato("Da listen blev dannet, efter filens navn"),
  tid: frit(),
  linjer: list(
    "Fejllistelinje",
    record("Fejllistelinje", {
      linje: heltal(1, 100_000_000, "I filen"),
      fakturanummer: frit(),
      beloeb: beloeb(),
      forfald: dato(),
      aarsagskode: frit(),
      aarsag: frit(),
      bilagsnummer: frit(),
      udfald: kode(FEJLLISTEUDFALD, {
        description:
          "NOTERET og KENDT: udbetalingen er afvist. De andre skal et menneske se på; intet er noteret",
      }),
      udbetalinger: list("UdbetalingIdentifikator", uuid("Den, linjen er om, eller dem, den kan være om")),
    }),
  ),
});
