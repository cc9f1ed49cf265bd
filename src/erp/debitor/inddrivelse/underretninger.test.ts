import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { type TestContext, test } from "node:test";
import { hoved } from "../../../../test/debitor.js";
import {
  actions,
  assertBalanced,
  claims,
  inTransaction,
  openTasks,
  reminded,
  runOn,
} from "../../../../test/inddrivelse.js";
import type { Underretningsindhold } from "../../../domain/inddrivelse/aktioner/underretning.js";
import { HELSINGOER } from "../../../scenarier/parter.js";
import { annuller, frigoer, registrerIndbetaling } from "../indbetaling.js";
import { overdragelseskoersel } from "../koersel/overdragelser.js";
import { readAfregninger } from "./afregning.js";
import { meetPsrm } from "./koer.js";
import type { NumreretUnderretning, Psrm } from "./psrm.js";
import { readNotiser } from "./sager.js";
import { sendAktioner } from "./send.js";
import { readUnderretninger } from "./underretninger.js";

/** A claim of 1,000 kr. at PSRM with its interest and fee; the day is 1 April 2026. */
const atPsrm = async (t: TestContext) => {
  const one = await reminded(t);
  await runOn(one.debitor, overdragelseskoersel, "2026-04-01");
  await sendAktioner(one.debitor, one.psrm, HELSINGOER);
  const [hovedkrav] = await claims(one.debitor);
  return { ...one, krav: one.krav, nr: hovedkrav!.psrm!, id: hovedkrav!.id };
};

const skyldner = { slags: "CPR", nummer: "0101011234" } as const;

/** PSRM, telling just this after what it has told before. */
const telling = (psrm: Psrm, indhold: Underretningsindhold): Psrm => {
  const ny: NumreretUnderretning = {
    nr: 1_000_000n,
    underretning: { ...indhold, id: randomUUID(), tid: "2026-04-30T10:00:00Z" },
  };
  return { ...psrm, underretninger: async (_, efter) => (efter < ny.nr ? [ny] : []) };
};

test("a month's settlement pays just the coverages told of, interest with them, and its interest is shown", async (t) => {
  const { debitor, psrm, nr } = await atPsrm(t);
  debitor.goTo("2026-06-10");
  await psrm.rim.indbetal(HELSINGOER, nr, 50_000n, "2026-06-10");
  const { udbetalt, renter } = await psrm.rim.afregn(HELSINGOER, "2026-06");
  assert.equal(udbetalt, 50_000n);
  assert.ok(renter > 0);
  assert.deepEqual(await psrm.rim.afregn(HELSINGOER, "2026-06"), { udbetalt: 0n, linjer: 0, renter: 0 });
  await readUnderretninger(debitor, psrm, HELSINGOER);
  const { query } = debitor.database;
  const [afregning] = await readAfregninger(query, HELSINGOER);
  assert.deepEqual([afregning!.udbetalt, afregning!.underrettet], [50_000n, 50_000n]);
  assert.ok((await readNotiser(query, HELSINGOER, { slags: "RENTER" })).length > 0);
  assert.deepEqual(await openTasks(debitor), []);
  await assertBalanced(debitor);
});

test("a settlement that pays another sum than was told of is somebody's task, with the claims it is on", async (t) => {
  const { debitor, psrm, nr } = await atPsrm(t);
  await psrm.rim.indbetal(HELSINGOER, nr, 20_000n, "2026-04-01");
  await readUnderretninger(debitor, psrm, HELSINGOER);
  const linjer = [{ fordringId: nr, dato: "2026-04-01", beloeb: 19_000n, skyldner }];
  const periode = { periodeFra: "2026-03-31", periodeTil: "2026-04-29" };
  const afregning = {
    slags: "AFREGNING",
    dato: "2026-04-30",
    ...periode,
    udbetalt: 19_000n,
    linjer,
  } as const;
  await readUnderretninger(debitor, telling(psrm, afregning), HELSINGOER);
  assert.deepEqual(await openTasks(debitor), ["afregning"]);
  const [opgave] = await debitor.database.query<{ data: { forskelle: { udbetalt: string }[] } }>(
    "test-opgave",
    "select data from debitor.opgave",
    [],
  );
  // Interest and fee were covered first; the whole is told claim by claim.
  assert.ok(opgave!.data.forskelle.length > 1);
});

test("a reduction below what PSRM has covered lifts the coverage, and its money goes back", async (t) => {
  const { debitor, psrm, nr, krav, id } = await atPsrm(t);
  await psrm.rim.indbetal(HELSINGOER, nr, 91_490n, "2026-04-01");
  await meetPsrm(debitor, psrm, HELSINGOER);
  assert.equal((await claims(debitor)).find((one) => one.id === id)!.restance, 20_000n);
  const [konto] = await debitor.database.query<{ id: string }>(
    "test-konto",
    "select id from debitor.konto",
    [],
  );
  const svar = await debitor.send("OpretDebitorkonto", {
    ...hoved(),
    debitorkontoIdentifikator: konto!.id,
    nedreguleringer: [
      {
        nedreguleringIdentifikator: randomUUID(),
        delfordringIdentifikator: krav.delfordringer[0]!.delfordringIdentifikator,
        ...{ beloeb: 50_000n, virkningsdato: "2026-04-01", aarsag: "Bogen er fundet" },
      },
    ],
  });
  assert.equal(svar.kode, "ACCEPTERET");
  await meetPsrm(debitor, psrm, HELSINGOER);
  const [indbetaling] = await debitor.database.query<{ rest: bigint; annulleret: bigint }>(
    "test-psrm-penge",
    "select rest, annulleret from debitor.indbetaling where kilde = 'psrm' order by beloeb desc limit 1",
    [],
  );
  assert.deepEqual(indbetaling, { rest: 0n, annulleret: 30_000n });
  assert.equal((await claims(debitor)).find((one) => one.id === id)!.tilstand, "AFSLUTTET");
  assert.deepEqual(await openTasks(debitor), []);
  await assertBalanced(debitor);
});

test("what the debtor has had back cannot go back to PSRM: the rest is undone, and somebody must get it", async (t) => {
  const { debitor, psrm, nr } = await atPsrm(t);
  await psrm.rim.indbetal(HELSINGOER, nr, 111_490n, "2026-04-01");
  await readUnderretninger(debitor, psrm, HELSINGOER);
  const [stor] = await debitor.database.query<{ id: string }>(
    "test-stor",
    "select id from debitor.indbetaling order by beloeb desc limit 1",
    [],
  );
  const fri = await inTransaction(debitor, (query, anledning) =>
    frigoer(debitor, query, anledning, stor!.id, "Fejl"),
  );
  assert.equal(fri.ok ? "" : fri.error[0]!.kode, "PSR-017");
  const lift = { slags: "ALLOKERING", fordringId: nr, dato: "2026-04-02", skyldner } as const;
  const mere = { beloeb: -120_000n, hovedstol: -120_000n, rente: 0n };
  await readUnderretninger(debitor, telling(psrm, { ...lift, ...mere }), HELSINGOER);
  assert.deepEqual(await openTasks(debitor), ["ophaevet"]);
  assert.equal((await claims(debitor))[0]!.restance, 100_000n);
  await assertBalanced(debitor);
  const tom = await inTransaction(debitor, (query, anledning) =>
    annuller(debitor, query, anledning, { id: stor!.id, beloeb: 1n, aarsag: "Fejl" }),
  );
  assert.equal(tom.ok, false);
});

test("money on a number that nobody knows is unplaced, and one debtor let off leaves the claim with the others", async (t) => {
  const { debitor, psrm, nr, id } = await atPsrm(t);
  const fremmed = { slags: "ALLOKERING", fordringId: "77", dato: "2026-04-02", skyldner } as const;
  const beloeb = { beloeb: 5_000n, hovedstol: 5_000n, rente: 0n };
  await readUnderretninger(debitor, telling(psrm, { ...fremmed, ...beloeb }), HELSINGOER);
  assert.deepEqual(await openTasks(debitor), ["uplaceret"]);
  const anden = {
    nr: 2_000_000n,
    underretning: {
      ...({ slags: "AFSKRIVNING", fordringId: nr, dato: "2026-04-02", aarsag: "DØDSBO" } as const),
      ...{ beloeb: 100_000n, skyldner, id: randomUUID(), tid: "2026-04-02T10:00:00Z" },
    },
  };
  await readUnderretninger(debitor, { ...psrm, underretninger: async () => [anden] }, HELSINGOER);
  assert.deepEqual(await openTasks(debitor), ["haefter-fri", "uplaceret"]);
  assert.equal((await claims(debitor)).find((one) => one.id === id)!.tilstand, "INDDRIVES");
  await assertBalanced(debitor);
});

test("RIM writes a claim off: it is given up here too; what it sends back is the municipality's again", async (t) => {
  const { debitor, psrm, nr, id } = await atPsrm(t);
  assert.ok(await psrm.rim.afskriv(HELSINGOER, nr, "KONKURS"));
  const rente = (await claims(debitor)).find(({ slags }) => slags === "rente")!;
  assert.ok(await psrm.rim.returner(HELSINGOER, rente.psrm!));
  await meetPsrm(debitor, psrm, HELSINGOER);
  const efter = await claims(debitor);
  assert.deepEqual(
    [efter.find((one) => one.id === id)!.restance, efter.find((one) => one.id === rente.id)!.tilstand],
    [0n, "RYKKET"],
  );
  // PSRM knows it all: nothing more is told.
  assert.equal(await sendAktioner(debitor, psrm, HELSINGOER), 0);
  await assertBalanced(debitor);
});

test("a main claim that is paid goes to PSRM with 0 kr., so that its interest and fee have something to refer to", async (t) => {
  const { debitor, krav, psrm } = await reminded(t);
  const del = krav.delfordringer[0]!.delfordringIdentifikator;
  debitor.goTo("2026-03-10");
  const betaling = {
    ...hoved(),
    ...{
      indbetalingsdato: "2026-03-10",
      betalingsmiddel: "Kort",
      afregning: "Indbetaling",
      reference: "Bon 1",
    },
    delfordringer: [{ delfordringIdentifikator: del, beloeb: 100_000n }],
  };
  assert.equal((await debitor.send("ForetagIndbetaling", betaling)).kode, "ACCEPTERET");
  // The fee and the newest interest are not twenty days old yet.
  assert.equal((await runOn(debitor, overdragelseskoersel, "2026-03-17")).sendt, 2);
  assert.equal((await runOn(debitor, overdragelseskoersel, "2026-04-01")).sendt, 0);
  await sendAktioner(debitor, psrm, HELSINGOER);
  assert.equal((await runOn(debitor, overdragelseskoersel, "2026-04-02")).sendt, 2);
  await meetPsrm(debitor, psrm, HELSINGOER);
  const efter = await claims(debitor);
  assert.deepEqual(
    efter.map(({ tilstand, psrm: nr }) => [tilstand, nr !== null]),
    [["AFSLUTTET", true], ...efter.slice(1).map(() => ["INDDRIVES", true])],
  );
  assert.deepEqual(await openTasks(debitor), []);
});

test("paid here and at PSRM at the same time: what is left is told, the debtor has the rest to his credit, nobody has a task", async (t) => {
  const { debitor, psrm, nr, id } = await atPsrm(t);
  const bank = {
    kilde: "bank" as const,
    reference: randomUUID(),
    betalingsid: null,
    betaler: null,
    tekst: "",
  };
  const ny = { ...bank, beloeb: 30_000n, dato: "2026-04-01" };
  const tilhoer = { skyldner: "CPR:0101011234", fordringer: new Set([id]) };
  await inTransaction(debitor, (query, anledning) =>
    registrerIndbetaling(debitor, query, anledning, ny, tilhoer),
  );
  // Interest and fee first, then 90,000 of the claim: PSRM refuses 30,000, and is told of the 10,000 that are left.
  await psrm.rim.indbetal(HELSINGOER, nr, 101_490n, "2026-04-01");
  for (let round = 0; round < 3; round += 1) await meetPsrm(debitor, psrm, HELSINGOER);
  const told = (await actions(debitor)).slice(-2).map(({ status, beloeb }) => [status, beloeb]);
  assert.deepEqual(told, [
    ["AFVIST", 30_000n],
    ["UDFØRT", 10_000n],
  ]);
  assert.deepEqual(await openTasks(debitor), []);
  await assertBalanced(debitor);
});
