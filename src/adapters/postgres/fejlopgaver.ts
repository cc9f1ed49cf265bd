import type { Uuid } from "../../domain/identifikatorer.js";
import type {
  Ejerantal,
  Fejlopgave,
  Fejlopgaver,
  Opgavebesked,
  OpgaveFilter,
  OpgaveNoegle,
} from "../../hub/opgaveporte.js";
import { NEWEST_SENDING } from "./beskedraekke.js";
import type { Database } from "./database.js";
import { countFejltal } from "./fejlstatistik.js";
import { OPGAVE_COLUMNS, type OpgaveRow, toFejlopgave } from "./opgaveraekke.js";

/** Reading the work list. */
export const createFejlopgaver = (database: Database): Fejlopgaver => ({
  find: (noegle) => findFejlopgave(database, noegle),
  search: (filter) => searchFejlopgaver(database, filter),
  beskeder: (noegle, efter, antal) => findBeskeder(database, noegle, efter, antal),
  antal: (udvalg, idag) =>
    database.query<Ejerantal>(
      "fejlopgave-antal",
      `select o.ejer, count(*)::int as aabne, (count(*) filter (where o.frist < $3::date))::int as overskredne,
         sum(o.uloest)::int as beskeder
       from oeir.fejlopgave o
       where o.myndighed = any ($1::text[]) and o.lukket is null
         and ($2::uuid[] is null or o.itsystem = any ($2::uuid[]))
       group by o.ejer order by o.ejer`,
      [udvalg.myndigheder, udvalg.itsystemer ?? null, idag],
    ),
  statistik: (udvalg, periode) => countFejltal(database, udvalg, periode),
});

const findFejlopgave = async (
  database: Database,
  { myndighed, id }: OpgaveNoegle,
): Promise<Fejlopgave | undefined> => {
  const rows = await database.query<OpgaveRow>(
    "fejlopgave-find",
    `select ${OPGAVE_COLUMNS} from oeir.fejlopgave o where o.myndighed = $1 and o.id = $2`,
    [myndighed, id],
  );
  return rows.map(toFejlopgave)[0];
};

const searchFejlopgaver = async (
  database: Database,
  { myndigheder, ejer, itsystemer, tilstand, kode, id, besked, efter, antal }: OpgaveFilter,
): Promise<readonly Fejlopgave[]> => {
  const rows = await database.query<OpgaveRow>(
    "fejlopgave-soeg",
    `select ${OPGAVE_COLUMNS} from oeir.fejlopgave o
     where o.myndighed = any ($1::text[])
       and ($2::text is null or o.ejer = $2)
       and ($3::uuid[] is null or o.itsystem = any ($3::uuid[]))
       and ($4::text is null or (o.lukket is null) = ($4 = 'aaben'))
       and ($5::text is null or o.kode = $5)
       and ($6::uuid is null or exists (
         select from oeir.besked b
         join oeir.fejlopgave_besked r on r.myndighed = b.myndighed and r.besked = coalesce(b.genfremsendelse_af, b.id)
         where b.myndighed = o.myndighed and b.id = $6 and r.opgave = o.id))
       and ($10::uuid is null or o.id = $10)
       and ($7::date is null or (o.frist, o.id) > ($7::date, $8::uuid))
     order by o.frist, o.id limit $9`,
    [
      myndigheder,
      ejer ?? null,
      itsystemer ?? null,
      tilstand ?? null,
      kode ?? null,
      besked ?? null,
      efter?.frist ?? null,
      efter?.id ?? null,
      antal,
      id ?? null,
    ],
  );
  return rows.map(toFejlopgave);
};

const findBeskeder = (
  database: Database,
  { myndighed, id }: OpgaveNoegle,
  efter: Uuid | undefined,
  antal: number,
): Promise<readonly Opgavebesked[]> =>
  database.query<Opgavebesked>(
    "fejlopgave-beskeder",
    `select r.besked, r.element, r.linje, r.kolonne, r.steder, r.oprettet, r.loest, r.loest_af as "loestAf",
       b.soegeord, b.afsender_id as "afsenderId", b.afsender_system as "afsenderSystem", n.id as nyeste,
       n.tilstand as "nyesteTilstand"
     from oeir.fejlopgave_besked r
     join oeir.besked b on b.myndighed = r.myndighed and b.id = r.besked
     cross join lateral (
       with original as (select r.myndighed, r.besked as id) ${NEWEST_SENDING}) as nyeste
     join oeir.besked n on n.myndighed = r.myndighed and n.id = nyeste.id
     where r.myndighed = $1 and r.opgave = $2 and ($3::uuid is null or r.besked > $3)
     order by r.besked limit $4`,
    [myndighed, id, efter ?? null, antal],
  );
