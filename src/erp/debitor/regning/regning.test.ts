import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { textOfPdf } from "../../../../test/pdf.js";
import { sum } from "../../../domain/beloeb.js";
import { betalingsidOf } from "../../../domain/debitor/ocr.js";
import { writeRegningHtml } from "./html.js";
import { writeRegningPdf } from "./pdf.js";
import { kopiOf, type Regning, type Regningslinje } from "./regning.js";

const linje = (nr: number): Regningslinje => ({
  fordring: `fordring ${nr}`,
  slags: "hovedfordring",
  konto: "Biblioteket",
  tekst: `Krav ${nr}: rød grød med fløde på Ærø`,
  forfaldsdato: "2026-01-05",
  periode: nr % 2 === 0 ? null : { fra: "2025-12-01", til: "2025-12-31" },
  beloeb: 10_000n + BigInt(nr),
  oprindeligt: nr === 3 ? 99_900n : 10_000n + BigInt(nr),
});

const regning = (antal: number, felter: Partial<Regning> = {}): Regning => {
  const linjer = Array.from({ length: antal }, (_, index) => linje(index + 1));
  return {
    slags: "regning",
    nummer: "2026-000123",
    dato: "2026-01-06",
    betalingsdato: "2026-02-05",
    kommune: { navn: "Helsingør Kommune", cvr: "64502018" },
    kreditornummer: "80000008",
    modtager: { navn: "Åse Łukasiewicz", adresselinjer: ["Strandgade 1", "3000 Helsingør"] },
    betalingsid: betalingsidOf(123n),
    linjer,
    total: sum(linjer.map(({ beloeb }) => beloeb)),
    lov: [],
    kopier: [],
    ...felter,
  };
};

/** Everything a debtor must be able to read, of a letter of three lines. */
const SAID = [
  "Helsingør Kommune",
  "Åse Łukasiewicz",
  "Strandgade 1",
  "3000 Helsingør",
  "2026-000123",
  "6. januar 2026",
  "5. februar 2026",
  "Krav 1: rød grød med fløde på Ærø",
  "01-12-2025 – 31-12-2025",
  "05-01-2026",
  "100,03",
  "Biblioteket, oprindeligt 999,00 kr.",
  "300,06 kr.",
  "+71<000000000001230+80000008<",
  "80000008",
];

test("a bill says who, whom, what, how much, by when and how, as PDF and as HTML", async () => {
  const pages = textOfPdf(await writeRegningPdf(regning(3)));
  const html = writeRegningHtml(regning(3)).replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  assert.equal(pages.length, 1);
  for (const text of SAID) {
    assert.ok(pages[0]!.includes(text), text);
    assert.ok(html.includes(text), text);
  }
  assert.ok(!/https?:|src=|<script/i.test(html));
});

test("a reminder names the law of its fee and interest, and that the claim may go to Gældsstyrelsen", async () => {
  const rykker = regning(3, { slags: "rykker", lov: ["Gebyrloven §§ 2 og 3", "Renteloven §§ 5 og 9 b"] });
  const text = textOfPdf(await writeRegningPdf(rykker))
    .join("")
    .replaceAll("\n", " ");
  assert.match(text, /Rykker .*Gældsstyrelsen.*Gebyrloven §§ 2 og 3 og Renteloven §§ 5 og 9 b\./);
});

test("hundreds of lines flow over pages, none is lost, each page has the head of the table, the slip is on the last", async () => {
  const pages = textOfPdf(await writeRegningPdf(regning(300)));
  assert.ok(pages.length > 5);
  const all = pages.join("\n");
  for (let nr = 1; nr <= 300; nr += 1) assert.ok(all.includes(`Krav ${nr}:`), `Krav ${nr}`);
  for (const [index, page] of pages.entries()) {
    assert.ok(page.includes(`side ${index + 1} af ${pages.length}`));
    assert.equal(page.includes("+71<"), index === pages.length - 1);
    if (page.includes("Krav ")) assert.ok(page.includes("Forfald"));
  }
});

test("the same letter is the same bytes, today and in another year", async (t) => {
  const hash = async () =>
    createHash("sha256")
      .update(await writeRegningPdf(regning(40)))
      .digest("hex");
  const first = await hash();
  t.mock.timers.enable({ apis: ["Date"], now: Date.parse("2031-07-01T00:00:00Z") });
  assert.equal(await hash(), first);
});

test("a copy shows its receiver only the claims they have to do with, and whose letter it is", async () => {
  const whole = regning(3);
  const kopi = kopiOf(whole, { navn: "Bo Bjerg", adresselinjer: ["Vej 2"], fordringer: ["fordring 2"] });
  const [page] = textOfPdf(await writeRegningPdf(kopi, whole));
  for (const text of [
    "Kopi af regning",
    "Bo Bjerg",
    "Åse Łukasiewicz",
    "Krav 2",
    "100,02 kr.",
    "+71<000000000001230",
  ])
    assert.ok(page!.includes(text), text);
  for (const text of ["Krav 1", "Krav 3", "300,06", "Strandgade"]) assert.ok(!page!.includes(text), text);
});

test("what somebody has put into a name is text, not a page of its own making", () => {
  const modtager = { navn: "<script>alert(1)</script>", adresselinjer: ['"><b>'] };
  const html = writeRegningHtml(regning(1, { modtager }));
  assert.ok(!html.includes("<script>") && !html.includes("<b>"));
});

test("a receiver with a long address, or none, still gets a letter that can be read", async () => {
  const long = {
    navn: "Å".repeat(140),
    adresselinjer: Array.from({ length: 6 }, (_, nr) => `${nr} ${"bogstav ".repeat(8)}`),
  };
  for (const modtager of [long, { navn: "", adresselinjer: [] }])
    assert.ok(
      textOfPdf(await writeRegningPdf(regning(3, { modtager })))
        .at(-1)!
        .includes("+71<"),
    );
});
