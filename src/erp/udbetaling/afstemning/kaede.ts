import type { Oere } from "../../../domain/beloeb.js";
import type { Query } from "../../porte.js";

/** The chain of a payout, link by link: how many and how much have come so far by a day, and how many of them that day. */
export type Led = {
  readonly led: "besluttet" | "anmodet" | "besvaret" | "bank" | "bogfoert";
  readonly antal: number;
  readonly beloeb: Oere;
  readonly dagensAntal: number;
  readonly dagensBeloeb: Oere;
};

const dagOf = (instant: string): string => `(${instant} at time zone 'Europe/Copenhagen')::date`;

/** SQL: one link, of rows with a day and an amount. */
const led = (navn: Led["led"], rows: string): string => `select '${navn}' as led, count(*)::int as antal,
    coalesce(sum(beloeb), 0)::bigint as beloeb, (count(*) filter (where dag = $2))::int as "dagensAntal",
    coalesce(sum(beloeb) filter (where dag = $2), 0)::bigint as "dagensBeloeb"
  from (${rows}) r where dag <= $2`;

const KAEDE = [
  led(
    "besluttet",
    `select ${dagOf("oprettet")} as dag, beloeb from udbetaling.udbetaling where myndighed = $1`,
  ),
  led(
    "anmodet",
    `select ${dagOf("b.dannet")} as dag, u.beloeb from udbetaling.udbetaling u
     join udbetaling.bundt b on b.myndighed = u.myndighed and b.id = u.bundt where u.myndighed = $1`,
  ),
  led(
    "besvaret",
    `select min(e.dato) as dag, u.beloeb from udbetaling.udbetaling u
     join udbetaling.bevis e on e.myndighed = u.myndighed and e.udbetaling = u.id and e.slags = 'svar'
     where u.myndighed = $1 group by u.id, u.beloeb`,
  ),
  led(
    "bank",
    `select dato as dag, case retning when 'ud' then beloeb else -beloeb end as beloeb from udbetaling.bankpost
     where myndighed = $1 and udfald in ('UDFOERT', 'RETURNERET')`,
  ),
  led(
    "bogfoert",
    `select dato as dag, -beloeb as beloeb from udbetaling.bevaegelse where myndighed = $1 and konto = 'bank'`,
  ),
].join("\nunion all\n");

/** Decided, requested, answered by NemKonto, moved by the bank (net), booked on the bank's account (net). */
export const readKaede = (query: Query, myndighed: string, dato: string): Promise<readonly Led[]> =>
  query<Led>("udbetaling-kaede", KAEDE, [myndighed, dato]);
