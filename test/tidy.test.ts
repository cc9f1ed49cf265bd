import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { documents } from "../src/contract/documents.js";
import { fejlkatalog } from "../src/domain/fejl.js";
import { PROJECT, VERSION } from "../src/main/project.js";

/** The house keeps itself tidy: what is said in two places agrees, and nothing grows past its purpose. */

const filesUnder = (folder: string, pattern: RegExp): readonly string[] =>
  readdirSync(join(PROJECT, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => pattern.test(file))
    .map((file) => join(folder, file));

const read = (file: string): string => readFileSync(join(PROJECT, file), "utf8");
const sources = filesUnder("src", /\.tsx?$/);

test("generated documents are current: run 'npm run generate'", () => {
  for (const [path, content] of documents(VERSION)) assert.equal(read(path), content, path);
});

test("no source file is over 400 lines", () => {
  const long = sources.filter((file) => read(file).split("\n").length > 400);
  assert.deepEqual(long, []);
});

test("every type that the domain exports has its word in the glossary", () => {
  const glossary = read("docs/ordbog.md")
    .toLowerCase()
    .replaceAll("æ", "ae")
    .replaceAll("ø", "oe")
    .replaceAll("å", "aa");
  const types = filesUnder("src/domain", /^(?!.*\.test).*\.ts$/).flatMap((file) =>
    [...read(file).matchAll(/^export type (\w+)/gm)].map(([, name]) => name!),
  );
  const words = new Set(
    types.map((type) => type.replace(/(Kode|Beskrivelse|Valg|Svar)$/i, "").toLowerCase()),
  );
  const missing = [...words].filter((word) => !glossary.includes(word) && !TECHNICAL.has(word));
  assert.deepEqual(missing, []);
});

/** Words of the language itself, not of the field. */
const TECHNICAL = new Set(["uuid", "sprog", "imdimension", "modtagfinansbilagresponse"]);

test("every rule's code is in the catalogue, and every finans code has its rule", () => {
  const rules = ["finans/rules.ts", "finans/kombinationer.ts", "postering.ts"]
    .map((file) => read(`src/domain/${file}`))
    .join("\n");
  const used = new Set([...rules.matchAll(/"(FIN-\d+)"/g)].map(([, kode]) => kode!));
  const known = Object.keys(fejlkatalog).filter((kode) => kode.startsWith("FIN-"));
  assert.deepEqual([...used].sort(), known.sort());
});

test("every error code is used somewhere, and its sentences take the same values in both languages", () => {
  const code = sources
    .filter((file) => !file.includes("fejlkatalog"))
    .map(read)
    .join("\n");
  for (const [kode, { tekst }] of Object.entries(fejlkatalog)) {
    assert.ok(code.includes(`"${kode}"`), `${kode} is never given`);
    const values = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
    assert.deepEqual(values(tekst.da), values(tekst.en), kode);
  }
});

test("every prepared statement has a name of its own: PostgreSQL's driver fails on the second text under one name", () => {
  const own = sources.filter((file) => !file.includes(".test."));
  const names = own.flatMap((file) =>
    [...read(file).matchAll(/query(?:<[^(]*?>)?\(\s*"([a-z0-9]+-[a-z0-9-]+)"/gs)].map(([, name]) => name!),
  );
  const seen = new Set<string>();
  const twice = names.filter((name) => seen.size === seen.add(name).size);
  assert.deepEqual(twice, []);
});

test("links between the documents lead somewhere", () => {
  const pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...filesUnder("docs", /\.md$/)];
  for (const page of pages) {
    for (const [, target] of read(page).matchAll(/\]\((?!http|#)([^)#]+)/g)) {
      assert.ok(existsSync(join(PROJECT, dirname(page), target!)), `${page} → ${target}`);
    }
  }
});

test("no registry host and no tool of the workshop is named", () => {
  const lock = read("package-lock.json");
  assert.ok(!lock.includes('"resolved"'), "package-lock.json names hosts");
});
