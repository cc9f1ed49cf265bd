/** The SQLSTATE of an error from the database; undefined for anything else (a lost connection, for instance). */
export const sqlState = (reason: unknown): string | undefined => {
  const code = (reason as { code?: unknown } | null)?.code;
  return typeof code === "string" && /^[0-9A-Z]{5}$/.test(code) && /\d/.test(code) ? code : undefined;
};

/** Two transactions waited for each other, and this one was stopped. */
export const isDeadlock = (reason: unknown): boolean => sqlState(reason) === "40P01";

export const isUniqueViolation = (reason: unknown): boolean => sqlState(reason) === "23505";
