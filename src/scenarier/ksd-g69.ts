import { writeG69 } from "../domain/finans/g69/fil.js";
import { beloebsfelt, type G69Linje } from "../domain/finans/g69/linje.js";
import { KONTONUMMER } from "../domain/kontonumre.js";
import { toTalDato } from "../domain/linjefil/fil.js";
import type { Client } from "../sdk/client.js";
import { HELSINGOER } from "./parter.js";
import { sure } from "./sure.js";

/** A system that still speaks G69: Helsingør's account numbers in dimensions, and a file of two days. */

const KONTONUMRE = "0d9f6a52-7a0b-4c0e-b1a5-15900000c217";
const SYGEDAGPENGE = "000000055771001";
const MELLEMREGNING = "000000095259001";

const KLASSER = `noegle;titel;gyldigFra;gyldigTil;mapning
${SYGEDAGPENGE};Sygedagpenge;2019-01-01;;"Funktion=55771, Dranst=1, Gruppering=013, Art=52"
${MELLEMREGNING};Mellemregning, NemKonto;2019-01-01;;"Funktion=95259, Dranst=9, Gruppering=999, Art=00"
`;

/** Make the account numbers through the API; what is there already stays as it is. */
export const seedKontonumre = async (drift: Client): Promise<void> => {
  const { klassifikationer } = await sure(drift.seKlassifikationer({ myndighed: HELSINGOER }));
  if (klassifikationer.some(({ id }) => id === KONTONUMRE)) return;
  const body = { id: KONTONUMRE, myndighed: HELSINGOER, navn: "Kontonumre (G69)", dimension: KONTONUMMER };
  await sure(drift.opretKlassifikation({ body }));
  await sure(drift.importerKlasser({ id: KONTONUMRE, body: new TextEncoder().encode(KLASSER) }));
};

/** One posting: a line on each side. `nr` is the ekspeditionsløbenummer. */
const postering = (nr: number, dato: string, oere: bigint): readonly G69Linje[] =>
  (
    [
      ["D", SYGEDAGPENGE],
      ["K", MELLEMREGNING],
    ] as const
  ).map(([side, kontonummer], index) => ({
    hoved: {
      registreringssted: "000",
      linjeloebenummer: String(2 * nr - 1 + index).padStart(5, "0"),
      organisationsenhed: "0217",
      organisationstype: "01",
      posteringstype: "NOR",
    },
    felter: [
      { nr: 103, vaerdi: "00042" },
      { nr: 104, vaerdi: String(nr).padStart(7, "0") },
      { nr: 110, vaerdi: toTalDato(dato) },
      { nr: 111, vaerdi: kontonummer },
      { nr: 112, vaerdi: beloebsfelt(oere, " ") },
      { nr: 113, vaerdi: side },
      { nr: 153, vaerdi: "Sygedagpenge uge 47" },
    ],
  }));

/** Two postings of one day and one of the next: two bilag. */
export const ksdG69 = (): Uint8Array<ArrayBuffer> =>
  writeG69([
    ...postering(1, "2026-11-19", 440_500n),
    ...postering(2, "2026-11-19", 220_250n),
    ...postering(3, "2026-11-20", 100_000n),
  ]);
