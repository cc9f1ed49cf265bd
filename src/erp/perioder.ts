import type { Database } from "../adapters/postgres/database.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { isGenaabning, type Periodetilstand } from "../domain/periodetilstand.js";
import { failed, ok, type Result } from "../kit/result.js";

/** A month's state, and who made it so; nobody where nothing has been said of it. */
export type Periode = {
  readonly periode: string;
  readonly tilstand: Periodetilstand;
  readonly tid?: Date;
  readonly aktoer?: string;
  readonly begrundelse?: string | null;
};

type Query = Database["query"];

const NEWEST = `select distinct on (periode) periode, tilstand, tid, aktoer, begrundelse from erp.periodetilstand
  where myndighed = $1`;

/** The months of a municipality that somebody has spoken of, by `YYYY-MM`. */
export const readPerioder = async (
  query: Query,
  myndighed: string,
): Promise<ReadonlyMap<string, Periode>> => {
  const rows = await query<Periode>("erp-perioder", `${NEWEST} order by periode, nr desc`, [myndighed]);
  return new Map(rows.map((row) => [row.periode, row]));
};

/** The twelve months of a year. */
export const seePerioder = async (
  { query }: Database,
  myndighed: string,
  aar: string,
): Promise<readonly Periode[]> => {
  const known = await readPerioder(query, myndighed);
  return Array.from({ length: 12 }, (_, index) => {
    const periode = `${aar}-${String(index + 1).padStart(2, "0")}`;
    return known.get(periode) ?? { periode, tilstand: "aaben" };
  });
};

/** What is to happen to months: all of them, or none. */
export type Periodeflytning = {
  readonly perioder: readonly string[];
  readonly tilstand: Periodetilstand;
  readonly begrundelse?: string;
};

/**
 * Open or close months. Those that stand so already are left as they are. Bookings under way are waited for; those that come
 * after find the new state. ERP-001 without books here, ERP-014 when a month is opened again and nobody says why.
 */
export const movePerioder = (
  database: Database,
  myndighed: string,
  { perioder, tilstand, begrundelse }: Periodeflytning,
  aktoer: string,
): Promise<Result<null, Fejl>> =>
  database.transaction(async (query) => {
    const [serie] = await query(
      "erp-serie-laas",
      "select 1 from erp.nummerserie where myndighed = $1 for update",
      [myndighed],
    );
    if (serie === undefined) return failed(fejl("ERP-001", { myndighed: myndighedsnavn(myndighed) }));
    const known = await readPerioder(query, myndighed);
    const stateOf = (periode: string): Periodetilstand => known.get(periode)?.tilstand ?? "aaben";
    const moved = [...new Set(perioder)].filter((periode) => stateOf(periode) !== tilstand);
    const opened = moved.find((periode) => isGenaabning(stateOf(periode), tilstand));
    if (opened !== undefined && begrundelse === undefined)
      return failed(fejl("ERP-014", { periode: opened }));
    await query(
      "erp-periode-flyt",
      `insert into erp.periodetilstand (myndighed, periode, tilstand, aktoer, begrundelse)
       select $1, periode, $3, $4, $5 from unnest($2::text[]) as periode`,
      [myndighed, moved, tilstand, aktoer, begrundelse ?? null],
    );
    return ok(null);
  });
