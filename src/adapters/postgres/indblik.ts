import type { Hub } from "../../hub/ports.js";
import { HAENDELSE_COLUMNS, type HaendelseRow, toHaendelse } from "./beskeder.js";
import type { Database } from "./database.js";

/** Reads the looks that were kept. */
export const createIndblik =
  (database: Database): Hub["indblik"] =>
  async ({ myndigheder, aktoer, emne, fra, til, foer }, antal) => {
    const rows = await database.query<HaendelseRow>(
      "indblik-find",
      `select ${HAENDELSE_COLUMNS} from oeir.haendelse
       where art = 'indblik' and ($1::text[] is null or myndighed = any ($1::text[]))
         and ($2::text is null or aktoer = $2) and ($3::uuid is null or emne = $3)
         and ($4::timestamptz is null or tid >= $4) and ($5::timestamptz is null or tid < $5)
         and ($6::int is null or (tid, kaede, nr) <
           (select h.tid, h.kaede, h.nr from oeir.haendelse h where h.kaede = $6 and h.nr = $7::bigint))
       order by tid desc, kaede desc, nr desc limit $8`,
      [
        ...[myndigheder ?? null, aktoer ?? null, emne ?? null, fra ?? null, til ?? null],
        ...[foer?.kaede ?? null, foer?.nr ?? null, antal],
      ],
    );
    return rows.map(toHaendelse);
  };
