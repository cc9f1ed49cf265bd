import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { aarsagOf, forklarSvar } from "./aarsager.js";
import { SVARKODER } from "./model.js";
import { siger } from "./tilstand.js";

test("what helps is of the kind that the notes have", () => {
  for (const [reaktion, koder] of Object.entries({
    "ret-data": "AC01 AC03 AM01 AM02 AM03 BE04 BE17",
    "ny-konto": "AC04 AC07",
    "kontakt-modtager": "AC06 BE06 RJCT",
    opsaetning: "AC02 AG01 AG03 BE05 BE16 DS02 DT04 FF01",
    "kommunens-bank": "AM04",
    dublet: "AM05 DUPL",
    "gensend-bundt": "AM09 AM10 AM18",
    "flyt-dato": "CH03 CH04",
    "naeste-bankdag": "TM01",
    manuel: "CUST MS03 NARR RR01 RR02 RR03 MD07",
    ingen: "ACTC ACCP ACSP ACSC ACCC ACWC ACWP PDNG PART",
  }))
    for (const kode of koder.split(" ")) assert.equal(aarsagOf(kode).reaktion, reaktion, kode);
});

test("a text of a legacy return file is understood: a code before its words, a bare RJCT, a number beside it", () => {
  assert.equal(forklarSvar({ tekst: "AC07 Modtagers kontonummer er lukket" }).reaktion, "ny-konto");
  assert.equal(
    forklarSvar({ aarsagskode: "0001", tekst: "AC07 Modtagers kontonummer er lukket" }).kode,
    "AC07",
  );
  assert.equal(forklarSvar({ aarsagskode: "RJCT" }).kode, "RJCT");
  assert.equal(forklarSvar({ tekst: "RJCT" }).hvem, "sagsbehandler");
  assert.equal(forklarSvar({ statuskode: "RJCT", tekst: "RJCT: AC04" }).kode, "AC04");
});

test("an unknown code is shown as it came, and a person is told whom to ask", () => {
  for (const svar of [
    { aarsagskode: "ZZ99" },
    { tekst: "ZZ99 Noget nyt" },
    { svarkode: "9", statuskode: "RJCT", aarsagskode: "ZZ99" } as const,
    { svarkode: "1", statuskode: "ZZ99" } as const,
  ]) {
    const aarsag = forklarSvar(svar);
    assert.deepEqual([aarsag.kode, aarsag.kendt, aarsag.reaktion], ["ZZ99", false, "manuel"]);
    assert.match(aarsag.tekst, /ZZ99/);
    assert.match(aarsag.naeste, /^Ukendt kode: kontakt/);
  }
});

test("NKS's answers have words of their own, where no reason says more", () => {
  assert.match(forklarSvar({ svarkode: "7", statuskode: "RJCT" }).tekst, /hverken NemKonto eller/);
  assert.equal(forklarSvar({ svarkode: "7", aarsagskode: "RJCT" }).reaktion, "ny-konto");
  assert.match(forklarSvar({ svarkode: "5", statuskode: "CANC" }).tekst, /^Standset/);
  assert.equal(forklarSvar({ svarkode: "9", statuskode: "RJCT", aarsagskode: "AC06" }).kode, "AC06");
  assert.match(forklarSvar({ svarkode: "8", statuskode: "ACCC" }).tekst, /^Sat ind/);
  assert.equal(forklarSvar({ svarkode: "8", statuskode: "RJCT" }).reaktion, "manuel");
});

test("whatever an answer holds, a refused payment never has nothing to do, and there is always something to read", () => {
  const svar = fc.record({
    svarkode: fc.constantFrom(...SVARKODER),
    statuskode: fc.constantFrom("ACTC", "ACSP", "RJCT", "CANC"),
    tekst: fc.option(fc.string(), { nil: undefined }),
  });
  fc.assert(
    fc.property(svar, (one) => {
      const aarsag = forklarSvar(one);
      assert.ok(aarsag.tekst !== "" && aarsag.naeste !== "");
      const unpaid = ["AFVIST", "STANDSET"].includes(siger({ slags: "svar", ...one }));
      if (unpaid) assert.notEqual(aarsag.reaktion, "ingen", JSON.stringify(one));
    }),
  );
});
