import assert from "node:assert/strict";
import { test } from "node:test";
import type { Adgang } from "../../domain/adgang.js";
import { identifyCaller, type Presented } from "./caller.js";
import type { ClientCertificate } from "./tls.js";
import { createToken } from "./tokens.js";

const nu = new Date("2026-03-15T12:00:00Z");
const period = { gyldigFra: new Date("2026-03-01T00:00:00Z"), gyldigTil: new Date("2026-03-31T00:00:00Z") };
const passed = { gyldigFra: new Date("2025-03-01T00:00:00Z"), gyldigTil: new Date("2025-03-31T00:00:00Z") };
const KSD = "3f2504e0-4f89-41d3-9a0c-0305e82c3301";
const KY = "3f2504e0-4f89-41d3-9a0c-0305e82c3302";
const HELSINGOER = "64502018";
const VEJEN = "29189838";

/** The hub's register in memory. */
const createRegister = () => {
  const kept = new Map<string, Adgang>();
  const add = (slags: Adgang["slags"], fingeraftryk: string, other: Partial<Adgang>): void => {
    const id = `adgang-${kept.size}`;
    kept.set(fingeraftryk, { id, slags, rolle: "system", navn: id, fingeraftryk, ...period, ...other });
  };
  const token = (other: Partial<Adgang>): string => {
    const made = createToken();
    add("token", made.fingeraftryk, other);
    return `Bearer ${made.token}`;
  };
  let last = 0;
  const certificate = (other: Partial<Adgang>): ClientCertificate => {
    const fingeraftryk = (++last).toString(16).padStart(64, "0");
    add("certifikat", fingeraftryk, other);
    return { fingeraftryk, ...period };
  };
  return { token, certificate, add, find: (fingeraftryk: string) => kept.get(fingeraftryk) };
};

const register = createRegister();
const answerTo = (presented: Partial<Presented>): string => {
  const all = { authorization: undefined, certificate: undefined, ...presented };
  const result = identifyCaller(all, register.find, nu);
  const secret = presented.authorization?.slice(-20);
  assert.ok(secret === undefined || !JSON.stringify(result).includes(secret), "the answer tells the token");
  return result.ok ? (result.value.itsystem ?? result.value.cvr ?? result.value.rolle) : result.error.kode;
};

test("a good certificate, a good token, or both of one system name the caller", () => {
  const certificate = register.certificate({ itsystem: KSD });
  const authorization = register.token({ itsystem: KSD });
  assert.equal(answerTo({ certificate }), KSD);
  assert.equal(answerTo({ authorization }), KSD);
  assert.equal(answerTo({ certificate, authorization }), KSD);
});

test("old and new credentials of one system are good at once, until the old is revoked", () => {
  const [old, next] = [register.certificate({ itsystem: KSD }), register.certificate({ itsystem: KSD })];
  const tokens = [register.token({ itsystem: KSD }), register.token({ itsystem: KSD })];
  assert.deepEqual(
    [old, next].map((certificate) => answerTo({ certificate })),
    [KSD, KSD],
  );
  assert.deepEqual(
    tokens.map((authorization) => answerTo({ authorization })),
    [KSD, KSD],
  );
  register.add("certifikat", old.fingeraftryk, { itsystem: KSD, tilbagekaldt: nu });
  assert.deepEqual(
    [old, next].map((certificate) => answerTo({ certificate })),
    ["ADG-007", KSD],
  );
});

test("every credential that will not do has its own code", () => {
  const certificate = register.certificate({ itsystem: KSD });
  const stranger: ClientCertificate = { fingeraftryk: "f".repeat(64), ...period };
  assert.equal(answerTo({}), "ADG-001");
  assert.equal(answerTo({ certificate: { ...certificate, grund: "SELF_SIGNED" } }), "ADG-002");
  assert.equal(answerTo({ certificate: stranger }), "ADG-003");
  assert.equal(
    answerTo({ certificate: { ...certificate, ...passed, grund: "CERT_HAS_EXPIRED" } }),
    "ADG-004",
  );
  assert.equal(
    answerTo({ certificate: { ...certificate, ...passed } }),
    "ADG-004",
    "a connection outlived it",
  );
  assert.equal(answerTo({ certificate: register.certificate({ itsystem: KSD, ...passed }) }), "ADG-004");
  assert.equal(answerTo({ authorization: register.token({ itsystem: KSD, ...passed }) }), "ADG-005");
  assert.equal(answerTo({ authorization: `Bearer ${createToken().token}` }), "ADG-006");
  assert.equal(answerTo({ authorization: register.token({ itsystem: KSD, tilbagekaldt: nu }) }), "ADG-007");
  assert.equal(answerTo({ authorization: "Basic a2Q6a2Q=" }), "ADG-008");
});

test("an expired authority is not told as the caller's own certificate having expired", () => {
  const certificate = { ...register.certificate({ itsystem: KSD }), grund: "CERT_HAS_EXPIRED" };
  assert.equal(answerTo({ certificate }), "ADG-002");
});

test("a certificate whose dates cannot be read is refused", () => {
  const certificate = { ...register.certificate({ itsystem: KSD }), gyldigTil: new Date(Number.NaN) };
  assert.equal(answerTo({ certificate }), "ADG-004");
});

test("certificate and token of different holders are refused together", () => {
  const pairs: readonly [Partial<Adgang>, Partial<Adgang>][] = [
    [{ itsystem: KSD }, { itsystem: KY }],
    [{ itsystem: KSD }, { rolle: "drift" }],
    [
      { rolle: "kommune", cvr: HELSINGOER },
      { rolle: "kommune", cvr: VEJEN },
    ],
    [
      { rolle: "kommune", cvr: HELSINGOER },
      { rolle: "leverandoer", cvr: HELSINGOER },
    ],
  ];
  for (const [first, second] of pairs) {
    const certificate = register.certificate(first);
    const authorization = register.token(second);
    assert.equal(answerTo({ certificate, authorization }), "ADG-009");
  }
});

test("a good credential does not cover for a bad one beside it", () => {
  const certificate = register.certificate({ itsystem: KSD });
  const authorization = register.token({ itsystem: KSD });
  assert.equal(answerTo({ certificate, authorization: "Bearer" }), "ADG-008");
  assert.equal(answerTo({ certificate, authorization: `Bearer ${createToken().token}` }), "ADG-006");
  assert.equal(answerTo({ certificate: { ...certificate, grund: "SELF_SIGNED" }, authorization }), "ADG-002");
});

test("a fingerprint opens only as the kind of credential that it is", () => {
  const { token, fingeraftryk } = createToken();
  register.add("certifikat", fingeraftryk, { itsystem: KSD });
  assert.equal(answerTo({ authorization: `Bearer ${token}` }), "ADG-006");
  const other = createToken();
  register.add("token", other.fingeraftryk, { itsystem: KSD });
  assert.equal(answerTo({ certificate: { fingeraftryk: other.fingeraftryk, ...period } }), "ADG-003");
});
