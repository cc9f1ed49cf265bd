import pg, { type Submittable } from "pg";
import { writeValues } from "./array-values.js";
import { columnParser } from "./client.js";
import type { Statement, StatementResult } from "./database.js";
import { commitFailure, outcomeUnknown } from "./outcome.js";

/**
 * A transaction as one message exchange. PostgreSQL treats everything between two Syncs of its extended protocol as
 * one transaction: at the first error it skips to the Sync and rolls back, and at the Sync it commits. So there is no
 * BEGIN that could fail and leave the rest to commit one by one, and nothing is sent before all values are written.
 */
type Batch = Submittable & { readonly results: Promise<readonly StatementResult[]> };

type Column = { readonly name: string; readonly parse: (text: string) => unknown };

/** The statements that a connection has prepared, by name, with their columns. */
export type PreparedStatements = Map<string, { readonly text: string; readonly columns: readonly Column[] }>;

/** What `pg` does on the wire (its types ask for more than its code). */
type Wire = {
  readonly stream: { cork(): void; uncork(): void };
  close(message: { type: "S"; name: string }): void;
  parse(message: { name: string; text: string; types: readonly number[] }): void;
  bind(message: { statement: string; values: readonly unknown[] }): void;
  describe(message: { type: "P" }): void;
  execute(): void;
  sync(): void;
};

/** One statement on its way: what is sent, and what has come back. */
type Part = {
  readonly statement: Statement;
  readonly values: readonly unknown[];
  columns: readonly Column[];
  readonly raw: (readonly (string | null)[])[];
  rowCount: number;
};

/** A query for `client.query` of a connection that is not used for anything else meanwhile. */
export const createBatch = (statements: readonly Statement[], prepared: PreparedStatements): Batch => {
  const parts = statements.map((statement) => prepare(statement, prepared));
  let settle: { resolve(results: readonly StatementResult[]): void; reject(reason: unknown): void };
  const results = new Promise<readonly StatementResult[]>((resolve, reject) => {
    settle = { resolve, reject };
  });
  let sent = false;
  let done = 0;
  // The rest are calls from pg, one for each message from PostgreSQL.
  const handlers = {
    submit: (connection: unknown): void => {
      sent = true;
      send(connection as Wire, parts, prepared);
    },
    handleRowDescription: ({ fields }: { fields: readonly { name: string; dataTypeID: number }[] }): void => {
      parts[done]!.columns = fields.map(({ name, dataTypeID }) => ({
        name,
        parse: columnParser(dataTypeID),
      }));
    },
    handleDataRow: ({ fields }: { fields: readonly (string | null)[] }): void => {
      parts[done]!.raw.push(fields);
    },
    handleCommandComplete: ({ text }: { text: string }): void => {
      const part = parts[done]!;
      part.rowCount = Number(/\d+$/.exec(text)?.[0] ?? 0);
      prepared.set(part.statement.name, { text: part.statement.text, columns: part.columns });
      done += 1;
    },
    handleError: (reason: unknown): void => {
      prepared.delete(parts[done]?.statement.name ?? "");
      settle.reject(sent ? failure(reason, done === parts.length) : reason);
    },
    handleReadyForQuery: (): void => {
      try {
        settle.resolve(parts.map(resultOf));
      } catch (reason) {
        settle.reject(outcomeUnknown(reason));
      }
    },
  };
  return { ...handlers, results };
};

const prepare = (statement: Statement, prepared: PreparedStatements): Part => {
  const known = prepared.get(statement.name);
  if (known !== undefined && known.text !== statement.text) {
    throw new Error(`two statements are called ${statement.name}`);
  }
  const values = writeValues(statement.text, statement.values);
  return { statement, values, columns: known?.columns ?? [], raw: [], rowCount: 0 };
};

const send = (connection: Wire, parts: readonly Part[], prepared: PreparedStatements): void => {
  const parsed = new Set(prepared.keys());
  connection.stream.cork();
  for (const { statement, values } of parts) {
    const { name, text } = statement;
    if (!parsed.has(name)) {
      // A batch that failed may have prepared it or not; to close what is not there is no error.
      connection.close({ type: "S", name });
      connection.parse({ name, text, types: [] });
      parsed.add(name);
    }
    connection.bind({ statement: name, values });
    if (!prepared.has(name)) connection.describe({ type: "P" });
    connection.execute();
  }
  connection.sync();
  connection.stream.uncork();
};

/** An answer to a statement means that the commit behind it was never reached; without an answer nobody knows. */
const failure = (reason: unknown, committing: boolean): unknown => {
  if (committing) return commitFailure(reason);
  return reason instanceof pg.DatabaseError ? reason : outcomeUnknown(reason);
};

const resultOf = ({ columns, raw, rowCount }: Part): StatementResult => ({
  rows: raw.map((row) =>
    Object.fromEntries(columns.map(({ name, parse }, i) => [name, read(row[i], parse)])),
  ),
  rowCount,
});

const read = (text: string | null | undefined, parse: Column["parse"]): unknown =>
  text === null || text === undefined ? null : parse(text);
