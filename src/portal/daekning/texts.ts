import { bilingual } from "../sprog.js";

export const texts = bilingual({
  title: ["Dækning", "Coverage"],
  lead: [
    "Hvilke af et sortiments værdier har ingen konto hos kommunen? Find dem, før de kommer i et bilag. Også en kladde kan prøves.",
    "Which values of a sortiment have no account at the municipality? Find them before they come in a bilag. A draft can be tried too.",
  ],
  kommune: ["Kommune", "Municipality"],
  vaelg: ["Vælg kommune", "Choose a municipality"],
  sortiment: ["Sortiment og version", "Sortiment and version"],
  vaelgSortiment: ["Vælg sortiment", "Choose a sortiment"],
  dato: ["På dagen", "On the day"],
  vis: ["Find", "Find"],
  duer: ["Dækningen kan ikke vises", "The coverage cannot be shown"],
  alle: [
    (antal: number, dato: string) => `Alle ${antal} værdier har en konto den ${dato}.`,
    (antal: number, dato: string) => `All ${antal} values have an account on ${dato}.`,
  ],
  mangler: [
    (mangler: number, antal: number, dato: string) =>
      `${mangler} af ${antal} værdier har ingen konto den ${dato}`,
    (mangler: number, antal: number, dato: string) =>
      `${mangler} of ${antal} values have no account on ${dato}`,
  ],
  aendring: [
    (sortiment: string) => `Konti til nye værdier i ${sortiment}`,
    (sortiment: string) => `Accounts for new values of ${sortiment}`,
  ],
  begynd: ["Begynd en ændring", "Begin a change"],
  begyndHvad: [
    "Værdierne får hver en regel i en ændring af omsætningstabellen; kontoen vælger du der.",
    "The values are each given a rule in a change of the account mapping; you choose the account there.",
  ],
  opret: ["Opret en regel", "Make a rule"],
  tabel: ["Tilbage til omsætningstabellen", "Back to the account mapping"],
});
