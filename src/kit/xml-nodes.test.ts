import assert from "node:assert/strict";
import { test } from "node:test";
import { findNodes, pathOfNode, readNodes, type Stream, textAt, type XmlElement } from "./xml-nodes.js";

const bytes = (text: string) => new TextEncoder().encode(text);

/** A bank's notice as it might be: several notices, entries with parts, an umlaut here and there, CDATA and comments. */
const entry = (nr: number, parts: number): string =>
  `<Ntry a="${nr}">\r\n <Amt>${nr}.00</Amt><!-- <Ntry> --><D>${Array.from({ length: parts }, (_, part) => `<T><Id>æ𝄞${nr}-${part}</Id></T>`).join("")}</D><X><![CDATA[</Ntry>]]></X></Ntry>`;
const document = (notices: readonly number[]): string =>
  `<?xml version="1.0"?>\n<Document xmlns="urn:x"><M>${notices
    .map(
      (entries, nr) =>
        `<N><Acct>${nr}</Acct>${Array.from({ length: entries }, (_, at) => entry(at, at % 3)).join("\n")}</N>`,
    )
    .join("")}</M></Document>`;

/** Every entry and part with all that it is told apart by. Paths count once the document has been read. */
const describe = (element: XmlElement) => {
  const parts = findNodes(findNodes(element, "D")[0]!, "T").map(
    (part) => [part, textAt(part, "Id")] as const,
  );
  const [amt, aside] = [textAt(element, "Amt"), textAt(element, "X")];
  const account = textAt(element.parent!, "Acct");
  return () => [
    ...[pathOfNode(element), element.line, element.column, element.attributes.a, amt, aside, account],
    ...parts.map(([part, id]) => [pathOfNode(part), part.line, part.column, id]),
  ];
};

const streamed = (text: string) => {
  const taken: (() => unknown)[] = [];
  const stream: Stream = { paths: [["M", "N", "Ntry"]], take: (one) => void taken.push(describe(one)) };
  const read = readNodes(bytes(text), { stream });
  assert.ok(read.ok);
  return { root: read.value, taken: taken.map((one) => one()) };
};

test("elements that are handed over are what they are in the whole tree, in the same places, and are let go of", () => {
  for (const notices of [[1], [2], [40], [1, 1], [3, 0, 25], [2_500, 800]]) {
    const text = document(notices);
    const whole = readNodes(bytes(text));
    assert.ok(whole.ok);
    const entries = findNodes(findNodes(whole.value, "M")[0]!, "N").flatMap((one) => findNodes(one, "Ntry"));
    const { root, taken } = streamed(text);
    assert.deepEqual(
      taken,
      entries.map((one) => describe(one)()),
    );
    for (const notice of findNodes(findNodes(root, "M")[0]!, "N"))
      assert.deepEqual(
        notice.children.map(({ name }) => name),
        ["Acct"],
      );
  }
});

test("an element is counted where there are several like it, also those that have been let go of; and not where it is alone", () => {
  const pathsOf = (notices: readonly number[]) =>
    streamed(document(notices)).taken.map((one) => (one as readonly string[])[0]);
  assert.deepEqual(pathsOf([1]), ["Document/M/N/Ntry"]);
  assert.deepEqual(pathsOf([2, 1]), [
    "Document/M/N[1]/Ntry[1]",
    "Document/M/N[1]/Ntry[2]",
    "Document/M/N[2]/Ntry",
  ]);
  assert.equal(pathsOf([3, 0, 2_500]).at(-1), "Document/M/N[3]/Ntry[2500]");
  const parts = streamed(document([3])).taken[2] as readonly (readonly unknown[])[];
  assert.deepEqual(
    parts.slice(7).map(([path]) => path),
    ["Document/M/N/Ntry[3]/D/T[1]", "Document/M/N/Ntry[3]/D/T[2]"],
  );
  const mixed = readNodes(
    bytes(`<a>${Array.from({ length: 40 }, (_, nr) => `<n${nr % 25}/>`).join("")}</a>`),
  );
  assert.ok(mixed.ok);
  assert.deepEqual(
    [0, 14, 15, 24, 25, 39].map((nr) => pathOfNode(mixed.value.children[nr]!)),
    ["a/n0[1]", "a/n14[1]", "a/n15", "a/n24", "a/n0[2]", "a/n14[2]"],
  );
});

test("the limit counts elements that are held: a document of any number of entries is read, and one great entry is not", () => {
  const many = `<D><M><N>${"<Ntry><a/><b/><c/></Ntry>".repeat(120_000)}</N></M></D>`;
  assert.deepEqual(readNodes(bytes(many)).ok, false);
  let antal = 0;
  const take = () => {
    antal += 1;
  };
  assert.ok(readNodes(bytes(many), { stream: { paths: [["M", "N", "Ntry"]], take } }).ok);
  assert.equal(antal, 120_000);
  const great = `<D><M><N><Ntry>${"<a/>".repeat(400_000)}</Ntry></N></M></D>`;
  const read = readNodes(bytes(great), { stream: { paths: [["M", "N", "Ntry"]], take } });
  assert.deepEqual(!read.ok && read.error.code, "too-large");
});

test("a large document has the faults of a small one, at their places", () => {
  const padding = `<!--${"æ".repeat(400_000)}-->\n`;
  const faultOf = (file: Uint8Array) => {
    const read = readNodes(file);
    return read.ok ? "ok" : `${read.error.code} ${read.error.line}:${read.error.column}`;
  };
  const cases: readonly (readonly [string, string])[] = [
    ["<a><b></a>", "not-well-formed"],
    ["<a><b>", "truncated"],
    ["<a><?x y?></a>", "processing-instruction"],
    ["<a/>", "ok"],
  ];
  for (const [text, code] of cases) {
    const small = faultOf(bytes(`<!---->\n${text}`));
    assert.ok(small.startsWith(code), small);
    assert.equal(faultOf(bytes(`${padding}${text}`)), small);
  }
  assert.equal(faultOf(bytes(" ".repeat(2_000_000))).split(" ")[0], "empty");
  const bad = bytes(`${padding}<a>x</a>`);
  bad[bad.length - 5] = 0xff;
  assert.match(faultOf(bad), /^encoding 2:4$/);
  assert.match(faultOf(bad.subarray(0, 700_001)), /^truncated/);
});
