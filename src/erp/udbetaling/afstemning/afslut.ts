import { createHash } from "node:crypto";
import { formatBeloeb } from "../../../domain/beloeb.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import { myndighedsnavn } from "../../../domain/kommuner.js";
import { type Afvigelse, beskrivAfvigelse } from "../../../domain/udbetaling/afvigelse.js";
import { udbetalingstilstandsnavn } from "../../../domain/udbetaling/tilstand.js";
import { readExact, writeExact } from "../../../kit/json-exact.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Erp, Query } from "../../porte.js";
import { type Afstemning, afstemUdbetalinger } from "./afstem.js";

/** The closing statement of a day: the reconciliation as it was, kept for good. */
export type Afslutning = {
  readonly nr: bigint;
  /** 1 is the first closing of the day. */
  readonly version: number;
  readonly aktoer: string;
  readonly dannet: Date;
  /** SHA-256 of the content; and of the hash before it, so that none can be taken out unseen. */
  readonly hash: string;
  readonly afstemning: Afstemning;
  /** What has changed since the version before, in words. */
  readonly aendret: readonly string[];
  /** The content still gives its hash. */
  readonly uroert: boolean;
};

type Indhold = Pick<Afslutning, "version" | "afstemning" | "aendret"> & { readonly foer: string };

type Row = Pick<Afslutning, "nr" | "aktoer" | "dannet"> & {
  readonly myndighed: string;
  readonly indhold: unknown;
};

const KOLONNER = "nr, myndighed, aktoer, dannet, indhold";

const toAfslutning = ({ indhold, myndighed, ...row }: Row): Afslutning => {
  const { hash, ...uden } = readExact<Indhold & { readonly hash: string }>(indhold);
  const { version, afstemning, aendret } = uden;
  return { ...row, version, hash, afstemning, aendret, uroert: hashOf(myndighed, row.aktoer, uden) === hash };
};

const hashOf = (myndighed: string, aktoer: string, indhold: Indhold): string =>
  createHash("sha256")
    .update(`${myndighed}/${aktoer}/${writeExact(sorted(indhold))}`)
    .digest("hex");

/** The same value whatever order its fields stand in: a database keeps none. */
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, one]) => one !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([navn, one]) => [navn, sorted(one)]),
  );
};

/**
 * Close a day. Closed again it is a new version, which says what has changed since; the one before stays. ERP-001, ERP-002,
 * UDB-074.
 */
export const afslutUdbetalingsdag = async (
  erp: Erp,
  myndighed: string,
  dato: string,
  aktoer: string,
): Promise<Result<Afslutning, Fejl>> => {
  const afstemt = await afstemUdbetalinger(erp, myndighed, dato);
  if (!afstemt.ok) return afstemt;
  const afstemning = afstemt.value;
  return erp.database.transaction(async (query) => {
    // Who closes at the same time waits: versions and hashes follow each other.
    await query(
      "udbetaling-laas-afslutning",
      "select pg_advisory_xact_lock(hashtextextended('udbetalingsafslutning' || $1, 0))",
      [myndighed],
    );
    const foer = await readSidste(query, myndighed, dato);
    const forrige = await readSidste(query, myndighed, null);
    const version = (foer?.version ?? 0) + 1;
    const aendret = foer === undefined ? [] : findAendringer(foer.afstemning, afstemning);
    const uden = { version, afstemning, aendret, foer: forrige?.hash ?? "" };
    const hash = hashOf(myndighed, aktoer, uden);
    const [row] = await query<Row>(
      "udbetaling-ny-afslutning",
      `insert into udbetaling.afstemning (myndighed, dato, indhold, aktoer) values ($1, $2, $3, $4)
       returning ${KOLONNER}`,
      [myndighed, dato, writeExact({ ...uden, hash }), aktoer],
    );
    return ok(toAfslutning(row!));
  });
};

/** The last closing of a day, or of all. */
const readSidste = async (
  query: Query,
  myndighed: string,
  dato: string | null,
): Promise<Afslutning | undefined> => {
  const [row] = await query<Row>(
    "udbetaling-sidste-afslutning",
    `select ${KOLONNER} from udbetaling.afstemning
     where myndighed = $1 and ($2::date is null or dato = $2) order by nr desc limit 1`,
    [myndighed, dato],
  );
  return row === undefined ? undefined : toAfslutning(row);
};

/** UDB-075 */
export const findAfslutning = async (
  erp: Erp,
  myndighed: string,
  nr: string,
): Promise<Result<Afslutning, Fejl>> => {
  const [row] = /^\d{1,18}$/.test(nr)
    ? await erp.database.query<Row>(
        "udbetaling-find-afslutning",
        `select ${KOLONNER} from udbetaling.afstemning where myndighed = $1 and nr = $2`,
        [myndighed, nr],
      )
    : [];
  if (row !== undefined) return ok(toAfslutning(row));
  return failed(fejl("UDB-075", { myndighed: myndighedsnavn(myndighed), nr: nr.slice(0, 20) }));
};

/** The newest first, from before the number `efter`. */
export const readAfslutninger = async (
  erp: Erp,
  myndighed: string,
  efter: bigint | undefined,
  antal: number,
): Promise<readonly Afslutning[]> => {
  const rows = await erp.database.query<Row>(
    "udbetaling-afslutninger",
    `select ${KOLONNER} from udbetaling.afstemning
     where myndighed = $1 and ($2::bigint is null or nr < $2) order by nr desc limit $3`,
    [myndighed, efter ?? null, antal],
  );
  return rows.map(toAfslutning);
};

/** Differences told one by one; the rest as their number. */
const MAX_FORTALT = 50;

/** What a later closing of the same day says that the one before did not. */
export const findAendringer = (foer: Afstemning, efter: Afstemning): readonly string[] => {
  const summer = (one: Afstemning) =>
    new Map([
      ...one.tilstande.map(
        ({ tilstand, antal, beloeb }) =>
          [udbetalingstilstandsnavn(tilstand), `${antal} på ${formatBeloeb(beloeb)} kr.`] as const,
      ),
      ...one.konti.map(
        ({ konto, hovedbog }) => [`Saldo på ${konto}`, `${formatBeloeb(hovedbog)} kr.`] as const,
      ),
    ]);
  const [gamle, nye] = [summer(foer), summer(efter)];
  const navne = [...new Set([...gamle.keys(), ...nye.keys()])].filter(
    (navn) => gamle.get(navn) !== nye.get(navn),
  );
  const vaek = lacks(foer.afvigelser, efter.afvigelser).map((one) => `Ikke længere: ${sigAfvigelse(one)}`);
  const kommet = lacks(efter.afvigelser, foer.afvigelser).map((one) => `Ny: ${sigAfvigelse(one)}`);
  const forskelle = [...vaek, ...kommet];
  return [
    ...navne.map((navn) => `${navn}: ${gamle.get(navn) ?? "ingen"} → ${nye.get(navn) ?? "ingen"}`),
    ...forskelle.slice(0, MAX_FORTALT),
    ...(forskelle.length > MAX_FORTALT ? [`og ${forskelle.length - MAX_FORTALT} andre forskelle`] : []),
  ];
};

const lacks = (alle: readonly Afvigelse[], andre: readonly Afvigelse[]): readonly Afvigelse[] => {
  const kendte = new Set(andre.map((one) => writeExact(one)));
  return alle.filter((one) => !kendte.has(writeExact(one)));
};

/** A difference in one line, for people. */
export const sigAfvigelse = ({ art, beloeb, udbetaling, bilag, bankpost }: Afvigelse): string => {
  const hvor = [
    udbetaling === undefined ? undefined : `udbetaling ${udbetaling}`,
    bilag === undefined ? undefined : `bilag ${bilag}`,
    bankpost === undefined ? undefined : `bankpost ${bankpost}`,
  ].filter((one) => one !== undefined);
  return `${beskrivAfvigelse(art).tekst}, ${formatBeloeb(beloeb)} kr. (${hvor.join(", ")})`;
};
