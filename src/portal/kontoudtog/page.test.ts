import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt, KONTO } from "../../../test/browser/fixture.js";
import { beskeder, HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { beskedUrl, kontoUrl } from "../parts/links.js";

const konto = kontoUrl(HELSINGOER, KONTO);

test("each line shows its side, the balance after it, and the way to its message", async () => {
  const { html } = await openPortal(fuldt).get(konto);
  const text = textOf(html);
  assert.match(
    text,
    /20\.11\.2026 1, se beskeden Sygedagpenge uge 47 hvorfor denne konto\? 1\.234\.405,50 1\.234\.405,50/,
  );
  assert.match(html, new RegExp(`href="${beskedUrl(beskeder.accepteret)}"`));
  assert.match(html, new RegExp(`href="/hvorfor/${HELSINGOER}/1/1"`));
});

test("the period reaches the hub, and an empty one says the balance", async () => {
  const portal = openPortal({
    ...fuldt,
    seKontoudtog: ({ myndighed, kontonummer }) => ({
      myndighed,
      kontonummer,
      navn: "Sygedagpenge",
      fra: "2026-01-01",
      til: "2026-01-31",
      primo: -5n,
      ultimo: -5n,
      antal: 0,
      linjer: [],
    }),
  });
  const { html } = await portal.get(`${konto}?fra=2026-01-01&til=2026-01-31`);
  assert.deepEqual([portal.calls[0]!.input.fra, portal.calls[0]!.input.til], ["2026-01-01", "2026-01-31"]);
  assert.match(textOf(html), /ikke bogført noget i perioden\. Saldo: −0,05/);
});

test("a statement that is cut says so and keeps the true balance, and the ERP's own bilag lead to no message", async () => {
  const portal = openPortal({
    ...fuldt,
    seKontoudtog: ({ myndighed, kontonummer }) => ({
      myndighed,
      kontonummer,
      navn: "Bank",
      fra: "2027-01-01",
      til: "2027-12-31",
      primo: 0n,
      ultimo: 900n,
      antal: 5_001,
      linjer: [
        {
          bogfoeringsdato: "2027-01-01",
          loebenummer: 7,
          linje: 1,
          tekst: "Primo 2027",
          debet: 500n,
          kredit: 0n,
          saldo: 500n,
          posteringstype: "PRI",
          bilagId: beskeder.accepteret.id,
        },
      ],
    }),
  });
  const text = textOf((await portal.get(konto)).html);
  assert.match(text, /De første 1 af 5001 posteringer vises.*Saldo efter perioden: 9,00/);
  assert.match(text, /7, dannet af ERP-systemet Primo 2027/);
  assert.match(text, /I de viste linjer, og saldo efter dem/);
});

test("an account that is none is a 404, and a bad date an error over the form", async () => {
  assert.equal((await openPortal(fuldt).get(kontoUrl(HELSINGOER, "1"))).status, 404);
  assert.equal((await openPortal(fuldt).get("/konti/123/1")).status, 404);
  const { status, html } = await openPortal(fuldt).get(`${konto}?fra=i+g%C3%A5r`);
  assert.equal(status, 400);
  assert.match(html, /Kontoudtoget kan ikke vises/);
  assert.match(html, /<form class="filter"/);
});
