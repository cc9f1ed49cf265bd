import { type Filterfund, udfaldOf } from "../../../domain/inddrivelse/filter/index.js";
import type { Fordringrow } from "../billede.js";
import { aaben, judgeAlle, saveParathed } from "../inddrivelse/parathed.js";
import { FORDRING } from "../laes.js";
import { addResultat, type Koerselstype, type Resultat } from "./koersel.js";

const OPEN = `myndighed = $1 and ${aaben("fordring")}`;

/** The readiness run: every open claim held to the entry filter anew; what has aged, and what new rules say, shows then. */
export const parathedskoersel: Koerselstype = {
  art: "parathed",
  tekst: "Parathed til inddrivelse",
  count: async (query, { myndighed }) => {
    const [row] = await query<{ antal: number }>(
      "debitor-parathed-antal",
      `select count(*)::int as antal from debitor.fordring where ${OPEN}`,
      [myndighed],
    );
    return row!.antal;
  },
  next: async (query, { myndighed }, efter, antal) => {
    const rows = await query<{ id: string }>(
      "debitor-parathed-naeste",
      `select id::text as id from debitor.fordring where ${OPEN} and id > $2::uuid order by fordring.id limit $3`,
      [myndighed, efter === "" ? "00000000-0000-0000-0000-000000000000" : efter, antal],
    );
    return rows.map(({ id }) => id);
  },
  treat: async (_, query, { myndighed, dato }, ids, anledning) => {
    const fordringer = await query<Fordringrow>(
      "debitor-parathed-doem",
      `select ${FORDRING} from debitor.fordring where myndighed = $1 and id = any ($2::uuid[]) order by id`,
      [myndighed, ids],
    );
    const doemte = await judgeAlle(query, myndighed, dato, fordringer);
    if (anledning !== undefined) await saveParathed(query, myndighed, dato, doemte);
    return doemte.map(({ fund }) => resultatOf(fund)).reduce(addResultat, {});
  },
};

/** One claim in the counts: by outcome, and by the fields that are to blame. */
const resultatOf = (fund: readonly Filterfund[]): Resultat => ({
  fordringer: 1,
  [udfaldOf(fund)]: 1,
  ...Object.fromEntries([...new Set(fund.map(({ felt }) => `felt ${felt}`))].map((felt) => [felt, 1])),
});
