import type { Cvr, Uuid } from "../../domain/identifikatorer.js";
import type { Besked, BeskedNoegle } from "../../hub/besked.js";
import type { Antal, Beskeder, BeskedFilter, SetHaendelse } from "../../hub/ports.js";
import { BESKED_COLUMNS, type BeskedRow, NEWEST_SENDING, toBesked } from "./beskedraekke.js";
import type { Database } from "./database.js";
import { findGenfremsendelige, findNyeste } from "./erstatninger.js";

/** Reading messages and their log. */
export const createBeskeder = (database: Database): Beskeder => ({
  find: (noegle) => findBesked(database, noegle),
  findByAfsenderId: (system, afsenderId) => findByAfsenderId(database, system, afsenderId),
  originaler: async (system, ider) => {
    const found = await findOriginals(
      database,
      ider.map((afsenderId) => ({ afsenderSystem: system, afsenderId })),
    );
    return new Map([...found.values()].map((besked) => [besked.afsenderId, besked]));
  },
  findNyeste: (system, afsenderId) => findNyeste(database, system, afsenderId),
  indhold: (noegle) => findIndhold(database, noegle),
  genfremsendelige: (opgave, efter, antal) => findGenfremsendelige(database, opgave, efter, antal),
  search: (filter) => searchBeskeder(database, filter),
  haendelser: (emne) => findHaendelser(database, emne),
  afvisteOpkald: (myndigheder, antal) => findAfvisteOpkald(database, myndigheder, antal),
  antal: (myndigheder) => countBeskeder(database, myndigheder),
});

const findBesked = async (
  database: Database,
  { myndighed, id }: BeskedNoegle,
): Promise<Besked | undefined> => {
  const rows = await database.query<BeskedRow>(
    "besked-find",
    `select ${BESKED_COLUMNS} from oeir.besked b where b.myndighed = $1 and b.id = $2`,
    [myndighed, id],
  );
  return rows.map(toBesked)[0];
};

const findByAfsenderId = async (
  database: Database,
  system: Uuid,
  afsenderId: Uuid,
): Promise<Besked | undefined> => {
  const rows = await database.query<BeskedRow>(
    "besked-find-afsender-id",
    `with original as (
       select myndighed, id from oeir.besked
       where afsender_system = $1 and afsender_id = $2 and genfremsendelse_af is null),
     nyeste as (${NEWEST_SENDING})
     select ${BESKED_COLUMNS} from nyeste join oeir.besked b using (myndighed, id)`,
    [system, afsenderId],
  );
  return rows.map(toBesked)[0];
};

/** `system/id`: what makes an original message the same as another. */
export const originalKey = ({
  afsenderSystem,
  afsenderId,
}: Pick<Besked, "afsenderSystem" | "afsenderId">): string => `${afsenderSystem}/${afsenderId}`;

/** The stored originals with the same sender's ids as these, by `originalKey`. */
export const findOriginals = async (
  database: Database,
  beskeder: readonly Pick<Besked, "afsenderSystem" | "afsenderId">[],
): Promise<ReadonlyMap<string, Besked>> => {
  const rows = await database.query<BeskedRow>(
    "besked-find-originaler",
    `select ${BESKED_COLUMNS} from oeir.besked b
     join unnest($1::uuid[], $2::uuid[]) as s (system, id) on b.afsender_system = s.system and b.afsender_id = s.id
     where b.genfremsendelse_af is null`,
    [beskeder.map((b) => b.afsenderSystem), beskeder.map((b) => b.afsenderId)],
  );
  return new Map(rows.map(toBesked).map((besked) => [originalKey(besked), besked]));
};

const findIndhold = async (database: Database, { myndighed, id }: BeskedNoegle): Promise<string> => {
  const [row] = await database.query<{ indhold: string }>(
    "besked-indhold-find",
    "select indhold from oeir.besked_indhold where myndighed = $1 and besked_id = $2",
    [myndighed, id],
  );
  if (row === undefined) throw new Error(`message without content: ${id}`);
  return row.indhold;
};

/** The newest of each myndighed are read by its own key, then merged: 98 short reads and no scan. */
const searchBeskeder = async (database: Database, filter: BeskedFilter): Promise<readonly Besked[]> => {
  const rows = await database.query<BeskedRow>(
    "besked-soeg",
    `select fundet.* from unnest($1::text[]) as m (cvr)
     cross join lateral (
       select ${BESKED_COLUMNS} from oeir.besked b
       where b.myndighed = m.cvr
         and ($2::text is null or b.tilstand = $2)
         and ($3::uuid is null or b.afsender_system = $3)
         and ($4::text is null or b.soegeord @> array[$4] or b.id::text = $4)
         and ($5::uuid is null or b.id < $5)
       order by b.id desc limit $6) as fundet
     order by fundet.id desc limit $6`,
    [
      filter.myndigheder,
      filter.tilstand ?? null,
      filter.afsenderSystem ?? null,
      filter.soeg ?? null,
      filter.foer ?? null,
      filter.antal,
    ],
  );
  return rows.map(toBesked);
};

export type HaendelseRow = Omit<SetHaendelse, "data"> & { readonly data: string };

export const HAENDELSE_COLUMNS = `kaede, nr, tid, myndighed, emne_art as "emneArt", emne, art, aktoer, data`;

export const toHaendelse = (row: HaendelseRow): SetHaendelse => ({ ...row, data: JSON.parse(row.data) });

/** What has happened to it; who has looked at it is another list. */
const findHaendelser = async (database: Database, emne: Uuid): Promise<readonly SetHaendelse[]> => {
  const rows = await database.query<HaendelseRow>(
    "haendelse-find",
    `select ${HAENDELSE_COLUMNS} from oeir.haendelse where emne = $1 and emne_art <> 'indblik' order by tid, kaede, nr`,
    [emne],
  );
  return rows.map(toHaendelse);
};

const findAfvisteOpkald = async (
  database: Database,
  myndigheder: readonly (Cvr | null)[],
  antal: number,
): Promise<readonly SetHaendelse[]> => {
  const rows = await database.query<HaendelseRow>(
    "haendelse-afviste-opkald",
    `select ${HAENDELSE_COLUMNS} from oeir.haendelse
     where emne_art = 'opkald' and coalesce(myndighed, '') = any ($1::text[])
     order by tid desc limit $2`,
    [myndigheder.map((cvr) => cvr ?? ""), antal],
  );
  return rows.map(toHaendelse);
};

const countBeskeder = (database: Database, myndigheder: readonly Cvr[]): Promise<readonly Antal[]> =>
  database.query<Antal>(
    "besked-antal",
    `select myndighed, tilstand, count(*)::int as antal from oeir.besked where myndighed = any ($1::text[])
     group by myndighed, tilstand order by myndighed, tilstand`,
    [myndigheder],
  );
