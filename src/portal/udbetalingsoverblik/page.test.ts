import assert from "node:assert/strict";
import { test } from "node:test";
import type { Answers } from "../../../test/browser/far-end.js";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER, VEJEN } from "../../../test/browser/fixture-beskeder.js";
import { UDBETALING } from "../../../test/browser/fixture-udbetaling.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import { fejl } from "../../domain/fejl.js";
import {
  mellemregningUrl,
  udbetalingerUrl,
  udbetalingsopgaverUrl,
  udbetalingsoverblikUrl,
  udbetalingUrl,
} from "../parts/udbetalingslinks.js";

const URL = udbetalingsoverblikUrl(HELSINGOER);

test("the overview says where every krone is, stage by stage, each the way to its payouts", async () => {
  const { html } = await openPortal(fuldt).get(URL);
  assert.match(
    textOf(html),
    /Holdt tilbage 2 129\.450,00 kr\. .*Klar 61 .*Hos NemKonto 30 133\.500,00 kr\. .*I banken 52 .*Afvist 3 .*Udbetalt 110 489\.500,00 kr\. .*Kommet tilbage 1 /,
  );
  for (const tilstand of ["TILBAGEHOLDT", "MODTAGET", "KONTROLLERET", "AFVIST", "RETURNERET"])
    assert.ok(html.includes(`href="${udbetalingerUrl(HELSINGOER, { tilstand })}"`), tilstand);
});

test("it says what is late, what waits, what is sent by when, and whether the accounts are explained", async () => {
  const { html } = await openPortal(fuldt).get(URL);
  const text = textOf(html);
  assert.match(text, /En udbetaling er forsinket .*NemKonto har ikke svaret i tide\. Hent svarene igen\./);
  assert.ok(html.includes(`href="${udbetalingUrl({ myndighed: HELSINGOER, id: UDBETALING.nemkonto })}"`));
  assert.ok(html.includes(`href="${udbetalingsopgaverUrl(HELSINGOER, { art: "ubetalt" })}"`));
  assert.match(text, /30\.11\.2026 27\.11\.2026, \d\d\.\d\d\.00 60 267\.000,00/);
  assert.match(text, /−418\.700,00 kr\. ikke forklaret .*−364\.900,00 kr\. forklaret/);
  assert.ok(html.includes(`href="${mellemregningUrl(HELSINGOER, { konto: "undervejs" })}"`));
});

test("a municipality without payouts is told so; in English too; what the hub refuses is shown", async () => {
  const tomt: Answers = {
    ...fuldt,
    seUdbetalingsopgaver: () => ({ opgaver: [] }),
    seForsinkede: () => ({ alarmtimer: 24, forsinkede: [], flere: 0 }),
  };
  const { html } = await openPortal(tomt).get(`${udbetalingsoverblikUrl(VEJEN)}?sprog=en`);
  assert.match(textOf(html), /There are no payouts yet\. .*No task waits\./);
  const refused = await openPortal({ ...fuldt, seMellemregning: () => fejl("ERP-006") }).get(URL);
  assert.match(refused.html, /ERP-006/);
  const valg = await openPortal(fuldt).get(`/udbetaling?myndighed=${VEJEN}`);
  assert.deepEqual([valg.status, valg.headers.get("location")], [303, udbetalingsoverblikUrl(VEJEN)]);
});
