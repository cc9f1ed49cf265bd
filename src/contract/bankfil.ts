import { frit, heltal, kode, uuid } from "../domain/felter.js";
import { SVARUDFALD } from "../domain/iso20022/svarkode.js";
import { FejlDetalje } from "../domain/kvittering.js";
import { list, optional, record } from "../kit/schema.js";

/** What came of a bank's file of answers (pain.002). */
export const Banksvarvisning = record("Banksvarvisning", {
  meddelelse: frit(),
  svar: list(
    "Svar",
    record("Banksvar", {
      udfald: kode(SVARUDFALD),
      betydning: frit(),
      bundt: optional(frit()),
      betaling: optional(frit()),
      udbetaling: optional(uuid("Den af kommunens, svaret nævner")),
      udbetalingsbundt: optional(
        uuid("Det af kommunens bundter, svaret er om, når det ingen betaling nævner"),
      ),
      statuskode: frit(),
      aarsagskode: optional(frit()),
      tekst: optional(frit()),
      forklaring: frit(),
      naesteSkridt: frit(),
      antal: heltal(0, 2_147_483_647, "Udbetalinger, svaret er om"),
      linje: optional(heltal(1, 2_147_483_647)),
    }),
  ),
  fejl: list("FejlDetalje", FejlDetalje),
});
