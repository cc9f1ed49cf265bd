import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { ORDNING } from "../../../test/browser/fixture-handlinger.js";
import { KRAV } from "../../../test/browser/fixture-opkraevning.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import {
  fordringshandlingUrl,
  fordringsskyldnerUrl,
  fordringUrl,
  ordningerUrl,
  ordningsophaevelseUrl,
} from "../parts/opkraevningslinks.js";

const noegle = { myndighed: HELSINGOER, id: KRAV.rykket };
const ophaev = (id: string) => ordningsophaevelseUrl({ myndighed: HELSINGOER, id });

test("plans say how they stand, what is paid of each instalment, and the next; only one that runs can be ended", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(ordningerUrl(HELSINGOER));
  assert.match(
    textOf(html),
    /Ordninger \(2\) Aftalt 01\.10\.2026 løber Skyldes nu 100,00 kr\., næste rate 01\.12\.2026 .*01\.11\.2026 100,00 100,00 01\.12\.2026 100,00 0,00 .*misligholdt/,
  );
  assert.ok(html.includes(`href="${ophaev(ORDNING.loeber)}"`));
  assert.ok(!html.includes(ophaev(ORDNING.brudt)));
  const skyldner = await portal.get(fordringsskyldnerUrl(noegle));
  assert.match(textOf(skyldner.html), /Betalingsordninger Aftalt 01\.10\.2026 løber/);
});

test("a plan is agreed from the claim, for it alone or for all that its debtor owes and can be deferred", async () => {
  const url = fordringshandlingUrl(noegle, "betalingsordning");
  const form = { antalRater: "6", foersteRate: "2026-12-01", begrundelse: "Aftalt" };
  const rest = { antalRater: 6, foersteRate: "2026-12-01", begrundelse: "Aftalt" };
  for (const [valg, fordringer] of [
    [{}, [KRAV.rykket]],
    [{ alle: "ja" }, [KRAV.rykket, KRAV.ny]],
  ] as const) {
    const portal = openPortal(fuldt);
    const done = await portal.post(url, { ...form, ...valg });
    assert.equal(done.headers.get("location"), fordringUrl(noegle, { udfoert: "betalingsordning" }));
    const made = portal.calls.find(({ operation }) => operation === "aftalBetalingsordning");
    assert.deepEqual(made?.input.body, { fordringer, ...rest });
  }
  const portal = openPortal(fuldt);
  for (const antalRater of ["0", "100", "mange", ""])
    assert.equal((await portal.post(url, { ...form, antalRater })).status, 400);
  assert.ok(portal.calls.every(({ operation }) => operation.startsWith("se")));
});

test("a plan is ended with a reason; one that is not there is no page", async () => {
  const portal = openPortal(fuldt);
  assert.equal((await portal.post(ophaev(ORDNING.loeber), {})).status, 400);
  const done = await portal.post(ophaev(ORDNING.loeber), { begrundelse: "Efter ønske" });
  assert.equal(done.headers.get("location"), ordningerUrl(HELSINGOER, { udfoert: "ja" }));
  assert.deepEqual(portal.calls.at(-1)!.input.body, { begrundelse: "Efter ønske" });
  assert.equal((await portal.get(ophaev(KRAV.ny))).status, 404);
  const tom = openPortal({ ...fuldt, seBetalingsordninger: () => ({ betalingsordninger: [] }) });
  assert.match((await tom.get(ordningerUrl(HELSINGOER))).html, /Ingen betalingsordninger/);
});
