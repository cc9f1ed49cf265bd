import type { Leveranceaendring, Massefremgang, Masseleverance } from "../../hub/masse/ports.js";
import type { Registrering } from "../../hub/ports.js";
import type { Statement } from "./database.js";

/** What a registrering writes of files: a new one or its state, or the next bilag of one. */
export const masseStatements = ({ leverance, masse }: Registrering): readonly Statement[] => [
  ...(leverance === undefined ? [] : [saveLeverance(leverance)]),
  ...(masse === undefined ? [] : [moveLeverance(masse), insertBilag(masse)]),
];

const saveLeverance = ({ slags, leverance }: Leveranceaendring): Statement =>
  slags === "ny" ? insertLeverance(leverance) : updateLeverance(leverance);

const insertLeverance = (l: Masseleverance): Statement => ({
  name: "masseleverance-ny",
  text: `insert into oeir.masseleverance (myndighed, id, afsender_system, filnavn, doer, stoerrelse, sha256, tilstand, oprettet, modtaget, massetype)
    values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
  values: [
    l.myndighed,
    l.id,
    l.afsenderSystem,
    l.filnavn,
    l.doer,
    l.stoerrelse,
    l.sha256,
    l.tilstand,
    l.oprettet,
    l.modtaget,
    l.massetype,
  ],
});

const updateLeverance = (l: Masseleverance): Statement => ({
  name: "masseleverance-tilstand",
  text: `update oeir.masseleverance set tilstand = $3, fil_id = $4, sha256 = $5, fejl = $6, modtaget = $7, afsluttet = $8,
      massetype = $9, laant_til = case when $8::timestamptz is null then laant_til end
    where myndighed = $1 and id = $2`,
  values: [
    l.myndighed,
    l.id,
    l.tilstand,
    l.filId,
    l.sha256,
    JSON.stringify(l.fejl),
    l.modtaget,
    l.afsluttet,
    l.massetype,
  ],
});

/** Only from where the piece began: two that treat the same file cannot both go on. */
const moveLeverance = ({ leverance, fra, til, fejl }: Massefremgang): Statement => ({
  name: "masseleverance-frem",
  text: `with flyttet as (
      update oeir.masseleverance set naaet_offset = $4, naaet_linje = $5, bilag = $6, posteringer = $7, accepteret = $8,
        afvist = $9, debet = $10, kredit = $11, bogfoert_debet = $12, fejl = $13
      where myndighed = $1 and id = $2 and naaet_offset = $3 and tilstand = 'behandles' returning 1)
    select oeir.kraev(exists (select from flyttet), 'filen står, hvor stykket begynder')`,
  values: [
    leverance.myndighed,
    leverance.id,
    fra,
    til.offset,
    til.linje,
    til.bilag,
    til.posteringer,
    til.accepteret,
    til.afvist,
    til.debet,
    til.kredit,
    til.bogfoertDebet,
    JSON.stringify(fejl),
  ],
});

const insertBilag = ({ leverance, bilag }: Massefremgang): Statement => ({
  name: "massebilag-ny",
  text: `insert into oeir.massebilag (myndighed, leverance, nr, afsender_id, besked, modtager, kode, kvittering)
    select $1, $2, * from unnest($3::int[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::text[])`,
  values: [
    leverance.myndighed,
    leverance.id,
    bilag.map(({ nr }) => nr),
    bilag.map(({ afsenderId }) => afsenderId),
    bilag.map(({ besked }) => besked),
    bilag.map(({ modtager }) => modtager),
    bilag.map(({ kode }) => kode),
    bilag.map(({ kvittering }) => (kvittering === null ? null : JSON.stringify(kvittering))),
  ],
});
