import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Konti", "Accounts"],
  lead: [
    "Kommunens konti i reference-ERP'et, med hvad der er bogført i året til og med en dag.",
    "The municipality's accounts in the reference ERP, with what is booked in the year up to and with a day.",
  ],
  kommune: ["Kommune", "Municipality"],
  vaelg: ["Vælg kommune", "Choose a municipality"],
  pr: ["Til og med", "Up to and with"],
  vis: ["Vis konti", "Show accounts"],
  tabel: [
    (navn: string, pr: string) => `Konti i ${navn} pr. ${pr}, beløb i kroner`,
    (navn: string, pr: string) => `Accounts of ${navn} as of ${pr}, amounts in kroner`,
  ],
  ingen: [
    (navn: string) => `${navn} fører ikke regnskab i reference-ERP'et.`,
    (navn: string) => `${navn} keeps no books in the reference ERP.`,
  ],
  raabalance: [(aar: string) => `Råbalance ${aar}`, (aar: string) => `Trial balance of ${aar}`],
  konto: ["Konto", "Account"],
  navn: ["Navn", "Name"],
  kontering: ["Kontering", "Kontering"],
  debet: ["Debet", "Debit"],
  kredit: ["Kredit", "Credit"],
  saldo: ["Saldo", "Balance"],
  sum: ["Sum; saldoen er 0, når regnskabet går op", "Sum; the balance is 0 when the books agree"],
  duer: ["Kontiene kan ikke vises", "The accounts cannot be shown"],
});
