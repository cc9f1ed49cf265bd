import type { ClientConfig } from "pg";

/**
 * Settings of a connection that writes groups: every statement on it finds its rows by key. Told so, the planner can
 * not settle on a scan while a table is still small and keep that plan when it is large. One plan serves all groups: left
 * to itself the planner makes a new one for each, because it can count what is in the arrays.
 */
export const writeLane = (connection: ClientConfig): ClientConfig => ({
  ...connection,
  options:
    "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off -c plan_cache_mode=force_generic_plan",
});
