import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Bankens fil", "The bank's file"],
  vaelg: ["Vælg en fil med bankens posteringsadvis.", "Choose a file with the bank's advice."],
  ikkeBogfoert: [
    (antal: number) => `Endnu ikke bogført i banken: ${antal}. De kommer i en senere fil.`,
    (antal: number) => `Not booked by the bank yet: ${antal}. They come in a later file.`,
  ],
  samlet: [
    (antal: number) => `${antal} udbetalinger udført, bogført under ét`,
    (antal: number) => `${antal} payouts made, booked as one`,
  ],
  udfald: ["Hvad der kom af det", "What came of it"],
  beloeb: ["Kroner", "Kroner"],
  poster: ["Betalingerne", "The payments"],
  flerePoster: [
    (antal: number) => `Dem, nogen skal se på, står først. Der er ${antal} betalinger mere i filen.`,
    (antal: number) =>
      `What somebody must look at comes first. There are ${antal} more payments in the file.`,
  ],
  flereFejl: [
    (antal: number) => `Der er ${antal} fejl mere i filen.`,
    (antal: number) => `There are ${antal} more errors in the file.`,
  ],
  dato: ["Dato", "Date"],
  tekst: ["Tekst", "Text"],
  tilbage: ["Til indbetalingerne", "To the payments"],
  ingen: ["Der er ingen betalinger i filen.", "There are no payments in the file."],
});

export const udfaldstekster = bilingual({
  PLACERET: ["placeret ved betalings-id", "placed by payment id"],
  AFREGNET: ["afregning fra Gældsstyrelsen", "settlement from Gældsstyrelsen"],
  UPLACERET: ["indlæst, men ikke placeret", "taken in, but not placed"],
  KENDT: ["indlæst før", "taken in before"],
  TILBAGEFOERT: ["taget tilbage af banken", "taken back by the bank"],
  UDFOERT: ["udbetaling udført", "payout made"],
  RETURNERET: ["udbetaling kommet tilbage", "payout come home"],
  SPRUNGET_OVER: ["en anden bevægelse", "another movement"],
  AFVIST: ["ikke indlæst", "not taken in"],
});
