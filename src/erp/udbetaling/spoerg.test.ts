import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { anmodning, balance, KSD, openUdbetaling, svar, udbetaling } from "../../../test/udbetaling.js";
import { Udbetalingsbilag, Udbetalingstjek } from "../../domain/udbetaling/forespoergsler.js";
import { writeJson } from "../../kit/json-writer.js";
import { HELSINGOER } from "../../scenarier/parter.js";
import { genudskrivBilag, tjekUdbetaling } from "./spoerg.js";

test("a dry run tells what the message would come to, with its postings, and writes nothing", async (t) => {
  const erp = await openUdbetaling(t);
  const kendt = udbetaling(10_000n, { dispositionsdato: "2026-11-08" });
  await erp.send(anmodning([kendt]));
  const ligner = udbetaling(10_000n, { dispositionsdato: "2026-11-08" });
  const foer = await balance(erp);
  const tjek = await tjekUdbetaling(erp, anmodning([kendt, ligner, udbetaling(20_000n)]));
  assert.ok(tjek.ok);
  const [a, b, c] = tjek.value.udbetalinger;
  assert.deepEqual([a!.udfald, a!.tilstand], ["KENDT", "KLAR"]);
  assert.deepEqual([b!.udfald, b!.ligner], ["TILBAGEHOLDT", kendt.udbetalingIdentifikator]);
  // 8 November 2026 is a Sunday: the money is there on the Friday before it.
  assert.equal(b!.udfoerelsesdato, "2026-11-06");
  assert.match(b!.flytning ?? "", /søndag/i);
  assert.deepEqual([c!.udfald, c!.posteringer.length], ["KLAR", 6]);
  for (const { posteringer } of tjek.value.udbetalinger) {
    const saldo = posteringer.reduce(
      (total, one) => total + (one.debetKredit === "D" ? one.beloeb : -one.beloeb),
      0n,
    );
    assert.equal(saldo, 0n);
  }
  writeJson(Udbetalingstjek, tjek.value);
  assert.deepEqual(await balance(erp), foer);
  const same = await erp.send(anmodning([ligner]));
  assert.match(same.oplysninger![0]!.vaerdi, /^TILBAGEHOLDT 2026-11-06/);
  const fremmed = anmodning([{ ...ligner, udbetalingIdentifikator: randomUUID() }], {
    afsenderSystem: randomUUID(),
  });
  const deres = await tjekUdbetaling(erp, fremmed);
  assert.ok(deres.ok);
  assert.deepEqual(
    [deres.value.udbetalinger[0]!.udfald, deres.value.udbetalinger[0]!.ligner],
    ["TILBAGEHOLDT", undefined],
  );
  const andet = await tjekUdbetaling(erp, anmodning([{ ...kendt, fakturanummer: "9" }]));
  assert.deepEqual(!andet.ok && andet.error.map(({ kode }) => kode), ["UDB-031"]);
});

test("a payout's bilag tells where it is, why, and all its postings; another fagsystem's is not told", async (t) => {
  const erp = await openUdbetaling(t);
  const en = udbetaling(10_000n);
  const id = en.udbetalingIdentifikator;
  await erp.send(anmodning([en]));
  await erp.run("2026-11-10");
  await erp.note([svar(id, "9", "RJCT", { aarsagskode: "AC04" })]);
  const opslag = { myndighed: HELSINGOER, afsenderSystem: KSD, udbetalingIdentifikator: id };
  const bilag = await genudskrivBilag(erp, opslag);
  assert.ok(bilag.ok);
  const { tilstand, aarsag, naesteSkridt, posteringer, haendelser } = bilag.value;
  assert.equal(tilstand, "AFVIST");
  assert.match(aarsag ?? "", /lukket/i);
  assert.ok((naesteSkridt ?? "").length > 10);
  assert.deepEqual(
    posteringer.map(({ anledning, debetKredit }) => `${anledning} ${debetKredit}`),
    ["kontering D", "kontering K", "anmodning D", "anmodning K", "modpostering K", "modpostering D"],
  );
  assert.ok(posteringer.every(({ kontonummer, bilagsnummer }) => kontonummer && bilagsnummer));
  assert.deepEqual(
    haendelser.map(({ haendelse }) => haendelse),
    ["udbetaling.klar", "udbetaling.anmodet", "udbetaling.afvist"],
  );
  writeJson(Udbetalingsbilag, bilag.value);
  const andre = await genudskrivBilag(erp, { ...opslag, afsenderSystem: randomUUID() });
  assert.deepEqual(!andre.ok && andre.error.map(({ kode }) => kode), ["UDB-040"]);
});
