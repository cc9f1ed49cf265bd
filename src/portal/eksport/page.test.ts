import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { openPortal } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";

test("a year's books come as a file with a name of their own", async () => {
  const portal = openPortal({ ...fuldt, eksporterSaldi: () => new Blob(["kontonummer;…"]).stream() });
  const { status, headers, html } = await portal.get(`/konti/${HELSINGOER}/eksport/2026/saldi`);
  assert.deepEqual([status, html], [200, "kontonummer;…"]);
  assert.equal(headers.get("content-disposition"), "attachment; filename*=UTF-8''saldi-0217-2026.csv");
  assert.equal(headers.get("content-type"), "text/csv; charset=utf-8");
  assert.equal(headers.get("cache-control"), "no-store");
});

test("a form that is none is a 404, and a refusal is a page", async () => {
  const portal = openPortal({
    ...fuldt,
    eksporterHledger: () => fejl("DRF-008", { grund: "'aar' er ikke et år" }),
  });
  assert.equal((await portal.get(`/konti/${HELSINGOER}/eksport/2026/pdf`)).status, 404);
  const refused = await portal.get(`/konti/${HELSINGOER}/eksport/x"y/hledger`);
  assert.equal(refused.status, 400);
  assert.match(refused.html, /DRF-008/);
});
