import { randomUUID } from "node:crypto";
import type { Debitorkonto } from "../domain/debitor/model.js";
import { addDays } from "../kit/dates.js";
import { FBS, HELSINGOER } from "./parter.js";

/** What FBS hands over in its story: library fees of invented borrowers. */

export type Laaner = {
  readonly navn: string;
  readonly cpr: string;
  readonly adresselinjer: readonly string[];
};

/** Invented; their numbers have the form of a CPR number and nothing more. */
export const CLARA: Laaner = {
  navn: "Clara Christensen",
  cpr: "1503851234",
  adresselinjer: ["Strandgade 12, 2. tv.", "3000 Helsingør"],
};
export const BO: Laaner = {
  navn: "Bo Bertelsen",
  cpr: "2209791235",
  adresselinjer: ["Fiolgade 4", "3000 Helsingør"],
};

/** How long the library waited before it handed the claim over, in days: at most a month (entry filter R_6_20). */
const PERIODE_DAGE = 27;

/** A new debitorkonto with one claim of `beloeb` øre, born on `dato`; its stamdata are such that PSRM takes it. */
export const bibliotekskrav = (
  laaner: Laaner,
  beloeb: bigint,
  beskrivelse: string,
  dato: string,
): Debitorkonto => {
  const haeftelseIdentifikator = randomUUID();
  const fraDato = addDays(dato, -PERIODE_DAGE);
  return {
    beskedIdentifikator: randomUUID(),
    afsenderMyndighed: HELSINGOER,
    modtagerMyndighed: HELSINGOER,
    afsenderSystem: FBS,
    debitorkontoIdentifikator: randomUUID(),
    specifikation: { betegnelse: "Helsingør Bibliotek", kleNummer: "20.02.00" },
    haeftelser: [
      {
        haeftelseIdentifikator,
        rolle: "JuridiskAnsvarlig",
        part: { partType: "CPR", partIdentifikator: laaner.cpr },
        navn: laaner.navn,
        gyldigFra: fraDato,
      },
    ],
    adresser: [
      {
        adresseIdentifikator: randomUUID(),
        haeftelseIdentifikator,
        adresselinjer: [...laaner.adresselinjer],
        gyldigFra: fraDato,
      },
    ],
    fordringer: [
      {
        fordringIdentifikator: randomUUID(),
        fordringstype: "OEBIBLI",
        fordringTilstand: "Opkraev",
        beskrivelse,
        stiftelsesdato: dato,
        forfaldsdato: dato,
        periode: { fraDato, tilDato: dato },
        delfordringer: [
          {
            delfordringIdentifikator: randomUUID(),
            beloeb,
            tekst: beskrivelse,
            kontodimensioner: [
              { dimension: "Funktion", vaerdi: "33250" },
              { dimension: "Dranst", vaerdi: "1" },
              { dimension: "Gruppering", vaerdi: "999" },
              { dimension: "Art", vaerdi: "79" },
            ],
          },
        ],
      },
    ],
  };
};
