import { randomBytes } from "node:crypto";
import { after } from "node:test";
import {
  createDatabase,
  dropDatabase,
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

/** A new database with our schema, gone after the test. `connectionString` is also good as a DATABASE_URL. */
export const freshDatabase = async (t: Owner): Promise<{ connectionString: string }> => {
  server ??= findServer();
  const { url, template } = await server;
  const name = `oeir_test_${randomBytes(8).toString("hex")}`;
  await createDatabase(url, name, template);
  t.after(async () => {
    await dropDatabase(url, name);
  });
  return { connectionString: urlOf(url, name) };
};
