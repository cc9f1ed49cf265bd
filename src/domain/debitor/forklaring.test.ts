import assert from "node:assert/strict";
import { test } from "node:test";
import { forklarBevaegelse, forklarHenstand, forklarNaeste, forklarStiftelse } from "./forklaring.js";
import { STANDARDPOLITIK } from "./politik.js";

const rente = {
  slags: "rente",
  regime: "offentlig",
  beskrivelse: "Rente",
  hovedstol: 4_000n,
  rentegrundlag: 400_000n,
  forfaldsdato: "2019-01-01",
  periodeFra: "2019-01-01",
  periodeTil: "2019-01-31",
} as const;

test("interest is explained by its rate, basis, period and law", () => {
  assert.equal(
    forklarStiftelse(rente),
    "1 % pr. påbegyndt måned af 4.000,00 kr. fra 2019-01-01 til 2019-01-31 (gebyrloven § 3)",
  );
  const civil = { ...rente, regime: "civil", periodeFra: "2023-06-16", periodeTil: "2023-07-15" } as const;
  assert.equal(
    forklarStiftelse(civil),
    "1,9 % og 3,25 % + 8 % om året af 4.000,00 kr. fra 2023-06-16 til 2023-07-15, dag for dag (renteloven § 5)",
  );
  const gebyr = { ...rente, slags: "gebyr", regime: "civil" } as const;
  assert.match(forklarStiftelse(gebyr), /højst 100,00 kr\. \(renteloven § 9 b\)/);
});

test("the next step says when, why not before, what it costs and by which law", () => {
  const foer = { regime: "civil", srb: "2026-04-03", rykket: [] } as const;
  assert.deepEqual(forklarNaeste(foer, STANDARDPOLITIK, "2026-04-10"), {
    skridt: "rykker",
    tidligst: "2026-04-17",
    hvorfor:
      "Rykker 1 kommer 10 dage efter sidste rettidige betalingsdato 2026-04-07 efter kommunens politik; gebyr 100,00 kr. (renteloven § 9 b)",
  });
  const efter = forklarNaeste({ ...foer, rykket: ["2026-04-20"] }, STANDARDPOLITIK, "2026-04-21");
  assert.equal(efter.skridt, "inddrivelse");
  assert.match(efter.hvorfor, /Rykket forgæves 1 gang, sidst 2026-04-20; PSRM tager imod fra 20 dage efter/);
  assert.equal(forklarHenstand("2026-04-03").tidligst, "2026-04-08");
});

test("a movement is explained by the payment or the decision it came of", () => {
  const ingen = { aarsag: null, ophaever: null, kilde: null, betalt: null, betalingsid: null };
  const betalt = {
    ...ingen,
    art: "DAEKNING",
    kilde: "bank",
    betalt: "2026-02-01",
    betalingsid: "000000000000018",
  } as const;
  assert.equal(
    forklarBevaegelse(betalt, rente),
    "Betalt 2026-02-01 gennem banken, betalings-id 000000000000018",
  );
  assert.equal(
    forklarBevaegelse({ ...ingen, art: "OPHAEVELSE", ophaever: 7n, aarsag: "Arv fundet" }, rente),
    "Bevægelse 7 gælder ikke mere: Arv fundet",
  );
});
