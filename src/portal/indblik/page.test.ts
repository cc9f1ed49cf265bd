import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt, tomt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import { indblikUrl } from "../parts/links.js";

test("a look is told with time, person, role, municipality, what, and what was asked for", async () => {
  const text = textOf((await openPortal(fuldt).get("/indblik")).html);
  assert.match(
    text,
    /23\.11\.2026, 09\.15\.00 Anna kommune Helsingør En kontos posteringer kontonummer: 55771101352/,
  );
  assert.match(text, /drift \(denne maskine\) drift ikke oplyst Søg beskeder soeg: ••••••••••/);
});

test("what is chosen reaches the hub, and stands in the form", async () => {
  const portal = openPortal(fuldt);
  const valg = { myndighed: HELSINGOER, aktoer: "Anna", fra: "2026-11-01" };
  const { html } = await portal.get(indblikUrl(valg));
  assert.deepEqual(portal.calls[0]?.input, valg);
  assert.match(html, /name="aktoer"[^>]*value="Anna"/);
});

test("what was looked at is a link away, when it has a page", async () => {
  const id = "01900000-0000-7000-8eee-000000000001";
  const look = { tid: new Date("2026-11-23T08:15:00Z"), aktoer: "Anna", rolle: "kommune", betydning: "…" };
  const of = (operation: string, navn = "id") => ({
    ...{ ...look, operation, myndighed: HELSINGOER, kaede: 1, nr: 7 },
    vilkaar: [{ navn, vaerdi: id }],
  });
  const linked = async (one: ReturnType<typeof of>) => {
    const { html } = await openPortal({ ...fuldt, seIndblik: () => ({ indblik: [one] }) }).get("/indblik");
    return /<a class="kode" href="([^"]*)"/.exec(html)?.[1];
  };
  assert.equal(await linked(of("seBesked")), `/beskeder/${HELSINGOER}/${id}`);
  assert.equal(await linked(of("seFejlopgave")), `/fejlopgaver/${HELSINGOER}/${id}`);
  assert.equal(await linked(of("seMassebilag")), `/masseleverancer/${HELSINGOER}/${id}`);
  assert.equal(await linked(of("soegBeskeder", "soeg")), undefined);
});

test("the older ones are a link away, with what was chosen", async () => {
  const side = openPortal({ ...fuldt, seIndblik: () => ({ indblik: [], naeste: "1-6" }) });
  const { html } = await side.get(indblikUrl({ aktoer: "Anna", foer: "1-9" }));
  assert.match(html, /href="\/indblik\?aktoer=Anna&amp;foer=1-6"/);
  assert.match(html, /href="\/indblik\?aktoer=Anna"/);
  assert.deepEqual(side.calls[0]?.input, { aktoer: "Anna", foer: "1-9" });
});

test("none is said in words, and a refusal is shown", async () => {
  assert.match((await openPortal(tomt).get("/indblik")).html, /Ingen har set noget/);
  const refused = openPortal({
    ...fuldt,
    seIndblik: () => fejl("DRF-008", { grund: "'fra' er ikke en dato" }),
  });
  const { status, html } = await refused.get("/indblik?fra=i+gaar");
  assert.equal(status, 400);
  assert.match(textOf(html), /Listen kan ikke vises .*DRF-008/);
});
