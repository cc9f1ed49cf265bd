import { type Oere, sum } from "../../domain/beloeb.js";
import { forklarHenstand, forklarNaeste, type Naeste } from "../../domain/debitor/forklaring.js";
import type { Politik } from "../../domain/debitor/politik.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { addDays } from "../../kit/dates.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Fordringrow, Indbetalingsrow, Kontorow } from "./billede.js";
import { medForaeldelse } from "./foraeldelser.js";
import { type Forklaret, readForklaringer } from "./forklaringer.js";
import { readGebyrtal } from "./gebyrer.js";
import { aaben } from "./inddrivelse/parathed.js";
import { FORDRING, INDBETALING } from "./laes.js";
import { readPolitik } from "./politik.js";
import type { Debitor, Query } from "./porte.js";

/** What collectors look at. Every query names its municipality. Amounts in øre. */

export type Stand = { readonly navn: string; readonly antal: number; readonly beloeb: Oere };

const ALDER = `select case when coalesce(srb, forfaldsdato) >= $2 then 'ikke forfalden'
      when coalesce(srb, forfaldsdato) >= $2::date - 30 then '1-30 dage'
      when coalesce(srb, forfaldsdato) >= $2::date - 90 then '31-90 dage'
      when coalesce(srb, forfaldsdato) >= $2::date - 365 then '91-365 dage' else 'over et år' end as navn,
    count(*)::int as antal, sum(restance)::bigint as beloeb, min(coalesce(srb, forfaldsdato)) as aeldste
  from debitor.fordring where myndighed = $1 and restance > 0 group by 1 order by aeldste desc`;

/** Outstanding by age, counted from the last day of payment. */
export const readAlder = (
  { database }: Debitor,
  myndighed: string,
  dato: string,
): Promise<readonly Stand[]> => database.query<Stand>("debitor-alder", ALDER, [myndighed, dato]);

export const readTilstande = ({ database }: Debitor, myndighed: string): Promise<readonly Stand[]> =>
  database.query<Stand>(
    "debitor-tilstandssummer",
    `select tilstand as navn, count(*)::int as antal, sum(restance)::bigint as beloeb from debitor.fordring
     where myndighed = $1 group by 1 order by 1`,
    [myndighed],
  );

/** How ready claims are for PSRM, by outcome. */
export const readParathed = ({ database }: Debitor, myndighed: string) =>
  database.query<{ udfald: string; antal: number }>(
    "debitor-parathed-tal",
    `select p.udfald, count(*)::int as antal from debitor.parathed p
     join debitor.fordring f on f.myndighed = p.myndighed and f.id = p.fordring and ${aaben("f")}
     where p.myndighed = $1 group by 1 order by 1`,
    [myndighed],
  );

/** Which fields of which fagsystem's claims are to blame. */
export const readParathedsfelter = ({ database }: Debitor, myndighed: string) =>
  database.query<{ felt: string; fagsystem: Uuid; antal: number }>(
    "debitor-parathed-felter",
    `select f.felt, k.fagsystem, count(*)::int as antal from debitor.parathed p
     cross join lateral (select distinct x ->> 'felt' as felt from jsonb_array_elements(p.fund) x) f
     join debitor.fordring d on d.myndighed = p.myndighed and d.id = p.fordring and ${aaben("d")}
     join debitor.konto k on k.myndighed = d.myndighed and k.id = d.konto
     where p.myndighed = $1 group by 1, 2 order by antal desc limit 50`,
    [myndighed],
  );

export type Opgaverow = {
  readonly id: Uuid;
  readonly art: string;
  readonly emne: Uuid;
  readonly oprettet: Date;
  readonly data: unknown;
};

/** Tasks of a kind that are shown: many of one kind hide none of another. */
const MAX_AF_ART = 200;

/** What waits for a person, of each kind the oldest, with those that have waited longest first. */
export const readOpgaver = ({ database }: Debitor, myndighed: string): Promise<readonly Opgaverow[]> =>
  database.query<Opgaverow>(
    "debitor-opgaver",
    `select id, art, emne, oprettet, data from (
       select o.*, row_number() over (partition by art order by oprettet, id) as nr
       from debitor.opgave o where myndighed = $1 and lukket is null) o
     where nr <= $2 order by oprettet, id`,
    [myndighed, MAX_AF_ART],
  );

/** How many tasks of each kind wait. */
export const countOpgaver = ({ database }: Debitor, myndighed: string) =>
  database.query<{ art: string; antal: number }>(
    "debitor-opgavetal",
    `select art, count(*)::int as antal from debitor.opgave where myndighed = $1 and lukket is null
     group by art order by min(oprettet), art`,
    [myndighed],
  );

/** A claim, and what comes next for it. */
export type Fordringssyn = {
  readonly fordring: Fordringrow;
  readonly naeste?: Naeste;
};

/** `gebyrer`: how many reminder fees it bears. */
const viewOf = (fordring: Fordringrow, gebyrer: number, politik: Politik, dato: string): Fordringssyn => {
  const { tilstand, restance, slags, regime, srb, forfaldsdato, foraeldelsesdato, rykket } = fordring;
  if (restance === 0n || slags !== "hovedfordring" || foraeldelsesdato < dato) return { fordring };
  if (tilstand === "OPKRAEV") {
    const foerste = addDays(forfaldsdato, -politik.betalingsfrist);
    const [tidligst, hvorfor] =
      foerste > dato ? [foerste, "Forfalder senere"] : [dato, "Kommer på den næste regning"];
    return { fordring, naeste: { skridt: "regning", tidligst, hvorfor } };
  }
  if (tilstand === "HENSTAND" && srb !== null) return { fordring, naeste: forklarHenstand(srb) };
  if (tilstand !== "OPKRAEVET" && tilstand !== "RYKKET") return { fordring };
  const grundlag = { regime, srb: srb ?? forfaldsdato, rykket, gebyrer };
  return { fordring, naeste: forklarNaeste(grundlag, politik, dato) };
};

export type Regningsrow = {
  readonly nr: bigint;
  readonly slags: string;
  readonly dato: string;
  readonly total: Oere;
  readonly betalingsid: string;
};

type Kontolinje = Pick<Kontorow, "id" | "betegnelse" | "fagsystem" | "tilstand" | "ansvar">;

/** The accounts that the debtor owes on, and the name that the fagsystemer last gave. */
const readKonti = async (query: Query, myndighed: string, skyldner: string) => {
  const konti = await query<Kontolinje>(
    "debitor-skyldners-konti",
    `select id, betegnelse, fagsystem, tilstand, ansvar from debitor.konto k
     where myndighed = $1 and exists (
       select from debitor.fordring f where f.myndighed = k.myndighed and f.konto = k.id and f.skyldner = $2)
     order by betegnelse, id`,
    [myndighed, skyldner],
  );
  const [haeftelse] = await query<{ navn: string }>(
    "debitor-skyldners-navn",
    `select navn from debitor.haeftelse where myndighed = $1 and part = $2
     order by gyldig_fra desc, id limit 1`,
    [myndighed, skyldner],
  );
  return { konti, ...haeftelse };
};

/** Everything about one debtor; nothing about anybody else. */
export const readSkyldner = async (debitor: Debitor, myndighed: string, skyldner: string, dato: string) => {
  const { query } = debitor.database;
  const politik = await readPolitik(query, myndighed, dato);
  const rows = await query<Fordringrow>(
    "debitor-skyldners-fordringer",
    `select ${FORDRING} from debitor.fordring where myndighed = $1 and skyldner = $2 order by forfaldsdato, id`,
    [myndighed, skyldner],
  );
  const fordringer = await medForaeldelse(query, myndighed, dato, rows);
  const gebyrtal = await readGebyrtal(
    query,
    myndighed,
    fordringer.map(({ id }) => id),
  );
  const indbetalinger = await query<Indbetalingsrow>(
    "debitor-skyldners-indbetalinger",
    `select ${INDBETALING} from debitor.indbetaling i where myndighed = $1 and (skyldner = $2 or exists (
       select from debitor.bevaegelse b join debitor.fordring f on f.myndighed = b.myndighed and f.id = b.fordring
       where b.myndighed = i.myndighed and b.indbetaling = i.id and f.skyldner = $2)) order by dato, id`,
    [myndighed, skyldner],
  );
  const regninger = await query<Regningsrow>(
    "debitor-skyldners-regninger",
    `select nr, slags, dato, total, betalingsid from debitor.regning
     where myndighed = $1 and skyldner = $2 order by nr`,
    [myndighed, skyldner],
  );
  return {
    ...(await readKonti(query, myndighed, skyldner)),
    restance: sum(fordringer.map(({ restance }) => restance)),
    tilgode: sum(indbetalinger.filter((one) => one.skyldner === skyldner).map(({ rest }) => rest)),
    fordringer: fordringer.map((one) => viewOf(one, gebyrtal(one.id), politik, dato)),
    indbetalinger,
    regninger,
  };
};

/** Who owes a claim. DEB-044. */
export const skyldnerAf = async (
  query: Query,
  myndighed: string,
  fordring: Uuid,
): Promise<Result<string, readonly Fejl[]>> => {
  const [row] = await query<{ skyldner: string }>(
    "debitor-skyldner-af",
    "select skyldner from debitor.fordring where myndighed = $1 and id = $2",
    [myndighed, fordring],
  );
  return row === undefined ? failed([fejl("DEB-044", { id: fordring })]) : ok(row.skyldner);
};

export type Haendelserow = { readonly tid: Date; readonly art: string; readonly aktoer: string };

/** One claim with all that has happened to it. DEB-044. */
export const readFordring = async (
  debitor: Debitor,
  myndighed: string,
  id: Uuid,
  dato: string,
): Promise<
  Result<{ syn: Fordringssyn; bevaegelser: readonly Forklaret[]; haendelser: readonly Haendelserow[] }, Fejl>
> => {
  const { query } = debitor.database;
  const rows = await query<Fordringrow>(
    "debitor-en-fordring",
    `select ${FORDRING} from debitor.fordring where myndighed = $1 and id = $2`,
    [myndighed, id],
  );
  const [fordring] = await medForaeldelse(query, myndighed, dato, rows);
  if (fordring === undefined) return failed(fejl("DEB-044", { id }));
  const haendelser = await query<Haendelserow>(
    "debitor-fordringens-haendelser",
    "select tid, art, aktoer from debitor.haendelse where myndighed = $1 and emne = $2 order by nr",
    [myndighed, id],
  );
  const gebyrtal = await readGebyrtal(query, myndighed, [id]);
  const syn = viewOf(fordring, gebyrtal(id), await readPolitik(query, myndighed, dato), dato);
  return ok({ syn, bevaegelser: await readForklaringer(query, myndighed, fordring), haendelser });
};
