import { type Oere, sum } from "../../../domain/beloeb.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Bevaegelsesanledning } from "../../../domain/udbetaling/bogfoering.js";
import type { Udbetalingstilstand } from "../../../domain/udbetaling/tilstand.js";
import { todayIn } from "../../../kit/dates.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Erp, Query } from "../../porte.js";
import { inOejeblik } from "../../transaktion.js";
import { UDBETALINGSSYSTEM } from "../konti.js";
import { findKontonumre } from "./afstem.js";
import { NAEVNT } from "./fakta.js";
import { type Fremmed, readFremmede, readKontosummer } from "./konti.js";

/** An interim account explained line by line: each payout with those that pay it again, what is booked of it, and its balance. */

export type Mellemregningskonto = "mellemregning" | "undervejs";

/** One posting on the account, as one payout has it; øre, debit positive. `bogfoering`: by SF1590_A, its cost or a difference of the bank. */
export type Forloebslinje = {
  readonly dato: string;
  readonly bilag: bigint;
  readonly slags: Bevaegelsesanledning | "bogfoering" | "genudbetaling";
  readonly beloeb: Oere;
  readonly udbetaling: Uuid | null;
  readonly tekst: string | null;
};

/** A payout and those that pay it again, by the first of them; `tilstand` is that of the last. */
export type Forloeb = {
  readonly rod: Uuid | null;
  readonly tilstand: Udbetalingstilstand | null;
  readonly saldo: Oere;
  readonly linjer: readonly Forloebslinje[];
};

type Samlet = { readonly antal: number; readonly beloeb: Oere };

export type Mellemregning = {
  readonly pr: string;
  readonly konto: Mellemregningskonto;
  readonly kontonummer: string;
  readonly saldo: Oere;
  readonly forklaret: Oere;
  readonly forskel: Oere;
  readonly aabne: Samlet;
  readonly lukkede: { readonly antal: number; readonly omsat: Oere };
  readonly fremmede: Samlet;
  readonly forloeb: readonly Forloeb[];
  /** The last payout shown, where there are more. */
  readonly naeste?: Uuid;
};

export type Mellemregningsvalg = {
  readonly pr?: string;
  readonly konto?: Mellemregningskonto;
  readonly kun?: "aabne" | "fremmede";
  readonly efter?: Uuid;
};

/** Payouts shown at a time. */
const PAGE = 200;
/** Postings that are of no payout, shown on the first page. */
const MAX_FREMMEDE = 500;

/**
 * The account on a day. The sum of what is shown is its balance, or the difference is told: ERP-001, ERP-002; UDB-074 the day
 * is to come.
 */
export const forklarMellemregning = async (
  erp: Erp,
  myndighed: string,
  { pr, konto = "mellemregning", kun, efter }: Mellemregningsvalg,
): Promise<Result<Mellemregning, Fejl>> => {
  const idag = todayIn("Europe/Copenhagen", erp.clock());
  const dato = pr ?? idag;
  if (dato > idag) return failed(fejl("UDB-074", { dato }));
  const konti = await findKontonumre(erp, myndighed, dato);
  if (!konti.ok) return konti;
  const kontonummer = konti.value[konto];
  return inOejeblik(erp, async (query) => {
    const hvor = { myndighed, dato, konti: konti.value };
    const saldo = (await readKontosummer(query, hvor)).find((one) => one.konto === konto)!.hovedbog;
    const fremmede = (await readFremmede(query, hvor)).filter((one) => one.konto === konto);
    const parametre = [myndighed, dato, kontonummer, UDBETALINGSSYSTEM, konto];
    const [samlet] = await query<Totaler>("udbetaling-mellemregning-i-alt", I_ALT, parametre);
    const side = kun === "fremmede" ? [] : await readForloeb(query, parametre, efter);
    const fremmedsum = sum(fremmede.map(({ beloeb }) => beloeb));
    const forklaret = samlet!.beloeb + fremmedsum;
    const viste =
      efter === undefined && kun !== "aabne" ? fremmede.slice(0, MAX_FREMMEDE).map(toForloeb) : [];
    const naeste = side.length > PAGE ? side[PAGE - 1]!.rod! : undefined;
    return ok({
      pr: dato,
      konto,
      kontonummer,
      saldo,
      forklaret,
      forskel: saldo - forklaret,
      aabne: { antal: samlet!.aabne, beloeb: samlet!.beloeb },
      lukkede: { antal: samlet!.lukkede, omsat: samlet!.omsat },
      fremmede: { antal: fremmede.length, beloeb: fremmedsum },
      forloeb: [...viste, ...side.slice(0, PAGE)],
      ...(naeste === undefined ? {} : { naeste }),
    });
  });
};

/** SQL: every line on the account with the first of the payouts it is part of. */
const LINJER = `with recursive slaegt as (
    select id, id as rod, 0 as led from udbetaling.udbetaling where myndighed = $1 and genudbetaling_af is null
    union all select g.id, s.rod, s.led + 1 from slaegt s
      join udbetaling.udbetaling g on g.myndighed = $1 and g.genudbetaling_af = s.id),
  linje as (
    select s.rod, b.dato, b.bilag, case when b.anledning = 'anmodning' and s.led > 0 then 'genudbetaling' else b.anledning end
      as slags, b.beloeb, b.udbetaling, null::text as tekst
    from udbetaling.bevaegelse b join slaegt s on s.id = b.udbetaling
    where b.myndighed = $1 and b.dato <= $2 and b.konto = $5
    union all
    select s.rod, p.bogfoeringsdato, p.loebenummer, 'bogfoering', p.debet - p.kredit, s.id, p.tekst
    from erp.postering p join erp.bilag bi on bi.myndighed = p.myndighed and bi.loebenummer = p.loebenummer
    join slaegt s on s.id::text = ${NAEVNT}
    where p.myndighed = $1 and p.kontonummer = $3 and p.bogfoeringsdato <= $2
      and bi.afsender_system <> $4 and bi.posteringstype <> 'PRI' and p.referencer like '%NemKontoAnmodning%'),
  forloeb as (
    select rod, sum(beloeb)::bigint as saldo, coalesce(-sum(beloeb) filter (where beloeb < 0), 0)::bigint as omsat
    from linje group by rod)`;

type Totaler = {
  readonly aabne: number;
  readonly beloeb: Oere;
  readonly lukkede: number;
  readonly omsat: Oere;
};

const I_ALT = `${LINJER} select (count(*) filter (where saldo <> 0))::int as aabne, coalesce(sum(saldo), 0)::bigint as beloeb,
    (count(*) filter (where saldo = 0))::int as lukkede, coalesce(sum(omsat) filter (where saldo = 0), 0)::bigint as omsat
  from forloeb`;

type Row = Forloebslinje & {
  readonly rod: Uuid;
  readonly saldo: Oere;
  readonly tilstand: Udbetalingstilstand;
};

const AABNE = `${LINJER}, side as (
    select rod, saldo from forloeb where saldo <> 0 and ($6::uuid is null or rod > $6::uuid) order by rod limit ${PAGE + 1})
  select f.rod, f.saldo, l.dato, l.bilag, l.slags, l.beloeb, l.udbetaling, l.tekst, sidste.tilstand
  from side f join linje l on l.rod = f.rod
  cross join lateral (
    select u.tilstand from slaegt s join udbetaling.udbetaling u on u.myndighed = $1 and u.id = s.id
    where s.rod = f.rod order by s.led desc, u.nr desc limit 1) sidste
  order by f.rod, l.dato, l.bilag, l.slags`;

/** One page of payouts with a balance, and one more where there are more. */
const readForloeb = async (
  query: Query,
  parametre: readonly string[],
  efter: Uuid | undefined,
): Promise<readonly Forloeb[]> => {
  const rows = await query<Row>("udbetaling-mellemregning", AABNE, [...parametre, efter ?? null]);
  const forloeb = new Map<
    Uuid,
    { rod: Uuid; tilstand: Udbetalingstilstand; saldo: Oere; linjer: Forloebslinje[] }
  >();
  for (const { rod, tilstand, saldo, ...linje } of rows) {
    const foer = forloeb.get(rod);
    if (foer === undefined) forloeb.set(rod, { rod, tilstand, saldo, linjer: [linje] });
    else foer.linjer.push(linje);
  }
  return [...forloeb.values()];
};

const toForloeb = ({ dato, bilag, beloeb, tekst }: Fremmed): Forloeb => ({
  rod: null,
  tilstand: null,
  saldo: beloeb,
  linjer: [{ dato, bilag, slags: "bogfoering", beloeb, udbetaling: null, tekst }],
});
