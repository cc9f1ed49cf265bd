import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { openSealed, readSealed, sealText } from "./sealed-text.js";

const [key, other] = [randomBytes(32), randomBytes(32)];

test("a sealed text opens with its key, also when the key is an older one, and with no other", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 500 }), (text) => {
      const sealed = sealText(text, key);
      assert.equal(openSealed(sealed, [key]), text);
      assert.equal(openSealed(sealed, [other, key]), text);
      assert.equal(openSealed(sealed, [other]), undefined);
      assert.equal(readSealed(sealed), text);
    }),
  );
});

test("one changed character anywhere, and the seal does not hold", () => {
  const sealed = sealText("konto 55771101352", key);
  for (let place = 0; place < sealed.length - 1; place += 1) {
    const changed = sealed[place] === "A" ? "B" : "A";
    const forged = sealed.slice(0, place) + changed + sealed.slice(place + 1);
    assert.equal(openSealed(forged, [key]), undefined, `character ${place}`);
  }
});

test("what is no seal, or unpacks into a flood is not opened", () => {
  const flood = deflateRawSync(Buffer.alloc(50_000_000)).toString("base64url");
  for (const text of ["", ".", "a.b.c", "æøå", `${flood}.AAAA`]) {
    assert.equal(openSealed(text, [key]), undefined);
  }
  assert.equal(readSealed(`${flood}.AAAA`), undefined);
});
