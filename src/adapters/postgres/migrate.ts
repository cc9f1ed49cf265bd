import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg, { type ClientConfig } from "pg";
import { failed, ok, type Result } from "../../kit/result.js";
import { withClient } from "./client.js";

/** The project's migrations, seen from dist/src/adapters/postgres. */
export const MIGRATIONS = join(import.meta.dirname, "../../../../migrations");

/** Why the database could not be brought up to date, as a Danish sentence. */
type MigrationError = { readonly tekst: string };

type Migration = {
  readonly nr: number;
  readonly navn: string;
  readonly sql: string;
  readonly sha256: string;
};
type Applied = { readonly nr: number; readonly navn: string; readonly sha256: string };

const OLDEST_VERSION = 150_000;

/** Two programs that start at once take turns. Any number that nobody else uses. */
const LOCK_KEY = 0x6d696772;

const TABLE = `create table if not exists public.oeir_migration (
  nr integer primary key,
  navn text not null,
  sha256 text not null,
  tid timestamptz not null default now()
)`;

/**
 * Brings the database up to date: runs the files `NNNN_name.sql` that it has not had, in order, each in a transaction
 * of its own. A file that has been run may never change. Gives the names of those that were run now.
 */
export const migrate = async (
  connection: ClientConfig,
  folder: string = MIGRATIONS,
): Promise<Result<readonly string[], MigrationError>> => {
  const migrations = readMigrations(folder);
  if (!migrations.ok) return migrations;
  return withClient(connection, async (client) => {
    const server = await checkServer(client);
    if (!server.ok) return server;
    await client.query("select pg_advisory_lock($1)", [LOCK_KEY]);
    await client.query(TABLE);
    const { rows } = await client.query<Applied>(
      "select nr, navn, sha256 from public.oeir_migration order by nr",
    );
    const trouble = compare(migrations.value, rows);
    if (trouble !== undefined) return failed({ tekst: trouble });
    return runAll(client, migrations.value.slice(rows.length));
  });
};

const readMigrations = (folder: string): Result<readonly Migration[], MigrationError> => {
  const migrations: Migration[] = [];
  for (const navn of readdirSync(folder).sort()) {
    const [, nr] = /^(\d{4})_\w+\.sql$/.exec(navn) ?? [];
    if (nr === undefined) continue;
    if (Number(nr) !== migrations.length + 1) {
      return failed({ tekst: `Migreringerne i ${folder} er ikke nummereret fortløbende: ${navn}.` });
    }
    const sql = readFileSync(join(folder, navn), "utf8").replaceAll("\r\n", "\n");
    migrations.push({ nr: Number(nr), navn, sql, sha256: createHash("sha256").update(sql).digest("hex") });
  }
  return ok(migrations);
};

const checkServer = async (client: pg.Client): Promise<Result<undefined, MigrationError>> => {
  const { rows } = await client.query<{ version: string; number: number; encoding: string }>(
    `select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
       current_setting('server_encoding') as encoding`,
  );
  const { version, number, encoding } = rows[0]!;
  if (number < OLDEST_VERSION) {
    return failed({ tekst: `Databasen er PostgreSQL ${version}; oeir behøver version 15 eller nyere.` });
  }
  if (encoding !== "UTF8") {
    return failed({ tekst: `Databasen er i tegnsættet ${encoding}; oeir behøver en database i UTF8.` });
  }
  return ok(undefined);
};

/** What is wrong with the list of what was run, seen against the files. */
const compare = (files: readonly Migration[], applied: readonly Applied[]): string | undefined => {
  for (const [index, { nr, navn, sha256 }] of applied.entries()) {
    const file = files[index];
    if (nr !== index + 1) return `Databasens liste over migreringer mangler nr. ${index + 1}.`;
    if (file === undefined) {
      return `Databasen har fået migreringen ${navn}, som denne oeir ikke kender: brug en nyere udgave af oeir.`;
    }
    if (file.navn !== navn || file.sha256 !== sha256) {
      return `Migreringen ${file.navn} er ændret, efter at databasen fik den (${navn}): læg den oprindelige fil tilbage.`;
    }
  }
  return undefined;
};

const runAll = async (
  client: pg.Client,
  migrations: readonly Migration[],
): Promise<Result<readonly string[], MigrationError>> => {
  for (const { nr, navn, sql, sha256 } of migrations) {
    try {
      await client.query("begin");
      await client.query(sql);
      await client.query("insert into public.oeir_migration (nr, navn, sha256) values ($1, $2, $3)", [
        nr,
        navn,
        sha256,
      ]);
      await client.query("commit");
    } catch (reason) {
      if (!(reason instanceof pg.DatabaseError)) throw reason;
      return failed({
        tekst: `Migreringen ${navn} kan ikke køres (${reason.message}); den er rullet tilbage.`,
      });
    }
  }
  return ok(migrations.map(({ navn }) => navn));
};
