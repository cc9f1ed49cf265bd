import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type Haendelsesart, OVERGANGE, type Tilstand, transition } from "../../domain/besked.js";
import { findVej } from "./vej.js";

const short = (tilstand: Tilstand, ...arter: string[]): string =>
  findVej(tilstand, arter)
    .map((status) => status[0])
    .join("");

test("each way of ending shows where it ended", () => {
  assert.equal(short("MODTAGET", "besked.modtaget"), "ffhii");
  assert.equal(short("AFLEVERET", "besked.modtaget", "besked.afleveret"), "fffhi");
  assert.equal(short("ACCEPTERET", "besked.modtaget", "besked.afleveret", "besked.accepteret"), "fffff");
  assert.equal(short("AFVIST", "besked.afvist-af-posthus"), "fsiif");
  assert.equal(short("AFVIST", "besked.modtaget", "besked.afleveret", "besked.afvist"), "fffsf");
  assert.equal(short("FEJLET", "besked.modtaget", "besked.opgivet"), "ffsii");
  assert.equal(short("FEJLET", "besked.modtaget", "besked.afleveret", "besked.kvittering-udeblev"), "fffsi");
  assert.equal(short("AFVIST", "besked.modtaget", "besked.opgivet", "besked.kasseret"), "ffsif");
});

test("a message resumed after being given up and then refused by the receiver was stopped at the receiver", () => {
  const arter = [
    "besked.modtaget",
    "besked.opgivet",
    "besked.genoptaget",
    "besked.afleveret",
    "besked.afvist",
  ];
  assert.equal(short("AFVIST", ...arter), "fffsf");
});

test("whatever happens, the way is five steps, done ones first, and at most one is where it stands", () => {
  const arter = Object.keys(OVERGANGE) as Haendelsesart[];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...arter), { minLength: 1, maxLength: 20 }), (wanted) => {
      let tilstand: Tilstand | null = null;
      const happened: string[] = [];
      for (const art of wanted) {
        const next: Tilstand | undefined = transition(tilstand, art);
        if (next === undefined) continue;
        tilstand = next;
        happened.push(art);
      }
      if (tilstand === null) return;
      assert.match(short(tilstand, ...happened), /^(f{5}|f+[hs]i*[if])$/);
    }),
  );
});
