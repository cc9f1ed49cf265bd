import assert from "node:assert/strict";
import { test } from "node:test";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { golden } from "../golden.js";
import { saldoOf, startTestOeir, type TestOeir } from "./oeir.js";

const SYGEDAGPENGE = "55771101352";
const MELLEMREGNING = "95259999900";
const ØRE = 440_500n;

const xml = (oeir: TestOeir, text: string) => oeir.ksd.sendFinansbilag(new TextEncoder().encode(text), "xml");

test("a golden finansbilag is booked to the øre, once, whatever way it comes", async (t) => {
  const oeir = await startTestOeir(t);
  const first = await xml(oeir, golden("finansbilag-helsingoer.xml"));
  assert.ok(first.ok, JSON.stringify(first));
  assert.equal(first.value.kode, "ACCEPTERET");
  assert.equal(await saldoOf(oeir, HELSINGOER, SYGEDAGPENGE), ØRE);
  assert.equal(await saldoOf(oeir, HELSINGOER, MELLEMREGNING), -ØRE);

  const again = await xml(oeir, golden("finansbilag-helsingoer.xml"));
  assert.deepEqual(again, first);
  const asJson = new TextEncoder().encode(golden("finansbilag-helsingoer.json"));
  assert.deepEqual(await oeir.ksd.sendFinansbilag(asJson, "json"), first);
  assert.equal(await saldoOf(oeir, HELSINGOER, SYGEDAGPENGE), ØRE);
});

test("the same id with another amount is refused and books nothing", async (t) => {
  const oeir = await startTestOeir(t);
  await xml(oeir, golden("finansbilag-helsingoer.xml"));
  const other = await xml(oeir, golden("finansbilag-helsingoer.xml").replaceAll("4405.00", "4406.00"));
  assert.ok(!other.ok);
  assert.deepEqual(
    other.error.fejl.map(({ fejlKode }) => fejlKode),
    ["BSK-001"],
  );
  assert.equal(other.error.status, 409);
  assert.equal(await saldoOf(oeir, HELSINGOER, SYGEDAGPENGE), ØRE);
});

test("a golden finansbilag is rehearsed as the golden answer says, but for the token, which is new each time", async (t) => {
  const oeir = await startTestOeir(t);
  const response = await fetch(`${oeir.url}/api/finansbilag/proev`, {
    method: "POST",
    headers: { authorization: `Bearer ${oeir.ksdToken}`, "content-type": "application/xml" },
    body: golden("finansbilag-helsingoer.xml"),
  });
  const { proevebevis, udloeber, ...answer } = (await response.json()) as Record<string, string>;
  assert.deepEqual(answer, JSON.parse(golden("proevekoersel-helsingoer.json")));
  assert.match(proevebevis ?? "", /^[\w-]+\.[\w-]+$/);
  assert.ok(Date.parse(udloeber ?? "") > Date.now());
  assert.equal(await saldoOf(oeir, HELSINGOER, SYGEDAGPENGE), 0n);
});
