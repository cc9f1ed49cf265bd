import type { Erp, Query as ErpQuery } from "../porte.js";

/** What the debtor ledger needs from outside. */
export type Debitor = Erp;

export type Query = ErpQuery;
