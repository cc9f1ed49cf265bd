import assert from "node:assert/strict";
import { test } from "node:test";
import {
  betaling,
  fordring,
  hoved,
  nyKonto,
  openDebitor,
  type TestDebitor,
} from "../../../../test/debitor.js";
import { noError } from "../../../../test/inddrivelse.js";
import { ligeRater } from "../../../domain/debitor/betalingsordning.js";
import type { Fejl } from "../../../domain/fejl.js";
import type { Result } from "../../../kit/result.js";
import { HELSINGOER } from "../../../scenarier/parter.js";
import { withAnledning } from "../../anledning.js";
import { afskriv } from "../afskriv.js";
import type { Fordringrow } from "../billede.js";
import { foraeldelseskoersel } from "../koersel/foraeldelser.js";
import { henstandskoersel } from "../koersel/henstande.js";
import { carryOn, type Koerselstype, preview, start } from "../koersel/koersel.js";
import { overdragelseskoersel } from "../koersel/overdragelser.js";
import { regningskoersel } from "../koersel/regninger.js";
import { rykkerkoersel } from "../koersel/rykkere.js";
import { koerForfaldne } from "../koersel/selvkoerende.js";
import { FORDRING } from "../laes.js";
import { aftal, ophaev } from "./aftal.js";
import { afslutHenstand, givHenstand } from "./giv.js";

const run = async (debitor: TestDebitor, type: Koerselstype) => {
  const valg = { myndighed: HELSINGOER, dato: debitor.dato() };
  const said = await preview(debitor, type, valg);
  const begun = await start(debitor, type, valg, "test");
  assert.ok(begun.ok);
  const { resultat } = await carryOn(debitor, type, begun.value);
  assert.deepEqual(resultat, said);
  return resultat;
};

const decide = <T>(debitor: TestDebitor, work: Parameters<typeof withAnledning<T>>[2]) =>
  withAnledning(debitor, { myndighed: HELSINGOER, aktoer: "Eva", tekst: "Henstand" }, work);

const fordringer = (debitor: TestDebitor): Promise<readonly Fordringrow[]> =>
  debitor.database.query<Fordringrow>(
    "test-fordringer",
    `select ${FORDRING} from debitor.fordring order by slags desc, forfaldsdato, id`,
    [],
  );

const tilstande = async (debitor: TestDebitor): Promise<readonly string[]> =>
  (await fordringer(debitor)).map(({ slags, tilstand }) => `${slags} ${tilstand}`);

const codesOf = (svar: Result<unknown, readonly Fejl[]>): readonly string[] =>
  svar.ok ? [] : svar.error.map(({ kode }) => kode);

/** One claim of 1,000.00 kr., billed and reminded of with a fee. */
const rykketKrav = async (debitor: TestDebitor) => {
  const krav = fordring(100_000n, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([krav]));
  await run(debitor, regningskoersel);
  debitor.goTo("2026-03-02");
  await run(debitor, rykkerkoersel);
  return krav;
};

const begrundelse = "Aftalt";

test("henstand takes fee and interest along, runs out by itself once, and the claim is collected again", async (t) => {
  const debitor = await openDebitor(t);
  const krav = await rykketKrav(debitor);
  const id = krav.fordringIdentifikator;
  const before = await fordringer(debitor);
  const given = await decide(debitor, (query, anledning) =>
    givHenstand(debitor, query, anledning, { fordringer: [id], til: "2026-05-14", begrundelse }),
  );
  assert.ok(given.ok);
  assert.ok(new Set(before.map(({ slags }) => slags)).has("gebyr"));
  assert.ok(
    (await fordringer(debitor)).every(({ tilstand, srb }) => tilstand === "HENSTAND" && srb === "2026-05-14"),
  );
  // Kristi himmelfartsdag and the bank's closed Friday: Monday the 18th is the last day.
  debitor.goTo("2026-05-18");
  assert.equal(await koerForfaldne(debitor, () => false, noError), 0);
  debitor.goTo("2026-05-19");
  // Whoever looks second finds a run under way, or nothing left to do.
  await Promise.all([
    koerForfaldne(debitor, () => false, noError),
    koerForfaldne(debitor, () => false, noError),
  ]);
  assert.ok((await tilstande(debitor)).every((one) => one.endsWith("OPKRAEVET")));
  const slut = await debitor.database.query<{ antal: number }>(
    "test-slut",
    "select count(*)::int as antal from debitor.haendelse where art = 'fordring.henstand-slut' and emne = $1",
    [id],
  );
  assert.deepEqual(slut, [{ antal: 1 }]);
  // It has been reminded of, and is not reminded of again before it is handed over.
  const valg = { myndighed: HELSINGOER, dato: "2026-06-20" };
  assert.equal((await preview(debitor, rykkerkoersel, valg)).rykkere, 0);
  const { sendt = 0, tilbageholdt = 0 } = await preview(debitor, overdragelseskoersel, valg);
  assert.ok(sendt + tilbageholdt > 0);
  assert.equal(await koerForfaldne(debitor, () => false, noError), 0);
});

test("henstand that ends before its time gives the last day and the forældelse back that were moved", async (t) => {
  const debitor = await openDebitor(t);
  const krav = await rykketKrav(debitor);
  const id = krav.fordringIdentifikator;
  const [before] = await fordringer(debitor);
  await decide(debitor, (query, anledning) =>
    givHenstand(debitor, query, anledning, { fordringer: [id], til: "2027-03-01", begrundelse }),
  );
  debitor.goTo("2026-03-10");
  const ended = await decide(debitor, (query, anledning) =>
    afslutHenstand(debitor, query, anledning, { fordringer: [id], begrundelse }),
  );
  assert.ok(ended.ok);
  const [after] = await fordringer(debitor);
  assert.deepEqual([after!.tilstand, after!.srb], ["OPKRAEVET", "2026-03-10"]);
  assert.ok(after!.foraeldelsesdato >= before!.foraeldelsesdato && after!.foraeldelsesdato < "2029-03-20");
});

test("henstand takes no time away that a bill or a collector has given, whoever asks for it", async (t) => {
  const debitor = await openDebitor(t);
  const krav = fordring(100_000n, "2026-01-05");
  const konto = nyKonto([krav]);
  await debitor.send("OpretDebitorkonto", konto);
  await run(debitor, regningskoersel); // pay by 4 February
  const id = krav.fordringIdentifikator;
  const giv = (til: string) =>
    decide(debitor, (query, anledning) =>
      givHenstand(debitor, query, anledning, { fordringer: [id], til, begrundelse }),
    );
  assert.deepEqual(codesOf(await giv("2026-01-20")), ["DEB-088"]);
  assert.ok((await giv("2026-06-01")).ok);
  const anmodning = {
    ...hoved(),
    debitorkontoIdentifikator: konto.debitorkontoIdentifikator,
    ...{ handling: "Henstand", fordringIdentifikatorer: [id], dato: "2026-03-01", begrundelse },
  };
  const { fejl } = await debitor.send("AnmodOmHandling", anmodning);
  assert.deepEqual(
    fejl.map(({ kode }) => kode),
    ["DEB-088"],
  );
  assert.equal((await fordringer(debitor))[0]!.srb, "2026-06-01");
});

const ordning = (debitor: TestDebitor, id: string, antal: number) =>
  decide(debitor, (query, anledning) =>
    aftal(debitor, query, anledning, {
      fordringer: [id],
      rater: (skyldes) => ligeRater(skyldes, antal, "2026-04-01"),
      begrundelse,
    }),
  );

const tilstandOf = async (debitor: TestDebitor): Promise<readonly string[]> => {
  const rows = await debitor.database.query<{ tilstand: string }>(
    "test-ordninger",
    "select tilstand from debitor.betalingsordning",
    [],
  );
  return rows.map(({ tilstand }) => tilstand);
};

test("an agreement holds while its instalments are paid, and is broken by one that is not; then the claim is collected again", async (t) => {
  const debitor = await openDebitor(t);
  const krav = await rykketKrav(debitor);
  const aftalt = await ordning(debitor, krav.fordringIdentifikator, 3);
  assert.ok(aftalt.ok);
  assert.equal(
    aftalt.value.rater.reduce((sum, { beloeb }) => sum + beloeb, 0n),
    aftalt.value.beloeb,
  );
  const del = krav.delfordringer[0]!.delfordringIdentifikator;
  const foerste = aftalt.value.rater[0]!.beloeb;
  debitor.goTo("2026-04-01");
  await debitor.send("ForetagIndbetaling", betaling([{ id: del, beloeb: foerste }], debitor.dato()));
  debitor.goTo("2026-04-20");
  await run(debitor, rykkerkoersel);
  assert.deepEqual(await run(debitor, henstandskoersel), {
    udloebet: 0,
    misligholdt: 0,
    overholdt: 0,
    beloeb: 0,
  });
  assert.deepEqual(await tilstandOf(debitor), ["AKTIV"]);
  // The night after the second instalment's day: whether it was paid stands in a file that the bank has yet to send.
  debitor.goTo("2026-05-02");
  assert.equal((await run(debitor, henstandskoersel)).misligholdt, 0);
  debitor.goTo("2026-05-06");
  const brudt = await run(debitor, henstandskoersel);
  assert.deepEqual([brudt.misligholdt, brudt.beloeb], [1, Number(aftalt.value.beloeb - foerste)]);
  assert.deepEqual(await tilstandOf(debitor), ["MISLIGHOLDT"]);
  assert.ok((await tilstande(debitor)).every((one) => one.endsWith("OPKRAEVET")));
});

test("an agreement that is paid is kept, whoever paid; of two at once one is made", async (t) => {
  const debitor = await openDebitor(t);
  const krav = fordring(100_000n, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([krav]));
  debitor.goTo("2026-03-02");
  const both = await Promise.all([1, 2].map(() => ordning(debitor, krav.fordringIdentifikator, 2)));
  assert.deepEqual(both.map(codesOf).sort(), [[], ["DEB-072"]]);
  const del = krav.delfordringer[0]!.delfordringIdentifikator;
  debitor.goTo("2026-03-03");
  await debitor.send("ForetagIndbetaling", betaling([{ id: del, beloeb: 100_000n }], debitor.dato()));
  assert.equal((await run(debitor, henstandskoersel)).overholdt, 1);
  assert.deepEqual(await tilstandOf(debitor), ["OVERHOLDT"]);
});

test("instalments that do not sum to what is owed are refused, and a claim under an agreement is left alone until it is ended", async (t) => {
  const debitor = await openDebitor(t);
  const krav = fordring(100_000n, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([krav]));
  debitor.goTo("2026-03-02");
  const id = krav.fordringIdentifikator;
  const wrong = await decide(debitor, (query, anledning) =>
    aftal(debitor, query, anledning, {
      fordringer: [id],
      rater: () => [{ dato: "2026-03-01", beloeb: 99_999n }],
      begrundelse,
    }),
  );
  assert.deepEqual(codesOf(wrong), ["DEB-074", "DEB-075"]);
  const aftalt = await ordning(debitor, id, 2);
  assert.ok(aftalt.ok);
  const henstand = await decide(debitor, (query, anledning) =>
    givHenstand(debitor, query, anledning, { fordringer: [id], til: "2026-12-01", begrundelse }),
  );
  assert.deepEqual(codesOf(henstand), ["DEB-072"]);
  const end = () =>
    decide(debitor, (query, anledning) =>
      ophaev(debitor, query, anledning, { id: aftalt.value.id, begrundelse }),
    );
  assert.equal(codesOf(await end()).length, 0);
  // It has been on no bill: it comes on the next.
  assert.deepEqual(await tilstande(debitor), ["hovedfordring OPKRAEV"]);
  assert.deepEqual(codesOf(await end()), ["DEB-078"]);
});

test("the watch makes one task for a claim close to its day and one when it is past, and closes it when nothing is owed", async (t) => {
  const debitor = await openDebitor(t);
  const krav = fordring(100_000n, "2026-01-05");
  await debitor.send("OpretDebitorkonto", nyKonto([krav]));
  const [{ foraeldelsesdato }] = (await fordringer(debitor)) as [Fordringrow];
  assert.equal(foraeldelsesdato, "2029-01-05");
  debitor.goTo("2028-06-01");
  assert.deepEqual(await run(debitor, foraeldelseskoersel), {});
  debitor.goTo("2028-08-01");
  assert.deepEqual(await run(debitor, foraeldelseskoersel), { naer: 1, foraeldet: 0, lukket: 0 });
  assert.deepEqual(await run(debitor, foraeldelseskoersel), { naer: 0, foraeldet: 0, lukket: 0 });
  debitor.goTo("2029-01-06");
  assert.deepEqual(await run(debitor, foraeldelseskoersel), { naer: 0, foraeldet: 1, lukket: 1 });
  assert.equal((await fordringer(debitor))[0]!.restance, 100_000n);
  await decide(debitor, (query, anledning) =>
    afskriv(debitor, query, anledning, {
      fordringer: [krav.fordringIdentifikator],
      dato: debitor.dato(),
      aarsag: "Forældet",
    }),
  );
  assert.deepEqual(await run(debitor, foraeldelseskoersel), { naer: 0, foraeldet: 0, lukket: 1 });
  assert.deepEqual(await run(debitor, foraeldelseskoersel), {});
});
