import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sygedagpenge, ULTIMO, xmlOf } from "../../src/scenarier/ksd-uge.js";
import { daarligeBeskeder } from "../../src/scenarier/ksd-uge-fejl.js";
import { KSD, ODENSE, VEJEN } from "../../src/scenarier/parter.js";
import { SORTIMENT, VERSION } from "../../src/scenarier/sortimenter.js";
import { makeTestFolder, removeTestFolder } from "../server.js";
import { type Ended, type Program, run, startProgram } from "./process.js";

/** The command line as a newcomer meets it: real processes, our own PostgreSQL, an empty folder. */

const FREE_PORTS = ["--port", "0", "--tls-port", "0", "--erp-port", "0"];

type Owner = { readonly after: (close: () => Promise<void>) => void };

/** A folder with programs that are stopped when the test ends, however it ends. */
const workplace = (t: Owner) => {
  const folder = makeTestFolder();
  const programs: Program[] = [];
  t.after(async () => {
    for (const program of programs) await program.stop();
    removeTestFolder(folder);
  });
  const start = (...argv: readonly string[]): Program => {
    const program = startProgram(folder, argv);
    programs.push(program);
    return program;
  };
  return { folder, start, oeir: (argv: readonly string[], input?: string) => run(folder, argv, input) };
};

/** The commands that the demonstration tells its reader to type, and where their answers go. */
const stepsIn = (out: string): readonly { readonly argv: readonly string[]; readonly file?: string }[] =>
  [...out.matchAll(/^ {2}npx oeir (.*?)(?: > (\S+))? +#/gm)].map(([, command = "", file]) => ({
    argv: command.split(" "),
    ...(file === undefined ? {} : { file }),
  }));

const accepted = (ended: Ended): Ended => {
  assert.equal(ended.exit, 0, `${ended.out}${ended.err}`);
  return ended;
};

test("a newcomer starts the demonstration, does what it says, and stops it again", async (t) => {
  const { folder, start, oeir } = workplace(t);
  const demo = start("demo", ...FREE_PORTS);
  const [out, url = ""] = await demo.until(/^.*Se det hele på (\S+).*Stop med Ctrl-C[^\n]*\n/s);
  const hub = ["--url", url];
  assert.equal(
    [...out.matchAll(/^ {2}KSD-2026-47-0\d{3}-\d{3} .*ACCEPTERET Bogført som bilag/gm)].length,
    12,
  );
  assert.match(out, /^ {2}ksd-uge-47\.xml: 40 bilag, 38 bogført \([\d.]+,\d\d kr\.\), 2 afvist$/m);
  for (const { historie, koder } of daarligeBeskeder()) {
    const told = out.slice(out.indexOf(historie)).split("\n\n")[0] ?? "";
    assert.deepEqual(
      [...told.matchAll(/^ {4}([A-Z]{3}-\d{3}) /gm)].map(([, kode]) => kode),
      koder,
    );
  }

  assert.equal([...out.matchAll(/^ {2}✓ /gm)].length, 11, "every step of FBS's story, and the ledgers agree");

  const steps = stepsIn(out);
  assert.ok(steps.length >= 6, out);
  for (const { argv, file } of steps) {
    const done = accepted(await oeir(argv));
    if (file !== undefined) writeFileSync(join(folder, file), done.out);
  }

  const send = ["send", "bilag.xml", "--som", "ksd", ...hub];
  const [again, books] = [
    accepted(await oeir(send)),
    await oeir(["konti", "Helsingør", "--pr", ULTIMO, ...hub]),
  ];
  assert.match(again.out, /^ACCEPTERET Bogført som bilag \d+ /);
  assert.deepEqual(await oeir(send), again);
  assert.deepEqual(await oeir(["konti", "Helsingør", "--pr", ULTIMO, ...hub]), books);

  for (const { navn, koder } of daarligeBeskeder()) {
    const example = await oeir(["eksempel", navn]);
    const refused = await oeir(["send", "-", "--som", "ksd", "--json", ...hub], example.out);
    assert.equal(refused.exit, 1, `${navn}: ${refused.out}${refused.err}`);
    const codes = JSON.parse(refused.out).fejl.map(({ fejlKode }: { fejlKode: string }) => fejlKode);
    assert.deepEqual(codes, koder);
  }

  const second = await oeir(["start", ...FREE_PORTS]);
  assert.deepEqual([second.exit, second.out], [2, ""]);
  assert.match(second.err, /bruges allerede af en anden oeir/);

  const ended = await demo.stop("SIGTERM");
  assert.equal(ended.exit, 0, ended.err);
  assert.match(ended.err, /^Stopper: /);
  const nobody = await oeir(send);
  assert.equal(nobody.exit, 2);
  assert.match(nobody.err, /DRF-009/);

  const later = start("demo", ...FREE_PORTS);
  const [, newUrl = ""] = await later.until(
    /er vist på denne datamappe før.*Se det hele på (\S+).*Stop med/s,
  );
  accepted(await oeir(["verify", "--url", newUrl]));
  const list = await oeir(["beskeder", "--antal", "200", "--json", "--url", newUrl]);
  const services = JSON.parse(list.out).beskeder.map(({ service }: { service: string }) => service);
  assert.equal(services.filter((service: string) => service === "SF1590_A").length, 60);
  const moved = await oeir(
    ["send", "-", "--som", "ksd", "--url", newUrl],
    xmlOf(sygedagpenge({ myndighed: VEJEN, nr: 77 })),
  );
  assert.match(accepted(moved).out, /ACCEPTERET/, "the route has followed the ERP to its new port");
  assert.equal((await later.stop("SIGINT")).exit, 0);
});

test("a municipality is brought on by the command line alone, with the ERP as a process of its own", async (t) => {
  const { folder, start, oeir } = workplace(t);
  const hub = start("start", "--uden-erp", "--port", "0", "--tls-port", "0");
  const [, url = ""] = await hub.until(/Portal og REST: +(\S+).*Stop med/s);
  const erp = start("erp", "--erp-port", "0", "--kommune", "Odense");
  const [, adresse = ""] = await erp.until(/Adresse til ruten: (\S+)/);
  const done = async (...argv: readonly string[]) => accepted(await oeir([...argv, "--url", url]));
  const json = async (...argv: readonly string[]) => JSON.parse((await done(...argv, "--json")).out);

  const leverandoer = ["--leverandoer", "99990007", "--beskrivelse", "opdigtet"];
  await done("system", "opret", "KSD", ...leverandoer, "--id", KSD);
  await done("system", "opret", "ERP Odense", ...leverandoer);
  for (const [system, rolle] of [
    ["KSD", "afsender"],
    ["ERP Odense", "modtager"],
  ] as const) {
    const { id } = await json("aftale", "anmod", "--system", system, "--kommune", "Odense", "--rolle", rolle);
    await done("aftale", "godkend", id, "aftalt");
    assert.match((await done("aftale", "historik", id)).out, /aftalt/);
  }
  await done("rute", "saet", "Odense", "--system", "ERP Odense", "--adresse", adresse);
  await done("token", "opret", "KSD", "--system", "KSD", "--gem", "ksd");
  const vaerdier = join(folder, "vaerdier.csv");
  writeFileSync(vaerdier, (await done("sortiment", "skabelon")).out);
  await done("sortiment", "opret", "Finans", "--ejer", "fælles", "--id", SORTIMENT);
  await done("sortiment", "kladde", SORTIMENT, VERSION);
  await done("sortiment", "importer", SORTIMENT, VERSION, vaerdier);
  await done("sortiment", "udgiv", SORTIMENT, VERSION, "Første udgave");

  const bilag = join(folder, "odense.xml");
  writeFileSync(bilag, xmlOf(sygedagpenge({ myndighed: ODENSE, nr: 1 })));
  assert.match((await done("send", bilag, "--som", "ksd")).out, /^ACCEPTERET Bogført/);
  await done("doctor");

  await done("certifikat", "udsted", "KSD e2e", "--system", "KSD", "--mappe", folder);
  const { adgange } = await json("certifikat", "liste");
  await done("certifikat", "tilbagekald", adgange[0].id);
  const [token] = (await json("token", "liste")).adgange.filter(
    ({ rolle }: { rolle: string }) => rolle === "system",
  );
  await done("token", "tilbagekald", token.id);
  const shut = await oeir(["send", bilag, "--som", "ksd", "--url", url]);
  assert.equal(shut.exit, 2);
  assert.match(shut.err, /ADG-007/);
  assert.equal((await erp.stop()).exit, 0);
  assert.equal((await hub.stop()).exit, 0);
});
