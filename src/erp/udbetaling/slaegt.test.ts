import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import {
  anmodning,
  balance,
  bankpost,
  KSD,
  openTasks,
  openUdbetaling,
  svar,
  type TestUdbetaling,
  udbetaling,
} from "../../../test/udbetaling.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Result } from "../../kit/result.js";
import { HELSINGOER } from "../../scenarier/parter.js";
import { type Anledning, withAnledning } from "../anledning.js";
import type { Query } from "../porte.js";
import { bortfaldUdbetaling } from "./beslut.js";
import { genudbetal } from "./opret.js";
import type { Udbetalingsrow } from "./raekker.js";

const NUL = { mellemregning: 0n, undervejs: 0n, bank: 0n, udgift: 0n };

const decide = async (
  erp: TestUdbetaling,
  work: (query: Query, anledning: Anledning) => Promise<Result<Udbetalingsrow, readonly Fejl[]>>,
): Promise<string> => {
  const answer = await withAnledning(erp, { myndighed: HELSINGOER, aktoer: "Eva", tekst: "Test" }, work);
  return answer.ok ? answer.value.id : answer.error.map(({ kode }) => kode).join(" ");
};

const again = (erp: TestUdbetaling, id: string): Promise<string> =>
  decide(erp, (query, anledning) =>
    genudbetal(erp, query, anledning, { id, dispositionsdato: "2026-11-10", begrundelse: "Igen" }),
  );

const lapse = (erp: TestUdbetaling, id: string): Promise<string> =>
  decide(erp, (query, anledning) => bortfaldUdbetaling(erp, query, anledning, { id, begrundelse: "Betalt" }));

/** A payout that has been refused as often as it has been paid again; the ids of the attempts. */
const refused = async (erp: TestUdbetaling, antal: number): Promise<readonly string[]> => {
  const en = udbetaling(50_000n);
  await erp.send(anmodning([en]));
  const ids = [en.udbetalingIdentifikator];
  for (;;) {
    await erp.run("2026-11-10");
    await erp.note([svar(ids.at(-1)!, "9", "RJCT")]);
    if (ids.length === antal) return ids;
    ids.push(await again(erp, ids.at(-1)!));
  }
};

const tasks = async (erp: TestUdbetaling) =>
  (await openTasks(erp)).map(({ art, emne }) => `${art} ${emne}`).sort();

test("the third attempt waits when the first turns out to be paid, however late that is known", async (t) => {
  const erp = await openUdbetaling(t);
  const [foerste, anden] = (await refused(erp, 2)) as [string, string];
  const tredje = await again(erp, anden);
  await erp.note([bankpost(foerste, "udfoert", 50_000n)]);
  assert.equal((await erp.find(tredje)).tilstand, "TILBAGEHOLDT");
  assert.deepEqual(await erp.run("2026-11-10"), []);
  assert.deepEqual(await tasks(erp), [`modstrid ${foerste}`, `tilbageholdt ${tredje}`].sort());
});

test("an attempt that was refused is not paid again when what it was to pay again has been paid after all", async (t) => {
  const erp = await openUdbetaling(t);
  const [foerste, anden] = (await refused(erp, 2)) as [string, string];
  await erp.note([bankpost(foerste, "udfoert", 50_000n)]);
  assert.equal(await again(erp, anden), "UDB-034");
  const igen = udbetaling(50_000n, { genudbetalingAf: anden, kontering: false });
  assert.deepEqual(
    (await erp.send(anmodning([igen]))).fejl.map(({ kode, vaerdier }) => [kode, vaerdier?.id]),
    [["UDB-034", foerste]],
  );
  // It lapses by itself: the cost of what has been paid stays where it is.
  assert.equal(await lapse(erp, anden), anden);
  assert.equal((await erp.find(foerste)).bortfaldet, null);
  assert.deepEqual(await balance(erp), { ...NUL, bank: -50_000n, udgift: 50_000n });
  // And if it comes home, it is somebody's task, and can be paid again.
  await erp.note([bankpost(foerste, "returneret", 50_000n)]);
  assert.ok((await tasks(erp)).includes(`ubetalt ${foerste}`));
  const tredje = await again(erp, foerste);
  assert.equal((await erp.find(tredje)).tilstand, "KLAR");
});

test("a fagsystem pays its own again, also what a person has paid again; others' are to it as ones that do not exist", async (t) => {
  const erp = await openUdbetaling(t);
  const [foerste, anden] = (await refused(erp, 2)) as [string, string];
  const send = async (genudbetalingAf: string, afsenderSystem: string) => {
    const igen = udbetaling(50_000n, { genudbetalingAf, kontering: false });
    const svar = await erp.send(anmodning([igen], { afsenderSystem }));
    return svar.fejl.map(({ kode, vaerdier }) => [kode, vaerdier]);
  };
  const fremmed = randomUUID();
  for (const id of [foerste, anden, randomUUID()])
    assert.deepEqual(await send(id, fremmed), [["UDB-033", { id }]]);
  assert.deepEqual(await send(anden, KSD), []);
});

test("two attempts that are both executed are told of, whichever the bank tells of first", async (t) => {
  const erp = await openUdbetaling(t);
  const [foerste, anden] = (await refused(erp, 2)) as [string, string];
  await erp.note([bankpost(foerste, "udfoert", 50_000n)]);
  await erp.note([bankpost(anden, "udfoert", 50_000n)]);
  assert.ok((await tasks(erp)).includes(`dobbelt ${anden}`));
});

test("what lapses takes all that it was to pay again with it", async (t) => {
  const erp = await openUdbetaling(t);
  const ids = await refused(erp, 3);
  await lapse(erp, ids[2]!);
  for (const id of ids) assert.equal((await erp.find(id)).bortfaldet, "2026-11-02");
  assert.deepEqual(await balance(erp), NUL);
  assert.deepEqual(await openTasks(erp), []);
});

test("what the bank takes back and pays once more is paid, once; it is not paid again", async (t) => {
  const erp = await openUdbetaling(t);
  const en = udbetaling(50_000n);
  const id = en.udbetalingIdentifikator;
  await erp.send(anmodning([en]));
  await erp.run("2026-11-10");
  const poster = [
    bankpost(id, "udfoert", 50_000n),
    bankpost(id, "returneret", 50_000n),
    bankpost(id, "udfoert", 50_000n),
  ];
  for (const [nr, tilstand] of ["UDFOERT", "RETURNERET", "UDFOERT"].entries()) {
    await erp.note(poster.slice(nr, nr + 1));
    assert.equal((await erp.find(id)).tilstand, tilstand);
  }
  assert.equal(await again(erp, id), "UDB-034");
  assert.deepEqual(await balance(erp), { ...NUL, bank: -50_000n, udgift: 50_000n });
  assert.deepEqual(await openTasks(erp), []);
});
