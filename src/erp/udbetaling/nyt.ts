import type { Betalingsstand } from "../../domain/nemkonto/tilstand.js";
import type { Beviser, Udbetalingsbevis } from "./beviser.js";
import type { Udbetalingsrow } from "./raekker.js";

/** A payout that something new is known of: as it stood and stands, and by what. */
export type Nyt = {
  readonly foer: Udbetalingsrow;
  readonly efter: Udbetalingsrow;
  readonly stand: Betalingsstand;
  readonly kendt: Beviser;
  /** Of what was said now, that which its state comes from; undefined where it comes from what was said before. */
  readonly afgjort: Udbetalingsbevis | undefined;
};
