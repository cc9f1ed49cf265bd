import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { isDeepStrictEqual } from "node:util";
import type { TestDebitor } from "../../../../test/debitor.js";
import { assertBalanced, claims, openTasks, reminded, runOn } from "../../../../test/inddrivelse.js";
import type { Underretningsindhold } from "../../../domain/inddrivelse/aktioner/underretning.js";
import { HELSINGOER } from "../../../scenarier/parter.js";
import type { Kontobog } from "../../kontobog.js";
import { overdragelseskoersel } from "../koersel/overdragelser.js";
import { TILSKREVET } from "../konteringer.js";
import type { Debitor } from "../porte.js";
import { readAfregninger } from "./afregning.js";
import { meetPsrm } from "./koer.js";
import { sendAktioner } from "./send.js";

const DAG = "2026-04-01";

/** The same ledger with other books. */
const withBooks = (debitor: TestDebitor, change: (kontobog: Kontobog) => Kontobog): Debitor => ({
  ...debitor,
  kontobog: Object.assign(async (myndighed: string) => change((await debitor.kontobog(myndighed))!), {
    forget: debitor.kontobog.forget,
  }),
});

/** A claim with its interest and fee at PSRM, which then tells of this, in this order. */
const told = async (
  t: Parameters<typeof reminded>[0],
  tellOf: (numre: { krav: string; gebyr: string }) => readonly Underretningsindhold[],
) => {
  const { debitor, psrm } = await reminded(t);
  await runOn(debitor, overdragelseskoersel, DAG);
  await sendAktioner(debitor, psrm, HELSINGOER);
  const alle = await claims(debitor);
  const numberOf = (slags: string) => alle.find((one) => one.slags === slags)!.psrm!;
  const nye = tellOf({ krav: numberOf("hovedfordring"), gebyr: numberOf("gebyr") }).map((indhold, at) => ({
    nr: BigInt(at + 1),
    underretning: { ...indhold, id: randomUUID(), tid: "2026-04-30T10:00:00Z" },
  }));
  const taler = {
    ...psrm,
    underretninger: async (_: string, efter: bigint) => nye.filter(({ nr }) => nr > efter),
  };
  return { debitor, psrm: taler };
};

const skyldner = { slags: "CPR", nummer: "0101011234" } as const;
const daekning = (fordringId: string, hovedstol: bigint, rente = 0n) =>
  ({
    slags: "ALLOKERING",
    fordringId,
    dato: DAG,
    skyldner,
    beloeb: hovedstol + rente,
    hovedstol,
    rente,
  }) as const;

const restancer = async (debitor: TestDebitor) => {
  const alle = await claims(debitor);
  return ["hovedfordring", "gebyr"].map((slags) => alle.find((one) => one.slags === slags)!.restance);
};

const taskTexts = async (debitor: TestDebitor) => {
  const rows = await debitor.database.query<{ text: string }>(
    "test-udskudte-opgaver",
    "select data::text as text from debitor.opgave where lukket is null",
    [],
  );
  return rows.map(({ text }) => text);
};

test("a notice that cannot be booked is a person's task and holds back only what needs its order, until it can be", async (t) => {
  const { debitor, psrm } = await told(t, ({ krav, gebyr }) => [
    daekning(krav, 20_000n, 1_000n),
    daekning(gebyr, 4_000n),
    daekning(krav, 5_000n),
    {
      ...({
        slags: "AFREGNING",
        dato: "2026-04-30",
        periodeFra: "2026-03-31",
        periodeTil: "2026-04-29",
      } as const),
      udbetalt: 30_000n,
      linjer: [
        { fordringId: krav, dato: DAG, beloeb: 26_000n, skyldner },
        { fordringId: gebyr, dato: DAG, beloeb: 4_000n, skyldner },
      ],
    },
  ]);
  const [krav, gebyr] = (await restancer(debitor)) as [bigint, bigint];
  // The account of PSRM's interest is missing.
  const mangelfuld = withBooks(debitor, (kontobog) => ({
    ...kontobog,
    find: (kontering, dato) =>
      isDeepStrictEqual(kontering, TILSKREVET.rente) ? undefined : kontobog.find(kontering, dato),
  }));
  for (let round = 0; round < 2; round += 1) {
    await meetPsrm(mangelfuld, psrm, HELSINGOER);
    assert.deepEqual(await restancer(debitor), [krav, gebyr - 4_000n]);
    assert.deepEqual(await openTasks(debitor), ["underretning"]);
  }
  const [text] = await taskTexts(debitor);
  assert.match(text!, /ERP-00\d/);
  assert.match(text!, /ALLOKERING på PSRM's nummer \d+.*"21000"|"21000".*ALLOKERING på PSRM's nummer \d+/);
  assert.doesNotMatch(text!, /0101011234/);
  await assertBalanced(debitor);
  // Somebody has mended it: it goes on by itself, in order, and nothing is doubled.
  for (let round = 0; round < 2; round += 1) await meetPsrm(debitor, psrm, HELSINGOER);
  assert.deepEqual(await restancer(debitor), [krav - 25_000n, gebyr - 4_000n]);
  assert.deepEqual(await openTasks(debitor), []);
  const [afregning] = await readAfregninger(debitor.database.query, HELSINGOER);
  assert.deepEqual([afregning!.udbetalt, afregning!.underrettet], [30_000n, 30_000n]);
  await assertBalanced(debitor);
});

test("what nobody expected of a notice is told to operations, shown without its words, and tried again", async (t) => {
  const { debitor, psrm } = await told(t, ({ krav, gebyr }) => [
    daekning(krav, 20_000n),
    daekning(gebyr, 4_000n),
  ]);
  const [krav, gebyr] = (await restancer(debitor)) as [bigint, bigint];
  let broken = true;
  const syg = withBooks(debitor, (kontobog) => {
    if (broken) throw new Error("0101011234 is not an account");
    return kontobog;
  });
  await assert.rejects(meetPsrm(syg, psrm, HELSINGOER), /not an account/);
  assert.deepEqual(await openTasks(debitor), ["underretning"]);
  assert.doesNotMatch((await taskTexts(debitor))[0]!, /0101011234/);
  broken = false;
  await meetPsrm(syg, psrm, HELSINGOER);
  assert.deepEqual(await restancer(debitor), [krav - 20_000n, gebyr - 4_000n]);
  assert.deepEqual(await openTasks(debitor), []);
});
