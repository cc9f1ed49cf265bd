import assert from "node:assert/strict";
import { test } from "node:test";
import { fejllisteFil } from "../../../test/g68.js";
import {
  anmodning,
  balance,
  openTasks,
  openUdbetaling,
  type TestUdbetaling,
  udbetaling,
} from "../../../test/udbetaling.js";
import { HELSINGOER } from "../../scenarier/parter.js";
import { indlaesFejlliste } from "./fejlliste.js";

const NAVN = "§38_00042_12-11-2026_051646.csv";
const NUL = { mellemregning: 0n, undervejs: 0n, bank: 0n, udgift: 0n };
const ANNA = "0101011234";

const linje = (fakturanummer: string, kroner: number, hvorfor: string, cpr = ANNA) =>
  `§38;${cpr};${fakturanummer};${kroner};2026/11/10;${hvorfor};§38-${fakturanummer};`;
const LUKKET = "0001;AC07 Modtagers kontonummer er lukket";
const INGEN = "RJCT;Der er ingen NemKonto";

const takeIn = async (erp: TestUdbetaling, linjer: readonly string[], navn = NAVN) => {
  const svar = await indlaesFejlliste(erp, HELSINGOER, fejllisteFil(linjer), navn, "Eva");
  assert.ok(svar.ok, svar.ok ? "" : JSON.stringify(svar.error));
  return svar.value.linjer.map(({ udfald, udbetalinger }) => [udfald, udbetalinger]);
};

/** Three payouts, sent: of 1,000, 2,000 and 3,000 kr. */
const sendTre = async (erp: TestUdbetaling) => {
  const tre = [1, 2, 3].map((nr) =>
    udbetaling(BigInt(nr) * 100_000n, { fakturanummer: String(4_710 + nr).padStart(20, "0") }),
  );
  await erp.send(anmodning(tre));
  await erp.run("2026-11-10");
  return tre.map((one) => one.udbetalingIdentifikator);
};
const statesOf = (erp: TestUdbetaling, ider: readonly string[]) =>
  Promise.all(ider.map(async (id) => (await erp.find(id)).tilstand));

test("payouts on the list have failed, with why; those that are not on it stay as they are; the same list again changes nothing", async (t) => {
  const erp = await openUdbetaling(t);
  const ider = await sendTre(erp);
  const liste = [linje("4711", 1000, LUKKET), linje("00000000000000004712", 2000, INGEN)];
  assert.deepEqual(await takeIn(erp, liste), [
    ["NOTERET", [ider[0]]],
    ["NOTERET", [ider[1]]],
  ]);
  assert.deepEqual(await statesOf(erp, ider), ["AFVIST", "AFVIST", "ANMODET"]);
  const efter = await balance(erp);
  assert.deepEqual(efter, { ...NUL, undervejs: -300_000n, mellemregning: -300_000n, udgift: 600_000n });
  assert.equal((await openTasks(erp)).length, 2);
  const [bevis] = await erp.database.query<{ svarkode: string; aarsagskode: string; tekst: string }>(
    "test-fejlliste-bevis",
    "select svarkode, aarsagskode, tekst from udbetaling.bevis where udbetaling = $1",
    [ider[0]],
  );
  assert.deepEqual(bevis, {
    svarkode: "9",
    aarsagskode: "AC07",
    tekst: "AC07 Modtagers kontonummer er lukket",
  });

  // The same lines again, in the same file and in the next day's.
  for (const navn of [NAVN, "§38_00042_13-11-2026_051646.csv"])
    assert.deepEqual(await takeIn(erp, liste, navn), [
      ["KENDT", [ider[0]]],
      ["KENDT", [ider[1]]],
    ]);
  assert.deepEqual(await balance(erp), efter);
  assert.equal((await openTasks(erp)).length, 2);
});

test("a list without lines makes nothing paid", async (t) => {
  const erp = await openUdbetaling(t);
  const ider = await sendTre(erp);
  assert.deepEqual(await takeIn(erp, []), []);
  assert.deepEqual(await statesOf(erp, ider), ["ANMODET", "ANMODET", "ANMODET"]);
});

test("what could be more than one payout, or none, or somebody else's, is told and never guessed", async (t) => {
  const erp = await openUdbetaling(t);
  const ider = await sendTre(erp);
  const ens = udbetaling(100_000n, {
    fakturanummer: "4711",
    ydelsesart: "KONTANT",
    dispositionsdato: "2026-11-11",
  });
  const usendt = udbetaling(500_000n, { fakturanummer: "4800", dispositionsdato: "2026-12-10" });
  await erp.send(anmodning([ens]));
  await erp.run("2026-11-11");
  await erp.send(anmodning([usendt]));
  assert.deepEqual(
    await takeIn(erp, [
      linje("4711", 1000, LUKKET),
      linje("4712", 2001, LUKKET),
      linje("9999", 2000, LUKKET),
      linje("4713", 3000, LUKKET, "0202021234"),
      linje("4800", 5000, LUKKET),
    ]),
    [
      ["FLERE", [ider[0], ens.udbetalingIdentifikator]],
      ["UKENDT", []],
      ["UKENDT", []],
      ["ANDEN_MODTAGER", [ider[2]]],
      ["IKKE_SENDT", [usendt.udbetalingIdentifikator]],
    ],
  );
  assert.deepEqual(await statesOf(erp, ider), ["ANMODET", "ANMODET", "ANMODET"]);
  assert.deepEqual(await openTasks(erp), []);
});

test("a list with an error is not taken in at all", async (t) => {
  const erp = await openUdbetaling(t);
  const ider = await sendTre(erp);
  const fil = fejllisteFil([linje("4711", 1000, LUKKET), linje("4712", -2, LUKKET)]);
  const svar = await indlaesFejlliste(erp, HELSINGOER, fil, NAVN, "Eva");
  assert.deepEqual(svar.ok ? [] : svar.error.map(({ kode, sted }) => [kode, sted?.linje]), [["G68-044", 2]]);
  assert.deepEqual(await statesOf(erp, ider), ["ANMODET", "ANMODET", "ANMODET"]);
});
