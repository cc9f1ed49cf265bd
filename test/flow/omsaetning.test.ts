import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import type { Input } from "../../src/contract/endpoints.js";
import { addDays, todayIn } from "../../src/kit/dates.js";
import { HELSINGOER, ODENSE, VEJEN } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { golden } from "../golden.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

const SYGEDAGPENGE = "55771101352";
const RESTEN = "55771109079";
const TREDJE = "55773100752";
const ØRE = 440_500n;

const today = todayIn("Europe/Copenhagen", new Date());
const yesterday = addDays(today, -1);
const nextFirst = `${addDays(`${today.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;

const book = async (oeir: TestOeir, dato: string): Promise<void> => {
  const bilag = JSON.parse(golden("finansbilag-helsingoer.json"));
  const changed = {
    ...bilag,
    finansbilagIdentifikator: randomUUID(),
    bilagsdato: dato,
    bogfoeringsdato: dato,
  };
  const sent = await oeir.ksd.sendFinansbilag(new TextEncoder().encode(JSON.stringify(changed)), "json");
  assert.equal(sure(sent).kode, "ACCEPTERET", JSON.stringify(sent));
};

/** What stands on an account that day. */
const linesOn = async (oeir: TestOeir, kontonummer: string, dato: string) =>
  sure(await oeir.drift.seKontoudtog({ myndighed: HELSINGOER, kontonummer, fra: dato, til: dato })).linjer;

/** The number of the last bilag with a line on an account that day. */
const bilagOn = async (oeir: TestOeir, kontonummer: string, dato: string): Promise<number> =>
  (await linesOn(oeir, kontonummer, dato)).at(-1)!.loebenummer;

const why = async (oeir: TestOeir, loebenummer: number) =>
  sure(await oeir.drift.seHvorfor({ myndighed: HELSINGOER, loebenummer: String(loebenummer), linje: "1" }));

const tabel = async (client: Client, dato = today) =>
  sure(await client.seOmsaetning({ myndighed: HELSINGOER, dato }));

const draft = async (client: Client, ...linjer: readonly Input<"saetOmsaetningslinje">["body"][]) => {
  const { id } = sure(
    await client.opretOmsaetningsaendring({ myndighed: HELSINGOER, body: { beskrivelse: "Prøve" } }),
  );
  for (const body of linjer) sure(await client.saetOmsaetningslinje({ myndighed: HELSINGOER, id, body }));
  return { myndighed: HELSINGOER, id };
};

const codesOf = (answer: Awaited<ReturnType<Client["aktiverOmsaetningsaendring"]>>) =>
  answer.ok ? [] : answer.error.fejl.map(({ fejlKode }) => fejlKode);

test("a rule is changed, simulated and activated from the 1st; a line booked yesterday still explains itself by the old rule", async (t) => {
  const oeir = await startTestOeir(t);
  const { drift } = oeir;
  await book(oeir, yesterday);
  const before = (await tabel(drift)).regler.find(({ kontonummer }) => kontonummer === SYGEDAGPENGE)!;

  const noegle = await draft(drift, { nr: before.nr, kontonummer: RESTEN });
  const simulering = sure(await drift.simulerOmsaetningsaendring({ ...noegle, pr: nextFirst }));
  assert.equal(simulering.linjer, 2);
  assert.deepEqual(simulering.flytninger, [
    { fra: SYGEDAGPENGE, til: RESTEN, debet: ØRE, kredit: 0n, antal: 1 },
  ]);
  assert.equal(simulering.eksempler.length, 1);
  assert.equal(simulering.eksempler[0]!.bogfoeringsdato, yesterday);
  assert.deepEqual([simulering.hindringer, simulering.overlap, simulering.uopnaaelige], [[], [], []]);
  assert.deepEqual(
    (await tabel(drift)).regler.find(({ nr }) => nr === before.nr),
    before,
  );

  const activated = sure(
    await drift.aktiverOmsaetningsaendring({ ...noegle, body: { gyldigFra: nextFirst } }),
  );
  assert.deepEqual([activated.tilstand, activated.gyldigFra], ["aktiveret", nextFirst]);
  await book(oeir, today);
  for (const dato of [yesterday, today]) assert.equal((await linesOn(oeir, SYGEDAGPENGE, dato)).length, 1);
  await book(oeir, nextFirst);
  const fromThe1st = await why(oeir, await bilagOn(oeir, RESTEN, nextFirst));
  assert.deepEqual([fromThe1st.regel?.version, fromThe1st.regel?.gyldigFra], [2, nextFirst]);
  assert.deepEqual([fromThe1st.regel?.beskrivelse, fromThe1st.regel?.aendring], ["Prøve", noegle.id]);

  const again = await draft(drift, { nr: before.nr, kontonummer: TREDJE });
  sure(await drift.aktiverOmsaetningsaendring({ ...again, body: { gyldigFra: today } }));
  await book(oeir, today);
  const now = await why(oeir, await bilagOn(oeir, TREDJE, today));
  assert.deepEqual([now.regel?.nr, now.regel?.version, now.kontonummer], [before.nr, 3, TREDJE]);

  const old = await why(oeir, 1);
  assert.deepEqual([old.bogfoeringsdato, old.kontonummer], [yesterday, SYGEDAGPENGE]);
  assert.deepEqual([old.regel?.nr, old.regel?.version, old.genfundet], [before.nr, 1, false]);
  assert.deepEqual(old.kontering.find(({ dimension }) => dimension === "Team")?.vaerdi, "Sygedagpenge Nord");

  const { versioner } = sure(await drift.seRegelhistorik({ myndighed: HELSINGOER, nr: String(before.nr) }));
  assert.deepEqual(
    versioner.map(({ regel, linjer }) => [regel.version, linjer]),
    [
      [3, 1],
      [2, 1],
      [1, 2],
    ],
  );
  const { linjer } = sure(
    await drift.seRegellinjer({ myndighed: HELSINGOER, nr: String(before.nr), version: "1" }),
  );
  assert.deepEqual(
    linjer.map(({ bogfoeringsdato, kontonummer }) => [bogfoeringsdato, kontonummer]),
    [
      [today, SYGEDAGPENGE],
      [yesterday, SYGEDAGPENGE],
    ],
  );
});

test("why also names the rules that fitted and came after, each with the dimension that told", async (t) => {
  const oeir = await startTestOeir(t);
  const noegle = await draft(
    oeir.drift,
    { moenstre: [{ dimension: "Funktion", moenster: "5.57*" }], kontonummer: RESTEN },
    {
      moenstre: [
        { dimension: "Funktion", moenster: "55771" },
        { dimension: "Art", moenster: "50-59" },
      ],
      kontonummer: TREDJE,
    },
  );
  sure(await oeir.drift.aktiverOmsaetningsaendring({ ...noegle, body: { gyldigFra: "2020-01-01" } }));
  await book(oeir, yesterday);
  const { oversete, kontonummer } = await why(oeir, 1);
  assert.equal(kontonummer, SYGEDAGPENGE);
  assert.deepEqual(
    oversete.map(({ kontonummer: konto, dimension, moenstre }) => [konto, dimension, moenstre[0]?.moenster]),
    [
      [TREDJE, "Dranst", "55771"],
      [RESTEN, "Funktion", "557*"],
    ],
  );
});

test("of a sortiment of 500 values with 14 unmapped exactly the 14 are named; after mapping, none", async (t) => {
  const oeir = await startTestOeir(t);
  const values = (dimension: string, ...vaerdier: readonly string[]) =>
    vaerdier.map((vaerdi) => ({ dimension, vaerdi, titel: vaerdi, gyldigFra: nextFirst }));
  const unmapped = [
    ...values("Funktion", "52201", "52202", "52203", "52208", "33218", "03222"),
    ...values("Gruppering", "800", "801", "802", "803"),
    ...values("Art", "20", "21", "22", "29"),
  ];
  const known = [
    ...values("Funktion", "55771", "55773", "33250", "22207", "95259"),
    ...values("Dranst", "1", "2", "9"),
    ...values("Gruppering", "013", "090", "002", "007", "999"),
    ...values("Art", "52", "79", "86", "00"),
  ];
  const teams = values("Team", ...Array.from({ length: 500 - 14 - known.length }, (_, i) => `Team ${i}`));
  const { drift } = oeir;
  const { id: sortiment } = sure(
    await drift.opretSortiment({ body: { myndighed: HELSINGOER, navn: "Nyt fagområde" } }),
  );
  const adresse = { id: sortiment, version: "0.1" };
  sure(await drift.opretSortimentversion({ id: sortiment, body: { version: "0.1" } }));
  const vaerdier = [...known, ...unmapped, ...teams];
  sure(await drift.importerSortimentJson({ ...adresse, body: { vaerdier } }));
  const spoerg = { myndighed: HELSINGOER, sortiment, version: "0.1" };
  const first = sure(await drift.seDaekning(spoerg));
  assert.equal(first.vaerdier, 500);
  const byValue = (a: { vaerdi: string }, b: { vaerdi: string }) => a.vaerdi.localeCompare(b.vaerdi);
  assert.deepEqual(first.udenKonto.toSorted(byValue), unmapped.toSorted(byValue));

  const on = (dimension: string, moenster: string) => ({ dimension, moenster });
  const noegle = await draft(
    oeir.drift,
    { moenstre: [on("Funktion", "52201-52208")], kontonummer: RESTEN },
    { moenstre: [on("Funktion", "33218")], kontonummer: RESTEN },
    { moenstre: [on("Funktion", "0*")], kontonummer: RESTEN },
    { moenstre: [on("Funktion", "55771"), on("Gruppering", "80*")], kontonummer: RESTEN },
    { moenstre: [on("Funktion", "55771"), on("Art", "2*")], kontonummer: RESTEN },
  );
  sure(await oeir.drift.aktiverOmsaetningsaendring({ ...noegle, body: { gyldigFra: nextFirst } }));
  assert.deepEqual(sure(await drift.seDaekning(spoerg)).udenKonto, []);

  const refused = async (wish: Input<"seDaekning">) => {
    const answer = await drift.seDaekning(wish);
    return answer.ok ? [] : answer.error.fejl.map(({ fejlKode }) => fejlKode);
  };
  assert.deepEqual(await refused({ ...spoerg, version: "9" }), ["SOR-008"]);
  assert.deepEqual(await refused({ myndighed: HELSINGOER }), ["SOR-008"]);
  assert.deepEqual(await refused({ ...spoerg, dato: "i går" }), ["DRF-008"]);
  assert.deepEqual(await refused({ ...spoerg, myndighed: VEJEN }), ["DRF-008"]);
});

test("a change that cannot count is refused with every reason, and does nothing", async (t) => {
  const oeir = await startTestOeir(t);
  const { drift } = oeir;
  const rule = (await tabel(drift)).regler.find(({ kontonummer }) => kontonummer === SYGEDAGPENGE)!;
  const activate = async (noegle: { myndighed: string; id: string }, gyldigFra = today) =>
    codesOf(await drift.aktiverOmsaetningsaendring({ ...noegle, body: { gyldigFra } }));

  assert.deepEqual(await activate(await draft(drift)), ["OMS-010"]);
  assert.deepEqual(await activate(await draft(drift, { moenstre: rule.moenstre, kontonummer: RESTEN })), [
    "OMS-004",
  ]);
  const early = await draft(drift, { nr: rule.nr, kontonummer: RESTEN });
  assert.deepEqual(await activate(early, "2018-12-31"), ["OMS-003"]);
  sure(await drift.saetOmsaetningslinje({ ...early, body: { nr: rule.nr, kontonummer: TREDJE } }));
  const other = await draft(drift, { nr: rule.nr, ophoer: true });
  assert.deepEqual(await activate(other), []);
  assert.deepEqual(await activate(early), ["OMS-008"]);
  assert.deepEqual(await activate(other), ["OMS-007"]);
  assert.equal(
    (await tabel(drift)).regler.find(({ nr }) => nr === rule.nr),
    undefined,
  );

  const set = async (body: Input<"saetOmsaetningslinje">["body"]) =>
    codesOf(await drift.saetOmsaetningslinje({ ...early, body }));
  assert.deepEqual(await set({ nr: 999, ophoer: true }), ["OMS-005"]);
  assert.deepEqual(await set({ kontonummer: "1" }), ["OMS-002"]);
  assert.deepEqual(await set({ ophoer: true }), ["OMS-011"]);
  assert.deepEqual(await set({ linje: 9, kontonummer: RESTEN }), ["OMS-012"]);
  const bad = [
    { dimension: "Art", moenster: "5.2.1" },
    { dimension: "constructor", moenster: "x" },
  ];
  assert.deepEqual(await set({ moenstre: bad, kontonummer: RESTEN }), ["OMS-001", "OMS-001"]);
  assert.deepEqual(await activate({ myndighed: VEJEN, id: early.id }), ["OMS-006"]);
  const elsewhere = { myndighed: ODENSE, body: { beskrivelse: "Intet regnskab" } };
  assert.deepEqual(codesOf(await drift.opretOmsaetningsaendring(elsewhere)), ["ERP-001"]);
  const none = { myndighed: HELSINGOER, loebenummer: "99", linje: "1" };
  assert.equal((await drift.seHvorfor(none)).ok, false);
});

test("with four eyes one proposes and another, who has not edited it, activates; nobody does it for another municipality", async (t) => {
  const oeir = await startTestOeir(t);
  const clerk = async (navn: string, cvr = HELSINGOER) => {
    const body = { slags: "token", rolle: "kommune", cvr, navn, dage: 1 } as const;
    const { noegle } = sure(await oeir.drift.udstedAdgang({ body }));
    return createClient({ url: oeir.url, token: noegle! });
  };
  const [anna, bo, vera] = [await clerk("Anna"), await clerk("Bo"), await clerk("Vera", VEJEN)];
  sure(await anna.saetOmsaetningsindstilling({ myndighed: HELSINGOER, body: { fireOejne: true } }));
  const { regler, fireOejne } = await tabel(anna);
  assert.equal(fireOejne, true);
  const noegle = await draft(anna, { nr: regler[0]!.nr, kontonummer: RESTEN });
  const activate = async (client: Client) =>
    codesOf(await client.aktiverOmsaetningsaendring({ ...noegle, body: { gyldigFra: today } }));
  assert.deepEqual(await activate(bo), ["OMS-009"]);
  sure(await anna.indstilOmsaetningsaendring(noegle));
  assert.deepEqual(await activate(anna), ["OMS-009"]);
  assert.deepEqual(await activate(vera), ["ADG-010"]);
  assert.deepEqual(codesOf(await vera.seOmsaetningsaendring(noegle)), ["ADG-010"]);

  sure(await bo.hentOmsaetningsaendring(noegle));
  sure(await bo.fjernOmsaetningslinje({ ...noegle, linje: "1" }));
  sure(await bo.saetOmsaetningslinje({ ...noegle, body: { nr: regler[1]!.nr, kontonummer: RESTEN } }));
  sure(await bo.indstilOmsaetningsaendring(noegle));
  assert.deepEqual(await activate(bo), ["OMS-009"]);
  const carl = await clerk("Carl");
  assert.deepEqual(await activate(carl), []);
  const [newest] = sure(
    await carl.seRegelhistorik({ myndighed: HELSINGOER, nr: String(regler[1]!.nr) }),
  ).versioner;
  assert.deepEqual([newest?.regel.lavetAf, newest?.regel.aktoer], ["Anna", "Carl"]);
});
