import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Send udbetalinger", "Send payouts"],
  lead: [
    "Det, der er klar, sendes til NemKonto i ét bundt for hver udførelsesdag.",
    "What is ready is sent to NemKonto, a bundle for each day of execution.",
  ],
  til: ["Til og med udførelsesdagen", "Up to and with the execution day"],
  vis: ["Vis", "Show"],
  nulstil: ["Det, hvis frist er nær", "What is near its cut-off"],
  ikkeSket: ["Intet er sendt endnu", "Nothing is sent yet"],
  ville: [
    (dato: string) => `Det her ville blive sendt: det, der udføres til og med ${dato}.`,
    (dato: string) => `This would be sent: what is executed up to and with ${dato}.`,
  ],
  sendes: ["Det, der ville blive sendt", "What would be sent"],
  intet: ["Intet er klar til at blive sendt.", "Nothing is ready to be sent."],
  udfoeres: ["Udføres", "Executed"],
  frist: ["Skal være sendt senest", "To be sent by"],
  antal: ["Udbetalinger", "Payouts"],
  beloeb: ["Kroner", "Kroner"],
  ialt: ["I alt", "Total"],
  senere: [
    (antal: number, beloeb: string) => `Klar, men udføres senere: ${antal} på ${beloeb} kr.`,
    (antal: number, beloeb: string) => `Ready, but executed later: ${antal} of ${beloeb} kr.`,
  ],
  holdt: ["Holdt tilbage", "Held back"],
  ingenHoldt: ["Intet er holdt tilbage.", "Nothing is held back."],
  hvorfor: ["Hvorfor", "Why"],
  seHoldt: ["Se dem, og frigiv eller afslå", "See them, and release or reject"],
  send: ["Send nu", "Send now"],
  sendtIkke: ["Der er ikke sendt", "It was not sent"],
  visesIkke: ["Kan ikke vises på forhånd", "Cannot be previewed"],
  bundter: ["Se de bundter, der er sendt", "See the bundles that are sent"],
});
