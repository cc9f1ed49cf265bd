import assert from "node:assert/strict";
import { test } from "node:test";
import {
  anmodning,
  balance,
  openUdbetaling,
  type TestUdbetaling,
  udbetaling,
} from "../../../../test/udbetaling.js";
import { bankensPost, D0, D1, sendKlare, takeBankfil } from "../../../../test/udbetalingsafstemning.js";
import { ibanOf } from "../../../domain/kontoudtog/kontoudtog.js";
import { STANDARDUDBETALINGSPOLITIK } from "../../../domain/udbetaling/politik.js";
import { HELSINGOER, VEJEN } from "../../../scenarier/parter.js";
import { withAnledning } from "../../anledning.js";
import { setUdbetalingspolitik } from "../politik.js";

const kontoOf = (kontonummer: string) => ({ registreringsnummer: "4001", kontonummer });

/** The municipality pays from another account from a day on. */
const payFrom = async (erp: TestUdbetaling, kontonummer: string, fra: string, myndighed = HELSINGOER) => {
  const politik = { ...STANDARDUDBETALINGSPOLITIK, betalerkonto: kontoOf(kontonummer) };
  const sat = await withAnledning(erp, { myndighed, aktoer: "Eva", tekst: "Konto" }, (query, anledning) =>
    setUdbetalingspolitik(query, anledning, fra, politik),
  );
  assert.ok(sat.ok, sat.ok ? "" : JSON.stringify(sat.error));
};

test("when the payer account is another, what was sent from the old one is still found there, and so is what comes home to it", async (t) => {
  const erp = await openUdbetaling(t, D0);
  const [a, b] = [udbetaling(100_00n), udbetaling(200_00n, { cpr: "0101011235" })].map((one) => ({
    ...one,
    dispositionsdato: D1,
  })) as [ReturnType<typeof udbetaling>, ReturnType<typeof udbetaling>];
  await payFrom(erp, "41", D0);
  await erp.send(anmodning([a, b]));
  await sendKlare(erp, D1);
  // Decided twice for the same day, and again for a later one: nothing is sent from any of these.
  await payFrom(erp, "42", D0);
  await payFrom(erp, "43", D0);
  await payFrom(erp, "44", D1);
  erp.goTo(D1);
  const [ida, idb] = [a.udbetalingIdentifikator, b.udbetalingIdentifikator];
  const gammel = ibanOf("40010000000041");
  const foerst = await takeBankfil(erp, [bankensPost(ida, 100_00n), bankensPost(idb, 200_00n)], gammel);
  assert.deepEqual(
    foerst.poster.map(({ udfald }) => udfald),
    ["UDFOERT", "UDFOERT"],
  );
  const hjem = bankensPost(idb, 200_00n, { retning: "ind", tilbagefoert: true });
  const siden = await takeBankfil(erp, [hjem], gammel);
  assert.deepEqual([siden.poster[0]!.udfald, siden.fejl], ["RETURNERET", []]);
  const tilstande = await Promise.all([ida, idb].map(async (id) => (await erp.find(id)).tilstand));
  assert.deepEqual(tilstande, ["UDFOERT", "RETURNERET"]);
  const { undervejs, bank, mellemregning } = await balance(erp);
  assert.deepEqual([undervejs, bank, mellemregning], [0n, -100_00n, -200_00n]);
});

test("an entry of an account that was never the municipality's is refused, also when it is another municipality's", async (t) => {
  const erp = await openUdbetaling(t, D0);
  await payFrom(erp, "51", D0, VEJEN);
  const en = udbetaling(100_00n, { dispositionsdato: D1 });
  await erp.send(anmodning([en]));
  await sendKlare(erp, D1);
  const { poster, fejl } = await takeBankfil(
    erp,
    [bankensPost(en.udbetalingIdentifikator, 100_00n)],
    ibanOf("40010000000051"),
  );
  assert.deepEqual([poster[0]!.udfald, fejl.map(({ kode }) => kode)], ["AFVIST", ["IND-003"]]);
});
