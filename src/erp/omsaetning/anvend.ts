import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Aendringslinje } from "./aendring.js";
import { isOpen, type Konto } from "./laes.js";
import { formatMoenster } from "./moenster.js";
import { DIMENSIONSORDEN, egneDimensioner } from "./praecedens.js";
import { stykkerOf } from "./raekke.js";
import { inForce, type Moenstre, type Regelversion } from "./regel.js";

/** A version that does not stand in the table yet. */
export type NyVersion = Pick<Regelversion, "nr" | "version" | "moenstre" | "kontonummer" | "gyldigFra">;

/** The versions that a change would add from a date: the next of each rule it changes, and the first of new rules. */
export const newVersions = (
  versioner: readonly NyVersion[],
  linjer: readonly Aendringslinje[],
  gyldigFra: string,
): readonly NyVersion[] => {
  let last = Math.max(0, ...versioner.map(({ nr }) => nr));
  return linjer.map(({ nr, moenstre, kontonummer }) => {
    if (nr === null) {
      last += 1;
      return { nr: last, version: 1, moenstre, kontonummer, gyldigFra };
    }
    const newest = Math.max(...versioner.filter((one) => one.nr === nr).map(({ version }) => version));
    return { nr, version: newest + 1, moenstre, kontonummer, gyldigFra };
  });
};

/** What the patterns cover, as a text: `557*` and `55700-55799` are the same. */
const coverOf = (moenstre: Moenstre): string =>
  JSON.stringify([
    ...DIMENSIONSORDEN.map((dimension) => stykkerOf(dimension, moenstre[dimension])),
    ...egneDimensioner([{ moenstre }]).map((dimension) => [dimension, formatMoenster(moenstre[dimension]!)]),
  ]);

/**
 * Why a change may not count from a date; empty when it may. It is empty (OMS-010); a rule has been changed since
 * (OMS-008); an account does not exist (OMS-002) or is closed on the day (OMS-003); two rules would have exactly the
 * same patterns and different accounts on some day from then on (OMS-004).
 */
export const findHindringer = (
  versioner: readonly NyVersion[],
  konti: ReadonlyMap<string, Konto>,
  linjer: readonly Aendringslinje[],
  gyldigFra: string,
): readonly Fejl[] => {
  if (linjer.length === 0) return [fejl("OMS-010")];
  const changed = linjer.filter(
    ({ nr, fraVersion }) =>
      nr !== null && versioner.some((one) => one.nr === nr && one.version > (fraVersion ?? 0)),
  );
  if (changed.length > 0) return changed.map(({ nr }) => fejl("OMS-008", { regel: String(nr) }));
  const nye = newVersions(versioner, linjer, gyldigFra);
  return [
    ...nye.flatMap((ny) => kontofejl(ny, konti) ?? []),
    ...findSame([...versioner, ...nye], nye, gyldigFra),
  ];
};

const kontofejl = (
  { kontonummer, gyldigFra }: NyVersion,
  konti: ReadonlyMap<string, Konto>,
): Fejl | undefined => {
  if (kontonummer === null) return undefined;
  const konto = konti.get(kontonummer);
  if (konto === undefined) return fejl("OMS-002", { konto: kontonummer });
  return isOpen(konto, gyldigFra) ? undefined : fejl("OMS-003", { konto: kontonummer, dato: gyldigFra });
};

/** New versions whose patterns some other rule has too, on the day they begin or when anything changes later. */
const findSame = (
  all: readonly NyVersion[],
  nye: readonly NyVersion[],
  gyldigFra: string,
): readonly Fejl[] => {
  const later = all.map((one) => one.gyldigFra).filter((dato) => dato > gyldigFra);
  const found = new Map<string, Fejl>();
  for (const dato of [gyldigFra, ...new Set(later)]) {
    const inThen = inForce(all, dato).map((regel) => ({ ...regel, cover: coverOf(regel.moenstre) }));
    for (const ny of inThen.filter((one) => nye.some(({ nr }) => nr === one.nr))) {
      const other = inThen.find(
        (one) => one.nr !== ny.nr && one.cover === ny.cover && one.kontonummer !== ny.kontonummer,
      );
      if (other === undefined) continue;
      const [regel = "", anden = ""] = [ny.nr, other.nr].sort((a, b) => a - b).map(String);
      found.set(`${regel} ${anden}`, fejl("OMS-004", { regel, anden }));
    }
  }
  return [...found.values()];
};
