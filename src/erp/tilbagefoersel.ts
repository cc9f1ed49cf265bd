import type { Database } from "../adapters/postgres/database.js";
import { formatBeloeb } from "../domain/beloeb.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import { bogfoeringsdatoOf, type Finansbilag } from "../domain/finans/model.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { formatKontering, type Kontering } from "../domain/kontering.js";
import { konteringOf } from "../domain/postering.js";
import type { Posteringslinje } from "./ledger.js";

/**
 * A booked bilag is reversed by a new bilag that names it and mirrors it line for line, on the accounts that the original was
 * booked on, whatever the omsætningstabel says today and though they be closed since. Once only; a reversal is not reversed:
 * the original is sent anew. All our choice; that nothing booked is changed is the law's (bogføringsloven).
 */

/** A booked bilag with its lines, as one that reverses it must know it. Amounts in øre. */
export type Originalbilag = {
  readonly loebenummer: bigint;
  readonly id: string;
  readonly bilagsnummer: string | null;
  /** What it reverses itself, and what has reversed it. */
  readonly tilbagefoerer: bigint | null;
  readonly tilbagefoertAf: { readonly loebenummer: bigint; readonly id: string } | null;
  readonly linjer: readonly Originallinje[];
};

export type Originallinje = Pick<
  Posteringslinje,
  "kontonummer" | "debet" | "kredit" | "kontering" | "part" | "tekst" | "referencer"
>;

/** Which bilag: by the sender's id, or by its number in the books. */
export type Bilagsvalg =
  | { readonly myndighed: string; readonly afsenderSystem: string; readonly id: string }
  | { readonly myndighed: string; readonly loebenummer: bigint };

type Row = Omit<Originalbilag, "tilbagefoertAf" | "linjer"> & {
  readonly afLoebenummer: bigint | null;
  readonly afId: string | null;
};

/** The bilag as it stands in the books; undefined when there is none. */
export const findOriginal = async (
  { query }: Database,
  valg: Bilagsvalg,
): Promise<Originalbilag | undefined> => {
  const byNumber = "loebenummer" in valg;
  const [row] = await query<Row>(
    byNumber ? "erp-original-nr" : "erp-original-id",
    `select b.loebenummer, b.id, b.bilagsnummer, b.tilbagefoerer, af.loebenummer as "afLoebenummer", af.id as "afId"
     from erp.bilag b
     left join erp.bilag af on af.myndighed = b.myndighed and af.tilbagefoerer = b.loebenummer
     where b.myndighed = $1 and ${byNumber ? "b.loebenummer = $2" : "b.afsender_system = $2 and b.id = $3"}`,
    byNumber ? [valg.myndighed, valg.loebenummer] : [valg.myndighed, valg.afsenderSystem, valg.id],
  );
  if (row === undefined) return undefined;
  const { afLoebenummer, afId, ...bilag } = row;
  const linjer = await query<Originallinje>(
    "erp-original-linjer",
    `select kontonummer, debet, kredit, kontering, part, tekst, referencer from erp.postering
     where myndighed = $1 and loebenummer = $2 order by linje`,
    [valg.myndighed, row.loebenummer],
  );
  const tilbagefoertAf =
    afLoebenummer === null || afId === null ? null : { loebenummer: afLoebenummer, id: afId };
  return { ...bilag, tilbagefoertAf, linjer };
};

/** What would become of a reversing bilag: its lines, or why it cannot be booked. */
export type Spejling =
  | { readonly linjer: readonly Posteringslinje[]; readonly tilbagefoerer: bigint }
  | { readonly fejl: Fejl };

const STED = { element: "Finansbilag/TilbagefoererBilag" };

/** Why the bilag cannot be reversed, as it stands: ERP-016, ERP-017. `id` is the reversing bilag's own. */
export const reverseable = (original: Originalbilag, id: string): Fejl | undefined => {
  if (original.tilbagefoerer !== null) return fejl("ERP-017", { id: original.id }, STED);
  const { tilbagefoertAf } = original;
  if (tilbagefoertAf === null || tilbagefoertAf.id === id) return undefined;
  return fejl("ERP-016", { id: original.id, loebenummer: String(tilbagefoertAf.loebenummer) }, STED);
};

/** Holds a reversing bilag against the one it names. ERP-015…018. */
export const mirror = (bilag: Finansbilag, original: Originalbilag | undefined): Spejling => {
  const { tilbagefoererBilag: id = "", modtagerMyndighed, posteringer } = bilag;
  if (original === undefined) {
    return { fejl: fejl("ERP-015", { id, myndighed: myndighedsnavn(modtagerMyndighed) }, STED) };
  }
  const problem = reverseable(original, bilag.finansbilagIdentifikator);
  if (problem !== undefined) return { fejl: problem };
  const open = new Map<string, Originallinje[]>();
  for (const linje of original.linjer) {
    const key = mirroredKey(linje);
    open.set(key, [...(open.get(key) ?? []), linje]);
  }
  const linjer: Posteringslinje[] = [];
  for (const [index, postering] of posteringer.entries()) {
    const kontering = JSON.stringify(konteringOf(postering));
    const [debet, kredit] = postering.debetKredit === "D" ? [postering.beloeb, 0n] : [0n, postering.beloeb];
    const { part: whom } = postering;
    const part = whom === undefined ? null : `${whom.partType}:${whom.partIdentifikator}`;
    const found = open.get(keyOf({ debet, kredit, kontering, part }))?.shift();
    if (found === undefined) return differs(original, index + 1, postering);
    linjer.push({
      kontonummer: found.kontonummer,
      regel: null,
      bogfoeringsdato: bogfoeringsdatoOf(bilag, postering),
      debet,
      kredit,
      tekst: postering.posteringstekst ?? bilag.bilagstekst ?? null,
      posteringId: postering.posteringIdentifikator,
      kontering,
      part,
      referencer: JSON.stringify(postering.referencenoegler ?? []),
    });
  }
  if (linjer.length < original.linjer.length) {
    return mismatch(original, `den har ${linjer.length} linjer, bilaget ${original.linjer.length}`);
  }
  return { linjer, tilbagefoerer: original.loebenummer };
};

type Keyed = Pick<Originallinje, "debet" | "kredit" | "kontering" | "part">;

/** Kontering is compared as a set of dimensions: their order says nothing. */
const keyOf = ({ debet, kredit, kontering, part }: Keyed): string => {
  const dimensioner = Object.entries(JSON.parse(kontering) as Kontering).sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([String(debet), String(kredit), dimensioner, part]);
};

const mirroredKey = ({ debet, kredit, ...linje }: Originallinje): string =>
  keyOf({ ...linje, debet: kredit, kredit: debet });

const mismatch = ({ loebenummer }: Originalbilag, forskel: string): Spejling => ({
  fejl: fejl("ERP-018", { loebenummer: String(loebenummer), forskel }, STED),
});

/** The party is never told: it may be a person. */
const differs = (
  original: Originalbilag,
  nr: number,
  postering: Finansbilag["posteringer"][number],
): Spejling => {
  const { beloeb, debetKredit } = postering;
  const text = `linje ${nr} (${formatBeloeb(beloeb)} ${debetKredit}, ${formatKontering(konteringOf(postering))})`;
  return mismatch(original, `${text} spejler ingen af bilagets linjer`);
};
