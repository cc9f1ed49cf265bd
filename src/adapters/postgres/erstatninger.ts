import type { Cvr, Uuid } from "../../domain/identifikatorer.js";
import type { Besked } from "../../hub/besked.js";
import type { OpgaveNoegle } from "../../hub/opgaveporte.js";
import type { Genfremsendelig } from "../../hub/ports.js";
import { BESKED_COLUMNS, type BeskedRow, NEWEST_SENDING, toBesked } from "./beskedraekke.js";
import type { Database } from "./database.js";

/** Messages that take the place of refused ones: sent anew, or corrected by the fagsystem. */

/** `myndighed>sending`: the place of a refused sending, which only one can take. */
export const erstattetKey = (myndighed: Cvr, erstatter: Uuid): string => `${myndighed}>${erstatter}`;

/** Which of the places that these messages would take are taken, by `erstattetKey`. */
export const findErstattede = async (
  database: Database,
  beskeder: readonly Besked[],
): Promise<ReadonlySet<string>> => {
  const rows = await database.query<{ myndighed: Cvr; erstatter: Uuid }>(
    "besked-find-erstattede",
    `select b.myndighed, b.erstatter from unnest($1::text[], $2::uuid[]) as s (myndighed, erstatter)
     join oeir.besked b on b.myndighed = s.myndighed and b.erstatter = s.erstatter`,
    [beskeder.map(({ myndighed }) => myndighed), beskeder.map(({ erstatter }) => erstatter)],
  );
  return new Set(rows.map(({ myndighed, erstatter }) => erstattetKey(myndighed, erstatter)));
};

/** From the newest sending with the sender's id along whatever took its place. */
export const findNyeste = async (
  database: Database,
  system: Uuid,
  afsenderId: Uuid,
): Promise<Besked | undefined> => {
  const rows = await database.query<BeskedRow>(
    "besked-find-nyeste",
    `with recursive original as (
       select myndighed, id from oeir.besked
       where afsender_system = $1 and afsender_id = $2 and genfremsendelse_af is null),
     nyeste as (${NEWEST_SENDING}),
     kaede as (
       select myndighed, id, 1 as led from nyeste
       union all
       select b.myndighed, b.id, k.led + 1 from kaede k
       join oeir.besked b on b.myndighed = k.myndighed and b.erstatter = k.id)
     select ${BESKED_COLUMNS} from kaede k join oeir.besked b using (myndighed, id) order by k.led desc limit 1`,
    [system, afsenderId],
  );
  return rows.map(toBesked)[0];
};

type GenfremsendeligRow = BeskedRow & { readonly original: Uuid; readonly indhold: string };

/** Of the messages that wait for a task those whose newest version is refused; after `efter`, by their originals' ids. */
export const findGenfremsendelige = async (
  database: Database,
  { myndighed, id }: OpgaveNoegle,
  efter: Uuid | undefined,
  antal: number,
): Promise<readonly Genfremsendelig[]> => {
  const rows = await database.query<GenfremsendeligRow>(
    "besked-genfremsendelige",
    `select r.besked as original, i.indhold, ${BESKED_COLUMNS}
     from oeir.fejlopgave_besked r
     cross join lateral (
       with original as (select r.myndighed, r.besked as id) ${NEWEST_SENDING}) as nyeste
     join oeir.besked b on b.myndighed = r.myndighed and b.id = nyeste.id
     join oeir.besked_indhold i on i.myndighed = r.myndighed and i.besked_id = r.besked
     where r.myndighed = $1 and r.opgave = $2 and r.loest is null and ($3::uuid is null or r.besked > $3)
       and b.tilstand = 'AFVIST'
       and not exists (select from oeir.besked e where e.myndighed = b.myndighed and e.erstatter = b.id)
     order by r.besked limit $4`,
    [myndighed, id, efter ?? null, antal],
  );
  return rows.map(({ original, indhold, ...row }) => ({ original, indhold, nyeste: toBesked(row) }));
};
