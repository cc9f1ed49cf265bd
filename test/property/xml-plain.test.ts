import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { Finansbilag } from "../../src/domain/finans/model.js";
import { createXmlReader, readXml } from "../../src/kit/xml-reader.js";
import { writeXml } from "../../src/kit/xml-writer.js";
import { finansbilag } from "./arbitraries.js";

/** The parser alone, without the short way. */
const readByParser = (text: string) => {
  const reader = createXmlReader(Finansbilag);
  reader.write(text);
  return reader.end();
};

const BITS = [
  "<",
  ">",
  "/",
  "</",
  "<a>",
  "<!---->",
  "<![CDATA[x]]>",
  "]]>",
  "&amp;",
  "&",
  "\r",
  "\u0001",
  " ",
  "x",
  "",
  "<?x?>",
  "<Part>",
  "</Part>",
  ' a="b"',
  'xmlns="urn:x"',
  "\n",
  "\u00a0",
];

/** A document with something put in, or taken out, at some places. */
const damaged = fc
  .tuple(finansbilag, fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.constantFrom(...BITS)), { maxLength: 3 }))
  .map(([bilag, damages]) =>
    damages.reduce(
      (text, [where, length, bit]) => {
        const at = where % text.length;
        return text.slice(0, at) + bit + text.slice(at + (length > 8 ? length : 0));
      },
      writeXml(Finansbilag, bilag),
    ),
  );

test("a plain document is read as the parser reads it, and every other by the parser", () => {
  fc.assert(
    fc.property(damaged, (text) => {
      if (text.trim() === "" || !text.isWellFormed()) return;
      assert.deepEqual(readXml(Finansbilag, new TextEncoder().encode(text)), readByParser(text));
    }),
    { numRuns: 3_000 },
  );
});

test("what only looks plain is no message", () => {
  const [bilag] = fc.sample(finansbilag, 1);
  const text = writeXml(Finansbilag, bilag!);
  for (const wrong of [
    `x${text}`,
    `${text}x`,
    `${text}${text}`,
    text.slice(0, -1),
    `${text}<a></a>`,
    ` <?xml version="1.0" encoding="UTF-8"?>${text}`,
  ])
    assert.ok(readXml(Finansbilag, new TextEncoder().encode(wrong)).faults.length > 0, wrong.slice(0, 80));
});
