import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { after, before, describe, test } from "node:test";
import { withClient } from "../../src/adapters/postgres/client.js";
import { fejlkatalog, isFejlKode } from "../../src/domain/fejl.js";
import { HELSINGOER, KSD, ODENSE } from "../../src/scenarier/parter.js";
import { startTestOeir, sure, type TestOeir } from "./oeir.js";
import { codesOf, envelope, goldenBilag, post, receiptOf, type SoapReply } from "./soap.js";

/** Every bad input gets its own clear error with place, owner and remedy, and books nothing. */

/** The golden bilag under a new id, changed. */
const changed = (from: string | RegExp, to: string): string => fresh().replace(from, to);
const fresh = (): string => goldenBilag.replace("5f2a7c10-6b0e-4c53-9a11-0217202611a1", randomUUID());

const utf16 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(`\ufeff${text}`, "utf16le"));
const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(Buffer.from(text.replace("Sygedagpenge uge 47", "Sygedagpenge på uge 47"), "latin1"));

type Case = {
  readonly name: string;
  readonly body: () => string | Uint8Array<ArrayBuffer>;
  readonly codes: readonly string[];
  /** Whether the answer names line and element. */
  readonly placed?: RegExp;
};

const LINE = /linje \d+, kolonne \d+/;

const cases: readonly Case[] = [
  { name: "not XML", body: () => "hej", codes: ["FMT-004"], placed: /linje 1/ },
  { name: "empty", body: () => "", codes: ["FMT-001"] },
  { name: "truncated", body: () => envelope(fresh()).slice(0, 900), codes: ["FMT-005"], placed: LINE },
  {
    name: "DOCTYPE",
    body: () => envelope(fresh()).replace("?>", "?><!DOCTYPE x>"),
    codes: ["FMT-006"],
    placed: LINE,
  },
  {
    name: "entity bomb",
    body: () =>
      envelope(fresh()).replace(
        "?>",
        '?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;">]>',
      ),
    codes: ["FMT-007"],
    placed: LINE,
  },
  {
    name: "processing instruction",
    body: () => envelope(changed("<Bilagsdato>", "<?x y?><Bilagsdato>")),
    codes: ["FMT-008"],
    placed: LINE,
  },
  {
    name: "300 levels deep",
    body: () => envelope(changed("<Bilagsdato>", `${"<a>".repeat(300)}${"</a>".repeat(300)}<Bilagsdato>`)),
    codes: ["FMT-009", "FMT-010"],
    placed: LINE,
  },
  {
    name: "11 MB",
    body: () => envelope(changed("Sygedagpenge uge 47", "x".repeat(11 * 1024 * 1024))),
    codes: ["FMT-002"],
  },
  { name: "UTF-16", body: () => utf16(envelope(fresh())), codes: ["FMT-003"] },
  {
    name: "Latin-1",
    body: () => latin1(envelope(fresh())),
    codes: ["FMT-003"],
    placed: /linje 17, kolonne 30/,
  },
  {
    name: "declared in another encoding",
    body: () => envelope(fresh()).replace("UTF-8", "ISO-8859-1"),
    codes: ["FMT-003"],
  },
  {
    name: "unknown element",
    body: () => envelope(changed("<Bilagsdato>", "<Farve>blå</Farve><Bilagsdato>")),
    codes: ["FMT-010"],
    placed: /linje \d+, kolonne \d+, Finansbilag\/Farve/,
  },
  {
    name: "missing element",
    body: () => envelope(changed(/<Bilagsdato>.*<\/Bilagsdato>/, "")),
    codes: ["FMT-011"],
    placed: /Finansbilag\/Bilagsdato/,
  },
  {
    name: "bad CVR",
    body: () => envelope(changed("<ModtagerMyndighed>64502018", "<ModtagerMyndighed>64502019")),
    codes: ["FMT-023"],
    placed: /linje \d+, kolonne \d+, Finansbilag\/ModtagerMyndighed/,
  },
  {
    name: "bad date",
    body: () => envelope(changed("<Bilagsdato>2026-11-20", "<Bilagsdato>2026-02-30")),
    codes: ["FMT-021"],
    placed: /Finansbilag\/Bilagsdato/,
  },
  {
    name: "amount with three decimals",
    body: () => envelope(changed("<Beloeb>4405.00", "<Beloeb>4405.001")),
    codes: ["FMT-022"],
    placed: /Finansbilag\/Finanspostering\[1\]\/Beloeb/,
  },
  {
    name: "unknown account dimension",
    body: () => envelope(changed("<Dimension>Art", "<Dimension>Farve")),
    codes: ["FIN-009"],
    placed: /linje \d+, kolonne \d+, Finansbilag\/Finanspostering\[1\]\/Kontodimension\[4\]\/Dimension/,
  },
  {
    name: "unknown municipality",
    body: () => envelope(changed("<ModtagerMyndighed>64502018", "<ModtagerMyndighed>13585628")),
    codes: ["FIN-002"],
    placed: /linje \d+, kolonne \d+, Finansbilag\/ModtagerMyndighed/,
  },
  {
    name: "another municipality's authority",
    body: () => envelope(changed("<AfsenderMyndighed>64502018", "<AfsenderMyndighed>29189838")),
    codes: ["BSK-004"],
    placed: /linje \d+, kolonne \d+, Finansbilag\/AfsenderMyndighed/,
  },
  {
    name: "another system's name",
    body: () => envelope(changed(/<AfsenderSystem>[^<]*/, `<AfsenderSystem>${randomUUID()}`)),
    codes: ["BSK-005"],
  },
  {
    name: "no agreement with the sending municipality",
    body: () => envelope(changed("<AfsenderMyndighed>64502018", `<AfsenderMyndighed>${ODENSE}`), ODENSE),
    codes: ["AFT-001"],
  },
  {
    name: "a receiving municipality without a route",
    body: () => envelope(changed("<ModtagerMyndighed>64502018", `<ModtagerMyndighed>${ODENSE}`)),
    codes: ["RUT-001"],
  },
];

const ruleCases: readonly Case[] = [
  {
    name: "0 kr.",
    body: () => envelope(fresh().replaceAll("4405.00", "0.00")),
    codes: ["FIN-003", "FIN-003"],
    placed: /linje \d+, kolonne \d+, Finansbilag\/Finanspostering\[1\]\/Beloeb/,
  },
  {
    name: "out of balance",
    body: () =>
      envelope(
        changed("<Beloeb>4405.00", "<Beloeb>4405.01").replace("<DebetTotal>4405.00", "<DebetTotal>4405.01"),
      ),
    codes: ["FIN-007"],
    placed: LINE,
  },
  {
    name: "an account the municipality does not have",
    body: () => envelope(fresh().replace("<Vaerdi>55771", "<Vaerdi>55772")),
    codes: ["ERP-002"],
    placed: /Finansbilag\/Finanspostering\[1\]/,
  },
];

describe("bad input", () => {
  let oeir: TestOeir;
  const closers: (() => Promise<void>)[] = [];
  before(async () => {
    oeir = await startTestOeir({ after: (close) => void closers.push(close) });
  });
  after(async () => {
    for (const close of closers) await close();
  });

  const count = (sql: string): Promise<number> =>
    withClient({ connectionString: oeir.connectionString }, async (client) =>
      Number((await client.query(sql)).rows[0].count),
    );
  const booked = () => count("select count(*) from erp.postering");
  const logged = () => count("select count(*) from oeir.haendelse where art = 'opkald.afvist'");

  /** Every error of an answer has its sentence, owner and remedy in the catalogue, and its remedy in the text. */
  const assertClear = (reply: SoapReply, { codes, placed }: Case): void => {
    assert.deepEqual([...new Set(codesOf(reply))], [...new Set(codes)], reply.text);
    for (const code of codes) {
      assert.ok(isFejlKode(code));
      assert.ok(reply.text.includes("Løsning: "), reply.text);
      assert.ok(fejlkatalog[code].ejer.length > 0);
    }
    if (placed !== undefined) assert.match(reply.text, placed);
  };

  for (const one of cases) {
    test(`${one.name} is refused with ${one.codes.join(", ")} and leaves an entry in the log`, async () => {
      const [linesBefore, logBefore] = [await booked(), await logged()];
      const reply = await post(oeir, one.body());
      assert.equal(reply.status, 500);
      assert.match(reply.text, /TransportKvittering|ServiceplatformFault/);
      assertClear(reply, one);
      assert.equal(await booked(), linesBefore);
      const known = one.name === "11 MB" ? 0 : 1;
      assert.equal(await logged(), logBefore + known);
    });
  }

  for (const one of ruleCases) {
    test(`${one.name} is received and AFVIST with ${one.codes.join(", ")}`, async () => {
      const before = await booked();
      const reply = await post(oeir, one.body());
      assert.equal(receiptOf(reply), "AFVIST");
      assertClear(reply, one);
      assert.match(reply.text, /<(?:\w+:)?Ejer>/);
      assert.equal(await booked(), before);
    });
  }

  test("several errors of form and rules come in one answer, each in its place", async () => {
    const bilag = changed("<Bilagsdato>2026-11-20", "<Bilagsdato>i går")
      .replace("<Beloeb>4405.00", "<Beloeb>4405.01")
      .replace("<AntalPosteringer>2", "<AntalPosteringer>3")
      .replace("<Dimension>Art", "<Dimension>Farve")
      .replace("<Bilagstekst>", "<Tekst>x</Tekst><Bilagstekst>");
    const reply = await post(oeir, envelope(bilag));
    assert.deepEqual(
      new Set(codesOf(reply)),
      new Set(["FMT-010", "FMT-021", "FIN-005", "FIN-006", "FIN-007", "FIN-009"]),
      reply.text,
    );
  });

  test("an agreement that ended yesterday refuses today's message", async () => {
    const aftale = sure(
      await oeir.drift.seServiceaftaler({ myndighed: HELSINGOER, itsystem: KSD }),
    ).serviceaftaler.find(({ service }) => service === "SF1590_A");
    await withClient({ connectionString: oeir.connectionString }, (client) =>
      client.query("update oeir.serviceaftale set gyldig_til = current_date - 1 where id = $1", [aftale!.id]),
    );
    await new Promise((resolve) => setTimeout(resolve, 1_200));
    const reply = await post(oeir, envelope(fresh()));
    assert.deepEqual(codesOf(reply), ["AFT-003"]);
    await withClient({ connectionString: oeir.connectionString }, (client) =>
      client.query("update oeir.serviceaftale set gyldig_til = null where id = $1", [aftale!.id]),
    );
  });
});
