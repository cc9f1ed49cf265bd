import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { MIGRATIONS } from "../src/adapters/postgres/migrate.js";
import { dumpSchema } from "../src/adapters/postgres/schema-dump.js";
import { freshDatabase } from "./postgres.js";

test("migrations/schema.sql is the schema that the migrations add up to", async (t) => {
  const written = readFileSync(join(MIGRATIONS, "schema.sql"), "utf8");
  assert.equal(written, await dumpSchema(await freshDatabase(t)), "run: npm run generate");
});
