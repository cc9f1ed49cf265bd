import type { Debitorkonto } from "../src/domain/debitor/model.js";
import { withAnledning } from "../src/erp/anledning.js";
import { opret } from "../src/erp/debitor/registrering/opret.js";
import { skriv } from "../src/erp/debitor/skriv.js";
import { samlet } from "../src/erp/debitor/skrivning.js";
import { addDays } from "../src/kit/dates.js";
import { HELSINGOER } from "../src/scenarier/parter.js";
import { fordring, nyKonto, type TestDebitor } from "./debitor.js";

/** A municipality's worth of claims, for tests and figures of runs. */

const PIECE = 500;

/** A different person for each number, as far as days and serial numbers reach. */
const cprOf = (nr: number): string => {
  const day = addDays("1930-01-01", nr % 25_000);
  const serial = String(1_000 + Math.floor(nr / 25_000)).padStart(4, "0");
  return `${day.slice(8)}${day.slice(5, 7)}${day.slice(2, 4)}${serial}`;
};

const TOM = {
  konto: undefined,
  haeftelser: [],
  adresser: [],
  abonnementer: [],
  fordringer: [],
  delfordringer: [],
  bevaegelser: [],
};

/** What the claim of this number is of, in øre. */
export const beloebOf = (nr: number): bigint => BigInt(10_000 + (nr % 90_000));

/** One claim each for so many persons in Helsingør, born 5 January 2026, as the messages would have made them. */
export const seedFordringer = async (debitor: TestDebitor, antal: number): Promise<void> => {
  for (let fra = 0; fra < antal; fra += PIECE) {
    if (fra === PIECE) await debitor.database.query("mange-statistik", "analyze", []);
    const beskeder = Array.from(
      { length: Math.min(PIECE, antal - fra) },
      (_, nr): Debitorkonto =>
        nyKonto([fordring(beloebOf(fra + nr), "2026-01-05")], { cpr: cprOf(fra + nr) }),
    );
    const skrivninger = beskeder.map((besked) => {
      const svar = opret(TOM, besked, new Set());
      if (!svar.ok) throw new Error(JSON.stringify(svar.error));
      return svar.value;
    });
    const svar = await withAnledning(
      debitor,
      { myndighed: HELSINGOER, aktoer: "test", tekst: "Mange fordringer" },
      (query, anledning) => skriv(debitor, query, anledning, samlet(skrivninger)),
    );
    if (!svar.ok) throw new Error(JSON.stringify(svar.error));
  }
};
