import type { Blokeret, Levering, Udbakke } from "../../hub/ports.js";
import type { Database } from "./database.js";

/** The queue of messages that wait: lent for seconds, first in their order first. */
export const createUdbakke = (database: Database): Udbakke => ({
  borrow: (antal, laanSekunder, barred) =>
    database.query<Levering>("udbakke-laan", BORROW, [laanSekunder, antal, barred]),
  borrowOne: async ({ myndighed, id }, laanSekunder) => {
    const [levering] = await database.query<Levering>("udbakke-laan-en", BORROW_ONE, [
      laanSekunder,
      myndighed,
      id,
    ]);
    return levering;
  },
  borrowFor: (modtagersystem, antal, laanSekunder) =>
    database
      .query<Levering & { readonly sekvens: bigint }>("udbakke-laan-til", BORROW_FOR, [
        laanSekunder,
        modtagersystem,
        antal,
      ])
      // What an update returns has no order.
      .then((rows) => [...rows].sort((a, b) => (a.sekvens < b.sekvens ? -1 : 1))),
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

/** Not lent to anybody, not put aside; and due. */
const FREE = "u.modtagersystem is null and not u.opgivet and (u.laant_til is null or u.laant_til < now())";
const DUE = `${FREE} and u.naeste_forsoeg <= now()`;

const LEND = `update oeir.udbakke u set laant_til = now() + make_interval(secs => $1), forsoeg = u.forsoeg + 1
  from klar where u.myndighed = klar.myndighed and u.besked_id = klar.besked_id
  returning u.myndighed, u.besked_id as id, u.service, u.forsoeg, u.genoptaget`;

/**
 * Of each order only the first is looked at: the index gives the orders one by one, however many messages stand in
 * them. Messages without an order are taken as they fall due.
 */
const BORROW = `with recursive foerste as (
    (select * from oeir.udbakke where raekkefoelge is not null and modtagersystem is null
       order by raekkefoelge, sekvens limit 1)
    union all
    select naeste.* from foerste cross join lateral (
      select * from oeir.udbakke n where n.raekkefoelge > foerste.raekkefoelge and n.modtagersystem is null
      order by n.raekkefoelge, n.sekvens limit 1) as naeste),
  mulig as (
    (select u.myndighed, u.besked_id, u.naeste_forsoeg from oeir.udbakke u
     where u.raekkefoelge is null and ${DUE} and not (u.myndighed || '/' || u.service = any ($3::text[]))
     order by u.naeste_forsoeg limit $2)
    union all
    (select u.myndighed, u.besked_id, u.naeste_forsoeg from foerste u
     where ${DUE} and not (u.myndighed || '/' || u.service = any ($3::text[]))
     order by u.naeste_forsoeg limit $2)),
  klar as (
    select u.myndighed, u.besked_id from mulig join oeir.udbakke u using (myndighed, besked_id)
    where ${DUE} order by mulig.naeste_forsoeg limit $2 for update of u skip locked)
  ${LEND}`;

/** The call that brought a message need not wait for it to be due the first time. */
const BORROW_ONE = `with klar as (
    select u.myndighed, u.besked_id from oeir.udbakke u
    where u.myndighed = $2 and u.besked_id = $3 and ${FREE} and (u.forsoeg = 0 or u.naeste_forsoeg <= now())
      and not exists (
        select from oeir.udbakke foran where foran.raekkefoelge = u.raekkefoelge and foran.sekvens < u.sekvens)
    for update skip locked)
  ${LEND}`;

/** In the order they came; one whose forerunner is out on loan waits for it. */
const BORROW_FOR = `with klar as (
    select u.myndighed, u.besked_id from oeir.udbakke u
    where u.modtagersystem = $2 and not u.opgivet and (u.laant_til is null or u.laant_til < now())
      and not exists (select from oeir.udbakke foran where foran.modtagersystem = u.modtagersystem
        and foran.raekkefoelge = u.raekkefoelge and foran.sekvens < u.sekvens and foran.laant_til >= now())
    order by u.sekvens limit $3 for update skip locked)
  ${LEND}, u.sekvens`;

const BLOCKED = `select u.myndighed, u.besked_id as id, u.raekkefoelge, u.opgivet, u.forsoeg, foran.besked_id as foran
  from oeir.udbakke u
  left join lateral (
    select f.besked_id from oeir.udbakke f
    where u.raekkefoelge is not null and f.raekkefoelge = u.raekkefoelge and f.sekvens < u.sekvens
    order by f.sekvens limit 1) as foran on true
  where u.myndighed = any ($1::text[]) and (u.opgivet or foran.besked_id is not null)
  order by u.raekkefoelge nulls last, u.sekvens limit 1000`;
