import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startEmbedded } from "./embedded/server.js";
import { MIGRATIONS, migrate } from "./migrate.js";
import { dumpSchema } from "./schema-dump.js";

/** Writes migrations/schema.sql: runs the migrations in a database of its own and dumps what came of them. */

const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

const folder = mkdtempSync(join(tmpdir(), "oeir-test-"));
const server = await startEmbedded({ folder, log: silent });
if (!server.ok) throw new Error(server.error.tekst);
try {
  const migrated = await migrate(server.value.connection);
  if (!migrated.ok) throw new Error(migrated.error.tekst);
  writeFileSync(join(MIGRATIONS, "schema.sql"), await dumpSchema(server.value.connection));
} finally {
  await server.value.stop();
  rmSync(folder, { recursive: true, force: true });
}
