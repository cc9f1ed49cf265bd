import { betalingsperiodeOf, isBetalbar } from "../../domain/debitor/betalbar.js";
import { FordringTilIndbetaling } from "../../domain/debitor/retur.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { todayIn } from "../../kit/dates.js";
import { writeJson } from "../../kit/json-writer.js";
import { keepGoing, type Post } from "../udbakke.js";
import { DEBITORSYSTEM } from "./bilag.js";
import type { Fordringrow } from "./billede.js";
import type { Debitor } from "./porte.js";

/**
 * The subscription FordringTilIndbetaling. That claims have changed is written by the database in the transaction of the
 * change, one row for all of a statement's claims; what is told is how they stand when they are told of, so that the newest
 * always comes last. A municipality with no subscriber costs that one row. Our choice.
 */

type Aendring = { readonly myndighed: string; readonly nr: bigint; readonly fordringer: readonly Uuid[] };

/** Rows looked at in a round, and messages under way at once. */
const ROWS = 20;
const SIDE_BY_SIDE = 8;

/** One round, each municipality's until one of its messages cannot be handed over. Gives how many rows were done. */
export const fordelVentende = async (debitor: Debitor, post: Post, signal?: AbortSignal): Promise<number> => {
  const { query } = debitor.database;
  const rows = await query<Aendring>(
    "debitor-til-indbetaling",
    "select myndighed, nr, fordringer from debitor.til_indbetaling order by nr limit $1",
    [ROWS],
  );
  const stopped = new Set<string>();
  const unheard = new Set(rows.map(({ myndighed }) => myndighed).filter((one) => !post.isHeard(one)));
  for (const myndighed of unheard) await forget(debitor, myndighed);
  let done = 0;
  for (const row of rows) {
    if (signal?.aborted) break;
    if (stopped.has(row.myndighed)) continue;
    const rest = unheard.has(row.myndighed) ? [] : await tellAll(debitor, post, row);
    await keepRest(debitor, row, rest);
    if (rest.length > 0) stopped.add(row.myndighed);
    else done += 1;
  }
  return done;
};

/** Nobody listens: all that waits is over, in one statement. */
const forget = (debitor: Debitor, myndighed: string): Promise<unknown> =>
  debitor.database.query("debitor-ingen-hoerer", "delete from debitor.til_indbetaling where myndighed = $1", [
    myndighed,
  ]);

const keepRest = (debitor: Debitor, { myndighed, nr }: Aendring, rest: readonly Uuid[]): Promise<unknown> =>
  rest.length === 0
    ? debitor.database.query(
        "debitor-til-indbetaling-sendt",
        "delete from debitor.til_indbetaling where myndighed = $1 and nr = $2",
        [myndighed, nr],
      )
    : debitor.database.query(
        "debitor-til-indbetaling-rest",
        "update debitor.til_indbetaling set fordringer = $3 where myndighed = $1 and nr = $2",
        [myndighed, nr, rest],
      );

type Stand = Pick<
  Fordringrow,
  | "id"
  | "konto"
  | "slags"
  | "fordringstype"
  | "beskrivelse"
  | "restance"
  | "tilstand"
  | "stiftelsesdato"
  | "foraeldelsesdato"
> & { readonly foersteRegning: string | null };

const STAND = `select f.id, f.konto, f.slags, f.fordringstype, f.beskrivelse, f.restance, f.tilstand, f.stiftelsesdato,
    f.foraeldelsesdato, (select min(r.dato) from debitor.regningslinje l
      join debitor.regning r on r.myndighed = l.myndighed and r.nr = l.nr
      where l.myndighed = f.myndighed and l.fordring = f.id) as "foersteRegning"
  from debitor.fordring f where f.myndighed = $1 and f.id = any ($2::uuid[]) order by f.id`;

/** Tell of each of the claims; gives those that could not be told of. */
const tellAll = async (debitor: Debitor, post: Post, row: Aendring): Promise<readonly Uuid[]> => {
  const dato = todayIn("Europe/Copenhagen", debitor.clock());
  const alle = await debitor.database.query<Stand>("debitor-stand", STAND, [row.myndighed, row.fordringer]);
  const told = alle
    .map((one) => ({ ...one, restance: isBetalbar(one, dato) ? one.restance : 0n }))
    .filter(isNews);
  for (let fra = 0; fra < told.length; fra += SIDE_BY_SIDE) {
    const side = told.slice(fra, fra + SIDE_BY_SIDE);
    const svar = await Promise.all(side.map((one) => tellOne(debitor, post, row.myndighed, one)));
    const failed = side.filter((_, index) => !svar[index]);
    if (failed.length > 0) return [...failed, ...told.slice(fra + SIDE_BY_SIDE)].map(({ id }) => id);
  }
  return [];
};

/** A claim that was paid before anybody was told of it is no news. */
const isNews = ({ restance, slags, foersteRegning }: Stand): boolean =>
  restance > 0n || slags !== "hovedfordring" || foersteRegning !== null;

/** Whether the hub has it. One that it refuses for good is over: what the claim comes to next is told anew. */
const tellOne = async (debitor: Debitor, post: Post, myndighed: string, one: Stand): Promise<boolean> => {
  const besked = writeJson(FordringTilIndbetaling, {
    beskedIdentifikator: debitor.newId(),
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    afsenderSystem: DEBITORSYSTEM,
    debitorkontoIdentifikator: one.konto,
    fordringIdentifikator: one.id,
    fordringstype: one.fordringstype,
    beskrivelse: one.beskrivelse,
    restance: one.restance,
    ...betalingsperiodeOf(one, one.foersteRegning),
  });
  return (await post.send(myndighed, "FordringTilIndbetaling", besked)) !== undefined;
};

/** Tell subscribers of what changes, until `signal` is aborted. */
export const runTilIndbetaling = (
  debitor: Debitor,
  post: Post,
  signal: AbortSignal,
  onError: (reason: unknown) => void,
): Promise<void> => keepGoing(() => fordelVentende(debitor, post, signal), signal, onError);
