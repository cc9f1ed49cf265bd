import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { addBankdage, nextBankdag } from "../src/domain/bankdage.js";
import { betalingsidOf } from "../src/domain/nemkonto/betalingsid.js";
import { createBilag, D, K } from "../src/erp/bilag.js";
import { indlaesKontoudtog } from "../src/erp/kontoudtog/indlaes.js";
import { bookIn } from "../src/erp/ledger.js";
import { afstemUdbetalinger } from "../src/erp/udbetaling/afstemning/afstem.js";
import { UDBETALINGSKONTERINGER } from "../src/erp/udbetaling/konti.js";
import { udbetalingstager } from "../src/erp/udbetaling/kontoudtog/tager.js";
import { addDays, todayIn } from "../src/kit/dates.js";
import { type Bankpostering, writeCamt054 } from "../src/omverden/bank/camt054.js";
import { HELSINGOER } from "../src/scenarier/parter.js";
import { svar, type TestUdbetaling } from "./udbetaling.js";

/** Help for tests of the reconciliation of payouts: the bank's file, finansbilag of a fagsystem, and three bank days. */

/** Rows are dated by the database's clock: the test's days begin after it. */
export const D0 = nextBankdag(addDays(todayIn("Europe/Copenhagen", new Date()), 1));
export const D1 = addBankdage(D0, 1);
export const D2 = addBankdage(D0, 2);

let nr = 0;

/** The bank's entry of a payout; a debit on D1 where nothing else is said. */
export const bankensPost = (
  udbetaling: string,
  beloeb: bigint,
  felter: Partial<Bankpostering> = {},
): Bankpostering => {
  nr += 1;
  const reference = `R${nr}`;
  const betalinger = [{ reference, beloeb, endeTilEnde: betalingsidOf(udbetaling) }];
  return { reference, dato: D1, retning: "ud", betalinger, ...felter };
};

/** A file of the bank about one account, taken in by the payouts' ledger. */
export const takeBankfil = async (
  erp: TestUdbetaling,
  posteringer: readonly Bankpostering[],
  iban = "DK7799990000000001",
) => {
  const xml = writeCamt054({ meddelelse: "ADVIS", tid: `${D1}T06:00:00Z`, iban, posteringer });
  const doer = { clock: erp.clock, tagere: [udbetalingstager(erp)] };
  const taget = await indlaesKontoudtog(doer, HELSINGOER, new TextEncoder().encode(xml), "Eva");
  assert.ok(taget.ok, taget.ok ? "" : JSON.stringify(taget.error));
  return taget.value;
};

const UDGIFT = { Funktion: "55771", Dranst: "1", Gruppering: "013", Art: "52" };

/** A finansbilag of a fagsystem (SF1590_A): cost against an interim account, naming a payout or none; negative the other way. */
export const bookKontering = async (
  erp: TestUdbetaling,
  udbetaling: string | undefined,
  beloeb: bigint,
  konto: "mellemregning" | "undervejs" = "mellemregning",
) => {
  const kontobog = await erp.kontobog(HELSINGOER);
  const hvad = { myndighed: HELSINGOER, aktoer: "ksd", tekst: "Sygedagpenge", dato: D0 };
  const modkonto = UDBETALINGSKONTERINGER[konto];
  const linjer =
    beloeb > 0n ? [D(UDGIFT, beloeb), K(modkonto, beloeb)] : [K(UDGIFT, -beloeb), D(modkonto, -beloeb)];
  const bilag = createBilag({ ...hvad, haendelse: randomUUID(), kontobog }, randomUUID(), linjer, erp.newId);
  assert.ok(bilag.ok && bilag.value !== undefined);
  const noegler =
    udbetaling === undefined ? [] : [{ noegletype: "NemKontoAnmodning", noeglevaerdi: udbetaling }];
  const referencer = JSON.stringify(noegler);
  const nyt = { ...bilag.value, linjer: bilag.value.linjer.map((linje) => ({ ...linje, referencer })) };
  await erp.database.transaction((query) => bookIn(query, [nyt]));
};

/** Sends what is ready; the bundles that are made get NemKonto's first answer. */
export const sendKlare = async (erp: TestUdbetaling, til: string): Promise<void> => {
  for (const bundt of await erp.run(til))
    await erp.note([{ ...svar("", "1", "ACTC"), dato: D0, om: { bundt } }]);
};

/** The reconciliation of a day. */
export const afstem = async (erp: TestUdbetaling, dato = D1) => {
  const stand = await afstemUdbetalinger(erp, HELSINGOER, dato);
  assert.ok(stand.ok, stand.ok ? "" : JSON.stringify(stand.error));
  return stand.value;
};
