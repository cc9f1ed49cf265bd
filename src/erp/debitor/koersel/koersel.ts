import { isUniqueViolation } from "../../../adapters/postgres/sql-state.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Anledning } from "../../anledning.js";
import { renewStatistics } from "../../statistik.js";
import { inTransaktion } from "../../transaktion.js";
import { closeOpgave } from "../opgaver.js";
import type { Debitor, Query } from "../porte.js";
import { noteStandset } from "./standsede.js";

/** Runs over many debtors: piece by piece, each piece with how far the run has come in one transaction. */

export type Koerselsart =
  | "regning"
  | "rykker"
  | "rente"
  | "parathed"
  | "inddrivelse"
  | "henstand"
  | "foraeldelse";

export type Koersel = {
  readonly myndighed: string;
  readonly id: Uuid;
  readonly art: Koerselsart;
  readonly dato: string;
  readonly tilstand: "KOERER" | "FAERDIG";
  readonly aktoer: string;
  readonly antal: number;
  readonly behandlet: number;
  readonly sidste: string;
  /** Counts and sums by name, in øre where they are sums. */
  readonly resultat: Resultat;
  readonly startet: Date;
  readonly afsluttet: Date | null;
};

export type Resultat = Readonly<Record<string, number>>;

/** One kind of run. Keys are texts in rising order: a debtor, or a claim. */
export type Koerselstype = {
  readonly art: Koerselsart;
  readonly tekst: string;
  /** How many keys there are to go through. */
  readonly count: (query: Query, koersel: Valg) => Promise<number>;
  /** The next keys after `efter`. */
  readonly next: (query: Query, koersel: Valg, efter: string, antal: number) => Promise<readonly string[]>;
  /** Treat these keys; without `anledning` nothing is written: what would come of it. */
  readonly treat: (
    debitor: Debitor,
    query: Query,
    koersel: Valg,
    keys: readonly string[],
    anledning: Anledning | undefined,
  ) => Promise<Resultat>;
};

export type Valg = Pick<Koersel, "myndighed" | "id" | "dato">;

/** Keys treated at a time: enough to be fast, few enough that a piece takes well under a second. */
const PIECE = 250;

export const addResultat = (a: Resultat, b: Resultat): Resultat => {
  const sum: Record<string, number> = { ...a };
  for (const [navn, tal] of Object.entries(b)) sum[navn] = (sum[navn] ?? 0) + tal;
  return sum;
};

const KOERSEL =
  "myndighed, id, art, dato, tilstand, aktoer, antal, behandlet, sidste, resultat, startet, afsluttet";

/** What the run would do: the same treatment, with nothing written. */
export const preview = async (
  debitor: Debitor,
  type: Koerselstype,
  { myndighed, dato }: Omit<Valg, "id">,
): Promise<Resultat> => {
  const valg = { myndighed, dato, id: debitor.newId() };
  const { query } = debitor.database;
  let resultat: Resultat = {};
  let efter = "";
  for (;;) {
    const keys = await type.next(query, valg, efter, PIECE);
    if (keys.length === 0) return resultat;
    resultat = addResultat(resultat, await type.treat(debitor, query, valg, keys, undefined));
    efter = keys.at(-1)!;
  }
};

/** Begin a run. DEB-040: one of the kind is under way; carrying on with it is what is wanted. */
export const start = async (
  debitor: Debitor,
  type: Koerselstype,
  { myndighed, dato }: Omit<Valg, "id">,
  aktoer: string,
): Promise<Result<Koersel, Fejl>> => {
  const id = debitor.newId();
  const { query } = debitor.database;
  await renewStatistics(query, TABLES);
  const antal = await type.count(query, { myndighed, dato, id });
  try {
    const [koersel] = await query<Koersel>(
      "debitor-koersel-start",
      `insert into debitor.koersel (myndighed, id, art, dato, tilstand, aktoer, antal)
       values ($1, $2, $3, $4, 'KOERER', $5, $6) returning ${KOERSEL}`,
      [myndighed, id, type.art, dato, aktoer, antal],
    );
    return ok(koersel!);
  } catch (reason) {
    if (!isUniqueViolation(reason)) throw reason;
    return failed(fejl("DEB-040", { art: type.art }));
  }
};

/** The tables that runs look up in. */
const TABLES = [
  "konto",
  "haeftelse",
  "adresse",
  "fordring",
  "delfordring",
  "bevaegelse",
  "regning",
  "regningslinje",
].map((table) => `debitor.${table}`);

/** Treat the next piece; false when there was none and the run has ended. */
const step = async (debitor: Debitor, type: Koerselstype, { myndighed, id }: Koersel): Promise<boolean> => {
  const kontobog = await debitor.kontobog(myndighed);
  return inTransaktion(debitor, async (query) => {
    const [koersel] = await query<Koersel>(
      "debitor-koersel-laas",
      `select ${KOERSEL} from debitor.koersel where myndighed = $1 and id = $2 for update`,
      [myndighed, id],
    );
    if (koersel === undefined || koersel.tilstand === "FAERDIG") return false;
    await closeOpgave(
      query,
      myndighed,
      { art: "koersel", emne: id },
      koersel.aktoer,
      "Kørslen er gået videre",
    );
    const keys = await type.next(query, koersel, koersel.sidste, PIECE);
    if (keys.length === 0) {
      await query(
        "debitor-koersel-slut",
        "update debitor.koersel set tilstand = 'FAERDIG', afsluttet = now() where myndighed = $1 and id = $2",
        [myndighed, id],
      );
      return false;
    }
    const { dato, aktoer } = koersel;
    const anledning = { myndighed, haendelse: debitor.newId(), aktoer, tekst: type.tekst, dato, kontobog };
    const resultat = await type.treat(debitor, query, koersel, keys, anledning);
    await query(
      "debitor-koersel-videre",
      `update debitor.koersel set behandlet = behandlet + $3, sidste = $4, resultat = $5
       where myndighed = $1 and id = $2`,
      [myndighed, id, keys.length, keys.at(-1), JSON.stringify(addResultat(koersel.resultat, resultat))],
    );
    return true;
  });
};

/** Runs that this process is carrying on. Two that carried on one would wait for each other piece by piece, and do no harm. */
const iGang = new Set<Uuid>();

/**
 * Carry a run on to its end, from wherever it has come to. `stopped` is asked between pieces. What stops it is a person's task,
 * and rejects.
 */
export const carryOn = async (
  debitor: Debitor,
  type: Koerselstype,
  koersel: Koersel,
  stopped: () => boolean = () => false,
): Promise<Koersel> => {
  iGang.add(koersel.id);
  try {
    while (!stopped() && (await step(debitor, type, koersel)));
  } catch (reason) {
    // Where the task cannot be written either, it is noted when the run is carried on and stops again.
    const stand = await findKoersel(debitor, koersel).catch(() => undefined);
    await noteStandset(debitor, stand ?? koersel, reason).catch(() => undefined);
    throw reason;
  } finally {
    iGang.delete(koersel.id);
  }
  return (await findKoersel(debitor, koersel))!;
};

export const findKoersel = async (
  { database }: Debitor,
  { myndighed, id }: Pick<Koersel, "myndighed" | "id">,
): Promise<Koersel | undefined> => {
  const [koersel] = await database.query<Koersel>(
    "debitor-koersel",
    `select ${KOERSEL} from debitor.koersel where myndighed = $1 and id = $2`,
    [myndighed, id],
  );
  return koersel;
};

/**
 * Carry on every run that has not ended and that nobody here is at: after a restart, and after an error, which stops one alone.
 * `onError` is told of what stopped it again.
 */
export const carryOnForladte = async (
  debitor: Debitor,
  typeOf: (art: Koerselsart) => Koerselstype,
  stopped: () => boolean,
  onError: (reason: unknown) => void,
): Promise<void> => {
  const aabne = await debitor.database.query<Koersel>(
    "debitor-koersler-i-gang",
    `select ${KOERSEL} from debitor.koersel where tilstand = 'KOERER' order by startet, id`,
    [],
  );
  for (const koersel of aabne)
    if (!iGang.has(koersel.id)) await carryOn(debitor, typeOf(koersel.art), koersel, stopped).catch(onError);
};

/** The newest runs of a municipality. */
export const readKoersler = ({ database }: Debitor, myndighed: string): Promise<readonly Koersel[]> =>
  database.query<Koersel>(
    "debitor-koersler",
    `select ${KOERSEL} from debitor.koersel where myndighed = $1 order by startet desc limit 50`,
    [myndighed],
  );
