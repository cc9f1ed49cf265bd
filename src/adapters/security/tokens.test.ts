import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { createToken, fingerprintOf, parseBearer } from "./tokens.js";

test("a new token shows its id, carries 256 random bits and is known by its SHA-256 alone", () => {
  const { token, id, fingeraftryk } = createToken();
  assert.match(token, /^oeir_[0-9a-f]{8}_[A-Za-z0-9_-]{43}$/);
  assert.equal(token.slice(5, 13), id);
  assert.equal(Buffer.from(token.slice(14), "base64url").length, 32);
  assert.equal(fingeraftryk, createHash("sha256").update(token).digest("hex"));
  assert.equal(new Set(Array.from({ length: 1_000 }, () => createToken().token)).size, 1_000);
});

test("the token of a bearer header is found, the scheme in any case", () => {
  const { token } = createToken();
  for (const header of [`Bearer ${token}`, `bearer ${token}`, `BEARER   ${token}`]) {
    assert.deepEqual(parseBearer(header), { ok: true, value: token });
  }
  assert.deepEqual(parseBearer("Bearer malformed"), { ok: true, value: "malformed" });
});

const { token } = createToken();
const HOSTILE: Readonly<Record<string, string>> = {
  empty: "",
  "another scheme": "Basic a2Q6a2Q=",
  "no token": "Bearer",
  "only spaces": "Bearer    ",
  "no space": `Bearer${token}`,
  "a space before": ` Bearer ${token}`,
  "a space after": `Bearer ${token} `,
  "two tokens": `Bearer ${token}, Bearer ${token}`,
  "a tab": `Bearer\t${token}`,
  "a null": `Bearer ${token}\0`,
  "a line break": `Bearer ${token}\r\nX-Rolle: drift`,
  "a trailing line break": `Bearer ${token}\n`,
  "a bell": `Bearer oeir_\x07${token}`,
  "a letter that is not ASCII": `Bearer ${token}å`,
  "a full-width letter": `Bearer ${token}Ａ`,
  "= in the middle": "Bearer ab=cd",
  "10 MB": `Bearer ${"x".repeat(10_000_000)}`,
  "10 MB of spaces": `Bearer${" ".repeat(10_000_000)}x`,
};

for (const [what, header] of Object.entries(HOSTILE)) {
  test(`a header with ${what} is refused, and the answer does not repeat it`, () => {
    assert.deepEqual(parseBearer(header), { ok: false, error: { kode: "ADG-008", vaerdier: {} } });
  });
}

test("whatever the header, the answer is ADG-008 or the very text after the scheme", () => {
  const anything = fc.oneof(
    fc.string({ unit: "binary", maxLength: 250 }),
    fc.string({ maxLength: 250 }).map((text) => `Bearer ${text}`),
  );
  fc.assert(
    fc.property(anything, (header) => {
      const result = parseBearer(header);
      if (!result.ok) return result.error.kode === "ADG-008";
      return header.endsWith(` ${result.value}`) && /^[\x21-\x7e]+$/.test(result.value);
    }),
  );
});

test("a fingerprint is 64 hex digits", () => {
  assert.equal(fingerprintOf("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});
