import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Konto", "Account"],
  fra: ["Fra og med", "From"],
  til: ["Til og med", "Up to and with"],
  vis: ["Vis udtog", "Show statement"],
  alle: ["Alle konti i", "All accounts of"],
  tabel: [
    "Posteringer efter dato, i den orden de er bogført; beløb i kroner",
    "Postings by date, in the order of booking; amounts in kroner",
  ],
  ingen: ["Der er ikke bogført noget i perioden. Saldo:", "Nothing is booked in the period. Balance:"],
  dato: ["Bogført på", "Booked on"],
  bilag: ["Bilag", "Bilag"],
  tekst: ["Tekst", "Text"],
  debet: ["Debet", "Debit"],
  kredit: ["Kredit", "Credit"],
  saldo: ["Saldo", "Balance"],
  primo: ["Saldo før perioden", "Balance before the period"],
  vist: ["I de viste linjer, og saldo efter dem", "In the lines shown, and the balance after them"],
  afkortet: [
    (vist: number, antal: number, ultimo: string) =>
      `De første ${vist} af ${antal} posteringer vises; vælg en kortere periode for resten. Saldo efter perioden: ${ultimo}`,
    (vist: number, antal: number, ultimo: string) =>
      `The first ${vist} of ${antal} postings are shown; choose a shorter period for the rest. Balance after the period: ${ultimo}`,
  ],
  egetBilag: ["dannet af ERP-systemet", "made by the ERP"],
  ultimo: ["I perioden, og saldo efter den", "In the period, and the balance after it"],
  duer: ["Kontoudtoget kan ikke vises", "The statement cannot be shown"],
  hvorfor: ["hvorfor denne konto?", "why this account?"],
  besked: ["se beskeden", "see the message"],
});
