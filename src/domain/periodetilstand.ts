import type { POSTERINGSTYPER } from "./finans/model.js";

/**
 * What a month of the books takes. A regnskabsår's last months stand in supplement while the year is closed: then only
 * bilag that say so (posteringstype SUP) come into it. That posteringer may go into the old year in a "supplementsperiode" is
 * in the ministry's rules; that it is a state of a month, and these words, are our choice.
 */
export const PERIODETILSTANDE = ["aaben", "supplement", "lukket"] as const;
export type Periodetilstand = (typeof PERIODETILSTANDE)[number];

export type Posteringstype = (typeof POSTERINGSTYPER)[number];

/** Opening balances (PRI) come into a month that is not closed; the database holds the same (migration 0011). */
const TAGER: Readonly<Record<Periodetilstand, readonly Posteringstype[]>> = {
  aaben: ["NOR", "PRI"],
  supplement: ["SUP", "PRI"],
  lukket: [],
};

export const takesBilag = (tilstand: Periodetilstand, type: Posteringstype): boolean =>
  TAGER[tilstand].includes(type);

/** Whether going from one to the other opens what was closed: then somebody must say why. */
export const isGenaabning = (fra: Periodetilstand, til: Periodetilstand): boolean =>
  PERIODETILSTANDE.indexOf(til) < PERIODETILSTANDE.indexOf(fra);

/** `2026-11` of a date in it. */
export const periodeOf = (dato: string): string => dato.slice(0, 7);
