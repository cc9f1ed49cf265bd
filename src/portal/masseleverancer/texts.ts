import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Masseleverancer", "Mass deliveries"],
  lead: [
    "En masseleverance er én fil med mange finansbilag eller udbetalingsanmodninger. Hver tages eller afvises for sig, og filen besvares med en kvittering.",
    "A mass delivery is one file of many finansbilag or payout requests. Each is taken or refused by itself, and the file is answered by a receipt.",
  ],
  kommune: ["Kommune", "Municipality"],
  alle: ["Alle, der kan ses", "All that can be seen"],
  vis: ["Vis", "Show"],
  tabel: ["De nyeste filer", "The newest files"],
  ingen: ["Der er ingen filer.", "There are no files."],
  fil: ["Fil", "File"],
  system: ["Fra", "From"],
  tilstand: ["Tilstand", "State"],
  finans: ["finansbilag", "finansbilag"],
  udbetaling: ["udbetalinger", "payouts"],
  bilag: ["Beskeder", "Messages"],
  accepteret: ["Accepteret", "Accepted"],
  afvist: ["Afvist", "Refused"],
  begyndt: ["Begyndt", "Begun"],
});
