import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { parseKontering, writeKontering } from "./kontering.js";
import { createKontonumre, kontonummerproblems } from "./kontonumre.js";

const DATO = "2026-11-20";
const IM = "Funktion=55771, Dranst=1, Gruppering=013, Art=52";
const klasse = (noegle: string, mapning: string | null, gyldigFra = "2019-01-01", gyldigTil?: string) => ({
  noegle,
  titel: noegle,
  gyldigFra,
  gyldigTil: gyldigTil ?? null,
  mapning,
});

test("what a kontering is written as is read back as the same", () => {
  const egen = fc.stringMatching(/^[A-Za-zÆØÅæøå][A-Za-zÆØÅæøå0-9 .]{0,10}[a-zæøå0-9]$/);
  const kontering = fc.dictionary(egen, egen, { maxKeys: 3 }).map((egne) => ({
    ...Object.fromEntries(Object.entries(egne)),
    Funktion: "55771",
    Art: "52",
  }));
  fc.assert(
    fc.property(kontering, (one) => assert.deepEqual(parseKontering(writeKontering(one)), { ...one })),
  );
});

test("a text that is no kontering is none", () => {
  for (const text of [
    "",
    "Funktion",
    "Funktion=",
    "Funktion=55771, Funktion=55772",
    "Funktion=5577",
    "a=b=c",
  ])
    assert.equal(parseKontering(text), undefined, text);
});

test("a number is its dimensions on the day, and nothing on another; a mapning that is none counts for nothing", () => {
  const numre = createKontonumre([
    klasse("0000055771", IM, "2019-01-01", "2025-12-31"),
    klasse("0000055771", `${IM}, Team=Nord`, "2026-01-01"),
    klasse("0000000001", "min gamle konto"),
    klasse("0000000002", null),
  ]);
  assert.equal(numre.kontering("0000055771", "2025-12-31")?.Team, undefined);
  assert.equal(numre.kontering("0000055771", DATO)?.Team, "Nord");
  assert.equal(numre.kontering("0000055771", "2018-12-31"), undefined);
  assert.equal(numre.kontering("0000000001", DATO), undefined);
});

test("a line is written on the number that says most of it, and of several such on the lowest", () => {
  const numre = createKontonumre([
    klasse("0000000003", IM),
    klasse("0000000002", IM),
    klasse("0000000009", `${IM}, Team=Nord`),
  ]);
  const line = parseKontering(IM)!;
  assert.equal(numre.kontonummer(line, DATO), "0000000002");
  assert.equal(numre.kontonummer({ ...line, Team: "Nord" }, DATO), "0000000009");
  assert.equal(numre.kontonummer({ ...line, Team: "Syd" }, DATO), "0000000002");
  assert.equal(numre.kontonummer({ ...line, Art: "53" }, DATO), undefined);
});

test("what cannot be an account number is said, each at its row", () => {
  const found = kontonummerproblems([
    klasse("0000000001", IM),
    klasse("12", IM),
    klasse("0000000002", "Funktion=55771"),
    klasse("0000000003", "sygedagpenge"),
  ]);
  assert.deepEqual(
    found.map(({ index, grund }) => `${index} ${grund}`),
    [
      "1 kontonummeret 12 skal have 10 eller 15 cifre",
      "2 mapningen mangler Dranst, Gruppering, Art",
      "3 mapningen skal være som 'Funktion=55771, Dranst=1, Gruppering=013, Art=52'",
    ],
  );
});
