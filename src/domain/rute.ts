import type { Cvr, Uuid } from "./identifikatorer.js";
import type { Service } from "./integration.js";

/** Where a municipality's messages of one service go: the system it has chosen, and that system's address. */
export type Rute = {
  readonly myndighed: Cvr;
  readonly service: Service;
  readonly modtagersystem: Uuid;
  /** The receiver's web service, always https: the hub shows its own client certificate. */
  readonly adresse: string;
  /** While paused messages are received and wait; nothing is delivered. */
  readonly paaPause: boolean;
};
