import type { Database } from "../adapters/postgres/database.js";
import type { Uuid } from "../domain/identifikatorer.js";
import type { Kontoboeger } from "./kontobog.js";

/** What the ERP's subledgers need from outside. */
export type Erp = {
  readonly database: Database;
  readonly kontobog: Kontoboeger;
  readonly clock: () => Date;
  readonly newId: () => Uuid;
};

export type Query = Database["query"];

/** A subledger's own schema in the database: its tasks and its messages on their way to the hub have the same form in each. */
export type Skema = "debitor" | "udbetaling";
