import data from "../../../data/betalingsfrister.json" with { type: "json" };
import { instantIn, todayIn, weekdayOf } from "../../kit/dates.js";
import { addBankdage, isBankdag, nextBankdag, previousBankdag } from "../bankdage.js";
import { danskDato } from "../danskdato.js";

/** The bank day on which a payment is made, and when it must have been sent at the latest. */

const ZONE = "Europe/Copenhagen";

/** The last moment for a bank day: so many bank days before it, at a time of the Danish clock (`14:00`). */
export type Betalingsfrist = { readonly bankdageFoer: number; readonly klokken: string };

/** How payments are sent: through the hub to NemKonto, or as a file (pain.001) that somebody hands to the bank. */
export const FORSENDELSESVEJE = ["nemkonto", "bankfil"] as const;
export type Forsendelsesvej = (typeof FORSENDELSESVEJE)[number];

/** What we assume where nothing else is agreed: real cut-off times are not public (`data/betalingsfrister.json`). */
export const BETALINGSFRISTER: Readonly<Record<Forsendelsesvej, Betalingsfrist>> = data.veje;

/**
 * Where a payment goes whose day is no bank day: the bank day before it, or the one after. What is paid to citizens goes before
 * (our choice: the payee must have the money on the day that was promised); it is the municipality's setting.
 */
export const FLYTTERETNINGER = ["foer", "efter"] as const;
export type Flytteretning = (typeof FLYTTERETNINGER)[number];

/** What decides the day: the direction in which a closed day moves, and the cut-off. */
export type Udfoerelsesregel = { readonly flytning: Flytteretning; readonly frist: Betalingsfrist };

/** When a payment is made, by when it must have been sent, and in words why that is another day than the one asked for. */
export type Udfoerelse = {
  readonly udfoerelsesdato: string;
  readonly senestSendt: Date;
  readonly flyttet?: string;
};

/** The last instant to send what is to be paid on a bank day. */
export const senestSendtOf = (bankdag: string, { bankdageFoer, klokken }: Betalingsfrist): Date =>
  instantIn(ZONE, `${addBankdage(bankdag, -bankdageFoer)}T${klokken}`)!;

/** The first bank day that can still be reached, from a day on. At the last moment itself it can. */
export const tidligsteUdfoerelse = (nu: Date, frist: Betalingsfrist, fra = todayIn(ZONE, nu)): string => {
  const idag = todayIn(ZONE, nu);
  let bankdag = nextBankdag(fra < idag ? idag : fra);
  while (senestSendtOf(bankdag, frist) < nu) bankdag = addBankdage(bankdag, 1);
  return bankdag;
};

/** The day asked for, moved to a bank day, and on to the first one that can still be reached. */
export const udfoerelseOf = (
  dispositionsdato: string,
  nu: Date,
  { flytning, frist }: Udfoerelsesregel,
): Udfoerelse => {
  const bankdag = flytning === "foer" ? previousBankdag(dispositionsdato) : nextBankdag(dispositionsdato);
  const udfoerelsesdato = tidligsteUdfoerelse(nu, frist, bankdag);
  const senestSendt = senestSendtOf(udfoerelsesdato, frist);
  if (udfoerelsesdato === dispositionsdato) return { udfoerelsesdato, senestSendt };
  const lukket = isBankdag(dispositionsdato)
    ? ""
    : `${dagOf(dispositionsdato)} er ikke en bankdag; udbetales ${dagOf(bankdag)}.`;
  const sent =
    udfoerelsesdato === bankdag
      ? ""
      : `Det er for sent at betale ${dagOf(bankdag)}; udbetales ${dagOf(udfoerelsesdato)}.`;
  const flyttet = `${lukket} ${sent}`.trim();
  return { udfoerelsesdato, senestSendt, flyttet: flyttet.charAt(0).toUpperCase() + flyttet.slice(1) };
};

const UGEDAGE = ["mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag"];

const dagOf = (dato: string): string => `${UGEDAGE[weekdayOf(dato) - 1]} den ${danskDato(dato)}`;
