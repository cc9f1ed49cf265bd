import { createHash } from "node:crypto";
import type { Oere } from "../domain/beloeb.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import type { Uuid } from "../domain/identifikatorer.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { formatKontering, type Kontering } from "../domain/kontering.js";
import { failed, ok, type Result } from "../kit/result.js";
import type { Anledning } from "./anledning.js";
import type { Kontobog } from "./kontobog.js";
import type { NytBilag, Posteringslinje } from "./ledger.js";
import { periodefejl } from "./periodekontrol.js";

/** A movement on an account, by its kontering; øre. */
export type Linje = { readonly kontering: Kontering; readonly debet: Oere; readonly kredit: Oere };

export const D = (kontering: Kontering, beloeb: Oere): Linje => ({ kontering, debet: beloeb, kredit: 0n });
export const K = (kontering: Kontering, beloeb: Oere): Linje => ({ kontering, debet: 0n, kredit: beloeb });

/** So much on the one account against the other; the other way round when it is negative, nothing when it is 0. */
export const flyt = (konto: Kontering, modkonto: Kontering, beloeb: Oere): readonly Linje[] => {
  if (beloeb === 0n) return [];
  return beloeb > 0n ? [D(konto, beloeb), K(modkonto, beloeb)] : [D(modkonto, -beloeb), K(konto, -beloeb)];
};

/**
 * The bilag that a subledger books of itself, under its it-system's id, on the municipality's accounts; undefined when no money
 * moves. ERP-001…003, ERP-010…012.
 */
export const createBilag = (
  anledning: Anledning,
  system: Uuid,
  linjer: readonly Linje[],
  newId: () => Uuid,
): Result<NytBilag | undefined, readonly Fejl[]> => {
  const { myndighed, haendelse, dato, tekst, beskedId = null, kontobog } = anledning;
  if (kontobog === undefined) return failed([fejl("ERP-001", { myndighed: myndighedsnavn(myndighed) })]);
  if (linjer.length === 0) return ok(undefined);
  const placeret = place(linjer, kontobog, dato);
  if (!placeret.ok) return placeret;
  const bilag = {
    finansbilagIdentifikator: haendelse,
    afsenderSystem: system,
    modtagerMyndighed: myndighed,
    bilagsdato: dato,
    bilagstekst: tekst,
  };
  const indholdHash = createHash("sha256").update(haendelse).digest();
  const kroppe = placeret.value.map((linje) => ({ ...linje, tekst, posteringId: newId() }));
  return ok({ beskedId, bilag, indholdHash, tilbagefoerer: null, linjer: kroppe });
};

type Placeret = Omit<Posteringslinje, "tekst" | "posteringId">;

/** One line per account and side, in the order of the first movement on it. */
const place = (
  linjer: readonly Linje[],
  kontobog: Kontobog,
  dato: string,
): Result<readonly Placeret[], readonly Fejl[]> => {
  const samlet = new Map<string, { kontering: Kontering; debet: Oere; kredit: Oere }>();
  for (const { kontering, debet, kredit } of linjer) {
    const key = `${debet > 0n ? "D" : "K"}${JSON.stringify(kontering)}`;
    const before = samlet.get(key);
    samlet.set(key, {
      kontering,
      debet: debet + (before?.debet ?? 0n),
      kredit: kredit + (before?.kredit ?? 0n),
    });
  }
  const placeret: Placeret[] = [];
  const fejlene: Fejl[] = [];
  for (const linje of samlet.values()) {
    const fundet = placeEn(linje, kontobog, dato);
    if (fundet.ok) placeret.push(fundet.value);
    else fejlene.push(...fundet.error);
  }
  return fejlene.length > 0 ? failed(fejlene) : ok(placeret);
};

const placeEn = (
  { kontering, debet, kredit }: Linje,
  kontobog: Kontobog,
  dato: string,
): Result<Placeret, readonly Fejl[]> => {
  const konto = kontobog.find(kontering, dato);
  if (konto === undefined) return failed([fejl("ERP-002", { dimensioner: formatKontering(kontering) })]);
  if (!konto.aaben) return failed([fejl("ERP-003", { konto: konto.kontonummer, dato })]);
  const lukket = periodefejl("NOR", kontobog.periode, { dato, kontering, sted: {} });
  if (lukket.length > 0) return failed(lukket);
  return ok({
    kontonummer: konto.kontonummer,
    regel: konto.regel,
    bogfoeringsdato: dato,
    debet,
    kredit,
    kontering: JSON.stringify(kontering),
    part: null,
    referencer: "[]",
  });
};
