import assert from "node:assert/strict";
import { test } from "node:test";
import { afstem, compareAfstemning, type UdfoertAktion } from "./afstem.js";

const opret = (nr: string, beloeb: bigint, hovedfordringId?: string): UdfoertAktion => ({
  fordringId: nr,
  aktion: {
    kode: "OPRETFORDRING",
    aktionId: `opret-${nr}`,
    ...(hovedfordringId === undefined ? {} : { hovedfordringId }),
    stamdata: {
      fordringshaverReference: nr,
      fordringsart: "INDR",
      fordringstype: "KFTILDA",
      beloeb,
      hovedstol: beloeb,
      skyldnere: [],
    },
  },
});
const ned = (nr: string, beloeb: bigint): UdfoertAktion => ({
  fordringId: nr,
  aktion: { kode: "NEDSKRIV", aarsag: "REGU", aktionId: `ned-${nr}`, fordringId: nr, beloeb },
});
const tilbage = (nr: string): UdfoertAktion => ({
  fordringId: nr,
  aktion: { kode: "TILBAGEKALD", aarsag: "HENS", aktionId: `tilbage-${nr}`, fordringId: nr },
});

test("a recall takes out what the main claim and its related claims still stood for", () => {
  const { summer, inddrivelsesgrundlag } = afstem([
    opret("1", 1_000n),
    opret("2", 50n, "1"),
    opret("3", 300n),
    ned("1", 400n),
    tilbage("1"),
  ]);
  assert.deepEqual(summer, { tilgang: 1_350n, tilbagekald: 650n, nedskrivning: 400n, opskrivning: 0n });
  assert.equal(inddrivelsesgrundlag, 300n);
});

test("a difference is told as only there, of another value, or only here; equal sides have none", () => {
  const egen = afstem([opret("1", 100n), opret("2", 200n), ned("1", 10n)]);
  const psrm = afstem([opret("1", 100n), opret("2", 250n), opret("3", 5n)]);
  const { forskel, forskelle } = compareAfstemning(egen, psrm);
  assert.deepEqual(forskel, { tilgang: 55n, tilbagekald: 0n, nedskrivning: -10n, opskrivning: 0n });
  assert.deepEqual(
    forskelle.map((one) => [one.aktionId, one.klasse, one.egen, one.psrm]),
    [
      ["opret-2", "ANDEN_VÆRDI", 200n, 250n],
      ["ned-1", "KUN_EGNE", 10n, 0n],
      ["opret-3", "KUN_PSRM", 0n, 5n],
    ],
  );
  assert.deepEqual(compareAfstemning(egen, egen).forskelle, []);
});
