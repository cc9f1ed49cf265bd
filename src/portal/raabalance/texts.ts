import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Råbalance", "Trial balance"],
  lead: [
    "Hver konto med åbningssaldo, bevægelser og saldo, efter hovedkonto. Summen er 0, når regnskabet går op.",
    "Each account with opening balance, movements and balance, by hovedkonto. The sum is 0 when the books agree.",
  ],
  kommune: ["Kommune", "Municipality"],
  vaelg: ["Vælg kommune", "Choose a municipality"],
  aar: ["Regnskabsår", "Year"],
  maaned: ["Måned", "Month"],
  heleAaret: ["Hele året", "The whole year"],
  vis: ["Vis råbalance", "Show trial balance"],
  duer: ["Råbalancen kan ikke vises", "The trial balance cannot be shown"],
  tabel: [
    (navn: string, fra: string, til: string) => `${navn} fra ${fra} til ${til}, beløb i kroner`,
    (navn: string, fra: string, til: string) => `${navn} from ${fra} to ${til}, amounts in kroner`,
  ],
  ingen: [
    (navn: string) => `${navn} fører ikke regnskab i reference-ERP'et.`,
    (navn: string) => `${navn} keeps no books in the reference ERP.`,
  ],
  konto: ["Konto", "Account"],
  navn: ["Navn", "Name"],
  primo: ["Primo", "Opening"],
  foer: ["Tidligere i året", "Earlier in the year"],
  debet: ["Debet", "Debit"],
  kredit: ["Kredit", "Credit"],
  saldo: ["Saldo", "Balance"],
  hovedkonto: ["Hovedkonto", "Hovedkonto"],
  ialt: ["I alt", "Total"],
  konti: ["Konti", "Accounts"],
  perioder: ["Perioder", "Periods"],
  primoHeading: [(aar: string) => `Primo ${aar}`, (aar: string) => `Opening balances of ${aar}`],
  primoHvad: [
    (aar: string, gammelt: string) =>
      `Bærer saldoen på hver balancekonto (hovedkonto 9) over fra ${gammelt} til ${aar}, og resultatet af ${gammelt} til balancekontoen. Bliver der bogført mere i ${gammelt}, bogfører det igen kun forskellen.`,
    (aar: string, gammelt: string) =>
      `Carries the balance of each balance account (hovedkonto 9) from ${gammelt} to ${aar}, and the result of ${gammelt} to the balancekonto. If more is booked in ${gammelt}, doing it again books only the difference.`,
  ],
  danPrimo: [(aar: string) => `Dan primo ${aar}`, (aar: string) => `Open ${aar}`],
  primoDuer: ["Primo er ikke dannet", "The year is not opened"],
  dannet: [
    "Primo er dannet: et bilag med åbningssaldi er bogført den 1. januar.",
    "The year is opened: a bilag with opening balances is booked on 1 January.",
  ],
  suppleret: [
    "Året før var ændret siden sidst: et bilag med forskellen er bogført.",
    "The year before had changed since: a bilag with the difference is booked.",
  ],
  uaendret: [
    "Primo passer allerede med året før: intet er bogført.",
    "The opening balances agree with the year before already: nothing is booked.",
  ],
  intet: [
    "Året før har ingen saldi at bære over: intet er bogført.",
    "The year before has no balances to carry over: nothing is booked.",
  ],
});
