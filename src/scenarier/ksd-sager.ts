import { randomUUID } from "node:crypto";
import { sum } from "../domain/beloeb.js";
import type { Debitorkonto } from "../domain/debitor/model.js";
import type { Finansbilag } from "../domain/finans/model.js";
import type { Udbetalingsanmodning } from "../domain/udbetaling/model.js";
import { addDays } from "../kit/dates.js";
import { KSD } from "./parter.js";
import { SORTIMENT, VERSION } from "./sortimenter.js";
import { dimensioner } from "./vaerdier.js";

/** What KSD hands over of one sick person: the posting, the payout, and the claim when too much was paid. Nobody is real. */
export type Sag = {
  readonly myndighed: string;
  /** The day it is decided. */
  readonly dato: string;
  /** The id of the payout; the posting refers to it. */
  readonly udbetaling: string;
  readonly cpr: string;
  readonly beloeb: bigint;
};

const SYGEDAGPENGE = dimensioner("55771", "1", "013", "52");
/** Decided and not paid, in the municipality's udbetalingssystem. */
const MELLEMREGNING = dimensioner("95259", "9", "001", "00");

/** The week that is paid for. */
const periodeOf = ({ dato }: Sag) => ({ fraDato: addDays(dato, -7), tilDato: addDays(dato, -1) });

const numberOf = ({ udbetaling }: Sag): string => `KSD-${udbetaling.slice(0, 8)}`;
const modtagerOf = ({ cpr }: Sag) => ({ partType: "CPR" as const, partIdentifikator: cpr });

/** SF1590_A: cost against what is decided and not paid, with the payout as reference. */
export const sygedagpengebilag = (sag: Sag): Finansbilag => {
  const { myndighed, dato, udbetaling, beloeb } = sag;
  const reference = { noegletype: "NemKontoAnmodning", noeglevaerdi: udbetaling };
  const linje = (side: "D" | "K", kontodimensioner: ReturnType<typeof dimensioner>) => ({
    posteringIdentifikator: randomUUID(),
    beloeb,
    debetKredit: side,
    kontodimensioner,
    part: modtagerOf(sag),
    periode: periodeOf(sag),
    referencenoegler: [reference],
    posteringstekst: "Sygedagpenge",
  });
  return {
    finansbilagIdentifikator: randomUUID(),
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    afsenderSystem: KSD,
    sortiment: { sortimentIdentifikator: SORTIMENT, sortimentVersion: VERSION },
    bilagsnummer: numberOf(sag),
    bilagsdato: dato,
    bogfoeringsdato: dato,
    bilagstekst: "Sygedagpenge",
    posteringer: [linje("D", SYGEDAGPENGE), linje("K", MELLEMREGNING)],
    kontroltotal: { antalPosteringer: 2, debetTotal: beloeb, kreditTotal: beloeb },
  };
};

/** SF1590_C: to their NemKonti, as soon as it can be. */
export const udbetalingsanmodning = (sager: readonly Sag[], dato: string): Udbetalingsanmodning => ({
  beskedIdentifikator: randomUUID(),
  afsenderMyndighed: sager[0]!.myndighed,
  modtagerMyndighed: sager[0]!.myndighed,
  afsenderSystem: KSD,
  udbetalinger: sager.map((sag) => ({
    udbetalingIdentifikator: sag.udbetaling,
    betalingsmodtager: modtagerOf(sag),
    beloeb: sag.beloeb,
    dispositionsdato: dato,
    ydelsesart: "SYGEDAGP",
    periode: periodeOf(sag),
    destination: "NemKonto",
    sagsnummer: numberOf(sag),
    adviseringstekst: ["Sygedagpenge"],
  })),
  kontroltotal: { antal: sager.length, beloeb: sum(sager.map(({ beloeb }) => beloeb)) },
});

/** Parts of a payout that came to be too much. */
const FOR_MEGET = 4n;

/** SF1590_B_01: the payee was back at work; a quarter is to be paid back, and the cost is so much less. */
export const tilbagebetalingskrav = (sag: Sag, dato: string): Debitorkonto => {
  const haeftelseIdentifikator = randomUUID();
  return {
    beskedIdentifikator: randomUUID(),
    afsenderMyndighed: sag.myndighed,
    modtagerMyndighed: sag.myndighed,
    afsenderSystem: KSD,
    debitorkontoIdentifikator: randomUUID(),
    specifikation: { betegnelse: "Sygedagpenge", sagsnummer: numberOf(sag), kleNummer: "32.21.00" },
    haeftelser: [
      {
        haeftelseIdentifikator,
        rolle: "JuridiskAnsvarlig",
        part: modtagerOf(sag),
        navn: "Carsten Carlsen",
        gyldigFra: dato,
      },
    ],
    adresser: [
      {
        adresseIdentifikator: randomUUID(),
        haeftelseIdentifikator,
        adresselinjer: ["Rådhuspassagen 3", "6600 Vejen"],
        gyldigFra: dato,
      },
    ],
    fordringer: [
      {
        fordringIdentifikator: randomUUID(),
        fordringstype: "KFGFEJL",
        fordringTilstand: "Opkraev",
        beskrivelse: "Sygedagpenge udbetalt for dage med arbejde",
        stiftelsesdato: dato,
        forfaldsdato: dato,
        periode: periodeOf(sag),
        delfordringer: [
          {
            delfordringIdentifikator: randomUUID(),
            beloeb: sag.beloeb / FOR_MEGET,
            tekst: "Sygedagpenge, for meget udbetalt",
            kontodimensioner: SYGEDAGPENGE,
          },
        ],
      },
    ],
  };
};
