import assert from "node:assert/strict";
import { test } from "node:test";
import { type Fejl, fejl } from "./fejl.js";
import { aarsagOf, fristOf, MAX_OPGAVER, opgavefejlOf } from "./fejlopgave.js";

const A = { afsenderSystem: "system-1", afsenderId: "bilag-1" };
const B = { afsenderSystem: "system-1", afsenderId: "bilag-2" };
const C = { afsenderSystem: "system-2", afsenderId: "bilag-3" };

const received = (tekst: string): Fejl => ({ kode: "ERP-002", vaerdier: {}, tekst });

test("what the municipality must mend is one cause for everybody with the same sentence", () => {
  const one = received("Ingen konto for X.");
  assert.equal(aarsagOf(one, A), aarsagOf(one, C));
  assert.notEqual(aarsagOf(one, A), aarsagOf(received("Ingen konto for Y."), A));
});

test("what the fagsystem must mend is each bilag's own, unless the catalogue says that the cause is shared", () => {
  const balance = fejl("FIN-007", { debet: "1", kredit: "2", forskel: "1" });
  assert.notEqual(aarsagOf(balance, A), aarsagOf(balance, B));
  const value = fejl("FIN-011", { dimension: "Funktion", vaerdi: "5.57", forventet: "5 cifre" });
  assert.equal(aarsagOf(value, A), aarsagOf(value, B));
  assert.notEqual(aarsagOf(value, A), aarsagOf(value, C), "another system has another set-up");
});

test("one error on several lines of a bilag is one task with its first place", () => {
  const at = (linje: number) =>
    fejl("FIN-003", {}, { element: `Finansbilag/Finanspostering[${linje}]/Beloeb`, linje });
  const [opgave, ...others] = opgavefejlOf([at(4), at(7), at(9)], A);
  assert.deepEqual(others, []);
  assert.equal(opgave?.steder, 3);
  assert.equal(opgave?.fejl.sted?.linje, 4);
  assert.equal(opgave?.itsystem, "system-1");
});

test("a bilag with thousands of causes makes no more tasks than the limit", () => {
  const many = Array.from({ length: 10_000 }, (_, nr) => received(`Ingen konto for ${nr}.`));
  assert.equal(opgavefejlOf(many, A).length, MAX_OPGAVER);
});

test("a person's number in a receiver's sentence is not kept, and a sentence of any length has a short cause", () => {
  const foreign = fejl("ERP-099", { kode: "X1", tekst: "Ukendt debitor 0101010001" });
  const opgave = opgavefejlOf([received("Ukendt debitor 010101-0001"), foreign], A);
  assert.doesNotMatch(JSON.stringify(opgave), /010101|0101010001/);
  assert.ok(aarsagOf(received("x".repeat(100_000)), A).length < 600);
});

test("the deadline is days from the Danish day, by owner", () => {
  const lateInUtc = new Date("2026-11-20T23:30:00Z");
  assert.equal(fristOf("drift", lateInUtc), "2026-11-22");
  assert.equal(fristOf("kommune", lateInUtc), "2026-11-23");
  assert.equal(fristOf("fagsystem", new Date("2026-11-20T10:00:00Z")), "2026-11-23");
});
