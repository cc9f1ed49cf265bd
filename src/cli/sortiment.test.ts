import assert from "node:assert/strict";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { after, test } from "node:test";
import { oeir } from "../../test/cli.js";
import { makeTestFolder, removeTestFolder } from "../../test/server.js";
import type { Output } from "../contract/endpoints.js";
import { HELSINGOER } from "../scenarier/parter.js";
import { SORTIMENT } from "../scenarier/sortimenter.js";

const folder = makeTestFolder();
after(() => removeTestFolder(folder));
const NOW = new Date("2026-11-20T12:00:00Z");

const version: Output<"udgivSortimentversion"> = {
  id: SORTIMENT,
  myndighed: "faelles",
  ejernavn: "fælles",
  navn: "Finans",
  version: "1.1",
  tilstand: "kladde",
  antal: 1,
  hash: "ab",
  oprettet: NOW,
};
const vaerdi = { dimension: "Art", vaerdi: "52", titel: "Tilskud", gyldigFra: "2020-01-01" };

test("sortimenter are listed with owner and versions", async () => {
  const { exit, out } = await oeir(["sortiment", "liste"], {
    seSortimenter: { sortimenter: [{ ...version, versioner: [version] }] },
  });
  assert.equal(exit, 0);
  assert.match(out, new RegExp(`${SORTIMENT} {2}Finans {2}fælles {2}1.1 kladde`));
});

test("a sortiment is made for everybody or for a municipality, and nothing between", async () => {
  const answers = { opretSortiment: { ...version, versioner: [] } };
  const faelles = await oeir(["sortiment", "opret", "Finans", "--ejer", "Fælles"], answers);
  assert.equal(JSON.parse(faelles.calls[0]!.body).myndighed, "faelles");
  const own = await oeir(["sortiment", "opret", "Finans", "--ejer", "helsingør"], answers);
  assert.equal(JSON.parse(own.calls[0]!.body).myndighed, HELSINGOER);
  const wrong = await oeir(["sortiment", "opret", "Finans", "--ejer", "Region Sjælland"], answers);
  assert.equal(wrong.exit, 2);
  assert.match(wrong.err, /'fælles' eller en af de 98 kommuner/);
});

test("a file is imported as what it holds: JSON or CSV", async () => {
  const [json, csv, bad] = ["v.json", "v.csv", "bad.json"].map((name) => join(folder, name));
  writeFileSync(json!, JSON.stringify({ vaerdier: [vaerdi] }));
  writeFileSync(csv!, "dimension;vaerdi;titel;gyldigFra;gyldigTil\nArt;52;Tilskud;2020-01-01;\n");
  writeFileSync(bad!, '{"vaerdier": [{"dimension": "Art"}]}');
  const answers = { importerSortiment: version, importerSortimentJson: version };
  const send = (file: string) => oeir(["sortiment", "importer", SORTIMENT, "1.1", file], answers);
  assert.equal((await send(json!)).calls[0]?.operation, "importerSortimentJson");
  const sent = await send(csv!);
  assert.equal(sent.calls[0]?.operation, "importerSortiment");
  assert.match(sent.calls[0]?.body ?? "", /^dimension;vaerdi/);
  assert.match(sent.out, /har nu 1 værdier/);
  const refused = await send(bad!);
  assert.equal(refused.exit, 1);
  assert.deepEqual(refused.calls, []);
  assert.match(refused.err, /FMT-011/);
});

test("values come out as the file itself, or as JSON", async () => {
  const file = new Response("dimension;vaerdi\r\n").body!;
  const asCsv = await oeir(["sortiment", "eksporter", SORTIMENT, "1.0"], { eksporterSortiment: file });
  assert.equal(asCsv.out, "dimension;vaerdi\r\n");
  const answers = { eksporterSortimentJson: { vaerdier: [vaerdi] } };
  const asJson = await oeir(["sortiment", "eksporter", SORTIMENT, "1.0", "--json"], answers);
  assert.deepEqual(JSON.parse(asJson.out), { vaerdier: [vaerdi] });
});

test("differences are shown as lines that came and went", async () => {
  const forskel = { fra: "1.0", til: "1.1", tilfoejet: [vaerdi], fjernet: [], aendret: [] };
  const { out } = await oeir(["sortiment", "forskel", SORTIMENT, "1.1"], { seSortimentforskel: forskel });
  assert.match(out, /1\.0 → 1\.1: 1 nye, 0 fjernet, 0 ændret\n\+ Art 52 Tilskud \(2020-01-01 –\)/);
});

test("a publication that is refused ends with 1 and says why", async () => {
  const { exit, err } = await oeir(["sortiment", "udgiv", SORTIMENT, "1.1", "Ny"], {
    udgivSortimentversion: { status: 409, koder: ["SOR-012"] },
  });
  assert.equal(exit, 1);
  assert.match(err, /SOR-012/);
});

test("account numbers are made a klassifikation, imported from a file, and shown as they were known", async () => {
  const klassifikation = {
    id: SORTIMENT,
    myndighed: "64502018",
    navn: "Kontonumre",
    dimension: "Kontonummer",
  };
  const made = await oeir(["klassifikation", "opret", "Kontonumre", "Kontonummer", "--ejer", "Helsingør"], {
    opretKlassifikation: klassifikation,
  });
  assert.match(made.out, new RegExp(`Kontonumre \\(Helsingør\\) er oprettet: ${SORTIMENT}`));
  const { myndighed, navn, dimension } = klassifikation;
  assert.deepEqual(JSON.parse(made.calls[0]!.body), { myndighed, navn, dimension });

  const klasse = {
    noegle: "0000055771",
    titel: "Sygedagpenge",
    gyldigFra: "2019-01-01",
    mapning: "Funktion=55771, Dranst=1",
    registreret: new Date("2026-11-20T10:00:00Z"),
    aktoer: "Anna",
  };
  const shown = await oeir(["klassifikation", "vis", SORTIMENT, "--kendt", "2026-11-21 12:00"], {
    seKlasser: { ...klassifikation, klasser: [klasse] },
  });
  assert.match(shown.out, /0000055771 +Sygedagpenge +2019-01-01 – +Funktion=55771, Dranst=1 +.*Anna/);
  assert.equal(shown.calls[0]!.url.searchParams.get("kendt"), "2026-11-21T11:00:00.000Z");
  const list = await oeir(["klassifikation", "liste"], {
    seKlassifikationer: { klassifikationer: [klassifikation] },
  });
  assert.match(list.out, /Kontonumre +Kontonummer +Helsingør/);
  assert.equal((await oeir(["klassifikation", "importer", SORTIMENT, "findes-ikke"], {})).exit, 2);
});
