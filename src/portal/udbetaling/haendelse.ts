import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";

/** What happens to a payout, in words for people. */

const haendelser = bilingual({
  "udbetaling.klar": ["Modtaget og klar", "Received and ready"],
  "udbetaling.tilbageholdt": [
    "Holdt tilbage: et menneske skal se på den",
    "Held back: a person must look at it",
  ],
  "udbetaling.frigivet": ["Frigivet", "Released"],
  "udbetaling.afslaaet": ["Afslået: intet er udbetalt", "Rejected: nothing is paid"],
  "udbetaling.anmodet": ["Sat i et bundt til NemKonto", "Put in a bundle to NemKonto"],
  "udbetaling.modtaget": ["NemKonto har modtaget bundtet", "NemKonto has received the bundle"],
  "udbetaling.kontrolleret": ["NemKonto har kontrolleret den", "NemKonto has checked it"],
  "udbetaling.kompletteret": [
    "NemKonto har fundet kontoen og sendt den til banken",
    "NemKonto has found the account and sent it to the bank",
  ],
  "udbetaling.i-pengeinstitut": ["Banken har den", "The bank has it"],
  "udbetaling.udfoert": ["Udført: banken har trukket pengene", "Executed: the bank has drawn the money"],
  "udbetaling.afvist": ["Afvist: pengene er ikke udbetalt", "Refused: the money is not paid"],
  "udbetaling.standset": ["Standset: pengene er ikke udbetalt", "Stopped: the money is not paid"],
  "udbetaling.returneret": [
    "Kommet tilbage: pengene er på kommunens konto igen",
    "Returned: the money is on the municipality's account again",
  ],
  "udbetaling.standsning-bedt": ["NemKonto er bedt om at standse den", "NemKonto is asked to stop it"],
  "udbetaling.flyttet": [
    "Flyttet til en anden bankdag: fristen var gået",
    "Moved to another bank day: the cut-off had passed",
  ],
  "udbetaling.svar-efterspurgt": [
    "Svaret udeblev: NemKonto er spurgt igen",
    "The answer did not come: NemKonto has been asked again",
  ],
  "udbetaling.bortfaldet": ["Bortfaldet: skal ikke betales", "Lapsed: is not to be paid"],
  "udbetaling.genudbetales": ["Betales igen af en ny udbetaling", "Paid again by a new payout"],
});

type Haendelse = { readonly art: string; readonly betydning: string };

export const udbetalingshaendelsestekst = ({ art, betydning }: Haendelse, sprog: Sprog): string =>
  (haendelser(sprog) as Readonly<Record<string, string>>)[art] ?? (betydning === "" ? art : betydning);

const TONER: Readonly<Record<string, string>> = {
  "udbetaling.tilbageholdt": "haster",
  "udbetaling.flyttet": "haster",
  "udbetaling.svar-efterspurgt": "haster",
  "udbetaling.standset": "haster",
  "udbetaling.standsning-bedt": "haster",
  "udbetaling.afvist": "skidt",
  "udbetaling.returneret": "skidt",
  "udbetaling.udfoert": "godt",
  "udbetaling.frigivet": "godt",
};

export const haendelsestone = (art: string): string => TONER[art] ?? "venter";
