import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import {
  anmodning,
  balance,
  bankpost,
  openTasks,
  openUdbetaling,
  posted,
  svar,
  udbetaling,
} from "../../../test/udbetaling.js";
import { Udbetalingsanmodning } from "../../domain/udbetaling/model.js";
import { writeJson } from "../../kit/json-writer.js";
import { modtagUdbetalinger } from "./modtag.js";

const codesOf = ({ fejl }: { fejl: readonly { kode: string }[] }) => fejl.map(({ kode }) => kode);
const NUL = { mellemregning: 0n, undervejs: 0n, bank: 0n, udgift: 0n };

test("a payout is taken, sent, executed and told to its fagsystem; the interim account ends at zero", async (t) => {
  const erp = await openUdbetaling(t);
  const en = udbetaling(400_000n);
  const taget = await erp.send(anmodning([en]));
  assert.deepEqual(
    [taget.kode, taget.begrundelse, taget.oplysninger],
    [
      "ACCEPTERET",
      "1 udbetaling på 4.000,00 kr.",
      [{ navn: `Udbetaling ${en.udbetalingIdentifikator}`, vaerdi: "KLAR 2026-11-10" }],
    ],
  );
  assert.deepEqual(await balance(erp), { ...NUL, mellemregning: -400_000n, udgift: 400_000n });
  assert.deepEqual(await erp.run(), []);
  const [bundt] = await erp.run("2026-11-10");
  assert.deepEqual(await balance(erp), { ...NUL, undervejs: -400_000n, udgift: 400_000n });
  assert.deepEqual(await erp.run("2026-11-10"), []);
  const id = en.udbetalingIdentifikator;
  await erp.note([{ ...svar(id, "1", "ACTC"), om: { bundt: bundt! } }, svar(id, "2", "ACCP"), svar(id, "5")]);
  assert.equal((await erp.find(id)).tilstand, "KOMPLETTERET");
  erp.goTo("2026-11-10");
  await erp.note([bankpost(id, "udfoert", 400_000n, "2026-11-10")]);
  assert.deepEqual(await balance(erp), { ...NUL, bank: -400_000n, udgift: 400_000n });
  const [anmodet, status] = await posted(erp);
  assert.equal(anmodet!.operation, "NKSBetalingsanmodningAfsend");
  assert.deepEqual(anmodet!.indhold.kontroltotal, { antal: 1, beloeb: "4000.00" });
  assert.equal(anmodet!.indhold.betalinger[0].betalingIdentifikator, id.replaceAll("-", ""));
  assert.equal(status!.operation, "UdbetalingsstatusAfsend");
  assert.deepEqual([status!.indhold.udfald, status!.indhold.dato], ["UDFOERT", "2026-11-10"]);
  assert.deepEqual(await openTasks(erp), []);
});

test("a refused payout is back on the interim account with a task, and what pays it again ends it at zero", async (t) => {
  const erp = await openUdbetaling(t);
  const foerste = udbetaling(400_000n);
  const id = foerste.udbetalingIdentifikator;
  await erp.send(anmodning([foerste]));
  const igen = udbetaling(400_000n, { genudbetalingAf: id, kontering: false });
  assert.deepEqual(codesOf(await erp.send(anmodning([igen]))), ["UDB-034"]);
  await erp.run("2026-11-10");
  await erp.note([svar(id, "7", "RJCT", { aarsagskode: "AC07" })]);
  assert.deepEqual(await balance(erp), { ...NUL, mellemregning: -400_000n, udgift: 400_000n });
  assert.deepEqual(
    (await openTasks(erp)).map(({ art, emne }) => [art, emne]),
    [["ubetalt", id]],
  );
  const wrong = [
    udbetaling(300_000n, { genudbetalingAf: id, kontering: false }),
    udbetaling(400_000n, { genudbetalingAf: id }),
    udbetaling(400_000n, { genudbetalingAf: randomUUID(), kontering: false }),
    udbetaling(400_000n, { genudbetalingAf: id, kontering: false, cpr: "0202022345" }),
  ];
  const codes = [];
  for (const one of wrong) codes.push(...codesOf(await erp.send(anmodning([one]))));
  assert.deepEqual(codes, ["UDB-036", "UDB-038", "UDB-033", "UDB-037"]);
  const taget = await erp.send(anmodning([igen]));
  assert.match(taget.oplysninger![0]!.vaerdi, /^KLAR/);
  assert.deepEqual(await openTasks(erp), []);
  const tredje = udbetaling(400_000n, { genudbetalingAf: id, kontering: false });
  assert.deepEqual(codesOf(await erp.send(anmodning([tredje]))), ["UDB-035"]);
  await erp.run("2026-11-10");
  await erp.note([bankpost(igen.udbetalingIdentifikator, "udfoert", 400_000n)]);
  assert.deepEqual(await balance(erp), { ...NUL, bank: -400_000n, udgift: 400_000n });
  const told = (await posted(erp)).filter(({ operation }) => operation === "UdbetalingsstatusAfsend");
  assert.deepEqual(
    told.map(({ indhold }) => [indhold.udbetalingIdentifikator, indhold.udfald, indhold.aarsagskode]),
    [
      [id, "AFVIST", "AC07"],
      [igen.udbetalingIdentifikator, "UDFOERT", undefined],
    ],
  );
});

test("the same message again gets the same receipt, and nothing else; other content under a known id is refused", async (t) => {
  const erp = await openUdbetaling(t);
  const besked = anmodning([udbetaling(10_000n), udbetaling(20_000n)]);
  const foerst = await erp.send(besked);
  assert.deepEqual(await erp.send(besked), foerst);
  assert.deepEqual(codesOf(await erp.send({ ...besked, udbetalinger: [udbetaling(1n)] })), ["UDB-030"]);
  const samme = await erp.send(anmodning([besked.udbetalinger[0]!, udbetaling(30_000n)]));
  assert.match(samme.oplysninger![0]!.vaerdi, /^KLAR .* kendt$/);
  const anden = { ...besked.udbetalinger[0]!, beloeb: 11_000n, konteringslinjer: [] };
  assert.deepEqual(codesOf(await erp.send(anmodning([udbetaling(5n), anden]))), ["UDB-031"]);
  const fremmed = anmodning([besked.udbetalinger[1]!], { afsenderSystem: randomUUID() });
  assert.deepEqual(codesOf(await erp.send(fremmed)), ["UDB-031"]);
  assert.equal((await balance(erp)).mellemregning, -60_000n);
});

test("what looks like another payout is held with both cases, also in the same message; other periods are others", async (t) => {
  const erp = await openUdbetaling(t);
  const uge = (fra: string, til: string, felter = {}) =>
    udbetaling(10_000n, { periode: { fraDato: fra, tilDato: til }, ...felter });
  const [a, b, c] = [
    uge("2026-10-01", "2026-10-07"),
    uge("2026-10-07", "2026-10-14"),
    uge("2026-10-15", "2026-10-21"),
  ];
  const taget = await erp.send(anmodning([a, b, c]));
  assert.deepEqual(
    taget.oplysninger!.map(({ vaerdi }) => vaerdi),
    ["KLAR 2026-11-10", "TILBAGEHOLDT 2026-11-10 dublet", "KLAR 2026-11-10"],
  );
  assert.deepEqual(await openTasks(erp), [
    {
      art: "tilbageholdt",
      emne: b.udbetalingIdentifikator,
      data: { grunde: ["dublet"], ligner: [a.udbetalingIdentifikator] },
    },
  ]);
  const others = [
    udbetaling(10_000n, { cpr: "0202022345" }),
    udbetaling(10_000n, { ydelsesart: "ANDET" }),
    udbetaling(10_000n, { dispositionsdato: "2026-11-25" }),
    udbetaling(10_000_000n),
  ];
  const andre = await erp.send(anmodning(others));
  assert.deepEqual(
    andre.oplysninger!.map(({ vaerdi }) => vaerdi.split(" ").filter((_, nr) => nr !== 1)),
    [["KLAR"], ["KLAR"], ["KLAR"], ["TILBAGEHOLDT", "stort"]],
  );
});

test("many messages at once: each is whole or refused by itself, and a cost that cannot be booked refuses its own", async (t) => {
  const erp = await openUdbetaling(t);
  const god = anmodning([udbetaling(10_000n)]);
  const ukonteret = udbetaling(20_000n);
  const linje = ukonteret.konteringslinjer![0]!;
  const daarlig = {
    ...ukonteret,
    konteringslinjer: [{ ...linje, kontodimensioner: [{ dimension: "Funktion" as const, vaerdi: "99999" }] }],
  };
  const beskeder = [god, anmodning([udbetaling(30_000n), daarlig]), god, anmodning([udbetaling(40_000n)])];
  const svarene = await modtagUdbetalinger(
    erp,
    beskeder.map((besked) => ({
      beskedId: randomUUID(),
      besked,
      indhold: writeJson(Udbetalingsanmodning, besked),
    })),
  );
  assert.deepEqual(
    svarene.map(({ kode }) => kode),
    ["ACCEPTERET", "AFVIST", "ACCEPTERET", "ACCEPTERET"],
  );
  assert.deepEqual(codesOf(svarene[1]!), ["ERP-002"]);
  assert.deepEqual(svarene[2], svarene[0]);
  assert.deepEqual(await balance(erp), { ...NUL, mellemregning: -50_000n, udgift: 50_000n });
});
