import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import {
  anmodning,
  balance,
  openTasks,
  openUdbetaling,
  svar,
  type TestUdbetaling,
  udbetaling,
} from "../../../../test/udbetaling.js";
import { afstem, bankensPost, D0, D1, takeBankfil } from "../../../../test/udbetalingsafstemning.js";
import { gruppeidOf, meddelelsesidOf } from "../../../domain/iso20022/pain001.js";
import { betalingsidOf } from "../../../domain/nemkonto/betalingsid.js";
import type { Bankpostering } from "../../../omverden/bank/camt054.js";
import { HELSINGOER } from "../../../scenarier/parter.js";
import { lukOpgave } from "../luk.js";
import { noterSvar } from "../noter-svar.js";

const BELOEB = [100_00n, 200_00n, 300_00n, 400_00n];

const open = async (t: Parameters<typeof openUdbetaling>[0]) => {
  const erp = await openUdbetaling(t, D0);
  const alle = BELOEB.map((beloeb, nr) =>
    udbetaling(beloeb, { dispositionsdato: D1, cpr: `01010110${nr}0` }),
  );
  await erp.send(anmodning(alle));
  const [bundt] = await erp.run(D1);
  erp.goTo(D1);
  const ids = alle.map((one) => one.udbetalingIdentifikator) as [string, string, string, string];
  return { erp, bundt: bundt!, ids };
};

/** The bank's one entry of a bundle: of the payouts with these numbers, which it does not name. */
const samlet = (
  bundt: string,
  numre: readonly number[],
  felter: Partial<Bankpostering> = {},
): Bankpostering => ({
  reference: "SAMLET",
  dato: D1,
  retning: "ud",
  samlet: { meddelelse: meddelelsesidOf(bundt), gruppe: gruppeidOf(bundt) },
  betalinger: numre.map((nr) => ({ reference: `S${nr}`, beloeb: BELOEB[nr]! })),
  ...felter,
});

/** The same entry, with its lines. */
const medLinjer = (ids: readonly string[], numre: readonly number[]): Bankpostering => ({
  reference: "SAMLET",
  dato: D1,
  retning: "ud",
  betalinger: numre.map((nr) => ({
    reference: `S${nr}`,
    beloeb: BELOEB[nr]!,
    endeTilEnde: betalingsidOf(ids[nr]!),
  })),
});

const take = async (erp: TestUdbetaling, ...poster: readonly Bankpostering[]) => {
  const { poster: svarene, fejl } = await takeBankfil(erp, poster);
  return [...svarene.map(({ udfald }) => udfald), ...fejl.map(({ kode }) => kode)].join(" ");
};
const statesOf = (erp: TestUdbetaling, ids: readonly string[]) =>
  Promise.all(ids.map(async (id) => (await erp.find(id)).tilstand));
const afvist = (id: string) => ({ ...svar(id, "9", "RJCT", { aarsagskode: "AC04" }), dato: D0 });
const artOf = async (erp: TestUdbetaling) =>
  (await afstem(erp)).afvigelser.map(({ art, bankpost, beloeb, note }) => ({ art, bankpost, beloeb, note }));

test("a bundle booked as one entry is its payouts executed, once: as it came, with lines, or in another file", async (t) => {
  const { erp, bundt, ids } = await open(t);
  await erp.note([afvist(ids[1])]);
  const fil = samlet(bundt, [0, 2, 3]);
  const taget = await takeBankfil(erp, [fil]);
  assert.deepEqual(
    taget.poster.map(({ udfald, udbetalinger }) => [udfald, udbetalinger]),
    [["UDFOERT", 3]],
  );
  const stillet = async () => [await statesOf(erp, ids), await balance(erp)];
  const efter = await stillet();
  assert.deepEqual(efter[0], ["UDFOERT", "AFVIST", "UDFOERT", "UDFOERT"]);
  assert.equal((await balance(erp)).bank, -800_00n);
  const { konti, kaede, tilstande } = await afstem(erp);
  assert.deepEqual(
    konti.map(({ forskel }) => forskel),
    [0n, 0n, 0n],
  );
  assert.deepEqual(
    kaede.filter(({ led }) => led === "bank").map(({ antal, beloeb }) => [antal, beloeb]),
    [[3, 800_00n]],
  );
  assert.deepEqual(
    tilstande.map(({ tilstand, antal }) => [tilstand, antal]),
    [
      ["UDFOERT", 3],
      ["AFVIST", 1],
    ],
  );
  assert.equal(await take(erp, fil), "KENDT");
  assert.equal(await take(erp, fil, bankensPost(randomUUID(), 5n)), "KENDT SPRUNGET_OVER");
  assert.equal(await take(erp, medLinjer(ids, [0, 2, 3])), "KENDT KENDT KENDT");
  assert.deepEqual(await stillet(), efter);
  // It says that another payout was in it: the bank has drawn no more than before, so nothing is booked.
  assert.equal(await take(erp, medLinjer(ids, [0, 1, 2])), "KENDT AFVIST KENDT UDB-078");
  assert.deepEqual(await stillet(), efter);
  // What comes home later is its own entry, as ever.
  assert.equal(
    await take(erp, bankensPost(ids[3], 400_00n, { retning: "ind", tilbagefoert: true })),
    "RETURNERET",
  );
  assert.deepEqual(await statesOf(erp, ids), ["UDFOERT", "AFVIST", "UDFOERT", "RETURNERET"]);
});

test("lines first, and the entry as one after: known; and what was executed by itself is not in the rest of its bundle", async (t) => {
  const { erp, bundt, ids } = await open(t);
  assert.equal(await take(erp, medLinjer(ids, [0, 1])), "UDFOERT UDFOERT");
  assert.equal(await take(erp, samlet(bundt, [0, 1])), "KENDT");
  assert.equal(await take(erp, samlet(bundt, [2, 3], { reference: "REST" })), "UDFOERT");
  assert.deepEqual(await statesOf(erp, ids), ["UDFOERT", "UDFOERT", "UDFOERT", "UDFOERT"]);
  assert.equal((await balance(erp)).bank, -1_000_00n);
  assert.equal(await take(erp, samlet(bundt, [0, 1, 2, 3], { reference: "IGEN" })), "AFVIST UDB-076");
  assert.equal((await balance(erp)).bank, -1_000_00n);
  assert.equal(await take(erp, samlet(bundt, [0], { reference: "REST" })), "AFVIST IND-007");
});

test("a sum that does not fit is guessed at by nobody: a person sees both sums, until the refusals that were lacking have come", async (t) => {
  const { erp, bundt, ids } = await open(t);
  assert.equal(await take(erp, samlet(bundt, [1, 3])), "AFVIST UDB-076");
  assert.deepEqual(await statesOf(erp, ids), ["ANMODET", "ANMODET", "ANMODET", "ANMODET"]);
  const [opgave, ...andre] = await openTasks(erp);
  assert.deepEqual([opgave?.art, opgave?.emne, andre], ["samlepost", bundt, []]);
  assert.match(String(opgave?.data.tekst), /600,00.*4 udbetalinger.*1\.000,00.*-400,00/s);
  const [forskel] = (await artOf(erp)).filter(({ art }) => art === "samlepost");
  assert.deepEqual(forskel, {
    art: "samlepost",
    bankpost: "SAMLET",
    beloeb: -600_00n,
    note: `bundt ${bundt}: venter 1.000,00, forskel -400,00 kr.`,
  });
  // One of them is not enough, and the task says what is lacking now.
  assert.ok((await noterSvar(erp, HELSINGOER, [afvist(ids[0])])).ok);
  assert.match(String((await openTasks(erp))[0]?.data.tekst), /600,00.*3 udbetalinger.*900,00.*-300,00/s);
  assert.ok((await noterSvar(erp, HELSINGOER, [afvist(ids[2])])).ok);
  assert.deepEqual(await statesOf(erp, ids), ["AFVIST", "UDFOERT", "AFVIST", "UDFOERT"]);
  assert.deepEqual(
    (await openTasks(erp)).map(({ art }) => art),
    ["ubetalt", "ubetalt"],
  );
  assert.deepEqual(
    (await artOf(erp)).map(({ art }) => art),
    ["ikke-betalt-igen", "ikke-betalt-igen"],
  );
  assert.equal((await balance(erp)).bank, -600_00n);
  assert.equal(await take(erp, samlet(bundt, [1, 3])), "KENDT");
});

test("what a person has closed is tried again only by the file; the lines themselves settle it", async (t) => {
  const { erp, bundt, ids } = await open(t);
  assert.equal(await take(erp, samlet(bundt, [0, 1])), "AFVIST UDB-076");
  const [{ id } = { id: "" }] = await erp.database.query<{ id: string }>(
    "test-samlepost-opgave",
    "select id from udbetaling.opgave where lukket is null",
    [],
  );
  await erp.database.transaction((query) =>
    lukOpgave(
      erp,
      query,
      { myndighed: HELSINGOER, aktoer: "Eva", haendelse: id, tekst: "", dato: D1, kontobog: undefined },
      { id, begrundelse: "Spurgt" },
    ),
  );
  await noterSvar(erp, HELSINGOER, [afvist(ids[2]), afvist(ids[3])]);
  assert.deepEqual((await statesOf(erp, ids)).slice(0, 2), ["ANMODET", "ANMODET"]);
  assert.equal(await take(erp, medLinjer(ids, [0, 1])), "UDFOERT UDFOERT");
  assert.equal(await take(erp, samlet(bundt, [0, 1])), "KENDT");
  assert.ok(!(await artOf(erp)).some(({ art }) => art === "samlepost"));
});

test("a credit of a bundle is for a person; a bundle that nobody here has made is foreign", async (t) => {
  const { erp, bundt } = await open(t);
  assert.equal(await take(erp, samlet(bundt, [0], { retning: "ind" })), "AFVIST UDB-077");
  assert.equal(await take(erp, samlet(randomUUID(), [0], { reference: "X" })), "SPRUNGET_OVER");
  const arter = (await artOf(erp)).map(({ art }) => art).filter((art) => art !== "svar-mangler");
  assert.deepEqual(arter, ["ukendt-bankpost", "samlepost"]);
  assert.equal((await balance(erp)).bank, 0n);
});
