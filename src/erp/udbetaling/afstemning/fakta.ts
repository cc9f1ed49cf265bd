import type { Oere } from "../../../domain/beloeb.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Svarkode } from "../../../domain/nemkonto/model.js";
import { type Bevis, standOf } from "../../../domain/nemkonto/tilstand.js";
import type { Afsluttede, Udbetalingsfakta } from "../../../domain/udbetaling/afstemning.js";
import { banktimer } from "../../../domain/udbetaling/svarfrist.js";
import type { Udbetalingstilstand } from "../../../domain/udbetaling/tilstand.js";
import { addDays, instantIn } from "../../../kit/dates.js";
import type { Query } from "../../porte.js";
import { UDBETALINGSSYSTEM } from "../konti.js";

/** What is known of all payouts by the end of a day, read at one moment: those that are paid and agree only as their sum. */

export type Dag = {
  readonly myndighed: string;
  readonly dato: string;
  /** The instant it is now: a day that is not over ends here. */
  readonly nu: Date;
  readonly idag: string;
  readonly alarmtimer: number;
  /** The accounts of the interim konteringer. */
  readonly mellemregning: string;
  readonly undervejs: string;
};

/** The end of the day, or now. */
const endOf = ({ dato, nu }: Dag): Date => {
  const slut = instantIn("Europe/Copenhagen", `${addDays(dato, 1)}T00:00`)!;
  return slut < nu ? slut : nu;
};

type Row = {
  readonly id: Uuid | null;
  readonly rod: Uuid;
  readonly antal: number;
  readonly beloeb: Oere;
  readonly udfoerelsesdato: string;
  readonly konteret: boolean;
  readonly bortfaldet: string | null;
  readonly anmodet: Date | null;
  readonly foer: string | null;
  readonly tilstand: Udbetalingstilstand;
  readonly sagt: string | null;
  readonly sagtNu: string | null;
  readonly bank: Oere;
  readonly bankNu: Oere;
  readonly m: Oere;
  readonly v: Oere;
  readonly b: Oere;
  readonly mNu: Oere;
  readonly vNu: Oere;
  readonly bNu: Oere;
  readonly ud: Oere;
  readonly ind: Oere;
  readonly antalUd: number;
  readonly antalInd: number;
  readonly skaeve: number;
  readonly kontering: Oere;
  readonly aflagt: Oere;
};

/** SQL: the calendar day of an instant. */
const dagOf = (instant: string): string => `(${instant} at time zone 'Europe/Copenhagen')::date`;

/** SQL: the payout that a posting `p` names, as text. */
export const NAEVNT = `lower(jsonb_path_query_first(p.referencer::jsonb,
    '$[*] ? (@.noegletype == "NemKontoAnmodning").noeglevaerdi') #>> '{}')`;

/** SQL: the evidence `e` says that the payment was refused or stopped (`isNaegtelse`). */
export const NAEGTET =
  "(e.slags = 'svar' and (e.svarkode in ('0', '7', '9') or e.statuskode in ('RJCT', 'CANC')))";

/** One word for each thing that counts for the state, as `standOf` takes it. */
const SAGT = `case when e.slags = 'svar'
    then e.svarkode || '/' || case when e.statuskode in ('RJCT', 'CANC') then e.statuskode else '-' end
    when e.beloeb = u.beloeb then e.art end`;

const FAKTA = `with recursive u as (
    select u.*, bu.dannet as anmodet from udbetaling.udbetaling u
    left join udbetaling.bundt bu on bu.myndighed = u.myndighed and bu.id = u.bundt and ${dagOf("bu.dannet")} <= $2
    where u.myndighed = $1 and ${dagOf("u.oprettet")} <= $2),
  slaegt as (
    select id, id as rod, 0 as led from u where genudbetaling_af is null
    union all select g.id, s.rod, s.led + 1 from slaegt s join u g on g.genudbetaling_af = s.id),
  igen as (select rod from slaegt where led > 0),
  sagt as (
    select e.udbetaling, string_agg(distinct ${SAGT}, ',') filter (where e.dato <= $2) as sagt,
      string_agg(distinct ${SAGT}, ',') as sagt_nu,
      coalesce(sum(case e.art when 'udfoert' then -e.beloeb when 'returneret' then e.beloeb end)
        filter (where e.dato <= $2), 0)::bigint as bank,
      coalesce(sum(case e.art when 'udfoert' then -e.beloeb when 'returneret' then e.beloeb end), 0)::bigint as bank_nu,
      bool_or(${NAEGTET}) as nej
    from udbetaling.bevis e join u on u.id = e.udbetaling where e.myndighed = $1 group by e.udbetaling),
  bog as (
    select udbetaling,
      coalesce(sum(beloeb) filter (where konto = 'mellemregning' and dato <= $2), 0)::bigint as m,
      coalesce(sum(beloeb) filter (where konto = 'undervejs' and dato <= $2), 0)::bigint as v,
      coalesce(sum(beloeb) filter (where konto = 'bank' and dato <= $2), 0)::bigint as b,
      coalesce(sum(beloeb) filter (where konto = 'mellemregning'), 0)::bigint as m_nu,
      coalesce(sum(beloeb) filter (where konto = 'undervejs'), 0)::bigint as v_nu,
      coalesce(sum(beloeb) filter (where konto = 'bank'), 0)::bigint as b_nu
    from udbetaling.bevaegelse where myndighed = $1 group by udbetaling),
  post as (
    select p.udbetaling, coalesce(sum(p.beloeb) filter (where p.retning = 'ud'), 0)::bigint as ud,
      coalesce(sum(p.beloeb) filter (where p.retning = 'ind'), 0)::bigint as ind,
      (count(*) filter (where p.retning = 'ud'))::int as antal_ud,
      (count(*) filter (where p.retning = 'ind'))::int as antal_ind,
      (count(*) filter (where p.beloeb <> u.beloeb))::int as skaeve
    from udbetaling.bankpost p join u on u.id = p.udbetaling
    where p.myndighed = $1 and p.dato <= $2 and p.udfald in ('UDFOERT', 'RETURNERET') group by p.udbetaling),
  a as (
    select l.naevnt, coalesce(sum(l.beloeb) filter (where l.kontonummer = $3), 0)::bigint as kontering,
      coalesce(-sum(l.beloeb) filter (where l.kontonummer = $5), 0)::bigint as aflagt from (
      select ${NAEVNT} as naevnt, p.kontonummer, p.kredit - p.debet as beloeb
      from erp.postering p join erp.bilag bi on bi.myndighed = p.myndighed and bi.loebenummer = p.loebenummer
      where p.myndighed = $1 and p.kontonummer in ($3, $5) and p.bogfoeringsdato <= $2 and bi.afsender_system <> $4
        and p.referencer like '%NemKontoAnmodning%') l
    group by l.naevnt),
  alt as (
    select u.id, u.nr, s.rod, u.beloeb, u.udfoerelsesdato, u.konteret, u.bortfaldet, u.anmodet, u.tilstand,
      sagt.sagt, sagt.sagt_nu, coalesce(sagt.bank, 0) as bank, coalesce(sagt.bank_nu, 0) as bank_nu,
      coalesce(bog.m, 0) as m, coalesce(bog.v, 0) as v, coalesce(bog.b, 0) as b,
      coalesce(bog.m_nu, 0) as m_nu, coalesce(bog.v_nu, 0) as v_nu, coalesce(bog.b_nu, 0) as b_nu,
      coalesce(post.ud, 0) as ud, coalesce(post.ind, 0) as ind, coalesce(post.antal_ud, 0) as antal_ud,
      coalesce(post.antal_ind, 0) as antal_ind, coalesce(post.skaeve, 0) as skaeve,
      coalesce(a.kontering, 0) as kontering, coalesce(a.aflagt, 0) as aflagt, sagt.nej, igen.rod is not null as flere
    from u join slaegt s on s.id = u.id
    left join (select distinct rod from igen) igen on igen.rod = s.rod
    left join sagt on sagt.udbetaling = u.id
    left join bog on bog.udbetaling = u.id
    left join post on post.udbetaling = u.id
    left join a on a.naevnt = u.id::text),
  delt as (
    select *, tilstand = 'UDFOERT' and anmodet is not null and not flere and nej is not true and bortfaldet is null
      and antal_ud = 1 and antal_ind = 0 and ud = beloeb and bank = -beloeb and bank_nu = -beloeb
      and b = -beloeb and v = 0 and m = case when konteret then 0 else beloeb end
      and b_nu = b and v_nu = v and m_nu = m
      and kontering = case when konteret then 0 else beloeb end and aflagt = 0 as faerdig
    from alt)
  select null::uuid as id, null::bigint as nr, null::uuid as rod, count(*)::int as antal, coalesce(sum(beloeb), 0)::bigint as beloeb,
    null::date as udfoerelsesdato, null::boolean as konteret, null::date as bortfaldet, null::timestamptz as anmodet,
    null::text as foer, null::text as tilstand, null::text as sagt, null::text as "sagtNu", 0::bigint as bank,
    0::bigint as "bankNu", 0::bigint as m, 0::bigint as v, 0::bigint as b, 0::bigint as "mNu", 0::bigint as "vNu",
    0::bigint as "bNu", 0::bigint as ud, 0::bigint as ind, 0 as "antalUd", 0 as "antalInd", 0 as skaeve,
    0::bigint as kontering, 0::bigint as aflagt
  from delt where faerdig
  union all
  select d.id, d.nr, d.rod, 1, d.beloeb, d.udfoerelsesdato, d.konteret, d.bortfaldet, d.anmodet, h.art, d.tilstand, d.sagt,
    d.sagt_nu, d.bank, d.bank_nu, d.m, d.v, d.b, d.m_nu, d.v_nu, d.b_nu, d.ud, d.ind, d.antal_ud, d.antal_ind, d.skaeve,
    d.kontering, d.aflagt
  from delt d left join lateral (
    select art from udbetaling.haendelse h
    where h.myndighed = $1 and h.udbetaling = d.id and ${dagOf("h.tid")} <= $2
      and h.art in ('udbetaling.klar', 'udbetaling.tilbageholdt', 'udbetaling.frigivet', 'udbetaling.afslaaet')
    order by h.nr desc limit 1) h on d.anmodet is null
  where not d.faerdig order by nr nulls first`;

/** Payouts one by one, those that pay the same in the order they were made; and how many are paid and agree. */
export const readFakta = async (
  query: Query,
  dag: Dag,
): Promise<{ readonly fakta: readonly Udbetalingsfakta[]; readonly afsluttede: Afsluttede }> => {
  const { myndighed, dato, mellemregning, undervejs } = dag;
  const [samlet, ...rows] = await query<Row>("udbetaling-afstemningsfakta", FAKTA, [
    myndighed,
    dato,
    mellemregning,
    UDBETALINGSSYSTEM,
    undervejs,
  ]);
  const { antal, beloeb } = samlet!;
  return { fakta: rows.map((row) => toFakta(dag, row)), afsluttede: { antal, beloeb } };
};

const FOER: Readonly<Record<string, Udbetalingstilstand>> = {
  "udbetaling.klar": "KLAR",
  "udbetaling.frigivet": "KLAR",
  "udbetaling.tilbageholdt": "TILBAGEHOLDT",
  "udbetaling.afslaaet": "AFSLAAET",
};

const toFakta = (dag: Dag, row: Row): Udbetalingsfakta => {
  const { anmodet, sagt, sagtNu, tilstand, bortfaldet } = row;
  const { modstrid, tilstand: svaret } = standOf(beviserOf(sagt));
  const bundtet = anmodet !== null;
  const slut = endOf(dag);
  return {
    id: row.id!,
    rod: row.rod,
    beloeb: row.beloeb,
    udfoerelsesdato: row.udfoerelsesdato,
    konteret: row.konteret,
    anmodet: bundtet,
    modstrid,
    svarMangler: bundtet && sagt === null && banktimer(anmodet, slut) >= dag.alarmtimer,
    forsinket: row.udfoerelsesdato < dag.dato || (row.udfoerelsesdato === dag.dato && dag.dato < dag.idag),
    paaDagen: {
      tilstand: bundtet ? svaret : (FOER[row.foer ?? ""] ?? "KLAR"),
      bortfaldet: bortfaldet !== null && bortfaldet <= dag.dato,
      bank: row.bank,
      bogfoert: { mellemregning: row.m, undervejs: row.v, bank: row.b },
    },
    nu: {
      tilstand: sagtNu === null ? tilstand : standOf(beviserOf(sagtNu)).tilstand,
      bortfaldet: bortfaldet !== null,
      bank: row.bankNu,
      bogfoert: { mellemregning: row.mNu, undervejs: row.vNu, bank: row.bNu },
    },
    poster: { ud: row.ud, ind: row.ind, antalUd: row.antalUd, antalInd: row.antalInd, skaeve: row.skaeve },
    kontering: row.kontering,
    aflagt: row.aflagt,
  };
};

const beviserOf = (sagt: string | null): readonly Bevis[] =>
  (sagt ?? "")
    .split(",")
    .filter((ord) => ord !== "")
    .map((ord): Bevis => {
      if (ord === "udfoert" || ord === "returneret") return { slags: "bank", art: ord };
      const [svarkode, statuskode = ""] = ord.split("/");
      return { slags: "svar", svarkode: svarkode as Svarkode, statuskode };
    });
