import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import {
  anmodning,
  openTasks,
  openUdbetaling,
  svar,
  type TestUdbetaling,
  udbetaling,
} from "../../../../test/udbetaling.js";
import {
  afstem,
  bankensPost,
  bookKontering,
  D0,
  D1,
  D2,
  sendKlare,
  takeBankfil,
} from "../../../../test/udbetalingsafstemning.js";
import { addBankdage } from "../../../domain/bankdage.js";
import { HELSINGOER } from "../../../scenarier/parter.js";
import { afslutUdbetalingsdag, findAfslutning } from "./afslut.js";
import { alarmer, readForsinkede } from "./forsinkede.js";
import { forklarMellemregning } from "./mellemregning.js";

const artOf = async (erp: TestUdbetaling, dato = D1) =>
  (await afstem(erp, dato)).afvigelser.map(({ art }) => art);

const sent = async (erp: TestUdbetaling, antal: number, { kontering = true, besvaret = true } = {}) => {
  const alle = Array.from({ length: antal }, (_, index) =>
    udbetaling(BigInt(100_00 * (index + 1)), {
      dispositionsdato: D1,
      kontering,
      cpr: `010101${1000 + index}`,
    }),
  );
  await erp.send(anmodning(alle));
  if (besvaret) await sendKlare(erp, D1);
  else await erp.run(D1);
  return alle.map(({ udbetalingIdentifikator }) => udbetalingIdentifikator);
};

test("the bank's file makes payouts executed or returned, once; what is wrong is booked and seen, and what is foreign is told", async (t) => {
  const erp = await openUdbetaling(t, D0);
  const ids = await sent(erp, 4);
  erp.goTo(D1);
  const [a, b, c, d] = ids as [string, string, string, string];
  const fil = [
    bankensPost(b, 200_00n, { retning: "ind", tilbagefoert: true }),
    {
      ...bankensPost(a, 100_00n),
      betalinger: [...bankensPost(a, 100_00n).betalinger, ...bankensPost(b, 200_00n).betalinger],
    },
    bankensPost(c, 301_00n),
    bankensPost(randomUUID(), 77_00n),
    {
      reference: "HUSLEJE",
      dato: D1,
      retning: "ud" as const,
      betalinger: [{ reference: "HUSLEJE", beloeb: 900_00n }],
    },
  ];
  const udfald = ({ poster }: Awaited<ReturnType<typeof takeBankfil>>) => poster.map((one) => one.udfald);
  const taget = await takeBankfil(erp, fil);
  assert.deepEqual(udfald(taget), [
    "RETURNERET",
    "UDFOERT",
    "UDFOERT",
    "UDFOERT",
    "SPRUNGET_OVER",
    "SPRUNGET_OVER",
  ]);
  assert.deepEqual(
    taget.fejl.map(({ kode }) => kode),
    ["UDB-070"],
  );
  assert.deepEqual(await Promise.all(ids.map(async (id) => (await erp.find(id)).tilstand)), [
    "UDFOERT",
    "RETURNERET",
    "MODTAGET",
    "MODTAGET",
  ]);
  const igen = await Promise.all([
    takeBankfil(erp, fil),
    takeBankfil(erp, [...fil, bankensPost(d, 400_00n)]),
  ]);
  assert.deepEqual(udfald(igen[0]), ["KENDT", "KENDT", "KENDT", "KENDT", "SPRUNGET_OVER", "SPRUNGET_OVER"]);
  assert.deepEqual(udfald(igen[1]).at(-1), "UDFOERT");
  assert.deepEqual(
    (await openTasks(erp)).map(({ art, emne }) => [art, emne]),
    [
      ["beloeb", c],
      ["ubetalt", b],
    ],
  );
  assert.deepEqual(await artOf(erp), ["ukendt-bankpost", "bankbeloeb", "ikke-betalt-igen", "anden-bankpost"]);
});

test("a return of another amount ends on the books by one finansbilag that names the payout; of no other amount, and of no other payout", async (t) => {
  const erp = await openUdbetaling(t, D0);
  const [a, b] = (await sent(erp, 2)) as [string, string];
  erp.goTo(D1);
  await takeBankfil(erp, [
    bankensPost(a, 100_00n),
    bankensPost(b, 200_00n),
    bankensPost(a, 90_00n, { retning: "ind", tilbagefoert: true }),
  ]);
  const forskelle = async () =>
    (await afstem(erp)).afvigelser.map(({ art, beloeb, udbetaling: om }) => [art, beloeb, om]);
  assert.deepEqual(await forskelle(), [["bankbeloeb", -10_00n, a]]);
  await bookKontering(erp, a, -80_00n, "undervejs");
  assert.deepEqual(await forskelle(), [["bankbeloeb", -10_00n, a]]);
  await bookKontering(erp, a, -10_00n, "undervejs");
  assert.deepEqual(await forskelle(), []);
  const stand = await afstem(erp);
  assert.equal(stand.stemmer, true);
  assert.deepEqual(
    stand.konti.map(({ konto, hovedbog, forskel }) => [konto, hovedbog, forskel]),
    [
      ["mellemregning", 0n, 0n],
      ["undervejs", 0n, 0n],
      ["bank", -210_00n, 0n],
    ],
  );
  const forklaret = await forklarMellemregning(erp, HELSINGOER, { konto: "undervejs" });
  assert.ok(forklaret.ok);
  const { saldo, forskel, aabne, fremmede } = forklaret.value;
  assert.deepEqual([saldo, forskel, aabne.antal, fremmede.antal], [0n, 0n, 0, 0]);
  await bookKontering(erp, b, -5_00n, "undervejs");
  assert.deepEqual(await forskelle(), [["fremmed-postering", 5_00n, b]]);
});

test("when nothing is lost nothing differs, and the interim account is explained line by line to zero", async (t) => {
  const erp = await openUdbetaling(t, D0);
  const [a, b] = (await sent(erp, 2, { kontering: false })) as [string, string];
  await bookKontering(erp, a, 100_00n);
  await bookKontering(erp, b, 200_00n);
  assert.deepEqual((await afstem(erp, D0)).afvigelser, []);
  erp.goTo(D1);
  await takeBankfil(erp, [bankensPost(a, 100_00n)]);
  await erp.note([svar(b, "9", "RJCT", { aarsagskode: "AC04" })]);
  const stand = await afstem(erp);
  assert.equal(stand.stemmer, true);
  assert.deepEqual(
    stand.tilstande.map(({ tilstand, antal, beloeb }) => [tilstand, antal, beloeb]),
    [
      ["UDFOERT", 1, 100_00n],
      ["AFVIST", 1, 200_00n],
    ],
  );
  const forklaret = async () => {
    const svaret = await forklarMellemregning(erp, HELSINGOER, {});
    assert.ok(svaret.ok);
    return svaret.value;
  };
  const aaben = await forklaret();
  assert.deepEqual([aaben.saldo, aaben.forskel, aaben.lukkede], [-200_00n, 0n, { antal: 1, omsat: 100_00n }]);
  assert.deepEqual(
    aaben.forloeb.map(({ rod, saldo, linjer }) => [
      rod,
      saldo,
      linjer.map(({ slags, beloeb }) => [slags, beloeb]),
    ]),
    [
      [
        b,
        -200_00n,
        [
          ["anmodning", 200_00n],
          ["bogfoering", -200_00n],
          ["modpostering", -200_00n],
        ],
      ],
    ],
  );
  await erp.send(
    anmodning([
      udbetaling(200_00n, { genudbetalingAf: b, kontering: false, cpr: "0101011001", dispositionsdato: D2 }),
    ]),
  );
  await sendKlare(erp, D2);
  const lukket = await forklaret();
  assert.deepEqual([lukket.saldo, lukket.forloeb, lukket.lukkede.antal], [0n, [], 2]);
  assert.deepEqual(await artOf(erp), []);
});

test("a day is closed as it was; closed again it says what has changed, and nobody can change it", async (t) => {
  const erp = await openUdbetaling(t, D0);
  const [a] = (await sent(erp, 1)) as [string];
  const fejl = await afslutUdbetalingsdag(erp, HELSINGOER, D1, "Eva");
  assert.deepEqual(fejl.ok ? "" : fejl.error.kode, "UDB-074");
  erp.goTo(D2);
  const foerste = await afslutUdbetalingsdag(erp, HELSINGOER, D1, "Eva");
  assert.ok(foerste.ok);
  assert.deepEqual(
    foerste.value.afstemning.afvigelser.map(({ art }) => art),
    ["ikke-udfoert"],
  );
  await takeBankfil(erp, [bankensPost(a, 100_00n)]);
  const anden = await afslutUdbetalingsdag(erp, HELSINGOER, D1, "Eva");
  assert.ok(anden.ok);
  assert.deepEqual(
    [anden.value.version, anden.value.afstemning.stemmer, anden.value.uroert],
    [2, true, true],
  );
  assert.ok(anden.value.aendret.some((one) => one.startsWith("Ikke længere: Udførelsesdagen er gået")));
  const igen = await findAfslutning(erp, HELSINGOER, String(foerste.value.nr));
  assert.deepEqual(igen, foerste);
  await assert.rejects(
    erp.database.query("test-ret-afslutning", "update udbetaling.afstemning set aktoer = 'x'", []),
  );
});

test("what is late becomes one task, which is closed when the answer comes", async (t) => {
  const erp = await openUdbetaling(t, D0);
  const ids = await sent(erp, 2, { besvaret: false });
  assert.equal(await alarmer(erp, HELSINGOER), 0);
  erp.goTo(addBankdage(D1, 3));
  assert.equal(await alarmer(erp, HELSINGOER), 1);
  assert.equal(await alarmer(erp, HELSINGOER), 1);
  assert.deepEqual(
    (await openTasks(erp)).map(({ art }) => art),
    ["forsinket"],
  );
  const { forsinkede } = await readForsinkede(erp, HELSINGOER);
  assert.deepEqual(
    forsinkede.map(({ art }) => art),
    ["svar", "svar"],
  );
  await takeBankfil(erp, [bankensPost(ids[0]!, 100_00n), bankensPost(ids[1]!, 200_00n)]);
  assert.equal(await alarmer(erp, HELSINGOER), 0);
  assert.deepEqual(await openTasks(erp), []);
});
