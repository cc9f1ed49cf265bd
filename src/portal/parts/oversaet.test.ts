import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { type FejlKode, fejl, fejlkatalog, fejltekst, loesning } from "../../domain/fejl.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import { translate } from "./oversaet.js";

const placesOf = (kode: FejlKode): string[] => {
  const { tekst, loesning: remedy } = fejlkatalog[kode];
  const both = [tekst.da, remedy.da].join(" ");
  return [...both.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!);
};

test("every error of the catalogue is translated with its values, whatever they are", () => {
  const koder = Object.keys(fejlkatalog) as FejlKode[];
  const word = fc.stringMatching(/^[A-Za-zæøå0-9.,/_-]{1,12}$/);
  fc.assert(
    fc.property(
      fc.constantFrom(...koder),
      fc.array(word, { minLength: 12, maxLength: 12 }),
      (kode, words) => {
        const values = Object.fromEntries(placesOf(kode).map((name, index) => [name, words[index % 12]!]));
        const one = fejl(kode, values);
        const { tekst, loesning: remedy } = translate(toFejlDetalje(one), "en");
        assert.equal(tekst.sprog, "en");
        assert.doesNotMatch(tekst.tekst, /[{}]/);
        if (placesOf(kode).length <= 1) {
          assert.equal(tekst.tekst, fejltekst(one, "en"));
          assert.equal(remedy.tekst, loesning(one, "en"));
        }
      },
    ),
  );
});

test("values are put where they belong", () => {
  const one = fejl("FIN-007", { debet: "4.405,00", kredit: "4.400,00", forskel: "5,00" });
  assert.equal(translate(toFejlDetalje(one), "en").tekst.tekst, fejltekst(one, "en"));
});

test("a receiver's own sentence stays as it was written, and in Danish nothing is changed", () => {
  const own = toFejlDetalje({ kode: "ERP-002", vaerdier: {}, tekst: "Kontoen er spærret (og mere)." });
  assert.deepEqual(translate(own, "en").tekst, { tekst: "Kontoen er spærret (og mere).", sprog: "da" });
  assert.deepEqual(translate(own, "da").tekst, { tekst: "Kontoen er spærret (og mere).", sprog: "da" });
});
