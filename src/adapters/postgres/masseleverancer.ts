import type {
  Bilagsfilter,
  Bilagsudfald,
  Fremgang,
  LeveranceNoegle,
  Masseleverance,
  Masseleverancer,
} from "../../hub/masse/ports.js";
import type { Database } from "./database.js";

/** The register of files. */
export const createMasseleverancer = (database: Database): Masseleverancer => ({
  find: async (noegle) => (await findOne(database, noegle))[0],
  otherContent: async ({ myndighed, id, afsenderSystem, sha256 }, filId) => {
    const rows = await database.query<{ findes: boolean }>(
      "masseleverance-andet-indhold",
      `select exists (select from oeir.masseleverance
         where afsender_system = $1 and fil_id = $2 and sha256 <> $3 and (myndighed, id) <> ($4, $5)) as findes`,
      [afsenderSystem, filId, sha256, myndighed, id],
    );
    return rows[0]!.findes;
  },
  list: (myndigheder, system, antal) => listNewest(database, myndigheder, system, antal),
  isDue: async () => {
    const rows = await database.query<{ findes: boolean }>(
      "masseleverance-klar",
      `select exists (select from oeir.masseleverance where ${DUE}) as findes`,
      [],
    );
    return rows[0]!.findes;
  },
  borrow: (laanSekunder) => borrow(database, laanSekunder),
  keep: async ({ myndighed, id }, laanSekunder) => {
    await database.query(
      "masseleverance-behold",
      `update oeir.masseleverance set laant_til = now() + make_interval(secs => $3)
       where myndighed = $1 and id = $2 and laant_til is not null`,
      [myndighed, id, laanSekunder],
    );
  },
  giveBack: async ({ myndighed, id }, ms) => {
    await database.query(
      "masseleverance-giv-tilbage",
      `update oeir.masseleverance set laant_til = null, naeste_forsoeg = now() + make_interval(secs => $3 / 1000.0)
       where myndighed = $1 and id = $2`,
      [myndighed, id, ms],
    );
  },
  bilag: (noegle, filter) => findBilag(database, noegle, filter),
  forbi: (ider, foer) =>
    database.query<LeveranceNoegle>(
      "masseleverance-forbi",
      `select myndighed, id from oeir.masseleverance
       where id = any ($1::uuid[]) and (afsluttet < $2 or (tilstand = 'undervejs' and oprettet < $2))`,
      [ider, foer],
    ),
});

/** A file that nobody treats and that has not been put off. */
const DUE = `tilstand in ('modtaget', 'behandles') and naeste_forsoeg <= now()
         and (laant_til is null or laant_til < now())`;

const COLUMNS = `l.myndighed, l.id, l.afsender_system as "afsenderSystem", l.massetype, l.fil_id as "filId", l.filnavn, l.doer,
  l.stoerrelse, l.sha256, l.tilstand, l.fejl, l.oprettet, l.modtaget, l.afsluttet, l.naaet_offset as "offset",
  l.naaet_linje as linje, l.bilag, l.posteringer, l.accepteret, l.afvist, l.debet, l.kredit,
  l.bogfoert_debet as "bogfoertDebet"`;

type Row = Omit<Masseleverance, "fremgang" | "fejl" | "stoerrelse"> &
  Omit<Fremgang, "offset"> & { readonly fejl: string; readonly stoerrelse: bigint; readonly offset: bigint };

const toLeverance = (row: Row): Masseleverance => {
  const { offset, linje, bilag, posteringer, accepteret, afvist, debet, kredit, bogfoertDebet, ...rest } =
    row;
  const counted = { linje, bilag, posteringer, accepteret, afvist, debet, kredit, bogfoertDebet };
  return {
    ...rest,
    stoerrelse: Number(row.stoerrelse),
    fejl: JSON.parse(row.fejl),
    fremgang: { offset: Number(offset), ...counted },
  };
};

const findOne = async (
  database: Database,
  { myndighed, id }: LeveranceNoegle,
): Promise<readonly Masseleverance[]> => {
  const rows = await database.query<Row>(
    "masseleverance-find",
    `select ${COLUMNS} from oeir.masseleverance l where l.myndighed = $1 and l.id = $2`,
    [myndighed, id],
  );
  return rows.map(toLeverance);
};

const listNewest = async (
  database: Database,
  myndigheder: readonly string[],
  system: string | undefined,
  antal: number,
): Promise<readonly Masseleverance[]> => {
  const rows = await database.query<Row>(
    "masseleverance-liste",
    `select ${COLUMNS} from oeir.masseleverance l
     where l.myndighed = any ($1::text[]) and ($2::uuid is null or l.afsender_system = $2)
     order by l.oprettet desc limit $3`,
    [myndigheder, system ?? null, antal],
  );
  return rows.map(toLeverance);
};

const borrow = async (database: Database, laanSekunder: number): Promise<Masseleverance | undefined> => {
  const rows = await database.query<Row>(
    "masseleverance-laan",
    `with klar as (
       select myndighed, id from oeir.masseleverance
       where ${DUE}
       order by naeste_forsoeg limit 1 for update skip locked)
     update oeir.masseleverance l set laant_til = now() + make_interval(secs => $1)
     from klar where l.myndighed = klar.myndighed and l.id = klar.id returning ${COLUMNS}`,
    [laanSekunder],
  );
  return rows.map(toLeverance)[0];
};

type BilagRow = Omit<Bilagsudfald, "kvittering"> & { readonly kvittering: string };

/** Where the message has the receipt it is the message's as it stands now: one sent anew may since be accepted. */
const findBilag = async (
  database: Database,
  { myndighed, id }: LeveranceNoegle,
  { kun, efter, antal }: Bilagsfilter,
): Promise<readonly Bilagsudfald[]> => {
  const rows = await database.query<BilagRow>(
    kun === undefined ? "massebilag-liste" : "massebilag-afviste",
    `select m.nr, m.afsender_id as "afsenderId", m.besked, m.modtager, m.kode,
       coalesce(m.kvittering, b.kvittering, json_build_object('kode', m.kode, 'fejl', '[]'::json)::text) as kvittering
     from oeir.massebilag m left join oeir.besked b on b.myndighed = m.modtager and b.id = m.besked
     where m.myndighed = $1 and m.leverance = $2 and m.nr > $3 ${kun === undefined ? "" : "and m.kode <> 'ACCEPTERET'"}
     order by m.nr limit $4`,
    [myndighed, id, efter, antal],
  );
  return rows.map((row) => ({ ...row, kvittering: JSON.parse(row.kvittering) }));
};

/** Take back every loan: for an oeir that has the database to itself and has just started. */
export const releaseFiles = async (database: Database): Promise<void> => {
  await database.query(
    "masseleverance-frigiv",
    "update oeir.masseleverance set laant_til = null where laant_til is not null",
    [],
  );
};
