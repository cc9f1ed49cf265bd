import type { Database } from "../adapters/postgres/database.js";
import type { Kontering } from "../domain/kontering.js";
import { isOpen, type Konto, readKonti, readRegler } from "./omsaetning/laes.js";
import { createOmsaetningstabel, type Omsaetningstabel } from "./omsaetning/tabel.js";
import { type Periode, readPerioder } from "./perioder.js";

/** The account for a line: whether it may be booked on, and which version of which rule chose it. */
type Kontovalg = {
  readonly kontonummer: string;
  readonly aaben: boolean;
  readonly regel: { readonly nr: number; readonly version: number };
};

/** A municipality's accounts, its omsætningstabel and the state of its periods, in memory. */
export type Kontobog = {
  /** A month, `YYYY-MM`. */
  readonly periode: (periode: string) => Periode;
  /** The account for a kontering on a date. */
  readonly find: (kontering: Kontering, dato: string) => Kontovalg | undefined;
};

/** Kontobøger by myndighed; undefined for one that keeps no books here. `forget` rereads one at once. */
export type Kontoboeger = ((myndighed: string) => Promise<Kontobog | undefined>) & {
  readonly forget: (myndighed: string) => void;
};

/** How old a kontobog may be, in ms: a change in another process is seen after at most that. */
const MAX_AGE_MS = 1_000;

export const createKontoboeger = (database: Database, clock: () => Date): Kontoboeger => {
  const kept = new Map<string, { read: Promise<Kontobog | undefined>; at: number }>();
  const find = (myndighed: string) => {
    const now = clock().getTime();
    const known = kept.get(myndighed);
    if (known !== undefined && now - known.at < MAX_AGE_MS) return known.read;
    const read = readKontobog(database, myndighed);
    kept.set(myndighed, { read, at: now });
    read.catch(() => kept.delete(myndighed));
    return read;
  };
  return Object.assign(find, { forget: (myndighed: string) => void kept.delete(myndighed) });
};

const readKontobog = async (database: Database, myndighed: string): Promise<Kontobog | undefined> => {
  const [konti, regler, perioder] = await Promise.all([
    readKonti(database, myndighed),
    readRegler(database, myndighed),
    readPerioder(database.query, myndighed),
  ]);
  return konti.size === 0 ? undefined : kontobogOf(konti, createOmsaetningstabel(regler), perioder);
};

const kontobogOf = (
  konti: ReadonlyMap<string, Konto>,
  tabel: Omsaetningstabel,
  perioder: ReadonlyMap<string, Periode>,
): Kontobog => ({
  periode: (periode) => perioder.get(periode) ?? { periode, tilstand: "aaben" },
  find: (kontering, dato) => {
    const regel = tabel.find(kontering, dato);
    const konto = regel === undefined ? undefined : konti.get(regel.kontonummer);
    if (regel === undefined || konto === undefined) return undefined;
    return { kontonummer: konto.kontonummer, aaben: isOpen(konto, dato), regel };
  },
});
