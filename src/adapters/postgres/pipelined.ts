import pg, { type ClientConfig } from "pg";
import { createBatch, type PreparedStatements } from "./batch.js";
import { withDefaults } from "./client.js";
import type { Pipelined, Statement, StatementResult } from "./database.js";
import { isRefusal } from "./outcome.js";

type Session = { readonly client: pg.Client; readonly prepared: PreparedStatements };

/**
 * One connection whose transactions are sent whole, in one go: one round trip and one commit each. It is opened when
 * it is needed, and again after a loss. A transaction rejects with the first error, and then nothing of it was
 * written; or with `OutcomeUnknown`.
 */
export const openPipelined = (connection: ClientConfig): Pipelined => {
  let session: Session | undefined;
  let last: Promise<unknown> = Promise.resolve();

  const openSession = async (): Promise<Session> => {
    const client = new pg.Client(withDefaults(connection));
    client.on("error", () => forget(client));
    client.on("end", () => forget(client));
    await client.connect();
    session = { client, prepared: new Map() };
    return session;
  };

  const forget = (client: pg.Client): void => {
    if (session?.client === client) session = undefined;
  };

  const run = async (statements: readonly Statement[]): Promise<readonly StatementResult[]> => {
    const { client, prepared } = session ?? (await openSession());
    const batch = createBatch(statements, prepared);
    client.query(batch);
    return batch.results.catch((reason) => {
      // A connection that is ending, or may be, is not used again.
      if (!isRefusal(reason)) {
        forget(client);
        void client.end();
      }
      throw reason;
    });
  };

  return {
    // One at a time: the next is sent when the one before is answered.
    transaction: (statements) => {
      const next = last.then(() => run(statements));
      last = next.catch(() => undefined);
      return next;
    },
    close: async () => {
      await last;
      await session?.client.end();
    },
  };
};
