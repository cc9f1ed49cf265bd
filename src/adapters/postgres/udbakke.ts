import type { Blokeret, Levering, Udbakke } from "../../hub/ports.js";
import type { Database } from "./database.js";

/** The queue of messages that wait: lent for seconds, first in their order first. */
export const createUdbakke = (database: Database): Udbakke => ({
  borrow: (antal, laanSekunder, barred) =>
    database.query<Levering>("udbakke-laan", BORROW, [antal, laanSekunder, barred]),
  borrowOne: async ({ myndighed, id }, laanSekunder) => {
    const [levering] = await database.query<Levering>("udbakke-laan-en", BORROW_ONE, [
      myndighed,
      id,
      laanSekunder,
    ]);
    return levering;
  },
  blocked: (myndigheder) => database.query<Blokeret>("udbakke-blokeret", BLOCKED, [myndigheder]),
  depth: async () => {
    const [row] = await database.query<{ venter: number; opgivet: number; aeldste: Date | null }>(
      "udbakke-dybde",
      `select count(*) filter (where not opgivet)::int as venter, count(*) filter (where opgivet)::int as opgivet,
         min(naeste_forsoeg) filter (where not opgivet) as aeldste from oeir.udbakke`,
      [],
    );
    return row!;
  },
});

/** Take back every loan: for an oeir that has the database to itself and has just started. */
export const releaseLoans = async (database: Database): Promise<void> => {
  await database.query(
    "udbakke-frigiv",
    "update oeir.udbakke set laant_til = null where laant_til is not null",
    [],
  );
};

/** Due, not lent to anybody, not put aside, and with nothing before it in its order. */
const READY = `u.naeste_forsoeg <= now() and not u.opgivet and (u.laant_til is null or u.laant_til < now())
  and (u.raekkefoelge is null or not exists (
    select from oeir.udbakke foran where foran.raekkefoelge = u.raekkefoelge and foran.sekvens < u.sekvens))`;

const LEND = `update oeir.udbakke u set laant_til = now() + make_interval(secs => $3), forsoeg = u.forsoeg + 1
  from klar where u.myndighed = klar.myndighed and u.besked_id = klar.besked_id
  returning u.myndighed, u.besked_id as id, u.service, u.forsoeg`;

const BORROW = `with klar as (
    select u.myndighed, u.besked_id from oeir.udbakke u
    where ${READY} and not (u.myndighed || '/' || u.service = any ($3::text[]))
    order by u.naeste_forsoeg limit $1 for update skip locked)
  ${LEND.replace("$3", "$2")}`;

const BORROW_ONE = `with klar as (
    select u.myndighed, u.besked_id from oeir.udbakke u
    where u.myndighed = $1 and u.besked_id = $2 and ${READY} for update skip locked)
  ${LEND}`;

const BLOCKED = `select u.myndighed, u.besked_id as id, u.raekkefoelge, u.opgivet, u.forsoeg, foran.besked_id as foran
  from oeir.udbakke u
  left join lateral (
    select f.besked_id from oeir.udbakke f
    where u.raekkefoelge is not null and f.raekkefoelge = u.raekkefoelge and f.sekvens < u.sekvens
    order by f.sekvens limit 1) as foran on true
  where u.myndighed = any ($1::text[]) and (u.opgivet or foran.besked_id is not null)
  order by u.raekkefoelge nulls last, u.sekvens limit 1000`;
