import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { createXmlItems, type XmlPiece } from "./xml-items.js";

const MAX = 1_000;

/** The pieces of a document that arrives cut at these places. */
const piecesOf = (text: string, cuts: readonly number[] = []): readonly XmlPiece[] => {
  const items = createXmlItems(MAX);
  const bytes = Buffer.from(text);
  const places = [...new Set([0, ...cuts.map((cut) => cut % (bytes.length + 1)), bytes.length])].sort(
    (a, b) => a - b,
  );
  const chunks = places.slice(1).map((to, index) => bytes.subarray(places[index], to));
  return [...chunks.flatMap((chunk) => items.push(chunk)), ...items.finish()];
};

const told = (pieces: readonly XmlPiece[]): readonly string[] =>
  pieces.map((piece) =>
    piece.kind === "item" ? piece.bytes.toString() : piece.kind === "fault" ? `! ${piece.code}` : piece.kind,
  );

test("the items of a document come out whole, wherever the document is cut on its way", () => {
  const ITEMS = [
    "<a>1</a>",
    "<b/>",
    '<c x="a>b"/>',
    "<a><!-- </a><a>no</a> -->2</a>",
    "<a><![CDATA[</a>]]></a>",
    "<a>\n<aa>æ</aa></a >",
  ];
  const item = fc.constantFrom(...ITEMS);
  const between = fc.constantFrom("", "\n", " ", "<!-- <a>no</a> -->");
  fc.assert(
    fc.property(fc.array(fc.tuple(between, item)), fc.array(fc.nat(), { maxLength: 12 }), (list, cuts) => {
      const text = `<?xml version="1.0"?>\n<root xmlns="x">${list.flat().join("")}</root>\n`;
      assert.deepEqual(told(piecesOf(text, cuts)), ["root", ...list.map(([, one]) => one), "end"]);
    }),
  );
});

test("what is wrong between items is told and costs no item; what is wrong inside one stays inside", () => {
  assert.deepEqual(told(piecesOf("<r><a>1</a>text<a><x></a></b><a>2</a></r>")), [
    "root",
    "<a>1</a>",
    "! unexpected-text",
    "<a><x></a>",
    "! not-well-formed",
    "<a>2</a>",
    "end",
  ]);
});

test("an item larger than may be kept is passed by, in however many pieces", () => {
  const text = `<r><a>${"x".repeat(5_000)}</a><a>2</a></r>`;
  const cuts = Array.from({ length: 40 }, (_, index) => index * 130);
  for (const pieces of [piecesOf(text), piecesOf(text, cuts)]) {
    assert.deepEqual(told(pieces), ["root", "! too-large", "<a>2</a>", "end"]);
  }
});

test("DOCTYPE, processing instructions, other encodings and what follows the root end the reading", () => {
  assert.deepEqual(told(piecesOf("<!DOCTYPE r><r><a/></r>")), ["! doctype"]);
  assert.deepEqual(told(piecesOf("<r><?php ?><a/></r>")), ["root", "! processing-instruction"]);
  assert.deepEqual(told(piecesOf('<?xml version="1.0" encoding="latin1"?><r/>')), ["! encoding"]);
  assert.deepEqual(told(piecesOf("<r></r><s/>")), ["root", "end", "! not-well-formed"]);
  assert.deepEqual(told(piecesOf("")), ["! empty"]);
  assert.deepEqual(told(piecesOf("<r><a>1</a><a>2")), ["root", "<a>1</a>", "! truncated"]);
});

test("reading goes on from a place between items, and lines are counted on", () => {
  const text = "<r>\n<a>1</a>\n<a>\n2</a>\n</r>";
  const first = piecesOf(text).find(({ kind }) => kind === "item")!;
  const items = createXmlItems(MAX, { root: "r", offset: first.end, line: first.endLine });
  const [next, end] = items.push(Buffer.from(text).subarray(first.end));
  assert.ok(next !== undefined && end?.kind === "end");
  assert.deepEqual([next.start, next.line, next.endLine], [13, 3, 4]);
});
