import { withClient } from "../../src/adapters/postgres/client.js";

/** A fingerprint of everything in the database: every row of every table of ours but these, and every sequence. */
export const aftrykOf = (
  connectionString: string,
  except: readonly string[] = [],
): Promise<Readonly<Record<string, string>>> =>
  withClient({ connectionString }, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      "select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('oeir', 'erp', 'debitor', 'public') order by 1",
    );
    const aftryk: Record<string, string> = {};
    for (const { name } of tables.filter((table) => !except.includes(table.name))) {
      const { rows } = await client.query<{ aftryk: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') as aftryk from ${name} t`,
      );
      aftryk[name] = rows[0]!.aftryk;
    }
    const { rows: sequences } = await client.query<{ name: string; last: string | null }>(
      "select schemaname || '.' || sequencename as name, last_value::text as last from pg_sequences order by 1",
    );
    for (const { name, last } of sequences) aftryk[name] = String(last);
    return aftryk;
  });
