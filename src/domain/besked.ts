/**
 * The life of a message (besked), whole: every state, every edge and the event it writes. The states are the
 * published ForretningsValideringsKode words and are the same in the column, the receipt and the portal.
 */
export const TILSTANDE = ["MODTAGET", "AFLEVERET", "ACCEPTERET", "AFVIST", "FEJLET"] as const;
export type Tilstand = (typeof TILSTANDE)[number];
export const isTilstand = (text: string): text is Tilstand => TILSTANDE.some((tilstand) => tilstand === text);

export type Haendelsesart = keyof typeof OVERGANGE;

type Overgang = { readonly fra: Tilstand | null; readonly til: Tilstand; readonly betydning: string };

export const OVERGANGE = {
  "besked.modtaget": { fra: null, til: "MODTAGET", betydning: "Gemt holdbart; skal afleveres." },
  "besked.afvist-af-posthus": { fra: null, til: "AFVIST", betydning: "En regel er brudt; intet afleveres." },
  "besked.accepteret-i-masse": {
    fra: null,
    til: "ACCEPTERET",
    betydning: "Læst af en fil, afleveret og bogført i ét.",
  },
  "besked.afvist-i-masse": {
    fra: null,
    til: "AFVIST",
    betydning: "Læst af en fil, afleveret og afvist af modtageren; intet er bogført.",
  },
  "besked.afleveret": { fra: "MODTAGET", til: "AFLEVERET", betydning: "Modtageren har taget imod." },
  "besked.accepteret": { fra: "AFLEVERET", til: "ACCEPTERET", betydning: "Modtageren har bogført." },
  "besked.afvist": { fra: "AFLEVERET", til: "AFVIST", betydning: "Modtageren har afvist; intet er bogført." },
  "besked.opgivet": { fra: "MODTAGET", til: "FEJLET", betydning: "For mange forsøg; gemt og lagt til side." },
  "besked.kvittering-udeblev": {
    fra: "AFLEVERET",
    til: "FEJLET",
    betydning: "Modtageren tog imod, men kvitterede aldrig; gemt og lagt til side.",
  },
  "besked.genoptaget": { fra: "FEJLET", til: "MODTAGET", betydning: "Driften har sat beskeden i gang igen." },
  "besked.kasseret": { fra: "FEJLET", til: "AFVIST", betydning: "Driften har opgivet den endeligt." },
} as const satisfies Record<string, Overgang>;

/** Whether a message in this state can never change again. */
export const isAfsluttet = (tilstand: Tilstand): boolean =>
  tilstand === "ACCEPTERET" || tilstand === "AFVIST";

/**
 * The only way a state changes: the state after `haendelse`, or undefined when that event cannot happen in the state
 * (`null` before the message exists).
 */
export const transition = (fra: Tilstand | null, haendelse: Haendelsesart): Tilstand | undefined =>
  OVERGANGE[haendelse].fra === fra ? OVERGANGE[haendelse].til : undefined;
