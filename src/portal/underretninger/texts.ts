import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Underretninger fra PSRM", "Notices from PSRM"],
  lead: [
    "Det, Gældsstyrelsen har meddelt om kommunens fordringer, og om det inddrevne er afregnet.",
    "What Gældsstyrelsen has told of the municipality's claims, and whether what was recovered has been settled.",
  ],
  vis: ["Vis", "Show"],
  alle: ["Alle", "All"],
  slags: [
    {
      ALLOKERING: "Inddrevet (allokering)",
      UDLIGNING: "Inddrevet (udligning)",
      AFREGNING: "Afregninger",
      RENTER: "Renter",
      AFSKRIVNING: "Afskrevet",
      RETURNERING: "Sendt tilbage",
    },
    {
      ALLOKERING: "Recovered (allokering)",
      UDLIGNING: "Recovered (udligning)",
      AFREGNING: "Settlements",
      RENTER: "Interest",
      AFSKRIVNING: "Written off",
      RETURNERING: "Sent back",
    },
  ],
  ingen: ["PSRM har ikke meddelt noget.", "PSRM has told nothing."],
  dato: ["Dato", "Date"],
  hvad: ["Hvad", "What"],
  fordring: ["Fordring", "Claim"],
  afregnet: ["Afregnet", "Settled"],
  venter: ["ikke afregnet", "not settled"],
  ikkeModtaget: ["ikke i banken", "not in the bank"],
  ibanken: ["i banken", "in the bank"],
  beloeb: ["Kroner", "Kroner"],
  heraf: ["Heraf på fordringen", "Of it on the claim"],
  periode: [
    (fra: string, til: string) => `${fra} til ${til}`,
    (fra: string, til: string) => `${fra} to ${til}`,
  ],
  ukendt: ["kendes ikke her", "not known here"],
  inddrivelse: ["Hvad der er hos PSRM, og om vi er enige", "What is at PSRM, and whether we agree"],
});
