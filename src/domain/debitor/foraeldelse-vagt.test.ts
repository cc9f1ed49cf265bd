import assert from "node:assert/strict";
import { test } from "node:test";
import { afbrydelser, dageTilbage, gaeldendeForaeldelse } from "./foraeldelse-vagt.js";

const rente = {
  slags: "rente",
  tilstand: "OPKRAEVET",
  foraeldelsesdato: "2029-05-01",
  hovedfordringens: "2030-01-02",
} as const;

test("under collection a main claim and its interest have one day; a fee keeps its own, and so does interest at home", () => {
  assert.equal(gaeldendeForaeldelse(rente), "2029-05-01");
  assert.equal(gaeldendeForaeldelse({ ...rente, tilstand: "INDDRIVES" }), "2030-01-02");
  assert.equal(gaeldendeForaeldelse({ ...rente, slags: "gebyr", tilstand: "INDDRIVES" }), "2029-05-01");
});

test("under collection nothing is forældet before three years from 20 November 2021", () => {
  const old = { ...rente, hovedfordringens: "2022-03-01" } as const;
  assert.equal(gaeldendeForaeldelse({ ...old, tilstand: "INDDRIVES" }), "2024-11-20");
  assert.equal(gaeldendeForaeldelse({ ...old, slags: "gebyr", tilstand: "HOERING" }), "2029-05-01");
});

test("the last day itself is in time; the day after it is too late, and nothing stops it any more", () => {
  assert.equal(dageTilbage("2029-05-01", "2029-05-01"), 0);
  assert.equal(dageTilbage("2029-05-01", "2029-05-02"), -1);
  assert.match(afbrydelser("OPKRAEVET", -1).join(), /^Forældet/);
  assert.match(afbrydelser("HOERING", 0)[0]!, /høringen/);
});
