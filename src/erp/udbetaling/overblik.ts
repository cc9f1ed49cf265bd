import type { Oere } from "../../domain/beloeb.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { type Betalingsaarsag, forklarSvar } from "../../domain/nemkonto/aarsager.js";
import type { Svarkode } from "../../domain/nemkonto/model.js";
import { type Bevis, siger } from "../../domain/nemkonto/tilstand.js";
import type { Forsendelsesvej } from "../../domain/udbetaling/frister.js";
import type { Udbetalingstilstand } from "../../domain/udbetaling/tilstand.js";
import { groupBy } from "../../kit/group-by.js";
import type { Query } from "../porte.js";
import { BANKFIL } from "./bankfil.js";
import { findGenudbetalinger, UDBETALINGSKOLONNER, type Udbetalingsrow } from "./raekker.js";

/** Payouts as people see them. */

/** A piece of evidence as it is kept. */
export type Bevisrow = {
  readonly udbetaling: Uuid;
  readonly slags: "svar" | "bank";
  readonly svarkode: Svarkode | null;
  readonly statuskode: string | null;
  readonly aarsagskode: string | null;
  readonly art: "udfoert" | "returneret" | null;
  readonly beloeb: Oere | null;
  readonly tekst: string | null;
  readonly dato: string;
  readonly tid: Date;
};

/** A payout with what is worth knowing beside its row. */
export type Vist = Udbetalingsrow & {
  /** What pays it again, of attempts that have not been rejected. */
  readonly genudbetaling: Uuid | null;
  /** Why it is held back, and what it looks like. */
  readonly grunde: readonly string[];
  readonly ligner: readonly Uuid[];
  /** Why it stands as it does, where NemKonto or the bank has said it. */
  readonly aarsag: Betalingsaarsag | undefined;
};

export const readBevisrows = (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<readonly Bevisrow[]> =>
  query<Bevisrow>(
    "udbetaling-bevisrows",
    `select udbetaling, slags, svarkode, statuskode, aarsagskode, art, beloeb, tekst, dato, tid from udbetaling.bevis
     where myndighed = $1 and udbetaling = any ($2::uuid[]) order by tid, noegle`,
    [myndighed, ids],
  );

/** What a piece of evidence says by itself. */
export const bevisAf = ({ art, svarkode, statuskode }: Bevisrow): Bevis =>
  art === null ? { slags: "svar", svarkode: svarkode!, statuskode: statuskode! } : { slags: "bank", art };

/** An answer or an entry in words. */
export const forklarBevis = ({ svarkode, statuskode, aarsagskode, tekst }: Bevisrow): Betalingsaarsag =>
  forklarSvar({
    svarkode: svarkode ?? undefined,
    statuskode: statuskode ?? undefined,
    aarsagskode: aarsagskode ?? undefined,
    tekst: tekst ?? undefined,
  });

/** What the state comes from, in words: of what says so, the newest that gives a reason. */
const aarsagOf = (
  tilstand: Udbetalingstilstand,
  beviser: readonly Bevisrow[],
): Betalingsaarsag | undefined => {
  const saadan = beviser.filter((one) => siger(bevisAf(one)) === tilstand);
  const bedste = saadan.findLast(({ aarsagskode }) => aarsagskode !== null) ?? saadan.at(-1);
  return bedste === undefined ||
    (bedste.slags === "bank" && bedste.aarsagskode === null && bedste.tekst === null)
    ? undefined
    : forklarBevis(bedste);
};

/** Rows with what belongs to them, in the same order. */
export const visRows = async (
  query: Query,
  myndighed: string,
  rows: readonly Udbetalingsrow[],
): Promise<readonly Vist[]> => {
  const ids = rows.map(({ id }) => id);
  const genudbetalinger = await findGenudbetalinger(query, myndighed, ids);
  const beviser = groupBy(await readBevisrows(query, myndighed, ids), ({ udbetaling }) => udbetaling);
  const holdte = await query<{ emne: Uuid; data: { grunde: readonly string[]; ligner: readonly Uuid[] } }>(
    "udbetaling-holdte",
    `select emne, data from udbetaling.opgave
     where myndighed = $1 and art = 'tilbageholdt' and emne = any ($2::uuid[]) and lukket is null`,
    [myndighed, ids],
  );
  const grunde = new Map(holdte.map(({ emne, data }) => [emne, data]));
  return rows.map((row) => ({
    ...row,
    genudbetaling: genudbetalinger.get(row.id)?.id ?? null,
    grunde: grunde.get(row.id)?.grunde ?? [],
    ligner: grunde.get(row.id)?.ligner ?? [],
    aarsag: aarsagOf(row.tilstand, beviser.get(row.id) ?? []),
  }));
};

export type Tilstandssum = {
  readonly tilstand: Udbetalingstilstand;
  readonly antal: number;
  readonly beloeb: Oere;
};

/** Every state with how many and how much is in it. */
export const sumTilstande = (query: Query, myndighed: string): Promise<readonly Tilstandssum[]> =>
  query<Tilstandssum>(
    "udbetaling-tilstandssum",
    `select tilstand, count(*)::int as antal, sum(beloeb)::bigint as beloeb from udbetaling.udbetaling
     where myndighed = $1 group by tilstand order by tilstand`,
    [myndighed],
  );

/** Payouts on one page. */
export const PAGE = 100;

export type Listevalg = {
  readonly tilstand?: string | undefined;
  readonly dag?: string | undefined;
  readonly fagsystem?: string | undefined;
  readonly bundt?: string | undefined;
  /** The last number of the page before. */
  readonly efter?: bigint | undefined;
};

/** The newest first. */
export const listUdbetalinger = (
  query: Query,
  myndighed: string,
  { tilstand, dag, fagsystem, bundt, efter }: Listevalg,
): Promise<readonly Udbetalingsrow[]> =>
  query<Udbetalingsrow>(
    "udbetaling-liste",
    `select ${UDBETALINGSKOLONNER} from udbetaling.udbetaling u
     where u.myndighed = $1 and ($2::text is null or u.tilstand = $2) and ($3::date is null or u.udfoerelsesdato = $3)
       and ($4::uuid is null or u.fagsystem = $4) and ($5::uuid is null or u.bundt = $5)
       and ($6::bigint is null or u.nr < $6)
     order by u.nr desc limit $7`,
    [myndighed, tilstand ?? null, dag ?? null, fagsystem ?? null, bundt ?? null, efter ?? null, PAGE],
  );

/** Most payouts of one payee that are shown. */
const MAX_MODTAGER = 1_000;

/** All of a payee's, the newest first. `modtager`: `CPR:0101011234`. */
export const listModtagers = (
  query: Query,
  myndighed: string,
  modtager: string,
): Promise<readonly Udbetalingsrow[]> =>
  query<Udbetalingsrow>(
    "udbetaling-modtagers",
    `select ${UDBETALINGSKOLONNER} from udbetaling.udbetaling u
     where u.myndighed = $1 and u.modtager = $2 order by u.nr desc limit $3`,
    [myndighed, modtager, MAX_MODTAGER],
  );

export type Opgaverow = {
  readonly id: Uuid;
  readonly nr: bigint;
  readonly art: string;
  readonly emne: Uuid;
  readonly data: Readonly<Record<string, unknown>>;
  readonly oprettet: Date;
};

/** Open tasks, the oldest first; of one payout where it is given. */
export const listOpgaver = (
  query: Query,
  myndighed: string,
  valg: {
    readonly art?: string | undefined;
    readonly emne?: Uuid | undefined;
    readonly efter?: bigint | undefined;
  },
): Promise<readonly Opgaverow[]> =>
  query<Opgaverow>(
    "udbetaling-opgaveliste",
    `select id, nr, art, emne, data, oprettet from udbetaling.opgave
     where myndighed = $1 and lukket is null and ($2::text is null or art = $2) and ($3::uuid is null or emne = $3)
       and ($4::bigint is null or nr > $4) order by nr limit $5`,
    [myndighed, valg.art ?? null, valg.emne ?? null, valg.efter ?? null, PAGE],
  );

export type Haendelsesrow = {
  readonly art: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly aktoer: string;
  readonly tid: Date;
};
export type Bevaegelsesrow = {
  readonly nr: bigint;
  readonly anledning: string;
  readonly konto: string;
  readonly beloeb: Oere;
  readonly bilag: bigint;
  readonly dato: string;
};
export type Konteringsrow = {
  readonly beloeb: Oere;
  readonly kontering: Readonly<Record<string, string>>;
  readonly tekst: string | null;
};

/** What has happened to a payout, and every movement of it. */
export const readHistorie = async (query: Query, myndighed: string, id: Uuid) => ({
  haendelser: await query<Haendelsesrow>(
    "udbetaling-historie",
    "select art, data, aktoer, tid from udbetaling.haendelse where myndighed = $1 and udbetaling = $2 order by nr",
    [myndighed, id],
  ),
  bevaegelser: await query<Bevaegelsesrow>(
    "udbetaling-bevaegelser",
    `select nr, anledning, konto, beloeb, bilag, dato from udbetaling.bevaegelse
     where myndighed = $1 and udbetaling = $2 order by nr`,
    [myndighed, id],
  ),
  linjer: await query<Konteringsrow>(
    "udbetaling-linjer",
    `select beloeb, kontering, tekst from udbetaling.konteringslinje
     where myndighed = $1 and udbetaling = $2 order by nr`,
    [myndighed, id],
  ),
});

export type Bundtrow = {
  readonly id: Uuid;
  readonly udfoerelsesdato: string;
  readonly antal: number;
  readonly beloeb: Oere;
  readonly dannet: Date;
  readonly forsendelse: Forsendelsesvej;
  readonly sendt: Date | null;
  readonly svar: string | null;
  readonly tilstande: readonly {
    readonly tilstand: Udbetalingstilstand;
    readonly antal: number;
    readonly beloeb: string;
  }[];
};

/** Bundles on one page. */
export const BUNDTER_PAGE = 50;

/** The newest first; how the payouts of each stand now. Ids of bundles are in the order they were made. */
export const listBundter = (
  query: Query,
  myndighed: string,
  efter: Uuid | undefined,
): Promise<readonly Bundtrow[]> =>
  query<Bundtrow>(
    "udbetaling-bundter",
    `select b.id, b.udfoerelsesdato, b.antal, b.beloeb, b.dannet, p.sendt, p.svar,
       case when p.operation = $4 then 'bankfil' else 'nemkonto' end as forsendelse,
       coalesce(s.tilstande, '[]') as tilstande
     from (select * from udbetaling.bundt where myndighed = $1 and ($2::uuid is null or id < $2)
       order by id desc limit $3) b
     left join udbetaling.udbakke p on p.myndighed = b.myndighed and p.id = b.id
     left join lateral (select jsonb_agg(jsonb_build_object('tilstand', tilstand, 'antal', antal, 'beloeb', beloeb::text)
         order by tilstand) as tilstande
       from (select tilstand, count(*) as antal, sum(beloeb) as beloeb from udbetaling.udbetaling u
         where u.myndighed = b.myndighed and u.bundt = b.id group by tilstand) t) s on true
     order by b.id desc`,
    [myndighed, efter ?? null, BUNDTER_PAGE, BANKFIL],
  );
