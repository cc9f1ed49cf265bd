import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { readExact, writeExact } from "./json-exact.js";

const text = fc.oneof(fc.string(), fc.stringMatching(/^~{0,3}-?[0-9]{1,5}n$/));
const { value } = fc.letrec((tie) => ({
  value: fc.oneof(
    text,
    fc.bigInt(),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.stringMatching(/^[a-z]{1,8}$/), tie("value"), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

test("what is written is read back: amounts as amounts, and texts that look like them as texts", () => {
  fc.assert(
    fc.property(value, (one) => {
      const written = writeExact(one);
      assert.deepEqual(readExact(written), one);
      if (typeof one === "object" && one !== null) assert.deepEqual(readExact(JSON.parse(written)), one);
    }),
  );
});
