import assert from "node:assert/strict";
import { test } from "node:test";
import type { Kontering } from "../../domain/kontering.js";
import { findUdenKonto } from "./daekning.js";
import type { Konto } from "./laes.js";
import { readMoenstre } from "./regel.js";
import { createOmsaetningstabel } from "./tabel.js";

type Vaerdi = Parameters<typeof findUdenKonto>[2][number];

const konti = new Map<string, Konto>(
  [
    ["åben", null],
    ["lukket", "2026-01-01"],
  ].map(([kontonummer, lukketFra]) => [
    kontonummer!,
    { kontonummer: kontonummer!, navn: "", gyldigFra: "2019-01-01", lukketFra: lukketFra! },
  ]),
);

const tabel = (...regler: readonly (readonly [hvis: Kontering, konto: string, fra?: string])[]) =>
  createOmsaetningstabel(
    regler.map(([hvis, kontonummer, gyldigFra = "2019-01-01"], index) => ({
      nr: index + 1,
      version: 1,
      moenstre: readMoenstre(JSON.stringify(hvis)),
      kontonummer,
      gyldigFra,
    })),
  );

const value = (
  dimension: string,
  vaerdi: string,
  gyldigFra = "2020-01-01",
  gyldigTil: string | null = null,
): Vaerdi => ({ dimension, vaerdi, gyldigFra, gyldigTil });

const missing = (t: ReturnType<typeof tabel>, vaerdier: readonly Vaerdi[], dato = "2026-06-01") =>
  findUdenKonto(t, konti, vaerdier, dato).map(({ vaerdi }) => vaerdi);

test("a value that no rule fits has no account, and one that some line of the list would bring to one has", () => {
  const t = tabel([{ Funktion: "557*", Art: "52" }, "åben"]);
  const funktioner = [value("Funktion", "55771"), value("Funktion", "33250")];
  assert.deepEqual(missing(t, funktioner), ["33250"]);
  assert.deepEqual(missing(t, [...funktioner, value("Art", "52"), value("Art", "79")]), ["33250", "79"]);
  assert.deepEqual(missing(t, [...funktioner, value("Art", "79")]), ["55771", "33250", "79"]);
});

test("a closed account is no account, also where its rule stands before a wider one to an open account", () => {
  const funktioner = [value("Funktion", "55771"), value("Funktion", "55772")];
  assert.deepEqual(missing(tabel([{ Funktion: "557*" }, "lukket"]), funktioner), ["55771", "55772"]);
  const t = tabel([{ Funktion: "557*" }, "åben"], [{ Funktion: "55771" }, "lukket"]);
  assert.deepEqual(missing(t, funktioner), ["55771"]);
  assert.deepEqual(missing(t, funktioner, "2025-12-31"), []);
  const partly = tabel([{ Funktion: "557*" }, "åben"], [{ Funktion: "55771", Art: "52" }, "lukket"]);
  assert.deepEqual(missing(partly, funktioner), []);
  assert.deepEqual(missing(partly, [...funktioner, value("Art", "52")]), ["55771"]);
});

test("a value is judged on its own first day when that is still to come, and an ended one not at all", () => {
  const t = tabel([{ Projekt: "bro*" }, "åben", "2027-01-01"]);
  const vaerdier = [
    value("Projekt", "bro-1", "2027-01-01"),
    value("Projekt", "bro-2", "2026-12-31"),
    value("Projekt", "havn", "2020-01-01", "2026-05-31"),
  ];
  assert.deepEqual(missing(t, vaerdier), ["bro-2"]);
  assert.deepEqual(missing(t, vaerdier, "2027-01-01"), []);
});

test("a line need not have an optional dimension of the list", () => {
  const t = tabel([{ Projekt: "bro" }, "åben"], [{ Funktion: "55771" }, "åben"]);
  const vaerdier = [value("Funktion", "55771"), value("Ejerforhold", "1"), value("Projekt", "bro")];
  assert.deepEqual(missing(t, vaerdier), []);
});
