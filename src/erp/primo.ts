import { createHash } from "node:crypto";
import { v5 } from "uuid";
import type { Database } from "../adapters/postgres/database.js";
import { type Oere, sum } from "../domain/beloeb.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { aaretFoer, regnskabsaar } from "../domain/regnskabsaar.js";
import { failed, ok, type Result } from "../kit/result.js";
import { BALANCEKONTO } from "./kontoplan.js";
import type { BookBilag, NytBilag, Posteringslinje } from "./ledger.js";
import type { Kontofakta } from "./regnskab.js";

/**
 * Opening balances. Each balance account (hovedkonto 9) is carried over, and the result of the old year (the sum of
 * hovedkonto 0 to 8) goes to 9.75.99: what the books hold on 1 January is then what they held the evening before, and
 * operating accounts begin at nothing. That hovedkonto 9 is the balance is the ministry's; that 9.75.99 alone takes the
 * result, and that the ERP does it by a bilag of its own, is our choice.
 */

/** In whose name the ERP books what it makes itself; no sender has this id. */
export const ERP_SYSTEM = "6b5d0c1e-3f59-4d0a-8a64-15900000e000";

export type Primoerp = { readonly database: Database; readonly book: BookBilag };

/** One line of a primo bilag: what is carried on an account, in øre, debet less kredit. */
export type Primolinje = Kontofakta & {
  /** The account's own balance, or the result of the old year. */
  readonly slags: "saldo" | "resultat";
  readonly beloeb: Oere;
};

/**
 * What came of it: `dannet` the first bilag is booked; `suppleret` the old year has got more since, and a further bilag
 * with just the difference is booked; `uaendret` the bilag that stand are right; `intet` the old year has nothing to carry.
 */
export type Primo = {
  readonly udfald: "dannet" | "suppleret" | "uaendret" | "intet";
  /** The bilag just booked. */
  readonly loebenummer?: bigint;
  /** Its lines. */
  readonly linjer: readonly Primolinje[];
  /** All that is now carried to the year, in øre. */
  readonly baaret: readonly Primolinje[];
};

/**
 * Book the opening balances of `aar`. Doing it again books nothing, or the difference where the old year has changed; two
 * at once are one. An account that is closed is carried too: it is no booking of anybody's. `af` is who asked. ERP-001
 * without books here, ERP-030 without a balancekonto, ERP-031 when an earlier year's own primo is not there or not current.
 */
export const danPrimo = async (
  erp: Primoerp,
  myndighed: string,
  aar: string,
  af: string,
): Promise<Result<Primo, Fejl>> => {
  const konti = await readKontoplan(erp.database, myndighed);
  if (konti.length === 0) return failed(fejl("ERP-001", { myndighed: myndighedsnavn(myndighed) }));
  const balancekonto = konti.find(({ funktion }) => funktion === BALANCEKONTO);
  if (balancekonto === undefined) return failed(fejl("ERP-030", { myndighed: myndighedsnavn(myndighed) }));
  const stale = await findUajour(erp.database, myndighed, aar, balancekonto);
  if (stale !== undefined) return failed(fejl("ERP-031", { aar, mangler: stale }));
  for (;;) {
    const stand = await readStand(erp.database, myndighed, aar, balancekonto);
    if (stand.mangler.length === 0)
      return ok({ udfald: stand.bilag === 0 ? "intet" : "uaendret", linjer: [], baaret: stand.baaret });
    const nyt = primobilag(myndighed, aar, stand, af);
    const [bogfoert] = await erp.book([nyt]);
    // Another content under the number: somebody else was first, with what the books held then. Look again.
    if (!bogfoert!.indholdHash.equals(nyt.indholdHash)) continue;
    return ok({
      udfald: stand.bilag === 0 ? "dannet" : "suppleret",
      loebenummer: bogfoert!.loebenummer,
      linjer: stand.mangler,
      baaret: stand.oensket,
    });
  }
};

const FAKTA = "k.kontonummer, k.navn, k.funktion, k.dranst, k.gruppering, k.art";

const readKontoplan = ({ query }: Database, myndighed: string): Promise<readonly Kontofakta[]> =>
  query<Kontofakta>(
    "erp-kontoplan",
    `select ${FAKTA} from erp.konto k where k.myndighed = $1 order by k.kontonummer`,
    [myndighed],
  );

/** The first earlier year with books before it whose own opening balances are not what they should be. */
const findUajour = async (
  database: Database,
  myndighed: string,
  aar: string,
  balancekonto: Kontofakta,
): Promise<string | undefined> => {
  const [first] = await database.query<{ aar: string | null }>(
    "erp-foerste-aar",
    "select to_char(min(bogfoeringsdato), 'YYYY') as aar from erp.postering where myndighed = $1",
    [myndighed],
  );
  if (first?.aar == null) return undefined;
  for (let year = Number(first.aar) + 1; year < Number(aar); year += 1) {
    const { mangler } = await readStand(database, myndighed, String(year), balancekonto);
    if (mangler.length > 0) return String(year);
  }
  return undefined;
};

type Stand = {
  /** How many primo bilag the ERP has made for the year. */
  readonly bilag: number;
  readonly oensket: readonly Primolinje[];
  readonly baaret: readonly Primolinje[];
  /** What should be carried less what is. */
  readonly mangler: readonly Primolinje[];
};

type Row = Kontofakta & {
  readonly loebenummer: bigint | null;
  readonly posteringId: string | null;
  readonly beloeb: Oere;
};

/** The old year's balances, and what the ERP's own bilag have carried of them; one statement, so that the two agree. */
const readStand = async (
  { query }: Database,
  myndighed: string,
  aar: string,
  balancekonto: Kontofakta,
): Promise<Stand> => {
  const old = aaretFoer(aar);
  if (old === undefined) return { bilag: 0, oensket: [], baaret: [], mangler: [] };
  const { fra, til } = regnskabsaar(old);
  const rows = await query<Row>(
    "erp-primo-stand",
    `select ${FAKTA}, null::bigint as loebenummer, null::uuid as "posteringId",
       sum(p.debet - p.kredit)::bigint as beloeb
     from erp.postering p join erp.konto k on k.myndighed = p.myndighed and k.kontonummer = p.kontonummer
     where p.myndighed = $1 and p.bogfoeringsdato between $2 and $3 group by ${FAKTA}
     union all
     select ${FAKTA}, p.loebenummer, p.postering_id, p.debet - p.kredit
     from erp.bilag b join erp.postering p on p.myndighed = b.myndighed and p.loebenummer = b.loebenummer
     join erp.konto k on k.myndighed = p.myndighed and k.kontonummer = p.kontonummer
     where b.myndighed = $1 and b.afsender_system = $4 and b.posteringstype = 'PRI' and b.bilagsdato = $5`,
    [myndighed, fra, til, ERP_SYSTEM, regnskabsaar(aar).fra],
  );
  const own = rows.filter(({ loebenummer }) => loebenummer !== null);
  const resultatId = lineId(myndighed, aar, balancekonto.kontonummer, "resultat");
  const saldi = rows.filter(({ loebenummer }) => loebenummer === null);
  const oensket = carried(saldi, balancekonto);
  const baaret = summed(
    own.map((row) => ({ ...row, slags: row.posteringId === resultatId ? "resultat" : "saldo" })),
  );
  return {
    bilag: new Set(own.map(({ loebenummer }) => loebenummer)).size,
    oensket,
    baaret,
    mangler: summed([...oensket, ...baaret.map((linje) => ({ ...linje, beloeb: -linje.beloeb }))]),
  };
};

/** What the balances of a year give the next one: hovedkonto 9 as it is, all else as the result. */
const carried = (saldi: readonly Row[], balancekonto: Kontofakta): readonly Primolinje[] => {
  const [balance, drift] = [true, false].map((wanted) =>
    saldi.filter(({ funktion }) => funktion.startsWith("9") === wanted),
  );
  return summed([
    ...balance!.map((row) => ({ ...row, slags: "saldo" as const })),
    { ...balancekonto, slags: "resultat", beloeb: sum(drift!.map(({ beloeb }) => beloeb)) },
  ]);
};

/** One line for each account and kind, those that are not zero, by account. */
const summed = (linjer: readonly Primolinje[]): readonly Primolinje[] => {
  const byKey = new Map<string, Primolinje>();
  for (const linje of linjer) {
    const key = `${linje.kontonummer}/${linje.slags}`;
    byKey.set(key, { ...linje, beloeb: linje.beloeb + (byKey.get(key)?.beloeb ?? 0n) });
  }
  return [...byKey.entries()]
    .filter(([, { beloeb }]) => beloeb !== 0n)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, linje]) => linje);
};

/** The same for every bilag of a year: it names what is carried, not the line. */
const lineId = (myndighed: string, aar: string, kontonummer: string, slags: Primolinje["slags"]): string =>
  v5(`${myndighed} ${aar} ${kontonummer} ${slags}`, ERP_SYSTEM);

const primobilag = (myndighed: string, aar: string, { bilag, mangler }: Stand, af: string): NytBilag => {
  const nr = bilag + 1;
  const content = mangler.map(({ kontonummer, slags, beloeb }) => [kontonummer, slags, String(beloeb)]);
  return {
    beskedId: null,
    indholdHash: createHash("sha256").update(JSON.stringify(content)).digest(),
    tilbagefoerer: null,
    bilag: {
      finansbilagIdentifikator: v5(`${myndighed} ${aar} primo ${nr}`, ERP_SYSTEM),
      afsenderSystem: ERP_SYSTEM,
      modtagerMyndighed: myndighed,
      bilagsnummer: `PRIMO-${aar}-${nr}`,
      bilagsdato: regnskabsaar(aar).fra,
      bilagstekst: `Primo ${aar} af regnskab ${aaretFoer(aar)}, dannet af ${af}`,
      posteringstype: "PRI",
    },
    linjer: mangler.map((linje) => posteringslinje(myndighed, aar, linje)),
  };
};

const posteringslinje = (
  myndighed: string,
  aar: string,
  { kontonummer, funktion, dranst, gruppering, art, slags, beloeb }: Primolinje,
): Posteringslinje => ({
  kontonummer,
  regel: null,
  bogfoeringsdato: regnskabsaar(aar).fra,
  debet: beloeb > 0n ? beloeb : 0n,
  kredit: beloeb < 0n ? -beloeb : 0n,
  tekst: slags === "saldo" ? `Primo ${aar}` : `Resultat ${aaretFoer(aar)}`,
  posteringId: lineId(myndighed, aar, kontonummer, slags),
  kontering: JSON.stringify({ Funktion: funktion, Dranst: dranst, Gruppering: gruppering, Art: art }),
  part: null,
  referencer: "[]",
});
