import type { Oere } from "../../domain/beloeb.js";
import { DEBITORSYSTEM } from "./bilag.js";
import { KONTROLKONTO, LIKVIDER, UPLACERET } from "./konteringer.js";
import type { Debitor } from "./porte.js";

/** The debtor ledger beside the general ledger, in øre: each pair is equal, or something is wrong. */
export type Debitorafstemning = {
  /** The control account as the debtor ledger has booked it, and what claims say is owed. */
  readonly kontrolkonto: Oere;
  readonly restancer: Oere;
  /** What is booked as unplaced, and what payments have left. */
  readonly uplaceret: Oere;
  readonly rester: Oere;
  /** What is booked as owed by the state, and what PSRM has told that it has collected and not paid out. */
  readonly mellemregning: Oere;
  readonly ikkeUdbetalt: Oere;
  /** Claims and payments whose totals are not the sum of their movements; none. */
  readonly afvigelser: readonly string[];
};

export const afstem = async ({ database }: Debitor, myndighed: string): Promise<Debitorafstemning> => {
  const [row] = await database.query<Omit<Debitorafstemning, "afvigelser">>("debitor-afstem", AFSTEM, [
    myndighed,
    DEBITORSYSTEM,
    JSON.stringify(KONTROLKONTO),
    JSON.stringify(UPLACERET),
    JSON.stringify(LIKVIDER.psrm),
  ]);
  const afvigelser = await database.query<{ id: string }>("debitor-afvigelser", AFVIGELSER, [myndighed]);
  return { ...row!, afvigelser: afvigelser.map(({ id }) => id) };
};

const AFSTEM = `select
    (select coalesce(sum(p.debet - p.kredit), 0)::bigint from erp.postering p join erp.bilag b using (myndighed, loebenummer)
     where p.myndighed = $1 and b.afsender_system = $2 and p.kontering = $3) as kontrolkonto,
    (select coalesce(sum(restance), 0)::bigint from debitor.fordring where myndighed = $1) as restancer,
    (select coalesce(sum(p.kredit - p.debet), 0)::bigint from erp.postering p join erp.bilag b using (myndighed, loebenummer)
     where p.myndighed = $1 and b.afsender_system = $2 and p.kontering = $4) as uplaceret,
    (select coalesce(sum(rest), 0)::bigint from debitor.indbetaling where myndighed = $1) as rester,
    (select coalesce(sum(p.debet - p.kredit), 0)::bigint from erp.postering p join erp.bilag b using (myndighed, loebenummer)
     where p.myndighed = $1 and b.afsender_system = $2 and p.kontering = $5) as mellemregning,
    (select coalesce(sum(bogfoert), 0) from debitor.underretning where myndighed = $1)::bigint
      - (select coalesce(sum(beloeb), 0) from debitor.afregning where myndighed = $1)::bigint as "ikkeUdbetalt"`;

/** Whether each pair is equal. */
export const isAfstemt = (stand: Debitorafstemning): boolean =>
  stand.kontrolkonto === stand.restancer &&
  stand.uplaceret === stand.rester &&
  stand.mellemregning === stand.ikkeUdbetalt &&
  stand.afvigelser.length === 0;

/** The movements of a municipality, summed once for each of what they move. */
const summedBy = (column: string): string =>
  `(select ${column} as id, sum(beloeb) as beloeb from debitor.bevaegelse where myndighed = $1 group by ${column}) b`;

const AFVIGELSER = `select f.id::text from debitor.fordring f left join ${summedBy("fordring")} using (id)
    where f.myndighed = $1 and f.restance <> coalesce(b.beloeb, 0)
  union all
  select d.id::text from debitor.delfordring d left join ${summedBy("delfordring")} using (id)
    where d.myndighed = $1 and d.restance <> coalesce(b.beloeb, 0)
  union all
  select i.id::text from debitor.indbetaling i left join ${summedBy("indbetaling")} using (id)
    where i.myndighed = $1 and i.beloeb - i.annulleret - i.rest <> coalesce(-b.beloeb, 0)`;
