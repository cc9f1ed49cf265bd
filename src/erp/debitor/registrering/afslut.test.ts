import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { fordring, hoved, nyKonto, openDebitor, type TestDebitor } from "../../../../test/debitor.js";

const skyldnere = async (debitor: TestDebitor): Promise<readonly string[]> => {
  const rows = await debitor.database.query<{ skyldner: string }>(
    "test-skyldnere",
    "select skyldner from debitor.fordring",
    [],
  );
  return rows.map(({ skyldner }) => skyldner);
};

const haendelserOf = async (debitor: TestDebitor, emne: string): Promise<readonly string[]> => {
  const rows = await debitor.database.query<{ art: string }>(
    "test-haendelser",
    "select art from debitor.haendelse where emne = $1 order by nr",
    [emne],
  );
  return rows.map(({ art }) => art);
};

test("when who is liable ends, what is owed goes over to the next; the last one stays while something is owed", async (t) => {
  const debitor = await openDebitor(t);
  const konto = nyKonto([fordring(25_000n, "2026-01-05")], { cpr: "0101011234" });
  await debitor.send("OpretDebitorkonto", konto);
  const { debitorkontoIdentifikator } = konto;
  const anna = konto.haeftelser![0]!.haeftelseIdentifikator;
  const afslut = (objektIdentifikator: string) =>
    debitor.send("AfslutHaeftelse", {
      ...hoved(),
      debitorkontoIdentifikator,
      objektIdentifikator,
      slutdato: "2026-02-01",
    });
  debitor.goTo("2026-02-01");
  const last = await afslut(anna);
  assert.deepEqual(
    last.fejl.map(({ kode }) => kode),
    ["DEB-030"],
  );
  const bo = randomUUID();
  const part = { partType: "CPR", partIdentifikator: "0202022345" } as const;
  const haeftelser = [
    { haeftelseIdentifikator: bo, rolle: "JuridiskAnsvarlig", part, navn: "Bo", gyldigFra: "2026-01-10" },
  ];
  await debitor.send("OpretDebitorkonto", { ...hoved(), debitorkontoIdentifikator, haeftelser });
  debitor.goTo("2026-01-31");
  assert.deepEqual(
    (await afslut(anna)).fejl.map(({ kode, sted }) => [kode, sted?.element]),
    [["DEB-038", "Afslutning/Slutdato"]],
  );
  // It is Anna's debt until her last day has come.
  assert.deepEqual(await skyldnere(debitor), ["CPR:0101011234"]);
  debitor.goTo("2026-02-01");
  assert.equal((await afslut(anna)).kode, "ACCEPTERET");
  assert.deepEqual(await skyldnere(debitor), ["CPR:0202022345"]);
  assert.deepEqual(await haendelserOf(debitor, anna), ["haeftelse.oprettet", "haeftelse.ophoert"]);
  const again = await afslut(anna);
  assert.deepEqual(
    again.fejl.map(({ kode }) => kode),
    ["DEB-025"],
  );
});
