import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Serviceaftaler", "Service agreements"],
  lead: [
    "Kommunens instruks om, hvilke it-systemer der må bruge en service på dens vegne. Et bilag kræver en gyldig aftale for både afsender og modtager.",
    "The municipality's instruction on which it-systems may use a service on its behalf. A bilag needs a valid agreement for both sender and receiver.",
  ],
  kommune: ["Kommune", "Municipality"],
  alleKommuner: ["Alle kommuner", "All municipalities"],
  system: ["It-system", "It-system"],
  alleSystemer: ["Alle systemer", "All systems"],
  tilstand: ["Tilstand", "State"],
  alleTilstande: ["Alle tilstande", "All states"],
  vis: ["Vis", "Show"],
  tabel: ["Serviceaftaler", "Service agreements"],
  ingen: ["Ingen aftaler passer.", "No agreements match."],
  aftale: ["Aftale", "Agreement"],
  rolle: ["Rolle", "Role"],
  operationer: ["Operationer", "Operations"],
  gyldig: ["Gyldig", "Valid"],
});
