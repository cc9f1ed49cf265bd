import assert from "node:assert/strict";
import { test } from "node:test";
import { fordring, nyKonto, openDebitor, type TestDebitor } from "../../../../test/debitor.js";
import { noError, runOn } from "../../../../test/inddrivelse.js";
import { HELSINGOER, VEJEN } from "../../../scenarier/parter.js";
import { withAnledning } from "../../anledning.js";
import { givHenstand } from "../henstand/giv.js";
import { henstandskoersel } from "./henstande.js";
import { carryOnForladte } from "./koersel.js";
import { regningskoersel } from "./regninger.js";
import { koerForfaldne } from "./selvkoerende.js";

/** A claim of the municipality's that has been billed, and has henstand until 16 February. */
const medHenstand = async (debitor: TestDebitor, myndighed: string) => {
  const krav = fordring(100_000n, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([krav], { myndighed }));
  await runOn(debitor, regningskoersel, "2026-01-06", myndighed);
  const hvad = { myndighed, aktoer: "Eva", tekst: "Henstand" };
  const givet = { fordringer: [krav.fordringIdentifikator], til: "2026-02-16", begrundelse: "Aftalt" };
  const svar = await withAnledning(debitor, hvad, (query, anledning) =>
    givHenstand(debitor, query, anledning, givet),
  );
  assert.ok(svar.ok);
};

const tilstandeI = async (debitor: TestDebitor, myndighed: string) => {
  const rows = await debitor.database.query<{ tilstand: string }>(
    "test-tilstande",
    "select distinct tilstand from debitor.fordring where myndighed = $1 and slags = 'hovedfordring'",
    [myndighed],
  );
  return rows.map(({ tilstand }) => tilstand);
};

test("a municipality whose run fails is told of and costs no other its day; its run goes on at the next look", async (t) => {
  const debitor = await openDebitor(t);
  // The one that is looked at first is the one that fails.
  const [foerst, sidst] = [HELSINGOER, VEJEN].sort() as [string, string];
  for (const myndighed of [foerst, sidst]) await medHenstand(debitor, myndighed);
  debitor.goTo("2026-02-17");
  const broken = async (myndighed: string) => {
    if (myndighed === foerst) throw new Error("the kontoplan cannot be read");
    return debitor.kontobog(myndighed);
  };
  const syg = { ...debitor, kontobog: Object.assign(broken, { forget: debitor.kontobog.forget }) };
  const told: string[] = [];
  assert.equal(
    await koerForfaldne(
      syg,
      () => false,
      (reason) => told.push(String(reason)),
    ),
    1,
  );
  assert.equal(told.length, 1);
  assert.match(told[0]!, new RegExp(`henstand of ${foerst}.*kontoplan`));
  assert.deepEqual(await tilstandeI(debitor, foerst), ["HENSTAND"]);
  assert.deepEqual(await tilstandeI(debitor, sidst), ["OPKRAEVET"]);
  await carryOnForladte(
    debitor,
    () => henstandskoersel,
    () => false,
    noError,
  );
  assert.deepEqual(await tilstandeI(debitor, foerst), ["OPKRAEVET"]);
});
