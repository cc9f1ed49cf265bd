import { isDeadlock } from "../adapters/postgres/sql-state.js";
import type { Erp, Query } from "./porte.js";

/** Tries of one transaction: more than as many that wait for each other is something else. */
const MAX_FORSOEG = 5;

/**
 * One transaction of a subledger. That two wait for each other is nobody's mistake: PostgreSQL stops one of them, nothing
 * of it is left, and its work is done again. So `work` reads all that it decides by.
 */
export const inTransaktion = async <T>({ database }: Erp, work: (query: Query) => Promise<T>): Promise<T> => {
  for (let forsoeg = 1; ; forsoeg += 1) {
    try {
      return await database.transaction(work);
    } catch (reason) {
      if (!isDeadlock(reason) || forsoeg === MAX_FORSOEG) throw reason;
    }
  }
};

/** Reads that belong together, all of the same moment, so that sums and their parts agree. */
export const inOejeblik = <T>({ database }: Erp, work: (query: Query) => Promise<T>): Promise<T> =>
  database.transaction(async (query) => {
    await query("erp-oejeblik", "set transaction isolation level repeatable read, read only", []);
    return work(query);
  });
