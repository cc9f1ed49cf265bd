import assert from "node:assert/strict";
import { test } from "node:test";
import { oeir } from "../../test/cli.js";

const COMMANDS = [
  [],
  ...[
    "start",
    "demo",
    "erp",
    "send",
    "kvittering",
    "beskeder",
    "besked",
    "blokerede",
    "genoptag",
    "kasser",
  ].map((c) => [c]),
  ...["genfremsend", "konti", "konto", "kommuner", "fejl", "eksempel", "verify", "doctor"].map((c) => [c]),
  ...["liste", "anmod", "godkend", "afvis", "ophoer", "historik"].map((c) => ["aftale", c]),
  ...["liste", "opret"].map((c) => ["system", c]),
  ...["liste", "saet", "pause", "genoptag"].map((c) => ["rute", c]),
  ...["opret", "liste", "tilbagekald"].map((c) => ["token", c]),
  ...["udsted", "registrer", "liste", "tilbagekald"].map((c) => ["certifikat", c]),
  ["g68", "vis"],
  ["g69", "vis"],
  ["g19", "vis"],
];

/** Words of commander's own that a reader of Danish would stumble over. */
const ENGLISH =
  /\b(usage|options|arguments|commands?|default|choices|display|error|missing|required|unknown|invalid|did you mean)\b/i;

test("every command explains itself, in Danish, and ends with 0", async () => {
  for (const command of COMMANDS) {
    const { exit, out } = await oeir([...command, "--help"]);
    assert.equal(exit, 0, command.join(" "));
    assert.ok(out.startsWith(`Brug: oeir ${command.join(" ")}`.trimEnd()), out);
    assert.doesNotMatch(out, ENGLISH, command.join(" "));
  }
});

const MISUSES: readonly (readonly [readonly string[], RegExp])[] = [
  [["send"], /Argumentet <fil> mangler/],
  [["sned", "x"], /Kommandoen 'sned' findes ikke\..*Mente du send\?/s],
  [["blokerede", "--jsn"], /Valget '--jsn' findes ikke\..*Mente du --json\?/s],
  [["beskeder", "--antal"], /Valget '--antal <antal>' mangler sin værdi/],
  [["aftale", "anmod", "--kommune", "Vejen"], /Valget '--system <navn>' skal være der/],
  [["beskeder", "--antal", "0"], /kan ikke være '0'\. Skriv et helt tal fra 1 til 200/],
  [["konti", "Atlantis"], /<kommune> kan ikke være 'Atlantis'/],
  [["verify", "nu"], /for mange argumenter/],
  [["beskeder", "--tilstand", "GLEMT"], /Skriv en af: MODTAGET, AFLEVERET/],
  [["genoptag"], /--alle/],
  [["genoptag", "--kommune", "Vejen"], /--alle/],
  [
    ["token", "opret", "x", "--system", "6b5d0c1e-3f59-4d0a-8a64-15900000a001", "--rolle", "drift"],
    /--system eller --rolle/,
  ],
  [["token", "opret", "x", "--rolle", "drift", "--gem", "../x"], /--gem tager et navn/],
];

test("a command used wrongly ends with 2 and says how in Danish, on stderr", async () => {
  for (const [argv, sentence] of MISUSES) {
    const { exit, out, err, calls } = await oeir(argv, {});
    assert.equal(exit, 2, argv.join(" "));
    assert.equal(out, "");
    assert.match(err, sentence);
    assert.doesNotMatch(err, ENGLISH);
    assert.equal(calls.length, 0);
  }
});
