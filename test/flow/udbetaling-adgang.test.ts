import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { withClient } from "../../src/adapters/postgres/client.js";
import { nextBankdag } from "../../src/domain/bankdage.js";
import { nemkontoforespoergsler, tilNemkonto } from "../../src/domain/nemkonto/index.js";
import type { NKSBetalingsanmodning } from "../../src/domain/nemkonto/model.js";
import {
  fraUdbetaling,
  tilUdbetaling,
  udbetalingsforespoergsler,
} from "../../src/domain/udbetaling/index.js";
import type { Udbetalingsanmodning } from "../../src/domain/udbetaling/model.js";
import { addDays } from "../../src/kit/dates.js";
import { readJson } from "../../src/kit/json-reader.js";
import { HELSINGOER, issueToken, KSD, KY, ODENSE, VEJEN, YR } from "../../src/scenarier/parter.js";
import { golden } from "../golden.js";
import { KALD, type Kalder, type Kaldt } from "../kald.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

/**
 * Every operation of SF1590_C and SF1590_E called by every system for every municipality, by both doors: without an agreement
 * that gives it, nothing happens but a refusal that is logged, and no log tells who is paid, or where.
 */

const CPR = "0101364001";
const KONTO = "1234567890";

const exampleOf = <T>(kaldt: { readonly schema: Parameters<typeof readJson>[0] }, fil: string): T => {
  const { value, faults } = readJson(kaldt.schema, Buffer.from(golden(fil)));
  assert.deepEqual(faults, []);
  return value as T;
};
const UDBETALING = exampleOf<Udbetalingsanmodning>(
  tilUdbetaling.OpretUdbetaling,
  "udbetaling-helsingoer.json",
);
const BUNDT = exampleOf<NKSBetalingsanmodning>(
  tilNemkonto.NKSBetalingsanmodningAfsend,
  "nemkonto-vejen.json",
);

const hoved = (myndighed: string, system: string) => ({
  beskedIdentifikator: randomUUID(),
  afsenderMyndighed: myndighed,
  modtagerMyndighed: myndighed,
  afsenderSystem: system,
});

/** A good message or question of each operation, from a system for a municipality. */
const KALDENE: readonly {
  readonly service: "C" | "E";
  readonly kaldt: Kaldt;
  readonly besked: (myndighed: string, system: string) => object;
}[] = [
  {
    service: "C",
    kaldt: tilUdbetaling.OpretUdbetaling,
    besked: (myndighed, system) => ({ ...UDBETALING, ...hoved(myndighed, system) }),
  },
  {
    service: "C",
    kaldt: udbetalingsforespoergsler.TjekUdbetaling,
    besked: (myndighed, system) => ({ ...UDBETALING, ...hoved(myndighed, system) }),
  },
  {
    service: "C",
    kaldt: udbetalingsforespoergsler.GenudskrivBilag,
    besked: (myndighed, afsenderSystem) => ({
      myndighed,
      afsenderSystem,
      udbetalingIdentifikator: UDBETALING.udbetalinger[0]!.udbetalingIdentifikator,
    }),
  },
  {
    service: "C",
    kaldt: fraUdbetaling.UdbetalingsstatusAfsend,
    besked: (myndighed, system) => ({
      ...hoved(myndighed, system),
      modtagerSystem: KSD,
      udbetalingIdentifikator: randomUUID(),
      udfald: "UDFOERT",
      beloeb: 440_500n,
      dato: "2026-11-30",
    }),
  },
  {
    service: "E",
    kaldt: tilNemkonto.NKSBetalingsanmodningAfsend,
    besked: (myndighed, system) => ({ ...BUNDT, ...hoved(myndighed, system) }),
  },
  {
    service: "E",
    kaldt: tilNemkonto.NKSBetalingStands,
    besked: (myndighed, system) => ({
      ...hoved(myndighed, system),
      betalingIdentifikator: BUNDT.betalinger[0]!.betalingIdentifikator,
      begrundelse: "Forkert konto",
    }),
  },
  {
    service: "E",
    kaldt: nemkontoforespoergsler.NKSForretningssvarHent,
    besked: (myndighed, afsenderSystem) => ({ myndighed, afsenderSystem }),
  },
];

const EGNE = ["OpretUdbetaling", "TjekUdbetaling", "GenudskrivBilag"];
/** What each fagsystem may send, by service, and for whom. Written from the agreements, not from the code. */
const AFTALER: Readonly<
  Record<string, { myndigheder: readonly string[]; C?: readonly string[]; E?: readonly string[] }>
> = {
  [KSD]: { myndigheder: [HELSINGOER, VEJEN], C: EGNE },
  [KY]: { myndigheder: [HELSINGOER] },
  [YR]: {
    myndigheder: [VEJEN],
    E: ["NKSBetalingsanmodningAfsend", "NKSBetalingStands", "NKSForretningssvarHent"],
  },
};

/** The code that refuses it; undefined where the agreements give it. */
const refusedBy = (
  system: string,
  service: "C" | "E",
  operation: string,
  myndighed: string,
): string | undefined => {
  const { myndigheder, [service]: operationer } = AFTALER[system]!;
  if (!myndigheder.includes(myndighed) || operationer === undefined) return "AFT-001";
  return operationer.includes(operation) ? undefined : "AFT-005";
};

/** Every call that must be refused, with the one code that it is refused by; gives how many there were. */
const probe = async (kald: Kalder, system: string): Promise<number> => {
  let antal = 0;
  for (const { service, kaldt, besked } of KALDENE)
    for (const myndighed of [HELSINGOER, VEJEN, ODENSE]) {
      const kode = refusedBy(system, service, kaldt.operation, myndighed);
      if (kode === undefined) continue;
      const { koder, text } = await kald(kaldt, besked(myndighed, system), myndighed);
      assert.deepEqual(koder, [kode], `${kaldt.operation} ${myndighed} ${system}`);
      assert.ok(!text.includes(CPR) && !text.includes(KONTO), text);
      antal += 1;
    }
  return antal;
};

/** An agreement of SF1590_C for a system in Helsingør that has none. */
const agree = async (oeir: TestOeir, itsystem: string): Promise<void> => {
  const body = {
    itsystem,
    myndighed: HELSINGOER,
    service: "SF1590_C" as const,
    rolle: "afsender" as const,
    operationer: EGNE,
    gyldigFra: "2026-01-01",
  };
  const { id } = sure(await oeir.drift.anmodServiceaftale({ body }));
  sure(await oeir.drift.godkendServiceaftale({ id, body: { begrundelse: "Prøve" } }));
};

const withRows = <T extends Record<string, unknown>>(oeir: TestOeir, sql: string, values: unknown[]) =>
  withClient({ connectionString: oeir.connectionString }, async (client) => {
    const { rows } = await client.query(sql, values);
    return rows as T[];
  });

const countRefused = async (oeir: TestOeir): Promise<number> =>
  (
    await withRows<{ antal: number }>(
      oeir,
      "select count(*)::int as antal from oeir.haendelse where art = 'opkald.afvist'",
      [],
    )
  )[0]!.antal;

/** Neither the payee's number nor an account stands in any log, nor among what messages are found by. */
const assertNoNumbers = async (oeir: TestOeir): Promise<void> => {
  const ord = [`%${CPR}%`, `%${KONTO}%`];
  const rows = await withRows(
    oeir,
    `select emne::text from oeir.haendelse where data::text like any ($1::text[])
     union all select id::text from oeir.besked where array_to_string(soegeord, ' ') like any ($1::text[])`,
    [ord],
  );
  assert.deepEqual(rows, []);
};

test("payouts and payments are asked for under an agreement that gives it, or refused and logged", async (t) => {
  const oeir = await startTestOeir(t);
  const before = await countRefused(oeir);
  let antal = 0;
  for (const system of Object.keys(AFTALER)) {
    const token = await issueToken(oeir.drift, system, system);
    for (const open of Object.values(KALD)) antal += await probe(open(oeir.url, token), system);
  }
  t.diagnostic(`${antal} refusals`);
  assert.ok(antal > 80);
  assert.equal((await countRefused(oeir)) - before, antal, "each refusal is logged");
  const [beskeder] = await withRows<{ antal: number }>(
    oeir,
    "select count(*)::int as antal from oeir.besked",
    [],
  );
  assert.equal(beskeder!.antal, 0, "nothing is received");
  await assertNoNumbers(oeir);
});

test("nobody has another system's name, or another municipality's money: by the envelope, the message or both", async (t) => {
  const oeir = await startTestOeir(t);
  const soap = KALD.SOAP(oeir.url, oeir.ksdToken);
  const { OpretUdbetaling } = tilUdbetaling;
  const { TjekUdbetaling, GenudskrivBilag } = udbetalingsforespoergsler;
  const anmodning = (aendring: object = {}) => ({ ...UDBETALING, ...hoved(HELSINGOER, KSD), ...aendring });
  const id = UDBETALING.udbetalinger[0]!.udbetalingIdentifikator;
  const cases: readonly (readonly [string, Kaldt, object, string, string])[] = [
    ["as another system", OpretUdbetaling, anmodning({ afsenderSystem: KY }), HELSINGOER, "BSK-005"],
    ["asking as another system", TjekUdbetaling, anmodning({ afsenderSystem: KY }), HELSINGOER, "BSK-005"],
    [
      "seeing as another system",
      GenudskrivBilag,
      { myndighed: HELSINGOER, afsenderSystem: KY, udbetalingIdentifikator: id },
      HELSINGOER,
      "BSK-005",
    ],
    ["Helsingør's in Vejen's envelope", OpretUdbetaling, anmodning(), VEJEN, "BSK-004"],
    ["asked in Vejen's envelope", TjekUdbetaling, anmodning(), VEJEN, "BSK-004"],
    [
      "seen in Vejen's envelope",
      GenudskrivBilag,
      { myndighed: HELSINGOER, udbetalingIdentifikator: id },
      VEJEN,
      "BSK-004",
    ],
    ["in Odense's envelope", OpretUdbetaling, anmodning(), ODENSE, "AFT-001"],
    [
      "from Helsingør to Vejen",
      OpretUdbetaling,
      anmodning({ modtagerMyndighed: VEJEN }),
      HELSINGOER,
      "UDB-003",
    ],
    [
      "asked from Helsingør to Vejen",
      TjekUdbetaling,
      anmodning({ modtagerMyndighed: VEJEN }),
      HELSINGOER,
      "UDB-003",
    ],
  ];
  for (const [hvad, kaldt, besked, paaVegneAf, kode] of cases) {
    const { koder, text } = await soap(kaldt, besked, paaVegneAf);
    assert.ok(koder.includes(kode), `${hvad}: ${koder.join()}`);
    assert.ok(!text.includes(CPR) && !text.includes(KONTO), text);
  }
  await assertNoNumbers(oeir);
});

test("a payout is its fagsystem's alone: to another, and elsewhere, it is as if it were not there", async (t) => {
  const oeir = await startTestOeir(t);
  await agree(oeir, KY);
  const kyToken = await issueToken(oeir.drift, KY, "KY");
  const { OpretUdbetaling } = tilUdbetaling;
  const { TjekUdbetaling, GenudskrivBilag } = udbetalingsforespoergsler;
  const ksd = KALD.SOAP(oeir.url, oeir.ksdToken);
  const sent = await ksd(OpretUdbetaling, { ...UDBETALING, ...hoved(HELSINGOER, KSD) }, HELSINGOER);
  assert.deepEqual(sent.koder, [], sent.text);
  const id = UDBETALING.udbetalinger[0]!.udbetalingIdentifikator;
  const opslag = (myndighed: string, udbetalingIdentifikator = id) => ({
    myndighed,
    udbetalingIdentifikator,
  });
  const own = await ksd(GenudskrivBilag, opslag(HELSINGOER), HELSINGOER);
  assert.ok(own.koder.length === 0 && own.text.includes(id) && own.text.includes(CPR), own.text);

  for (const open of Object.values(KALD)) {
    const ky = open(oeir.url, kyToken);
    const own2 = open(oeir.url, oeir.ksdToken);
    for (const [kald, myndighed] of [
      [ky, HELSINGOER],
      [own2, VEJEN],
    ] as const) {
      const known = await kald(GenudskrivBilag, opslag(myndighed), myndighed);
      const unknown = await kald(GenudskrivBilag, opslag(myndighed, randomUUID()), myndighed);
      assert.deepEqual([known.koder, unknown.koder], [["UDB-040"], ["UDB-040"]]);
      assert.ok(![CPR, KONTO, "4405"].some((ord) => known.text.includes(ord)), known.text);
    }
    // The same payee, benefit and amount under ids of its own: held back, and nothing said of whose the other is.
    const lig = {
      ...UDBETALING,
      ...hoved(HELSINGOER, KY),
      udbetalinger: UDBETALING.udbetalinger.map((one) => ({ ...one, udbetalingIdentifikator: randomUUID() })),
    };
    const tjek = await ky(TjekUdbetaling, lig, HELSINGOER);
    assert.match(tjek.text, /TILBAGEHOLDT/);
    assert.ok(![id, KSD, CPR, KONTO].some((ord) => tjek.text.includes(ord)), tjek.text);
    // And under the other's ids: refused.
    const taget = await ky(OpretUdbetaling, { ...UDBETALING, ...hoved(HELSINGOER, KY) }, HELSINGOER);
    assert.ok(taget.text.includes("UDB-031"), taget.text);
  }
  const looks = await withRows<{ antal: number }>(
    oeir,
    "select count(*)::int as antal from oeir.haendelse where art = 'indblik' and aktoer in ('KSD', 'KY')",
    [],
  );
  assert.equal(looks[0]!.antal, 3, "each look is kept");
  await assertNoNumbers(oeir);
});

test("who asks NemKonto over and over for news fills no log while there is none", async (t) => {
  const oeir = await startTestOeir(t);
  const yr = KALD.SOAP(oeir.url, await issueToken(oeir.drift, YR, "YR"));
  const ask = () => yr(nemkontoforespoergsler.NKSForretningssvarHent, { myndighed: VEJEN }, VEJEN);
  const looks = async () =>
    (
      await withRows<{ antal: number }>(
        oeir,
        "select count(*)::int as antal from oeir.haendelse where art = 'indblik' and aktoer = 'YR'",
        [],
      )
    )[0]!.antal;
  for (let gang = 0; gang < 3; gang += 1) assert.match((await ask()).text, /ACCEPTERET/);
  assert.equal(await looks(), 0);
  const sent = await yr(
    tilNemkonto.NKSBetalingsanmodningAfsend,
    { ...BUNDT, ...hoved(VEJEN, YR), udfoerelsesdato: nextBankdag(addDays(BUNDT.udfoerelsesdato, 330)) },
    VEJEN,
  );
  assert.deepEqual(sent.koder, [], sent.text);
  const answer = await ask();
  assert.match(answer.text, /<(\w+:)?Svarkode>1</, answer.text);
  assert.equal(await looks(), 1);
});

test("a state or kind of task that there is not is told of, rather than answered by an empty list", async (t) => {
  const { drift } = await startTestOeir(t);
  const hos = { myndighed: HELSINGOER };
  const svar = [
    await drift.seUdbetalinger({ ...hos, tilstand: "UDFØRT" }),
    await drift.seUdbetalinger({ ...hos, tilstand: "\u0000" }),
    await drift.seUdbetalingsopgaver({ ...hos, art: "dublet" }),
    await drift.seUdbetalinger({ ...hos, tilstand: "UDFOERT" }),
    await drift.seUdbetalingsopgaver({ ...hos, art: "dobbelt" }),
  ];
  assert.deepEqual(
    svar.map((one) => (one.ok ? "ok" : one.error.fejl[0]!.fejlKode)),
    ["DRF-008", "DRF-008", "DRF-008", "ok", "ok"],
  );
});
