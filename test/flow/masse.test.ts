import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { ksdMassefil, type Massefil } from "../../src/scenarier/ksd-masse.js";
import { HELSINGOER } from "../../src/scenarier/parter.js";
import { SORTIMENT, VERSION } from "../../src/scenarier/sortimenter.js";
import { bytesOf, kvitteringOf, PIECE, treated, upload } from "./massefil.js";
import { saldoOf, startTestOeir, sure } from "./oeir.js";

/** Files of many bilag: every bilag has its own answer, and none is booked twice whatever happens. */

const fileOf = (valg: Massefil): Buffer<ArrayBuffer> => bytesOf(ksdMassefil(valg));

const ACCOUNT = "55771101352";

test("a file is read bilag by bilag: the good ones are booked, the bad ones answered, and the totals hold", async (t) => {
  const oeir = await startTestOeir(t);
  const done = await treated(oeir, await upload(oeir, fileOf({ antal: 1_200, fejlHver: 100 })));
  assert.equal(done.tilstand, "behandlet");
  assert.deepEqual([done.bilag, done.accepteret, done.afvist], [1_200, 1_188, 12]);
  assert.equal(await saldoOf(oeir, HELSINGOER, ACCOUNT), done.bogfoertDebet);
  const { bilag } = sure(await oeir.ksd.seMassebilag({ ...done, kun: "afvist" }));
  assert.deepEqual(
    bilag.slice(0, 4).map(({ nr, fejl }) => [nr, fejl[0]!.fejlKode]),
    [
      [100, "FMT-025"],
      [200, "ERP-002"],
      [300, "FMT-004"],
      [400, "FIN-006"],
    ],
  );
  // Each bilag is one line of this file, after the declaration, the root and the head.
  assert.equal(bilag[0]!.fejl[0]!.linje, 103);
  const receipt = await kvitteringOf(oeir, done);
  assert.equal(receipt.match(/<Bilagskvittering[ >]/g)?.length, 1_200);
  assert.match(receipt, /<Accepteret>1188<.*AFLEVERET/s);
  const { myndighed } = done;
  for (const nr of [200, 201]) {
    const { besked = "" } = sure(await oeir.ksd.seMassebilag(done)).bilag.find((one) => one.nr === nr) ?? {};
    const grundlag = sure(await oeir.drift.seBeskedgrundlag({ myndighed, id: besked }));
    assert.deepEqual(grundlag.sortiment, { id: SORTIMENT, version: VERSION });
    assert.deepEqual(grundlag.aftale?.operationer, ["ModtagFinansbilag", "HentKvittering"]);
  }
});

test("the same file again, and the same bilag in another file, book nothing more and get the same answers", async (t) => {
  const oeir = await startTestOeir(t);
  const file = fileOf({ antal: 30 });
  const first = await treated(oeir, await upload(oeir, file));
  const saldo = await saldoOf(oeir, HELSINGOER, ACCOUNT);
  const again = await oeir.ksd.begyndMasse({
    body: {
      myndighed: HELSINGOER,
      filnavn: "igen.xml",
      stoerrelse: file.length,
      sha256: createHash("sha256").update(file).digest("hex"),
    },
  });
  assert.equal(sure(again).id, first.id);
  const other = await treated(oeir, await upload(oeir, fileOf({ antal: 31 })));
  assert.deepEqual([other.accepteret, other.afvist], [31, 0]);
  assert.equal(
    await saldoOf(oeir, HELSINGOER, ACCOUNT),
    saldo! + (other.bogfoertDebet - first.bogfoertDebet),
  );
});

test("all or nothing: one bad bilag, or totals that do not fit, and nothing is booked; mended, the same bilag are booked", async (t) => {
  const oeir = await startTestOeir(t);
  const bad = await treated(
    oeir,
    await upload(oeir, fileOf({ antal: 40, altEllerIntet: true, fejlHver: 20 })),
  );
  assert.deepEqual([bad.bilag, bad.accepteret, bad.afvist], [40, 0, 40]);
  assert.equal(await saldoOf(oeir, HELSINGOER, ACCOUNT), 0n);
  const { bilag } = sure(await oeir.ksd.seMassebilag({ ...bad, kun: "afvist" }));
  assert.equal(bilag[0]!.fejl[0]!.fejlKode, "MAS-004");
  const right = fileOf({ antal: 18, altEllerIntet: true }).toString();
  const short = Buffer.from(right.replace("<AntalBilag>18<", "<AntalBilag>17<"));
  const told = await treated(oeir, await upload(oeir, short));
  assert.deepEqual([told.accepteret, told.fejl[0]?.fejlKode], [0, "MAS-002"]);
  const good = await treated(oeir, await upload(oeir, fileOf({ antal: 19, altEllerIntet: true })));
  assert.deepEqual([good.accepteret, good.afvist], [19, 0]);
  assert.equal(await saldoOf(oeir, HELSINGOER, ACCOUNT), good.bogfoertDebet);
});

test("totals that do not fit, and a file that was cut, are told; what is whole is booked", async (t) => {
  const oeir = await startTestOeir(t);
  const file = fileOf({ antal: 10 }).toString();
  const wrong = Buffer.from(file.replace("<AntalBilag>10<", "<AntalBilag>11<"));
  const told = await treated(oeir, await upload(oeir, wrong));
  assert.deepEqual([told.accepteret, told.fejl.map(({ fejlKode }) => fejlKode)], [10, ["MAS-002"]]);
  const same = await treated(oeir, await upload(oeir, Buffer.from(file)));
  assert.deepEqual([same.tilstand, same.fejl.map(({ fejlKode }) => fejlKode)], ["afvist", ["MAS-003"]]);
  const whole = fileOf({ antal: 10, seed: "cut" });
  const cut = await treated(oeir, await upload(oeir, whole.subarray(0, whole.length / 2)));
  assert.ok(cut.fejl.some(({ fejlKode }) => fejlKode === "FMT-005"));
  assert.ok(cut.accepteret > 0);
});

test("an interrupted transfer goes on where it stopped; a changed piece is found", async (t) => {
  const oeir = await startTestOeir(t);
  const file = fileOf({ antal: 100 });
  const sha256 = createHash("sha256").update(file).digest("hex");
  const body = { myndighed: HELSINGOER, filnavn: "maaned.xml", stoerrelse: file.length, sha256 };
  const { myndighed, id } = sure(await oeir.ksd.begyndMasse({ body }));
  sure(
    await oeir.ksd.tilfoejMasse({ myndighed, id, fra: "0", body: new Uint8Array(file.subarray(0, PIECE)) }),
  );
  const ahead = await oeir.ksd.tilfoejMasse({
    myndighed,
    id,
    fra: String(2 * PIECE),
    body: new Uint8Array(10),
  });
  assert.ok(!ahead.ok && ahead.error.fejl[0]!.fejlKode === "MAS-007");
  const early = await oeir.ksd.afslutMasse({ myndighed, id });
  assert.ok(!early.ok && early.error.fejl[0]!.fejlKode === "MAS-008");
  assert.equal(sure(await oeir.ksd.begyndMasse({ body })).modtagetBytes, PIECE);
  assert.equal((await treated(oeir, await upload(oeir, file, PIECE))).accepteret, 100);
});
