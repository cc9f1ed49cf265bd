import { type Fejl, fejl, type Sted } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { UBETALTE, udbetalingstilstandsnavn } from "../../domain/udbetaling/tilstand.js";
import { groupBy } from "../../kit/group-by.js";
import type { Query } from "../porte.js";
import { findUdbetalinger, lockUdbetalinger, UDBETALINGSKOLONNER, type Udbetalingsrow } from "./raekker.js";

/**
 * Payouts that pay each other again are of one decision, however many attempts there are: the money may be sent once. So what
 * counts is the whole line, never the nearest only.
 */

/** What pays again. */
type Genudbetaling = Pick<Udbetalingsrow, "genudbetalingAf">;

/** What a payout is to pay again, and what that was to pay again itself: the nearest first. */
export type Forgaengere = (genudbetaling: Genudbetaling) => readonly Udbetalingsrow[];

const FORGAENGERE = `with recursive led as (
    select id, genudbetaling_af from udbetaling.udbetaling where myndighed = $1 and id = any ($2::uuid[])
    union
    select u.id, u.genudbetaling_af from led l
    join udbetaling.udbetaling u on u.myndighed = $1 and u.id = l.genudbetaling_af)
  select id from led`;

/** `hold`: nobody may change them before the transaction ends. */
export const findForgaengere = async (
  query: Query,
  myndighed: string,
  genudbetalinger: readonly Genudbetaling[],
  { hold }: { readonly hold: boolean },
): Promise<Forgaengere> => {
  const naermeste = [...new Set(genudbetalinger.flatMap(({ genudbetalingAf }) => genudbetalingAf ?? []))];
  if (naermeste.length === 0) return () => [];
  const led = await query<{ id: Uuid }>("udbetaling-forgaengere", FORGAENGERE, [myndighed, naermeste]);
  const ids = led.map(({ id }) => id);
  const rows = await (hold ? lockUdbetalinger : findUdbetalinger)(query, myndighed, ids);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const forgaengere: Forgaengere = ({ genudbetalingAf: af }) => {
    const naermest = af === null ? undefined : byId.get(af);
    return naermest === undefined ? [] : [naermest, ...forgaengere(naermest)];
  };
  return forgaengere;
};

/** Why what these were may not be paid again, if so: one of them has been paid after all, or shall not be. UDB-034, UDB-039. */
export const afgjorte = (forgaengere: readonly Udbetalingsrow[], sted?: Sted): readonly Fejl[] =>
  forgaengere.flatMap(({ id, tilstand, bortfaldet }) => [
    ...(UBETALTE.includes(tilstand)
      ? []
      : [fejl("UDB-034", { id, tilstand: udbetalingstilstandsnavn(tilstand).toLowerCase() }, sted)]),
    ...(bortfaldet === null ? [] : [fejl("UDB-039", { id }, sted)]),
  ]);

const EFTERFOELGERE = `with recursive led as (
    select genudbetaling_af as start, id, 1 as trin from udbetaling.udbetaling
    where myndighed = $1 and genudbetaling_af = any ($2::uuid[]) and tilstand <> 'AFSLAAET' and bortfaldet is null
    union all
    select l.start, u.id, l.trin + 1 from led l
    join udbetaling.udbetaling u on u.myndighed = $1 and u.genudbetaling_af = l.id
      and u.tilstand <> 'AFSLAAET' and u.bortfaldet is null)
  select l.start, ${UDBETALINGSKOLONNER} from led l join udbetaling.udbetaling u on u.myndighed = $1 and u.id = l.id
  order by l.start, l.trin`;

/** What pays each of these again, and what pays that again in turn: the nearest first, of attempts that live. */
export const findEfterfoelgere = async (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, readonly Udbetalingsrow[]>> => {
  if (ids.length === 0) return new Map();
  const rows = await query<Udbetalingsrow & { readonly start: Uuid }>(
    "udbetaling-efterfoelgere",
    EFTERFOELGERE,
    [myndighed, ids],
  );
  return groupBy(rows, ({ start }) => start);
};
