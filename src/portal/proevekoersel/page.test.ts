import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt, KONTO, proevning } from "../../../test/browser/fixture.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import { toFejlDetalje } from "../../domain/kvittering.js";

const PATH = "/proevekoersel";

const withFile = (content: string): FormData => {
  const form = new FormData();
  form.set("fil", new File([content], "bilag.xml"));
  form.set("indhold", "");
  return form;
};

test("a bilag that is pasted is shown as it would be booked, with balances before and after, and not shown again", async () => {
  const { html, status } = await openPortal(fuldt).post(PATH, {
    indhold: "<Finansbilag>0101010001</Finansbilag>",
  });
  const text = textOf(html);
  assert.equal(status, 200);
  assert.match(text, /Bilaget ville blive bogført .*hos Helsingør/);
  assert.match(text, new RegExp(`1 ${KONTO} Sygedagpenge, .* 20\\.11\\.2026 4\\.405,00`));
  assert.match(text, /31\.12\.2026 −1,00 4\.404,00/);
  assert.match(text, /gælder til 23\.11\.2026/);
  assert.doesNotMatch(html, /0101010001/);
});

test("a file is read as it was sent, and may be much larger than other forms", async () => {
  const portal = openPortal(fuldt);
  const { status } = await portal.post(PATH, withFile(`<Finansbilag>${" ".repeat(1_000_000)}</Finansbilag>`));
  assert.equal(status, 200);
  assert.deepEqual(
    portal.calls.map(({ operation }) => operation),
    ["proevFinansbilag"],
  );
  const elsewhere = await portal.post("/konti", withFile(" ".repeat(20_000)));
  assert.equal(elsewhere.status, 413);
});

test("errors are told with their place and who must mend them, whether it would be refused or not received at all", async () => {
  const sted = { linje: 12, kolonne: 7, element: "Finansbilag/Finanspostering[1]" };
  const judged = {
    kode: "AFVIST" as const,
    fejl: [toFejlDetalje(fejl("ERP-002", { dimensioner: "5.57.72" }, sted))],
    linjer: [],
    saldi: [],
  };
  const refused = textOf(
    (await openPortal({ ...fuldt, proevFinansbilag: () => judged }).post(PATH, { indhold: "<a/>" })).html,
  );
  assert.match(refused, /Bilaget ville blive afvist.*ERP-002 Ingen konto for 5\.57\.72.*linje 12, kolonne 7/);
  const fault = await openPortal({ ...fuldt, proevFinansbilag: () => fejl("FMT-005") }).post(PATH, {
    indhold: "<a",
  });
  assert.equal(fault.status, 400);
  assert.match(textOf(fault.html), /Bilaget ville ikke blive modtaget.*FMT-005/);
});

test("what could not be settled, and what is booked already, is said in words", async () => {
  const answers = [
    [{ ...proevning, kode: "UAFGJORT" as const, linjer: [], saldi: [] }, /Modtageren kunne ikke spørges/],
    [{ ...proevning, linjer: [], saldi: [] }, /Bilaget er allerede bogført/],
    [{ ...proevning, kode: "MODTAGET" as const, linjer: [], saldi: [] }, /Bilaget er allerede modtaget/],
  ] as const;
  for (const [answer, expected] of answers) {
    const portal = openPortal({ ...fuldt, proevFinansbilag: () => ({ ...answer, linjer: [], saldi: [] }) });
    assert.match(textOf((await portal.post(PATH, { indhold: "{}" })).html), expected);
  }
});

test("without a bilag the form says what is missing", async () => {
  const { status, html } = await openPortal(fuldt).post(PATH, withFile(""));
  assert.equal(status, 400);
  assert.match(textOf(html), /Vælg en fil, eller indsæt et finansbilag/);
});
