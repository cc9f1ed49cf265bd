import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { ligeRater } from "../../src/domain/debitor/betalingsordning.js";
import { withAnledning } from "../../src/erp/anledning.js";
import { afskriv, ophaevAfskrivning } from "../../src/erp/debitor/afskriv.js";
import { afstem, isAfstemt } from "../../src/erp/debitor/afstem.js";
import type { Fordringrow } from "../../src/erp/debitor/billede.js";
import { aftal, ophaev as ophaevOrdning } from "../../src/erp/debitor/henstand/aftal.js";
import { afslutHenstand, givHenstand } from "../../src/erp/debitor/henstand/giv.js";
import {
  annuller,
  findTilhoer,
  frigoer,
  placer,
  registrerIndbetaling,
} from "../../src/erp/debitor/indbetaling.js";
import { henstandskoersel } from "../../src/erp/debitor/koersel/henstande.js";
import { carryOn, type Koerselstype, start } from "../../src/erp/debitor/koersel/koersel.js";
import { regningskoersel } from "../../src/erp/debitor/koersel/regninger.js";
import { rentekoersel } from "../../src/erp/debitor/koersel/renter.js";
import { rykkerkoersel } from "../../src/erp/debitor/koersel/rykkere.js";
import { addDays } from "../../src/kit/dates.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { betaling, fordring, hoved, nyKonto, openDebitor, type TestDebitor } from "../debitor.js";

/**
 * Random lives of a debtor: every operation, payments, runs and corrections, in any order, some of them twice. What an
 * operation may do is foretold from what stood before it; after each history every øre is accounted for.
 */

/** One step: what is done, and numbers from which it chooses its subject and amount. */
type Trin = {
  readonly slags: keyof typeof TRIN;
  readonly a: number;
  readonly b: number;
  readonly igen: boolean;
};

/** A debtor's accounts, as the test has made them. */
type Liv = {
  readonly cpr: string;
  /** Who some of the accounts are of instead, so that claims change debtors. */
  readonly anden: string;
  readonly konti: { readonly id: string; overdraget: boolean }[];
  readonly nedregulerede: Map<string, bigint>;
};

type Del = {
  readonly id: string;
  readonly fordring: string;
  readonly konto: string;
  readonly slags: string;
  readonly tilstand: string;
  readonly restance: bigint;
};

const skyldnere = ({ cpr, anden }: Liv) => [`CPR:${cpr}`, `CPR:${anden}`];

const delene = (debitor: TestDebitor, liv: Liv): Promise<readonly Del[]> =>
  debitor.database.query<Del>(
    "test-delene",
    `select d.id, d.fordring, f.konto, f.slags, f.tilstand, d.restance from debitor.delfordring d
     join debitor.fordring f on f.myndighed = d.myndighed and f.id = d.fordring
     where f.skyldner = any ($1::text[]) order by f.stiftelsesdato, d.id`,
    [skyldnere(liv)],
  );

const pick = <T>(list: readonly T[], nr: number): T | undefined => list[nr % list.length];

const inTransaction = <T>(
  debitor: TestDebitor,
  tekst: string,
  work: Parameters<typeof withAnledning<T>>[2],
): ReturnType<typeof withAnledning<T>> =>
  withAnledning(debitor, { myndighed: HELSINGOER, aktoer: "test", tekst }, work);

const run = async (debitor: TestDebitor, type: Koerselstype): Promise<void> => {
  const begun = await start(debitor, type, { myndighed: HELSINGOER, dato: debitor.dato() }, "test");
  assert.ok(begun.ok);
  await carryOn(debitor, type, begun.value);
};

/** Sent twice where the step says so: the receipt is the same, and it counts once. */
const sendOnce = async (
  debitor: TestDebitor,
  { igen }: Trin,
  operation: Parameters<TestDebitor["send"]>[0],
  besked: object,
) => {
  const svar = await debitor.send(operation, besked);
  if (igen && svar.kode === "ACCEPTERET") assert.deepEqual(await debitor.send(operation, besked), svar);
  return svar;
};

const restanceOf = async (debitor: TestDebitor, liv: Liv, id: string): Promise<bigint> =>
  (await delene(debitor, liv)).find((del) => del.id === id)!.restance;

const HOS_KOMMUNEN = ["AFVENTER", "OPKRAEV", "OPKRAEVET", "RYKKET", "HENSTAND"];

const TRIN = {
  opret: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const beloeb = BigInt((trin.a % 50_000) + 1);
    const krav = fordring(
      beloeb,
      addDays(debitor.dato(), -(trin.b % 40)),
      trin.b % 3 === 0 ? { fordringTilstand: "AfventerOpkraevning" } : {},
    );
    const konto = pick(liv.konti, trin.b);
    if (konto === undefined || trin.a % 2 === 0) {
      const ny = nyKonto([krav], { cpr: trin.b % 4 === 0 ? liv.anden : liv.cpr });
      assert.equal((await sendOnce(debitor, trin, "OpretDebitorkonto", ny)).kode, "ACCEPTERET");
      liv.konti.push({ id: ny.debitorkontoIdentifikator, overdraget: false });
      return;
    }
    const mere = { ...hoved(), debitorkontoIdentifikator: konto.id, fordringer: [krav] };
    const svar = await sendOnce(debitor, trin, "OpretDebitorkonto", mere);
    assert.equal(svar.kode, konto.overdraget ? "AFVIST" : "ACCEPTERET");
  },
  opkraev: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const del = pick(
      (await delene(debitor, liv)).filter(({ tilstand }) => tilstand === "AFVENTER"),
      trin.a,
    );
    if (del === undefined) return;
    const besked = {
      ...hoved(),
      debitorkontoIdentifikator: del.konto,
      fordringIdentifikator: del.fordring,
      tilstand: "Opkraev",
    };
    const svar = await sendOnce(debitor, trin, "RetFordringTilstand", besked);
    const { overdraget } = liv.konti.find(({ id }) => id === del.konto)!;
    assert.equal(svar.kode, overdraget ? "AFVIST" : "ACCEPTERET");
  },
  nedreguler: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const del = pick(
      (await delene(debitor, liv)).filter(({ slags }) => slags === "hovedfordring"),
      trin.a,
    );
    if (del === undefined) return;
    const beloeb = BigInt((trin.b % 20_000) + 1);
    const besked = {
      ...hoved(),
      debitorkontoIdentifikator: del.konto,
      nedreguleringer: [
        {
          nedreguleringIdentifikator: randomUUID(),
          delfordringIdentifikator: del.id,
          beloeb,
          virkningsdato: debitor.dato(),
          aarsag: "Mindre",
        },
      ],
    };
    const svar = await sendOnce(debitor, trin, "OpretDebitorkonto", besked);
    if (svar.kode === "ACCEPTERET") {
      const after = await restanceOf(debitor, liv, del.id);
      assert.equal(after, del.restance > beloeb ? del.restance - beloeb : 0n);
    }
  },
  betal: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const del = pick(await delene(debitor, liv), trin.a);
    if (del === undefined) return;
    const beloeb = BigInt((trin.b % 20_000) + 1);
    const afregning = trin.b % 2 === 0 ? ("Indbetaling" as const) : ("Nedregulering" as const);
    const svar = await sendOnce(
      debitor,
      trin,
      "ForetagIndbetaling",
      betaling([{ id: del.id, beloeb }], debitor.dato(), { afregning }),
    );
    const may = beloeb <= del.restance && HOS_KOMMUNEN.includes(del.tilstand);
    assert.equal(svar.kode, may ? "ACCEPTERET" : "AFVIST");
    assert.equal(await restanceOf(debitor, liv, del.id), may ? del.restance - beloeb : del.restance);
  },
  bank: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const breve = await debitor.database.query<{ betalingsid: string; total: bigint }>(
      "test-betalingsid",
      "select betalingsid, total from debitor.regning where skyldner = any ($1::text[]) order by nr",
      [skyldnere(liv)],
    );
    const brev = pick(breve, trin.a);
    const beloeb =
      trin.b % 3 === 0 && brev !== undefined && brev.total > 0n ? brev.total : BigInt((trin.b % 30_000) + 1);
    const ny = {
      kilde: "bank" as const,
      reference: randomUUID(),
      beloeb,
      dato: addDays(debitor.dato(), -(trin.b % 10)),
      betalingsid: brev?.betalingsid ?? null,
      betaler: null,
      tekst: "Overførsel",
    };
    const take = () =>
      inTransaction(debitor, "Indbetaling", async (query, anledning) =>
        registrerIndbetaling(
          debitor,
          query,
          anledning,
          ny,
          await findTilhoer(query, HELSINGOER, ny.betalingsid),
        ),
      );
    const svar = await take();
    assert.ok(svar.ok);
    assert.equal(svar.value.daekket + svar.value.rest, beloeb);
    if (trin.igen) {
      const igen = await take();
      assert.ok(igen.ok && igen.value.kendt && igen.value.id === svar.value.id);
    }
  },
  placer: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const [indbetaling] = await restende(debitor, trin);
    if (indbetaling === undefined) return;
    const svar = await inTransaction(debitor, "Placering", (query, anledning) =>
      placer(debitor, query, anledning, indbetaling.id, {
        skyldner: `CPR:${liv.cpr}`,
        fordringer: new Set(),
      }),
    );
    assert.ok(svar.ok);
  },
  frigoer: async (debitor: TestDebitor, _: Liv, trin: Trin) => {
    const [indbetaling] = await restende(debitor, trin, "beloeb > rest + annulleret");
    if (indbetaling === undefined) return;
    const svar = await inTransaction(debitor, "Frigørelse", (query, anledning) =>
      frigoer(debitor, query, anledning, indbetaling.id, "Fejl"),
    );
    assert.ok(svar.ok);
  },
  annuller: async (debitor: TestDebitor, _: Liv, trin: Trin) => {
    const [indbetaling] = await restende(debitor, trin);
    if (indbetaling === undefined) return;
    const beloeb = BigInt((trin.b % 40_000) + 1);
    const svar = await inTransaction(debitor, "Tilbage", (query, anledning) =>
      annuller(debitor, query, anledning, { id: indbetaling.id, beloeb, aarsag: "Fejl" }),
    );
    assert.equal(svar.ok, beloeb <= indbetaling.rest);
  },
  afskriv: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const del = pick(
      (await delene(debitor, liv)).filter(({ restance }) => restance > 0n),
      trin.a,
    );
    if (del === undefined) return;
    const svar = await inTransaction(debitor, "Afskrivning", (query, anledning) =>
      afskriv(debitor, query, anledning, { fordringer: [del.fordring], dato: debitor.dato(), aarsag: "Død" }),
    );
    assert.ok(svar.ok);
    assert.equal(await restanceOf(debitor, liv, del.id), 0n);
  },
  ophaev: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const del = pick(await delene(debitor, liv), trin.a);
    if (del === undefined) return;
    await inTransaction(debitor, "Ophævelse", (query, anledning) =>
      ophaevAfskrivning(debitor, query, anledning, del.fordring, "Fejl"),
    );
  },
  henstand: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const del = pick(
      (await delene(debitor, liv)).filter(({ restance }) => restance > 0n),
      trin.a,
    );
    if (del === undefined) return;
    await sendOnce(debitor, trin, "AnmodOmHandling", {
      ...hoved(),
      debitorkontoIdentifikator: del.konto,
      handling: "Henstand",
      fordringIdentifikatorer: [del.fordring],
      dato: addDays(debitor.dato(), 60),
      begrundelse: "Aftale",
    });
  },
  udsaet: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const del = pick(await delene(debitor, liv), trin.a);
    if (del === undefined) return;
    const valg = { fordringer: [del.fordring], begrundelse: "Aftale" };
    const til = addDays(debitor.dato(), (trin.b % 90) + 1);
    await inTransaction(debitor, "Henstand", async (query, anledning) =>
      trin.b % 3 === 0
        ? afslutHenstand(debitor, query, anledning, valg)
        : givHenstand(debitor, query, anledning, { ...valg, til }),
    );
  },
  aftal: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const del = pick(
      (await delene(debitor, liv)).filter(({ restance }) => restance > 0n),
      trin.a,
    );
    if (del === undefined) return;
    const antal = (trin.b % 6) + 1;
    const dag = addDays(debitor.dato(), trin.b % 30);
    const svar = await inTransaction(debitor, "Betalingsordning", (query, anledning) =>
      aftal(debitor, query, anledning, {
        fordringer: [del.fordring],
        rater: (skyldes) => ligeRater(skyldes, antal, dag),
        begrundelse: "Aftale",
      }),
    );
    if (svar.ok)
      assert.equal(
        svar.value.rater.reduce((sum, { beloeb }) => sum + beloeb, 0n),
        svar.value.restance,
      );
    if (svar.ok && trin.igen)
      await inTransaction(debitor, "Ophævet", (query, anledning) =>
        ophaevOrdning(debitor, query, anledning, { id: svar.value.id, begrundelse: "Fejl" }),
      );
  },
  udloeb: (debitor: TestDebitor) => run(debitor, henstandskoersel),
  ejerskifte: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const del = pick(
      (await delene(debitor, liv)).filter(({ slags }) => slags === "hovedfordring"),
      trin.a,
    );
    const til = pick(liv.konti, trin.b);
    if (del === undefined || til === undefined || til.id === del.konto) return;
    await sendOnce(debitor, trin, "ForetagEjerskifte", {
      ...hoved(),
      debitorkontoIdentifikator: del.konto,
      tilDebitorkontoIdentifikator: til.id,
      fordringIdentifikatorer: [del.fordring],
      skiftedato: debitor.dato(),
    });
  },
  overdrag: async (debitor: TestDebitor, liv: Liv, trin: Trin) => {
    const konto = pick(liv.konti, trin.a);
    if (konto === undefined || trin.b % 4 !== 0) return;
    const svar = await sendOnce(debitor, trin, "OverdragDebitorkonto", {
      ...hoved(),
      debitorkontoIdentifikator: konto.id,
      begrundelse: "Slut",
    });
    if (svar.kode === "ACCEPTERET") konto.overdraget = true;
  },
  regning: (debitor: TestDebitor) => run(debitor, regningskoersel),
  rykker: (debitor: TestDebitor) => run(debitor, rykkerkoersel),
  rente: (debitor: TestDebitor) => run(debitor, rentekoersel),
  tid: async (debitor: TestDebitor, _: Liv, trin: Trin) => debitor.goTo(addDays(debitor.dato(), trin.a % 30)),
} satisfies Record<string, (debitor: TestDebitor, liv: Liv, trin: Trin) => Promise<void>>;

const restende = async (debitor: TestDebitor, trin: Trin, where = "rest > 0") => {
  const rows = await debitor.database.query<{ id: string; rest: bigint }>(
    `test-restende-${where}`,
    `select id, rest from debitor.indbetaling where ${where} order by id`,
    [],
  );
  const one = pick(rows, trin.a);
  return one === undefined ? [] : [one];
};

/** Every øre of every claim is somewhere, once; what a claim's state says fits what is owed; nothing happened unseen. */
const assertWhole = async (debitor: TestDebitor, liv: Liv): Promise<void> => {
  const stand = await afstem(debitor, HELSINGOER);
  assert.ok(
    isAfstemt(stand),
    JSON.stringify(stand, (_, value) => String(value)),
  );
  const fordringer = await debitor.database.query<
    Pick<Fordringrow, "id" | "restance" | "tilstand" | "hovedstol"> & { foedt: bigint; haendelser: number }
  >(
    "test-hele",
    `select f.id, f.restance, f.tilstand, f.hovedstol,
       (select sum(beloeb)::bigint from debitor.bevaegelse b where b.fordring = f.id and art = 'STIFTELSE') as foedt,
       (select count(*)::int from debitor.haendelse h where h.emne = f.id) as haendelser
     from debitor.fordring f where f.skyldner = any ($1::text[])`,
    [skyldnere(liv)],
  );
  for (const one of fordringer) {
    assert.equal(one.foedt, one.hovedstol);
    assert.ok(one.restance >= 0n && one.restance <= one.foedt);
    assert.equal(one.tilstand === "AFSLUTTET", one.restance === 0n, `${one.tilstand} ${one.restance}`);
    assert.ok(one.haendelser > 0);
  }
  const konti = await debitor.database.query<{ lukket: boolean; aabne: number; alle: number }>(
    "test-konti",
    `select k.tilstand = 'LUKKET' as lukket, count(f.id) filter (where f.tilstand <> 'AFSLUTTET')::int as aabne, count(f.id)::int as alle
     from debitor.konto k left join debitor.fordring f on f.myndighed = k.myndighed and f.konto = k.id
     where k.id = any ($1::uuid[]) group by k.id, k.tilstand`,
    [liv.konti.map(({ id }) => id)],
  );
  for (const { lukket, aabne } of konti) assert.ok(!lukket || aabne === 0);
  await assertEgneRykkere(debitor);
  await assertOrdninger(debitor);
};

/** Nobody answers for reminders that somebody else was sent. */
const assertEgneRykkere = async (debitor: TestDebitor): Promise<void> => {
  const fremmede = await debitor.database.query<{ id: string }>(
    "test-fremmede-rykkere",
    `select f.id from debitor.fordring f where cardinality(f.rykket) >
       (select count(*) from debitor.regningslinje l join debitor.regning r on r.myndighed = l.myndighed and r.nr = l.nr
        where l.myndighed = f.myndighed and l.fordring = f.id and r.slags = 'rykker' and r.skyldner = f.skyldner)`,
    [],
  );
  assert.deepEqual(fremmede, []);
};

/** No agreement runs past an instalment that was overdue when what had run out was last ended; its claims have henstand. */
const assertOrdninger = async (debitor: TestDebitor): Promise<void> => {
  await run(debitor, henstandskoersel);
  const loese = await debitor.database.query<{ id: string }>(
    "test-loese-ordninger",
    `select f.id from debitor.betalingsordning o
     join debitor.udsaettelse u on u.myndighed = o.myndighed and u.ordning = o.id
     join debitor.fordring f on f.myndighed = u.myndighed and f.id = u.fordring
     where o.tilstand in ('OVERHOLDT', 'MISLIGHOLDT') and f.tilstand = 'HENSTAND' and not exists
       (select from debitor.udsaettelse s where s.myndighed = u.myndighed and s.fordring = u.fordring and s.nr > u.nr)`,
    [],
  );
  assert.deepEqual(loese, []);
};

const trin: fc.Arbitrary<Trin> = fc.record({
  slags: fc.constantFrom(
    ...(Object.keys(TRIN) as Trin["slags"][]),
    "opret" as const,
    "betal" as const,
    "bank" as const,
  ),
  a: fc.nat({ max: 1_000_000 }),
  b: fc.nat({ max: 1_000_000 }),
  igen: fc.boolean(),
});

test("whatever is done in whatever order: nothing is owed below zero, and every øre is in exactly one place", {
  timeout: 1_800_000,
}, async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  let nr = 0;
  const historie = fc.asyncProperty(fc.array(trin, { minLength: 4, maxLength: 25 }), async (steps) => {
    nr += 1;
    debitor.goTo("2026-01-05");
    const cpr = `${String((nr % 28) + 1).padStart(2, "0")}${String((Math.floor(nr / 28) % 12) + 1).padStart(2, "0")}${String(Math.floor(nr / 336) % 100).padStart(2, "0")}0${String(nr % 1000).padStart(3, "0")}`;
    const anden = `${cpr.slice(0, 6)}1${cpr.slice(7)}`;
    const liv: Liv = { cpr, anden, konti: [], nedregulerede: new Map() };
    for (const one of steps) await TRIN[one.slags](debitor, liv, one);
    await assertWhole(debitor, liv);
    // So that the runs of the next history have no more to do than their own.
    const open = [
      ...new Set(
        (await delene(debitor, liv)).filter(({ restance }) => restance > 0n).map(({ fordring: id }) => id),
      ),
    ];
    if (open.length > 0)
      await inTransaction(debitor, "Slut", (query, anledning) =>
        afskriv(debitor, query, anledning, { fordringer: open, dato: debitor.dato(), aarsag: "Slut" }),
      );
  });
  await fc.assert(historie, { numRuns: Number(process.env.OEIR_HISTORIER ?? 60) });
});
