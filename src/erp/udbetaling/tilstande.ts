import type { Uuid } from "../../domain/identifikatorer.js";
import { transitionUdbetaling, type Udbetalingshaendelse } from "../../domain/udbetaling/tilstand.js";
import type { Anledning } from "../anledning.js";
import type { Query } from "../porte.js";
import { tellUdbetalinger } from "./haendelser.js";
import type { Udbetalingsrow } from "./raekker.js";

/** A change of a locked payout's state, and what follows it in the same row. */
export type Udbetalingsskift = {
  readonly row: Udbetalingsrow;
  readonly haendelse: Udbetalingshaendelse;
  readonly data?: Readonly<Record<string, unknown>>;
  readonly felter?: { readonly bundt: Uuid; readonly udfoerelsesdato: string };
};

const SKIFT = `update udbetaling.udbetaling u set tilstand = n.tilstand, bundt = coalesce(n.bundt, u.bundt),
    udfoerelsesdato = coalesce(n.udfoerelsesdato, u.udfoerelsesdato)
  from unnest($2::uuid[], $3::text[], $4::text[], $5::uuid[], $6::date[])
    as n (id, fra, tilstand, bundt, udfoerelsesdato)
  where u.myndighed = $1 and u.id = n.id and u.tilstand = n.fra
  returning u.id`;

/**
 * Change states along the edges of the table in the domain; gives the payouts as they stand after it, in the same order. Throws
 * on an edge that does not exist, and on a payout that has changed since it was locked: both are mistakes, and nothing is written.
 */
export const skiftUdbetalinger = async (
  query: Query,
  anledning: Pick<Anledning, "myndighed" | "aktoer">,
  skift: readonly Udbetalingsskift[],
): Promise<readonly Udbetalingsrow[]> => {
  if (skift.length === 0) return [];
  const efter = skift.map(({ row, haendelse, felter }) => {
    const tilstand = transitionUdbetaling(row.tilstand, haendelse);
    if (tilstand === undefined) throw new Error(`no edge ${haendelse} from ${row.tilstand}`);
    return { ...row, ...felter, tilstand };
  });
  const skiftede = await query<{ id: Uuid }>("udbetaling-skift", SKIFT, [
    anledning.myndighed,
    skift.map(({ row }) => row.id),
    skift.map(({ row }) => row.tilstand),
    efter.map(({ tilstand }) => tilstand),
    skift.map(({ felter }) => felter?.bundt ?? null),
    skift.map(({ felter }) => felter?.udfoerelsesdato ?? null),
  ]);
  if (skiftede.length !== skift.length) throw new Error("a payout has changed since it was locked");
  await tellUdbetalinger(
    query,
    anledning,
    skift.map(({ row, haendelse, data = {} }, index) => ({
      udbetaling: row.id,
      art: haendelse,
      data: { fra: row.tilstand, til: efter[index]!.tilstand, ...data },
    })),
  );
  return efter;
};
