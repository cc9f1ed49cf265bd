import type { Brug, Sortimentbrug } from "../../hub/sortimentregister.js";
import { todayIn } from "../../kit/dates.js";
import type { Database } from "./database.js";

/** Most uses that wait to be written; a database that is away must not fill the memory. */
const MAX_WAITING = 10_000;

/** Uses of versions, gathered in memory and written together: one row for each system, myndighed and version. */
export const createBrugsnoter = (database: Database, clock: () => Date) => {
  /** Written already, on the day that comes first in the key. */
  let day = "";
  let written = new Set<string>();
  let waiting = new Map<string, Brug>();
  return {
    note: (brug: Brug): void => {
      const key = `${brug.myndighed}/${brug.itsystem}/${brug.sortiment}/${brug.version}`;
      if (!written.has(key) && waiting.size < MAX_WAITING) waiting.set(key, brug);
    },
    flush: async (): Promise<void> => {
      const today = todayIn("Europe/Copenhagen", clock());
      if (today !== day) written = new Set();
      day = today;
      if (waiting.size === 0) return;
      const taken = waiting;
      waiting = new Map();
      await saveBrug(database, [...taken.values()], today);
      for (const key of taken.keys()) written.add(key);
    },
  };
};

const saveBrug = async (database: Database, brug: readonly Brug[], dag: string): Promise<void> => {
  await database.query(
    "sortimentbrug-save",
    `insert into oeir.sortimentbrug as b (myndighed, sortiment, version, itsystem, foerste, seneste)
     select ny.*, $5::date, $5::date from unnest($1::text[], $2::uuid[], $3::text[], $4::uuid[])
       as ny (myndighed, sortiment, version, itsystem)
     join oeir.itsystem s on s.id = ny.itsystem
     order by 1, 2, 3, 4
     on conflict (myndighed, sortiment, version, itsystem)
       do update set seneste = greatest(b.seneste, excluded.seneste)`,
    [
      brug.map(({ myndighed }) => myndighed),
      brug.map(({ sortiment }) => sortiment),
      brug.map(({ version }) => version),
      brug.map(({ itsystem }) => itsystem),
      dag,
    ],
  );
};

/** Who has used a sortiment in messages to these myndigheder, latest first. */
export const readBrug = (
  database: Database,
  sortiment: string,
  myndigheder: readonly string[],
): Promise<readonly Sortimentbrug[]> =>
  database.query(
    "sortimentbrug-find",
    `select myndighed, sortiment, version, itsystem, foerste, seneste from oeir.sortimentbrug
     where myndighed = any($1::text[]) and sortiment = $2 order by seneste desc, myndighed, version, itsystem`,
    [myndigheder, sortiment],
  );
