import { opgaverI } from "../opgaver.js";

/** What somebody must decide or find out of a payout: its task's subject is the payout; of `usendt` the oldest, of `forsinket` and `samlepost` the bundle, of `ukendt` what NemKonto names, of `uafleveret` the message. */
export const UDBETALINGSOPGAVER = {
  tilbageholdt: "Holdt tilbage: frigiv eller afslå",
  ubetalt: "Ikke udbetalt: betal igen, eller luk som bortfaldet",
  modstrid: "Svar fra NemKonto og banken modsiger hinanden",
  beloeb: "Banken har flyttet et andet beløb end udbetalingens",
  dobbelt: "Udbetalt mere end én gang",
  bankpost: "Banken har flyttet penge for en udbetaling, der ikke er sendt",
  ukendt: "NemKonto har svaret om en betaling eller et bundt, der ikke er sendt herfra",
  samlepost: "Banken har bogført et bundt under ét, og beløbet passer ikke",
  usendt: "Klar, men ikke sendt i tide",
  forsinket: "Svar eller udførelse udebliver",
  uafleveret: "En besked kunne ikke afleveres",
} as const;
export type Udbetalingsopgaveart = keyof typeof UDBETALINGSOPGAVER;

export const udbetalingsopgaver = opgaverI<Udbetalingsopgaveart>("udbetaling");
