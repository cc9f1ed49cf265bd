import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../test/browser/fixture.js";
import { openPortal, textOf } from "../../test/browser/open-portal.js";
import { fejl } from "../domain/fejl.js";
import { ASSETS } from "./assets.js";

test("pages may load and post to the portal itself only, run no script, and are not kept", async () => {
  const { headers, html } = await openPortal(fuldt).get("/");
  const csp = headers.get("content-security-policy") ?? "";
  assert.match(csp, /default-src 'none'/);
  assert.match(csp, /form-action 'self'/);
  assert.match(csp, /frame-ancestors 'none'/);
  assert.doesNotMatch(csp, /script-src|unsafe-inline/);
  assert.equal(headers.get("cache-control"), "no-store");
  assert.doesNotMatch(html, /<script|\son\w+=|\sstyle=|https?:\/\//);
});

test("a name that is not this machine's is refused, as DNS rebinding needs one", async () => {
  const portal = openPortal(fuldt);
  for (const host of ["evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.nip.io"]) {
    assert.equal((await portal.get("/", { host })).status, 403, host);
  }
  assert.deepEqual(portal.calls, []);
  for (const host of ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LOCALHOST"]) {
    assert.equal((await portal.get("/", { host })).status, 200, host);
  }
});

test("a form from another site, or from nobody knows where, does nothing", async () => {
  const portal = openPortal(fuldt);
  const path = "/beskeder/64502018/01900000-0000-7000-8ccc-000000000008/genoptag";
  const foreign: Record<string, string>[] = [
    {},
    { origin: "http://evil.example" },
    { origin: "null" },
    { origin: "http://localhost:3000" },
    { origin: "http://localhost", "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
  ];
  for (const headers of foreign) {
    assert.equal((await portal.post(path, {}, headers)).status, 403, JSON.stringify(headers));
  }
  assert.deepEqual(portal.calls, []);
  assert.equal((await portal.post(path, {}, { "sec-fetch-site": "same-origin" })).status, 303);
});

test("a form larger than any of ours is refused", async () => {
  const { status } = await openPortal(fuldt).post("/serviceaftaler/x/godkend", {
    begrundelse: "a".repeat(20_000),
  });
  assert.equal(status, 413);
});

test("English is chosen once and remembered; Danish otherwise", async () => {
  const portal = openPortal(fuldt);
  const danish = await portal.get("/kommuner?navn=var");
  assert.match(danish.html, /<html lang="da">/);
  assert.match(danish.html, /href="\/kommuner\?navn=var&amp;sprog=en"/);
  const english = await portal.get("/kommuner?sprog=en");
  assert.match(english.html, /<html lang="en">/);
  const cookie = english.headers.get("set-cookie") ?? "";
  assert.match(cookie, /^sprog=en;.*HttpOnly/);
  assert.match((await portal.get("/konti", { cookie: "sprog=en" })).html, /<h1>Accounts<\/h1>/);
  assert.match((await portal.get("/konti", { cookie: "sprog=de" })).html, /<h1>Konti<\/h1>/);
});

test("an address that is no page is a page that says so, with a reference", async () => {
  const { status, html } = await openPortal(fuldt).get("/findes/<ikke>");
  assert.equal(status, 404);
  assert.match(html, /<h1>Det findes ikke<\/h1>/);
  assert.match(textOf(html), /DRF-006 .*99999999-2222-4333-8444-555555555555/);
  assert.doesNotMatch(html, /<ikke>/);
});

test("trouble gives a reference and no details, and those who run it get the reason", async () => {
  const portal = openPortal({
    ...fuldt,
    seFejlkoder: () => {
      throw new Error("the secret inside");
    },
  });
  const { status, html } = await portal.get("/fejlkoder");
  assert.equal(status, 502);
  assert.match(html, /<h1>Noget gik galt<\/h1>/);
  const broken = openPortal({ ...fuldt, seFejlkoder: () => ({ fejlkoder: [null] }) as never });
  const page = await broken.get("/fejlkoder?sprog=en");
  assert.ok(page.status >= 500);
  assert.match(page.html, /<h1>Something went wrong<\/h1>/);
});

test("what the hub refuses is shown with its own status, reference, owner and remedy", async () => {
  const portal = openPortal({
    ...fuldt,
    seKommuner: () => fejl("ADG-010", { rolle: "kommune", handling: "se" }),
  });
  const { status, html } = await portal.get("/kommuner");
  assert.equal(status, 403);
  assert.match(
    textOf(html),
    /ADG-010 .*Hvem skal gøre noget .*Hvad skal gøres .*11111111-2222-4333-8444-555555555555/,
  );
});

test("styles, fonts and icons come from the design system and may be kept; nothing else is served", async () => {
  const portal = openPortal(fuldt);
  for (const path of Object.values(ASSETS)) {
    const { status, headers } = await portal.get(path);
    assert.equal(status, 200, path);
    assert.match(headers.get("cache-control") ?? "", /immutable/);
  }
  const root = ASSETS.dkfds.replace("css/dkfds.min.css", "");
  assert.equal(
    (await portal.get(`${root}img/svg-icons/check.svg`)).headers.get("content-type"),
    "image/svg+xml",
  );
  for (const file of [
    "js/dkfds.min.js",
    "../package.json",
    "..%2fpackage.json",
    "css/dkfds.css",
    "img/svg-icons/no.svg",
  ]) {
    assert.equal((await portal.get(root + file)).status, 404, file);
  }
});
