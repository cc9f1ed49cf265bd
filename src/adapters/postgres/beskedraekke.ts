import type { Besked } from "../../hub/besked.js";

/** The columns of a message, of the table called `b`. */
export const BESKED_COLUMNS = `b.myndighed, b.id, b.afsender_myndighed as "afsenderMyndighed", b.afsender_system as "afsenderSystem",
  b.modtagersystem, b.service, b.operation, b.afsender_id as "afsenderId", b.indhold_hash as "indholdHash", b.raekkefoelge, b.soegeord,
  b.genfremsendelse_af as "genfremsendelseAf", b.erstatter, b.proevebevis, b.tilstand, b.kvittering, b.modtaget, b.aendret`;

export type BeskedRow = Omit<Besked, "kvittering"> & { readonly kvittering: string | null };

export const toBesked = (row: BeskedRow): Besked => ({
  ...row,
  kvittering: row.kvittering === null ? null : JSON.parse(row.kvittering),
});

/** The newest sending of the one message in `original` (myndighed, id): itself, or the last time it was sent anew. */
export const NEWEST_SENDING = `select myndighed, id from (
    select myndighed, id from original
    union all
    select s.myndighed, s.id from original o
    join oeir.besked s on s.myndighed = o.myndighed and s.genfremsendelse_af = o.id) as sendinger
  order by id desc limit 1`;
