import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Kørsler", "Runs"],
  lead: [
    "En kørsel gennemgår alle skyldnere. Se først, hvad den ville gøre; derefter kan den startes.",
    "A run goes through all debtors. See first what it would do; then it can be started.",
  ],
  ny: ["Ny kørsel", "New run"],
  art: ["Kørsel", "Run"],
  vaelg: ["Vælg kørsel", "Choose a run"],
  dato: ["Kørselsdato", "Date of the run"],
  datoHint: ["Tom: i dag", "Empty: today"],
  vis: ["Se, hvad den ville gøre", "See what it would do"],
  nyeste: ["Nyeste kørsler", "Newest runs"],
  ingen: ["Ingen kørsler endnu.", "No runs yet."],
});
