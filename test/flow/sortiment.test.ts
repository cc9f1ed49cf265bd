import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { withClient } from "../../src/adapters/postgres/client.js";
import type { Finansbilag } from "../../src/domain/finans/model.js";
import { sygedagpenge, xmlOf } from "../../src/scenarier/ksd-uge.js";
import { HELSINGOER, issueToken, KSD, VEJEN } from "../../src/scenarier/parter.js";
import { SORTIMENT } from "../../src/scenarier/sortimenter.js";
import { createClient } from "../../src/sdk/client.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";

/** Sortimenter: published, they decide which values a bilag may have; and nobody can change them any more. */

const HEAD = "dimension;vaerdi;titel;gyldigFra;gyldigTil";
const KSD_VALUES = [
  "Funktion;55771;Sygedagpenge;2026-01-01;2026-06-30",
  "Funktion;95259;Mellemregningskonto;2020-01-01;",
  "Stednummer;4711;Rådhuset;2020-01-01;",
];

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
const csv = (...lines: readonly string[]) => bytes([HEAD, ...lines].join("\r\n"));

let nr = 0;
/** A bilag of KSD's week with another sortiment, date and values. */
const bilag = (change: Partial<Finansbilag> = {}): Finansbilag => {
  nr += 1;
  return { ...sygedagpenge({ myndighed: HELSINGOER, nr, seed: "sortiment", beloeb: 100n }), ...change };
};
const naming = (sortimentIdentifikator: string, sortimentVersion = "1") => ({
  sortiment: { sortimentIdentifikator, sortimentVersion },
});
const on = (dato: string) => ({ bilagsdato: dato, bogfoeringsdato: dato });

describe("sortimenter", () => {
  const closers: (() => Promise<void>)[] = [];
  let oeir: TestOeir;
  before(async () => {
    oeir = await startTestOeir({ after: (close) => void closers.push(async () => close()) });
  });
  after(async () => {
    for (const close of closers) await close();
  });

  const send = async (one: Finansbilag) => sure(await oeir.ksd.sendFinansbilag(bytes(xmlOf(one)), "xml"));
  const codes = async (one: Finansbilag) => (await send(one)).fejl.map(({ fejlKode }) => fejlKode);

  /** A sortiment with a draft `1` that holds `lines`. */
  const draft = async (lines: readonly string[], myndighed = "faelles"): Promise<string> => {
    const { id } = sure(
      await oeir.drift.opretSortiment({ body: { myndighed, navn: `S ${randomUUID()}`.slice(0, 40) } }),
    );
    sure(await oeir.drift.opretSortimentversion({ id, body: { version: "1" } }));
    sure(await oeir.drift.importerSortiment({ id, version: "1", body: csv(...lines) }));
    return id;
  };
  const published = async (lines: readonly string[], myndighed?: string): Promise<string> => {
    const id = await draft(lines, myndighed);
    sure(await oeir.drift.udgivSortimentversion({ id, version: "1", body: { noter: "Første" } }));
    return id;
  };
  const kommuneClient = async (cvr: string) => {
    const body = { slags: "token", rolle: "kommune", cvr, navn: `Kommune ${cvr}`, dage: 1 } as const;
    const { noegle = "" } = sure(await oeir.drift.udstedAdgang({ body }));
    return createClient({ url: oeir.url, token: noegle });
  };

  test("a value the version does not have is refused with its dimension, its place, and all other errors", async () => {
    const id = await published(["Funktion;95259;Mellemregningskonto;2020-01-01;"]);
    const wrong = bilag(naming(id));
    const kontroltotal = { ...wrong.kontroltotal, antalPosteringer: 3 };
    const { kode, fejl } = await send({ ...wrong, kontroltotal });
    assert.equal(kode, "AFVIST");
    assert.deepEqual(
      fejl.map(({ fejlKode }) => fejlKode),
      ["FIN-005", "SOR-006"],
    );
    const [, unknown] = fejl;
    assert.equal(unknown?.element, "Finansbilag/Finanspostering[1]/Kontodimension[1]/Vaerdi");
    assert.match(unknown?.fejlTekst ?? "", /'55771' af Funktion/);
    assert.ok(unknown?.linje !== undefined && unknown.linje > 1);
  });

  test("a value may be used on the days it is valid, and is refused on the others with its period", async () => {
    const id = await published(KSD_VALUES);
    assert.deepEqual(await codes(bilag({ ...naming(id), ...on("2026-06-30") })), []);
    const { fejl } = await send(bilag({ ...naming(id), ...on("2026-07-01") }));
    assert.deepEqual(
      fejl.map(({ fejlKode }) => fejlKode),
      ["SOR-007"],
    );
    assert.match(fejl[0]?.fejlTekst ?? "", /2026-01-01 til 2026-06-30/);
  });

  test("own dimensions are checked where the version has values of them, and free where it has none", async () => {
    const id = await published(KSD_VALUES);
    const withOwn = (navn: string, vaerdi: string) => {
      const one = bilag({ ...naming(id), ...on("2026-05-01") });
      const [first, ...rest] = one.posteringer;
      return { ...one, posteringer: [{ ...first!, egneDimensioner: [{ navn, vaerdi }] }, ...rest] };
    };
    assert.deepEqual(await codes(withOwn("Stednummer", "4711")), []);
    assert.deepEqual(await codes(withOwn("Stednummer", "4712")), ["SOR-006"]);
    assert.deepEqual(await codes(withOwn("Projekt", "hvad som helst")), []);
  });

  test("a value without the form of its dimension is told once, as FIN-011", async () => {
    const one = bilag();
    const posteringer = one.posteringer.map((line) => ({
      ...line,
      kontodimensioner: line.kontodimensioner.map((k) =>
        k.dimension === "Art" ? { ...k, vaerdi: "5.2" } : k,
      ),
    }));
    assert.deepEqual(await codes({ ...one, posteringer }), ["FIN-011", "FIN-011"]);
  });

  test("unknown, draft, withdrawn, and another municipality's sortimenter are each told apart", async () => {
    assert.deepEqual(await codes(bilag(naming(randomUUID()))), ["SOR-001"]);
    assert.deepEqual(await codes(bilag(naming(SORTIMENT, "9.9"))), ["SOR-002"]);
    assert.deepEqual(await codes(bilag(naming(await draft(KSD_VALUES)))), ["SOR-003"]);
    const withdrawn = await published(KSD_VALUES);
    const body = { begrundelse: "Fejl i funktionerne" };
    sure(await oeir.drift.traekSortimentversionTilbage({ id: withdrawn, version: "1", body }));
    assert.deepEqual(await codes(bilag(naming(withdrawn))), ["SOR-004"]);
    assert.deepEqual(await codes(bilag(naming(await published(KSD_VALUES, VEJEN)))), ["SOR-005"]);
    const own = await published(KSD_VALUES, HELSINGOER);
    assert.deepEqual(await codes(bilag({ ...naming(own), ...on("2026-05-01") })), []);
  });

  test("a published version is frozen, in the API and in the database itself", async () => {
    const id = await published(KSD_VALUES);
    const again = await oeir.drift.importerSortiment({ id, version: "1", body: csv(KSD_VALUES[0]!) });
    assert.equal(again.ok === false && again.error.fejl[0]?.fejlKode, "SOR-009");
    const statements = [
      `insert into oeir.sortimentvaerdi values ('faelles', $1, '1', 'Art', '52', 'x', '2020-01-01', null)`,
      `delete from oeir.sortimentvaerdi where sortiment = $1`,
      `update oeir.sortimentvaerdi set titel = 'x' where sortiment = $1`,
      `update oeir.sortimentversion set hash = 'x' where sortiment = $1`,
      `update oeir.sortimentversion set tilstand = 'kladde', noter = null, udgivet = null where sortiment = $1`,
      `delete from oeir.sortimentversion where sortiment = $1`,
    ];
    await withClient({ connectionString: oeir.connectionString }, async (client) => {
      for (const statement of statements)
        await assert.rejects(client.query(statement, [id]), { code: "OE002" }, statement);
    });
  });

  test("a file with errors names the line of each, and changes nothing", async () => {
    const id = await draft(KSD_VALUES);
    const refused = async (content: Uint8Array<ArrayBuffer>) => {
      const answer = await oeir.drift.importerSortiment({ id, version: "1", body: content });
      assert.ok(!answer.ok);
      return answer.error.fejl.map(({ fejlKode, linje }) => `${fejlKode} ${linje}`);
    };
    assert.deepEqual(
      await refused(
        csv("Funktion;55771;Sygedagpenge;2026-02-30;", "Art;52;Tilskud;2020-01-01;", "Art;53;;2020-01-01;"),
      ),
      ["FMT-021 2", "FMT-011 4"],
    );
    assert.deepEqual(
      await refused(
        csv(
          "Funktion;557;For kort;2020-01-01;",
          "Art;52;Tilskud;2020-01-01;2020-12-31",
          "Art;52;Igen;2020-12-31;",
          "Art;59;Baglæns;2021-01-01;2020-01-01",
        ),
      ),
      ["SOR-011 2", "SOR-011 4", "SOR-011 5"],
    );
    assert.deepEqual(await refused(csv("Art;52;Tilskud;2020-01-01")), ["SOR-011 2"]);
    assert.deepEqual(await refused(bytes("a;b\r\n")), ["SOR-011 1"]);
    const after = sure(await oeir.drift.seSortimentversion({ id, version: "1" }));
    assert.equal(after.vaerdier.length, KSD_VALUES.length);
  });

  test("what is exported can be imported again, as CSV and as JSON, to the same hash", async () => {
    const id = await draft([...KSD_VALUES, `Titel;1;"=1+1; ""citat""";2020-01-01;`]);
    const { hash } = sure(await oeir.drift.seSortimentversion({ id, version: "1" }));
    const file = sure(await oeir.drift.eksporterSortiment({ id, version: "1" }));
    const content = new Uint8Array(await new Response(file).arrayBuffer());
    assert.match(new TextDecoder().decode(content), /;"'=1\+1/);
    sure(await oeir.drift.opretSortimentversion({ id, body: { version: "csv" } }));
    assert.equal(sure(await oeir.drift.importerSortiment({ id, version: "csv", body: content })).hash, hash);
    const body = sure(await oeir.drift.eksporterSortimentJson({ id, version: "1" }));
    sure(await oeir.drift.opretSortimentversion({ id, body: { version: "json" } }));
    assert.equal(sure(await oeir.drift.importerSortimentJson({ id, version: "json", body })).hash, hash);
    sure(await oeir.drift.opretSortimentversion({ id, body: { version: "kopi", kopierFra: "1" } }));
    assert.equal(sure(await oeir.drift.seSortimentversion({ id, version: "kopi" })).hash, hash);
  });

  test("a publication is announced with what it changes and who uses the version before, and stands in the log", async () => {
    const id = await published(KSD_VALUES);
    await codes(bilag({ ...naming(id), ...on("2026-05-01") }));
    const siden = new Date().toISOString();
    sure(await oeir.drift.opretSortimentversion({ id, body: { version: "2" } }));
    const lines = ["Funktion;55771;Sygedagpenge;2026-01-01;", KSD_VALUES[1]!, "Art;52;Tilskud;2020-01-01;"];
    sure(await oeir.drift.importerSortiment({ id, version: "2", body: csv(...lines) }));
    sure(await oeir.drift.udgivSortimentversion({ id, version: "2", body: { noter: "Art kommer til" } }));
    const { notitser } = sure(await oeir.ksd.seSortimentaendringer({ siden }));
    const [notits] = notitser.filter((one) => one.sortiment === id);
    assert.equal(notits?.noter, "Art kommer til");
    assert.deepEqual([notits?.fra, notits?.til], ["1", "2"]);
    assert.deepEqual(
      notits?.tilfoejet.map(({ vaerdi }) => vaerdi),
      ["52"],
    );
    assert.deepEqual(
      notits?.fjernet.map(({ vaerdi }) => vaerdi),
      ["4711"],
    );
    assert.deepEqual(
      notits?.aendret.map(({ foer, efter }) => [foer.gyldigTil, efter.gyldigTil]),
      [["2026-06-30", undefined]],
    );
    assert.deepEqual(
      notits?.brug.map(({ itsystemnavn, myndighed, version }) => [itsystemnavn, myndighed, version]),
      [["KSD", HELSINGOER, "1"]],
    );
    await withClient({ connectionString: oeir.connectionString }, async (client) => {
      const { rows } = await client.query("select art from oeir.haendelse where emne = $1 order by tid, nr", [
        id,
      ]);
      assert.deepEqual(
        rows.map(({ art }) => art).filter((art) => art === "sortiment.udgivet"),
        ["sortiment.udgivet", "sortiment.udgivet"],
      );
    });
    assert.deepEqual(sure(await oeir.drift.verificerLog({})).brud, []);
  });

  test("a municipality changes its own sortimenter, sees the common ones, and never another's", async () => {
    const helsingoer = await kommuneClient(HELSINGOER);
    const vejens = await draft(KSD_VALUES, VEJEN);
    const { sortimenter } = sure(await helsingoer.seSortimenter({}));
    assert.ok(sortimenter.some(({ id }) => id === SORTIMENT));
    assert.ok(!sortimenter.some(({ id }) => id === vejens));
    const refused = async (
      answer: Promise<{ ok: boolean; error?: { fejl: readonly { fejlKode: string }[] } }>,
    ) => (await answer).error?.fejl[0]?.fejlKode;
    const body = { version: "2" };
    assert.equal(await refused(helsingoer.opretSortimentversion({ id: SORTIMENT, body })), "ADG-010");
    assert.equal(await refused(helsingoer.opretSortimentversion({ id: vejens, body })), "SOR-008");
    assert.equal(await refused(oeir.ksd.opretSortimentversion({ id: SORTIMENT, body })), "ADG-010");
    const own = sure(await helsingoer.opretSortiment({ body: { myndighed: HELSINGOER, navn: "Vores" } }));
    sure(await helsingoer.opretSortimentversion({ id: own.id, body }));
    assert.equal(
      await refused(helsingoer.udgivSortimentversion({ id: own.id, version: "2", body: { noter: "Tom" } })),
      "SOR-012",
    );
  });

  test("what was known then about a day is answered, after it has been corrected", async () => {
    const body = { myndighed: "faelles", navn: "Steder", dimension: "Stednummer" };
    const { id } = sure(await oeir.drift.opretKlassifikation({ body }));
    const load = (...lines: readonly string[]) =>
      oeir.drift.importerKlasser({
        id,
        body: bytes(["noegle;titel;gyldigFra;gyldigTil;mapning", ...lines].join("\n")),
      });
    const first = ["1;Rådhuset;2026-01-01;;", "2;Havnen;2026-01-01;;"];
    assert.deepEqual(sure(await load(...first)), { lukket: 0, tilfoejet: 2 });
    const kendt = new Date().toISOString();
    await new Promise((resolve) => setTimeout(resolve, 5));
    const corrected = ["1;Rådhuset;2026-01-01;2026-06-30;", "1;Det nye rådhus;2026-07-01;;K-77"];
    assert.deepEqual(sure(await load(...corrected)), { lukket: 1, tilfoejet: 2 });
    assert.deepEqual(sure(await load(...corrected)), { lukket: 0, tilfoejet: 0 });
    const titles = async (when: { pr?: string; kendt?: string }) =>
      sure(await oeir.drift.seKlasser({ id, ...when })).klasser.map(({ titel }) => titel);
    assert.deepEqual(await titles({ pr: "2026-08-01" }), ["Det nye rådhus", "Havnen"]);
    assert.deepEqual(await titles({ pr: "2026-08-01", kendt }), ["Rådhuset", "Havnen"]);
    await withClient({ connectionString: oeir.connectionString }, async (client) => {
      const rewrite = "update oeir.klasse set titel = 'x' where klassifikation = $1";
      await assert.rejects(client.query(rewrite, [id]), { code: "OE002" });
    });
  });

  test("an it-system may read what it may use", async () => {
    const other = createClient({ url: oeir.url, token: await issueToken(oeir.drift, KSD, "KSD, ny nøgle") });
    const { vaerdier } = sure(
      await other.seSortimentversion({ id: SORTIMENT, version: "1.0", dimension: "Dranst" }),
    );
    assert.equal(vaerdier.length, 9);
  });
});
