import { addMonths, addYears } from "../../kit/dates.js";
import { addBankdage, nextBankdag } from "../bankdage.js";
import { type Oere, sum } from "../beloeb.js";

/**
 * An agreement to pay by instalments: its life, and what has been paid of each instalment. Ours; the law knows only that the
 * last day of payment is moved. As long as it is kept its claims have henstand.
 */

const TILSTANDE = {
  AKTIV: "Løber",
  OVERHOLDT: "Overholdt; alt er betalt",
  MISLIGHOLDT: "Misligholdt; fordringerne opkræves igen",
  OPHAEVET: "Ophævet af kommunen; fordringerne opkræves igen",
} as const;
export type Ordningstilstand = keyof typeof TILSTANDE;

/** The state in words for people. */
export const ordningstilstandsnavn = (tilstand: Ordningstilstand): string => TILSTANDE[tilstand];

const ORDNINGSOVERGANGE = {
  "betalingsordning.aftalt": { fra: null, til: "AKTIV" },
  "betalingsordning.overholdt": { fra: "AKTIV", til: "OVERHOLDT" },
  "betalingsordning.misligholdt": { fra: "AKTIV", til: "MISLIGHOLDT" },
  "betalingsordning.ophaevet": { fra: "AKTIV", til: "OPHAEVET" },
} as const satisfies Record<
  string,
  { readonly fra: Ordningstilstand | null; readonly til: Ordningstilstand }
>;

export type Ordningshaendelse = keyof typeof ORDNINGSOVERGANGE;

export const transitionOrdning = (
  fra: Ordningstilstand | null,
  haendelse: Ordningshaendelse,
): Ordningstilstand | undefined =>
  ORDNINGSOVERGANGE[haendelse].fra === fra ? ORDNINGSOVERGANGE[haendelse].til : undefined;

/** One instalment. Amounts in øre. */
export type Rate = { readonly dato: string; readonly beloeb: Oere };

/** Longest agreement, in years, and most instalments. Our choice. */
const MAX_AAR = 3;
export const MAX_RATER = 60;

/** Whether instalments come one after the other, the first from today, the last within the longest agreement. */
export const isRaterGyldige = (rater: readonly Rate[], idag: string): boolean =>
  rater.length > 0 &&
  rater.every(({ dato, beloeb }, nr) => beloeb > 0n && dato >= (nr === 0 ? idag : rater[nr - 1]!.dato)) &&
  rater.every(({ dato }, nr) => nr === 0 || dato !== rater[nr - 1]!.dato) &&
  rater.at(-1)!.dato <= addYears(idag, MAX_AAR);

/** So many monthly instalments from a day on, as equal as whole kroner allow: the last takes what is left over. */
export const ligeRater = (total: Oere, antal: number, foerste: string): readonly Rate[] => {
  const kroner = (total / BigInt(antal) / 100n) * 100n;
  const hver = kroner > 0n ? kroner : total / BigInt(antal);
  return Array.from({ length: antal }, (_, nr) => ({
    dato: addMonths(foerste, nr),
    beloeb: nr === antal - 1 ? total - hver * BigInt(antal - 1) : hver,
  }));
};

/** An instalment with what has been paid of it: the oldest is filled first. */
export type Ratestand = Rate & { readonly betalt: Oere };

export const ratestande = (rater: readonly Rate[], betalt: Oere): readonly Ratestand[] => {
  let rest = betalt;
  return rater.map((rate) => {
    const part = rest < rate.beloeb ? rest : rate.beloeb;
    rest -= part;
    return { ...rate, betalt: part };
  });
};

/**
 * Bank days until what was paid on the last day is known: the bank tells of it the day after, and somebody reads its file. An
 * agreement is not broken before: who has paid would be reminded and handed over. Our choice.
 */
const BANKDAGE_TIL_KENDT = 2;

/** The instalment that is overdue on a day, if one is: not paid by its day (or the next bank day), as far as can be known by then. */
export const forfaldenRate = (stande: readonly Ratestand[], idag: string): Ratestand | undefined =>
  stande.find(
    ({ dato, beloeb, betalt }) =>
      betalt < beloeb && addBankdage(nextBankdag(dato), BANKDAGE_TIL_KENDT) < idag,
  );

/** What becomes of an agreement on a day: all is paid, or an instalment is overdue. Undefined: it runs on. */
export const udfaldOf = (
  rater: readonly Rate[],
  betalt: Oere,
  idag: string,
): "betalingsordning.overholdt" | "betalingsordning.misligholdt" | undefined => {
  if (betalt >= sum(rater.map(({ beloeb }) => beloeb))) return "betalingsordning.overholdt";
  return forfaldenRate(ratestande(rater, betalt), idag) === undefined
    ? undefined
    : "betalingsordning.misligholdt";
};
