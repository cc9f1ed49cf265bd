import assert from "node:assert/strict";
import { test } from "node:test";
import {
  anmodning,
  openTasks,
  openUdbetaling,
  svar,
  type TestUdbetaling,
  udbetaling,
} from "../../../test/udbetaling.js";
import type { Fejl } from "../../domain/fejl.js";
import { STANDARDUDBETALINGSPOLITIK, type Udbetalingspolitik } from "../../domain/udbetaling/politik.js";
import type { Result } from "../../kit/result.js";
import { HELSINGOER } from "../../scenarier/parter.js";
import { type Anledning, withAnledning } from "../anledning.js";
import type { Query } from "../porte.js";
import { frigivUdbetaling } from "./beslut.js";
import { genudbetal } from "./opret.js";
import { setUdbetalingspolitik } from "./politik.js";

const by = async <T>(
  erp: TestUdbetaling,
  aktoer: string,
  work: (query: Query, anledning: Anledning) => Promise<Result<T, readonly Fejl[]>>,
): Promise<T> => {
  const svaret = await withAnledning(erp, { myndighed: HELSINGOER, aktoer, tekst: "Beslutning" }, work);
  if (!svaret.ok) throw new Error(svaret.error[0]!.kode);
  return svaret.value;
};

const setRules = (erp: TestUdbetaling, aktoer: string, regler: Partial<Udbetalingspolitik>) =>
  by(erp, aktoer, (query, anledning) =>
    setUdbetalingspolitik(query, anledning, anledning.dato, { ...STANDARDUDBETALINGSPOLITIK, ...regler }),
  );

const release = (erp: TestUdbetaling, aktoer: string, id: string) =>
  by(erp, aktoer, (query, anledning) => frigivUdbetaling(erp, query, anledning, { id, begrundelse: "Set" }));

const again = (erp: TestUdbetaling, aktoer: string, id: string) =>
  by(erp, aktoer, (query, anledning) =>
    genudbetal(erp, query, anledning, { id, dispositionsdato: "2026-11-10", begrundelse: "Igen" }),
  );

/** Payouts that were asked for, released by Eva where they were held, sent, and refused by the bank. */
const refused = async (erp: TestUdbetaling, beloeb: readonly bigint[]): Promise<readonly string[]> => {
  const nye = beloeb.map((one) => udbetaling(one, { cpr: "0202022345" }));
  await erp.send(anmodning(nye));
  const ids = nye.map((one) => one.udbetalingIdentifikator);
  for (const id of ids) if ((await erp.find(id)).tilstand === "TILBAGEHOLDT") await release(erp, "Eva", id);
  await erp.run("2026-11-10");
  await erp.note(ids.map((id) => svar(id, "9", "RJCT", { aarsagskode: "AC04" })));
  return ids;
};

const grundeOf = async (erp: TestUdbetaling, id: string): Promise<unknown> =>
  (await openTasks(erp)).find(({ emne }) => emne === id)?.data.grunde;

test("who raises the limit pays nothing large again alone: what others have decided counts, however often it is raised", async (t) => {
  const erp = await openUdbetaling(t);
  const [a, b, c] = (await refused(erp, [20_000_000n, 20_000_100n, 20_000_200n])) as [string, string, string];
  await setRules(erp, "Bo", { fireoejne: 50_000_000n });
  await setRules(erp, "Bo", { fireoejne: 90_000_000n });
  const holdt = await again(erp, "Bo", a);
  assert.equal(holdt.tilstand, "TILBAGEHOLDT");
  assert.deepEqual(await grundeOf(erp, holdt.id), ["egen-graense"]);
  await assert.rejects(release(erp, "Bo", holdt.id), /UDB-042/);
  assert.equal((await release(erp, "Eva", holdt.id)).tilstand, "KLAR");
  assert.equal((await again(erp, "Eva", b)).tilstand, "KLAR");
  await setRules(erp, "Eva", { fireoejne: 90_000_000n });
  await setRules(erp, "Bo", { fireoejne: 90_000_000n, alarmtimer: 48 });
  assert.equal((await again(erp, "Bo", c)).tilstand, "KLAR");
});

test("who makes the days fewer in which payouts look alike pays none again alone that looked like another before", async (t) => {
  const erp = await openUdbetaling(t);
  const felles = { cpr: "0303032345" };
  const [a, b] = ["2026-11-05", "2026-11-10"].map((dispositionsdato) => ({
    ...udbetaling(1_000n, felles),
    dispositionsdato,
  })) as [ReturnType<typeof udbetaling>, ReturnType<typeof udbetaling>];
  const [idA, idB] = [a, b].map((one) => one.udbetalingIdentifikator) as [string, string];
  await erp.send(anmodning([a, b]));
  await release(erp, "Eva", idB);
  await erp.run("2026-11-10");
  await erp.note([svar(idA, "8"), svar(idB, "9", "RJCT", { aarsagskode: "AC04" })]);
  await setRules(erp, "Bo", { dubletdage: 0 });
  const holdt = await again(erp, "Bo", idB);
  assert.equal(holdt.tilstand, "TILBAGEHOLDT");
  assert.deepEqual(await grundeOf(erp, holdt.id), ["dublet"]);
});
