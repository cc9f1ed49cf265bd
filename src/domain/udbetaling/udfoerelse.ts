import { addDays, localTimeIn } from "../../kit/dates.js";
import { isBankdag, nextBankdag } from "../bankdage.js";

/** The bank day a payout is executed. No cut-off times of NemKonto are public: they are the municipality's own setting. */

/** Where a payout goes whose day is no bank day. */
export const FLYTTERETNINGER = ["foer", "efter"] as const;

/** What decides it: `frist` is the local time (`14:00`) at which a payment of the next bank day must have been sent. */
export type Udfoerelsesregel = {
  readonly flytning: (typeof FLYTTERETNINGER)[number];
  readonly frist: string;
};

const forrigeBankdag = (dato: string): string => {
  let day = dato;
  while (!isBankdag(day)) day = addDays(day, -1);
  return day;
};

/** So many bank days after a day; the day itself need not be one. */
export const addBankdage = (dato: string, antal: number): string => {
  let day = dato;
  for (let left = antal; left > 0; left -= 1) day = nextBankdag(addDays(day, 1));
  return day;
};

/** The first bank day that can still be reached: the next one, and after the cut-off (or on a closed day) the one after it. */
export const tidligsteUdfoerelse = ({ frist }: Udfoerelsesregel, nu: Date): string => {
  const [idag = "", klokken = ""] = localTimeIn("Europe/Copenhagen", nu).split("T");
  const sendes = isBankdag(idag) && klokken < frist ? idag : nextBankdag(addDays(idag, 1));
  return addBankdage(sendes, 1);
};

/** The day asked for, moved by the rule to a bank day, and never one that can no longer be reached. */
export const udfoerelsesdatoOf = (dispositionsdato: string, regel: Udfoerelsesregel, nu: Date): string => {
  const bankdag =
    regel.flytning === "foer" ? forrigeBankdag(dispositionsdato) : nextBankdag(dispositionsdato);
  const tidligst = tidligsteUdfoerelse(regel, nu);
  return bankdag < tidligst ? tidligst : bankdag;
};
