import { bilingual } from "../sprog.js";

export const texts = bilingual({
  godkend: ["Godkend serviceaftalen", "Approve the service agreement"],
  afvis: ["Afvis anmodningen", "Reject the request"],
  ophoer: ["Bring serviceaftalen til ophør", "End the service agreement"],
  godkendHvad: [
    "It-systemet må derefter bruge servicen på kommunens vegne, fra den dag aftalen gælder. Godkendelsen er kommunens, og den gives af en underskriftsberettiget.",
    "The it-system may then use the service on the municipality's behalf from the day the agreement is valid. The approval is the municipality's, given by its signatory.",
  ],
  afvisHvad: [
    "It-systemet må ikke bruge servicen. Leverandøren kan anmode igen.",
    "The it-system may not use the service. The supplier can ask again.",
  ],
  ophoerHvad: [
    "Aftalen ophører i dag. Opkald, der bygger på den, bliver afvist fra nu af.",
    "The agreement ends today. Calls that rest on it are refused from now on.",
  ],
  begrundelse: ["Begrundelse", "Reason"],
  begrundelseHint: [
    "Står i aftalens historik. Højst 500 tegn, ingen personoplysninger.",
    "Stands in the agreement's history. At most 500 characters, no personal data.",
  ],
  mangler: ["Skriv en begrundelse.", "Write a reason."],
  lang: ["Begrundelsen må højst være 500 tegn.", "The reason may be at most 500 characters."],
  cpr: ["Der må ikke stå et CPR-nummer i begrundelsen.", "The reason may not hold a CPR number."],
  fortryd: ["Fortryd, tilbage til aftalen", "Cancel, back to the agreement"],
  passerIkke: [
    "Det kan ikke gøres med aftalen, som den står nu.",
    "This cannot be done with the agreement as it stands.",
  ],
  afslag: ["Det blev ikke gjort", "It was not done"],
});
