import assert from "node:assert/strict";
import { test } from "node:test";
import {
  betaling,
  debitorOn,
  FBS,
  fordring,
  nyKonto,
  openDebitor,
  type TestDebitor,
} from "../../../test/debitor.js";
import { runOn } from "../../../test/inddrivelse.js";
import type { Fordring } from "../../domain/debitor/model.js";
import { HELSINGOER, SELVBETJENING } from "../../scenarier/parter.js";
import type { Post } from "../udbakke.js";
import { regningskoersel } from "./koersel/regninger.js";
import { fordelVentende } from "./tilindbetaling.js";

/** Who begins to subscribe when there are claims already. The far end is a hub that knows a message by its id. */

type Fortalt = {
  readonly beskedIdentifikator: string;
  readonly fordringIdentifikator: string;
  readonly restance: string;
  readonly modtagerSystem?: string;
};

const createHub = () => {
  const known = new Map<string, string>();
  const heard = new Map<string, Fortalt[]>();
  const hub = {
    abonnenter: new Set<string>(),
    /** Messages until the program stops, in the middle of a round and with nothing noted; and until the hub cannot be met. */
    stopsAfter: Number.POSITIVE_INFINITY,
    awayAfter: Number.POSITIVE_INFINITY,
  };
  const post: Post = {
    abonnenter: () => [...hub.abonnenter].map((system) => ({ myndighed: HELSINGOER, system })),
    send: async (_, __, indhold) => {
      if (hub.awayAfter-- <= 0) return undefined;
      const besked = JSON.parse(indhold) as Fortalt;
      const before = known.get(besked.beskedIdentifikator);
      if (before !== undefined) assert.equal(before, indhold, "the same id with other content");
      known.set(besked.beskedIdentifikator, indhold);
      const til = besked.modtagerSystem === undefined ? [...hub.abonnenter] : [besked.modtagerSystem];
      if (before === undefined)
        for (const system of til) heard.set(system, [...(heard.get(system) ?? []), besked]);
      if (hub.stopsAfter-- <= 0) throw new Error("stopped");
      return { taget: true, svar: "" };
    },
  };
  return { hub, post, heardBy: (system: string) => heard.get(system) ?? [] };
};

const untilQuiet = async (debitor: TestDebitor, post: Post) => {
  while ((await fordelVentende(debitor, post)) > 0);
};

/** So many claims of one debtor, billed, in the order of their ids; and one that is not billed yet. */
const billed = async (debitor: TestDebitor, antal: number): Promise<readonly Fordring[]> => {
  const krav = Array.from({ length: antal }, () => fordring(5_000n, "2026-01-05"));
  for (let fra = 0; fra < antal; fra += 100)
    await debitor.send("OpretDebitorkonto", nyKonto(krav.slice(fra, fra + 100)));
  await runOn(debitor, regningskoersel, "2026-01-06");
  await debitor.send("OpretDebitorkonto", nyKonto([fordring(7_000n, "2026-01-05")]));
  return krav.toSorted((a, b) => (a.fordringIdentifikator < b.fordringIdentifikator ? -1 : 1));
};

const pay = async (debitor: TestDebitor, krav: Fordring, beloeb: bigint) => {
  const dele = [{ id: krav.delfordringer[0]!.delfordringIdentifikator, beloeb }];
  debitor.goTo("2026-01-07");
  const svar = await debitor.send("ForetagIndbetaling", betaling(dele, debitor.dato()));
  assert.equal(svar.kode, "ACCEPTERET");
};

const told = (beskeder: readonly Fortalt[]) =>
  beskeder.map(({ fordringIdentifikator, restance }) => `${fordringIdentifikator} ${restance}`);

test("who comes later hears of every open claim once and in order, over stops, and of what comes meanwhile as it stands; others hear only that", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const { hub, post, heardBy } = createHub();
  hub.abonnenter.add(FBS);
  const krav = await billed(debitor, 250);
  await untilQuiet(debitor, post);
  const fbsBefore = heardBy(FBS).length;
  assert.equal(fbsBefore, 250);

  // More changes than a round tells of wait when the new one comes.
  const rettede = krav.slice(50, 75);
  for (const one of rettede) await pay(debitor, one, 1_000n);
  hub.abonnenter.add(SELVBETJENING);
  await fordelVentende(debitor, post);
  assert.equal(heardBy(SELVBETJENING).length, 100);
  // One that it has heard of is paid, one that it has not, and some of another.
  await pay(debitor, krav[10]!, 5_000n);
  await pay(debitor, krav[200]!, 5_000n);
  await pay(debitor, krav[240]!, 1_000n);
  // The program stops in the middle of the next page, and begins again.
  hub.stopsAfter = 50;
  await assert.rejects(fordelVentende(debitor, post), /stopped/);
  hub.stopsAfter = Number.POSITIVE_INFINITY;
  // Later the hub cannot be met for a while.
  hub.awayAfter = 30;
  const igen = debitorOn(debitor.database, debitor.dato());
  await untilQuiet(igen, post);
  hub.awayAfter = Number.POSITIVE_INFINITY;
  await untilQuiet(igen, post);

  const nedbragte = new Set([...rettede, krav[240]!]);
  const expected = krav
    .filter((_, nr) => nr !== 200)
    .map((one) => `${one.fordringIdentifikator} ${nedbragte.has(one) ? "40.00" : "50.00"}`);
  const own = told(heardBy(SELVBETJENING));
  const paid = `${krav[10]!.fordringIdentifikator} 0.00`;
  // Of a change it may hear the same twice: a payment changes what is owed, and the state.
  assert.deepEqual(own.filter((one) => one !== paid).toSorted(), expected);
  assert.ok(own.indexOf(paid) > own.indexOf(`${krav[10]!.fordringIdentifikator} 50.00`));
  assert.deepEqual(
    [...new Set(told(heardBy(FBS).slice(fbsBefore)))].toSorted(),
    [
      ...[...nedbragte].map((one) => `${one.fordringIdentifikator} 40.00`),
      ...[`${krav[200]!.fordringIdentifikator} 0.00`, paid],
    ].toSorted(),
  );
  const { length } = heardBy(SELVBETJENING);
  await pay(igen, krav[240]!, 4_000n);
  await untilQuiet(igen, post);
  assert.deepEqual(
    [...new Set(told(heardBy(SELVBETJENING).slice(length)))],
    [`${krav[240]!.fordringIdentifikator} 0.00`],
  );
});

test("who stops subscribing and comes again is told anew of what is open then", async (t) => {
  const debitor = await openDebitor(t, "2026-01-05");
  const { hub, post, heardBy } = createHub();
  const krav = await billed(debitor, 3);
  await untilQuiet(debitor, post);
  hub.abonnenter.add(SELVBETJENING);
  await untilQuiet(debitor, post);
  hub.abonnenter.clear();
  await pay(debitor, krav[0]!, 5_000n);
  await untilQuiet(debitor, post);
  assert.equal(heardBy(SELVBETJENING).length, 3);
  hub.abonnenter.add(SELVBETJENING);
  await untilQuiet(debitor, post);
  assert.deepEqual(
    told(heardBy(SELVBETJENING).slice(3)),
    [krav[1]!, krav[2]!].map((one) => `${one.fordringIdentifikator} 50.00`),
  );
});
