import type { Database } from "../../adapters/postgres/database.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Kontoboeger } from "../kontobog.js";

/** What the debtor ledger needs from outside. */
export type Debitor = {
  readonly database: Database;
  readonly kontobog: Kontoboeger;
  readonly clock: () => Date;
  readonly newId: () => Uuid;
};

export type Query = Database["query"];
