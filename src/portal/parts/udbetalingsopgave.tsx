import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";

/** What pages about tasks of payouts share. */

export type Udbetalingsopgave = Output<"seUdbetalingsopgaver">["opgaver"][number];

/** The kinds, in the order in which they hurry: where money may be lost first. */
export const UDBETALINGSOPGAVEARTER = [
  "dobbelt",
  "modstrid",
  "beloeb",
  "bankpost",
  "ukendt",
  "samlepost",
  "usendt",
  "ubetalt",
  "forsinket",
  "tilbageholdt",
  "uafleveret",
] as const;
type Art = (typeof UDBETALINGSOPGAVEARTER)[number];

const arter = bilingual({
  dobbelt: ["Udbetalt mere end én gang", "Paid more than once"],
  modstrid: ["Svar, der modsiger hinanden", "Answers that contradict each other"],
  beloeb: ["Et andet beløb i banken", "Another amount in the bank"],
  bankpost: ["Banken har flyttet penge, ingen har bedt om", "The bank has moved money that nobody asked for"],
  ukendt: [
    "Svar fra NemKonto om noget, der ikke er sendt herfra",
    "Answers of NemKonto about what was not sent from here",
  ],
  samlepost: [
    "Et bundt, som banken har bogført med et andet beløb",
    "A bundle that the bank has booked with another amount",
  ],
  usendt: ["Klar, men ikke sendt i tide", "Ready, and not sent in time"],
  ubetalt: ["Ikke udbetalt", "Not paid"],
  forsinket: ["Svar eller udførelse udebliver", "Answer or execution is overdue"],
  tilbageholdt: ["Holdt tilbage", "Held back"],
  uafleveret: ["Beskeder, der ikke kunne afleveres", "Messages that could not be delivered"],
});

export const udbetalingsopgavetekst = (art: string, sprog: Sprog): string => arter(sprog)[art as Art] ?? art;

/** The known kinds in their order, then those that a later version of the ERP has. */
export const opgaverEfterArt = (opgaver: readonly Udbetalingsopgave[]) => {
  const alle = new Set<string>([...UDBETALINGSOPGAVEARTER, ...opgaver.map(({ art }) => art)]);
  return [...alle]
    .map((art) => ({ art, opgaver: opgaver.filter((one) => one.art === art) }))
    .filter((gruppe) => gruppe.opgaver.length > 0);
};
