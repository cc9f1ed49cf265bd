import { bilingual } from "../sprog.js";

export const texts = bilingual({
  titel: ["Indhold", "Content"],
  ulaeselig: [
    "Indholdet kan ikke vises som et finansbilag; rådata står herunder.",
    "The content cannot be shown as a finansbilag; the raw data is below.",
  ],
  raa: ["Rådata (JSON, personer maskeret)", "Raw data (JSON, persons masked)"],
  forStor: [
    "Indholdet er for stort til siden. Hent det sådan:",
    "The content is too large for the page. Get it with:",
  ],
  bilagsnummer: ["Bilagsnummer", "Bilag number"],
  bilagsdato: ["Bilagsdato", "Date of the bilag"],
  bogfoeringsdato: ["Bogføringsdato", "Booking date"],
  tekst: ["Tekst", "Text"],
  serie: ["Bilagsserie", "Series"],
  sortiment: ["Sortiment", "Sortiment"],
  udgave: ["udgave", "version"],
  linjer: ["Posteringslinjer, beløb i kroner", "Lines, amounts in kroner"],
  foerste: [
    (vist: number, ialt: number) =>
      `De første ${vist} af ${ialt} linjer. Resten står i rådata; summen er af dem alle.`,
    (vist: number, ialt: number) =>
      `The first ${vist} of ${ialt} lines. The rest are in the raw data; the sum is of all.`,
  ],
  nr: ["Nr.", "No."],
  kontering: ["Kontering", "Kontering"],
  konto: ["konto", "account"],
  hvad: ["Tekst, periode og referencer", "Text, period and references"],
  part: ["Part", "Party"],
  debet: ["Debet", "Debit"],
  kredit: ["Kredit", "Credit"],
  sum: ["Sum", "Sum"],
  bogfoertSom: ["Bogført som", "Booked as"],
  bilag: ["bilag", "bilag"],
  hvorfor: ["hvorfor?", "why?"],
  hvorforLinje: [(nr: number) => `Hvorfor linje ${nr}?`, (nr: number) => `Why line ${nr}?`],
  udbetalinger: ["Udbetalinger", "Payouts"],
  foersteUdbetalinger: [
    (vist: number, ialt: number) => `De første ${vist} af ${ialt} udbetalinger. Resten står i rådata.`,
    (vist: number, ialt: number) => `The first ${vist} of ${ialt} payouts. The rest are in the raw data.`,
  ],
  udbetaling: ["Udbetaling", "Payout"],
  ydelse: ["Ydelse", "Ydelse"],
  beloeb: ["Kroner", "Kroner"],
  dato: ["Dag", "Day"],
  bogfoeres: ["bogføres", "booked on"],
});
