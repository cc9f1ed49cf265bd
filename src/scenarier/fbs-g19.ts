import { BETALINGSART } from "../domain/debitor/betalingsarter.js";
import { KENDTE } from "../domain/debitor/g19/felter.js";
import { writeG19 } from "../domain/debitor/g19/fil.js";
import { beloebsfelt, datofelt, type G19Linje, tekstfelt } from "../domain/debitor/g19/linje.js";
import type { Client } from "../sdk/client.js";
import { HELSINGOER } from "./parter.js";
import { sure } from "./sure.js";

/** A library system that still speaks G19: what Helsingør's betalingsarter mean, and a file of three claims. */

const BETALINGSARTER = "0d9f6a52-7a0b-4c0e-b1a5-15900000c19a";
const ERSTATNING = "310";

const KLASSER = `noegle;titel;gyldigFra;gyldigTil;mapning
${ERSTATNING};Bibliotek, erstatning;2019-01-01;;"Fordringstype=OEBIBLI, Betalingsfrist=30, Funktion=33250, Dranst=1, Gruppering=999, Art=79"
${ERSTATNING}-002;Bibliotek, gebyr;2019-01-01;;"Fordringstype=OEBIBLI, Betalingsfrist=betaldato, Funktion=33250, Dranst=1, Gruppering=999, Art=79, Ydelse=Gebyr"
`;

/** Make the betalingsarter through the API; what is there already stays as it is. */
export const seedBetalingsarter = async (drift: Client): Promise<void> => {
  const { klassifikationer } = await sure(drift.seKlassifikationer({ myndighed: HELSINGOER }));
  if (klassifikationer.some(({ id }) => id === BETALINGSARTER)) return;
  const body = {
    id: BETALINGSARTER,
    myndighed: HELSINGOER,
    navn: "Betalingsarter (G19)",
    dimension: BETALINGSART,
  };
  await sure(drift.opretKlassifikation({ body }));
  await sure(drift.importerKlasser({ id: BETALINGSARTER, body: new TextEncoder().encode(KLASSER) }));
};

type Krav = {
  readonly cpr: string;
  readonly omraade: string;
  readonly oere: bigint;
  readonly faktura: string;
  readonly noegle: string;
  readonly tekst: readonly string[];
};

/** One claim: who it is, the rate, and its words. */
const records = ({ cpr, omraade, oere, faktura, noegle, tekst }: Krav): readonly G19Linje[] => {
  const hoved = {
    leverandoer: " FBS",
    tidspunkt: "0202611191030",
    bruger: "0217",
    omraade,
    betalingsart: ERSTATNING,
    aar: "2026",
    debitor: cpr,
    sag: "00",
  };
  const rate = "999";
  return [
    { type: "10", felter: { ...hoved, type: "10", person: cpr } },
    {
      type: "24",
      felter: {
        ...hoved,
        type: "24",
        ...KENDTE,
        rate,
        beloeb: beloebsfelt(oere),
        rentefrit: beloebsfelt(0n),
        opkraevningsdato: datofelt("2026-11-20"),
        forfaldsdato: datofelt("2026-11-20"),
        betaldato: datofelt("2026-12-15"),
        rentefridato: datofelt("2026-12-15"),
        tekstnummer: "000",
        specifikation: tekstfelt("specifikation", ""),
        slettet: " ",
        faktura: tekstfelt("faktura", faktura),
        stiftelsesdato: datofelt("2026-11-01"),
        periodeFra: datofelt("2026-10-01"),
        periodeTil: datofelt("2026-10-31"),
        aarsagskode: tekstfelt("aarsagskode", ""),
        aarsag: tekstfelt("aarsag", ""),
        noegle: tekstfelt("noegle", noegle),
      },
    },
    ...tekst.map((linje, index) => ({
      type: "26" as const,
      felter: {
        ...hoved,
        type: "26",
        individtype: KENDTE.individtype,
        rate,
        linjenummer: String(index + 1).padStart(3, "0"),
        tekst: linje,
      },
    })),
  ];
};

const KRAV: readonly Krav[] = [
  {
    cpr: "0101011234",
    omraade: "001",
    oere: 24_900n,
    faktura: "F2026-1001",
    noegle: "fbs-2026-11-19-0001",
    tekst: ["Ikke afleveret: Æblegårdens hemmelighed", "Lånt 1. oktober 2026"],
  },
  { cpr: "0101011234", omraade: "002", oere: 4_000n, faktura: "", noegle: "fbs-2026-11-19-0002", tekst: [] },
  {
    cpr: "0202021234",
    omraade: "001",
    oere: 31_950n,
    faktura: "F2026-1002",
    noegle: "fbs-2026-11-19-0003",
    tekst: ["Erstatning for tre tegneserier"],
  },
];

/** Three claims on two people. */
export const fbsG19 = (): Uint8Array<ArrayBuffer> =>
  writeG19({ linjer: KRAV.flatMap(records), afsluttet: true });
