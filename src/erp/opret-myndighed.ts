import type { Database } from "../adapters/postgres/database.js";
import { findKommune } from "../domain/kommuner.js";
import { type Standardkonto, standardkonti } from "./kontoplan.js";
import { type Moenstre, writeMoenstre } from "./omsaetning/regel.js";

/** The first day of the books; nothing is booked before it. Our choice. */
const FIRST_DAY = "2019-01-01";

/**
 * The municipality's own number of a standard account. How municipalities number theirs is not public at this level;
 * ours: Prisme's 9-digit string (funktion, dranst, gruppering) with the art after a dash, and the bare 11 digits
 * elsewhere.
 */
const kontonummerOf = (myndighed: string, { funktion, dranst, gruppering, art }: Standardkonto): string => {
  const dash = findKommune(myndighed)?.bogfoering.erp === "Fujitsu Prisme" ? "-" : "";
  return `${funktion}${dranst}${gruppering}${dash}${art}`;
};

/** Give a municipality its books: kontoplan and first omsætningstabel, one rule an account. Doing it again changes nothing. */
export const opretMyndighed = (database: Database, myndighed: string): Promise<void> =>
  database.transaction(async (query) => {
    const numbers = standardkonti.map((konto) => kontonummerOf(myndighed, konto));
    const columns = [
      standardkonti.map(({ funktion }) => funktion),
      standardkonti.map(({ dranst }) => dranst),
      standardkonti.map(({ gruppering }) => gruppering),
      standardkonti.map(({ art }) => art),
    ];
    await query(
      "erp-opret-konti",
      `insert into erp.konto (myndighed, kontonummer, navn, funktion, dranst, gruppering, art, gyldig_fra)
       select $1, n.kontonummer, n.navn, n.funktion, n.dranst, n.gruppering, n.art, $2::date
       from unnest($3::text[], $4::text[], $5::text[], $6::text[], $7::text[], $8::text[])
         as n (kontonummer, navn, funktion, dranst, gruppering, art)
       on conflict do nothing`,
      [myndighed, FIRST_DAY, numbers, standardkonti.map(({ navn }) => navn), ...columns],
    );
    await query(
      "erp-opret-nummerserie",
      "insert into erp.nummerserie (myndighed, sidste) values ($1, 0) on conflict do nothing",
      [myndighed],
    );
    await query(
      "erp-opret-omsaetning",
      `insert into erp.omsaetningsregel (myndighed, nr, version, moenstre, kontonummer, gyldig_fra, aktoer)
       select $1, n.nr, 1, n.moenstre, n.kontonummer, $2::date, 'oeir'
       from unnest($3::text[], $4::text[]) with ordinality as n (kontonummer, moenstre, nr)
       on conflict do nothing`,
      [myndighed, FIRST_DAY, numbers, standardkonti.map((konto) => writeMoenstre(moenstreOf(konto)))],
    );
  });

/** The first rule of a standard account names its four dimensions exactly. */
const moenstreOf = ({ funktion, dranst, gruppering, art }: Standardkonto): Moenstre => ({
  Funktion: { slags: "praecis", vaerdi: funktion },
  Dranst: { slags: "praecis", vaerdi: dranst },
  Gruppering: { slags: "praecis", vaerdi: gruppering },
  Art: { slags: "praecis", vaerdi: art },
});
