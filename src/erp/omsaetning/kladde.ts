import type { Database } from "../../adapters/postgres/database.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { type Aendring, type Aendringshandling, type Aendringslinje, moveTilstand } from "./aendring.js";
import {
  deleteLinje,
  findAendring,
  insertAendring,
  lockTabel,
  saveLinje,
  type Udfoerer,
  updateAendring,
} from "./aendringer.js";
import { type Laeser, readKonti, readRegler } from "./laes.js";
import type { Moenstre } from "./regel.js";

/** Which change, and whose. */
export type Aendringsnoegle = { readonly myndighed: string; readonly id: string };

/** Begin a change; it does nothing until it is activated. ERP-001 for a municipality that keeps no books here. */
export const createAendring = async (
  database: Database,
  { myndighed, id }: Aendringsnoegle,
  beskrivelse: string,
  aktoer: Udfoerer,
): Promise<Result<Aendring, Fejl>> => {
  if ((await readKonti(database, myndighed)).size === 0) return failed(fejl("ERP-001", { myndighed }));
  await insertAendring(database, myndighed, { id, beskrivelse }, aktoer);
  return ok((await findAendring(database, myndighed, id))!);
};

/** The change there is, or OMS-006. */
export const getAendring = async (
  laeser: Laeser,
  { myndighed, id }: Aendringsnoegle,
): Promise<Result<Aendring, Fejl>> => {
  const aendring = await findAendring(laeser, myndighed, id);
  return aendring === undefined ? failed(fejl("OMS-006", { id })) : ok(aendring);
};

/**
 * What one wants of a rule: `nr` of the rule, else `linje` of a line that the change has, or neither for a new rule.
 * Patterns left out stay those of the rule.
 */
export type Oensket = {
  readonly nr?: number | undefined;
  readonly linje?: number | undefined;
  readonly moenstre?: Moenstre | undefined;
  /** Null: the rule ends. */
  readonly kontonummer: string | null;
};

/** Say in a draft what is to become of one rule; said again, the last counts. OMS-002, OMS-005…007, OMS-011, OMS-012. */
export const setLinje = (
  database: Database,
  noegle: Aendringsnoegle,
  oensket: Oensket,
  aktoer: Udfoerer,
): Promise<Result<Aendring, Fejl>> =>
  edit(database, noegle, "ret", aktoer, async (laeser, aendring) => {
    const { kontonummer } = oensket;
    const konti = await readKonti(laeser, noegle.myndighed);
    if (kontonummer !== null && !konti.has(kontonummer)) {
      return failed(fejl("OMS-002", { konto: kontonummer }));
    }
    const linje = await readOensket(laeser, noegle, aendring, oensket);
    if (!linje.ok) return linje;
    await saveLinje(laeser, noegle.myndighed, noegle.id, linje.value);
    return ok(undefined);
  });

const readOensket = async (
  laeser: Laeser,
  { myndighed, id }: Aendringsnoegle,
  { linjer }: Aendring,
  { nr, linje, moenstre, kontonummer }: Oensket,
): Promise<Result<Aendringslinje, Fejl>> => {
  const before = linjer.find((one) => (nr === undefined ? one.linje === linje : one.nr === nr));
  if (nr === undefined && linje !== undefined && before === undefined) {
    return failed(fejl("OMS-012", { linje: String(linje), id }));
  }
  const next = Math.max(0, ...linjer.map((one) => one.linje)) + 1;
  const rule = nr ?? before?.nr ?? null;
  if (rule === null) {
    if (kontonummer === null) return failed(fejl("OMS-011"));
    const patterns = moenstre ?? before?.moenstre ?? {};
    return ok({ linje: before?.linje ?? next, nr: null, fraVersion: null, moenstre: patterns, kontonummer });
  }
  const newest = (await readRegler(laeser, myndighed)).findLast((one) => one.nr === rule);
  if (newest === undefined) return failed(fejl("OMS-005", { regel: String(rule) }));
  return ok({
    linje: before?.linje ?? next,
    nr: rule,
    fraVersion: newest.version,
    moenstre: moenstre ?? before?.moenstre ?? newest.moenstre,
    kontonummer,
  });
};

/** Take a line out of a draft. OMS-006, OMS-007, OMS-012. */
export const removeLinje = (
  database: Database,
  noegle: Aendringsnoegle,
  linje: number,
  aktoer: Udfoerer,
): Promise<Result<Aendring, Fejl>> =>
  edit(database, noegle, "ret", aktoer, async (laeser, { linjer }) => {
    if (!linjer.some((one) => one.linje === linje)) {
      return failed(fejl("OMS-012", { linje: String(linje), id: noegle.id }));
    }
    await deleteLinje(laeser, noegle.myndighed, noegle.id, linje);
    return ok(undefined);
  });

/** Propose a draft, take it back, or discard it. OMS-006, OMS-007. */
export const moveAendring = (
  database: Database,
  noegle: Aendringsnoegle,
  handling: Exclude<Aendringshandling, "ret" | "aktiver">,
  aktoer: Udfoerer,
): Promise<Result<Aendring, Fejl>> => edit(database, noegle, handling, aktoer, async () => ok(undefined));

const edit = (
  database: Database,
  noegle: Aendringsnoegle,
  handling: Exclude<Aendringshandling, "aktiver">,
  aktoer: Udfoerer,
  work: (laeser: Laeser, aendring: Aendring) => Promise<Result<undefined, Fejl>>,
): Promise<Result<Aendring, Fejl>> =>
  database.transaction(async (query) => {
    const laeser = { query };
    await lockTabel(laeser, noegle.myndighed);
    const aendring = await getAendring(laeser, noegle);
    if (!aendring.ok) return aendring;
    const tilstand = moveTilstand(aendring.value.tilstand, handling);
    if (!tilstand.ok) return tilstand;
    const done = await work(laeser, aendring.value);
    if (!done.ok) return done;
    const til = { tilstand: tilstand.value, forfatter: handling === "ret" };
    await updateAendring(laeser, noegle.myndighed, noegle.id, til, aktoer);
    return getAendring(laeser, noegle);
  });
