import assert from "node:assert/strict";
import type { Fordring } from "../src/domain/debitor/model.js";
import { withAnledning } from "../src/erp/anledning.js";
import { afstem, isAfstemt } from "../src/erp/debitor/afstem.js";
import { carryOn, type Koerselstype, start } from "../src/erp/debitor/koersel/koersel.js";
import { regningskoersel } from "../src/erp/debitor/koersel/regninger.js";
import { rykkerkoersel } from "../src/erp/debitor/koersel/rykkere.js";
import { createPsrm } from "../src/omverden/psrm/standin.js";
import { HELSINGOER } from "../src/scenarier/parter.js";
import { fordring, nyKonto, openDebitor, type TestDebitor } from "./debitor.js";
import type { Owner } from "./postgres.js";

/** Help for tests of collection: a claim that is ripe for PSRM, runs on a day, and what stands where. */

export const runOn = async (
  debitor: TestDebitor,
  type: Koerselstype,
  dato: string,
  myndighed: string = HELSINGOER,
) => {
  debitor.goTo(dato);
  const begun = await start(debitor, type, { myndighed, dato }, "test");
  assert.ok(begun.ok);
  return (await carryOn(debitor, type, begun.value)).resultat;
};

/** For what is to be told of nothing. */
export const noError = (reason: unknown): void => assert.fail(String(reason));

export type Krav = {
  readonly id: string;
  readonly slags: string;
  readonly tilstand: string;
  readonly restance: bigint;
  readonly psrm: string | null;
};

/** Every claim, the main one first. */
export const claims = (debitor: TestDebitor): Promise<readonly Krav[]> =>
  debitor.database.query<Krav>(
    "test-krav",
    `select id, slags, tilstand, restance, psrm_id as psrm from debitor.fordring
     order by slags <> 'hovedfordring', slags, id`,
    [],
  );

export const assertBalanced = async (debitor: TestDebitor): Promise<void> => {
  const stand = await afstem(debitor, HELSINGOER);
  assert.ok(
    isAfstemt(stand),
    JSON.stringify(stand, (_, value) => String(value)),
  );
};

/** A claim of 1,000 kr. born, billed and reminded of, with its interest and fee; the day is 2 March 2026. */
export const reminded = async (t: Owner, felter: Partial<Fordring> = {}) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const periode = { periode: { fraDato: "2026-01-05", tilDato: "2026-01-05" } };
  const krav = fordring(100_000n, "2026-01-05", { ...periode, ...felter });
  await debitor.send("OpretDebitorkonto", nyKonto([krav]));
  await runOn(debitor, regningskoersel, "2026-01-06");
  await runOn(debitor, rykkerkoersel, "2026-03-02");
  return { debitor, krav, psrm: createPsrm(debitor.database, debitor.dato) };
};

export const inTransaction = <T>(
  debitor: TestDebitor,
  work: Parameters<typeof withAnledning<T>>[2],
): ReturnType<typeof withAnledning<T>> =>
  withAnledning(debitor, { myndighed: HELSINGOER, aktoer: "test", tekst: "Test" }, work);

/** Actions in the order made. */
export const actions = (debitor: TestDebitor) =>
  debitor.database.query<{ kode: string; status: string | null; beloeb: bigint; kvittering: unknown }>(
    "test-aktioner",
    "select kode, status, beloeb, kvittering from debitor.aktion order by nr",
    [],
  );

export const openTasks = async (debitor: TestDebitor): Promise<readonly string[]> => {
  const rows = await debitor.database.query<{ art: string }>(
    "test-opgaver",
    "select art from debitor.opgave where lukket is null order by art",
    [],
  );
  return rows.map(({ art }) => art);
};
