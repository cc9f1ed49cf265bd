import pg from "pg";
import { sqlState } from "./sql-state.js";

/**
 * The connection was lost while a transaction ended: it may be committed, and it may not. Nobody may say that it
 * failed, and nobody may do it again without looking.
 */
export type OutcomeUnknown = Error & { readonly code: "OUTCOME_UNKNOWN" };

export const outcomeUnknown = (cause: unknown): OutcomeUnknown =>
  Object.assign(new Error("the connection was lost during commit; the outcome is unknown", { cause }), {
    code: "OUTCOME_UNKNOWN" as const,
  });

export const isOutcomeUnknown = (reason: unknown): reason is OutcomeUnknown =>
  (reason as { code?: unknown } | null)?.code === "OUTCOME_UNKNOWN";

/** Classes of SQLSTATE that may end the session: connection, resources, shutdown and crash, system, internal. */
const SESSION_ENDS = /^(08|53|57P|58|XX)/;

/** Whether the database refused a statement and the connection is as good as before. */
export const isRefusal = (reason: unknown): boolean =>
  reason instanceof pg.DatabaseError && !SESSION_ENDS.test(sqlState(reason) ?? "XX");

/** What a failed commit says: the database's refusal, or that the outcome is unknown. */
export const commitFailure = (reason: unknown): unknown =>
  isRefusal(reason) ? reason : outcomeUnknown(reason);
