import { addDays } from "../../kit/dates.js";
import { nextBankdag } from "../bankdage.js";
import { formatBeloeb, type Oere } from "../beloeb.js";
import type { Fordringsslags } from "./fordring.js";
import type { Politik } from "./politik.js";
import { type Regime, referencesatser, satserOf } from "./regime.js";
import { naesteSkridt, PSRM_DAGE, type Rykkergrundlag } from "./rykker.js";

/** Why a balance is what it is, and why the next step comes when it does, in plain Danish. Amounts in øre. */

/** Basis points as per cent: `1,75 %`. */
const procent = (basispoint: number): string => `${String(basispoint / 100).replace(".", ",")} %`;

const kroner = (beloeb: Oere): string => `${formatBeloeb(beloeb)} kr.`;

/** A claim as far as its beginning is explained by it. */
export type Forklaringsfordring = {
  readonly slags: Fordringsslags;
  readonly regime: Regime;
  readonly beskrivelse: string;
  readonly hovedstol: Oere;
  readonly rentegrundlag: Oere | null;
  readonly forfaldsdato: string;
  readonly periodeFra: string | null;
  readonly periodeTil: string | null;
};

/** Where a claim comes from; of interest and fees with rate and law. */
export const forklarStiftelse = (fordring: Forklaringsfordring): string => {
  if (fordring.slags === "rente") return forklarRente(fordring);
  const { regime, forfaldsdato, beskrivelse } = fordring;
  if (fordring.slags === "hovedfordring") return `Kravet opstod: ${beskrivelse}`;
  const { gebyrLoft, lovGebyr } = satserOf(regime, forfaldsdato);
  return `Gebyr for rykkeren ${forfaldsdato}; loven tillader højst ${kroner(gebyrLoft)} (${lovGebyr})`;
};

const forklarRente = (fordring: Forklaringsfordring): string => {
  const { regime, rentegrundlag, hovedstol, forfaldsdato, periodeFra, periodeTil } = fordring;
  const fra = periodeFra ?? forfaldsdato;
  const til = periodeTil ?? fra;
  const { rente, lovRente } = satserOf(regime, fra);
  const grundlag = kroner(rentegrundlag ?? hovedstol);
  return rente.slags === "maaned"
    ? `${procent(rente.basispoint)} pr. påbegyndt måned af ${grundlag} fra ${fra} til ${til} (${lovRente})`
    : `${satserI(fra, til).join(" og ")} + ${procent(rente.tillaeg)} om året af ${grundlag} fra ${fra} til ${til}, dag for dag (${lovRente})`;
};

/** The reference rates that counted in a period. */
const satserI = (fra: string, til: string): readonly string[] => {
  const foerste = referencesatser.findLast((one) => one.fra <= fra);
  const senere = referencesatser.filter((one) => one.fra > fra && one.fra <= til);
  const alle = foerste === undefined ? senere : [foerste, ...senere];
  return [...new Set(alle.map(({ basispoint }) => procent(basispoint)))];
};

export type Naeste = { readonly skridt: string; readonly tidligst: string; readonly hvorfor: string };

/** The reminder or the collection that comes next, and why not before. */
export const forklarNaeste = (grundlag: Rykkergrundlag, politik: Politik, dato: string): Naeste => {
  const skridt = naesteSkridt(grundlag, politik, dato);
  const { regime, srb, rykket } = grundlag;
  const sidste = rykket.at(-1);
  if (skridt.slags === "inddrivelse")
    return {
      skridt: skridt.slags,
      tidligst: skridt.tidligst,
      hvorfor: `Rykket forgæves ${rykket.length} gang${rykket.length === 1 ? "" : "e"}, sidst ${sidste}; PSRM tager imod fra ${PSRM_DAGE} dage efter sidste rettidige betalingsdato ${srb}`,
    };
  const vent =
    sidste === undefined
      ? `${politik.dageTilRykker} dage efter sidste rettidige betalingsdato ${nextBankdag(srb)}`
      : `tidligst ${Math.max(politik.dageMellem, satserOf(regime, dato).dageMellem)} dage efter den forrige ${sidste}`;
  const gebyr =
    skridt.gebyr === 0n ? "uden gebyr" : `gebyr ${kroner(skridt.gebyr)} (${satserOf(regime, dato).lovGebyr})`;
  return {
    skridt: skridt.slags,
    tidligst: skridt.tidligst,
    hvorfor: `Rykker ${skridt.nr} kommer ${vent} efter kommunens politik; ${gebyr}`,
  };
};

/** Henstand until a day: what comes then. */
export const forklarHenstand = (srb: string): Naeste => ({
  skridt: "henstand",
  tidligst: addDays(nextBankdag(srb), 1),
  hvorfor: `Udsat til og med ${nextBankdag(srb)}; betales der ikke, opkræves fordringen igen`,
});

const KILDER = {
  bank: "gennem banken",
  kasse: "til et fagsystem eller en kasse",
  psrm: "inddrevet af PSRM",
  manuel: "registreret af en medarbejder",
} as const;

/** A movement with what it came of. */
export type Forklaringsbevaegelse = {
  readonly art: "STIFTELSE" | "NEDREGULERING" | "DAEKNING" | "AFSKRIVNING" | "OPHAEVELSE";
  readonly aarsag: string | null;
  readonly ophaever: bigint | null;
  readonly kilde: keyof typeof KILDER | null;
  readonly betalt: string | null;
  readonly betalingsid: string | null;
};

/** Why what is owed was changed. */
export const forklarBevaegelse = (
  bevaegelse: Forklaringsbevaegelse,
  fordring: Forklaringsfordring,
): string => {
  const { art, aarsag, ophaever, kilde, betalt, betalingsid } = bevaegelse;
  const grund = aarsag === null ? "" : `: ${aarsag}`;
  const id = betalingsid === null ? "" : `, betalings-id ${betalingsid}`;
  switch (art) {
    case "STIFTELSE":
      return forklarStiftelse(fordring);
    case "DAEKNING":
      return `Betalt ${betalt} ${kilde === null ? "" : KILDER[kilde]}${id}`.trim();
    case "NEDREGULERING":
      return `Kravet er sat ned${grund}`;
    case "AFSKRIVNING":
      return `Afskrevet${grund}`;
    case "OPHAEVELSE":
      return `Bevægelse ${ophaever} gælder ikke mere${grund}`;
  }
};
