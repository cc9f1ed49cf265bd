import assert from "node:assert/strict";
import { test } from "node:test";
import { withClient } from "../../src/adapters/postgres/client.js";
import { HELSINGOER, ODENSE, VEJEN } from "../../src/scenarier/parter.js";
import { createClient } from "../../src/sdk/client.js";
import { golden } from "../golden.js";
import { silent, startTestOeir, sure, type TestOeir } from "./oeir.js";

const XML = new TextEncoder().encode(golden("finansbilag-helsingoer.xml"));
const KONTO = "55771101352";

/** Somebody of a municipality, by a key of their own. */
const person = async (oeir: TestOeir, cvr: string, navn: string) => {
  const body = { slags: "token", rolle: "kommune", cvr, navn, dage: 1 } as const;
  return createClient({ url: oeir.url, token: sure(await oeir.drift.udstedAdgang({ body })).noegle! });
};

type Soegning = Parameters<TestOeir["drift"]["seIndblik"]>[0];

/** Who saw what, oldest first, without the looks at this list itself. */
const looks = async (oeir: TestOeir, soegning: Soegning = {}) =>
  sure(await oeir.drift.seIndblik(soegning))
    .indblik.filter(({ operation }) => operation !== "seIndblik")
    .map(({ aktoer, operation, vilkaar }) => [
      aktoer,
      operation,
      vilkaar.map(({ vaerdi }) => vaerdi).join(" "),
    ])
    .reverse();

test("each look at a message or an account is told with who, what and when; the same within ten minutes is one", async (t) => {
  const oeir = await startTestOeir(t);
  const { beskedId: id } = sure(await oeir.ksd.sendFinansbilag(XML, "xml"));
  const anna = await person(oeir, HELSINGOER, "Anna");
  const konto = { myndighed: HELSINGOER, kontonummer: KONTO };
  for (let times = 0; times < 3; times += 1) {
    sure(await anna.seBesked({ myndighed: HELSINGOER, id }));
    sure(await anna.seKontoudtog(konto));
  }
  sure(await anna.seKontoudtog({ ...konto, fra: "2026-11-01", til: "2026-11-30" }));
  assert.deepEqual(await looks(oeir), [
    ["Anna", "seBesked", `${HELSINGOER} ${id}`],
    ["Anna", "seKontoudtog", `${HELSINGOER} ${KONTO}`],
    ["Anna", "seKontoudtog", `2026-11-01 2026-11-30 ${HELSINGOER} ${KONTO}`],
  ]);
  assert.deepEqual(await looks(oeir, { emne: id }), [["Anna", "seBesked", `${HELSINGOER} ${id}`]]);
  assert.deepEqual(await looks(oeir, { aktoer: "Bo" }), []);
  assert.deepEqual(await looks(oeir, { til: "2026-01-01" }), []);
  const [first] = sure(await oeir.drift.seIndblik({ emne: id })).indblik;
  assert.equal(first?.betydning, "En beskeds forløb og indhold");
  const { haendelser } = sure(await oeir.drift.seBesked({ myndighed: HELSINGOER, id }));
  assert.ok(
    haendelser.every(({ art }) => art !== "indblik"),
    "a look is nothing that happened to the message",
  );
  assert.deepEqual(sure(await oeir.drift.verificerLog({})).brud, []);
});

test("a CPR number in a search is not kept, a file taken out is, and what was refused was not seen", async (t) => {
  const oeir = await startTestOeir(t);
  const anna = await person(oeir, HELSINGOER, "Anna");
  sure(await anna.soegBeskeder({ soeg: "010101-0001" }));
  await new Response(sure(await anna.eksporterPosteringer({ myndighed: HELSINGOER, aar: "2026" }))).text();
  assert.equal((await anna.seKontoudtog({ myndighed: VEJEN, kontonummer: KONTO })).ok, false);
  assert.equal((await anna.seKontoudtog({ myndighed: HELSINGOER, kontonummer: "findes-ikke" })).ok, false);
  assert.deepEqual(await looks(oeir), [
    ["Anna", "soegBeskeder", "••••••••••"],
    ["Anna", "eksporterPosteringer", `${HELSINGOER} 2026`],
  ]);
});

test("nobody hides a look: a blank municipality is their own, and names that the operation does not know are not heard", async (t) => {
  const oeir = await startTestOeir(t);
  const body = { slags: "token", rolle: "kommune", cvr: HELSINGOER, navn: "Anna", dage: 1 } as const;
  const token = sure(await oeir.drift.udstedAdgang({ body })).noegle!;
  const id = "01900000-0000-7000-8eee-000000000001";
  for (const query of ["myndighed=", "myndighed=%20", `id=${id}`, "andet=1"]) {
    const headers = { authorization: `Bearer ${token}` };
    const { status } = await fetch(`${oeir.url}/api/beskeder?${query}`, { headers });
    assert.equal(status, 200, query);
  }
  assert.deepEqual(await looks(oeir, { myndighed: HELSINGOER }), [["Anna", "soegBeskeder", ""]]);
  assert.deepEqual(await looks(oeir, { emne: id }), []);
});

test("a long list is read to its end, page by page, each look once, of one's own only", async (t) => {
  const oeir = await startTestOeir(t);
  const [anna, odin] = [await person(oeir, HELSINGOER, "Anna"), await person(oeir, ODENSE, "Odin")];
  const words = ["a", "b", "c", "d", "e"];
  for (const soeg of words) sure(await anna.soegBeskeder({ soeg }));
  for (const soeg of words) sure(await odin.soegBeskeder({ soeg }));
  const read = async (foer?: string): Promise<string[]> => {
    const side = sure(await oeir.drift.seIndblik({ myndighed: HELSINGOER, antal: "2", foer }));
    assert.ok(side.indblik.length <= 2);
    const seen = side.indblik.flatMap(({ aktoer, vilkaar }) =>
      aktoer === "Anna" ? vilkaar.map(({ vaerdi }) => vaerdi) : [],
    );
    return [...seen, ...(side.naeste === undefined ? [] : await read(side.naeste))];
  };
  // The list's own look is written after the first page is read: it is newer than every next.
  assert.deepEqual(await read(), [...words].reverse());
});

test("what cannot be kept is not shown, and is kept when it is shown; after ten minutes it is a new look", async (t) => {
  const oeir = await startTestOeir(t, { log: silent });
  const anna = await person(oeir, HELSINGOER, "Anna");
  const run = (sql: string) =>
    withClient({ connectionString: oeir.connectionString }, (client) => client.query(sql));
  await run("alter table oeir.haendelse add constraint ingen_indblik check (art <> 'indblik')");
  const refused = await anna.soegBeskeder({ soeg: "x" });
  assert.equal(refused.ok, false);
  await run("alter table oeir.haendelse drop constraint ingen_indblik");
  t.mock.timers.enable({ apis: ["Date"], now: Date.now() });
  for (const minutes of [0, 9, 2]) {
    t.mock.timers.setTime(Date.now() + minutes * 60_000);
    sure(await anna.soegBeskeder({ soeg: "x" }));
  }
  assert.deepEqual(await looks(oeir), [
    ["Anna", "soegBeskeder", "x"],
    ["Anna", "soegBeskeder", "x"],
  ]);
});

test("a municipality sees the looks at its own things only, and an it-system none; its own are no looks", async (t) => {
  const oeir = await startTestOeir(t);
  const { beskedId: id } = sure(await oeir.ksd.sendFinansbilag(XML, "xml"));
  const [anna, odin] = [await person(oeir, HELSINGOER, "Anna"), await person(oeir, ODENSE, "Odin")];
  sure(await oeir.drift.seBesked({ myndighed: HELSINGOER, id }));
  sure(await odin.soegBeskeder({}));
  const seen = async (client: typeof anna) =>
    sure(await client.seIndblik({})).indblik.map(({ operation }) => operation);
  assert.deepEqual(await seen(anna), ["seBesked"]);
  assert.deepEqual(await seen(odin), ["soegBeskeder"]);
  const codes = async (answer: ReturnType<typeof anna.seIndblik>) => {
    const found = await answer;
    return found.ok ? [] : found.error.fejl.map(({ fejlKode }) => fejlKode);
  };
  assert.deepEqual(await codes(anna.seIndblik({ myndighed: ODENSE })), ["ADG-010"]);
  assert.deepEqual(await codes(oeir.ksd.seIndblik({})), ["ADG-010"]);
  for (const wrong of [{ fra: "i går" }, { til: "2026-02-30" }, { emne: "x" }, { foer: "x" }, { antal: "0" }])
    assert.deepEqual(await codes(oeir.drift.seIndblik(wrong)), ["DRF-008"]);
});
