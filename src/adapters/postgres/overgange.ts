import type { Overgang } from "../../hub/ports.js";
import type { Statement } from "./database.js";

/** Write changes of state, and what becomes of the rows in the udbakke. Fails whole when a state is not as expected. */
export const overgangStatements = (overgange: readonly Overgang[]): readonly Statement[] => {
  const moved = overgange.filter(({ fra, til }) => fra !== til);
  const ended = overgange.filter(({ udbakke }) => udbakke.slags === "slet");
  const kept = overgange.filter(({ udbakke }) => udbakke.slags !== "slet");
  return [
    ...(moved.length === 0 ? [] : [moveBeskeder(moved)]),
    ...(ended.length === 0 ? [] : [deleteUdbakke(ended)]),
    ...(kept.length === 0 ? [] : [keepUdbakke(kept)]),
  ];
};

const moveBeskeder = (overgange: readonly Overgang[]): Statement => ({
  name: "besked-flyt",
  text: `with flyttet as (
      update oeir.besked b set tilstand = o.til, kvittering = o.kvittering, aendret = now()
      from unnest($1::text[], $2::uuid[], $3::text[], $4::text[], $5::text[]) as o (myndighed, id, fra, til, kvittering)
      where b.myndighed = o.myndighed and b.id = o.id and b.tilstand = o.fra
      returning 1)
    select oeir.kraev((select count(*) from flyttet) = $6, 'beskeden er i den tilstand, den flyttes fra')`,
  values: [
    overgange.map(({ myndighed }) => myndighed),
    overgange.map(({ id }) => id),
    overgange.map(({ fra }) => fra),
    overgange.map(({ til }) => til),
    overgange.map(({ kvittering }) => (kvittering === null ? null : JSON.stringify(kvittering))),
    overgange.length,
  ],
});

const deleteUdbakke = (overgange: readonly Overgang[]): Statement => ({
  name: "udbakke-slet",
  text: `delete from oeir.udbakke u using unnest($1::text[], $2::uuid[]) as o (myndighed, id)
    where u.myndighed = o.myndighed and u.besked_id = o.id`,
  values: [overgange.map(({ myndighed }) => myndighed), overgange.map(({ id }) => id)],
});

/** Wait, put aside, or start afresh: the loan ends in each case. */
const keepUdbakke = (overgange: readonly Overgang[]): Statement => ({
  name: "udbakke-behold",
  text: `update oeir.udbakke u set
      laant_til = null,
      opgivet = o.slags = 'opgiv',
      genoptaget = u.genoptaget or o.slags = 'genoptag',
      forsoeg = case when o.slags = 'genoptag' then 0 else u.forsoeg end,
      naeste_forsoeg = now() + make_interval(secs => o.ms / 1000.0)
    from unnest($1::text[], $2::uuid[], $3::text[], $4::double precision[]) as o (myndighed, id, slags, ms)
    where u.myndighed = o.myndighed and u.besked_id = o.id`,
  values: [
    overgange.map(({ myndighed }) => myndighed),
    overgange.map(({ id }) => id),
    overgange.map(({ udbakke }) => udbakke.slags),
    overgange.map(({ udbakke }) => (udbakke.slags === "vent" ? udbakke.ms : 0)),
  ],
});
