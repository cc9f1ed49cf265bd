import type { Database } from "../../adapters/postgres/database.js";
import type { Adfaerd, Kontovalg, Trin } from "./forloeb.js";

type Query = Database["query"];

/** An account that is told of a payee: of an authority and ydelsesart, or its NemKonto where there are none. */
export type Kendtkonto = {
  readonly myndighed?: string;
  readonly ydelsesart?: string;
  readonly registreringsnummer: string;
  readonly kontonummer: string;
};

/** A payee with something special about it. */
export type Registreret = {
  /** Kind and number, `CPR:0101364001`. */
  readonly modtager: string;
  readonly adfaerd: Adfaerd;
  readonly aarsag: string | null;
  readonly konti: readonly Kendtkonto[];
};

/** What is known of a payee from now on; a normal one without accounts is as one that nobody has registered. */
export const setModtager = async (
  query: Query,
  { modtager, adfaerd, aarsag, konti }: Registreret,
): Promise<void> => {
  await query("nemkonto-glem-modtager", "delete from nemkonto.modtager where modtager = $1", [modtager]);
  if (adfaerd === "normal" && konti.length === 0) return;
  await query(
    "nemkonto-saet-modtager",
    "insert into nemkonto.modtager (modtager, adfaerd, aarsag) values ($1, $2, $3)",
    [modtager, adfaerd, aarsag],
  );
  await query(
    "nemkonto-saet-konti",
    `insert into nemkonto.konto (modtager, myndighed, ydelsesart, reg_nr, konto_nr)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::text[])`,
    [
      modtager,
      konti.map(({ myndighed = "" }) => myndighed),
      konti.map(({ ydelsesart = "" }) => ydelsesart),
      konti.map((one) => one.registreringsnummer),
      konti.map((one) => one.kontonummer),
    ],
  );
};

export const readRegister = (query: Query): Promise<readonly Registreret[]> =>
  query<Registreret>(
    "nemkonto-register",
    `select m.modtager, m.adfaerd, m.aarsag, coalesce(
       (select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('myndighed', nullif(k.myndighed, ''),
          'ydelsesart', nullif(k.ydelsesart, ''), 'registreringsnummer', k.reg_nr, 'kontonummer', k.konto_nr))
          order by k.myndighed, k.ydelsesart)
        from nemkonto.konto k where k.modtager = m.modtager), '[]') as konti
     from nemkonto.modtager m order by m.modtager limit 1000`,
    [],
  );

/** A payment as the stand-in knows it: the truth, whatever answers have been given. */
export type Nksbetalingsvisning = {
  readonly nr: bigint;
  readonly bundt: string;
  readonly id: string;
  readonly modtager: string;
  readonly beloeb: bigint;
  readonly udfoerelsesdato: string;
  readonly tilstand: Trin;
  readonly konto: Kontovalg | null;
  readonly aarsag: string | null;
};

export type Betalingsvalg = { readonly efter?: bigint; readonly id?: string; readonly tilstand?: string };

/** The payments of a municipality as they came, a page of 100 after a number. */
export const readBetalinger = (
  query: Query,
  myndighed: string,
  { efter = 0n, id, tilstand }: Betalingsvalg,
): Promise<readonly Nksbetalingsvisning[]> =>
  query<Nksbetalingsvisning>(
    "nemkonto-betalinger",
    `select b.nr, u.id as bundt, b.id, b.modtager, b.beloeb, u.udfoerelsesdato, b.tilstand, b.konto, b.aarsag
     from nemkonto.betaling b join nemkonto.bundt u on u.nr = b.bundt
     where b.myndighed = $1 and b.nr > $2 and ($3::text is null or b.id = $3)
       and ($4::text is null or b.tilstand = $4)
     order by b.nr limit 100`,
    [myndighed, efter, id ?? null, tilstand ?? null],
  );
