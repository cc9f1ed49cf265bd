import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import {
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { fejlkatalog, isFejlKode } from "../../src/domain/fejl.js";
import { ksdMassefil, type Massefil } from "../../src/scenarier/ksd-masse.js";
import { HELSINGOER, KSD, ODENSE } from "../../src/scenarier/parter.js";
import { openMappe, triggerXml } from "../sftp.js";
import { saldoOf, startTestOeir, sure } from "./oeir.js";

/** Files laid in an it-system's folder: taken, booked once and answered there; or refused in words, and never lost. */

const fileOf = (valg: Massefil): Buffer => Buffer.from([...ksdMassefil(valg)].join(""));
const HUB = { sftpMs: 30, sftpRoMs: 250 };
const ACCOUNT = "55771101352";
const RECEIPT = /\.kvittering_[0-9a-f-]{36}\.xml$/;

const codesOf = (receipt: string): readonly string[] =>
  [...receipt.matchAll(/<ErrorCodeDescription>([^<]+)</g)].map(([, kode]) => kode!);

test("a file and its trigger are taken, booked, and answered in IN: technical receipt, receipt, and last its metadata", async (t) => {
  const oeir = await startTestOeir(t, { hub: HUB });
  const mappe = openMappe(oeir.data);
  mappe.lay("maaned 11.xml", fileOf({ antal: 30, fejlHver: 10 }), { sendersFileId: "KSD-2026-11" });
  const technical = await mappe.fetch("maaned 11.xml.sftpreceipt");
  // Only the root is in the published namespace.
  assert.match(
    technical,
    /<(\w+):TechnicalReceipt xmlns:\1="http:\/\/serviceplatformen\.dk\/xml\/wsdl\/soap11\/SFTP\/1\/types"/,
  );
  assert.match(technical, /<SendersFileId>KSD-2026-11<.*<Message>SUCCESS</s);
  const id = /<FileTransferUUID>([^<]+)</.exec(technical)![1]!;
  const name = `maaned 11.xml.kvittering_${id}.xml`;
  const metadata = await mappe.fetch(`${name}.metadata`);
  assert.match(metadata, /:FileMetadata xmlns:/);
  assert.match(metadata, new RegExp(`<SizeInBytes>${statSync(mappe.path("IN", name)).size}<`));
  assert.match(metadata, new RegExp(`KSD-2026-11<.*<Recipients>${KSD}<.*<FileContentDescriptor`, "s"));
  const receipt = await mappe.fetch(name);
  assert.equal(receipt.match(/<Bilagskvittering[ >]/g)?.length, 30);
  assert.match(receipt, /<Accepteret>27<.*AFLEVERET/s);
  const leverance = sure(await oeir.ksd.seMasse({ myndighed: HELSINGOER, id }));
  assert.deepEqual([leverance.doer, leverance.filnavn, leverance.accepteret], ["sftp", "maaned 11.xml", 27]);
  assert.equal(await saldoOf(oeir, HELSINGOER, ACCOUNT), leverance.bogfoertDebet);
  for (const folder of ["OUT", "TAGET", "AFVIST"]) await mappe.awaitEmpty(folder);
  for (const folder of ["", "OUT", "IN"]) assert.equal(statSync(mappe.path(folder)).mode & 0o077, 0);
});

test("the same file again, under another name or by upload, is the same masseleverance and books nothing", async (t) => {
  const oeir = await startTestOeir(t, { hub: HUB });
  const mappe = openMappe(oeir.data);
  const file = fileOf({ antal: 5 });
  mappe.lay("foerst.xml", file);
  await mappe.await("IN", /^foerst.*metadata$/);
  const saldo = await saldoOf(oeir, HELSINGOER, ACCOUNT);
  rmSync(mappe.path("IN"), { recursive: true });
  mkdirSync(mappe.path("IN"), { mode: 0o700 });
  mappe.lay("foerst.xml", file);
  mappe.lay("igen.xml", file);
  await mappe.await("IN", /^foerst.*metadata$/);
  await mappe.await("IN", /^igen.*metadata$/);
  const sha256 = createHash("sha256").update(file).digest("hex");
  const body = { myndighed: HELSINGOER, filnavn: "op.xml", stoerrelse: file.length, sha256 };
  assert.equal(sure(await oeir.ksd.begyndMasse({ body })).tilstand, "behandlet");
  assert.equal(sure(await oeir.ksd.seMasser({})).leverancer.length, 1);
  assert.equal(await saldoOf(oeir, HELSINGOER, ACCOUNT), saldo);
});

test("an upload that was left in the middle is made whole by the folder", async (t) => {
  const oeir = await startTestOeir(t, { hub: HUB });
  const mappe = openMappe(oeir.data);
  const file = fileOf({ antal: 5 });
  const sha256 = createHash("sha256").update(file).digest("hex");
  const body = { myndighed: HELSINGOER, filnavn: "op.xml", stoerrelse: file.length, sha256 };
  const { id, myndighed } = sure(await oeir.ksd.begyndMasse({ body }));
  sure(await oeir.ksd.tilfoejMasse({ myndighed, id, fra: "0", body: new Uint8Array(file.subarray(0, 99)) }));
  mappe.lay("op.xml", file);
  await mappe.await("IN", RECEIPT);
  assert.equal(sure(await oeir.ksd.seMasse({ myndighed, id })).accepteret, 5);
});

test("a file that is still being written is waited for, and so is a trigger", async (t) => {
  const oeir = await startTestOeir(t, { hub: { ...HUB, sftpRoMs: 2_000 } });
  const mappe = openMappe(oeir.data);
  const file = fileOf({ antal: 5 });
  const trigger = triggerXml({ navn: "langsom.xml", stoerrelse: file.length });
  mappe.layTrigger("langsom.xml", trigger.slice(0, 200));
  for (let at = 1; at <= 4; at += 1) {
    writeFileSync(mappe.path("OUT", "langsom.xml"), file.subarray(0, (file.length * at) / 4));
    await sleep(300);
  }
  assert.deepEqual(mappe.names("IN"), []);
  mappe.layTrigger("langsom.xml", trigger);
  await mappe.await("IN", RECEIPT);
  assert.deepEqual(mappe.names("AFVIST"), []);
});

test("what can not be taken is refused in words, in the log, and put aside whole; the good file beside it is booked", async (t) => {
  const oeir = await startTestOeir(t, { hub: HUB });
  const mappe = openMappe(oeir.data);
  const file = fileOf({ antal: 2, seed: "hostile" });
  const secret = join(oeir.data, "noegler", "secret.xml");
  mkdirSync(join(oeir.data, "noegler"), { recursive: true });
  writeFileSync(secret, file);
  const said = { stoerrelse: file.length };
  const put = (navn: string): void => writeFileSync(mappe.path("OUT", navn), file);
  mappe.lay("op.xml", file, { navn: "../../op.xml" });
  mappe.lay("sti.xml", file, { navn: "IN/sti.xml" });
  mappe.lay("[mærkelig]\n.xml", file);
  mappe.layTrigger("uden-fil.xml", triggerXml({ ...said, navn: "uden-fil.xml" }));
  symlinkSync(secret, mappe.path("OUT", "genvej.xml"));
  mappe.layTrigger("genvej.xml", triggerXml({ ...said, navn: "genvej.xml" }));
  put("genvejstrigger.xml");
  symlinkSync(secret, mappe.path("OUT", "genvejstrigger.xml.trigger"));
  mkdirSync(mappe.path("OUT", "mappe.xml"));
  mappe.layTrigger("mappe.xml", triggerXml({ ...said, navn: "mappe.xml" }));
  mappe.lay("kort.xml", file, { stoerrelse: file.length + 1 });
  mappe.lay("lang.xml", file, { stoerrelse: file.length - 1 });
  mappe.lay("fremmed.xml", file, { sender: "6b5d0c1e-3f59-4d0a-8a64-15900000e217" });
  mappe.lay("forkert-modtager.xml", file, { recipients: "en-anden" });
  put("stor-trigger.xml");
  mappe.layTrigger("stor-trigger.xml", Buffer.alloc(100_000, "x"));
  put("uforstaaelig.xml");
  mappe.layTrigger("uforstaaelig.xml", "<Trigger>");
  put("doctype.xml");
  mappe.layTrigger(
    "doctype.xml",
    `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${triggerXml({ ...said, navn: "&e;" })}`,
  );
  mappe.lay("ikke-en-fil-af-bilag.xml", "<Noget/>");
  mappe.lay(
    "uden-aftale.xml",
    file.toString().replace(`<AfsenderMyndighed>${HELSINGOER}`, `<AfsenderMyndighed>${ODENSE}`),
  );
  const expected: Readonly<Record<string, string>> = {
    "op.xml": "MAS-013",
    "sti.xml": "MAS-013",
    "uden-fil.xml": "MAS-015",
    "genvej.xml": "MAS-016",
    "genvejstrigger.xml": "MAS-016",
    "mappe.xml": "MAS-016",
    "kort.xml": "MAS-017",
    "lang.xml": "MAS-017",
    "fremmed.xml": "MAS-018",
    "forkert-modtager.xml": "MAS-019",
    "stor-trigger.xml": "MAS-020",
    "uforstaaelig.xml": "MAS-012",
    "doctype.xml": "MAS-012",
    "ikke-en-fil-af-bilag.xml": "MAS-001",
    "uden-aftale.xml": "AFT-001",
  };
  for (const [navn, kode] of Object.entries(expected)) {
    const receipt = await mappe.fetch(`${navn}.sftpreceipt`);
    assert.ok(codesOf(receipt).includes(kode), `${navn}: ${codesOf(receipt)}`);
    const key = /<FileTransferUUID>([^<]+)</.exec(receipt)![1]!;
    await mappe.await("AFVIST", new RegExp(key));
    assert.ok(mappe.names(join("AFVIST", key)).includes(`${navn}.trigger`), navn);
    assert.equal(mappe.names(join("AFVIST", key)).includes(navn), navn !== "uden-fil.xml", navn);
    assert.ok(isFejlKode(kode) && receipt.includes(fejlkatalog[kode].loesning.da.split("{")[0]!), navn);
    const { opkald } = sure(await oeir.drift.seAfvisteOpkald({}));
    assert.ok(
      opkald.some(({ reference, fejl }) => reference === key && fejl.some((f) => f.fejlKode === kode)),
      navn,
    );
  }
  // The strange name is in nobody's way: its receipt is called by the key.
  const strange = await mappe.await("IN", /^[0-9a-f-]{36}\.sftpreceipt$/);
  assert.ok(codesOf(await mappe.fetch(strange)).includes("MAS-014"));
  assert.ok(codesOf(await mappe.fetch("doctype.xml.sftpreceipt")).some((kode) => kode.startsWith("FMT-")));
  mappe.lay("god.xml", file);
  await mappe.await("IN", /^god\.xml\.kvittering_.*xml$/);
  assert.equal(sure(await oeir.ksd.seMasser({})).leverancer.length, 1);
  // Nothing was read through a link, or moved away at its other end.
  assert.equal(statSync(secret).size, file.length);
  assert.deepEqual(mappe.names("OUT"), []);
});

test("a name that is no UTF-8 is refused like any other, and a folder in IN does not stand in the way", async (t) => {
  const oeir = await startTestOeir(t, { hub: HUB });
  const mappe = openMappe(oeir.data);
  const file = fileOf({ antal: 1 });
  const latin1 = (name: string): Buffer =>
    Buffer.concat([Buffer.from(`${mappe.path("OUT")}/`), Buffer.from(name, "latin1")]);
  writeFileSync(latin1("måned.xml"), file);
  writeFileSync(latin1("måned.xml.trigger"), triggerXml({ navn: "måned.xml", stoerrelse: file.length }));
  const receipt = await mappe.fetch(await mappe.await("IN", /\.sftpreceipt$/));
  assert.ok(codesOf(receipt).includes("MAS-014"));
  mkdirSync(mappe.path("IN", "god.xml.sftpreceipt"));
  mappe.lay("god.xml", file);
  await mappe.await("IN", RECEIPT);
  assert.ok(statSync(mappe.path("IN", "god.xml.sftpreceipt")).isFile());
});

test("a trigger laid twice: the second finds no file, and says that it may have been taken", async (t) => {
  const oeir = await startTestOeir(t, { hub: HUB });
  const mappe = openMappe(oeir.data);
  const file = fileOf({ antal: 1 });
  mappe.lay("en.xml", file);
  await mappe.await("IN", RECEIPT);
  rmSync(mappe.path("IN", "en.xml.sftpreceipt"));
  mappe.layTrigger("en.xml", triggerXml({ navn: "en.xml", stoerrelse: file.length }));
  assert.deepEqual(codesOf(await mappe.fetch("en.xml.sftpreceipt")), ["MAS-015"]);
  assert.equal(sure(await oeir.ksd.seMasser({})).leverancer.length, 1);
});

test("a sender that goes on writing in a file that was taken changes nothing of it", async (t) => {
  const oeir = await startTestOeir(t, { hub: HUB });
  const mappe = openMappe(oeir.data);
  const file = fileOf({ antal: 3 });
  const own = join(oeir.data, "afsenders-eget");
  writeFileSync(own, file);
  linkSync(own, mappe.path("OUT", "delt.xml"));
  mappe.layTrigger("delt.xml", triggerXml({ navn: "delt.xml", stoerrelse: file.length }));
  await mappe.await("IN", /^delt\.xml\.sftpreceipt$/);
  writeFileSync(own, Buffer.alloc(file.length, "x"));
  const name = await mappe.await("IN", RECEIPT);
  assert.match(await mappe.fetch(name), /<Accepteret>3</);
});

test("a folder that has been replaced by a link is not followed, and operations are told", async (t) => {
  const errors: string[] = [];
  const log = {
    info: () => undefined,
    warn: () => undefined,
    error: (_: unknown, text: string) => void errors.push(text),
  };
  const oeir = await startTestOeir(t, { hub: HUB, log });
  const mappe = openMappe(oeir.data);
  await mappe.await("", /^TAGET$/);
  const elsewhere = join(oeir.data, "andetsteds");
  mkdirSync(elsewhere);
  const file = fileOf({ antal: 1 });
  writeFileSync(join(elsewhere, "x.xml"), file);
  writeFileSync(join(elsewhere, "x.xml.trigger"), triggerXml({ navn: "x.xml", stoerrelse: file.length }));
  // A missing OUT is made anew at the next look, which may come in between.
  for (let nr = 0; !lstatSync(mappe.path("OUT")).isSymbolicLink(); nr += 1) {
    renameSync(mappe.path("OUT"), mappe.path(`gemt${nr}`));
    try {
      symlinkSync(elsewhere, mappe.path("OUT"));
    } catch {
      assert.ok(lstatSync(mappe.path("OUT")).isDirectory());
    }
  }
  while (errors.length === 0) await sleep(30);
  assert.ok(existsSync(join(elsewhere, "x.xml")));
  assert.deepEqual(mappe.names("IN"), []);
});
