import assert from "node:assert/strict";
import { test } from "node:test";
import { type Adgang, validateAdgang } from "./adgang.js";

const fra = new Date("2026-03-01T00:00:00Z");
const til = new Date("2026-03-31T22:00:00Z");
const midt = new Date("2026-03-15T12:00:00Z");
const adgang: Adgang = {
  id: "3f2504e0-4f89-41d3-9a0c-0305e82c3301",
  slags: "certifikat",
  rolle: "system",
  itsystem: "3f2504e0-4f89-41d3-9a0c-0305e82c3302",
  navn: "KSD",
  fingeraftryk: "ab".repeat(32),
  gyldigFra: fra,
  gyldigTil: til,
};

const codeAt = (nu: Date, other: Partial<Adgang> = {}): string => {
  const result = validateAdgang({ ...adgang, ...other }, nu);
  return result.ok ? "ok" : result.error.kode;
};

test("a credential is good from its first instant to its last, both included", () => {
  assert.equal(codeAt(fra), "ok");
  assert.equal(codeAt(til), "ok");
  assert.equal(codeAt(new Date(fra.getTime() - 1)), "ADG-004");
  assert.equal(codeAt(new Date(til.getTime() + 1)), "ADG-004");
  assert.equal(codeAt(new Date(til.getTime() + 1), { slags: "token" }), "ADG-005");
});

test("a revoked credential is told so, also when it has expired, with the Danish date", () => {
  const tilbagekaldt = new Date("2026-03-20T23:30:00Z");
  assert.equal(codeAt(midt, { tilbagekaldt }), "ADG-007");
  assert.deepEqual(validateAdgang({ ...adgang, tilbagekaldt }, new Date("2027-01-01T00:00:00Z")), {
    ok: false,
    error: { kode: "ADG-007", vaerdier: { dato: "2026-03-21" } },
  });
});

test("a date that is none is never good, and breaks nothing", () => {
  const result = validateAdgang({ ...adgang, gyldigTil: new Date("hvad?") }, midt);
  assert.deepEqual(result, {
    ok: false,
    error: { kode: "ADG-004", vaerdier: { fra: fra.toISOString(), til: "?" } },
  });
});

test("the actor carries the role, the holder and the credential's id, and nothing secret", () => {
  const result = validateAdgang(adgang, midt);
  assert.deepEqual(result, {
    ok: true,
    value: { rolle: "system", adgangId: adgang.id, navn: "KSD", itsystem: adgang.itsystem },
  });
});
