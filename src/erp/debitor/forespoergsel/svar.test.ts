import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import {
  betaling,
  FBS,
  fordring,
  hoved,
  nyKonto,
  openDebitor,
  type TestDebitor,
} from "../../../../test/debitor.js";
import { reminded, runOn } from "../../../../test/inddrivelse.js";
import { isBetalbar } from "../../../domain/debitor/betalbar.js";
import type { BetalbareDelfordringer } from "../../../domain/debitor/forespoergsler/betalbare.js";
import type { Debitorkontodetalje, Debitorkontoliste } from "../../../domain/debitor/forespoergsler/konto.js";
import { addDays } from "../../../kit/dates.js";
import { HELSINGOER, VEJEN } from "../../../scenarier/parter.js";
import type { Fordringrow } from "../billede.js";
import { regningskoersel } from "../koersel/regninger.js";
import { FORDRING } from "../laes.js";
import { MAX_BETALBARE } from "./betalbare.js";
import { MAX_FORDRINGER } from "./konto.js";
import { MAX_KONTI } from "./soeg.js";
import { svarPaa } from "./svar.js";

/** What the debtor ledger answers. */

const sure = async <T>(svar: ReturnType<typeof svarPaa>): Promise<T> => {
  const given = await svar;
  assert.ok(given.ok, given.ok ? "" : given.error.map(({ kode }) => kode).join(" "));
  return given.value as T;
};

/** Every page of a question, until there is no next; `between` is done after each. */
const pages = async <T extends { readonly naeste?: string | undefined }>(
  ask: (efter: string | undefined) => Promise<T>,
  between: (nr: number) => Promise<unknown> = async () => undefined,
): Promise<readonly T[]> => {
  const alle: T[] = [];
  for (let efter: string | undefined; ; ) {
    const side = await ask(efter);
    alle.push(side);
    if (side.naeste === undefined) return alle;
    efter = side.naeste;
    await between(alle.length);
  }
};

const give = async (debitor: TestDebitor, antal: number, fordringer = 1): Promise<readonly string[]> => {
  const ids: string[] = [];
  for (let nr = 0; nr < antal; nr += 1) {
    const konto = nyKonto(Array.from({ length: fordringer }, () => fordring(1_000n, "2026-01-05")));
    assert.equal((await debitor.send("OpretDebitorkonto", konto)).kode, "ACCEPTERET");
    ids.push(konto.debitorkontoIdentifikator);
  }
  return ids;
};

test("pages of accounts give each that stays once, whatever comes and is paid meanwhile", async (t) => {
  const debitor = await openDebitor(t);
  const before = await give(debitor, 2 * MAX_KONTI + 7);
  const ask = (efter: string | undefined) =>
    sure<Debitorkontoliste>(
      svarPaa(debitor, "SoegDebitorkonti", {
        myndighed: HELSINGOER,
        afsenderSystem: FBS,
        ...(efter === undefined ? {} : { efter }),
      }),
    );
  const sider = await pages(ask, () => give(debitor, 3));
  const seen = sider.flatMap(({ debitorkonti }) => debitorkonti.map((one) => one.debitorkontoIdentifikator));
  assert.equal(new Set(seen).size, seen.length, "none twice");
  assert.deepEqual(
    before.filter((id) => !seen.includes(id)),
    [],
    "none of those that were there is missed",
  );
  assert.ok(sider.every(({ debitorkonti }) => debitorkonti.length <= MAX_KONTI));
  // An end that falls on a full page has no empty page after it.
  assert.equal((await pages(ask)).at(-1)?.naeste, undefined);
});

test("an account of many claims is given page by page, with the sums of all on each", async (t) => {
  const debitor = await openDebitor(t);
  const [debitorkontoIdentifikator] = await give(debitor, 1, MAX_FORDRINGER + 3);
  const sider = await pages((efter) =>
    sure<Debitorkontodetalje>(
      svarPaa(debitor, "HentDebitorkonto", {
        myndighed: HELSINGOER,
        afsenderSystem: FBS,
        debitorkontoIdentifikator,
        ...(efter === undefined ? {} : { efter }),
      }),
    ),
  );
  assert.deepEqual(
    sider.map(({ fordringer, restance }) => [fordringer.length, restance]),
    [
      [MAX_FORDRINGER, 1_000n * BigInt(MAX_FORDRINGER + 3)],
      [3, 1_000n * BigInt(MAX_FORDRINGER + 3)],
    ],
  );
  const ids = sider.flatMap(({ fordringer }) => fordringer.map((one) => one.fordringIdentifikator));
  assert.equal(new Set(ids).size, MAX_FORDRINGER + 3);
});

const payable = (debitor: TestDebitor, felter: object) =>
  svarPaa(debitor, "SoegDelfordringTilIndbetaling", { myndighed: HELSINGOER, ...felter });

test("what is found to pay is what a payment is taken of, in every state and on either side of forældelse", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const krav = fordring(1_000n, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([krav]));
  const { fordringIdentifikator } = krav;
  const read = async () => {
    const [row] = await debitor.database.query<Fordringrow>(
      "test-fordring",
      `select ${FORDRING} from debitor.fordring where id = $1`,
      [fordringIdentifikator],
    );
    return row!;
  };
  const { foraeldelsesdato } = await read();
  const tilstande = [
    "AFVENTER",
    "OPKRAEV",
    "OPKRAEVET",
    "RYKKET",
    "HENSTAND",
    "AFLEVERET",
    "HOERING",
    "INDDRIVES",
  ];
  for (const tilstand of tilstande)
    for (const dato of ["2026-01-05", foraeldelsesdato, addDays(foraeldelsesdato, 1)]) {
      await debitor.database.query("test-saet", "update debitor.fordring set tilstand = $2 where id = $1", [
        fordringIdentifikator,
        tilstand,
      ]);
      debitor.goTo(dato);
      const found = await payable(debitor, { fordringIdentifikator });
      const may = isBetalbar(await read(), dato);
      assert.equal(found.ok, may, `${tilstand} ${dato}`);
      const id = krav.delfordringer[0]!.delfordringIdentifikator;
      const paid = await debitor.send("ForetagIndbetaling", betaling([{ id, beloeb: 1n }], dato));
      assert.equal(paid.kode, may ? "ACCEPTERET" : "AFVIST", `${tilstand} ${dato}`);
    }
});

test("a claim comes with its interest and fees, whichever of them is named, page by page", async (t) => {
  const { debitor, krav } = await reminded(t);
  const { fordringIdentifikator } = krav;
  const all = await sure<BetalbareDelfordringer>(payable(debitor, { fordringIdentifikator }));
  assert.deepEqual([...new Set(all.fordringer.map(({ slags }) => slags))].sort(), [
    "gebyr",
    "hovedfordring",
    "rente",
  ]);
  for (const one of all.fordringer) {
    const again = await sure<BetalbareDelfordringer>(
      payable(debitor, { fordringIdentifikator: one.fordringIdentifikator }),
    );
    assert.deepEqual(again, all);
  }
  assert.ok(all.fordringer.length <= MAX_BETALBARE);
});

test("a bill's whole line is the municipality's own: another's bill under the same number finds nothing", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([fordring(1_000n, "2026-01-05")]));
  await debitor.send("OpretDebitorkonto", nyKonto([fordring(2_000n, "2026-01-05")], { myndighed: VEJEN }));
  await runOn(debitor, regningskoersel, "2026-01-06");
  await runOn(debitor, regningskoersel, "2026-01-06", VEJEN);
  const [regning] = await debitor.database.query<{ betalingsid: string; kreditor: string }>(
    "test-regning",
    "select betalingsid, indhold ->> 'kreditornummer' as kreditor from debitor.regning where myndighed = $1",
    [HELSINGOER],
  );
  const { betalingsid, kreditor } = regning!;
  const own = await sure<BetalbareDelfordringer>(
    payable(debitor, { betalingsid: `+71<${betalingsid}+${kreditor}<` }),
  );
  assert.equal(own.restance, 1_000n);
  const foreign = await payable(debitor, { betalingsid: `+71<${betalingsid}+89999999<` });
  assert.ok(!foreign.ok && foreign.error[0]?.kode === "DEB-050");
});

test("who asks without saying who, or for a claim of nobody, gets nothing", async (t) => {
  const debitor = await openDebitor(t);
  await give(debitor, 1);
  const { debitorkonti } = await sure<Debitorkontoliste>(
    svarPaa(debitor, "SoegDebitorkonti", { myndighed: HELSINGOER }),
  );
  assert.deepEqual(debitorkonti, []);
  const nobody = await payable(debitor, { delfordringIdentifikator: randomUUID() });
  assert.ok(!nobody.ok && nobody.error[0]?.kode === "DEB-050");
});

test("who owes sees the claim: not who only acts for them, and not who owed before", async (t) => {
  const debitor = await openDebitor(t);
  const konto = nyKonto([fordring(1_000n, "2026-01-05")]);
  const cprOf = (nr: number) => `0${nr}0${nr}011234`;
  const roller = ["JuridiskMedhaefter", "Administrator", "Ligestillingspartner"] as const;
  const andre = roller.map((rolle, nr) => ({
    haeftelseIdentifikator: randomUUID(),
    rolle,
    part: { partType: "CPR" as const, partIdentifikator: cprOf(nr + 2) },
    navn: `Person ${nr + 2}`,
    gyldigFra: "2026-01-01",
  }));
  await debitor.send("OpretDebitorkonto", { ...konto, haeftelser: [...konto.haeftelser!, ...andre] });
  const seer = async (partIdentifikator: string): Promise<boolean> => {
    const part = { partType: "CPR", partIdentifikator };
    const overblik = await svarPaa(debitor, "HentBorgeroverblik", { myndighed: HELSINGOER, part });
    const fundet = await payable(debitor, { part });
    assert.equal(overblik.ok, fundet.ok);
    return overblik.ok;
  };
  const numre = ["0101011234", ...andre.map(({ part }) => part.partIdentifikator)];
  const seen = async () => Promise.all(numre.map(seer));
  assert.deepEqual(await seen(), [true, true, false, false]);
  const slut = await debitor.send("AfslutHaeftelse", {
    ...hoved(),
    debitorkontoIdentifikator: konto.debitorkontoIdentifikator,
    objektIdentifikator: andre[0]!.haeftelseIdentifikator,
    slutdato: "2026-01-05",
  });
  assert.equal(slut.kode, "ACCEPTERET", slut.fejl.map(({ kode }) => kode).join(" "));
  assert.deepEqual(await seen(), [true, false, false, false]);
});
