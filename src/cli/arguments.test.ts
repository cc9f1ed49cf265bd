import assert from "node:assert/strict";
import { test } from "node:test";
import { InvalidArgumentError } from "commander";
import { kommuner } from "../domain/kommuner.js";
import {
  readAar,
  readCvr,
  readDato,
  readKommune,
  readKommuner,
  readOrd,
  readPort,
  readRegnskabsperiode,
  readTal,
  readTidspunkt,
  readUuid,
} from "./arguments.js";

const refuses = (read: (text: string) => unknown, ...texts: readonly string[]): void => {
  for (const text of texts) assert.throws(() => read(text), InvalidArgumentError, text);
};

test("a municipality is known by name in any spelling, by kommunekode and by CVR number", () => {
  for (const text of [
    "Helsingør",
    "HELSINGØR",
    "helsingoer",
    "Helsingør Kommune",
    "0217",
    "217",
    "64502018",
  ]) {
    assert.equal(readKommune(text), "64502018", text);
  }
});

test("every municipality is found by its own name, and by no other's", () => {
  for (const { navn, cvr } of kommuner) assert.equal(readKommune(navn), cvr);
});

test("an unknown municipality is refused with those it may have been", () => {
  assert.throws(() => readKommune("Helsingborg"), /Mente du Helsingør\?/);
  assert.throws(() => readKommune("Xanadu"), /'oeir kommuner' viser dem alle/);
});

test("municipalities given one by one are gathered", () => {
  assert.deepEqual(readKommuner("Vejen", readKommuner("Helsingør")), ["64502018", "29189838"]);
});

test("dates, CVR numbers, UUIDs and ports are taken only in their own form", () => {
  assert.equal(readDato("2026-11-20"), "2026-11-20");
  refuses(readDato, "20-11-2026", "2026-02-30", "");
  assert.equal(readCvr("64502018"), "64502018");
  refuses(readCvr, "64502019", "1234");
  assert.equal(readUuid("6B5D0C1E-3F59-4D0A-8A64-15900000A001"), "6b5d0c1e-3f59-4d0a-8a64-15900000a001");
  refuses(readUuid, "KSD");
  assert.equal(readPort("0"), 0);
  refuses(readPort, "65536", "-1", "8080x", "1e3", "");
  refuses(readTal(1, 200), "0", "201");
});

test("an instant is a Danish clock's, or carries its zone; a period is a year or a month", () => {
  for (const text of [
    "2026-07-15 12:00",
    "2026-07-15T12:00:00",
    "2026-07-15T10:00:00Z",
    "2026-07-15T11:00+01:00",
  ])
    assert.equal(readTidspunkt(text), "2026-07-15T10:00:00.000Z", text);
  refuses(readTidspunkt, "2026-07-15", "kl. 12", "2026-07-32T12:00Z", "");
  assert.equal(readAar("2026"), "2026");
  refuses(readAar, "26", "2026-11");
  assert.deepEqual(readRegnskabsperiode("2026-11"), { fra: "2026-11-01", til: "2026-11-30" });
  refuses(readRegnskabsperiode, "november", "2026-11-20");
});

test("a word of a list is known in any case and without Danish letters", () => {
  const read = readOrd(["anmodet", "ophørt"]);
  assert.equal(read("OPHOERT"), "ophørt");
  refuses(read, "godkendt");
});
