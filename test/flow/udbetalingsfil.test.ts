import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test } from "node:test";
import { withClient } from "../../src/adapters/postgres/client.js";
import { ksdUdbetalingsfil, type Udbetalingsfilvalg } from "../../src/scenarier/ksd-udbetalinger.js";
import { issueToken, KY } from "../../src/scenarier/parter.js";
import { createClient } from "../../src/sdk/client.js";
import { openMappe } from "../sftp.js";
import { bytesOf, kvitteringOf, treated, upload } from "./massefil.js";
import { saldoOf, startTestOeir, sure, type TestOeir } from "./oeir.js";

/** Files of many payouts: each is taken once, whatever happens to the file, and the receipt says which are held back. */

const fileOf = (valg: Udbetalingsfilvalg): Buffer<ArrayBuffer> => bytesOf(ksdUdbetalingsfil(valg));
const KOST = "55771101352";

type Stand = {
  readonly antal: number;
  readonly beloeb: bigint | null;
  readonly tilbageholdt: number;
  readonly bogfoert: bigint | null;
};

const standOf = ({ connectionString }: TestOeir): Promise<Stand> =>
  withClient({ connectionString }, async (client) => {
    const { rows } = await client.query<Stand>(
      `select count(*)::int as antal, sum(beloeb)::bigint as beloeb,
         count(*) filter (where tilstand = 'TILBAGEHOLDT')::int as tilbageholdt,
         (select -sum(beloeb)::bigint from udbetaling.bevaegelse ) as bogfoert
       from udbetaling.udbetaling`,
    );
    return rows[0]!;
  });

const codesOf = (fejl: readonly { readonly fejlKode: string }[]): readonly string[] =>
  fejl.map(({ fejlKode }) => fejlKode);

test("a file of payouts: the good anmodninger are taken and booked, the bad ones answered, and the receipt says what is held", async (t) => {
  const oeir = await startTestOeir(t);
  const done = await treated(oeir, await upload(oeir, fileOf({ antal: 900, prAnmodning: 2, fejlHver: 100 })));
  assert.deepEqual([done.tilstand, done.massetype], ["behandlet", "udbetaling"]);
  assert.deepEqual([done.bilag, done.accepteret, done.afvist], [450, 446, 4]);
  // One is not closed, so nobody knows what is in it: the file's counts and its sum lack it.
  assert.deepEqual(codesOf(done.fejl), ["MAS-021", "MAS-002", "MAS-002"]);
  const stand = await standOf(oeir);
  assert.deepEqual([stand.antal, stand.tilbageholdt], [892, 2]);
  assert.deepEqual([stand.beloeb, stand.bogfoert], [done.bogfoertDebet, done.bogfoertDebet]);
  assert.equal(await saldoOf(oeir, done.myndighed, KOST), done.bogfoertDebet);
  const { bilag } = sure(await oeir.ksd.seMassebilag({ ...done, kun: "afvist" }));
  assert.deepEqual(
    bilag.map(({ nr, fejl }) => [nr, fejl[0]!.fejlKode]),
    [
      [100, "UDB-005"],
      [200, "FMT-004"],
      [300, "FMT-025"],
      [400, "UDB-005"],
    ],
  );
  // Each anmodning is one line of this file, after the declaration, the root and the head.
  assert.equal(bilag[0]!.fejl[0]!.linje, 103);
  const receipt = await kvitteringOf(oeir, done);
  assert.match(receipt, /^<\?xml[^>]*>\n<Udbetalingsfilkvittering /);
  assert.equal(receipt.match(/<Anmodningskvittering[ >]/g)?.length, 450);
  assert.equal(receipt.match(/<Vaerdi>KLAR [-0-9]+</g)?.length, 890);
  assert.equal(receipt.match(/<Vaerdi>TILBAGEHOLDT [-0-9]+ dublet</g)?.length, 2);
  assert.match(receipt, /<AntalAnmodninger>450<.*<Accepteret>446<.*AFLEVERET/s);
});

test("the same file again, and the same anmodninger in another file, pay nobody twice and get the same answers", async (t) => {
  const oeir = await startTestOeir(t);
  const file = fileOf({ antal: 30, dubletter: 0 });
  const first = await treated(oeir, await upload(oeir, file));
  const before = await standOf(oeir);
  const sha256 = createHash("sha256").update(file).digest("hex");
  const body = { myndighed: first.myndighed, filnavn: "igen.xml", stoerrelse: file.length, sha256 };
  assert.equal(sure(await oeir.ksd.begyndMasse({ body })).id, first.id);
  // Another file: the same 30 and one more.
  const other = await treated(oeir, await upload(oeir, fileOf({ antal: 31, dubletter: 0 })));
  assert.deepEqual([other.accepteret, other.afvist], [31, 0]);
  const after = await standOf(oeir);
  assert.equal(after.antal, before.antal + 1);
  const part = /<Anmodningskvittering[ >].*?<\/Anmodningskvittering>/s;
  assert.equal(
    part.exec(await kvitteringOf(oeir, other))![0],
    part.exec(await kvitteringOf(oeir, first))![0],
  );
});

test("counts or a sum that do not fit, and a file that was cut, are told; what is whole is taken", async (t) => {
  const oeir = await startTestOeir(t);
  const file = fileOf({ antal: 20 }).toString();
  const wrong = file
    .replace(
      "<AntalUdbetalinger>20</AntalUdbetalinger></Filhoved>",
      "<AntalUdbetalinger>21</AntalUdbetalinger></Filhoved>",
    )
    .replace(/<BeloebTotal>\d+/, "<BeloebTotal>1");
  const told = await treated(oeir, await upload(oeir, Buffer.from(wrong)));
  assert.deepEqual([told.accepteret, codesOf(told.fejl)], [20, ["MAS-021", "MAS-002"]]);
  const same = await treated(oeir, await upload(oeir, Buffer.from(file)));
  assert.deepEqual([same.tilstand, codesOf(same.fejl)], ["afvist", ["MAS-003"]]);
  assert.match(await kvitteringOf(oeir, same), /<Udbetalingsfilkvittering .*AFVIST/s);
  const whole = fileOf({ antal: 20, seed: "afkortet" });
  const cut = await treated(oeir, await upload(oeir, whole.subarray(0, whole.length / 2)));
  assert.ok(
    ["FMT-005", "MAS-021"].every((kode) => codesOf(cut.fejl).includes(kode)),
    codesOf(cut.fejl).join(),
  );
  assert.ok(cut.accepteret > 0 && cut.accepteret < 20);
});

test("all or nothing: one bad anmodning, and nobody is paid; mended, all are", async (t) => {
  const oeir = await startTestOeir(t);
  const valg = { antal: 600, prAnmodning: 2, altEllerIntet: true };
  const bad = await treated(oeir, await upload(oeir, fileOf({ ...valg, fejlHver: 290 })));
  assert.deepEqual([bad.bilag, bad.accepteret, bad.afvist], [300, 0, 300]);
  assert.equal((await standOf(oeir)).antal, 0);
  const { bilag } = sure(await oeir.ksd.seMassebilag({ ...bad, kun: "afvist" }));
  assert.deepEqual(codesOf(bilag[0]!.fejl), ["MAS-004"]);
  // The anmodninger that were good are free to come again as they are.
  const good = await treated(oeir, await upload(oeir, fileOf({ ...valg, antal: 500 })));
  assert.deepEqual([good.accepteret, good.afvist], [250, 0]);
  const stand = await standOf(oeir);
  assert.deepEqual([stand.antal, stand.tilbageholdt, stand.bogfoert], [500, 2, good.bogfoertDebet]);
  assert.equal(await saldoOf(oeir, good.myndighed, KOST), good.bogfoertDebet);
});

test("all or nothing, refused by the receiver: one payout that it knows with other content, and nobody is paid", async (t) => {
  const oeir = await startTestOeir(t);
  await treated(oeir, await upload(oeir, fileOf({ antal: 1 })));
  // Two in an anmodning: another message, with the first payout changed.
  const file = fileOf({ antal: 40, prAnmodning: 2, altEllerIntet: true }).toString();
  const changed = file.replace("<Sagsnummer>KSD-1<", "<Sagsnummer>KSD-0<");
  const bad = await treated(oeir, await upload(oeir, Buffer.from(changed)));
  assert.deepEqual([bad.accepteret, bad.afvist], [0, 20]);
  const { bilag } = sure(await oeir.ksd.seMassebilag({ ...bad, kun: "afvist" }));
  assert.deepEqual([codesOf(bilag[0]!.fejl), codesOf(bilag[1]!.fejl)], [["UDB-031"], ["MAS-004"]]);
  assert.equal((await standOf(oeir)).antal, 1);
});

test("who has an agreement on finansbilag alone hands no payouts over", async (t) => {
  const oeir = await startTestOeir(t);
  const token = await issueToken(oeir.drift, KY, "KY");
  const ky = { ...oeir, ksd: createClient({ url: oeir.url, token }) };
  const file = Buffer.from(fileOf({ antal: 3 }).toString().replaceAll(/a001</g, "a002<"));
  const refused = await treated(ky, await upload(ky, file));
  assert.deepEqual([refused.tilstand, codesOf(refused.fejl)], ["afvist", ["AFT-001"]]);
  assert.match(refused.fejl[0]!.fejlTekst, /SF1590_C/);
  assert.equal((await standOf(oeir)).antal, 0);
});

test("a file of payouts is taken from the folder of its it-system, and answered there", async (t) => {
  const oeir = await startTestOeir(t, { hub: { sftpMs: 30, sftpRoMs: 250 } });
  const mappe = openMappe(oeir.data);
  mappe.lay("ydelser.xml", fileOf({ antal: 12 }));
  assert.match(await mappe.fetch("ydelser.xml.sftpreceipt"), /SUCCESS/);
  const receipt = await mappe.fetch(await mappe.await("IN", /kvittering_[0-9a-f-]{36}\.xml$/));
  assert.equal(receipt.match(/<Anmodningskvittering[ >]/g)?.length, 12);
  assert.equal((await standOf(oeir)).antal, 12);
});
