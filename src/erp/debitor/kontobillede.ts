import type { Uuid } from "../../domain/identifikatorer.js";
import type {
  Abonnementrow,
  Adresserow,
  Bevaegelserow,
  Delfordringrow,
  Fordringrow,
  Haeftelserow,
  Kontorow,
} from "./billede.js";
import {
  lockFordringerPaa,
  lockKonti,
  readAbonnementer,
  readAdresser,
  readBevaegelser,
  readDelfordringer,
  readFordringer,
  readHaeftelser,
} from "./laes.js";
import type { Query } from "./porte.js";

/** An account with all that stands on it, as a decision needs it. */
export type Kontobillede = {
  readonly konto: Kontorow | undefined;
  readonly haeftelser: readonly Haeftelserow[];
  readonly adresser: readonly Adresserow[];
  readonly abonnementer: readonly Abonnementrow[];
  readonly fordringer: readonly Fordringrow[];
  readonly delfordringer: readonly Delfordringrow[];
  readonly bevaegelser: readonly Bevaegelserow[];
};

/**
 * Accounts with their claims, all locked: decisions on them are made one at a time. Claims first, then accounts, each in the
 * order of their ids, as payments and runs lock them; what is decided by is read after that.
 */
export const lockKontobilleder = async (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<readonly Kontobillede[]> => {
  await lockFordringerPaa(query, myndighed, ids);
  const konti = await lockKonti(query, myndighed, ids);
  const billeder: Kontobillede[] = [];
  for (const id of ids) {
    const konto = konti.find((one) => one.id === id);
    billeder.push(await readKontobillede(query, myndighed, id, konto));
  }
  return billeder;
};

/** One account, locked. */
export const lockKontobillede = async (query: Query, myndighed: string, id: Uuid): Promise<Kontobillede> => {
  const [billede] = await lockKontobilleder(query, myndighed, [id]);
  return billede!;
};

const readKontobillede = async (
  query: Query,
  myndighed: string,
  id: Uuid,
  konto: Kontorow | undefined,
): Promise<Kontobillede> => {
  const fordringer = await readFordringer(query, myndighed, id);
  const ids = fordringer.map((fordring) => fordring.id);
  return {
    konto,
    haeftelser: await readHaeftelser(query, myndighed, id),
    adresser: await readAdresser(query, myndighed, id),
    abonnementer: await readAbonnementer(query, myndighed, id),
    fordringer,
    delfordringer: ids.length === 0 ? [] : await readDelfordringer(query, myndighed, ids),
    bevaegelser: ids.length === 0 ? [] : await readBevaegelser(query, myndighed, ids),
  };
};
