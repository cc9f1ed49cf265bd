import { withClient } from "../adapters/postgres/client.js";
import { findBinaries } from "../adapters/postgres/embedded/binaries.js";
import { failed, ok, type Result } from "../kit/result.js";

/** Looks at the database before or beside a running hub: a sentence of what was found. The error is a plain sentence. */
export const examineDatabase = async (databaseUrl: string | undefined): Promise<Result<string, string>> => {
  if (databaseUrl !== undefined) return examineGiven(databaseUrl);
  const binaries = findBinaries();
  return binaries.ok
    ? ok("egen PostgreSQL i datamappen, startes sammen med posthuset")
    : failed(binaries.error.tekst);
};

const OLDEST_VERSION = 150_000;

const examineGiven = async (connectionString: string): Promise<Result<string, string>> => {
  try {
    const [nummer, version] = await withClient({ connectionString }, async (client) => {
      const { rows } = await client.query(
        "select current_setting('server_version_num')::int as nummer, current_setting('server_version') as version",
      );
      return [rows[0].nummer as number, rows[0].version as string];
    });
    return nummer >= OLDEST_VERSION
      ? ok(`PostgreSQL ${version} svarer på DATABASE_URL`)
      : failed(`PostgreSQL ${version} på DATABASE_URL er for gammel; der skal være version 15 eller nyere.`);
  } catch (reason) {
    return failed(
      `Databasen på DATABASE_URL kan ikke nås (${reason instanceof Error ? reason.message : String(reason)}).`,
    );
  }
};
