import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../../test/browser/fixture.js";
import { HELSINGOER } from "../../../test/browser/fixture-beskeder.js";
import { OPGAVE, UDBETALING } from "../../../test/browser/fixture-udbetaling.js";
import { openPortal, textOf } from "../../../test/browser/open-portal.js";
import type { Output } from "../../contract/endpoints.js";
import { beskederUrl, hvorforUrl } from "../parts/links.js";
import { udbetalingshandlingUrl, udbetalingUrl } from "../parts/udbetalingslinks.js";

const urlOf = (navn: keyof typeof UDBETALING) =>
  udbetalingUrl({ myndighed: HELSINGOER, id: UDBETALING[navn] });
const see = (navn: keyof typeof UDBETALING, query = "") => openPortal(fuldt).get(urlOf(navn) + query);

test("a refused payout says why and what comes next, what was answered by which code, and what is booked", async () => {
  const { html } = await see("afvist");
  const text = textOf(html);
  assert.match(
    text,
    /Afvist: modtageren har ikke fået pengene Hvorfor: Modtagerens konto er lukket\. Næste skridt:/,
  );
  assert.match(text, /25\.11\.2026 NemKonto Modtagerens konto er lukket\. .*9 RJCT AC07/);
  assert.match(text, /Sendt til NemKonto Undervejs −4\.450,00 8 /);
  assert.match(text, /Mellemregning i alt: 0,00 kr\. Undervejs i alt: −4\.450,00 kr\./);
  assert.ok(html.includes(`href="${hvorforUrl(HELSINGOER, 8, 1)}"`));
  assert.ok(html.includes("genudbetal") && html.includes("/luk"));
  assert.ok(
    html.includes(beskederUrl({ myndighed: HELSINGOER, soeg: UDBETALING.afvist }).replace("&", "&amp;")),
  );
});

test("no number of a person or an account is shown, wherever somebody has put one", async () => {
  for (const navn of ["afvist", "holdt"] as const) {
    const { html } = await see(navn);
    assert.doesNotMatch(html, /010136-?4001|1234567890/);
    assert.match(textOf(html), /CPR ••••••••••/);
  }
});

test("a held payout stands beside the one it looks like, with what differs, and who may not release it", async () => {
  const { html } = await see("holdt");
  const text = textOf(html);
  assert.match(text, /Ligner en anden udbetaling til samme modtager Oprettet af KSD\. Den, der har oprettet/);
  assert.match(text, /Sag S-1002 S-1001 forskelligt .*udbetalt SYGDP, sag S-1001/);
  assert.ok(html.includes(`href="${urlOf("tidligere")}"`));
  assert.match(textOf((await see("manuel")).html), /Oprettet af Eva\./);
});

test("a moved execution date says from which day and why; a payout leads to what pays it again, and back", async () => {
  assert.match(
    textOf((await see("klar")).html),
    /23\.12\.2026 Flyttet fra 25\.12\.2026 : det er ikke en bankdag /,
  );
  const sent = {
    ...fuldt,
    seUdbetaling: () => ({
      ...(fuldt.seUdbetaling!({ myndighed: HELSINGOER, id: UDBETALING.klar }) as Output<"seUdbetaling">),
      dispositionsdato: "2026-11-29",
      udfoerelsesdato: "2026-12-01",
    }),
  };
  assert.match(textOf((await openPortal(sent).get(urlOf("klar"))).html), /ikke en bankdag; det var for sent/);
  assert.ok((await see("hjemme")).html.includes(`href="${urlOf("igen")}"`));
  assert.ok((await see("igen")).html.includes(`href="${urlOf("hjemme")}"`));
  assert.match(
    textOf((await see("hjemme", "?sprog=en")).html),
    /Returned: the payee does not have the money/,
  );
});

const post = (navn: keyof typeof UDBETALING, handling: string, form: Record<string, string>) => {
  const portal = openPortal(fuldt);
  const url = udbetalingshandlingUrl({ myndighed: HELSINGOER, id: UDBETALING[navn] }, handling);
  return { portal, answer: portal.post(url, form) };
};

test("releasing needs a reason without a person's number, and somebody else than who made it", async () => {
  const uden = post("holdt", "frigiv", { begrundelse: " " });
  assert.match(textOf((await uden.answer).html), /Skriv en begrundelse/);
  assert.ok(uden.portal.calls.every(({ operation }) => operation !== "frigivUdbetaling"));
  const egen = await post("manuel", "frigiv", { begrundelse: "Set igennem" }).answer;
  assert.deepEqual([egen.status, /UDB-042 .*oprettet af Eva/.test(textOf(egen.html))], [403, true]);
  const { portal, answer } = post("holdt", "frigiv", { begrundelse: "To måneder" });
  assert.equal((await answer).headers.get("location"), `${urlOf("holdt")}?udfoert=frigiv`);
  assert.deepEqual(portal.calls.at(-1)?.input, {
    myndighed: HELSINGOER,
    id: UDBETALING.holdt,
    body: { begrundelse: "To måneder" },
  });
});

test("paid again to another account, which must be one; lapsing closes its task", async () => {
  const form = { begrundelse: "Ny konto", destination: "Bankkonto", konto: "12" };
  assert.match(textOf((await post("afvist", "genudbetal", form).answer).html), /4 cifre og højst 10/);
  const god = post("afvist", "genudbetal", { ...form, konto: "1234 567890" });
  assert.equal((await god.answer).status, 303);
  assert.deepEqual(god.portal.calls.at(-1)!.input.body, {
    begrundelse: "Ny konto",
    destination: "Bankkonto",
    bankkonto: { registreringsnummer: "1234", kontonummer: "567890" },
  });
  const luk = post("afvist", "luk", { begrundelse: "Afgørelsen er ændret" });
  assert.equal((await luk.answer).status, 303);
  assert.deepEqual(
    [luk.portal.calls.at(-1)?.operation, luk.portal.calls.at(-1)?.input.id],
    ["lukUdbetalingsopgave", OPGAVE.ubetalt],
  );
});
