import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Udbetalinger", "Payouts"],
  lead: [
    (navn: string) => `Hvor pengene fra ${navn} er nu, hvad der er galt, og hvem der skal gøre noget.`,
    (navn: string) => `Where the money of ${navn} is now, what is wrong, and who must act.`,
  ],
  kr: ["kr.", "kr."],
  venter: ["Endnu ikke sendt", "Not sent yet"],
  undervejs: ["Hos NemKonto og banken", "At NemKonto and the bank"],
  udbetalt: ["Udbetalt", "Paid"],
  stroem: ["Hvor pengene er", "Where the money is"],
  seDem: ["Se dem", "See them"],
  ingenUdbetalinger: ["Der er ingen udbetalinger endnu.", "There are no payouts yet."],
  opgaver: ["Opgaver, der venter", "Tasks that wait"],
  ingenOpgaver: ["Ingen opgaver venter.", "No task waits."],
  alleOpgaver: ["Se alle opgaver", "See all tasks"],
  alarm: [
    (antal: number) => (antal === 1 ? "En udbetaling er forsinket" : `${antal} udbetalinger er forsinket`),
    (antal: number) => (antal === 1 ? "One payout is late" : `${antal} payouts are late`),
  ],
  siden: ["siden", "since"],
  flere: [(antal: number) => `Og ${antal} til.`, (antal: number) => `And ${antal} more.`],
  ingenAlarm: ["Alle svar er kommet i tide", "Every answer came in time"],
  dage: ["Det, der sendes de næste dage", "What is sent the next days"],
  ingenDage: [
    "Intet er klar til at blive sendt de næste to uger.",
    "Nothing is ready to be sent in the next two weeks.",
  ],
  dag: ["Udføres", "Executed"],
  frist: ["Skal være sendt senest", "To be sent by"],
  antal: ["Udbetalinger", "Payouts"],
  beloeb: ["Kroner", "Kroner"],
  senere: [
    (antal: number, beloeb: string) => `Senere: ${antal} på ${beloeb} kr.`,
    (antal: number, beloeb: string) => `Later: ${antal} of ${beloeb} kr.`,
  ],
  selv: [
    "Kørslen sender af sig selv, når fristen nærmer sig.",
    "The run sends by itself when the cut-off is near.",
  ],
  haand: [
    "Intet sendes af sig selv: nogen skal starte kørslen inden fristen.",
    "Nothing is sent by itself: somebody must start the run before the cut-off.",
  ],
  forhaandsvis: ["Se, hvad der ville blive sendt nu", "See what would be sent now"],
  konti: ["Mellemregningskontiene", "The interim accounts"],
  mellemregningKonto: ["Besluttet, ikke sendt", "Decided, not sent"],
  undervejsKonto: ["Undervejs", "Under way"],
  mellemregningHvad: [
    "Mellemregning: krediteret ved beslutningen, debiteret når pengene sendes. Er alt betalt, er den nul.",
    "The interim account: credited at the decision, debited when money is sent. When all is paid it is zero.",
  ],
  undervejsHvad: [
    "Hos NemKonto eller i banken: krediteret ved afsendelsen, debiteret når banken har betalt.",
    "With NemKonto or the bank: credited at sending, debited when the bank has paid.",
  ],
  forklaret: ["forklaret", "explained"],
  uforklaret: ["ikke forklaret", "not explained"],
  ny: ["Ny udbetaling i hånden", "New payout by hand"],
  bundter: ["Bundter til NemKonto", "Bundles to NemKonto"],
});

/** What each part of the stream is. */
export const poster = bilingual({
  holdt: ["Holdt tilbage", "Held back"],
  afslaaet: ["Afslået", "Rejected"],
  klar: ["Klar", "Ready"],
  nemkonto: ["Hos NemKonto", "At NemKonto"],
  standset: ["Standset", "Stopped"],
  banken: ["I banken", "In the bank"],
  afvist: ["Afvist", "Refused"],
  udbetalt: ["Udbetalt", "Paid"],
  returneret: ["Kommet tilbage", "Returned"],
});
