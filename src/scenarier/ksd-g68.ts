import { beloebsfelt } from "../domain/finans/g69/linje.js";
import { toTalDato } from "../domain/linjefil/fil.js";
import { writeG68 } from "../domain/udbetaling/g68/fil.js";
import type { Leverancelinje } from "../domain/udbetaling/g68/linje.js";

/** A system that still speaks G68: Helsingør's sygedagpenge of a week, framed, each payout with its G69 line before it. */

const DAG = "2026-11-30";
const MASKINNUMMER = "00042";
const SYGEDAGPENGE = "000000055771001";
const KOMMUNE = "0217";

type Udbetalt = { readonly cpr: string; readonly oere: bigint };

const UDBETALINGER: readonly Udbetalt[] = [
  { cpr: "0101011234", oere: 440_500n },
  { cpr: "0202021234", oere: 220_250n },
  { cpr: "0303031234", oere: 100_000n },
];

const linjerAf = ({ cpr, oere }: Udbetalt, index: number): readonly Leverancelinje[] => {
  const ekspedition = String(index + 1).padStart(7, "0");
  const henvisning = `${toTalDato(DAG)}${MASKINNUMMER}${ekspedition}`;
  const linjenummer = (nr: number) => String(2 * index + nr).padStart(5, "0");
  return [
    {
      art: "G69",
      linje: {
        hoved: {
          registreringssted: "000",
          linjeloebenummer: linjenummer(1),
          organisationsenhed: KOMMUNE,
          organisationstype: "01",
          posteringstype: "NOR",
        },
        felter: [
          { nr: 103, vaerdi: MASKINNUMMER },
          { nr: 104, vaerdi: ekspedition },
          { nr: 110, vaerdi: toTalDato(DAG) },
          { nr: 111, vaerdi: SYGEDAGPENGE },
          { nr: 112, vaerdi: beloebsfelt(oere, " ") },
          { nr: 113, vaerdi: "D" },
          { nr: 117, vaerdi: henvisning },
          { nr: 132, vaerdi: "02" },
          { nr: 133, vaerdi: cpr },
          { nr: 153, vaerdi: "Sygedagpenge uge 48" },
        ],
      },
    },
    {
      art: "G68",
      linje: {
        hoved: {
          registreringssted: "000",
          linjeloebenummer: linjenummer(2),
          organisationsenhed: KOMMUNE,
          transaktionstype: "01",
        },
        felter: [
          { nr: 2, vaerdi: KOMMUNE },
          { nr: 3, vaerdi: "00" },
          { nr: 8, vaerdi: String(oere).padStart(11, "0") },
          { nr: 9, vaerdi: "+" },
          { nr: 10, vaerdi: "02" },
          { nr: 11, vaerdi: cpr },
          { nr: 12, vaerdi: toTalDato(DAG) },
          { nr: 16, vaerdi: henvisning },
          { nr: 17, vaerdi: String(4_711 + index).padStart(20, "0") },
          { nr: 40, vaerdi: "Sygedagpenge for uge 48" },
        ],
      },
    },
  ];
};

/** Three payouts of one day. */
export const ksdG68 = (): Uint8Array<ArrayBuffer> => {
  const linjer = UDBETALINGER.flatMap(linjerAf);
  return writeG68({
    linjer: [
      { art: "Z300", brugernummer: KOMMUNE, dag: "334" },
      ...linjer,
      { art: "SLUTD", antal: String(linjer.length).padStart(5, "0") },
    ],
    linjeslut: "\r\n",
    afsluttet: true,
  });
};
