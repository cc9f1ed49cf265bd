import { filtertypeOf } from "../../../domain/debitor/fordringstype.js";
import { type Filterfund, judgeFilter, udfaldOf } from "../../../domain/inddrivelse/filter/index.js";
import { addDays } from "../../../kit/dates.js";
import type { Anledning } from "../../anledning.js";
import type { Fordringrow } from "../billede.js";
import { FORDRING } from "../laes.js";
import type { Query } from "../porte.js";
import type { Skrivning } from "../skrivning.js";
import { type Overdragbar, readHovede, stamdataOf } from "./stamdata.js";

/**
 * Whether PSRM would take a claim. It is judged in the transaction that gives birth to it, and again when its stamdata change,
 * so that what is wrong can be mended at its source, years before it is handed over.
 */

/** PSRM takes a claim at the earliest so many days after its SRB (entry filter R_3_4a). */
const DAGE_EFTER_SRB = 20;

/** The first day that PSRM may get a claim. */
export const firstDagOf = ({ srb, forfaldsdato }: Pick<Fordringrow, "srb" | "forfaldsdato">): string =>
  addDays(srb ?? forfaldsdato, DAGE_EFTER_SRB + 1);

/**
 * Judged as if the claim were handed over on the first day that it can be: what is only a matter of time is not held against
 * it. Who owes it plays no part in the filter.
 */
export const judgeParathed = (
  { fordring, hoved }: Pick<Overdragbar, "fordring" | "hoved">,
  dato: string,
): readonly Filterfund[] => {
  const first = firstDagOf(fordring);
  const modtaget = first > dato ? first : dato;
  const after =
    fordring.periodeTil !== null && fordring.periodeTil >= modtaget
      ? addDays(fordring.periodeTil, 1)
      : modtaget;
  const stamdata = stamdataOf({ fordring, hoved, skyldnere: [] }, fordring.restance, after);
  return judgeFilter(stamdata, after, filtertypeOf(fordring.fordringstype));
};

/** What is to blame, a sentence each. */
export const grundOf = (fund: readonly Filterfund[]): string =>
  fund.map(({ regel, forklaring }) => `${regel}: ${forklaring}`).join(" ");

/** Whether PSRM would refuse it outright. */
export const isAfvist = (fund: readonly Filterfund[]): boolean => udfaldOf(fund) === "AFVIST";

export type Doemt = { readonly id: string; readonly fund: readonly Filterfund[] };

export const saveParathed = async (
  query: Query,
  myndighed: string,
  dato: string,
  doemte: readonly Doemt[],
): Promise<void> => {
  if (doemte.length === 0) return;
  await query(
    "debitor-parathed-gem",
    `insert into debitor.parathed (myndighed, fordring, dato, udfald, fund)
     select $1, n.fordring, $2, n.udfald, n.fund from unnest($3::uuid[], $4::text[], $5::jsonb[]) as n (fordring, udfald, fund)
     on conflict (myndighed, fordring) do update set dato = excluded.dato, udfald = excluded.udfald, fund = excluded.fund`,
    [
      myndighed,
      dato,
      doemte.map(({ id }) => id),
      doemte.map(({ fund }) => udfaldOf(fund)),
      doemte.map(({ fund }) => JSON.stringify(fund)),
    ],
  );
};

/** Claims that are born: their stamdata are at hand. */
export const judgeFoedte = async (
  query: Query,
  { myndighed, dato }: Anledning,
  { fordringer = [], bevaegelser = [] }: Skrivning,
): Promise<void> => {
  if (fordringer.length === 0) return;
  const skyldes = new Map<string, bigint>();
  for (const { fordring, beloeb } of bevaegelser)
    skyldes.set(fordring, (skyldes.get(fordring) ?? 0n) + beloeb);
  const rows = fordringer.map(
    (one): Fordringrow => ({ ...one, restance: skyldes.get(one.id) ?? 0n, rykket: [], psrmId: null }),
  );
  await saveParathed(query, myndighed, dato, await judgeAlle(query, myndighed, dato, rows));
};

/** Claims whose stamdata have changed; those that are ended, or at PSRM, are left as they were. */
export const renewParathed = async (
  query: Query,
  { myndighed, dato }: Pick<Anledning, "myndighed" | "dato">,
  ids: readonly string[],
): Promise<readonly Doemt[]> => {
  if (ids.length === 0) return [];
  const rows = await query<Fordringrow>(
    "debitor-parathed-laes",
    `select ${FORDRING} from debitor.fordring where myndighed = $1 and id = any ($2::uuid[]) and ${aaben("fordring")} order by id`,
    [myndighed, ids],
  );
  const doemte = await judgeAlle(query, myndighed, dato, rows);
  await saveParathed(query, myndighed, dato, doemte);
  return doemte;
};

/** What may be handed over some day: a condition on the claim, by its name in the query. */
export const aaben = (fordring: string): string =>
  `${fordring}.restance > 0 and ${fordring}.tilstand not in ('AFLEVERET', 'HOERING', 'INDDRIVES', 'AFSLUTTET')`;

/** Judged, with nothing written. */
export const judgeAlle = async (
  query: Query,
  myndighed: string,
  dato: string,
  fordringer: readonly Fordringrow[],
): Promise<readonly Doemt[]> => {
  const hovedOf = await readHovede(query, myndighed, fordringer);
  return fordringer.map((fordring) => ({
    id: fordring.id,
    fund: judgeParathed({ fordring, hoved: hovedOf(fordring) }, dato),
  }));
};
