/** What can become of one payment of the bank's file. */
export const POSTUDFALDSKODER = [
  "PLACERET",
  "UPLACERET",
  "AFREGNET",
  "KENDT",
  "TILBAGEFOERT",
  "UDFOERT",
  "RETURNERET",
  "SPRUNGET_OVER",
  "AFVIST",
] as const;
export type Postudfald = (typeof POSTUDFALDSKODER)[number];

/** The same in words for people. */
export const POSTUDFALD: Readonly<Record<Postudfald, string>> = {
  PLACERET: "Indlæst og placeret ved betalings-id",
  AFREGNET: "Indlæst; Gældsstyrelsens udbetaling af det, PSRM har inddrevet",
  UPLACERET: "Indlæst; en medarbejder skal finde ud af, hvis den er",
  KENDT: "Indlæst før",
  TILBAGEFOERT: "Banken har taget en indbetaling tilbage; det, den dækkede, skyldes igen",
  UDFOERT: "En udbetaling er udført; pengene har forladt kontoen",
  RETURNERET: "En udbetaling er kommet tilbage fra modtagerens pengeinstitut",
  SPRUNGET_OVER: "Hverken en indbetaling eller en udbetaling herfra: en anden bevægelse på kontoen",
  AFVIST: "Ikke indlæst",
};
