import { randomBytes } from "node:crypto";
import { after } from "node:test";
import { withClient } from "../src/adapters/postgres/client.js";
import {
  createDatabase,
  dropDatabase,
  FILLED,
  SERVER_URL,
  startTestServer,
  TEMPLATE,
  type TestServer,
  urlOf,
} from "./server.js";

let server: Promise<TestServer> | undefined;

/** The server of the run; a test file that is run by hand starts one for itself. */
const findServer = (): Promise<TestServer> => {
  const { [SERVER_URL]: url, [TEMPLATE]: template } = process.env;
  if (url === undefined || template === undefined) return startTestServer();
  return Promise.resolve({ url, template, stop: async () => undefined });
};

after(async () => {
  await (await server)?.stop();
});

/** A test, or whoever else will close what is opened for it. */
export type Owner = { readonly after: (close: () => Promise<void>) => void };

/** What a database is filled with before it is copied: made once for all files of the run. */
export type Filling = {
  readonly name: string;
  readonly fill: (connectionString: string) => Promise<void>;
};

/** A new database with our schema, gone after the test. `connectionString` is also good as a DATABASE_URL. */
export const freshDatabase = async (t: Owner, filling?: Filling): Promise<{ connectionString: string }> => {
  server ??= findServer();
  const found = await server;
  const name = `oeir_test_${randomBytes(8).toString("hex")}`;
  await createDatabase(
    found.url,
    name,
    filling === undefined ? found.template : await filledTemplate(found, filling),
  );
  t.after(async () => {
    await dropDatabase(found.url, name);
  });
  return { connectionString: urlOf(found.url, name) };
};

/** The template with more in it. The first who asks makes it, and the others wait; what is half made has another name. */
const filledTemplate = async ({ url, template }: TestServer, { name, fill }: Filling): Promise<string> => {
  const filled = `${template}${FILLED}${name}`;
  const half = `${filled}_half`;
  await withClient({ connectionString: url }, async (client) => {
    await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [filled]);
    const { rowCount } = await client.query("select from pg_database where datname = $1", [filled]);
    if (rowCount !== 0) return;
    await dropDatabase(url, half);
    await createDatabase(url, half, template);
    await fill(urlOf(url, half));
    await client.query(`alter database ${half} rename to ${filled}`);
  });
  return filled;
};
