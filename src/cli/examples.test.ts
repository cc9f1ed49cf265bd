import assert from "node:assert/strict";
import { test } from "node:test";
import { oeir } from "../../test/cli.js";
import { Finansbilag } from "../domain/finans/model.js";
import { readJson } from "../kit/json-reader.js";
import { readXml } from "../kit/xml-reader.js";
import { eksempelnavne } from "./examples.js";

const bytes = (text: string) => new TextEncoder().encode(text);

test("without a name the golden example is written, the same as XML and as JSON", async () => {
  const [xml, json] = [await oeir(["eksempel"]), await oeir(["eksempel", "--json"])];
  const fromXml = readXml(Finansbilag, bytes(xml.out));
  assert.deepEqual(fromXml.faults, []);
  assert.deepEqual(readJson(Finansbilag, bytes(json.out)), fromXml);
});

test("--ny gives an example that the hub has not seen", async () => {
  const idOf = async (...flags: readonly string[]) =>
    readXml(Finansbilag, bytes((await oeir(["eksempel", ...flags])).out)).value.finansbilagIdentifikator;
  assert.equal(await idOf(), await idOf());
  assert.notEqual(await idOf("--ny"), await idOf("--ny"));
});

test("every example that is named can be written", async () => {
  const { out } = await oeir(["eksempel", "--liste", "--json"]);
  const names: readonly { navn: string }[] = JSON.parse(out);
  assert.equal(names.length, eksempelnavne().length);
  for (const { navn } of names) {
    const written = await oeir(["eksempel", navn]);
    assert.equal(written.exit, 0);
    assert.match(written.out, /^<\?xml.*<Finansbilag/s);
  }
});

test("an unknown example ends with 1 and names those there are", async () => {
  const { exit, out, err } = await oeir(["eksempel", "nix"]);
  assert.deepEqual([exit, out], [1, ""]);
  assert.match(err, /helsingoer, .*ude-af-balance/);
});

test("an error code is looked up in any case, alone or with its family; an unknown one ends with 1", async () => {
  assert.match((await oeir(["fejl", "fin-007"])).out, /^FIN-007 Bilaget går ikke op/);
  const family = JSON.parse((await oeir(["fejl", "AFT", "--json"])).out) as { kode: string }[];
  assert.ok(family.length > 5 && family.every(({ kode }) => kode.startsWith("AFT-")));
  assert.equal((await oeir(["fejl", "FIN-999"])).exit, 1);
});

test("municipalities are found by a part of their name, with what the source leaves open", async () => {
  const { out } = await oeir(["kommuner", "vejl"]);
  assert.match(out, /0630 {2}Vejle .*uafklaret/);
  assert.equal(JSON.parse((await oeir(["kommuner", "--json"])).out).length, 98);
});
