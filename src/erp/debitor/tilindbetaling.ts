import { v5 as uuidOf } from "uuid";
import { betalingsperiodeOf, isBetalbar } from "../../domain/debitor/betalbar.js";
import { BETALBARE } from "../../domain/debitor/fordring.js";
import { FordringTilIndbetaling } from "../../domain/debitor/retur.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { todayIn } from "../../kit/dates.js";
import { given } from "../../kit/given.js";
import { writeJson } from "../../kit/json-writer.js";
import { keepGoing, type Post } from "../udbakke.js";
import { type Abonnent, followAbonnenter, hasReached, reach } from "./abonnenter.js";
import { DEBITORSYSTEM } from "./bilag.js";
import type { Fordringrow } from "./billede.js";
import type { Debitor } from "./porte.js";

/**
 * The subscription FordringTilIndbetaling. That claims have changed is written by the database in the transaction of the
 * change, one row for all of a statement's claims; what is told is how they stand when they are told of, so that the newest
 * always comes last. Who comes later is first told of all that is open, a page at a time in the order of the claims' ids, and of
 * a change only once it has come past the claim: so it hears of each once, and of what comes meanwhile as it is. A municipality
 * with no subscriber costs one row a change. Our choice.
 */

type Aendring = { readonly myndighed: string; readonly nr: bigint; readonly fordringer: readonly Uuid[] };

/** Rows looked at in a round, open claims told to who is new in a round, and messages under way at once. */
const ROWS = 20;
const PAGE = 100;
const SIDE_BY_SIDE = 8;

/** One round: of what has changed, then to those who are new a page each. Gives how many rows and pages were done. */
export const fordelVentende = async (debitor: Debitor, post: Post, signal?: AbortSignal): Promise<number> => {
  const abonnenter = await followAbonnenter(debitor, post.abonnenter());
  let done = await tellAendringer(debitor, post, abonnenter, signal);
  for (const abonnent of abonnenter) {
    if (signal?.aborted) break;
    if (abonnent.naaet !== null && (await tellNext(debitor, post, abonnent, abonnent.naaet))) done += 1;
  }
  return done;
};

/** Each municipality's until one of its messages cannot be handed over. Gives how many rows were done. */
const tellAendringer = async (
  debitor: Debitor,
  post: Post,
  abonnenter: readonly Abonnent[],
  signal: AbortSignal | undefined,
): Promise<number> => {
  const rows = await debitor.database.query<Aendring>(
    "debitor-til-indbetaling",
    "select myndighed, nr, fordringer from debitor.til_indbetaling order by nr limit $1",
    [ROWS],
  );
  const stopped = new Set<string>();
  const heard = new Set(abonnenter.map(({ myndighed }) => myndighed));
  const unheard = new Set(rows.map(({ myndighed }) => myndighed).filter((one) => !heard.has(one)));
  for (const myndighed of unheard) await forget(debitor, myndighed);
  let done = 0;
  for (const row of rows) {
    if (signal?.aborted) break;
    if (stopped.has(row.myndighed)) continue;
    const egne = abonnenter.filter(({ myndighed }) => myndighed === row.myndighed);
    const rest = unheard.has(row.myndighed) ? [] : await tellAll(debitor, post, row, egne);
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

const STAND = `f.id, f.konto, f.slags, f.fordringstype, f.beskrivelse, f.restance, f.tilstand, f.stiftelsesdato,
    f.foraeldelsesdato, (select min(r.dato) from debitor.regningslinje l
      join debitor.regning r on r.myndighed = l.myndighed and r.nr = l.nr
      where l.myndighed = f.myndighed and l.fordring = f.id) as "foersteRegning"
  from debitor.fordring f where f.myndighed = $1`;

const AENDREDE = `select ${STAND} and f.id = any ($2::uuid[]) order by f.id`;

/** What has been billed and may be paid. One with a change that waits is told of by that: who is told these is past it by then. */
const AABNE = `select ${STAND} and f.id > $2 and f.tilstand = any ($3::text[]) and f.restance > 0 and f.foraeldelsesdato >= $4
    and f.id not in (select unnest(t.fordringer) from debitor.til_indbetaling t where t.myndighed = $1)
  order by f.id limit ${PAGE}`;

const OPKRAEVEDE = BETALBARE.filter((tilstand) => tilstand !== "AFVENTER" && tilstand !== "OPKRAEV");

const today = (debitor: Debitor): string => todayIn("Europe/Copenhagen", debitor.clock());

/** Tell of each of the claims; gives those that could not be told of. */
const tellAll = async (
  debitor: Debitor,
  post: Post,
  { myndighed, fordringer }: Aendring,
  abonnenter: readonly Abonnent[],
): Promise<readonly Uuid[]> => {
  const dato = today(debitor);
  const alle = await debitor.database.query<Stand>("debitor-stand", AENDREDE, [myndighed, fordringer]);
  const told = alle
    .map((one) => ({ ...one, restance: isBetalbar(one, dato) ? one.restance : 0n }))
    .filter(isNews);
  return tellInTurn(told, async (one) => {
    for (const system of toWhom(abonnenter, one.id))
      if (!(await send(post, myndighed, beskedOf(debitor.newId(), myndighed, one, system)))) return false;
    return true;
  });
};

/** All in one message (undefined), unless one of them has not come to the claim yet. */
const toWhom = (abonnenter: readonly Abonnent[], fordring: Uuid): readonly (Uuid | undefined)[] => {
  const naaede = abonnenter.filter((one) => hasReached(one, fordring));
  return naaede.length === abonnenter.length ? [undefined] : naaede.map(({ system }) => system);
};

/**
 * Tell one who is new of the next that are open. What was told and not noted, for the program stopped, is told again under the
 * same id, which the hub knows. Whether it has come further.
 */
const tellNext = async (debitor: Debitor, post: Post, abonnent: Abonnent, efter: Uuid): Promise<boolean> => {
  const { myndighed, system, id } = abonnent;
  const aabne = await debitor.database.query<Stand>("debitor-aabne-til-indbetaling", AABNE, [
    myndighed,
    efter,
    OPKRAEVEDE,
    today(debitor),
  ]);
  const [foerste] = await tellInTurn(aabne, (one) => {
    const udkast = beskedOf(id, myndighed, one, system);
    return send(post, myndighed, beskedOf(uuidOf(udkast, id), myndighed, one, system));
  });
  if (foerste === undefined) {
    await reach(debitor, abonnent, aabne.length < PAGE ? null : aabne.at(-1)!.id);
    return true;
  }
  const sidst = aabne.findLast((one) => one.id < foerste);
  if (sidst !== undefined) await reach(debitor, abonnent, sidst.id);
  return sidst !== undefined;
};

/** Some side by side, in their order; gives those from the first that could not be told of. */
const tellInTurn = async (
  alle: readonly Stand[],
  tell: (one: Stand) => Promise<boolean>,
): Promise<readonly Uuid[]> => {
  for (let fra = 0; fra < alle.length; fra += SIDE_BY_SIDE) {
    const side = alle.slice(fra, fra + SIDE_BY_SIDE);
    const svar = await Promise.all(side.map(tell));
    const failed = side.filter((_, index) => !svar[index]);
    if (failed.length > 0) return [...failed, ...alle.slice(fra + SIDE_BY_SIDE)].map(({ id }) => id);
  }
  return [];
};

/** A claim that was paid before anybody was told of it is no news. */
const isNews = ({ restance, slags, foersteRegning }: Stand): boolean =>
  restance > 0n || slags !== "hovedfordring" || foersteRegning !== null;

const beskedOf = (id: Uuid, myndighed: string, one: Stand, system: Uuid | undefined): string =>
  writeJson(FordringTilIndbetaling, {
    beskedIdentifikator: id,
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    afsenderSystem: DEBITORSYSTEM,
    ...given("modtagerSystem", system),
    debitorkontoIdentifikator: one.konto,
    fordringIdentifikator: one.id,
    fordringstype: one.fordringstype,
    beskrivelse: one.beskrivelse,
    restance: one.restance,
    ...betalingsperiodeOf(one, one.foersteRegning),
  });

/** Whether the hub has it. One that it refuses for good is over: what the claim comes to next is told anew. */
const send = async (post: Post, myndighed: string, besked: string): Promise<boolean> =>
  (await post.send(myndighed, "FordringTilIndbetaling", besked)) !== undefined;

/** Tell subscribers of what is open and what changes, until `signal` is aborted. */
export const runTilIndbetaling = (
  debitor: Debitor,
  post: Post,
  signal: AbortSignal,
  onError: (reason: unknown) => void,
): Promise<void> => keepGoing(() => fordelVentende(debitor, post, signal), signal, onError);
