import { bilingual } from "../sprog.js";

export const texts = bilingual({
  hent: ["Hent brevet (PDF)", "Fetch the letter (PDF)"],
  til: ["Til", "To"],
  dato: ["Dato", "Date"],
  betalSenest: ["Betales senest", "To be paid by"],
  betalingsid: ["Betalings-id", "Payment id"],
  kreditor: ["Kreditornummer", "Creditor number"],
  ocr: ["Betalingslinje", "Payment line"],
  kr: ["kr.", "kr."],
  linjer: ["Hvad der skal betales", "What is to be paid"],
  tekst: ["Hvad", "What"],
  periode: ["Periode", "Period"],
  forfald: ["Forfald", "Due"],
  oprindeligt: ["Oprindeligt", "Originally"],
  beloeb: ["Kroner", "Kroner"],
  ialt: ["I alt", "Total"],
  lov: ["Hjemmel", "Legal basis"],
  kopier: ["Kopi er sendt til", "A copy was sent to"],
});
