import { list, optional, record, type Static } from "../../../kit/schema.js";
import { dato, frit, kode, saldo, uuid } from "../../felter.js";
import { DEBITOR_TYPES } from "../model.js";

/** The answer of SøgDelfordringTilIndbetaling: what can be paid here today, and until when. Names of nobody. Elements are ours. */

export const BetalbareDelfordringer = record(
  "BetalbareDelfordringer",
  {
    fordringer: list(
      "BetalbarFordring",
      record("BetalbarFordring", {
        fordringIdentifikator: uuid(),
        debitorkontoIdentifikator: uuid(),
        slags: kode(["hovedfordring", "rente", "gebyr"]),
        hovedfordringIdentifikator: optional(uuid("Fordringen, som renten eller gebyret er af")),
        fordringstype: frit(),
        typenavn: frit(),
        beskrivelse: frit(),
        forfaldsdato: dato(),
        sidsteRettidigeBetalingsdato: optional(dato()),
        restance: saldo(),
        betalesFra: dato("Første dag, der tages imod betaling"),
        betalesTil: dato("Sidste dag"),
        delfordringer: list(
          "BetalbarDelfordring",
          record("BetalbarDelfordring", {
            delfordringIdentifikator: uuid(),
            tekst: frit(),
            restance: saldo(),
          }),
        ),
      }),
    ),
    restance: saldo("Det, siden viser, i alt"),
    naeste: optional(uuid("Der er flere: giv denne som Efter")),
  },
  { namespace: DEBITOR_TYPES, qualified: true },
);
export type BetalbareDelfordringer = Static<typeof BetalbareDelfordringer>;
