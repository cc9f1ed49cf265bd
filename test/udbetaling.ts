import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { v7 } from "uuid";
import { type Database, openDatabase } from "../src/adapters/postgres/database.js";
import type { Kvittering } from "../src/domain/kvittering.js";
import type { Svarkode } from "../src/domain/nemkonto/model.js";
import {
  type Udbetalingsanmodning as Anmodning,
  type Udbetaling,
  Udbetalingsanmodning,
} from "../src/domain/udbetaling/model.js";
import { createKontoboeger } from "../src/erp/kontobog.js";
import { opretMyndighed } from "../src/erp/opret-myndighed.js";
import type { Erp } from "../src/erp/porte.js";
import type { NytBevis } from "../src/erp/udbetaling/beviser.js";
import { koerBetalinger } from "../src/erp/udbetaling/koersel.js";
import { modtagUdbetalinger } from "../src/erp/udbetaling/modtag.js";
import { noterBeviser } from "../src/erp/udbetaling/noter.js";
import { findUdbetalinger, type Udbetalingsrow } from "../src/erp/udbetaling/raekker.js";
import { writeJson } from "../src/kit/json-writer.js";
import { HELSINGOER, VEJEN } from "../src/scenarier/parter.js";
import { freshDatabase, type Owner } from "./postgres.js";

/** Help for tests of the payouts' ledger: one on a database of its own, with a clock that is set, and messages to it. */

export const KSD = "6b5d0c1e-3f59-4d0a-8a64-15900000a001";

export type TestUdbetaling = Erp & {
  readonly send: (anmodning: Anmodning) => Promise<Kvittering>;
  /** Sends what is ready to NemKonto; the bundles' ids. */
  readonly run: (til?: string) => Promise<readonly string[]>;
  readonly note: (beviser: readonly NytBevis[]) => Promise<void>;
  readonly find: (id: string) => Promise<Udbetalingsrow>;
  /** Sets the day. */
  readonly goTo: (dato: string) => void;
};

export const openUdbetaling = async (t: Owner, start = "2026-11-02"): Promise<TestUdbetaling> => {
  const closers: (() => Promise<void>)[] = [];
  const connection = await freshDatabase({ after: (close) => void closers.push(close) });
  const database = openDatabase(connection);
  t.after(async () => {
    await database.close();
    for (const close of closers) await close();
  });
  for (const myndighed of [HELSINGOER, VEJEN]) await opretMyndighed(database, myndighed);
  return udbetalingOn(database, start);
};

const udbetalingOn = (database: Database, start: string): TestUdbetaling => {
  let day = start;
  const erp: Erp = {
    database,
    kontobog: createKontoboeger(database, () => new Date()),
    clock: () => new Date(`${day}T10:00:00Z`),
    newId: () => v7(),
  };
  return {
    ...erp,
    send: async (besked) => {
      const indhold = writeJson(Udbetalingsanmodning, besked);
      const [svar] = await modtagUdbetalinger(erp, [{ beskedId: randomUUID(), besked, indhold }]);
      return svar!;
    },
    run: async (til) => {
      const svar = await koerBetalinger(erp, HELSINGOER, "Eva", { til });
      assert.ok(svar.ok, svar.ok ? "" : JSON.stringify(svar.error));
      return svar.value.bundter.map(({ id }) => id);
    },
    note: async (beviser) => {
      const svar = await noterBeviser(erp, HELSINGOER, beviser);
      assert.ok(svar.ok, svar.ok ? "" : JSON.stringify(svar.error));
    },
    find: async (id) => (await findUdbetalinger(database.query, HELSINGOER, [id]))[0]!,
    goTo: (dato) => {
      day = dato;
    },
  };
};

export const anmodning = (
  udbetalinger: readonly Udbetaling[],
  felter: Partial<Anmodning> = {},
): Anmodning => ({
  beskedIdentifikator: randomUUID(),
  afsenderMyndighed: HELSINGOER,
  modtagerMyndighed: HELSINGOER,
  afsenderSystem: KSD,
  udbetalinger: [...udbetalinger],
  ...felter,
});

/** Sygedagpenge of a week to a citizen; `kontering`: with its own lines of cost. */
export const udbetaling = (
  beloeb: bigint,
  felter: Partial<Udbetaling> & { readonly cpr?: string; readonly kontering?: boolean } = {},
): Udbetaling => {
  const { cpr = "0101011234", kontering = true, ...rest } = felter;
  return {
    udbetalingIdentifikator: randomUUID(),
    betalingsmodtager: { partType: "CPR", partIdentifikator: cpr },
    beloeb,
    dispositionsdato: "2026-11-10",
    ydelsesart: "SYGEDAG",
    destination: "NemKonto",
    ...(kontering
      ? {
          konteringslinjer: [
            {
              beloeb,
              kontodimensioner: [
                { dimension: "Funktion", vaerdi: "55771" },
                { dimension: "Dranst", vaerdi: "1" },
                { dimension: "Gruppering", vaerdi: "013" },
                { dimension: "Art", vaerdi: "52" },
              ],
            },
          ],
        }
      : {}),
    ...rest,
  };
};

let nummer = 0;

/** An answer of NemKonto about a payout. */
export const svar = (
  udbetalingId: string,
  svarkode: Svarkode,
  statuskode = "ACSP",
  felter: { readonly noegle?: string; readonly aarsagskode?: string } = {},
): NytBevis => {
  nummer += 1;
  const { noegle = `nks/${nummer}`, aarsagskode } = felter;
  return {
    om: { udbetaling: udbetalingId },
    noegle,
    dato: "2026-11-09",
    slags: "svar",
    svarkode,
    statuskode,
    aarsagskode,
  };
};

/** An entry on the municipality's account. */
export const bankpost = (
  udbetalingId: string,
  art: "udfoert" | "returneret",
  beloeb: bigint,
  dato = "2026-11-02",
): NytBevis => {
  nummer += 1;
  return { om: { udbetaling: udbetalingId }, noegle: `bank/${nummer}`, dato, slags: "bank", art, beloeb };
};

type Balance = Readonly<Record<"mellemregning" | "undervejs" | "bank" | "udgift", bigint>>;

/** What stands on the accounts of the general ledger; øre. */
export const balance = async ({ database }: Erp): Promise<Balance> => {
  const rows = await database.query<{ konto: string; saldo: bigint }>(
    "test-udbetaling-balance",
    `select k.funktion || k.gruppering as konto, sum(p.debet - p.kredit)::bigint as saldo
     from erp.postering p join erp.konto k using (myndighed, kontonummer) where p.myndighed = $1 group by 1`,
    [HELSINGOER],
  );
  const saldi = new Map(rows.map(({ konto, saldo }) => [konto, saldo]));
  return {
    mellemregning: saldi.get("95259001") ?? 0n,
    undervejs: saldi.get("95259002") ?? 0n,
    bank: saldi.get("92205001") ?? 0n,
    udgift: saldi.get("55771013") ?? 0n,
  };
};

/** The open tasks' kinds and subjects. */
export const openTasks = ({ database }: Erp) =>
  database.query<{ art: string; emne: string; data: Record<string, unknown> }>(
    "test-udbetaling-opgaver",
    "select art, emne, data from udbetaling.opgave where myndighed = $1 and lukket is null order by nr",
    [HELSINGOER],
  );

/** What waits for the hub, in order. */
export const posted = async ({ database }: Erp) => {
  const rows = await database.query<{ operation: string; indhold: string }>(
    "test-udbetaling-post",
    "select operation, indhold from udbetaling.udbakke where myndighed = $1 order by nr",
    [HELSINGOER],
  );
  return rows.map(({ operation, indhold }) => ({ operation, indhold: JSON.parse(indhold) }));
};
