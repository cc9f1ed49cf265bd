import type { Database } from "../../adapters/postgres/database.js";
import type { Oere } from "../../domain/beloeb.js";
import type { POSTERINGSTYPER } from "../../domain/finans/model.js";
import { regnskabsaar } from "../../domain/regnskabsaar.js";
import type { Kontofakta } from "../regnskab.js";

/** A line of the ledger with its bilag and its account. Amounts in øre. */
export type Eksportlinje = Kontofakta & {
  readonly loebenummer: bigint;
  readonly linje: number;
  readonly bogfoeringsdato: string;
  readonly debet: Oere;
  readonly kredit: Oere;
  readonly tekst: string | null;
  readonly posteringId: string;
  readonly bilagId: string;
  /** Null: a bilag that the ERP made itself. */
  readonly beskedId: string | null;
  readonly bilagsnummer: string | null;
  readonly bilagsdato: string;
  readonly bilagstekst: string | null;
  readonly posteringstype: (typeof POSTERINGSTYPER)[number];
  readonly bogfoert: Date;
};

/** Lines read at a time. */
const PAGE = 2_000;

/**
 * The lines booked in a year, a page at a time, by bilag and line: memory is that of a page, whatever the year holds,
 * and no connection waits for a slow reader. What is booked meanwhile under a higher number is left out; a bilag is
 * written in one transaction, so each comes whole or not at all.
 */
export async function* readPosteringer(
  { query }: Database,
  myndighed: string,
  aar: string,
): AsyncGenerator<readonly Eksportlinje[]> {
  const { fra, til } = regnskabsaar(aar);
  const [last] = await query<{ sidste: bigint | null }>(
    "erp-sidste-bilag",
    "select max(loebenummer) as sidste from erp.bilag where myndighed = $1",
    [myndighed],
  );
  const sidste = last?.sidste ?? 0n;
  let efter = { loebenummer: 0n, linje: 0 };
  for (;;) {
    const page = await query<Eksportlinje>(
      "erp-eksport-linjer",
      `select p.loebenummer, p.linje, p.bogfoeringsdato, p.debet, p.kredit, p.tekst, p.postering_id as "posteringId",
         b.id as "bilagId", b.besked_id as "beskedId", b.bilagsnummer, b.bilagsdato, b.tekst as bilagstekst,
         b.posteringstype, b.bogfoert, k.kontonummer, k.navn, k.funktion, k.dranst, k.gruppering, k.art
       from erp.postering p
       join erp.bilag b on b.myndighed = p.myndighed and b.loebenummer = p.loebenummer
       join erp.konto k on k.myndighed = p.myndighed and k.kontonummer = p.kontonummer
       where p.myndighed = $1 and (p.loebenummer, p.linje) > ($2, $3) and p.loebenummer <= $4
         and p.bogfoeringsdato between $5 and $6
       order by p.loebenummer, p.linje limit ${PAGE}`,
      [myndighed, efter.loebenummer, efter.linje, sidste, fra, til],
    );
    if (page.length > 0) yield page;
    if (page.length < PAGE) return;
    efter = page.at(-1)!;
  }
}
