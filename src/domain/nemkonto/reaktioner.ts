/** What kind of thing helps a payment that did not go well. Our choice: what to do at a code is published nowhere. */
export const REAKTIONER = {
  ingen: "Intet at gøre",
  "ret-data": "Ret oplysningerne, og betal igen",
  "ny-konto": "Modtageren skal have en anden konto, før der betales igen",
  "kontakt-modtager": "Tal med modtageren, før der betales igen",
  opsaetning: "Opsætning eller aftale skal rettes, før der betales igen",
  "kommunens-bank": "Kommunens egen konto skal i orden, før der betales igen",
  dublet: "Kan være betalt før; undersøg det, før der betales igen",
  "gensend-bundt": "Hele bundtet skal dannes og sendes igen",
  "flyt-dato": "Betal igen med en anden dato",
  "naeste-bankdag": "Betal igen til næste bankdag",
  manuel: "Et menneske skal undersøge det",
} as const;
export type Reaktion = keyof typeof REAKTIONER;

/** Who must do it. */
export const AKTOERER = {
  ingen: "ingen",
  sagsbehandler: "sagsbehandleren",
  oekonomi: "økonomiafdelingen",
  bankansvarlig: "den, der har kommunens bankaftale",
  drift: "driften",
} as const;
export type Betalingsaktoer = keyof typeof AKTOERER;

/** A code as in a table: what it means, what helps, who does it, and the next step in a sentence. */
export type Aarsagsraekke = readonly [
  tekst: string,
  reaktion: Reaktion,
  hvem: Betalingsaktoer,
  naeste: string,
];
