import assert from "node:assert/strict";
import { test } from "node:test";
import { fuldt } from "../../test/browser/fixture.js";
import { HELSINGOER, VEJEN } from "../../test/browser/fixture-beskeder.js";
import { BANKBUNDT, UDBETALING } from "../../test/browser/fixture-udbetaling.js";
import { openPortal, textOf } from "../../test/browser/open-portal.js";
import {
  afslutningerUrl,
  afslutningsfilUrl,
  afstemningUrl,
  betalingskoerselUrl,
  bundterUrl,
  mellemregningUrl,
  modtagerUrl,
  nemkontoUrl,
  nyUdbetalingUrl,
  pain001Url,
  udbetalingerUrl,
  udbetalingspolitikUrl,
  udbetalingUrl,
} from "./parts/udbetalingslinks.js";

test("the list is filtered by what stands in the address, and goes on page by page", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(udbetalingerUrl(HELSINGOER));
  assert.match(
    textOf(html),
    /SYGDP, sag S-1001 .*afvist Modtagerens konto er lukket\. .*Betales igen af en ny/,
  );
  assert.ok(html.includes(`href="${udbetalingerUrl(HELSINGOER, { efter: "1" })}"`));
  const klar = await portal.get(udbetalingerUrl(HELSINGOER, { tilstand: "KLAR" }));
  assert.match(textOf(klar.html), /61 i alt, 271\.450,00 kr\./);
  assert.equal(portal.calls.find(({ input }) => input.tilstand === "KLAR")?.operation, "seUdbetalinger");
  assert.match(textOf((await portal.get(udbetalingerUrl(VEJEN))).html), /Ingen udbetalinger passer/);
});

test("a payee is found by a form alone, all payouts in one view, and the number comes nowhere", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.post(modtagerUrl(HELSINGOER), { slags: "CPR", nummer: "010136-4001" });
  assert.match(textOf(html), /Udbetalt 8\.900,00 kr\. På vej 4\.450,00 kr\. Ikke udbetalt 4\.450,00 kr\./);
  assert.doesNotMatch(html, /010136-?4001/);
  const forkert = await portal.post(modtagerUrl(HELSINGOER), { slags: "CPR", nummer: "12" });
  assert.deepEqual([forkert.status, /name="nummer" value=""/.test(forkert.html)], [400, true]);
  const ingen = await portal.post(modtagerUrl(VEJEN), { slags: "CPR", nummer: "0101364001" });
  assert.match(textOf(ingen.html), /Vejen har ingen udbetalinger til den/);
});

test("a run shows totals by day and what is held and why, and sends only when asked; what is left goes on", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(betalingskoerselUrl(HELSINGOER, { til: "2026-12-01" }));
  assert.match(
    textOf(html),
    /Intet er sendt endnu .*30\.11\.2026 27\.11\.2026, [\d.]+ 60 267\.000,00 .*I alt 61 271\.450,00 .*Et stort beløb: skal frigives af et menneske 1 125\.000,00/,
  );
  assert.ok(portal.calls.every(({ operation }) => operation !== "startBetalingskoersel"));
  const sendt = await portal.post(betalingskoerselUrl(HELSINGOER), { til: "2026-12-01" });
  const url = bundterUrl(HELSINGOER, { til: "2026-12-01", dannet: "0", rest: "5" });
  assert.equal(sendt.headers.get("location"), url);
  assert.deepEqual(portal.calls.at(-1)?.input.body, { til: "2026-12-01" });
  assert.match(
    textOf((await portal.get(url)).html),
    /5 er endnu klar: fortsæt .*kontrolleret af NemKonto: 57 afvist: 3/,
  );
  const sent = await portal.get(betalingskoerselUrl(HELSINGOER, { til: "2020-01-01" }));
  assert.deepEqual([sent.status, /UDB-063/.test(sent.html)], [422, true]);
});

test("a bundle waits for the hub, or has its answer; one made as a bank file is fetched, whatever the rules are now", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(bundterUrl(HELSINGOER));
  assert.match(
    textOf(html),
    /ACCEPTERET .*Hentes som fil til banken pain\.001\.001\.03 .*venter på posthuset/,
  );
  const url = pain001Url({ myndighed: HELSINGOER, id: BANKBUNDT }, "09");
  assert.deepEqual(html.match(/href="[^"]*pain001\/09"/g), [`href="${url}"`]);
  assert.match((await portal.get(url)).headers.get("content-type") ?? "", /application\/xml/);
  assert.equal(portal.calls.at(-1)?.input.version, "09");
  assert.equal((await portal.get(url.replace(/09$/, "10"))).status, 404);
});

test("an interim account is explained payout by payout, and what is not explained is said", async () => {
  const { html } = await openPortal(fuldt).get(mellemregningUrl(HELSINGOER));
  const text = textOf(html);
  assert.match(text, /Noget af saldoen er ikke forklaret .*−418\.700,00 kr\. .*Ikke forklaret −50,00 kr\./);
  assert.match(
    text,
    /Kommet tilbage fra banken; betales igen\. −4\.450,00 .*Bogført af fagsystemet: Uge 47 20\.11\.2026 7 −4\.450,00/,
  );
  assert.ok(html.includes(`href="${udbetalingUrl({ myndighed: HELSINGOER, id: UDBETALING.igen })}"`));
  const undervejs = await openPortal(fuldt).get(mellemregningUrl(HELSINGOER, { konto: "undervejs" }));
  assert.match(textOf(undervejs.html), /Saldoen er forklaret til sidste øre/);
});

test("a day is reconciled with each difference by itself, closed by a button, and its statement fetched", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(afstemningUrl(HELSINGOER, { dato: "2026-11-26" }));
  assert.match(
    textOf(html),
    /Noget stemmer ikke 26\.11\.2026 Stemmer ikke .*et andet beløb .*−50,00 Den, der betaler ud .*REF-17 .*Stemmer, men nogen mangler/,
  );
  assert.doesNotMatch(html, /010136-?4001/);
  const lukket = await portal.post(afstemningUrl(HELSINGOER), { dato: "2026-11-26" });
  assert.equal(lukket.headers.get("location"), afslutningerUrl(HELSINGOER, { afsluttet: "2026-11-26" }));
  assert.match(
    textOf((await portal.get(afslutningerUrl(HELSINGOER))).html),
    /2\. udgave 2 afvigelser .*1\.000,00 kr\. mere/,
  );
  const fil = await portal.get(afslutningsfilUrl(HELSINGOER, "2", "csv"));
  assert.match(fil.headers.get("content-disposition") ?? "", /afslutning-2\.csv/);
  assert.equal((await portal.get(`/udbetaling/${HELSINGOER}/afslutninger/x/html`)).status, 404);
});

const NY = {
  id: UDBETALING.manuel,
  slags: "CPR",
  nummer: "010136-4001",
  beloeb: "1.250,50",
  dispositionsdato: "2026-12-01",
  ydelsesart: "SYGDP",
  destination: "NemKonto",
  kontering: "Funktion=55771, Dranst=1, Gruppering=013, Art=52, Team=Nord",
  begrundelse: "Glemt i november",
};

test("a payout by hand is made once from one form, with its cost, and every wrong field is told", async () => {
  const portal = openPortal(fuldt);
  const { html } = await portal.get(nyUdbetalingUrl(HELSINGOER));
  assert.match(html, /name="id" value="[0-9a-f-]{36}"/);
  const done = await portal.post(nyUdbetalingUrl(HELSINGOER), NY);
  assert.equal(done.status, 303);
  assert.deepEqual(portal.calls.at(-1)?.input.body, {
    udbetalingIdentifikator: NY.id,
    betalingsmodtager: { partType: "CPR", partIdentifikator: "0101364001" },
    beloeb: "1250.50",
    dispositionsdato: NY.dispositionsdato,
    ydelsesart: NY.ydelsesart,
    destination: NY.destination,
    konteringslinjer: [
      {
        beloeb: "1250.50",
        kontodimensioner: [
          { dimension: "Funktion", vaerdi: "55771" },
          { dimension: "Dranst", vaerdi: "1" },
          { dimension: "Gruppering", vaerdi: "013" },
          { dimension: "Art", vaerdi: "52" },
        ],
        egneDimensioner: [{ navn: "Team", vaerdi: "Nord" }],
      },
    ],
    begrundelse: NY.begrundelse,
  });
  const tom = await portal.post(nyUdbetalingUrl(HELSINGOER), {
    ...NY,
    beloeb: "0",
    kontering: "x",
    fraDato: "2026-11-01",
  });
  assert.equal(tom.status, 400);
  assert.match(textOf(tom.html), /Skriv et beløb over nul.*Skriv konteringen som.*En periode har to datoer/);
  assert.doesNotMatch(tom.html, /010136-?4001/);
});

const REGLER = {
  gyldigFra: "2026-12-01",
  piAftalenummer: "0000000001",
  betalerkonto: "9999 0000000001",
  ingenKonto: "Retur",
  fejlkonto: "",
  forsendelse: "nemkonto",
  flytning: "foer",
  fristKlokken: "14:00",
  fristBankdage: "1",
  forspring: "1",
  dubletdage: "30",
  alarmtimer: "24",
  fireoejne: "50.000,00",
  selvkoerende: "ja",
};

test("rules are shown with their history and decided whole; each error stands at its field, with what to write", async () => {
  const portal = openPortal(fuldt);
  const url = udbetalingspolitikUrl(HELSINGOER);
  assert.match(
    textOf((await portal.get(url)).html),
    /Fire øjne fra og med \(kroner\) 100\.000,00 .*Hvad der er besluttet .*Eva .*Konto, der betales fra: 9999 0000000001/,
  );
  assert.equal((await portal.post(url, REGLER)).status, 303);
  const { dubletdage, fireoejne, selvkoerende } = portal.calls.at(-1)!.input.body as Record<string, unknown>;
  assert.deepEqual([dubletdage, fireoejne, selvkoerende], [30, "50000.00", true]);
  const forkert = {
    betalerkonto: "0000 1",
    fristKlokken: "24:00",
    alarmtimer: "0",
    fireoejne: "-1",
    fejlkonto: "7",
  };
  const nej = await portal.post(url, { ...REGLER, ...forkert, piAftalenummer: "12345678901" });
  assert.equal(nej.status, 400);
  for (const felt of [...Object.keys(forkert), "piAftalenummer"])
    assert.match(nej.html, new RegExp(`href="#${felt}".*id="${felt}-fejl"`), felt);
  assert.match(textOf(nej.html), /skriv timer og minutter, som 14:00\. .*skriv et helt tal fra 1 til 720\./);
  assert.match(nej.html, /value="24:00"/);
  const sent = await portal.post(url, { ...REGLER, gyldigFra: "2026-11-01" });
  assert.deepEqual([sent.status, /UDB-062/.test(sent.html)], [422, false]);
  assert.match(
    sent.html,
    /id="gyldigFra-fejl">Reglerne kan ikke gælde fra 2026-11-01.*Vælg i dag eller senere/,
  );
});

test("what a change means for money under way is read before it is decided; another change is read anew", async () => {
  const portal = openPortal(fuldt);
  const url = udbetalingspolitikUrl(HELSINGOER);
  const decided = () => portal.calls.filter(({ operation }) => operation === "saetUdbetalingspolitik").length;
  const ny = { ...REGLER, betalerkonto: "4001 41", forsendelse: "bankfil" };
  const foerst = await portal.post(url, ny);
  assert.match(
    textOf(foerst.html),
    /Ikke besluttet endnu.*Det, der er sendt før, trækkes på den gamle konto.*NemKonto får ikke længere bundterne.*Jeg har læst det: beslut/,
  );
  const [, laest] = /name="laest" value="([^"]*)"/.exec(foerst.html) ?? [];
  assert.equal(laest, "betalerkonto forsendelse");
  const andet = await portal.post(url, { ...ny, laest, fireoejne: "200.000,00" });
  assert.match(textOf(andet.html), /Højere beløbsgrænse: mindre udbetalinger sendes/);
  assert.equal(decided(), 0);
  assert.equal((await portal.post(url, { ...ny, laest })).status, 303);
  assert.equal(decided(), 1);
  // Before a decision that stands in the calendar already, the change does not last.
  const kort = await portal.post(url, { ...REGLER, gyldigFra: "2026-10-01" });
  assert.match(textOf(kort.html), /Fra 01\.11\.2026 gælder de regler, der allerede er besluttet/);
});

test("the stand-in for NemKonto is told how a payee behaves, and moved on a day", async () => {
  const portal = openPortal(fuldt);
  const url = nemkontoUrl(HELSINGOER);
  assert.match(
    textOf((await portal.get(url)).html),
    /CPR 010136•••• Kontoen er lukket .*afvist NemKonto AC07/,
  );
  const adfaerd = { handling: "adfaerd", slags: "CPR", nummer: "0101364001", adfaerd: "retur" };
  assert.equal(
    (await portal.post(url, adfaerd)).headers.get("location"),
    nemkontoUrl(HELSINGOER, { gjort: "ja" }),
  );
  assert.match((await portal.post(url, { ...adfaerd, adfaerd: "aarsag" })).html, /NKS-017/);
  assert.match(
    textOf((await portal.post(url, { ...adfaerd, nummer: "1", adfaerd: "" })).html),
    /Vælg, hvad der skal ske/,
  );
  await portal.post(url, { handling: "fremad", til: "2026-11-30" });
  const fremad = portal.calls.find(({ operation }) => operation === "fremadNemkonto");
  assert.deepEqual(fremad?.input.body, { til: "2026-11-30" });
});
