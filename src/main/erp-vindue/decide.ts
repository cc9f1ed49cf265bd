import type { Fejl } from "../../domain/fejl.js";
import type { Anledning } from "../../erp/anledning.js";
import type { Query } from "../../erp/debitor/porte.js";
import type { Result } from "../../kit/result.js";

/** Does something in the debtor ledger in one transaction, as the one who asks. */
export type Decide = <T>(
  input: { readonly myndighed: string },
  aktoer: { readonly navn: string },
  tekst: string,
  work: (query: Query, anledning: Anledning) => Promise<Result<T, readonly Fejl[]>>,
) => Promise<Result<T, readonly Fejl[]>>;
