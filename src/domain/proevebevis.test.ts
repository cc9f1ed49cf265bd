import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import {
  findFlytninger,
  proevebevisOf,
  readProevebevis,
  validateProevebevis,
  writeProevebevis,
} from "./proevebevis.js";

const TID = new Date("2026-11-23T08:00:00.000Z");
const besked = { myndighed: "64502018", indholdHash: createHash("sha256").update("bilag").digest() };
const konti = fc.array(fc.constantFrom("55771101352", "55773100752", "95259999900"), { minLength: 1 });
const codes = (minutes: number, om = besked): readonly string[] =>
  validateProevebevis(proevebevisOf(besked, ["1"], TID), om, new Date(TID.getTime() + minutes * 60_000)).map(
    ({ kode }) => kode,
  );

test("a proof is good for half an hour, for its own message and myndighed", () => {
  assert.deepEqual(codes(0), []);
  assert.deepEqual(codes(30), []);
  assert.deepEqual(codes(30.001), ["BSK-011"]);
  assert.deepEqual(codes(1, { ...besked, myndighed: "29189838" }), ["BSK-013"]);
  assert.deepEqual(codes(1, { ...besked, indholdHash: Buffer.alloc(32) }), ["BSK-012"]);
});

test("a proof is read back as it was written, and names exactly the lines whose account has changed", () => {
  fc.assert(
    fc.property(konti, konti, (foer, efter) => {
      const nu = foer.map((konto, index) => efter[index] ?? konto);
      const bevis = readProevebevis(writeProevebevis(proevebevisOf(besked, foer, TID)));
      assert.deepEqual(bevis, proevebevisOf(besked, foer, TID));
      assert.deepEqual(
        findFlytninger(bevis!, nu).map(({ vaerdier }) => [vaerdier.nr, vaerdier.fra, vaerdier.til]),
        nu.flatMap((til, index) => (foer[index] === til ? [] : [[String(index + 1), foer[index], til]])),
      );
    }),
  );
});

test("what is no proof is not read as one", () => {
  for (const text of ["", "{}", "null", '{"version":2}']) assert.equal(readProevebevis(text), undefined);
});
