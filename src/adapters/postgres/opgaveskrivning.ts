import { keepOpgaver, type Opgaveaendring, type Opgaveraekke } from "../../hub/opgavefoering.js";
import type { Fejlopgave, Opgavepost } from "../../hub/opgaveporte.js";
import type { Pipelined, Statement } from "./database.js";
import { OPGAVE_COLUMNS, toFejlopgave } from "./opgaveraekke.js";

/**
 * Writing the work list. What becomes of it is decided in hub/opgavefoering.ts, from how it stands: so whoever writes
 * holds a lock on each myndighed's list from before it is read until what was decided is committed.
 */

/** Key of the session locks of the work lists; with the hash of the myndighed. */
const LOCK = 1591;
/** How long to wait for a list, in ms: another writer has it for one transaction. */
const PATIENCE_MS = 5_000;

/**
 * Does `write` with what these posts make of the work list, while nobody else can change it. Nothing at all is asked
 * of the database when there are no posts.
 */
export const withOpgaver = async <T>(
  connection: Pipelined,
  poster: readonly Opgavepost[],
  newId: () => string,
  write: (aendring: Opgaveaendring) => Promise<T>,
): Promise<T> => {
  if (poster.length === 0) return write({ opgaver: [], raekker: [], haendelser: [] });
  const myndigheder = [...new Set(poster.map(({ myndighed }) => myndighed))];
  try {
    const [, , opgaver, raekker, originaler] = await connection.transaction([
      patience,
      lock(myndigheder),
      readOpgaver(poster),
      readRaekker(poster),
      readOriginaler(poster),
    ]);
    const stand = {
      opgaver: opgaver!.rows.map((row) => toFejlopgave(row as never)),
      raekker: raekker!.rows as unknown as readonly Opgaveraekke[],
      originaler: new Map(originaler!.rows.map(({ id, original }) => [id as string, original as string])),
    };
    return await write(keepOpgaver(stand, poster, newId));
  } finally {
    // A lost connection has lost its locks too.
    await connection.transaction([unlock(myndigheder)]).catch(() => undefined);
  }
};

/** New tasks and rows, and what has become of those that were there. */
export const opgaveStatements = ({ opgaver, raekker }: Opgaveaendring): readonly Statement[] => [
  ...(opgaver.length === 0 ? [] : [saveOpgaver(opgaver)]),
  ...(raekker.length === 0 ? [] : [saveRaekker(raekker)]),
];

const patience: Statement = {
  name: "opgave-taalmodighed",
  text: "select set_config('lock_timeout', $1, true)",
  values: [String(PATIENCE_MS)],
};

/** In one order for everybody, so that no two wait for each other. */
const lock = (myndigheder: readonly string[]): Statement => ({
  name: "opgave-laas",
  text: `select pg_advisory_lock($1, m.noegle) from (
      select distinct hashtext(cvr) as noegle from unnest($2::text[]) as u (cvr) order by 1) as m`,
  values: [LOCK, myndigheder],
});

const unlock = (myndigheder: readonly string[]): Statement => ({
  name: "opgave-frigiv",
  text: `select pg_advisory_unlock($1, m.noegle) from (
      select distinct hashtext(cvr) as noegle from unnest($2::text[]) as u (cvr)) as m`,
  values: [LOCK, myndigheder],
});

/** Each message that a post is about, or takes the place of, by the id that tasks know it by. */
const MEANT = `with meant as (
    select myndighed, original as besked from unnest($1::text[], $2::uuid[]) as p (myndighed, original)
    union
    select b.myndighed, coalesce(b.genfremsendelse_af, b.id)
    from unnest($1::text[], $3::uuid[]) as p (myndighed, erstatter)
    join oeir.besked b on b.myndighed = p.myndighed and b.id = p.erstatter)`;

const meantBy = (poster: readonly Opgavepost[]) => [
  poster.map(({ myndighed }) => myndighed),
  poster.map(({ original }) => original),
  poster.map(({ erstatter }) => erstatter),
];

/** The open tasks with a cause of the posts, and those that the messages have met. */
const readOpgaver = (poster: readonly Opgavepost[]): Statement => {
  const causes = poster.flatMap(({ myndighed, fejl }) => fejl.map(({ aarsag }) => ({ myndighed, aarsag })));
  return {
    name: "opgave-stand",
    text: `${MEANT}, fundet as (
        select o.myndighed, o.id from (
          select distinct * from unnest($4::text[], $5::text[]) as u (myndighed, aarsag)) as s
        join oeir.fejlopgave o on o.myndighed = s.myndighed and o.aarsag = s.aarsag and o.lukket is null
        union
        select o.myndighed, o.id from meant m
        join oeir.fejlopgave_besked r on r.myndighed = m.myndighed and r.besked = m.besked
        join oeir.fejlopgave o on o.myndighed = r.myndighed and o.id = r.opgave and o.lukket is null)
      select ${OPGAVE_COLUMNS} from fundet join oeir.fejlopgave o using (myndighed, id)`,
    values: [
      ...meantBy(poster),
      causes.map(({ myndighed }) => myndighed),
      causes.map(({ aarsag }) => aarsag),
    ],
  };
};

const readRaekker = (poster: readonly Opgavepost[]): Statement => ({
  name: "opgave-raekker",
  text: `${MEANT}
    select r.myndighed, r.opgave, r.besked, r.afsender_system as "afsenderSystem", r.element, r.linje, r.kolonne,
      r.steder, r.oprettet, r.loest, r.loest_af as "loestAf"
    from meant m
    join oeir.fejlopgave_besked r on r.myndighed = m.myndighed and r.besked = m.besked
    join oeir.fejlopgave o on o.myndighed = r.myndighed and o.id = r.opgave and o.lukket is null`,
  values: meantBy(poster),
});

const readOriginaler = (poster: readonly Opgavepost[]): Statement => ({
  name: "opgave-originaler",
  text: `select b.id, coalesce(b.genfremsendelse_af, b.id) as original
    from unnest($1::text[], $2::uuid[]) as p (myndighed, erstatter)
    join oeir.besked b on b.myndighed = p.myndighed and b.id = p.erstatter`,
  values: [poster.map(({ myndighed }) => myndighed), poster.map(({ erstatter }) => erstatter)],
});

const instant = (tid: Date | null): string | null => tid?.toISOString() ?? null;

const saveOpgaver = (opgaver: readonly Fejlopgave[]): Statement => ({
  name: "opgave-gem",
  text: `insert into oeir.fejlopgave (myndighed, id, aarsag, kode, ejer, itsystem, foerst_fra, fejl, oprettet, frist,
      lukket, lukket_ved, antal, uloest)
    select * from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::uuid[], $7::uuid[], $8::text[],
      $9::timestamptz[], $10::date[], $11::timestamptz[], $12::text[], $13::int[], $14::int[])
    on conflict (myndighed, id) do update set lukket = excluded.lukket, lukket_ved = excluded.lukket_ved,
      antal = excluded.antal, uloest = excluded.uloest`,
  values: [
    opgaver.map((o) => o.myndighed),
    opgaver.map((o) => o.id),
    opgaver.map((o) => o.aarsag),
    opgaver.map((o) => o.fejl.kode),
    opgaver.map((o) => o.ejer),
    opgaver.map((o) => o.itsystem),
    opgaver.map((o) => o.foerstFra),
    opgaver.map((o) => JSON.stringify(o.fejl)),
    opgaver.map((o) => instant(o.oprettet)),
    opgaver.map((o) => o.frist),
    opgaver.map((o) => instant(o.lukket)),
    opgaver.map((o) => o.lukketVed),
    opgaver.map((o) => o.antal),
    opgaver.map((o) => o.uloest),
  ],
});

const saveRaekker = (raekker: readonly Opgaveraekke[]): Statement => ({
  name: "opgave-raekke-gem",
  text: `insert into oeir.fejlopgave_besked (myndighed, opgave, besked, afsender_system, element, linje, kolonne, steder,
      oprettet, loest, loest_af)
    select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::int[], $7::int[], $8::int[],
      $9::timestamptz[], $10::timestamptz[], $11::uuid[])
    on conflict (myndighed, opgave, besked) do update set element = excluded.element, linje = excluded.linje,
      kolonne = excluded.kolonne, steder = excluded.steder, loest = excluded.loest, loest_af = excluded.loest_af`,
  values: [
    raekker.map((r) => r.myndighed),
    raekker.map((r) => r.opgave),
    raekker.map((r) => r.besked),
    raekker.map((r) => r.afsenderSystem),
    raekker.map((r) => r.element),
    raekker.map((r) => r.linje),
    raekker.map((r) => r.kolonne),
    raekker.map((r) => r.steder),
    raekker.map((r) => instant(r.oprettet)),
    raekker.map((r) => instant(r.loest)),
    raekker.map((r) => r.loestAf),
  ],
});
