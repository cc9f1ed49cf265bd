import assert from "node:assert/strict";
import { test } from "node:test";
import {
  type Haeftelseshaendelse,
  type Haeftelsestilstand,
  skyldnerOf,
  skyldnerUden,
  transitionHaeftelse,
} from "./haeftelse.js";

test("a hæftelse is made, and ended once; nothing else can happen to it", () => {
  const tilstande: readonly (Haeftelsestilstand | null)[] = [null, "GAELDENDE", "OPHOERT"];
  const haendelser: readonly Haeftelseshaendelse[] = ["haeftelse.oprettet", "haeftelse.ophoert"];
  const edges = tilstande.flatMap((fra) =>
    haendelser.flatMap((haendelse) => {
      const til = transitionHaeftelse(fra, haendelse);
      return til === undefined ? [] : [`${fra} ${haendelse} ${til}`];
    }),
  );
  assert.deepEqual(edges, ["null haeftelse.oprettet GAELDENDE", "GAELDENDE haeftelse.ophoert OPHOERT"]);
});

const haefter = (
  id: string,
  rolle: "JuridiskAnsvarlig" | "Administrator",
  gyldigTil: string | null = null,
) => ({
  id,
  rolle,
  part: `CPR:${id}`,
  gyldigTil,
});

test("bills go to the first JuridiskAnsvarlig that counts, and to the next when that one ends; the last one stays", () => {
  const [anna, bo] = [haefter("anna", "JuridiskAnsvarlig"), haefter("bo", "JuridiskAnsvarlig")];
  const vaerge = haefter("vaerge", "Administrator");
  const slut = haefter("slut", "JuridiskAnsvarlig", "2026-01-01");
  assert.equal(skyldnerOf([vaerge, slut, anna, bo]), "CPR:anna");
  assert.equal(skyldnerOf([vaerge, slut]), undefined);
  assert.deepEqual(skyldnerUden([anna, bo], "anna"), { skyldner: "CPR:bo" });
  assert.deepEqual(skyldnerUden([anna, bo], "bo"), { skyldner: "CPR:anna" });
  assert.equal(skyldnerUden([anna, vaerge, slut], "anna"), "ingen");
  assert.equal(skyldnerUden([anna, vaerge], "vaerge"), "uaendret");
});
