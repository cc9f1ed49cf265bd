import pg, { type ClientConfig } from "pg";
import { withDefaults } from "./client.js";
import { commitFailure } from "./outcome.js";

/** One SQL statement. The name is its own: the text is sent to each connection once. */
export type Statement = {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
};

/**
 * Runs a named statement and gives its rows: int8 as bigint, date as 'YYYY-MM-DD', timestamptz as Date. Rejects with
 * `pg`'s own error.
 */
type Query = <R>(name: string, text: string, values: readonly unknown[]) => Promise<readonly R[]>;

/** Connections to PostgreSQL for reading and for occasional transactions. */
export type Database = {
  readonly query: Query;
  /**
   * Does the work in one transaction: all of it or nothing. Rejects with the work's own error, or with
   * `OutcomeUnknown` when the connection was lost during commit.
   */
  readonly transaction: <T>(work: (query: Query) => Promise<T>) => Promise<T>;
  readonly close: () => Promise<void>;
};

export type StatementResult = {
  readonly rows: readonly Readonly<Record<string, unknown>>[];
  /** How many rows the statement returned or touched. */
  readonly rowCount: number;
};

/** One connection whose transactions take one round trip, see pipelined.ts. */
export type Pipelined = {
  readonly transaction: (statements: readonly Statement[]) => Promise<readonly StatementResult[]>;
  readonly close: () => Promise<void>;
};

type DatabaseOptions = {
  /** Most connections at once. */
  readonly maxConnections?: number;
};

/** How long one statement may take, in ms. */
const STATEMENT_TIMEOUT = 60_000;

/** Opens a pool of connections; they are made when they are needed. */
export const openDatabase = (connection: ClientConfig, options: DatabaseOptions = {}): Database => {
  const pool = new pg.Pool({
    ...withDefaults(connection),
    statement_timeout: STATEMENT_TIMEOUT,
    max: options.maxConnections ?? 10,
  });
  // A connection that is lost is replaced when one is needed; whoever uses it is told by the statement's answer.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return {
    query: queryOn(pool),
    transaction: (work) => transactionOn(pool, work),
    close: () => pool.end(),
  };
};

const queryOn =
  (client: pg.Pool | pg.PoolClient): Query =>
  async <R>(name: string, text: string, values: readonly unknown[]) => {
    const { rows } = await client.query({ name, text, values: [...values] });
    return rows as readonly R[];
  };

const transactionOn = async <T>(pool: pg.Pool, work: (query: Query) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  try {
    await client.query("begin");
    const value = await work(queryOn(client));
    await commit(client);
    client.release();
    return value;
  } catch (reason) {
    await rollback(client);
    throw reason;
  }
};

/** Nothing of it holds anybody's locks when its caller goes on. A connection that cannot say so is closed, which rolls back too. */
const rollback = async (client: pg.PoolClient): Promise<void> => {
  const failed = await client.query("rollback").then(
    () => false,
    () => true,
  );
  client.release(failed);
};

const commit = async (client: pg.PoolClient): Promise<void> => {
  const { command } = await client.query("commit").catch((reason) => {
    throw commitFailure(reason);
  });
  // After an error that the work has swallowed, PostgreSQL answers a commit with a rollback.
  if (command !== "COMMIT") throw new Error("the transaction was rolled back: a statement in it had failed");
};
