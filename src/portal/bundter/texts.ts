import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Bundter", "Bundles"],
  lead: [
    "Hvert bundt er én udførelsesdag. Se, hvor dets udbetalinger er nu.",
    "Each bundle is one day of execution. See where its payouts are now.",
  ],
  ingen: ["Intet er sendt endnu.", "Nothing is sent yet."],
  send: ["Se, hvad der er klar til at blive sendt", "See what is ready to be sent"],
  sendt: [
    (antal: string) => (antal === "1" ? "Et bundt er sendt" : `${antal} bundter er sendt`),
    (antal: string) => (antal === "1" ? "One bundle is sent" : `${antal} bundles are sent`),
  ],
  holdt: [
    (antal: string) => `Holdt tilbage, fordi det, de betaler igen, har fået et andet udfald: ${antal}.`,
    (antal: string) => `Held back, as what they pay again has got another outcome: ${antal}.`,
  ],
  rest: [
    (antal: string) => `${antal} er endnu klar: fortsæt for at sende dem også.`,
    (antal: string) => `${antal} are still ready: go on to send them too.`,
  ],
  fortsaet: ["Fortsæt", "Go on"],
  bundt: ["Bundt", "Bundle"],
  udfoeres: ["Udføres", "Executed"],
  antal: ["Udbetalinger", "Payouts"],
  beloeb: ["Kroner", "Kroner"],
  afsendelse: ["Sendt", "Sent"],
  hent: ["Hentes som fil til banken", "Fetched as a file for the bank"],
  afsendt: ["sendt", "sent"],
  venter: ["venter på posthuset", "waits for the hub"],
  stand: ["Hvor de er nu", "Where they are now"],
});
