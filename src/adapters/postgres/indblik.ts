import type { Hub } from "../../hub/ports.js";
import { HAENDELSE_COLUMNS, type HaendelseRow, toHaendelse } from "./beskeder.js";
import type { Database } from "./database.js";

/** Reads the looks that were kept. */
export const createIndblik =
  (database: Database): Hub["indblik"] =>
  async ({ myndigheder, aktoer, emne, fra, til }, antal) => {
    const rows = await database.query<HaendelseRow>(
      "indblik-find",
      `select ${HAENDELSE_COLUMNS} from oeir.haendelse
       where art = 'indblik' and ($1::text[] is null or myndighed = any ($1::text[]))
         and ($2::text is null or aktoer = $2) and ($3::uuid is null or emne = $3)
         and ($4::timestamptz is null or tid >= $4) and ($5::timestamptz is null or tid < $5)
       order by tid desc, kaede, nr desc limit $6`,
      [myndigheder ?? null, aktoer ?? null, emne ?? null, fra ?? null, til ?? null, antal],
    );
    return rows.map(toHaendelse);
  };
