import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import fc from "fast-check";
import { annuller, findTilhoer, frigoer, registrerIndbetaling } from "../../src/erp/debitor/indbetaling.js";
import { afstemPsrm, sumForskelle } from "../../src/erp/debitor/inddrivelse/afstemning.js";
import { genindsend } from "../../src/erp/debitor/inddrivelse/genindsend.js";
import { besvarHoering } from "../../src/erp/debitor/inddrivelse/hoering.js";
import { meetPsrm } from "../../src/erp/debitor/inddrivelse/koer.js";
import type { Psrm } from "../../src/erp/debitor/inddrivelse/psrm.js";
import { retStamdata } from "../../src/erp/debitor/inddrivelse/ret-stamdata.js";
import { tilbagekald } from "../../src/erp/debitor/inddrivelse/tilbagekald.js";
import { overdragelseskoersel } from "../../src/erp/debitor/koersel/overdragelser.js";
import { regningskoersel } from "../../src/erp/debitor/koersel/regninger.js";
import { rykkerkoersel } from "../../src/erp/debitor/koersel/rykkere.js";
import { addDays } from "../../src/kit/dates.js";
import { readExact } from "../../src/kit/json-exact.js";
import { type Psrmfordring, saldoOf } from "../../src/omverden/psrm/fordring.js";
import { createPsrm } from "../../src/omverden/psrm/standin.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { fordring, hoved, nyKonto, openDebitor, type TestDebitor } from "../debitor.js";
import { assertBalanced, claims, inTransaction, type Krav, runOn } from "../inddrivelse.js";

/**
 * Random lives of claims at PSRM: payments here and there, reductions, recalls, resends, hearings, RIM's own doings, over a line
 * on which answers are lost and come twice. When all has been delivered, PSRM owes what the ledger owes, and the books agree.
 */

type Trin = { readonly slags: keyof typeof TRIN; readonly a: number; readonly b: number };
type Liv = {
  readonly debitor: TestDebitor;
  readonly psrm: ReturnType<typeof createPsrm>;
  readonly konto: string;
  readonly dele: ReadonlyMap<string, string>;
};

const pick = <T>(list: readonly T[], nr: number): T | undefined => list[nr % list.length];
const hosPsrm = async (debitor: TestDebitor): Promise<readonly Krav[]> =>
  (await claims(debitor)).filter(({ tilstand, psrm }) => psrm !== null && tilstand === "INDDRIVES");
const beloebOf = (nr: number): bigint => BigInt((nr % 60_000) + 1);

const AARSAGER = ["HENS", "KLAG", "BORD", "BORT", "FEJL", "HAFT"] as const;

/** Loses the call, or its answer, as the number says. */
const flaky = (psrm: Psrm, nr: number): Psrm => {
  let bits = nr;
  const shaky =
    <A extends readonly unknown[], T>(call: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      const fate = bits % 5;
      bits = Math.floor(bits / 5);
      if (fate === 1) throw new Error("no line");
      const svar = await call(...args);
      if (fate === 2) throw new Error("the answer is lost");
      return fate === 3 ? call(...args) : svar;
    };
  return {
    send: shaky(psrm.send),
    underretninger: shaky(psrm.underretninger),
    svarHoering: shaky(psrm.svarHoering),
    udfoerte: psrm.udfoerte,
  };
};

const TRIN = {
  moed: async ({ debitor, psrm }: Liv, { b }: Trin) => {
    await meetPsrm(debitor, flaky(psrm, b), HELSINGOER).catch(() => undefined);
  },
  rimBetaling: async ({ debitor, psrm }: Liv, { a, b }: Trin) => {
    const one = pick(await hosPsrm(debitor), a);
    if (one !== undefined) await psrm.rim.indbetal(HELSINGOER, one.psrm!, beloebOf(b), debitor.dato());
  },
  rimHoering: async ({ debitor, psrm }: Liv, { a, b }: Trin) => {
    const one = pick(
      (await claims(debitor)).filter(({ tilstand }) => tilstand === "HOERING"),
      a,
    );
    if (one !== undefined) await psrm.rim.afgoer(HELSINGOER, one.psrm!, b % 3 === 0 ? "AFVIS" : "GODKEND");
  },
  rimSlut: async ({ debitor, psrm }: Liv, { a, b }: Trin) => {
    const one = pick(await hosPsrm(debitor), a);
    if (one === undefined || b % 4 > 1) return;
    if (b % 4 === 0) await psrm.rim.afskriv(HELSINGOER, one.psrm!, "FORGÆVES INDDRIVELSE");
    else await psrm.rim.returner(HELSINGOER, one.psrm!);
  },
  svar: async ({ debitor }: Liv, { a, b }: Trin) => {
    const one = pick(
      (await claims(debitor)).filter(({ tilstand }) => tilstand === "HOERING"),
      a,
    );
    if (one === undefined) return;
    const valg = b % 3 === 0 ? ("FORTRYD" as const) : ("GODKEND" as const);
    await inTransaction(debitor, (query, anledning) =>
      besvarHoering(query, anledning, { fordring: one.id, valg, begrundelse: "Gældsbrev" }),
    );
  },
  bank: async ({ debitor }: Liv, { a, b }: Trin) => {
    const breve = await debitor.database.query<{ betalingsid: string }>(
      "test-betalingsid",
      "select betalingsid from debitor.regning order by nr",
      [],
    );
    const betalingsid = pick(breve, a)!.betalingsid;
    const ny = {
      ...{ kilde: "bank" as const, reference: randomUUID(), betaler: null, tekst: "Overførsel" },
      ...{ beloeb: beloebOf(b), dato: debitor.dato(), betalingsid },
    };
    const svar = await inTransaction(debitor, async (query, anledning) =>
      registrerIndbetaling(debitor, query, anledning, ny, await findTilhoer(query, HELSINGOER, betalingsid)),
    );
    assert.ok(svar.ok);
  },
  frigoer: async ({ debitor }: Liv, { a, b }: Trin) => {
    const rows = await debitor.database.query<{ id: string; rest: bigint }>(
      "test-indbetalinger",
      "select id, rest from debitor.indbetaling order by id",
      [],
    );
    const one = pick(rows, a);
    if (one === undefined) return;
    await inTransaction(debitor, (query, anledning) =>
      b % 2 === 0
        ? frigoer(debitor, query, anledning, one.id, "Fejl")
        : annuller(debitor, query, anledning, { id: one.id, beloeb: beloebOf(b), aarsag: "Fejl" }),
    );
  },
  nedreguler: async ({ debitor, konto, dele }: Liv, { a, b }: Trin) => {
    const delfordringIdentifikator = pick([...dele.values()], a)!;
    await debitor.send("OpretDebitorkonto", {
      ...hoved(),
      debitorkontoIdentifikator: konto,
      nedreguleringer: [
        {
          ...{ nedreguleringIdentifikator: randomUUID(), delfordringIdentifikator },
          ...{ beloeb: beloebOf(b), virkningsdato: debitor.dato(), aarsag: "Mindre" },
        },
      ],
    });
  },
  tilbagekald: async ({ debitor }: Liv, { a, b }: Trin) => {
    const one = pick(
      (await claims(debitor)).filter(({ psrm }) => psrm !== null),
      a,
    );
    if (one === undefined) return;
    const aarsag = pick(AARSAGER, b)!;
    await inTransaction(debitor, (query, anledning) =>
      tilbagekald(debitor, query, anledning, {
        ...{ fordringer: [one.id], aarsag },
        ...(aarsag === "BORT" ? { virkningsdato: debitor.dato() } : {}),
      }),
    );
  },
  genindsend: async ({ debitor }: Liv, { a }: Trin) => {
    const one = pick(
      (await claims(debitor)).filter(({ tilstand }) => tilstand === "RYKKET"),
      a,
    );
    if (one === undefined) return;
    await inTransaction(debitor, (query, anledning) =>
      genindsend(debitor, query, anledning, { fordring: one.id }),
    );
  },
  hovedstol: async ({ debitor, dele }: Liv, { a, b }: Trin) => {
    const id = pick([...dele.keys()], a)!;
    await inTransaction(debitor, (query, anledning) =>
      retStamdata(debitor, query, anledning, {
        ...{ fordring: id, begrundelse: "Fejl" },
        felter: { hovedstol: 100_000n + beloebOf(b) },
      }),
    );
  },
  overdrag: async ({ debitor }: Liv) => void (await runOn(debitor, overdragelseskoersel, debitor.dato())),
  tid: async ({ debitor }: Liv, { a }: Trin) => debitor.goTo(addDays(debitor.dato(), (a % 20) + 1)),
} satisfies Record<string, (liv: Liv, trin: Trin) => Promise<void>>;

/** One debtor with a claim that PSRM takes and one that goes to hearing, reminded of and handed over. */
const begin = async (close: (() => Promise<void>)[], foerst: number): Promise<Liv> => {
  const debitor = await openDebitor({ after: (one) => void close.push(one) }, "2026-01-05");
  const periode = { periode: { fraDato: "2026-01-05", tilDato: "2026-01-05" } };
  const krav = [
    fordring(100_000n, "2026-01-05", periode),
    fordring(40_000n, "2026-01-05", { ...periode, foraeldelsesdato: "2039-01-05" }),
  ];
  const konto = nyKonto(krav);
  await debitor.send("OpretDebitorkonto", konto);
  await runOn(debitor, regningskoersel, "2026-01-06");
  await runOn(debitor, rykkerkoersel, "2026-03-02");
  const dele = new Map(
    krav.map((one) => [one.fordringIdentifikator, one.delfordringer[0]!.delfordringIdentifikator]),
  );
  const liv = {
    ...{ debitor, konto: konto.debitorkontoIdentifikator, dele },
    psrm: createPsrm(debitor.database, debitor.dato),
  };
  // Some is paid before the hand-over, and may be taken back after it; or a main claim is paid whole.
  if (foerst % 3 === 1) await TRIN.bank(liv, { slags: "bank", a: 0, b: foerst });
  if (foerst % 3 === 2) await TRIN.bank(liv, { slags: "bank", a: 0, b: 139_999 });
  debitor.goTo("2026-04-01");
  await TRIN.overdrag(liv);
  return liv;
};

/** Everything is delivered, and every hearing decided. */
const settle = async ({ debitor, psrm }: Liv): Promise<void> => {
  for (let round = 0; round < 20; round += 1) {
    const done = await meetPsrm(debitor, psrm, HELSINGOER);
    const iHoering = (await debitor.database.query<{ fordring: string; psrm: string }>(
      "test-i-hoering",
      `select fordring, psrm_id as psrm from debitor.aktion where status = 'HØRING'`,
      [],
    )) as readonly { fordring: string; psrm: string }[];
    for (const { fordring: id, psrm: nr } of iHoering) {
      await inTransaction(debitor, (query, anledning) =>
        besvarHoering(query, anledning, { fordring: id, valg: "GODKEND", begrundelse: "Gældsbrev" }),
      );
      await psrm.rim.afgoer(HELSINGOER, nr, "GODKEND");
    }
    if (done === 0 && iHoering.length === 0) return;
  }
  throw new Error("it never comes to rest");
};

const assertAgreed = async (liv: Liv): Promise<void> => {
  const { debitor, psrm } = liv;
  await assertBalanced(debitor);
  const hos = await debitor.database.query<{
    fordring: string;
    restance: bigint;
    indhold: unknown;
    kendt: boolean;
  }>(
    "test-hos",
    `select f.id as fordring, f.restance, p.indhold, exists (select from debitor.opgave o
       where o.emne = f.id and o.lukket is null
         and (o.art = 'ophaevet' or (o.art = 'afvist' and o.data::text like '%474%'))) as kendt
     from debitor.psrmnummer n
     join debitor.fordring f on f.myndighed = n.myndighed and f.id = n.fordring
     join psrm.fordring p on p.fordringshaver = n.myndighed and p.fordring_id = n.psrm_id
     where n.tilstand = 'INDDRIVES'`,
    [],
  );
  // Interest can never be put up at PSRM: where it would have to be, somebody has the task.
  for (const { restance, indhold, kendt, fordring: id } of hos)
    assert.ok(kendt || saldoOf(readExact<Psrmfordring>(indhold)) === restance, `${id} ${restance}`);
  const alle = await claims(debitor);
  const numre = new Set(hos.map(({ fordring: id }) => id));
  for (const { id, tilstand, restance } of alle) {
    assert.ok(!["AFLEVERET", "HOERING"].includes(tilstand), tilstand);
    assert.equal(tilstand === "INDDRIVES", numre.has(id) && restance > 0n, `${id} ${tilstand}`);
  }
  const { egen, psrm: deres, forskelle } = await afstemPsrm(debitor, psrm, HELSINGOER, debitor.dato());
  assert.deepEqual([forskelle, sumForskelle(forskelle)], [[], { forklaret: 0n, uforklaret: 0n }]);
  assert.equal(egen.inddrivelsesgrundlag, deres!.inddrivelsesgrundlag);
};

const trin: fc.Arbitrary<Trin> = fc.record({
  slags: fc.constantFrom(...(Object.keys(TRIN) as Trin["slags"][]), "moed" as const, "rimBetaling" as const),
  a: fc.nat({ max: 1_000_000 }),
  b: fc.nat({ max: 1_000_000 }),
});

test("whatever happens here, there and on the line between: when all is delivered, PSRM and the ledger agree", {
  timeout: 1_800_000,
}, async () => {
  const historie = fc.asyncProperty(
    fc.nat({ max: 1_000_000 }),
    fc.array(trin, { minLength: 3, maxLength: 20 }),
    async (foerst, steps) => {
      const close: (() => Promise<void>)[] = [];
      try {
        const liv = await begin(close, foerst);
        for (const one of steps) await TRIN[one.slags](liv, one);
        await settle(liv);
        await assertAgreed(liv);
      } finally {
        for (const one of close) await one();
      }
    },
  );
  await fc.assert(historie, { numRuns: Number(process.env.OEIR_HISTORIER ?? 25) });
});
