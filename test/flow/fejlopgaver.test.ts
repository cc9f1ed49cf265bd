import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { withClient } from "../../src/adapters/postgres/client.js";
import { HELSINGOER, issueToken, KSD, VEJEN } from "../../src/scenarier/parter.js";
import { createClient } from "../../src/sdk/client.js";
import { golden } from "../golden.js";
import { saldoOf, startTestOeir, sure, type TestOeir } from "./oeir.js";

/** Errors mended at the source: one task for each cause, closed by itself when nothing waits for it any more. */

/** How many bilag one missing mapping refuses: `OEIR_OPGAVER=4000` for the show. */
const MANGE = Number(process.env.OEIR_OPGAVER ?? 400);
/** Senders at once. */
const SAMTIDIGE = 32;

const MANGLER = "55772";
const KREDITKONTO = "95259999900";

type Over = { readonly [felt: string]: unknown };

/** A bilag of Helsingør's that nobody has sent before, with these fields changed. */
const bilag = (over: Over = {}, funktion = "55771"): { id: string; bytes: Uint8Array<ArrayBuffer> } => {
  const id = randomUUID();
  const message = JSON.parse(golden("finansbilag-helsingoer.json"));
  const json = JSON.stringify({ ...message, finansbilagIdentifikator: id, ...over });
  return { id, bytes: new TextEncoder().encode(json.replaceAll('"55771"', `"${funktion}"`)) };
};

const unbalanced = (over: Over = {}) => {
  const { kontroltotal } = JSON.parse(golden("finansbilag-helsingoer.json"));
  return bilag({ ...over, kontroltotal: { ...kontroltotal, antalPosteringer: 7 } });
};

const send = async (oeir: TestOeir, { bytes }: { bytes: Uint8Array<ArrayBuffer> }) =>
  sure(await oeir.ksd.sendFinansbilag(bytes, "json"));

/** The municipality's bookkeepers mend the omsætningstabel: the missing funktion goes to the account of sygedagpenge. */
const mendMapping = async (oeir: TestOeir): Promise<void> => {
  await withClient({ connectionString: oeir.connectionString }, (client) =>
    client.query(
      `insert into erp.omsaetningsregel (myndighed, nr, version, moenstre, kontonummer, gyldig_fra, aktoer)
       values ($1, 100000, 1, $2, '55771101352', '2019-01-01', 'test')`,
      [HELSINGOER, JSON.stringify({ Funktion: MANGLER })],
    ),
  );
  // Written past the ERP, it is seen there after at most a second.
  await sleep(1_100);
};

const openTasks = async (oeir: TestOeir, query = {}) =>
  sure(await oeir.drift.seFejlopgaver({ myndighed: HELSINGOER, ...query })).opgaver;

/** Wait until a task is closed. */
const closedTask = async (oeir: TestOeir, id: string, myndighed = HELSINGOER) => {
  for (let tries = 0; tries < 600 + MANGE; tries++) {
    const opgave = sure(await oeir.drift.seFejlopgave({ myndighed, id }));
    if (opgave.lukket !== undefined) return opgave;
    await sleep(100);
  }
  throw new Error(`the task ${id} does not close`);
};

const sendMany = async (oeir: TestOeir, antal: number, make: () => { bytes: Uint8Array<ArrayBuffer> }) => {
  let left = antal;
  const sender = async (): Promise<void> => {
    while (left-- > 0) assert.equal((await send(oeir, make())).kode, "AFVIST");
  };
  await Promise.all(Array.from({ length: SAMTIDIGE }, sender));
};

/** The log is whole, and the counts of every task are those of its rows. */
const verified = async (oeir: TestOeir): Promise<void> => {
  assert.deepEqual(sure(await oeir.drift.verificerLog({})).brud, []);
  const { rows } = await withClient({ connectionString: oeir.connectionString }, (client) =>
    client.query(
      `select o.kode from oeir.fejlopgave o join oeir.fejlopgave_besked r on r.opgave = o.id
       group by o.myndighed, o.id having count(*) <> o.antal or count(*) filter (where r.loest is null) <> o.uloest`,
    ),
  );
  assert.deepEqual(rows, []);
};

test("one missing mapping is one task, however many bilag; mended and sent anew it books all once and closes", async (t) => {
  const oeir = await startTestOeir(t);
  const started = Date.now();
  await sendMany(oeir, MANGE, () => bilag({}, MANGLER));
  t.diagnostic(`${MANGE} refused in ${Date.now() - started} ms`);
  const [opgave, ...others] = await openTasks(oeir);
  assert.deepEqual(others, []);
  assert.equal(opgave!.kode, "ERP-002");
  assert.equal(opgave!.ejer, "kommune");
  assert.equal(opgave!.antal, MANGE);
  assert.equal(opgave!.uloest, MANGE);
  await mendMapping(oeir);
  const noegle = { myndighed: HELSINGOER, id: opgave!.id };
  const pressed = Date.now();
  const presses = await Promise.all(
    Array.from({ length: 3 }, async () => sure(await oeir.drift.genfremsendOpgave(noegle)).startet),
  );
  t.diagnostic(`${presses.join(" + ")} started in ${Date.now() - pressed} ms`);
  assert.equal(
    presses.reduce((total, startet) => total + startet, 0),
    MANGE,
  );
  const lukket = await closedTask(oeir, opgave!.id);
  t.diagnostic(`booked and closed in ${Date.now() - pressed} ms`);
  assert.equal(lukket.lukketVed, "accepteret");
  assert.equal(lukket.uloest, 0);
  assert.equal(await saldoOf(oeir, HELSINGOER, KREDITKONTO), -440_500n * BigInt(MANGE));
  const arter = lukket.haendelser.map(({ art }) => art);
  assert.equal(arter[0], "fejlopgave.oprettet");
  assert.equal(arter.filter((art) => art === "fejlopgave.lukket").length, 1);
  assert.equal(sure(await oeir.drift.genfremsendOpgave(noegle)).startet, 0);
  const { antal } = sure(await oeir.drift.seAntal({ myndighed: HELSINGOER }));
  assert.equal(antal.find(({ tilstand }) => tilstand === "ACCEPTERET")?.antal, MANGE);
  assert.equal(antal.find(({ tilstand }) => tilstand === "AFVIST")?.antal, MANGE);
  await verified(oeir);
});

test("sent anew before it is mended, a bilag is refused again and nothing doubles", async (t) => {
  const oeir = await startTestOeir(t);
  const { beskedId } = await send(oeir, bilag({}, MANGLER));
  const [before] = await openTasks(oeir);
  const again = await oeir.drift.genfremsendBesked({ myndighed: HELSINGOER, id: beskedId });
  assert.equal(sure(again).kode, "AFVIST");
  const [after, ...others] = await openTasks(oeir);
  assert.deepEqual(others, []);
  assert.deepEqual(after, before);
  const { beskeder } = sure(await oeir.drift.seOpgavebeskeder({ myndighed: HELSINGOER, id: after!.id }));
  assert.equal(beskeder.length, 1);
  assert.equal(beskeder[0]!.besked, beskedId);
  assert.notEqual(beskeder[0]!.nyeste, beskedId);
});

test("what the fagsystem must mend is one task for each bilag, its own, and closes when the corrected one is booked", async (t) => {
  const oeir = await startTestOeir(t);
  const wrong = [unbalanced(), unbalanced()] as const;
  for (const one of wrong) assert.equal((await send(oeir, one)).kode, "AFVIST");
  const tasks = await openTasks(oeir, { ejer: "fagsystem" });
  assert.equal(tasks.length, 2);
  assert.ok(tasks.every(({ itsystem, kode }) => itsystem === KSD && kode === "FIN-005"));
  const mended = bilag({ erstatterBilag: wrong[0].id });
  assert.equal((await send(oeir, mended)).kode, "ACCEPTERET");
  assert.equal((await send(oeir, mended)).kode, "ACCEPTERET", "the same message again is the same message");
  assert.equal((await openTasks(oeir)).length, 1);
  const once = await send(oeir, bilag({ erstatterBilag: wrong[0].id }));
  assert.equal(once.fejl[0]?.fejlKode, "BSK-021");
  const unknown = await send(oeir, bilag({ erstatterBilag: randomUUID() }));
  assert.equal(unknown.fejl[0]?.fejlKode, "BSK-020");
  assert.equal(unknown.fejl[0]?.element, "Finansbilag/ErstatterBilag");
  assert.ok(unknown.fejl[0]?.linje);
  await verified(oeir);
});

test("a correction that is refused too takes the work over; the next may name either, and only one is booked", async (t) => {
  const oeir = await startTestOeir(t);
  const first = unbalanced();
  await send(oeir, first);
  const [task] = await openTasks(oeir);
  const second = bilag({ erstatterBilag: first.id }, MANGLER);
  const { beskedId } = await send(oeir, second);
  assert.equal((await closedTask(oeir, task!.id)).lukketVed, "afloest");
  const [mapping, ...others] = await openTasks(oeir);
  assert.deepEqual(others, []);
  assert.equal(mapping!.kode, "ERP-002");
  const answers = await Promise.all(
    [first.id, second.id].map((id) => oeir.ksd.sendFinansbilag(bilag({ erstatterBilag: id }).bytes, "json")),
  );
  const accepted = answers.filter((answer) => answer.ok && answer.value.kode === "ACCEPTERET");
  assert.equal(accepted.length, 1, JSON.stringify(answers));
  assert.equal((await closedTask(oeir, mapping!.id)).lukketVed, "accepteret");
  const late = await oeir.drift.genfremsendBesked({ myndighed: HELSINGOER, id: beskedId });
  assert.ok(!late.ok && late.error.fejl[0]?.fejlKode === "BSK-021", JSON.stringify(late));
  assert.equal(await saldoOf(oeir, HELSINGOER, "55771101352"), 440_500n);
});

const FAST = {
  svarfristMs: 400,
  leveringsfristMs: 300,
  foersteVentMs: 50,
  laengsteVentMs: 50,
  maxForsoeg: 2,
};

const routeTo = async (oeir: TestOeir, adresse: string): Promise<void> => {
  const { ruter } = sure(await oeir.drift.seRuter({ myndighed: HELSINGOER }));
  sure(await oeir.drift.saetRute({ body: { ...ruter[0]!, adresse } }));
};

test("a given-up message is a task of operations, closed when it is resumed and booked, or discarded", async (t) => {
  const oeir = await startTestOeir(t, { hub: FAST });
  await routeTo(oeir, "https://localhost:1/");
  const [one, other] = [await send(oeir, bilag()), await send(oeir, bilag())];
  let [task] = await openTasks(oeir, { ejer: "drift" });
  for (let tries = 0; tries < 100 && task?.uloest !== 2; tries++) {
    await sleep(100);
    [task] = await openTasks(oeir, { ejer: "drift" });
  }
  assert.equal(task?.kode, "DRF-007");
  assert.equal(task?.uloest, 2);
  await routeTo(oeir, oeir.erp!.adresse);
  sure(await oeir.drift.genoptagBesked({ myndighed: HELSINGOER, id: one.beskedId }));
  const body = { begrundelse: "Sendt ved en fejl" };
  sure(await oeir.drift.kasserBesked({ myndighed: HELSINGOER, id: other.beskedId, body }));
  const lukket = await closedTask(oeir, task!.id);
  assert.equal(lukket.antal, 2);
  await verified(oeir);
});

test("each sees its own tasks: the it-system its own, the supplier its systems', the municipality its own", async (t) => {
  const oeir = await startTestOeir(t);
  await send(oeir, unbalanced());
  await send(oeir, bilag({}, MANGLER));
  const other = randomUUID();
  sure(await oeir.drift.gemItSystem({ body: { id: other, navn: "NOVA", leverandoer: "19435075" } }));
  const as = async (body: Parameters<typeof oeir.drift.udstedAdgang>[0]["body"]) => {
    const { noegle } = sure(await oeir.drift.udstedAdgang({ body }));
    return createClient({ url: oeir.url, token: noegle! });
  };
  const token = { slags: "token" as const, dage: 1 };
  const codes = async (client: TestOeir["drift"]) =>
    sure(await client.seFejlopgaver({}))
      .opgaver.map(({ kode }) => kode)
      .sort();
  assert.deepEqual(await codes(oeir.drift), ["ERP-002", "FIN-005"]);
  assert.deepEqual(await codes(oeir.ksd), ["FIN-005"]);
  const nova = createClient({ url: oeir.url, token: await issueToken(oeir.drift, other, "NOVA") });
  assert.deepEqual(await codes(nova), []);
  const { itsystemer } = sure(await oeir.drift.seItSystemer({}));
  const leverandoer = itsystemer.find(({ id }) => id === KSD)!.leverandoer;
  assert.deepEqual(await codes(await as({ ...token, rolle: "leverandoer", cvr: leverandoer, navn: "KMD" })), [
    "FIN-005",
  ]);
  assert.deepEqual(await codes(await as({ ...token, rolle: "leverandoer", cvr: "19435075", navn: "X" })), []);
  const kommune = await as({ ...token, rolle: "kommune", cvr: HELSINGOER, navn: "Helsingør" });
  assert.deepEqual(await codes(kommune), ["ERP-002", "FIN-005"]);
  assert.deepEqual(await codes(await as({ ...token, rolle: "kommune", cvr: VEJEN, navn: "Vejen" })), []);
  const [mapping] = await openTasks(oeir, { kode: "ERP-002" });
  const noegle = { myndighed: HELSINGOER, id: mapping!.id };
  for (const client of [oeir.ksd, nova]) {
    const seen = await client.seFejlopgave(noegle);
    assert.ok(!seen.ok && seen.error.fejl[0]?.fejlKode === "BSK-022");
    const sent = await client.genfremsendOpgave(noegle);
    assert.ok(!sent.ok && sent.error.fejl[0]?.fejlKode === "ADG-010");
  }
  sure(await kommune.noterOpgave({ ...noegle, body: { note: "Vi ser på den, cpr 010101-0001" } }));
  const { haendelser } = sure(await oeir.drift.seFejlopgave(noegle));
  assert.equal(haendelser.at(-1)?.begrundelse, "Vi ser på den, cpr ••••••••••");
  assert.equal(haendelser.at(-1)?.aktoer, "Helsingør");
});

test("statistics count tasks, refused bilag and closings per day, system and code", async (t) => {
  const oeir = await startTestOeir(t);
  await send(oeir, bilag({}, MANGLER));
  await send(oeir, bilag({}, MANGLER));
  const wrong = unbalanced();
  await send(oeir, wrong);
  await send(oeir, bilag({ erstatterBilag: wrong.id }));
  const { tal } = sure(await oeir.drift.seFejlstatistik({ myndighed: HELSINGOER }));
  assert.deepEqual(
    tal.map(({ itsystemnavn, kode, opgaver, beskeder, lukket, medianMinutter }) => ({
      ...{ itsystemnavn, kode, opgaver, beskeder, lukket, medianMinutter },
    })),
    [
      { itsystemnavn: "KSD", kode: "ERP-002", opgaver: 1, beskeder: 2, lukket: 0, medianMinutter: undefined },
      { itsystemnavn: "KSD", kode: "FIN-005", opgaver: 1, beskeder: 1, lukket: 1, medianMinutter: 0 },
    ],
  );
  const { ejere } = sure(await oeir.drift.seOpgaveantal({}));
  assert.deepEqual(ejere, [{ ejer: "kommune", aabne: 1, overskredne: 0, beskeder: 2 }]);
});
