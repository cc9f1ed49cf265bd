import type { ClientConfig } from "pg";

/**
 * Settings of a connection that writes groups: every statement on it finds its rows by key. Told so, the planner can
 * not settle on a scan while a table is still small and keep that plan when it is large.
 */
export const writeLane = (connection: ClientConfig): ClientConfig => ({
  ...connection,
  options: "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c jit=off",
});
