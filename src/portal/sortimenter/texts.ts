import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Sortimenter", "Sortimenter"],
  lead: [
    "Et sortiment siger, hvilke værdier et finansbilag må have i sine kontodimensioner. Et fagsystem skriver i hvert bilag, hvilken version det bruger, og posthuset holder hver værdi op mod den.",
    "A sortiment says which values a finansbilag may have in its account dimensions. A fagsystem names in every bilag the version it uses, and the hub holds each value against it.",
  ],
  kommune: ["Kommune", "Municipality"],
  alle: ["Alle, der kan ses", "All that can be seen"],
  vis: ["Vis", "Show"],
  tabel: ["Sortimenter og deres versioner", "Sortimenter and their versions"],
  ingen: ["Der er ingen sortimenter.", "There are no sortimenter."],
  sortiment: ["Sortiment", "Sortiment"],
  ejer: ["Ejer", "Owner"],
  version: ["Version", "Version"],
  tilstand: ["Tilstand", "State"],
  vaerdier: ["Værdier", "Values"],
  udgivet: ["Udgivet", "Published"],
  uden: ["ingen versioner endnu", "no versions yet"],
});
