import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { withClient } from "../../src/adapters/postgres/client.js";
import {
  type Debitorforespoergsel,
  debitorforespoergsler,
} from "../../src/domain/debitor/forespoergsler/index.js";
import type { Debitorkonto } from "../../src/domain/debitor/model.js";
import {
  FBS,
  HELSINGOER,
  issueToken,
  KSD,
  ODENSE,
  SELVBETJENING,
  VEJEN,
} from "../../src/scenarier/parter.js";
import { createClient } from "../../src/sdk/client.js";
import { fordring, nyKonto } from "../debitor.js";
import { DOERE, type Spoerger } from "../spoerg.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

/**
 * Every question asked by every system of every municipality about everybody and everything, by both doors: what comes back is
 * what the asker may see, and nothing of anybody else; all the rest is a refusal that is logged.
 */

const PARK = "6b5d0c1e-3f59-4d0a-8a64-15900000a0f1";
const OPERATIONER = Object.keys(debitorforespoergsler) as Debitorforespoergsel[];

/** Which operations each system has an agreement for, and where. */
const AFTALER: Readonly<Record<string, { myndigheder: readonly string[]; operationer: readonly string[] }>> =
  {
    [FBS]: {
      myndigheder: [HELSINGOER, VEJEN],
      operationer: ["SoegDebitorkonti", "HentDebitorkonto", "SoegDelfordringTilIndbetaling"],
    },
    [PARK]: { myndigheder: [HELSINGOER], operationer: ["SoegDebitorkonti", "HentDebitorkonto"] },
    [SELVBETJENING]: {
      myndigheder: [HELSINGOER, VEJEN],
      operationer: [
        "SoegAndresDebitorkonti",
        "HentAndenDebitorkonto",
        "HentBorgeroverblik",
        "SoegDelfordringTilIndbetaling",
      ],
    },
    [KSD]: { myndigheder: [], operationer: [] },
  };

type Person = { readonly cpr: string; readonly navn: string };
const PERSONER = {
  anna: { cpr: "0101011234", navn: "Anna Andersen" },
  bo: { cpr: "0202021234", navn: "Bo Bendtsen" },
  cleo: { cpr: "0303031234", navn: "Cleo Carlsen" },
  dan: { cpr: "0404041234", navn: "Dan Dahl" },
} as const satisfies Record<string, Person>;

/** An account with who is liable on it. */
type Kendt = {
  readonly myndighed: string;
  readonly fagsystem: string;
  readonly personer: readonly Person[];
  readonly besked: Debitorkonto;
};

const kontoOf = (myndighed: string, fagsystem: string, personer: readonly Person[]): Kendt => {
  const [first, ...others] = personer;
  const grund = nyKonto([fordring(25_000n, "2026-01-05")], {
    myndighed,
    system: fagsystem,
    cpr: first!.cpr,
  });
  const haeftelser = [
    { ...grund.haeftelser![0]!, navn: first!.navn },
    ...others.map((one) => ({
      haeftelseIdentifikator: randomUUID(),
      rolle: "JuridiskMedhaefter" as const,
      part: { partType: "CPR" as const, partIdentifikator: one.cpr },
      navn: one.navn,
      gyldigFra: "2026-01-01",
    })),
  ];
  return { myndighed, fagsystem, personer, besked: { ...grund, haeftelser } };
};

const KONTI = [
  kontoOf(HELSINGOER, FBS, [PERSONER.anna]),
  kontoOf(HELSINGOER, FBS, [PERSONER.anna, PERSONER.bo]),
  kontoOf(HELSINGOER, PARK, [PERSONER.bo]),
  kontoOf(VEJEN, FBS, [PERSONER.anna]),
  kontoOf(VEJEN, FBS, [PERSONER.cleo]),
];

const kontoId = ({ besked }: Kendt) => besked.debitorkontoIdentifikator;
const fordringId = ({ besked }: Kendt) => besked.fordringer![0]!.fordringIdentifikator;
const delId = ({ besked }: Kendt) => besked.fordringer![0]!.delfordringer[0]!.delfordringIdentifikator;

/** What is asked about, and the accounts it is about, wherever they are. */
type Maal = { readonly navn: string; readonly felter: object; readonly om: readonly Kendt[] };

const partMaal = (part: Person): Maal => ({
  navn: part.navn,
  felter: { part: { partType: "CPR", partIdentifikator: part.cpr } },
  om: KONTI.filter(({ personer }) => personer.some(({ cpr }) => cpr === part.cpr)),
});
const idMaal = (felt: string, idOf: (one: Kendt) => string): readonly Maal[] => [
  ...KONTI.map((one, nr) => ({ navn: `${felt} ${nr}`, felter: { [felt]: idOf(one) }, om: [one] })),
  { navn: `${felt} of nobody`, felter: { [felt]: randomUUID() }, om: [] },
];
const parter = Object.values(PERSONER).map(partMaal);
const kontomaal = idMaal("debitorkontoIdentifikator", kontoId);
const fordringmaal = idMaal("fordringIdentifikator", fordringId);

const MAAL: Readonly<Record<Debitorforespoergsel, readonly Maal[]>> = {
  SoegDebitorkonti: [...parter, ...fordringmaal],
  SoegAndresDebitorkonti: [...parter, ...fordringmaal],
  HentDebitorkonto: kontomaal,
  HentAndenDebitorkonto: kontomaal,
  HentBorgeroverblik: parter,
  SoegDelfordringTilIndbetaling: [...parter, ...fordringmaal, ...idMaal("delfordringIdentifikator", delId)],
};

const agree = async (oeir: TestOeir): Promise<void> => {
  await oeir.drift.gemItSystem({ body: { id: PARK, navn: "Parkering", leverandoer: "13585628" } });
  for (const [service, operationer] of [
    ["SF1590_B_01", ["OpretDebitorkonto"]],
    ["SF1590_B_02", AFTALER[PARK]!.operationer],
  ] as const) {
    const body = {
      itsystem: PARK,
      myndighed: HELSINGOER,
      service,
      rolle: "afsender" as const,
      operationer: [...operationer],
      gyldigFra: "2026-01-01",
    };
    const { id } = sure(await oeir.drift.anmodServiceaftale({ body }));
    sure(await oeir.drift.godkendServiceaftale({ id, body: { begrundelse: "Prøve" } }));
  }
};

/** The code of a refusal, or the accounts that may be seen. Written from the rules, not from the code. */
const expected = (
  system: string,
  operation: Debitorforespoergsel,
  myndighed: string,
  { om }: Maal,
): string | readonly Kendt[] => {
  const { myndigheder, operationer } = AFTALER[system]!;
  const service = operation.startsWith("SoegDelfordring") ? "SF1590_B_03" : "SF1590_B_02";
  const any = operationer.some((one) => one.startsWith("SoegDelfordring") === (service === "SF1590_B_03"));
  if (!myndigheder.includes(myndighed) || !any) return "AFT-001";
  if (!operationer.includes(operation)) return "AFT-005";
  const own = operation === "SoegDebitorkonti" || operation === "HentDebitorkonto";
  const seen = om.filter((one) => one.myndighed === myndighed && (!own || one.fagsystem === system));
  return seen.length === 0 ? "DEB-050" : seen;
};

/** Nothing of an account that is not to be seen stands in the answer: none of its ids, and no number or name of others. */
const assertOnly = (text: string, seen: readonly Kendt[], hvad: string): void => {
  for (const one of KONTI.filter((other) => !seen.includes(other)))
    for (const id of [kontoId(one), fordringId(one), delId(one)])
      assert.ok(!text.includes(id), `${hvad}: shows ${id}`);
  const mayBe = seen.flatMap(({ personer }) => personer);
  for (const person of Object.values(PERSONER).filter((one) => !mayBe.some(({ cpr }) => cpr === one.cpr)))
    for (const word of [person.cpr, person.navn]) assert.ok(!text.includes(word), `${hvad}: shows ${word}`);
};

/** What is shown to the citizen, and to who takes their money, names nobody at all. */
const NAVNLOESE: readonly Debitorforespoergsel[] = ["HentBorgeroverblik", "SoegDelfordringTilIndbetaling"];

type Tal = { readonly nej: number; readonly ja: number };

/** One question, held to what the rules say. */
const askOne = async (
  spoerg: Spoerger,
  system: string,
  operation: Debitorforespoergsel,
  myndighed: string,
  maal: Maal,
): Promise<Tal> => {
  const hvad = `${operation} ${myndighed} ${system} ${maal.navn}`;
  const { koder, text } = await spoerg(operation, { myndighed, ...maal.felter });
  const want = expected(system, operation, myndighed, maal);
  const seen = typeof want === "string" ? [] : want;
  assert.deepEqual(koder, typeof want === "string" ? [want] : [], `${hvad}: ${text}`);
  for (const one of seen) assert.ok(text.includes(fordringId(one)) || text.includes(kontoId(one)), hvad);
  assertOnly(text, seen, hvad);
  if (NAVNLOESE.includes(operation))
    for (const { cpr, navn } of Object.values(PERSONER))
      assert.ok(!text.includes(cpr) && !text.includes(navn), `${hvad}: names ${navn}`);
  return typeof want === "string" ? { nej: 1, ja: 0 } : { nej: 0, ja: 1 };
};

const askAll = async (spoerg: Spoerger, system: string): Promise<Tal> => {
  const tal = { nej: 0, ja: 0 };
  for (const operation of OPERATIONER)
    for (const myndighed of [HELSINGOER, VEJEN, ODENSE])
      for (const maal of MAAL[operation]) {
        const { nej, ja } = await askOne(spoerg, system, operation, myndighed, maal);
        tal.nej += nej;
        tal.ja += ja;
      }
  return tal;
};

const countOf = (oeir: TestOeir, art: string): Promise<number> =>
  withClient({ connectionString: oeir.connectionString }, async (client) => {
    const { rows } = await client.query("select count(*)::int as antal from oeir.haendelse where art = $1", [
      art,
    ]);
    return rows[0].antal;
  });

test("every question with every other municipality's, system's and person's ids gives nothing but a logged refusal", async (t) => {
  const oeir = await startTestOeir(t);
  await agree(oeir);
  const tokens = new Map<string, string>();
  for (const system of Object.keys(AFTALER)) tokens.set(system, await issueToken(oeir.drift, system, system));
  for (const { fagsystem, besked } of KONTI) {
    const client = createClient({ url: oeir.url, token: tokens.get(fagsystem)! });
    assert.equal(sure(await client.opretDebitorkonto({ body: besked })).kode, "ACCEPTERET");
  }
  const [afvist, indblik] = [await countOf(oeir, "opkald.afvist"), await countOf(oeir, "indblik")];
  const tal = { nej: 0, ja: 0 };
  for (const open of Object.values(DOERE))
    for (const [system, token] of tokens) {
      const { nej, ja } = await askAll(open(oeir.url, token), system);
      tal.nej += nej;
      tal.ja += ja;
    }
  t.diagnostic(`${tal.ja} answers, ${tal.nej} refusals`);
  assert.ok(tal.ja > 50 && tal.nej > 500);
  assert.equal((await countOf(oeir, "opkald.afvist")) - afvist, tal.nej, "each refusal is logged");
  assert.equal((await countOf(oeir, "indblik")) - indblik, tal.ja, "each look is kept");
  await assertNoNumbers(oeir);
});

/** No person's number or name stands in the hub's log, whatever was asked. */
const assertNoNumbers = (oeir: TestOeir): Promise<void> =>
  withClient({ connectionString: oeir.connectionString }, async (client) => {
    const words = Object.values(PERSONER).flatMap(({ cpr, navn }) => [`%${cpr}%`, `%${navn}%`]);
    const { rows } = await client.query(
      "select emne from oeir.haendelse where data::text like any ($1::text[])",
      [words],
    );
    assert.deepEqual(rows, []);
  });
