import assert from "node:assert/strict";
import { test } from "node:test";
import {
  bankposter,
  betaling,
  bundtOf,
  MANDAG,
  modtager,
  type Nemkonto,
  openNemkonto,
  pull,
  SYSTEM,
  saet,
  send,
  standeOf,
  stop,
} from "../../../test/nemkonto.js";
import { AARSAGSTABEL } from "../../domain/nemkonto/aarsagstabel.js";
import type { NKSBetaling } from "../../domain/nemkonto/model.js";
import { HELSINGOER } from "../../scenarier/parter.js";
import type { Adfaerd } from "./forloeb.js";
import { modtagerOf } from "./modtag.js";

/** One payment to a payee of a behaviour, until the end of its day: its answers in the order given, and its state. */
const follow = async (
  nemkonto: Nemkonto,
  adfaerd: Adfaerd,
  { aarsag = null, ...rest }: Partial<NKSBetaling> & { readonly aarsag?: string | null } = {},
  bundt: Parameters<typeof bundtOf>[1] = {},
) => {
  await saet(nemkonto, 1, adfaerd, aarsag);
  const one = betaling(1, rest);
  const anmodning = bundtOf([one], bundt);
  assert.equal((await send(nemkonto, anmodning)).kode, "ACCEPTERET");
  await nemkonto.fremad(HELSINGOER);
  const svar = (await pull(nemkonto))
    .filter((each) => each.bundtIdentifikator === anmodning.beskedIdentifikator)
    .map(({ svarkode, statuskode, aarsagskode = "" }) => `${svarkode}-${statuskode} ${aarsagskode}`.trim());
  const stande = await standeOf(nemkonto, [anmodning]);
  return { svar, ...stande.get(one.betalingIdentifikator)!, id: one.betalingIdentifikator };
};

const KONTO = { registreringsnummer: "0400", kontonummer: "17" };
const VEJEN_FRA_NKS = ["1-ACTC", "2-ACCP", "5-ACSP", "8-ACSP"];

test("each behaviour of a payee gives its answers and its state", async (t) => {
  const { nemkonto } = await openNemkonto(t);
  const cases: readonly (readonly [Adfaerd, Parameters<typeof follow>[2], readonly string[], string])[] = [
    ["normal", {}, VEJEN_FRA_NKS, "UDFOERT"],
    ["ingen-konto", {}, ["1-ACTC", "2-ACCP", "7-RJCT"], "AFVIST"],
    ["ingen-konto", { bankkonto: KONTO }, VEJEN_FRA_NKS, "UDFOERT"],
    ["lukket", {}, [...VEJEN_FRA_NKS, "9-RJCT AC07"], "AFVIST"],
    ["lukket", { bankkonto: KONTO }, [...VEJEN_FRA_NKS, "9-RJCT AC04"], "AFVIST"],
    ["spaerret", {}, [...VEJEN_FRA_NKS, "9-RJCT AC06"], "AFVIST"],
    ["navn", {}, [...VEJEN_FRA_NKS, "9-RJCT BE01"], "AFVIST"],
    ["standset", {}, ["1-ACTC", "2-ACCP", "5-CANC CUST"], "STANDSET"],
    ["langsom", {}, VEJEN_FRA_NKS, "UDFOERT"],
    ["tabt", {}, ["1-ACTC"], "UDFOERT"],
    ["bagvendt", {}, ["1-ACTC", "8-ACSP", "5-ACSP", "2-ACCP"], "UDFOERT"],
    ["dobbelt", {}, ["1-ACTC", ...VEJEN_FRA_NKS.slice(1).flatMap((one) => [one, one])], "UDFOERT"],
    ["retur", {}, VEJEN_FRA_NKS, "RETURNERET"],
    ["aarsag", { aarsag: "AM04" }, [...VEJEN_FRA_NKS, "9-RJCT AM04"], "AFVIST"],
    ["svar0", {}, ["0-RJCT FF01"], "AFVIST"],
    ["svar2", {}, ["1-ACTC", "2-RJCT FF01"], "AFVIST"],
    ["svar2", { aarsag: "TM01" }, ["1-ACTC", "2-RJCT TM01"], "AFVIST"],
  ];
  for (const [adfaerd, betalt, svar, tilstand] of cases) {
    const fulgt = await follow(nemkonto, adfaerd, betalt);
    assert.deepEqual([fulgt.svar, fulgt.tilstand, fulgt.modstrid], [svar, tilstand, false], adfaerd);
  }
});

test("without an account the money goes to the fejlkonto where that is agreed, and a person is told to look", async (t) => {
  const { nemkonto } = await openNemkonto(t);
  const fejlkonto = { ingenKonto: "Fejlkonto" as const, fejlkonto: KONTO };
  const fulgt = await follow(nemkonto, "ingen-konto", {}, fejlkonto);
  assert.deepEqual(fulgt.svar, ["1-ACTC", "2-ACCP", "7-ACWC", "8-ACSP"]);
  assert.deepEqual([fulgt.tilstand, fulgt.modstrid], ["UDFOERT", true]);
});

test("a specific account is used for its ydelsesart at its authority only", async (t) => {
  const { nemkonto } = await openNemkonto(t);
  const konti = [{ myndighed: HELSINGOER, ydelsesart: "SYG", ...KONTO }];
  await nemkonto.saet({ modtager: modtagerOf(modtager(1)), adfaerd: "ingen-konto", aarsag: null, konti });
  const betalinger = [betaling(1, { ydelsesart: "SYG" }), betaling(1, { ydelsesart: "BOL" }), betaling(1)];
  const anmodning = bundtOf(betalinger);
  await send(nemkonto, anmodning);
  await nemkonto.fremad(HELSINGOER);
  const stande = await standeOf(nemkonto, [anmodning]);
  assert.deepEqual(
    [...stande.values()].map(({ tilstand }) => tilstand),
    ["UDFOERT", "AFVIST", "AFVIST"],
  );
  const [foerste] = await nemkonto.betalinger(HELSINGOER, {});
  assert.equal(foerste?.konto, "Specifik");
  assert.deepEqual((await nemkonto.register())[0]?.konti, konti);
});

test("every reason of ISO 20022 that we know can be given by the bank, by the reception, and as a return", async (t) => {
  const { nemkonto } = await openNemkonto(t);
  const koder = Object.keys(AARSAGSTABEL);
  const betalinger = koder.flatMap((_, nr) => [betaling(nr * 3), betaling(nr * 3 + 1), betaling(nr * 3 + 2)]);
  for (const [nr, kode] of koder.entries()) {
    await saet(nemkonto, nr * 3, "aarsag", kode);
    await saet(nemkonto, nr * 3 + 1, "svar2", kode);
    await saet(nemkonto, nr * 3 + 2, "retur", kode);
  }
  await send(nemkonto, bundtOf(betalinger));
  await nemkonto.fremad(HELSINGOER);
  const svar = await pull(nemkonto);
  const poster = await bankposter(nemkonto);
  for (const [nr, kode] of koder.entries()) {
    const [bank, control, retur] = betalinger
      .slice(nr * 3, nr * 3 + 3)
      .map((one) => one.betalingIdentifikator);
    const said = (id: string | undefined, svarkode: string) =>
      svar.find(
        (one) => one.betalingIdentifikator === id && one.svarkode === svarkode && one.statuskode === "RJCT",
      );
    assert.equal(said(bank, "9")?.aarsagskode, kode);
    assert.equal(said(control, "2")?.aarsagskode, kode);
    const back = poster.find((one) => one.endeTilEnde === retur && one.retning === "ind");
    assert.deepEqual([back?.aarsagskode, back?.tilbagefoert], [kode, true], kode);
  }
});

test("a lost answer is given to who asks for its payment, and to nobody else", async (t) => {
  const { nemkonto } = await openNemkonto(t);
  const { id, svar } = await follow(nemkonto, "tabt");
  assert.deepEqual(svar, ["1-ACTC"]);
  const ask = (afsenderSystem: string) =>
    nemkonto.svar({ myndighed: HELSINGOER, afsenderSystem, betalingIdentifikator: id });
  const fundet = (await ask(SYSTEM)).forretningssvar.map(({ svarkode }) => svarkode);
  assert.deepEqual(fundet, ["2", "5", "8"]);
  assert.deepEqual((await ask("6b5d0c1e-3f59-4d0a-8a64-15900000a001")).forretningssvar, []);
});

test("answers are numbered from 1 without holes, and the same question gives the same page again", async (t) => {
  const { nemkonto } = await openNemkonto(t);
  for (const adfaerd of ["dobbelt", "bagvendt", "normal"] as const) await follow(nemkonto, adfaerd);
  const svar = await pull(nemkonto, 2);
  assert.deepEqual(
    svar.map(({ loebenummer }) => loebenummer),
    svar.map((_, nr) => nr + 1),
  );
  assert.deepEqual(await pull(nemkonto, 3), svar);
});

test("the same bundle again gets its receipt and pays nothing; other content under its id is refused", async (t) => {
  const { nemkonto } = await openNemkonto(t);
  const anmodning = bundtOf([betaling(1)]);
  const first = await send(nemkonto, anmodning);
  assert.deepEqual(await send(nemkonto, anmodning), first);
  const other = await send(nemkonto, { ...anmodning, betalinger: [betaling(2)] });
  assert.deepEqual([other.kode, other.fejl[0]?.kode], ["AFVIST", "NKS-013"]);
  await nemkonto.fremad(HELSINGOER);
  assert.equal((await bankposter(nemkonto)).length, 1);
});

test("a payment's id in another bundle is refused as a duplicate, and the first is paid once", async (t) => {
  const { nemkonto } = await openNemkonto(t);
  const one = betaling(1);
  const igen = bundtOf([one, betaling(2)]);
  await send(nemkonto, bundtOf([one]));
  await send(nemkonto, igen);
  await send(nemkonto, bundtOf([one, one]));
  await nemkonto.fremad(HELSINGOER);
  const dublet = (await pull(nemkonto)).filter(({ aarsagskode }) => aarsagskode === "DUPL");
  assert.deepEqual(
    dublet.map(({ svarkode, statuskode, tekst }) => [svarkode, statuskode, tekst?.slice(0, 4)]),
    [1, 2, 3].map(() => ["2", "RJCT", "DUPL"]),
  );
  assert.equal(dublet[0]?.bundtIdentifikator, igen.beskedIdentifikator);
  const poster = await bankposter(nemkonto);
  assert.equal(poster.filter((post) => post.endeTilEnde === one.betalingIdentifikator).length, 1);
});

test("a payment is stopped until it is completed, once, by who sent it; after that the answer says why not", async (t) => {
  const { nemkonto } = await openNemkonto(t);
  const [early, late] = [betaling(1), betaling(2)];
  const anmodning = bundtOf([early, late]);
  await send(nemkonto, anmodning);
  await nemkonto.fremad(HELSINGOER, { skridt: 1 });
  const first = await stop(nemkonto, early.betalingIdentifikator, "00000000-0000-4000-8000-000000000001");
  assert.equal(first.kode, "ACCEPTERET");
  assert.deepEqual(
    await stop(nemkonto, early.betalingIdentifikator, "00000000-0000-4000-8000-000000000001"),
    first,
  );
  assert.equal((await stop(nemkonto, early.betalingIdentifikator)).kode, "ACCEPTERET");
  await nemkonto.fremad(HELSINGOER, { skridt: 1 });
  const refused = await stop(nemkonto, late.betalingIdentifikator);
  assert.deepEqual([refused.kode, refused.fejl[0]?.kode], ["AFVIST", "NKS-015"]);
  assert.equal((await stop(nemkonto, "ukendt")).fejl[0]?.kode, "NKS-014");
  await nemkonto.fremad(HELSINGOER);
  const stande = await standeOf(nemkonto, [anmodning]);
  assert.deepEqual(
    [...stande.values()].map(({ tilstand }) => tilstand),
    ["STANDSET", "UDFOERT"],
  );
});

test("the bank pays on the execution day and not before; a day gone by, or no bank day, is the next bank day", async (t) => {
  const { nemkonto, dag } = await openNemkonto(t);
  dag.idag = "2026-11-28";
  await send(nemkonto, bundtOf([betaling(1)], { udfoerelsesdato: "2026-11-27" }));
  await send(nemkonto, bundtOf([betaling(2)], { udfoerelsesdato: "2026-12-02" }));
  await nemkonto.fremad(HELSINGOER);
  assert.deepEqual(await bankposter(nemkonto), []);
  await nemkonto.fremad(HELSINGOER, { til: "2026-12-01" });
  dag.idag = "2026-12-02";
  await nemkonto.fremad(HELSINGOER);
  assert.deepEqual(
    (await bankposter(nemkonto)).map(({ dato }) => dato),
    [MANDAG, "2026-12-02"],
  );
});

test("by itself it moves all but the slow, and hands each notice of the bank over once", async (t) => {
  const { nemkonto } = await openNemkonto(t);
  await saet(nemkonto, 1, "langsom");
  const anmodning = bundtOf([betaling(1), betaling(2)]);
  await send(nemkonto, anmodning);
  const taget: string[] = [];
  while ((await nemkonto.gaaVidere(async (myndighed) => void taget.push(myndighed))) > 0);
  assert.deepEqual(taget, [HELSINGOER]);
  const stande = await standeOf(nemkonto, [anmodning]);
  assert.deepEqual(
    [...stande.values()].map(({ tilstand }) => tilstand),
    ["MODTAGET", "UDFOERT"],
  );
  await saet(nemkonto, 1, "normal");
  await nemkonto.fremad(HELSINGOER, { skridt: 1 }, false);
  assert.equal((await standeOf(nemkonto, [anmodning])).values().next().value?.tilstand, "KONTROLLERET");
});

test("a payment of a bundle is one entry with the others, in lines or without, or its own: banks do all of it", async (t) => {
  const { nemkonto } = await openNemkonto(t);
  await saet(nemkonto, 12, "lukket");
  await saet(nemkonto, 15, "langsom");
  for (const nr of [1, 2, 3, 4, 5])
    await send(nemkonto, bundtOf([betaling(nr), betaling(nr + 10), betaling(nr + 20)]));
  while ((await nemkonto.gaaVidere(async () => undefined)) > 0);
  const { camt054 = "" } = await nemkonto.udtog(HELSINGOER, 0n);
  const entries = camt054.match(/<Ntry>.*?<\/Ntry>/gs) ?? [];
  // In the order they were executed: together, only named (one was refused), one by one, together, and one that is not over.
  assert.deepEqual(
    entries.map((one) => `${one.match(/<TxDtls>/g)?.length ?? 0} ${one.match(/<NbOfTxs>(.*)</)?.[1] ?? ""}`),
    ["3 ", "0 2", "1 ", "1 ", "1 ", "3 ", "2 "],
  );
  assert.equal(new Set((await bankposter(nemkonto)).map(({ reference }) => reference)).size, 13);
});

test("a bundle of 10,000 payments is received, moved and executed, each of them once", async (t) => {
  const { nemkonto, database } = await openNemkonto(t);
  const betalinger = Array.from({ length: 10_000 }, (_, nr) => betaling(nr));
  const before = performance.now();
  await send(nemkonto, bundtOf(betalinger));
  const received = performance.now();
  await nemkonto.fremad(HELSINGOER);
  const moved = performance.now();
  t.diagnostic(
    `received in ${Math.round(received - before)} ms, executed in ${Math.round(moved - received)} ms`,
  );
  const rows = await database.query<{ antal: bigint }>(
    "test-bankposter",
    "select count(distinct betaling) as antal from nemkonto.bankpost",
    [],
  );
  assert.equal(rows[0]?.antal, 10_000n);
});
