/** Why a payout is held back until a person has looked at it. Our choice of reasons. */
const GRUNDE = {
  dublet: "Ligner en anden udbetaling til samme modtager",
  stort: "Et stort beløb: skal frigives af et menneske",
  "egen-graense":
    "Et stort beløb efter den grænse, der gjaldt, før den, der betaler igen, selv hævede den: skal frigives af en anden",
  manuel: "Oprettet af et menneske: skal frigives af en anden",
  "ny-konto": "Betales igen til en anden konto: skal frigives af en anden",
  "oprindelig-aendret": "Den udbetaling, som den betaler igen, har fået et andet udfald",
} as const;
export type Tilbageholdelsesgrund = keyof typeof GRUNDE;

/** The reason in words for people. */
export const tilbageholdelsestekst = (grund: string): string =>
  Object.hasOwn(GRUNDE, grund) ? GRUNDE[grund as Tilbageholdelsesgrund] : grund;
