import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import type { Svarkode } from "../../src/domain/nemkonto/model.js";
import { standOf } from "../../src/domain/nemkonto/tilstand.js";
import { omkostningOf, UDBETALINGSKONTI } from "../../src/domain/udbetaling/bogfoering.js";
import type { Udbetaling } from "../../src/domain/udbetaling/model.js";
import { UBETALTE } from "../../src/domain/udbetaling/tilstand.js";
import { withAnledning } from "../../src/erp/anledning.js";
import { afslaaUdbetaling, bortfaldUdbetaling, frigivUdbetaling } from "../../src/erp/udbetaling/beslut.js";
import type { NytBevis } from "../../src/erp/udbetaling/beviser.js";
import { genudbetal } from "../../src/erp/udbetaling/opret.js";
import { grundlagOf, UDBETALINGSKOLONNER, type Udbetalingsrow } from "../../src/erp/udbetaling/raekker.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import {
  anmodning,
  balance,
  bankpost,
  openTasks,
  openUdbetaling,
  posted,
  svar,
  type TestUdbetaling,
  udbetaling,
} from "../udbetaling.js";

/** Everything that may happen to payouts, in any order: who did it is always "Bo", so that he may release what "Eva" has made. */

const CPR = ["0101011234", "0202022345"];
const SVAR: readonly (readonly [Svarkode, string])[] = [
  ["1", "ACTC"],
  ["2", "ACCP"],
  ["2", "RJCT"],
  ["5", "ACSP"],
  ["5", "CANC"],
  ["7", "RJCT"],
  ["8", "ACSP"],
  ["9", "RJCT"],
];

const REFUSED = { tal: SVAR.length - 1, dobbelt: false };

const SLAGS = {
  send: 2,
  igen: 1,
  koer: 4,
  frigiv: 1,
  afslaa: 1,
  genudbetal: 2,
  forgaeves: 3,
  bortfald: 1,
  udfoert: 2,
  returneret: 1,
  svar: 6,
} as const;

/** One step: what is done, and numbers from which it chooses its subject and what is said. */
const skridt = fc.record({
  slags: fc.oneof(
    ...Object.entries(SLAGS).map(([navn, weight]) => ({
      weight,
      arbitrary: fc.constant(navn as keyof typeof SLAGS),
    })),
  ),
  nr: fc.nat(30),
  tal: fc.nat(SVAR.length - 1),
  kontering: fc.boolean(),
  dobbelt: fc.boolean(),
});
type Skridt = typeof skridt extends fc.Arbitrary<infer S> ? S : never;

/** What has been said of each payout, in the test's own memory. */
type Hukommelse = { readonly sendt: Udbetaling[]; readonly beviser: Map<string, NytBevis[]> };

const allRows = (erp: TestUdbetaling): Promise<readonly Udbetalingsrow[]> =>
  erp.database.query(
    "test-alle",
    `select ${UDBETALINGSKOLONNER} from udbetaling.udbetaling u where u.myndighed = $1 order by u.nr`,
    [HELSINGOER],
  );

const udfoer = async (erp: TestUdbetaling, husk: Hukommelse, et: Skridt): Promise<void> => {
  if (et.slags === "koer") {
    await erp.run("2026-11-20");
    return;
  }
  if (et.slags === "send" || et.slags === "igen") return send(erp, husk, et);
  const rows = await allRows(erp);
  const row = rows[et.nr % Math.max(rows.length, 1)];
  if (row === undefined) return;
  if (et.slags === "svar" || et.slags === "udfoert" || et.slags === "returneret")
    return note(erp, husk, row, et.slags, et);
  if (et.slags === "forgaeves") return tryInVain(erp, husk, rows.at(-1)!);
  await decide(erp, row.id, et.slags);
};

/** Sent, refused and paid again: so that there are lines of several attempts. */
const tryInVain = async (erp: TestUdbetaling, husk: Hukommelse, { id }: Udbetalingsrow): Promise<void> => {
  await erp.run("2026-11-20");
  await note(erp, husk, (await allRows(erp)).find((row) => row.id === id)!, "svar", REFUSED);
  await decide(erp, id, "genudbetal");
};

const send = async (erp: TestUdbetaling, husk: Hukommelse, et: Skridt): Promise<void> => {
  const ny = udbetaling(BigInt(et.tal + 1) * 1_000n, { cpr: CPR[et.nr % 2]!, kontering: et.kontering });
  const foer = husk.sendt.at(-1);
  if (et.slags === "igen" && foer !== undefined) return void (await erp.send(anmodning([foer])));
  husk.sendt.push(ny);
  await erp.send(anmodning([ny]));
};

/** What is refused changes nothing, and that is what the books are asked about at the end. */
const decide = async (
  erp: TestUdbetaling,
  id: string,
  slags: "frigiv" | "afslaa" | "genudbetal" | "bortfald",
): Promise<void> => {
  const aktoer = slags === "genudbetal" ? "Eva" : "Bo";
  const valg = { id, begrundelse: "Test" };
  await withAnledning(erp, { myndighed: HELSINGOER, aktoer, tekst: "Test" }, (query, anledning) => {
    if (slags === "genudbetal")
      return genudbetal(erp, query, anledning, { ...valg, dispositionsdato: "2026-11-10" });
    const handling = { frigiv: frigivUdbetaling, afslaa: afslaaUdbetaling, bortfald: bortfaldUdbetaling };
    return handling[slags](erp, query, anledning, valg);
  });
};

const note = async (
  erp: TestUdbetaling,
  husk: Hukommelse,
  { id, beloeb, bundt }: Udbetalingsrow,
  slags: "svar" | "udfoert" | "returneret",
  { tal, dobbelt }: Pick<Skridt, "tal" | "dobbelt">,
): Promise<void> => {
  const bevis = slags === "svar" ? svar(id, ...SVAR[tal]!) : bankpost(id, slags, beloeb);
  await erp.note(dobbelt ? [bevis, bevis] : [bevis]);
  if (bundt !== null) husk.beviser.set(id, [...(husk.beviser.get(id) ?? []), bevis]);
};

/** What came home and has left once more has not come home. */
const counting = (beviser: readonly NytBevis[]): readonly NytBevis[] => {
  const times = (art: string) => beviser.filter((one) => one.slags === "bank" && one.art === art).length;
  return times("udfoert") > times("returneret")
    ? beviser.filter((one) => one.slags === "svar" || one.art === "udfoert")
    : beviser;
};

const assertOne = (
  row: Udbetalingsrow,
  beviser: readonly NytBevis[],
  booked: ReadonlyMap<string, bigint>,
) => {
  const sent = row.bundt !== null;
  if (sent) assert.equal(row.tilstand, standOf(counting(beviser)).tilstand);
  else assert.deepEqual(beviser, []);
  const bank = beviser.reduce((total, one) => {
    if (one.slags !== "bank") return total;
    return total + (one.art === "udfoert" ? -one.beloeb : one.beloeb);
  }, 0n);
  const paying = sent && !UBETALTE.includes(row.tilstand) ? row.beloeb : 0n;
  const cost = omkostningOf(grundlagOf(row));
  const expected = { mellemregning: paying - cost, undervejs: -paying - bank, bank };
  for (const konto of UDBETALINGSKONTI)
    assert.equal(booked.get(`${row.id}/${konto}`) ?? 0n, expected[konto], `${konto} of ${row.tilstand}`);
};

/** Whatever a payout waits for is somebody's task, and no line of attempts pays twice unseen. */
const assertSeen = async (erp: TestUdbetaling, rows: readonly Udbetalingsrow[]): Promise<void> => {
  const tasks = new Set((await openTasks(erp)).map(({ art, emne }) => `${art} ${emne}`));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const before = ({ genudbetalingAf: af }: Udbetalingsrow): readonly Udbetalingsrow[] => {
    const row = af === null ? undefined : byId.get(af);
    return row === undefined ? [] : [row, ...before(row)];
  };
  const unpaid = ({ tilstand }: Udbetalingsrow) => UBETALTE.includes(tilstand);
  const pays = (row: Udbetalingsrow) => row.bundt !== null && !unpaid(row);
  const again = new Set(
    rows
      .filter(({ tilstand, bortfaldet }) => tilstand !== "AFSLAAET" && bortfaldet === null)
      .map(({ genudbetalingAf }) => genudbetalingAf),
  );
  for (const row of rows) {
    const foer = before(row);
    const isOpen = !unpaid(row) || row.bortfaldet !== null || again.has(row.id);
    const twice = row.tilstand === "UDFOERT" ? foer.filter(pays) : [];
    const wanted = {
      "what is ready pays again only what is unpaid":
        row.tilstand !== "KLAR" || foer.every((one) => unpaid(one) && one.bortfaldet === null),
      "what is held back is a task": row.tilstand !== "TILBAGEHOLDT" || tasks.has(`tilbageholdt ${row.id}`),
      "what is unpaid is a task": isOpen || tasks.has(`ubetalt ${row.id}`),
      "what has lapsed and is paid is a task":
        row.bortfaldet === null || !pays(row) || tasks.has(`modstrid ${row.id}`),
      "what is paid twice is a task":
        twice.length === 0 || [row, ...twice].some(({ id }) => tasks.has(`dobbelt ${id}`)),
    };
    for (const [hvad, holds] of Object.entries(wanted)) assert.ok(holds, `${hvad}: ${row.tilstand}`);
  }
};

const assertAll = async (erp: TestUdbetaling, husk: Hukommelse): Promise<void> => {
  const rows = await allRows(erp);
  const moved = await erp.database.query<{ udbetaling: string; konto: string; beloeb: bigint }>(
    "test-bevaeget",
    "select udbetaling, konto, sum(beloeb)::bigint as beloeb from udbetaling.bevaegelse group by 1, 2",
    [],
  );
  const booked = new Map(moved.map(({ udbetaling: id, konto, beloeb }) => [`${id}/${konto}`, beloeb]));
  for (const row of rows) assertOne(row, husk.beviser.get(row.id) ?? [], booked);
  // The general ledger is the sum of the movements, and the cost what has not lapsed.
  const books = await balance(erp);
  for (const konto of UDBETALINGSKONTI)
    assert.equal(
      books[konto],
      moved.filter((one) => one.konto === konto).reduce((total, { beloeb }) => total + beloeb, 0n),
    );
  assert.equal(
    books.udgift,
    rows.reduce((total, row) => total + omkostningOf(grundlagOf(row)), 0n),
  );
  await assertSeen(erp, rows);
  // Nobody is asked to pay anything twice.
  const asked = (await posted(erp))
    .filter(({ operation }) => operation === "NKSBetalingsanmodningAfsend")
    .flatMap(({ indhold }) =>
      indhold.betalinger.map((one: { betalingIdentifikator: string }) => one.betalingIdentifikator),
    );
  assert.equal(new Set(asked).size, asked.length);
  assert.equal(asked.length, rows.filter(({ bundt }) => bundt !== null).length);
  const living = rows.filter(
    ({ genudbetalingAf, tilstand }) => genudbetalingAf !== null && tilstand !== "AFSLAAET",
  );
  assert.equal(new Set(living.map(({ genudbetalingAf }) => genudbetalingAf)).size, living.length);
  // Every payout that was asked for is here once.
  const own = rows.filter(({ fagsystem }) => fagsystem !== null);
  assert.deepEqual(
    own.map(({ id }) => id).sort(),
    [...new Set(husk.sendt.map((one) => one.udbetalingIdentifikator))].sort(),
  );
};

test("whatever happens in whatever order, each payout is in the state its evidence says, and the books follow from it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(skridt, { minLength: 20, maxLength: 45 }), async (alle) => {
      const closers: (() => Promise<void>)[] = [];
      const erp = await openUdbetaling({ after: (close) => void closers.push(close) });
      try {
        const husk: Hukommelse = { sendt: [], beviser: new Map() };
        for (const et of alle) await udfoer(erp, husk, et);
        await assertAll(erp, husk);
      } finally {
        for (const close of closers) await close();
      }
    }),
    { numRuns: 12 },
  );
});

test("the same evidence in any order, split in any way and said again, ends in the same state and the same books", async (t) => {
  const erp = await openUdbetaling(t);
  const said = fc.record({
    svar: fc.uniqueArray(fc.nat(SVAR.length - 1), { maxLength: 6 }),
    bank: fc.subarray(["udfoert", "returneret"] as const),
  });
  const orders = fc.tuple(said, fc.infiniteStream(fc.nat(1_000)));
  await fc.assert(
    fc.asyncProperty(orders, async ([{ svar: koder, bank }, random]) => {
      const two = [udbetaling(1_000n, { cpr: CPR[0]! }), udbetaling(1_000n, { cpr: CPR[1]! })];
      for (const one of two) one.ydelsesart = randomUUID().slice(0, 10);
      await erp.send(anmodning(two));
      await erp.run("2026-11-20");
      const stands = [];
      for (const [index, one] of two.entries()) {
        const id = one.udbetalingIdentifikator;
        const beviser = [
          ...koder.map((kode) => svar(id, ...SVAR[kode]!)),
          ...bank.map((art) => bankpost(id, art, 1_000n)),
        ];
        const ordered =
          index === 0
            ? beviser
            : [...beviser, ...beviser.slice(0, 2)]
                .map((bevis) => ({ bevis, plads: random.next().value as number }))
                .sort((a, b) => a.plads - b.plads)
                .map(({ bevis }) => bevis);
        const pieces = index === 0 ? [ordered] : ordered.map((bevis) => [bevis]);
        for (const piece of pieces) await erp.note(piece);
        const booked = await erp.database.query<{ konto: string; beloeb: bigint }>(
          "test-stand",
          `select konto, sum(beloeb)::bigint as beloeb from udbetaling.bevaegelse where udbetaling = $1
           group by konto having sum(beloeb) <> 0 order by konto`,
          [id],
        );
        stands.push({ tilstand: (await erp.find(id)).tilstand, booked });
      }
      assert.deepEqual(stands[1], stands[0]);
    }),
    { numRuns: 40 },
  );
});

test("two who ask for the same payment at the same moment: one is ready, the other waits for a person, every time", async (t) => {
  const erp = await openUdbetaling(t);
  for (let forsoeg = 0; forsoeg < 200; forsoeg += 1) {
    const ydelsesart = `Y${forsoeg}`;
    const to = [udbetaling(1_000n, { ydelsesart }), udbetaling(1_000n, { ydelsesart })];
    const svarene = await Promise.all(
      to.map((one) => erp.send(anmodning([one], { afsenderSystem: randomUUID() }))),
    );
    assert.deepEqual(svarene.map(({ oplysninger }) => oplysninger![0]!.vaerdi.split(" ")[0]).sort(), [
      "KLAR",
      "TILBAGEHOLDT",
    ]);
  }
});
