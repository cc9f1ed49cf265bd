import type { Oere } from "../../../domain/beloeb.js";
import type { Fordringstilstand } from "../../../domain/debitor/fordring.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Psrmfejl } from "../../../domain/inddrivelse/aktioner/kvittering.js";
import type { Filterfund } from "../../../domain/inddrivelse/filter/index.js";
import type { Query } from "../porte.js";
import { GENINDSENDES } from "./genindsend.js";
import { findLevende, findSidste, type Psrmnummer, readNumre } from "./nummer.js";
import { aaben } from "./parathed.js";

/** What collectors look at of collection. Every query names its municipality. Amounts in øre. */

const MOST = 200;

type Krav = {
  readonly fordring: Uuid;
  readonly fordringstype: string;
  readonly beskrivelse: string;
  readonly restance: Oere;
};
const KRAV = "f.id as fordring, f.fordringstype, f.beskrivelse, f.restance";

export type Hoering = Krav & {
  readonly aktion: Uuid;
  readonly psrmId: string;
  readonly siden: Date;
  readonly fund: readonly Filterfund[];
  readonly valg: "GODKEND" | "FORTRYD" | null;
  readonly begrundelse: string | null;
};

/** Claims in hearing, the oldest first, with what has been answered. */
export const readHoeringer = (query: Query, myndighed: string): Promise<readonly Hoering[]> =>
  query<Hoering>(
    "debitor-hoeringer",
    `select ${KRAV}, a.id as aktion, a.psrm_id as "psrmId", a.afsluttet as siden,
       coalesce(a.kvittering -> 'filterfund', '[]') as fund, s.valg, s.begrundelse
     from debitor.aktion a join debitor.fordring f on f.myndighed = a.myndighed and f.id = a.fordring
     left join debitor.hoeringssvar s on s.myndighed = a.myndighed and s.aktion = a.id
     where a.myndighed = $1 and a.status = 'HØRING' order by a.afsluttet limit ${MOST}`,
    [myndighed],
  );

export type Afvist = Krav & {
  readonly opgave: Uuid;
  readonly siden: Date;
  /** Absent where the run held it back: PSRM has not seen it. */
  readonly kode: string | null;
  readonly fejl: readonly Psrmfejl[];
  readonly fund: readonly Filterfund[];
};

/** What PSRM has refused, or would: somebody's task until it has been mended or received. */
export const readAfviste = (query: Query, myndighed: string): Promise<readonly Afvist[]> =>
  query<Afvist>(
    "debitor-afviste",
    `select ${KRAV}, o.id as opgave, o.oprettet as siden, o.data ->> 'kode' as kode,
       coalesce(o.data -> 'fejl', '[]') as fejl, coalesce(o.data -> 'fund', '[]') as fund
     from debitor.opgave o join debitor.fordring f on f.myndighed = o.myndighed and f.id = o.emne
     where o.myndighed = $1 and o.art = 'afvist' and o.lukket is null order by o.oprettet limit ${MOST}`,
    [myndighed],
  );

export type Aktionsrow = {
  readonly id: Uuid;
  readonly fordring: Uuid;
  readonly kode: string;
  readonly beloeb: Oere;
  readonly aarsag: string | null;
  readonly virkningsdato: string | null;
  readonly dato: string;
  readonly dannet: Date;
  readonly status: string | null;
  readonly afsluttet: Date | null;
  readonly psrmId: string | null;
  readonly fejl: readonly Psrmfejl[];
  readonly fund: readonly Filterfund[];
};

const AKTION = `id, fordring, kode, beloeb, indhold ->> 'aarsag' as aarsag, indhold ->> 'virkningsdato' as virkningsdato, dato,
  dannet, status, afsluttet, psrm_id as "psrmId", coalesce(kvittering -> 'fejl', '[]') as fejl,
  coalesce(kvittering -> 'filterfund', '[]') as fund`;

/** Actions that PSRM has not answered, oldest first. */
export const readUdestaaende = (query: Query, myndighed: string): Promise<readonly Aktionsrow[]> =>
  query<Aktionsrow>(
    "debitor-udestaaende",
    `select ${AKTION} from debitor.aktion where myndighed = $1 and status is null order by nr limit ${MOST}`,
    [myndighed],
  );

/** All that has been told PSRM of a claim, oldest first. */
export const readAktioner = (
  query: Query,
  myndighed: string,
  fordring: Uuid,
): Promise<readonly Aktionsrow[]> =>
  query<Aktionsrow>(
    "debitor-aktioner",
    `select ${AKTION} from debitor.aktion where myndighed = $1 and fordring = $2 order by nr`,
    [myndighed, fordring],
  );

export type Underretningsrow = {
  readonly nr: bigint;
  readonly id: Uuid;
  readonly slags: string;
  readonly dato: string;
  readonly modtaget: Date;
  readonly fordring: Uuid | null;
  readonly beskrivelse: string | null;
  readonly psrmId: string | null;
  readonly beloeb: Oere;
  readonly hovedstol: Oere;
  readonly aarsag: string | null;
  readonly periodeFra: string | null;
  readonly periodeTil: string | null;
  /** Of a coverage: the day of the settlement that pays it out. */
  readonly afregnet: string | null;
  /** Of a settlement: the payment by which the bank has received it. */
  readonly indbetaling: Uuid | null;
};

type Notisvalg = {
  readonly fordring?: Uuid | undefined;
  readonly slags?: string | undefined;
  readonly efter?: string | undefined;
  readonly antal?: number;
};

/** What PSRM has told, newest first: of one claim, or of all; of one kind, or of every; those after the number `efter`. */
export const readNotiser = (
  query: Query,
  myndighed: string,
  { fordring, slags, efter, antal = MOST }: Notisvalg,
): Promise<readonly Underretningsrow[]> =>
  query<Underretningsrow>(
    "debitor-notiser",
    `select u.nr, u.id, u.slags, u.dato, u.modtaget, u.fordring, f.beskrivelse, u.psrm_id as "psrmId", u.beloeb, u.hovedstol,
       u.indhold ->> 'aarsag' as aarsag, u.indhold ->> 'periodeFra' as "periodeFra",
       u.indhold ->> 'periodeTil' as "periodeTil", a.dato as afregnet, m.indbetaling
     from debitor.underretning u
     left join debitor.fordring f on f.myndighed = u.myndighed and f.id = u.fordring
     left join debitor.underretning a on a.myndighed = u.myndighed and a.nr = u.afregnet
     left join debitor.afregning m on m.myndighed = u.myndighed and m.underretning = u.id
     where u.myndighed = $1 and ($2::uuid is null or u.fordring = $2) and ($3::text is null or u.slags = $3)
       and ($4::bigint is null or u.nr < $4) order by u.nr desc limit $5`,
    [myndighed, fordring ?? null, slags ?? null, efter ?? null, antal],
  );

export type Parathedsvalg = {
  readonly udfald?: string | undefined;
  readonly felt?: string | undefined;
  readonly fagsystem?: Uuid | undefined;
  readonly efter?: Uuid | undefined;
};

export type Parathedsrow = Krav & {
  readonly fagsystem: Uuid;
  readonly udfald: string;
  readonly dato: string;
  readonly fund: readonly Filterfund[];
};

/** Claims on a page of readiness. */
export const PARATHEDSSIDE = 100;

/** Open claims and how PSRM would take them, a page at a time in the order of their ids; one more than the page: there are more. */
export const readParathedeFordringer = (
  query: Query,
  myndighed: string,
  { udfald, felt, fagsystem, efter }: Parathedsvalg,
): Promise<readonly Parathedsrow[]> =>
  query<Parathedsrow>(
    "debitor-paratheder",
    `select ${KRAV}, k.fagsystem, p.udfald, p.dato, p.fund
     from debitor.parathed p join debitor.fordring f on f.myndighed = p.myndighed and f.id = p.fordring and ${aaben("f")}
     join debitor.konto k on k.myndighed = f.myndighed and k.id = f.konto
     where p.myndighed = $1 and ($2::text is null or p.udfald = $2)
       and ($3::text is null or p.fund @> jsonb_build_array(jsonb_build_object('felt', $3::text)))
       and ($4::uuid is null or k.fagsystem = $4) and ($5::uuid is null or p.fordring > $5)
     order by p.fordring limit ${PARATHEDSSIDE + 1}`,
    [myndighed, udfald ?? null, felt ?? null, fagsystem ?? null, efter ?? null],
  );

/** How many open claims of each fagsystem PSRM would take, put to hearing and refuse. */
export const readParathedsandele = (query: Query, myndighed: string) =>
  query<{ fagsystem: Uuid; udfald: string; antal: number }>(
    "debitor-parathedsandele",
    `select k.fagsystem, p.udfald, count(*)::int as antal
     from debitor.parathed p join debitor.fordring f on f.myndighed = p.myndighed and f.id = p.fordring and ${aaben("f")}
     join debitor.konto k on k.myndighed = f.myndighed and k.id = f.konto
     where p.myndighed = $1 group by 1, 2 order by 1, 2`,
    [myndighed],
  );

/** What is at PSRM or on its way there, by the claims' states. */
export const readInddrivelsesstande = (query: Query, myndighed: string) =>
  query<{ tilstand: Fordringstilstand; antal: number; beloeb: Oere }>(
    "debitor-inddrivelsesstande",
    `select tilstand, count(*)::int as antal, sum(restance)::bigint as beloeb from debitor.fordring
     where myndighed = $1 and tilstand in ('AFLEVERET', 'HOERING', 'INDDRIVES') group by 1 order by 1`,
    [myndighed],
  );

type Kan = "tilbagekald" | "genindsend" | "besvarHoering" | "retStamdata";

export type Fordringssag = {
  readonly tilstand: Fordringstilstand;
  /** What a collector may try now. */
  readonly kan: readonly Kan[];
  readonly parathed: { readonly dato: string; readonly fund: readonly Filterfund[] } | undefined;
  readonly numre: readonly Psrmnummer[];
};

/** One claim as collection sees it; undefined when there is none. */
export const readFordringssag = async (
  query: Query,
  myndighed: string,
  id: Uuid,
): Promise<Fordringssag | undefined> => {
  const numre = await readNumre(query, myndighed, [id]);
  const [row] = await query<{
    tilstand: Fordringstilstand;
    dato: string | null;
    fund: readonly Filterfund[];
    besvaret: boolean;
  }>(
    "debitor-fordringssag",
    `select f.tilstand, p.dato, p.fund, exists (select from debitor.hoeringssvar s
       join debitor.aktion a on a.myndighed = s.myndighed and a.id = s.aktion and a.status = 'HØRING'
       where s.myndighed = f.myndighed and a.fordring = f.id) as besvaret
     from debitor.fordring f left join debitor.parathed p on p.myndighed = f.myndighed and p.fordring = f.id
     where f.myndighed = $1 and f.id = $2`,
    [myndighed, id],
  );
  if (row === undefined) return undefined;
  const { tilstand, dato, fund, besvaret } = row;
  return {
    tilstand,
    kan: kanOf(findLevende(numre, id), findSidste(numre, id), tilstand, besvaret),
    parathed: dato === null ? undefined : { dato, fund },
    numre,
  };
};

const kanOf = (
  levende: Psrmnummer | undefined,
  sidste: Psrmnummer | undefined,
  tilstand: Fordringstilstand,
  besvaret: boolean,
): readonly Kan[] => {
  if (levende?.tilstand === "HOERING") return besvaret ? [] : ["besvarHoering"];
  if (levende !== undefined) return ["tilbagekald"];
  if (tilstand === "AFLEVERET" || tilstand === "AFSLUTTET") return [];
  const igen = sidste !== undefined && GENINDSENDES.includes(sidste.aarsag!);
  return igen ? ["genindsend", "retStamdata"] : ["retStamdata"];
};
