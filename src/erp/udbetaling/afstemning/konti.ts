import type { Oere } from "../../../domain/beloeb.js";
import { maskCpr } from "../../../domain/maskering.js";
import type { Afvigelse } from "../../../domain/udbetaling/afvigelse.js";
import type { Udbetalingskonto } from "../../../domain/udbetaling/bogfoering.js";
import type { Query } from "../../porte.js";
import { UDBETALINGSSYSTEM } from "../konti.js";
import { NAEVNT } from "./fakta.js";

/** The accounts of payouts in the general ledger on a day, against what explains them. Primo bilag carry nothing new. */

export type Kontonumre = Readonly<Record<Udbetalingskonto, string>>;

type Hvor = { readonly myndighed: string; readonly dato: string; readonly konti: Kontonumre };

/** The account in the books, and what explains it: movements of payouts and what names them; of the bank its own entries. */
export type Kontosum = {
  readonly konto: Udbetalingskonto;
  readonly hovedbog: Oere;
  readonly forklaret: Oere;
};

const SUMMER = `with linje as (
    select p.kontonummer, p.debet - p.kredit as beloeb, bi.afsender_system = $6 as egen,
      case when p.kontonummer in ($3, $4) and p.referencer like '%NemKontoAnmodning%' then ${NAEVNT} end as naevnt
    from erp.postering p join erp.bilag bi on bi.myndighed = p.myndighed and bi.loebenummer = p.loebenummer
    where p.myndighed = $1 and p.bogfoeringsdato <= $2 and p.kontonummer in ($3, $4, $5) and bi.posteringstype <> 'PRI'
      and (p.kontonummer <> $5 or bi.afsender_system = $6)),
  naevnt as (
    select l.kontonummer, sum(l.beloeb)::bigint as beloeb from linje l
    join udbetaling.udbetaling u on u.myndighed = $1 and u.id::text = l.naevnt where not l.egen group by l.kontonummer),
  bog as (
    select konto, sum(beloeb)::bigint as beloeb from udbetaling.bevaegelse where myndighed = $1 and dato <= $2 group by konto),
  bank as (
    select coalesce(sum(case retning when 'ud' then -beloeb else beloeb end), 0)::bigint as beloeb from udbetaling.bankpost
    where myndighed = $1 and dato <= $2 and udfald in ('UDFOERT', 'RETURNERET')),
  hoved as (select kontonummer, sum(beloeb)::bigint as beloeb from linje group by kontonummer)
  select k.konto, coalesce((select beloeb from hoved where kontonummer = k.kontonummer), 0)::bigint as hovedbog,
    case k.konto when 'bank' then (select beloeb from bank)
      else coalesce((select beloeb from bog where bog.konto = k.konto), 0)
        + coalesce((select beloeb from naevnt where kontonummer = k.kontonummer), 0) end::bigint as forklaret
  from (values ('mellemregning', $3), ('undervejs', $4), ('bank', $5)) as k (konto, kontonummer)`;

export const readKontosummer = (query: Query, hvor: Hvor): Promise<readonly Kontosum[]> =>
  query<Kontosum>("udbetaling-kontosummer", SUMMER, parametersOf(hvor));

const parametersOf = ({ myndighed, dato, konti }: Hvor): readonly string[] => [
  myndighed,
  dato,
  konti.mellemregning,
  konti.undervejs,
  konti.bank,
  UDBETALINGSSYSTEM,
];

/** A posting on the accounts that is of no payout known here. `naevnt`: the payout it names, which nobody has sent. */
export type Fremmed = {
  readonly konto: "mellemregning" | "undervejs";
  readonly naevnt: string | null;
  readonly bilag: bigint;
  readonly dato: string;
  readonly tekst: string | null;
  readonly beloeb: Oere;
};

/** What undoes itself is left out: a bilag and its reversal, and all that names one payout and sums to nothing. */
const FREMMEDE = `with linje as (
    select case when p.kontonummer = $3 then 'mellemregning' else 'undervejs' end as konto, p.debet - p.kredit as beloeb,
      p.bogfoeringsdato as dato, p.tekst, p.loebenummer, coalesce(bi.tilbagefoerer, p.loebenummer) as oprindelig,
      case when p.referencer like '%NemKontoAnmodning%' then ${NAEVNT} end as naevnt
    from erp.postering p join erp.bilag bi on bi.myndighed = p.myndighed and bi.loebenummer = p.loebenummer
    where p.myndighed = $1 and p.bogfoeringsdato <= $2 and p.kontonummer in ($3, $4) and bi.posteringstype <> 'PRI'
      and bi.afsender_system <> $5)
  select l.konto, l.naevnt, min(l.loebenummer) as bilag, min(l.dato) as dato, min(l.tekst) as tekst,
    sum(l.beloeb)::bigint as beloeb
  from linje l
  where l.naevnt is null
    or not exists (select from udbetaling.udbetaling u where u.myndighed = $1 and u.id::text = l.naevnt)
  group by l.konto, l.naevnt, case when l.naevnt is null then l.oprindelig end
  having sum(l.beloeb) <> 0
  order by bilag`;

export const readFremmede = (query: Query, { myndighed, dato, konti }: Hvor): Promise<readonly Fremmed[]> =>
  query<Fremmed>("udbetaling-fremmede-posteringer", FREMMEDE, [
    myndighed,
    dato,
    konti.mellemregning,
    konti.undervejs,
    UDBETALINGSSYSTEM,
  ]);

export const toAfvigelse = ({ konto, naevnt, bilag, beloeb, tekst }: Fremmed): Afvigelse => ({
  art: naevnt === null || konto === "undervejs" ? "fremmed-postering" : "kontering-uden-udbetaling",
  beloeb,
  bilag,
  note: maskCpr([konto, naevnt, tekst].filter((one) => one !== null).join(": ")),
});
