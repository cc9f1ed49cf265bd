import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { test } from "node:test";
import { fordring, nyKonto, openDebitor } from "../../../../test/debitor.js";
import { HELSINGOER } from "../../../scenarier/parter.js";
import { findRegning } from "../regning/find.js";
import { kopiOf } from "../regning/regning.js";
import { carryOn, start } from "./koersel.js";
import { regningskoersel } from "./regninger.js";

type Materiale = "Regninger" | "Rykkere" | "Alt";

/** Somebody beside the debtor, who has asked for this material; and perhaps given it up again. */
const abonnent = (navn: string, cpr: string, materiale: Materiale) => {
  const haeftelseIdentifikator = randomUUID();
  const gyldigFra = "2026-01-01";
  return {
    haeftelse: {
      haeftelseIdentifikator,
      rolle: "JuridiskMedhaefter" as const,
      part: { partType: "CPR" as const, partIdentifikator: cpr },
      navn,
      gyldigFra,
    },
    adresse: {
      adresseIdentifikator: randomUUID(),
      haeftelseIdentifikator,
      adresselinjer: [`${navn}s vej 1`],
      gyldigFra,
    },
    abonnement: {
      materialeabonnementIdentifikator: randomUUID(),
      haeftelseIdentifikator,
      materiale,
      gyldigFra,
    },
  };
};

test("who has asked for bills gets a copy with the claims of their accounts; there is still one bill and one payment id", async (t) => {
  const debitor = await openDebitor(t);
  const krav = fordring(10_000n, "2026-01-05");
  const konto = nyKonto([krav]);
  const bo = abonnent("Bo", "0202021234", "Alt");
  const mor = abonnent("Mor", "0303031234", "Rykkere");
  const egen = {
    materialeabonnementIdentifikator: randomUUID(),
    haeftelseIdentifikator: konto.haeftelser![0]!.haeftelseIdentifikator,
    materiale: "Regninger" as const,
    gyldigFra: "2026-01-01",
  };
  const svar = await debitor.send("OpretDebitorkonto", {
    ...konto,
    haeftelser: [...konto.haeftelser!, bo.haeftelse, mor.haeftelse],
    adresser: [...konto.adresser!, bo.adresse, mor.adresse],
    materialeabonnementer: [bo.abonnement, mor.abonnement, egen],
  });
  assert.equal(svar.kode, "ACCEPTERET", JSON.stringify(svar.fejl));
  await debitor.send("OpretDebitorkonto", nyKonto([fordring(5_000n, "2026-01-05")]));
  const begun = await start(debitor, regningskoersel, { myndighed: HELSINGOER, dato: "2026-01-06" }, "test");
  assert.ok(begun.ok);
  assert.equal((await carryOn(debitor, regningskoersel, begun.value)).resultat.regninger, 1);
  const fundet = await findRegning(debitor, HELSINGOER, "2026-000001");
  assert.ok(fundet.ok);
  const { kopier, total, betalingsid, linjer } = fundet.value;
  assert.deepEqual(kopier, [
    { navn: "Bo", adresselinjer: ["Bos vej 1"], fordringer: [krav.fordringIdentifikator] },
  ]);
  assert.deepEqual(
    linjer.map((linje) => linje.konto),
    ["Biblioteket", "Biblioteket"],
  );
  const kopi = kopiOf(fundet.value, kopier[0]!);
  assert.deepEqual([total, kopi.total, kopi.betalingsid], [15_000n, 10_000n, betalingsid]);
});
