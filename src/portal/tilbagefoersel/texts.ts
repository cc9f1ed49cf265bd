import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Tilbagefør bilag", "Reverse a bilag"],
  lead: [
    (nr: string, navn: string) =>
      `Bilag ${nr} hos ${navn} føres tilbage med et nyt bilag: hver linje med debet og kredit byttet om, på bilagets egne konti. Det kan ske én gang.`,
    (nr: string, navn: string) =>
      `Bilag ${nr} of ${navn} is booked back by a new bilag: each line with debet and kredit exchanged, on the bilag's own accounts. It can be done once.`,
  ],
  duer: ["Bilaget er ikke ført tilbage", "The bilag is not reversed"],
  dato: ["Bogføringsdato", "Booking date"],
  begrundelse: ["Begrundelse", "Reason"],
  begrundelseHint: ["Højst 60 tegn; ingen personnumre", "At most 60 characters; no personal numbers"],
  mangler: [
    "Skriv en dato og en begrundelse uden personnumre.",
    "Write a date and a reason without personal numbers.",
  ],
  foerTilbage: ["Før bilaget tilbage", "Reverse the bilag"],
  gjort: [
    (nr: string, nyt: string) => `Bilag ${nr} er ført tilbage med bilag ${nyt}.`,
    (nr: string, nyt: string) => `Bilag ${nr} is reversed by bilag ${nyt}.`,
  ],
});
