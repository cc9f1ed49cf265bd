import assert from "node:assert/strict";
import { test } from "node:test";
import { betalingsartproblems, createBetalingsarter } from "./betalingsarter.js";

const IM = "Funktion=33250, Dranst=1, Gruppering=999, Art=79";
const klasse = (
  noegle: string,
  mapning: string,
  felter: { gyldigFra?: string; gyldigTil?: string | null; titel?: string } = {},
) => ({
  noegle,
  titel: "Bibliotek, erstatning",
  gyldigFra: "2019-01-01",
  gyldigTil: null,
  mapning,
  ...felter,
});

test("a betalingsart is found on its days, that of the område before that of all", () => {
  const arter = createBetalingsarter([
    klasse("310", `Fordringstype=OEBIBLI, ${IM}`, { gyldigTil: "2025-12-31" }),
    klasse("310", `Fordringstype=KFGFEJL, ${IM}`, { gyldigFra: "2026-01-01" }),
    klasse("310-002", `Fordringstype=OEPARKE, ${IM}`, { gyldigFra: "2026-01-01" }),
  ]);
  const typeOf = (omraade: string, dato: string) => arter.find("310", omraade, dato)?.fordringstype;
  assert.equal(typeOf("002", "2025-12-31"), "OEBIBLI");
  assert.equal(typeOf("002", "2026-01-01"), "OEPARKE");
  assert.equal(typeOf("001", "2026-01-01"), "KFGFEJL");
  assert.equal(typeOf("001", "2018-12-31"), undefined);
  assert.equal(arter.find("311", "001", "2026-01-01"), undefined);
});

test("the other way it is the one that says most of the kontering, and then the lowest", () => {
  const arter = createBetalingsarter([
    klasse("312", `Fordringstype=OEBIBLI, ${IM}`),
    klasse("311", `Fordringstype=OEBIBLI, ${IM}`),
    klasse("313", `Fordringstype=OEBIBLI, ${IM}, Team=Nord`),
    klasse("314", `Fordringstype=OEPARKE, ${IM}`),
  ]);
  const kontering = { Funktion: "33250", Dranst: "1", Gruppering: "999", Art: "79" };
  const nummerOf = (egne: object) =>
    arter.findFor("OEBIBLI", { ...kontering, ...egne }, "2026-01-01")?.noegle;
  assert.equal(nummerOf({}), "311");
  assert.equal(nummerOf({ Team: "Nord" }), "313");
  assert.equal(nummerOf({ Art: "52" }), undefined);
});

test("what cannot be a betalingsart is said, each at its row", () => {
  const found = betalingsartproblems([
    klasse("310", `Fordringstype=OEBIBLI, Betalingsfrist=30, Foraeldelse=10, ${IM}`),
    klasse("31", `Fordringstype=OEBIBLI, ${IM}`),
    klasse("311", `Fordringstype=OEBIBLI, ${IM}`, { titel: "x".repeat(61) }),
    klasse("312", "bibliotek"),
    klasse("313", IM),
    klasse("314", `Fordringstype=FINDESIKKE, ${IM}`),
    klasse("315", `Fordringstype=OEBIBLI, Betalingsfrist=snart, ${IM}`),
    klasse("316", `Fordringstype=OEBIBLI, Foraeldelse=11, ${IM}`),
    klasse("317", "Fordringstype=OEBIBLI, Funktion=33250"),
  ]);
  assert.deepEqual(
    found.map(({ index, grund }) => `${index} ${grund}`),
    [
      "1 nøglen 31 skal være som 209 eller 209-022",
      "2 titlen står på regningen og skal have 1-60 tegn",
      "3 mapningen skal være som 'Fordringstype=KFDAINS, Funktion=52514, Dranst=1, Gruppering=002, Art=79'",
      "4 mapningens Fordringstype '' er ikke kendt",
      "5 mapningens Fordringstype 'FINDESIKKE' er ikke kendt",
      "6 mapningens Betalingsfrist skal være betaldato eller et antal dage",
      "7 mapningens Foraeldelse skal være 1-10 år",
      "8 mapningen mangler Dranst, Gruppering, Art",
    ],
  );
});
