import assert from "node:assert/strict";
import { test } from "node:test";
import type { Kontering } from "../../domain/kontering.js";
import { readMoenstre } from "./regel.js";
import { createOmsaetningstabel } from "./tabel.js";

type Given = { nr: number; hvis: Kontering; konto: string | null; version?: number; fra?: string };

const tabel = (...regler: readonly Given[]) =>
  createOmsaetningstabel(
    regler.map(({ nr, hvis, konto, version = 1, fra = "2020-01-01" }) => ({
      nr,
      version,
      moenstre: readMoenstre(JSON.stringify(hvis)),
      kontonummer: konto,
      gyldigFra: fra,
    })),
  );

const kontering = { Funktion: "55771", Dranst: "1", Gruppering: "013", Art: "52" };
const konto = (t: ReturnType<typeof tabel>, k: Kontering, dato = "2026-01-01") =>
  t.find(k, dato)?.kontonummer;

test("in the first dimension where two rules differ, the one that covers fewer values wins", () => {
  const t = tabel(
    { nr: 1, hvis: {}, konto: "alt" },
    { nr: 2, hvis: { Funktion: "557*" }, konto: "præfiks" },
    { nr: 3, hvis: { Funktion: "55770-55779" }, konto: "interval" },
    { nr: 4, hvis: { Funktion: "55771" }, konto: "præcis" },
  );
  assert.equal(konto(t, kontering), "præcis");
  assert.equal(konto(t, { ...kontering, Funktion: "55772" }), "interval");
  assert.equal(konto(t, { ...kontering, Funktion: "55799" }), "præfiks");
  assert.equal(konto(t, { ...kontering, Funktion: "11111" }), "alt");
});

test("an earlier dimension weighs more than any number of later ones, and an own dimension least", () => {
  const t = tabel(
    { nr: 1, hvis: { Dranst: "1", Gruppering: "013", Art: "52" }, konto: "mange" },
    { nr: 2, hvis: { Funktion: "55771" }, konto: "funktion" },
    { nr: 3, hvis: { Projekt: "broen" }, konto: "projekt" },
  );
  assert.equal(konto(t, { ...kontering, Projekt: "broen" }), "funktion");
  assert.equal(konto(t, { ...kontering, Funktion: "11111" }), "mange");
  assert.equal(konto(t, { ...kontering, Funktion: "11111", Art: "10", Projekt: "broen" }), "projekt");
});

test("of two that are equally narrow, the lower number wins", () => {
  const t = tabel({ nr: 9, hvis: { Art: "52" }, konto: "ni" }, { nr: 4, hvis: { Art: "52" }, konto: "fire" });
  assert.equal(konto(t, kontering), "fire");
});

test("of each rule the highest version that has begun counts, and an ended rule no longer does", () => {
  const t = tabel(
    { nr: 1, hvis: { Art: "52" }, konto: "gammel" },
    { nr: 1, hvis: { Art: "52" }, konto: "ny", version: 2, fra: "2026-12-01" },
    { nr: 1, hvis: { Art: "52" }, konto: null, version: 3, fra: "2027-01-01" },
  );
  assert.equal(t.find(kontering, "2019-12-31"), undefined);
  assert.equal(konto(t, kontering, "2026-11-30"), "gammel");
  assert.equal(konto(t, kontering, "2026-12-01"), "ny");
  assert.equal(t.find(kontering, "2027-01-01"), undefined);
});

test("a line without an optional dimension is taken by no rule that names it", () => {
  const t = tabel(
    { nr: 1, hvis: { Ejerforhold: "1-4" }, konto: "privat" },
    { nr: 2, hvis: {}, konto: "resten" },
  );
  assert.equal(konto(t, kontering), "resten");
  assert.equal(konto(t, { ...kontering, Ejerforhold: "4" }), "privat");
  assert.equal(konto(t, { ...kontering, Ejerforhold: "0" }), "resten");
});
