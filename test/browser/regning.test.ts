import assert from "node:assert/strict";
import { test } from "node:test";
import { chromium } from "playwright-core";
import { betalingsidOf } from "../../src/domain/debitor/ocr.js";
import { writeRegningHtml } from "../../src/erp/debitor/regning/html.js";
import type { Regning } from "../../src/erp/debitor/regning/regning.js";
import { ARGS, CHROMIUM, findViolations, options } from "./chromium.js";

const LETTER: Regning = {
  slags: "rykker",
  nummer: "2026-000123",
  dato: "2026-01-06",
  betalingsdato: "2026-02-05",
  kommune: { navn: "Helsingør Kommune", cvr: "64502018" },
  kreditornummer: "80000008",
  modtager: { navn: "Åse Ærøe", adresselinjer: ["Strandgade 1", "3000 Helsingør"] },
  betalingsid: betalingsidOf(123n),
  linjer: [
    {
      fordring: "1",
      slags: "hovedfordring",
      konto: "Biblioteket",
      tekst: "Ikke afleveret bog",
      forfaldsdato: "2026-01-05",
      periode: { fra: "2025-12-01", til: "2025-12-31" },
      beloeb: 25_000n,
      oprindeligt: 30_000n,
    },
  ],
  total: 25_000n,
  lov: ["Gebyrloven §§ 2 og 3"],
  kopier: [],
};

test(
  "a letter as a page keeps axe's rules, on a desk and on a phone, and fetches nothing",
  options,
  async () => {
    const browser = await chromium.launch({ executablePath: CHROMIUM!, args: ARGS });
    try {
      for (const width of [1000, 360]) {
        const page = await browser.newPage({ viewport: { width, height: 800 } });
        const requests: string[] = [];
        page.on("request", (request) => requests.push(request.url()));
        await page.setContent(writeRegningHtml(LETTER));
        assert.deepEqual(await findViolations(page), []);
        assert.deepEqual(requests, []);
        const wider = await page.evaluate(
          "document.documentElement.scrollWidth - document.documentElement.clientWidth",
        );
        assert.equal(wider, 0);
      }
    } finally {
      await browser.close();
    }
  },
);
