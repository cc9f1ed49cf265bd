import assert from "node:assert/strict";
import { test } from "node:test";
import {
  anmodning,
  balance,
  bankpost,
  KSD,
  openTasks,
  openUdbetaling,
  posted,
  svar,
  type TestUdbetaling,
  udbetaling,
} from "../../../test/udbetaling.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Result } from "../../kit/result.js";
import { HELSINGOER } from "../../scenarier/parter.js";
import { type Anledning, withAnledning } from "../anledning.js";
import type { Query } from "../porte.js";
import { sendVentende } from "../udbakke.js";
import { afslaaUdbetaling, bortfaldUdbetaling, frigivUdbetaling, standsUdbetaling } from "./beslut.js";
import { spoergTilSendte } from "./kvitteringer.js";
import { lukOpgave } from "./luk.js";
import { genudbetal, opretManuel } from "./opret.js";
import { readHistorie } from "./overblik.js";
import { udbetalingsudbakke } from "./udbakke.js";

const NUL = { mellemregning: 0n, undervejs: 0n, bank: 0n, udgift: 0n };

const by = <T>(
  erp: TestUdbetaling,
  aktoer: string,
  work: (query: Query, anledning: Anledning) => Promise<Result<T, readonly Fejl[]>>,
) => withAnledning(erp, { myndighed: HELSINGOER, aktoer, tekst: "Beslutning" }, work);

const decide = async (
  erp: TestUdbetaling,
  aktoer: string,
  handling: typeof frigivUdbetaling,
  id: string,
): Promise<readonly string[]> => {
  const answer = await by(erp, aktoer, (query, anledning) =>
    handling(erp, query, anledning, { id, begrundelse: "Set på" }),
  );
  return answer.ok ? [answer.value.tilstand] : answer.error.map(({ kode }) => kode);
};

const again = async (erp: TestUdbetaling, aktoer: string, id: string, felter = {}) => {
  const answer = await by(erp, aktoer, (query, anledning) =>
    genudbetal(erp, query, anledning, {
      id,
      dispositionsdato: "2026-11-10",
      begrundelse: "Ny konto",
      ...felter,
    }),
  );
  return answer.ok ? answer.value : answer.error[0]!.kode;
};

test("a payout made by hand waits for somebody else than its maker, and is then sent", async (t) => {
  const erp = await openUdbetaling(t);
  const en = udbetaling(50_000n);
  const id = en.udbetalingIdentifikator;
  const made = () => by(erp, "Eva", (query, anledning) => opretManuel(erp, query, anledning, en, "Akut"));
  const first = await made();
  assert.equal(first.ok && first.value.tilstand, "TILBAGEHOLDT");
  assert.equal((await made()).ok, true);
  assert.deepEqual(await balance(erp), { ...NUL, mellemregning: -50_000n, udgift: 50_000n });
  assert.deepEqual(await decide(erp, "Eva", frigivUdbetaling, id), ["UDB-042"]);
  assert.deepEqual(await erp.run("2026-11-10"), []);
  assert.deepEqual(await decide(erp, "Bo", frigivUdbetaling, id), ["KLAR"]);
  assert.deepEqual(await decide(erp, "Bo", frigivUdbetaling, id), ["UDB-041"]);
  assert.equal((await erp.run("2026-11-10")).length, 1);
  assert.deepEqual(await openTasks(erp), []);
});

test("two who make a payout of one id at the same moment: one is made, the other told that the id is taken", async (t) => {
  const erp = await openUdbetaling(t);
  for (let gang = 1n; gang <= 10n; gang += 1n) {
    const foerste = udbetaling(gang);
    const anden = {
      ...udbetaling(gang, { cpr: "0202022345" }),
      udbetalingIdentifikator: foerste.udbetalingIdentifikator,
    };
    const svar = await Promise.all(
      [foerste, anden].map((en) =>
        by(erp, "Eva", (query, anledning) => opretManuel(erp, query, anledning, en, "Akut")),
      ),
    );
    assert.deepEqual(svar.map((one) => (one.ok ? "ok" : one.error[0]!.kode)).sort(), ["UDB-031", "ok"]);
  }
});

test("a rejected payout takes its own cost back and tells its fagsystem; nothing is ever sent of it", async (t) => {
  const erp = await openUdbetaling(t);
  const en = udbetaling(50_000n);
  await erp.send(anmodning([en]));
  assert.deepEqual(await decide(erp, "Bo", afslaaUdbetaling, en.udbetalingIdentifikator), ["AFSLAAET"]);
  assert.deepEqual(await balance(erp), NUL);
  assert.deepEqual(await erp.run("2026-11-10"), []);
  const [told] = await posted(erp);
  assert.deepEqual([told!.indhold.udfald, told!.indhold.aarsag], ["AFSLAAET", "Set på"]);
});

test("a stop before sending rejects, after it asks NemKonto, and once the account is found it is too late", async (t) => {
  const erp = await openUdbetaling(t);
  const [a, b, c] = [udbetaling(1n), udbetaling(2n), udbetaling(3n)];
  const [idA, idB, idC] = [a, b, c].map((one) => one.udbetalingIdentifikator) as [string, string, string];
  await erp.send(anmodning([a, b, c]));
  assert.deepEqual(await decide(erp, "Bo", standsUdbetaling, idA), ["AFSLAAET"]);
  await erp.run("2026-11-10");
  assert.deepEqual(await decide(erp, "Bo", standsUdbetaling, idB), ["ANMODET"]);
  const stop = (await posted(erp)).at(-1)!;
  assert.deepEqual(
    [stop.operation, stop.indhold.betalingIdentifikator, stop.indhold.bundtIdentifikator],
    ["NKSBetalingStands", idB.replaceAll("-", ""), (await erp.find(idB)).bundt],
  );
  await erp.note([svar(idB, "5", "CANC"), svar(idC, "5")]);
  assert.equal((await erp.find(idB)).tilstand, "STANDSET");
  assert.deepEqual(await decide(erp, "Bo", standsUdbetaling, idC), ["UDB-043"]);
});

test("a stop that NemKonto refuses is told of where it was asked for: in the payout's history, and as its task", async (t) => {
  const erp = await openUdbetaling(t);
  const en = udbetaling(1_000n);
  const id = en.udbetalingIdentifikator;
  await erp.send(anmodning([en]));
  await erp.run("2026-11-10");
  await decide(erp, "Bo", standsUdbetaling, id);
  const forSent = "NKS-015 Betalingen kan ikke standses længere.";
  await sendVentende(erp, udbetalingsudbakke(erp), async (_, operation) => ({
    taget: operation !== "NKSBetalingStands",
    svar: forSent,
  }));
  assert.deepEqual(
    (await openTasks(erp)).map(({ art, emne, data }) => [art, emne, data.svar]),
    [["uafleveret", id, forSent]],
  );
  const { haendelser } = await readHistorie(erp.database.query, HELSINGOER, id);
  assert.equal(haendelser.at(-1)!.data.begrundelse, forSent);
});

test("a stop that the hub takes and NemKonto refuses later is told of there too, once, also when the payout is paid by then", async (t) => {
  const erp = await openUdbetaling(t);
  const [a, b, c] = [udbetaling(1_000n), udbetaling(2_000n), udbetaling(3_000n)];
  const [idA, idB, idC] = [a, b, c].map((one) => one.udbetalingIdentifikator) as [string, string, string];
  await erp.send(anmodning([a, b, c]));
  await erp.run("2026-11-10");
  for (const id of [idA, idB, idC]) await decide(erp, "Bo", standsUdbetaling, id);
  await sendVentende(erp, udbetalingsudbakke(erp), async () => ({ taget: true, svar: "" }));
  await erp.note([bankpost(idA, "udfoert", 1_000n), svar(idC, "5", "CANC")]);
  const forSent = "NKS-015 Betalingen kan ikke standses længere.";
  const afvises = async (_: string, operation: string) => ({
    taget: operation !== "NKSBetalingStands",
    svar: forSent,
  });
  const senere = (timer: number) => new Date(Date.now() + timer * 3_600_000);
  assert.equal(await spoergTilSendte(erp, afvises, senere(-1)), 0);
  assert.equal(await spoergTilSendte(erp, afvises, senere(1)), 2);
  assert.equal(await spoergTilSendte(erp, afvises, senere(1)), 0);
  const opgaver = (await openTasks(erp)).filter(({ art }) => art === "uafleveret");
  assert.deepEqual(
    opgaver.map(({ emne, data }) => [emne, data.svar]).sort(),
    [idA, idB].map((id) => [id, forSent]).sort(),
  );
  for (const id of [idA, idB]) {
    const { haendelser } = await readHistorie(erp.database.query, HELSINGOER, id);
    assert.equal(haendelser.at(-1)!.data.begrundelse, forSent);
  }
});

test("what was refused is paid again once, to another account only after somebody else has seen it; its fagsystem is told", async (t) => {
  const erp = await openUdbetaling(t);
  const en = udbetaling(50_000n);
  const id = en.udbetalingIdentifikator;
  await erp.send(anmodning([en]));
  assert.equal(await again(erp, "Eva", id), "UDB-034");
  await erp.run("2026-11-10");
  await erp.note([svar(id, "9", "RJCT", { aarsagskode: "AC04" })]);
  assert.equal(await again(erp, "Eva", id, { destination: "Bankkonto" }), "UDB-048");
  // One that NemKonto's rules would refuse would take its whole bundle with it.
  const ingen = { registreringsnummer: "0000", kontonummer: "0" };
  assert.equal(await again(erp, "Eva", id, { destination: "Bankkonto", bankkonto: ingen }), "UDB-048");
  assert.equal(await again(erp, "Eva", id, { dispositionsdato: "2062-11-10" }), "UDB-012");
  const konto = { registreringsnummer: "9999", kontonummer: "0000000012" };
  const igen = await again(erp, "Eva", id, { destination: "Bankkonto", bankkonto: konto });
  assert.ok(typeof igen !== "string");
  assert.equal(igen.tilstand, "TILBAGEHOLDT");
  assert.equal(await again(erp, "Eva", id), "UDB-035");
  assert.deepEqual(await decide(erp, "Eva", frigivUdbetaling, igen.id), ["UDB-042"]);
  // Rejected, the first is somebody's task again.
  assert.deepEqual(await decide(erp, "Bo", afslaaUdbetaling, igen.id), ["AFSLAAET"]);
  assert.deepEqual(
    (await openTasks(erp)).map(({ art, emne }) => [art, emne]),
    [["ubetalt", id]],
  );
  const tredje = await again(erp, "Eva", id);
  assert.ok(typeof tredje !== "string");
  assert.equal(tredje.tilstand, "KLAR");
  await erp.run("2026-11-10");
  await erp.note([bankpost(tredje.id, "udfoert", 50_000n)]);
  assert.deepEqual(await balance(erp), { ...NUL, bank: -50_000n, udgift: 50_000n });
  const told = (await posted(erp)).filter(({ operation }) => operation === "UdbetalingsstatusAfsend");
  assert.deepEqual(
    told.map(({ indhold }) => [indhold.udbetalingIdentifikator, indhold.udfald, indhold.genudbetaling]),
    [
      [id, "AFVIST", undefined],
      [id, "AFSLAAET", igen.id],
      [id, "UDFOERT", tredje.id],
    ],
  );
});

test("what shall not be paid after all lapses with a reason: its own cost is taken back, and it is paid no more", async (t) => {
  const erp = await openUdbetaling(t);
  const [egen, fremmed] = [udbetaling(50_000n), udbetaling(70_000n, { kontering: false })];
  const ids = [egen, fremmed].map((one) => one.udbetalingIdentifikator);
  await erp.send(anmodning([egen, fremmed]));
  await erp.run("2026-11-10");
  assert.deepEqual(await decide(erp, "Bo", bortfaldUdbetaling, ids[0]!), ["UDB-041"]);
  await erp.note(ids.map((id) => svar(id, "7", "RJCT")));
  const tasks = await erp.database.query<{ id: string }>(
    "test-opgaver",
    "select id from udbetaling.opgave where lukket is null order by nr",
    [],
  );
  for (const { id } of tasks) {
    const lukket = await by(erp, "Bo", (query, anledning) =>
      lukOpgave(erp, query, anledning, { id, begrundelse: "Død" }),
    );
    assert.ok(lukket.ok);
  }
  assert.deepEqual(await balance(erp), NUL);
  assert.deepEqual(await openTasks(erp), []);
  assert.equal(await again(erp, "Eva", ids[0]!), "UDB-039");
  const igen = udbetaling(50_000n, { genudbetalingAf: ids[0]!, kontering: false });
  const taget = await erp.send(anmodning([igen], { afsenderSystem: KSD }));
  assert.deepEqual(
    taget.fejl.map(({ kode }) => kode),
    ["UDB-039"],
  );
});

test("a repayment waits for a person when the first turns out to be paid, also if it is sent before anybody knew", async (t) => {
  const erp = await openUdbetaling(t);
  const [a, b] = [udbetaling(50_000n), udbetaling(60_000n)];
  const [idA, idB] = [a, b].map((one) => one.udbetalingIdentifikator) as [string, string];
  await erp.send(anmodning([a, b]));
  await erp.run("2026-11-10");
  await erp.note([svar(idA, "9", "RJCT"), svar(idB, "9", "RJCT")]);
  const igenB = await again(erp, "Eva", idB);
  await erp.run("2026-11-10");
  const igenA = await again(erp, "Eva", idA);
  assert.ok(typeof igenA !== "string" && typeof igenB !== "string");
  await erp.note([bankpost(idA, "udfoert", 50_000n), bankpost(idB, "udfoert", 60_000n)]);
  assert.equal((await erp.find(igenA.id)).tilstand, "TILBAGEHOLDT");
  assert.deepEqual(await decide(erp, "Bo", frigivUdbetaling, igenA.id), ["UDB-034"]);
  const tasks = (await openTasks(erp)).map(({ art, emne }) => `${art} ${emne}`).sort();
  assert.deepEqual(
    tasks,
    [`dobbelt ${idB}`, `modstrid ${idA}`, `modstrid ${idB}`, `tilbageholdt ${igenA.id}`].sort(),
  );
});
