import assert from "node:assert/strict";
import { test } from "node:test";
import { FBS, HELSINGOER, issueToken, SELVBETJENING } from "../../src/scenarier/parter.js";
import { type Client, createClient } from "../../src/sdk/client.js";
import { betaling, fordring, nyKonto } from "../debitor.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

/** Payments by systems that take them (SF1590_B_03): whoever pays at the same moment, a claim is paid once. */

/** `OEIR_BETALINGER=1000` for the figure of the issue. */
const BETALINGER = Number(process.env.OEIR_BETALINGER ?? 50);

const clientOf = async (oeir: TestOeir, system: string, navn: string): Promise<Client> =>
  createClient({ url: oeir.url, token: await issueToken(oeir.drift, system, navn) });

const kroner = (oere: bigint): string => `${oere / 100n}.${(oere % 100n).toString().padStart(2, "0")}`;

/** Hands a claim over, and waits until the debitorsystem has it. */
const give = async (oeir: TestOeir, fbs: Client, krav: ReturnType<typeof fordring>): Promise<void> => {
  const { beskedId: id } = sure(await fbs.opretDebitorkonto({ body: nyKonto([krav]) }));
  for (let tries = 0; tries < 200; tries += 1) {
    const { tilstand, fejl } = sure(await oeir.drift.seBesked({ myndighed: HELSINGOER, id }));
    if (tilstand === "ACCEPTERET") return;
    assert.deepEqual(fejl, []);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error("the claim did not arrive");
};

test("two systems that pay the whole of a claim at the same moment: one of them has paid it, the other is told that it is paid", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await clientOf(oeir, FBS, "FBS");
  const selv = await clientOf(oeir, SELVBETJENING, "Selvbetjening");
  const koder = new Map<string, number>();
  const vinder = { FBS: 0, Selvbetjening: 0 };
  for (let round = 0; round < BETALINGER; round += 1) {
    const krav = fordring(25_000n + BigInt(round), "2026-01-05");
    await give(oeir, fbs, krav);
    const { delfordringIdentifikator: id, beloeb } = krav.delfordringer[0]!;
    const pay = async (client: Client, afsenderSystem: string) =>
      sure(
        await client.foretagIndbetaling({
          body: betaling([{ id, beloeb }], "2026-01-06", { afsenderSystem }),
        }),
      );
    // Who is asked first changes, so that neither wins by its place.
    const order = [() => pay(fbs, FBS), () => pay(selv, SELVBETJENING)];
    const svar = await Promise.all((round % 2 === 0 ? order : order.reverse()).map((one) => one()));
    if (round % 2 === 1) svar.reverse();
    const paid = svar.filter(({ kode }) => kode === "ACCEPTERET");
    const refused = svar.filter(({ kode }) => kode === "AFVIST");
    assert.deepEqual([paid.length, refused.length], [1, 1], JSON.stringify(svar));
    assert.deepEqual(paid[0]!.oplysninger, [{ navn: `Restance ${id}`, vaerdi: "0.00" }]);
    assert.deepEqual(
      refused[0]!.fejl.map(({ fejlKode }) => fejlKode),
      ["DEB-032"],
    );
    assert.match(refused[0]!.fejl[0]!.fejlTekst, /restancen er 0,00/);
    vinder[svar[0]!.kode === "ACCEPTERET" ? "FBS" : "Selvbetjening"] += 1;
    for (const { kode } of svar) koder.set(kode, (koder.get(kode) ?? 0) + 1);
  }
  t.diagnostic(`${BETALINGER} tries: ${JSON.stringify([...koder])}, won by ${JSON.stringify(vinder)}`);
  const { restancer, stemmer } = sure(await oeir.drift.seOpkraevning({ myndighed: HELSINGOER }));
  assert.deepEqual([restancer, stemmer], [0n, true]);
});

type Besked = {
  readonly myndighed: string;
  readonly id: string;
  readonly operation: string;
  readonly indhold: string;
};

/** Fetches and answers until `done`; the ERP tells in its own time. */
const fetchUntil = async (
  client: Client,
  done: (alle: readonly Besked[]) => boolean,
): Promise<readonly Besked[]> => {
  const alle: Besked[] = [];
  for (let round = 0; round < 200 && !done(alle); round += 1) {
    for (const one of sure(await client.hentBeskeder({})).beskeder) {
      alle.push(one);
      sure(await client.kvitterBesked({ ...one, body: { kode: "ACCEPTERET" } }));
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return alle;
};

test("a subscriber is told of a claim when it is billed and when it is paid, and fetches it; who has not subscribed is not", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await clientOf(oeir, FBS, "FBS");
  const selv = await clientOf(oeir, SELVBETJENING, "Selvbetjening");
  const krav = fordring(25_000n, "2026-01-05");
  await give(oeir, fbs, krav);
  sure(await oeir.drift.startKoersel({ myndighed: HELSINGOER, body: { art: "regning" } }));
  const restancerOf = (beskeder: readonly Besked[]) =>
    beskeder.map(({ operation, indhold }) => [operation, JSON.parse(indhold).restance]);
  const billed = await fetchUntil(selv, (alle) => alle.length > 0);
  assert.deepEqual(restancerOf(billed), [["FordringTilIndbetaling", "250.00"]]);
  const { fordringIdentifikator, modtagerSystem } = JSON.parse(billed[0]!.indhold);
  assert.deepEqual([fordringIdentifikator, modtagerSystem], [krav.fordringIdentifikator, SELVBETJENING]);
  // What it is told of can be searched for, and paid.
  const [fundet] = sure(
    await selv.soegDelfordringTilIndbetaling({ body: { myndighed: HELSINGOER, fordringIdentifikator } }),
  ).fordringer;
  const [del] = fundet!.delfordringer;
  assert.equal(kroner(fundet!.restance), JSON.parse(billed[0]!.indhold).restance);
  const body = betaling([{ id: del!.delfordringIdentifikator, beloeb: del!.restance }], "2026-01-06", {
    afsenderSystem: SELVBETJENING,
  });
  assert.equal(sure(await selv.foretagIndbetaling({ body })).kode, "ACCEPTERET");
  const paid = await fetchUntil(selv, (alle) => alle.length > 0);
  assert.deepEqual(
    [...new Set(restancerOf(paid).map((one) => one.join(" ")))],
    ["FordringTilIndbetaling 0.00"],
  );
  const own = await fetchUntil(fbs, (alle) => alle.length >= 2);
  assert.deepEqual(
    own.map(({ operation }) => operation),
    ["DaekningAfskrivningRegistrering", "DebitorkontoLukket"],
  );
});

test("an it-system that begins to subscribe fetches what was open before it came, and nobody else is told again", async (t) => {
  const oeir = await startTestOeir(t);
  const fbs = await clientOf(oeir, FBS, "FBS");
  const selv = await clientOf(oeir, SELVBETJENING, "Selvbetjening");
  const krav = [fordring(25_000n, "2026-01-05"), fordring(30_000n, "2026-01-05")];
  for (const one of krav) await give(oeir, fbs, one);
  sure(await oeir.drift.startKoersel({ myndighed: HELSINGOER, body: { art: "regning" } }));
  const ids = krav.map((one) => one.fordringIdentifikator).toSorted();
  const idsOf = (beskeder: readonly Besked[]) =>
    beskeder.map(({ indhold }) => JSON.parse(indhold).fordringIdentifikator).toSorted();
  assert.deepEqual(idsOf(await fetchUntil(selv, (alle) => alle.length === 2)), ids);

  const body = {
    ...{ itsystem: FBS, myndighed: HELSINGOER, service: "SF1590_B_03" as const, rolle: "modtager" as const },
    ...{ operationer: ["FordringTilIndbetaling"], gyldigFra: "2026-01-01" },
  };
  const { id } = sure(await oeir.drift.anmodServiceaftale({ body }));
  sure(await oeir.drift.godkendServiceaftale({ id, body: { begrundelse: "Prøve" } }));
  const told = await fetchUntil(fbs, (alle) => alle.length === 2);
  assert.deepEqual(
    told.map(({ indhold }) => JSON.parse(indhold).modtagerSystem),
    [FBS, FBS],
  );
  assert.deepEqual(idsOf(told), ids);
  assert.deepEqual(sure(await selv.hentBeskeder({})).beskeder, []);
});
