import assert from "node:assert/strict";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { serve } from "@hono/node-server";
import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import {
  aendringUrl,
  beskedUrl,
  daekningUrl,
  handlingUrl,
  hvorforUrl,
  kontoUrl,
  leveranceUrl,
  opgaveUrl,
  regelUrl,
} from "../../src/portal/parts/links.js";
import {
  borgeroverblikUrl,
  foraeldelserUrl,
  fordringshandlingUrl,
  fordringsskyldnerUrl,
  fordringUrl,
  indbetalingerUrl,
  indbetalingshandlingUrl,
  indbetalingUrl,
  inddrivelseUrl,
  koerselUrl,
  koerslerUrl,
  nyKoerselUrl,
  opgavesvarUrl,
  opkraevningsopgaverUrl,
  opkraevningUrl,
  ordningerUrl,
  ordningsophaevelseUrl,
  parathedUrl,
  politikUrl,
  regningUrl,
  skyldnerUrl,
  underretningerUrl,
} from "../../src/portal/parts/opkraevningslinks.js";
import {
  afslutningerUrl,
  afstemningUrl,
  banksvarUrl,
  betalingskoerselUrl,
  bundterUrl,
  mellemregningUrl,
  modtagerUrl,
  nemkontoUrl,
  nyUdbetalingUrl,
  udbetalingerUrl,
  udbetalingshandlingUrl,
  udbetalingsopgaverUrl,
  udbetalingsopgaveUrl,
  udbetalingsoverblikUrl,
  udbetalingspolitikUrl,
  udbetalingUrl,
} from "../../src/portal/parts/udbetalingslinks.js";
import { createPortal } from "../../src/portal/portal.js";
import { ARGS, CHROMIUM, findViolations, options } from "./chromium.js";
import { createFarEnd } from "./far-end.js";
import { AFTALE, fuldt, KONTO } from "./fixture.js";
import { beskeder, HELSINGOER } from "./fixture-beskeder.js";
import { OPGAVE } from "./fixture-fejlopgaver.js";
import { ORDNING } from "./fixture-handlinger.js";
import { PENGE } from "./fixture-indbetalinger.js";
import { LEVERANCE } from "./fixture-masse.js";
import { AENDRING } from "./fixture-omsaetning.js";
import { ANMODNING, KOERSEL, KRAV } from "./fixture-opkraevning.js";
import { SORTIMENT } from "./fixture-sortiment.js";
import { UDBETALING, OPGAVE as UDBETALINGSOPGAVE } from "./fixture-udbetaling.js";

/** The portal in a real browser: axe's rules, the keyboard, and that nothing leaves this machine. */

const PAGES = [
  "/",
  "/beskeder",
  "/beskeder?soeg=010101-0001",
  "/beskeder?soeg=findes-ikke",
  ...Object.values(beskeder).map(beskedUrl),
  handlingUrl(beskeder.opgivet, "kasser"),
  "/fejlopgaver",
  opgaveUrl(OPGAVE.mapping),
  "/fejlstatistik",
  "/masseleverancer",
  ...Object.values(LEVERANCE).map((one) => leveranceUrl(one)),
  "/afviste-opkald",
  "/indblik",
  "/proevekoersel",
  "/konti",
  `/konti?myndighed=${HELSINGOER}`,
  kontoUrl(HELSINGOER, KONTO),
  "/konti/raabalance",
  `/konti/raabalance?myndighed=${HELSINGOER}&aar=2026&maaned=11&primo=suppleret`,
  `/omsaetning?myndighed=${HELSINGOER}`,
  daekningUrl({ myndighed: HELSINGOER, sortiment: "x/1.1" }),
  aendringUrl({ myndighed: HELSINGOER, id: AENDRING.kladde }, { simuler: "ja", regel: "1" }),
  regelUrl(HELSINGOER, 1),
  hvorforUrl(HELSINGOER, 1, 1),
  "/opkraevning",
  opkraevningUrl(HELSINGOER),
  skyldnerUrl(HELSINGOER),
  ...[KRAV.rykket, KRAV.hoering].map((id) => fordringUrl({ myndighed: HELSINGOER, id })),
  fordringsskyldnerUrl({ myndighed: HELSINGOER, id: KRAV.rykket }),
  ...["henstand", "afskriv"].map((handling) =>
    fordringshandlingUrl({ myndighed: HELSINGOER, id: KRAV.rykket }, handling),
  ),
  opkraevningsopgaverUrl(HELSINGOER),
  indbetalingerUrl(HELSINGOER),
  ...Object.values(PENGE).map((id) => indbetalingUrl({ myndighed: HELSINGOER, id })),
  ...["placer", "tilbagebetal", "frigoer"].map((handling) =>
    indbetalingshandlingUrl({ myndighed: HELSINGOER, id: PENGE.tilgode }, handling),
  ),
  regningUrl(HELSINGOER, "2"),
  inddrivelseUrl(HELSINGOER),
  underretningerUrl(HELSINGOER),
  borgeroverblikUrl({ myndighed: HELSINGOER, id: KRAV.rykket }),
  indbetalingshandlingUrl({ myndighed: HELSINGOER, id: PENGE.uplaceret }, "afregn"),
  foraeldelserUrl(HELSINGOER),
  ordningerUrl(HELSINGOER),
  ordningsophaevelseUrl({ myndighed: HELSINGOER, id: ORDNING.loeber }),
  politikUrl(HELSINGOER),
  opgavesvarUrl({ myndighed: HELSINGOER, id: ANMODNING }),
  fordringshandlingUrl({ myndighed: HELSINGOER, id: KRAV.rykket }, "betalingsordning"),
  parathedUrl(HELSINGOER, { udfald: "HØRING" }),
  ...["hoering", "stamdata", "tilbagekald"].map((handling) =>
    fordringshandlingUrl({ myndighed: HELSINGOER, id: KRAV.hoering }, handling),
  ),
  koerslerUrl(HELSINGOER),
  nyKoerselUrl(HELSINGOER, { art: "rykker" }),
  ...[KOERSEL.koerer, KOERSEL.faerdig].map((id) => koerselUrl({ myndighed: HELSINGOER, id })),
  "/udbetaling",
  udbetalingsoverblikUrl(HELSINGOER),
  udbetalingerUrl(HELSINGOER),
  ...[UDBETALING.holdt, UDBETALING.afvist, UDBETALING.klar].map((id) =>
    udbetalingUrl({ myndighed: HELSINGOER, id }),
  ),
  udbetalingshandlingUrl({ myndighed: HELSINGOER, id: UDBETALING.holdt }, "frigiv"),
  udbetalingshandlingUrl({ myndighed: HELSINGOER, id: UDBETALING.afvist }, "genudbetal"),
  udbetalingsopgaverUrl(HELSINGOER),
  udbetalingsopgaveUrl(
    { myndighed: HELSINGOER, id: UDBETALINGSOPGAVE.ubetalt },
    { udbetaling: UDBETALING.afvist },
  ),
  modtagerUrl(HELSINGOER),
  nyUdbetalingUrl(HELSINGOER),
  betalingskoerselUrl(HELSINGOER),
  bundterUrl(HELSINGOER, { dannet: "2", rest: "5", til: "2026-12-01" }),
  banksvarUrl(HELSINGOER),
  mellemregningUrl(HELSINGOER),
  afstemningUrl(HELSINGOER),
  afslutningerUrl(HELSINGOER),
  udbetalingspolitikUrl(HELSINGOER),
  nemkontoUrl(HELSINGOER),
  "/serviceaftaler",
  `/serviceaftaler/${AFTALE.anmodet}`,
  `/serviceaftaler/${AFTALE.anmodet}/godkend`,
  "/sortimenter",
  `/sortimenter/${SORTIMENT}/1.0`,
  `/sortimenter/${SORTIMENT}/1.1`,
  "/kommuner?navn=ve",
  "/fejlkoder",
  "/findes-ikke",
];

let browser: Browser;
let server: ReturnType<typeof serve>;
let base: string;
const far = createFarEnd(fuldt);

before(async () => {
  if (CHROMIUM === undefined) return;
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
  await new Promise<void>((resolve) => {
    const portal = createPortal({ client: far.client });
    server = serve({ fetch: portal.fetch, hostname: "127.0.0.1", port: 0 }, (address: AddressInfo) => {
      base = `http://127.0.0.1:${address.port}`;
      resolve();
    });
  });
});

after(async () => {
  await browser?.close();
  server?.close();
});

/** A tab, and what went wrong in it: errors in the console, failed loads, requests to elsewhere. */
const openTab = async (width: number): Promise<{ page: Page; context: BrowserContext; wrong: string[] }> => {
  const context = await browser.newContext({ baseURL: base, viewport: { width, height: 900 } });
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== base) wrong.push(`request to ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    // The test itself leaves a page before its icon has come.
    const reason = request.failure()?.errorText ?? "";
    if (reason !== "net::ERR_ABORTED") wrong.push(`${reason} ${request.url()}`);
  });
  page.on("console", (message) => {
    // The status of the page itself is the test's own wish.
    const { url } = message.location();
    if (url !== page.url()) wrong.push(`${message.type()} ${message.text()} ${url}`);
  });
  page.on("pageerror", (error) => wrong.push(String(error)));
  return { page, context, wrong };
};

for (const [width, sprog] of [
  [1000, "da"],
  [390, "en"],
] as const) {
  test(
    `every page keeps axe's rules, ${width} pixels wide, in '${sprog}', and loads only from here`,
    options,
    async () => {
      const { page, context, wrong } = await openTab(width);
      await page.goto(`/?sprog=${sprog}`);
      for (const path of PAGES) {
        await page.goto(path);
        assert.deepEqual(await findViolations(page), [], path);
        const overflow = (await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number;
        assert.ok(overflow <= 0, `${path} is ${overflow} pixels too wide`);
      }
      assert.deepEqual(wrong, []);
      await context.close();
    },
  );
}

/** Press Tab until the element with the focus has this text. */
const tabTo = async (page: Page, text: string): Promise<void> => {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    const focused = (await page.evaluate("document.activeElement?.textContent ?? ''")) as string;
    if (focused.trim() === text) return;
  }
  assert.fail(`the keyboard does not come to '${text}'`);
};

test("with the keyboard alone: skip the menu, search, open the message, and resume it", options, async () => {
  const { page, context, wrong } = await openTab(1280);
  await page.goto("/beskeder");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.className"), "skipnav");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate("document.activeElement.id"), "soeg");
  await page.keyboard.type("KSD-2026-47-0004");
  await page.keyboard.press("Enter");
  await page.waitForURL(/soeg=KSD-2026-47-0004/);
  await tabTo(page, "KSD-2026-47-0004");
  await page.keyboard.press("Enter");
  await page.waitForURL(`**${beskedUrl(beskeder.opgivet)}`);
  assert.match((await page.textContent("main")) ?? "", /Lagt til side: der skal gøres noget/);
  await tabTo(page, "Genoptag");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/genoptag$/);
  await tabTo(page, "Genoptag nu");
  await page.keyboard.press("Enter");
  await page.waitForURL(/udfoert=genoptag/);
  assert.match((await page.textContent("main")) ?? "", /Beskeden er sat i gang igen/);
  assert.equal(far.calls.filter(({ operation }) => operation === "genoptagBesked").length, 1);
  assert.deepEqual(wrong, []);
  await context.close();
});

test(
  "with the keyboard alone: see what a run would do, start it, and read what came of it",
  options,
  async () => {
    const { page, context, wrong } = await openTab(1280);
    await page.goto(koerslerUrl(HELSINGOER));
    await page.selectOption("#art", "rykker");
    await page.focus("#art");
    await tabTo(page, "Se, hvad den ville gøre");
    await page.keyboard.press("Enter");
    await page.waitForURL(/koersler\/ny/);
    assert.match((await page.textContent("main")) ?? "", /Intet er sket endnu/);
    await tabTo(page, "Start kørslen");
    await page.keyboard.press("Enter");
    await page.waitForURL(/foelg=ja/);
    assert.match((await page.textContent("main")) ?? "", /Kørslen er færdig: 400 er behandlet/);
    assert.deepEqual(wrong, []);
    await context.close();
  },
);

test(
  "a debtor is found by a form, keeps axe's rules, and the number is not in the address",
  options,
  async () => {
    const { page, context } = await openTab(390);
    await page.goto(skyldnerUrl(HELSINGOER));
    await page.fill("#nummer", "010101-0001");
    await page.keyboard.press("Enter");
    await page.waitForSelector("text=Anna Andersen");
    assert.equal(new URL(page.url()).pathname, skyldnerUrl(HELSINGOER));
    assert.deepEqual(await findViolations(page), []);
    assert.ok(((await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number) <= 0);
    await context.close();
  },
);

test(
  "the bank's file and a list of failures are chosen and taken in under their own names, and what came of them keeps axe's rules",
  options,
  async () => {
    const { page, context, wrong } = await openTab(390);
    const files = [
      { felt: "pain002", name: "svar.xml", svar: "Svarene" },
      { felt: "fejlliste", name: "§38_00042_12-11-2026_051646.csv", svar: "Linjerne" },
    ];
    for (const { felt, name, svar } of files) {
      await page.goto(banksvarUrl(HELSINGOER));
      await page.setInputFiles(`#${felt}`, { name, mimeType: "text/plain", buffer: Buffer.from("x") });
      await page.focus(`#${felt}`);
      await tabTo(page, "Indlæs filen");
      await page.keyboard.press("Enter");
      await page.waitForSelector(`h2:has-text("${svar}")`);
      assert.deepEqual(await findViolations(page), []);
      assert.ok(((await page.evaluate("document.documentElement.scrollWidth - innerWidth")) as number) <= 0);
    }
    assert.equal(far.calls.at(-1)?.input.filnavn, files[1]!.name);
    assert.deepEqual(wrong, []);
    await context.close();
  },
);

test("on a narrow screen the menu folds out without a script, by keyboard", options, async () => {
  const { page, context } = await openTab(390);
  await page.goto("/");
  assert.equal(await page.isVisible("nav a[href='/konti']"), false);
  await tabTo(page, "Menu");
  await page.keyboard.press("Enter");
  await page.click(".smalmenu a[href='/konti']");
  await page.waitForURL(/\/konti$/);
  await context.close();
});

test("a reader who follows a file sees the page renewed, and can stop it", options, async () => {
  const { page, context } = await openTab(1280);
  const url = leveranceUrl(LEVERANCE.behandles);
  const asked = () => far.calls.filter(({ operation }) => operation === "seMasse").length;
  await page.goto(url);
  await tabTo(page, "Følg med: siden opdaterer sig selv");
  await page.keyboard.press("Enter");
  await page.waitForURL(/foelg=ja/);
  const before = asked();
  while (asked() === before) await page.waitForTimeout(100);
  await page.click("text=Stop med at opdatere siden");
  await page.waitForURL(`**${url}`);
  await context.close();
});

test("an error in a form leads to its field", options, async () => {
  const { page, context } = await openTab(1280);
  await page.goto(handlingUrl(beskeder.opgivet, "kasser"));
  await page.click("button[type=submit]");
  await page.click("a[href='#begrundelse']");
  assert.equal(await page.evaluate("document.activeElement.id"), "begrundelse");
  await page.keyboard.type("Sendt dobbelt");
  await page.click("button[type=submit]");
  await page.waitForURL(/udfoert=kasser/);
  await context.close();
});

test("a code leads to its place in the catalogue", options, async () => {
  const { page, context } = await openTab(1280);
  await page.goto(beskedUrl(beskeder.afvistHer));
  await page.click("a[href='/fejlkoder#FIN-007']");
  await page.waitForURL(/#FIN-007$/);
  assert.equal(await page.evaluate("document.querySelector(':target').textContent"), "FIN-007");
  await context.close();
});
