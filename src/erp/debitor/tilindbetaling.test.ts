import assert from "node:assert/strict";
import { test } from "node:test";
import { betaling, FBS, fordring, nyKonto, openDebitor, type TestDebitor } from "../../../test/debitor.js";
import { reminded, runOn } from "../../../test/inddrivelse.js";
import { HELSINGOER, VEJEN } from "../../scenarier/parter.js";
import { overdragelseskoersel } from "./koersel/overdragelser.js";
import { regningskoersel } from "./koersel/regninger.js";
import { fordelVentende } from "./tilindbetaling.js";

/** What subscribers are told of claims that may be paid. The far end is what hears it. */

type Fortalt = { readonly fordringIdentifikator: string; readonly restance: string } & Record<string, string>;

/** Hears everything, but what `deaf` says it cannot. */
const listener = (deaf: (besked: Fortalt) => boolean = () => false) => {
  const heard: Fortalt[] = [];
  return {
    heard,
    abonnenter: () => [HELSINGOER, VEJEN].map((myndighed) => ({ myndighed, system: FBS })),
    send: async (_: string, __: string, indhold: string) => {
      const besked = JSON.parse(indhold) as Fortalt;
      if (deaf(besked)) return undefined;
      heard.push(besked);
      return { taget: true, svar: "" };
    },
  };
};

const tell = async (debitor: TestDebitor, post: ReturnType<typeof listener>): Promise<readonly Fortalt[]> => {
  const before = post.heard.length;
  while ((await fordelVentende(debitor, post)) > 0);
  return post.heard.slice(before);
};

const waiting = async (debitor: TestDebitor): Promise<number> => {
  const [row] = await debitor.database.query<{ antal: number }>(
    "test-venter",
    "select coalesce(sum(cardinality(fordringer)), 0)::int as antal from debitor.til_indbetaling",
    [],
  );
  return row!.antal;
};

test("a claim is told of when it is billed, when less is owed, and with nothing owed when it is paid; before its bill it is no news", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const post = listener();
  const [krav, straks] = [fordring(25_000n, "2026-01-05"), fordring(1_000n, "2026-01-05")];
  await debitor.send("OpretDebitorkonto", nyKonto([krav, straks]));
  const pay = (one: typeof krav, beloeb: bigint, dato: string) => {
    debitor.goTo(dato);
    const dele = [{ id: one.delfordringer[0]!.delfordringIdentifikator, beloeb }];
    return debitor.send("ForetagIndbetaling", betaling(dele, dato));
  };
  await pay(straks, 1_000n, "2026-01-05");
  assert.deepEqual(await tell(debitor, post), []);
  await runOn(debitor, regningskoersel, "2026-01-06");
  const [told, ...more] = await tell(debitor, post);
  assert.deepEqual(more, []);
  const { fordringIdentifikator, restance, betalesFra, betalesTil } = told!;
  assert.deepEqual(
    { fordringIdentifikator, restance, betalesFra, betalesTil },
    {
      fordringIdentifikator: krav.fordringIdentifikator,
      restance: "250.00",
      betalesFra: "2026-01-06",
      betalesTil: "2029-01-05",
    },
  );
  await pay(krav, 10_000n, "2026-01-07");
  await pay(krav, 15_000n, "2026-01-08");
  // Told once more for each change, but as it stands now: the newest always comes last.
  const restancer = (await tell(debitor, post)).map((one) => one.restance);
  assert.equal(restancer.at(-1), "0.00");
  assert.equal(await waiting(debitor), 0);
});

test("a claim that is handed over, with its interest and fee, can no longer be paid here", async (t) => {
  const { debitor } = await reminded(t);
  const post = listener();
  const before = await tell(debitor, post);
  assert.ok(before.length > 0 && before.every(({ restance }) => restance !== "0.00"));
  await runOn(debitor, overdragelseskoersel, "2026-04-01");
  const after = await tell(debitor, post);
  const ids = (list: readonly Fortalt[]) => new Set(list.map((one) => one.fordringIdentifikator));
  assert.deepEqual(ids(after), ids(before));
  assert.ok(after.every(({ restance }) => restance === "0.00"));
});

test("one that cannot be told of waits with those after it and holds no other municipality up; it is told of again, and no other twice", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const sick = { id: "" };
  const post = listener(({ fordringIdentifikator }) => fordringIdentifikator === sick.id);
  // Subscribers since before there were any claims.
  await tell(debitor, post);
  const here = Array.from({ length: 30 }, () => fordring(5_000n, "2026-01-05"));
  const there = fordring(5_000n, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto(here));
  await debitor.send("OpretDebitorkonto", nyKonto([there], { myndighed: VEJEN }));
  await runOn(debitor, regningskoersel, "2026-01-06");
  await runOn(debitor, regningskoersel, "2026-01-06", VEJEN);
  sick.id = here.map((one) => one.fordringIdentifikator).sort()[17]!;
  await tell(debitor, post);
  assert.ok(post.heard.some((one) => one.fordringIdentifikator === there.fordringIdentifikator));
  assert.ok((await waiting(debitor)) > 0);
  sick.id = "";
  await tell(debitor, post);
  const told = post.heard.map((one) => one.fordringIdentifikator);
  const all = [...here, there].map((one) => one.fordringIdentifikator);
  assert.deepEqual([...told].sort(), all.sort());
  assert.equal(await waiting(debitor), 0);
});

test("where nobody listens nothing is told and nothing piles up", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([fordring(25_000n, "2026-01-05")]));
  await runOn(debitor, regningskoersel, "2026-01-06");
  assert.equal(await waiting(debitor), 1);
  const post = { ...listener(), abonnenter: () => [] };
  await tell(debitor, post);
  assert.deepEqual([post.heard.length, await waiting(debitor)], [0, 0]);
});
