import type { Kontonumre } from "../../kontonumre.js";

/** What the file does not say of itself. */
export type G68Afsender = {
  readonly afsenderSystem: string;
  /** CVR of the municipality that sends the file and pays. */
  readonly myndighed: string;
  /** Of the payouts that do not say it themselves; G68 has no field for it. */
  readonly ydelsesart?: string;
  /** The dimensions of an account number (or alias) on a date (`yyyy-mm-dd`). */
  readonly kontering: Kontonumre["kontering"];
};

/** Namespace of the ids made from G68 lines; a random one of ours, which must never change. */
export const NAVNERUM = "5b0b6d0e-7f5d-4b8e-9f0a-2d6c1c86a068";
