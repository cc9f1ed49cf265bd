import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: [(kroner: string) => `Indbetaling på ${kroner} kr.`, (kroner: string) => `Payment of ${kroner} kr.`],
  kort: [
    (hvordan: string, dato: string) => `Kom ${hvordan} den ${dato}`,
    (hvordan: string, dato: string) => `Came ${hvordan} on ${dato}`,
  ],
  kr: ["kr.", "kr."],
  rest: ["Dækker endnu intet", "Covers nothing yet"],
  tilbage: ["Betalt tilbage", "Paid back"],
  afregnet: ["Afregning fra Gældsstyrelsen", "Settlement from Gældsstyrelsen"],
  skyldner: ["Hvis den er", "Whose it is"],
  ingen: ["Det vides ikke endnu", "Not known yet"],
  tekst: ["Tekst", "Text"],
  betaler: ["Betaler", "Payer"],
  betalingsid: ["Betalings-id", "Payment id"],
  reference: ["Reference", "Reference"],
  modtaget: ["Modtaget", "Received"],
  daekker: ["Hvad den dækker", "What it covers"],
  daekkerIntet: ["Den dækker ingen fordring.", "It covers no claim."],
  fordring: ["Fordring", "Claim"],
  fra: ["Gælder fra", "In force from"],
  beloeb: ["Kroner", "Kroner"],
  ophaevet: ["taget tilbage", "taken back"],
  handlinger: ["Hvad kan gøres", "What can be done"],
  intetKan: ["Alt er brugt eller betalt tilbage.", "All is used or paid back."],
  haendelser: ["Hvad der er sket", "What has happened"],
  af: ["af", "by"],
  alle: ["Alle indbetalinger", "All payments"],
  udfoert: ["Det er gjort", "It is done"],
});

export const haendelsestekster = bilingual({
  "indbetaling.modtaget": ["Pengene er kommet ind", "The money has come in"],
  "indbetaling.placeret": ["Brugt på skyldnerens fordringer", "Used on the debtor's claims"],
  "indbetaling.afregnet": ["Afregning fra Gældsstyrelsen", "Settlement from Gældsstyrelsen"],
  "indbetaling.frigjort": ["Det, den dækkede, skyldes igen", "What it covered is owed again"],
  "indbetaling.annulleret": ["Penge er gået tilbage", "Money has gone back"],
});
