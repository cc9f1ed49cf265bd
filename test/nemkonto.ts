import { randomUUID } from "node:crypto";
import { type Database, openDatabase } from "../src/adapters/postgres/database.js";
import { sum } from "../src/domain/beloeb.js";
import { bundtAf } from "../src/domain/iso20022/pain001.js";
import { readCamt054 } from "../src/domain/kontoudtog/camt054.js";
import type { Bankpost } from "../src/domain/kontoudtog/kontoudtog.js";
import { betalingsidOf, readBetalingsid } from "../src/domain/nemkonto/betalingsid.js";
import {
  type Forretningssvar,
  type NKSBetaling,
  NKSBetalingsanmodning,
  NKSStandsning,
} from "../src/domain/nemkonto/model.js";
import { type Bevis, isNaegtelse, standOf } from "../src/domain/nemkonto/tilstand.js";
import { linjerAf } from "../src/domain/udbetaling/bankpost.js";
import { writeJson } from "../src/kit/json-writer.js";
import type { Adfaerd } from "../src/omverden/nemkonto/forloeb.js";
import { modtagerOf } from "../src/omverden/nemkonto/modtag.js";
import { createNemkonto } from "../src/omverden/nemkonto/standin.js";
import { HELSINGOER } from "../src/scenarier/parter.js";
import { freshDatabase, type Owner } from "./postgres.js";

/** Help for tests of NemKonto's stand-in: on a database of its own, with a calendar that the test turns. */

export type Nemkonto = ReturnType<typeof createNemkonto>;

/** A Monday. */
export const MANDAG = "2026-11-30";
export const SYSTEM = "6b5d0c1e-3f59-4d0a-8a64-15900000e217";

export const openNemkonto = async (t: Owner) => {
  const dropped: (() => Promise<void>)[] = [];
  const connection = await freshDatabase({ after: (drop) => void dropped.push(drop) });
  const database: Database = openDatabase(connection, { maxConnections: 4 });
  t.after(async () => {
    await database.close();
    for (const drop of dropped) await drop();
  });
  const dag = { idag: MANDAG };
  const nemkonto = createNemkonto(
    database,
    () => new Date(`${dag.idag}T08:00:00Z`),
    () => dag.idag,
  );
  return { nemkonto, dag, database };
};

/** Made-up companies: their numbers fit, and there are enough of them. */
export const modtager = (nr: number): NKSBetaling["betalingsmodtager"] => ({
  partType: "P",
  partIdentifikator: String(1_000_000_000 + nr),
});

export const betaling = (nr: number, rest: Partial<NKSBetaling> = {}): NKSBetaling => ({
  betalingIdentifikator: betalingsidOf(randomUUID()),
  betalingsmodtager: modtager(nr),
  beloeb: 10_000n + BigInt(nr),
  ...rest,
});

const hoved = () => ({
  beskedIdentifikator: randomUUID(),
  afsenderMyndighed: HELSINGOER,
  modtagerMyndighed: HELSINGOER,
  afsenderSystem: SYSTEM,
});

export const bundtOf = (
  betalinger: readonly NKSBetaling[],
  rest: Partial<NKSBetalingsanmodning> = {},
): NKSBetalingsanmodning => ({
  ...hoved(),
  piAftalenummer: "1",
  betalerkonto: { registreringsnummer: "9999", kontonummer: "1" },
  udfoerelsesdato: MANDAG,
  ingenKonto: "Retur",
  betalinger: [...betalinger],
  kontroltotal: { antal: betalinger.length, beloeb: sum(betalinger.map(({ beloeb }) => beloeb)) },
  ...rest,
});

/** What has been sent, as who sent it knows it: the first of an id. */
const sendte = new Map<string, NKSBetalingsanmodning>();

export const send = (nemkonto: Nemkonto, besked: NKSBetalingsanmodning) => {
  if (!sendte.has(besked.beskedIdentifikator)) sendte.set(besked.beskedIdentifikator, besked);
  return nemkonto.modtag({
    operation: "NKSBetalingsanmodningAfsend",
    besked,
    indhold: writeJson(NKSBetalingsanmodning, besked),
  });
};

export const stop = (nemkonto: Nemkonto, betalingIdentifikator: string, id: string = randomUUID()) => {
  const besked: NKSStandsning = {
    ...hoved(),
    beskedIdentifikator: id,
    betalingIdentifikator,
    begrundelse: "Fortrudt",
  };
  return nemkonto.modtag({
    operation: "NKSBetalingStands",
    besked,
    indhold: writeJson(NKSStandsning, besked),
  });
};

export const saet = (nemkonto: Nemkonto, nr: number, adfaerd: Adfaerd, aarsag: string | null = null) =>
  nemkonto.saet({ modtager: modtagerOf(modtager(nr)), adfaerd, aarsag, konti: [] });

/** Every answer that is given out, as a reader of pages sees them. */
export const pull = async (nemkonto: Nemkonto, antal = 100): Promise<readonly Forretningssvar[]> => {
  const all: Forretningssvar[] = [];
  for (;;) {
    const { forretningssvar, flere } = await nemkonto.svar({
      myndighed: HELSINGOER,
      afsenderSystem: SYSTEM,
      efter: all.at(-1)?.loebenummer ?? 0,
      antal,
    });
    all.push(...forretningssvar);
    if (!flere) return all;
  }
};

/** The payments of a bundle that the bank has booked as one: they can be told from its amount and NemKonto's refusals. */
const linjerOf = async (nemkonto: Nemkonto, post: Bankpost): Promise<readonly Bankpost[]> => {
  const bundt = post.bundt && bundtAf(post.bundt);
  if (bundt === undefined) return [post];
  const dens = async ({ betalingIdentifikator, beloeb }: NKSBetaling) => {
    const spurgt = { myndighed: HELSINGOER, afsenderSystem: SYSTEM, betalingIdentifikator, antal: 100 };
    const { forretningssvar } = await nemkonto.svar(spurgt);
    const egne = forretningssvar.filter(({ bundtIdentifikator }) => bundtIdentifikator === bundt);
    const naegtet = egne.some((one) => isNaegtelse({ slags: "svar", ...one }));
    return { id: readBetalingsid(betalingIdentifikator)!, beloeb, naegtet, udfoert: false };
  };
  const linjer = linjerAf(bundt, await Promise.all(sendte.get(bundt)!.betalinger.map(dens)), post);
  if (!linjer.ok) throw new Error(JSON.stringify(linjer.error));
  return linjer.value;
};

/** Everything the bank has booked, as the municipality's own reader of camt.054 sees it. */
export const bankposter = async (nemkonto: Nemkonto): Promise<readonly Bankpost[]> => {
  const all: Bankpost[] = [];
  for (let efter = 0n; ; ) {
    const { camt054, sidste } = await nemkonto.udtog(HELSINGOER, efter);
    if (camt054 === undefined) return all;
    const laest = readCamt054(new TextEncoder().encode(camt054));
    if (!laest.ok || laest.value.fejl.length > 0) throw new Error(JSON.stringify(laest));
    for (const post of laest.value.poster) all.push(...(await linjerOf(nemkonto, post)));
    efter = sidste;
  }
};

/** What is known of a payment from outside; an answer about its bundle is about it too. */
export const standeOf = async (
  nemkonto: Nemkonto,
  bundter: readonly NKSBetalingsanmodning[],
): Promise<ReadonlyMap<string, ReturnType<typeof standOf>>> => {
  const beviser = new Map<string, Bevis[]>();
  const note = (id: string, bevis: Bevis): void => {
    beviser.set(id, [...(beviser.get(id) ?? []), bevis]);
  };
  const ids = new Map(
    bundter.map((one) => [one.beskedIdentifikator, one.betalinger.map((b) => b.betalingIdentifikator)]),
  );
  for (const { bundtIdentifikator, betalingIdentifikator, svarkode, statuskode } of await pull(nemkonto)) {
    if (!ids.has(bundtIdentifikator)) continue;
    const about =
      betalingIdentifikator === undefined ? (ids.get(bundtIdentifikator) ?? []) : [betalingIdentifikator];
    for (const id of about) note(id, { slags: "svar", svarkode, statuskode });
  }
  for (const { endeTilEnde, retning } of await bankposter(nemkonto))
    note(endeTilEnde!, { slags: "bank", art: retning === "ud" ? "udfoert" : "returneret" });
  return new Map([...ids.values()].flat().map((id) => [id, standOf(beviser.get(id) ?? [])]));
};
