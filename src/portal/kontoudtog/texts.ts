import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Konto", "Account"],
  fra: ["Fra og med", "From"],
  til: ["Til og med", "Up to and with"],
  vis: ["Vis udtog", "Show statement"],
  alle: ["Alle konti i", "All accounts of"],
  tabel: [
    "Posteringer i den orden, de er bogført; beløb i kroner",
    "Postings in the order of booking; amounts in kroner",
  ],
  ingen: ["Der er ikke bogført noget i perioden. Saldo:", "Nothing is booked in the period. Balance:"],
  dato: ["Bogført på", "Booked on"],
  bilag: ["Bilag", "Bilag"],
  tekst: ["Tekst", "Text"],
  debet: ["Debet", "Debit"],
  kredit: ["Kredit", "Credit"],
  saldo: ["Saldo", "Balance"],
  primo: ["Saldo før perioden", "Balance before the period"],
  ultimo: ["I perioden, og saldo efter den", "In the period, and the balance after it"],
  duer: ["Kontoudtoget kan ikke vises", "The statement cannot be shown"],
  besked: ["se beskeden", "see the message"],
});
