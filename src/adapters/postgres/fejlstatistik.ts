import type { Cvr, Uuid } from "../../domain/identifikatorer.js";
import type { Fejltal } from "../../hub/opgaveporte.js";
import type { Database } from "./database.js";

type Udvalg = { readonly myndigheder: readonly Cvr[]; readonly itsystemer?: readonly Uuid[] };

/** The Danish day of an instant. */
const dayOf = (column: string): string => `(${column} at time zone 'Europe/Copenhagen')::date`;

/** Midnight in Denmark at the beginning of a day, so that the index on the instant serves. */
const startOf = (day: string): string => `(${day})::timestamp at time zone 'Europe/Copenhagen'`;

const within = (column: string): string =>
  `${column} >= ${startOf("$3::date")} and ${column} < ${startOf("$4::date + 1")}`;

const OWN = `o.myndighed = any ($1::text[]) and ($2::uuid[] is null or o.itsystem = any ($2::uuid[]))`;

/**
 * Per day, sender and code: tasks that were made and closed (counted with the sender that met the cause first), messages
 * that were refused (with their own sender), and the median of the hours from made to closed.
 */
export const countFejltal = (
  database: Database,
  { myndigheder, itsystemer }: Udvalg,
  { fra, til }: { readonly fra: string; readonly til: string },
): Promise<readonly Fejltal[]> =>
  database.query<Fejltal>(
    "fejlstatistik",
    `with tal as (
       select ${dayOf("o.oprettet")} as dag, o.foerst_fra as itsystem, o.kode, 1 as opgave, 0 as besked, 0 as lukket,
         null::double precision as timer
       from oeir.fejlopgave o where ${OWN} and ${within("o.oprettet")}
       union all
       select ${dayOf("r.oprettet")}, r.afsender_system, o.kode, 0, 1, 0, null
       from oeir.fejlopgave_besked r join oeir.fejlopgave o on o.myndighed = r.myndighed and o.id = r.opgave
       where ${OWN} and ${within("r.oprettet")}
       union all
       select ${dayOf("o.lukket")}, o.foerst_fra, o.kode, 0, 0, 1,
         extract(epoch from o.lukket - o.oprettet)::double precision / 3600
       from oeir.fejlopgave o where ${OWN} and ${within("o.lukket")})
     select dag, itsystem, kode, sum(opgave)::int as opgaver, sum(besked)::int as beskeder, sum(lukket)::int as lukket,
       percentile_cont(0.5) within group (order by timer) as "medianTimer"
     from tal group by dag, itsystem, kode order by dag, itsystem, kode`,
    [myndigheder, itsystemer ?? null, fra, til],
  );
