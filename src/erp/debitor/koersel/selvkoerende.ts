import { setTimeout as sleep } from "node:timers/promises";
import { todayIn } from "../../../kit/dates.js";
import type { Debitor } from "../porte.js";
import { foraeldelseskoersel } from "./foraeldelser.js";
import { henstandskoersel } from "./henstande.js";
import { carryOn, carryOnForladte, type Koerselsart, type Koerselstype, preview, start } from "./koersel.js";

/** Runs that nobody needs to start: they begin when a day has come, and only when there is something to do. */

const SELVKOERENDE = [henstandskoersel, foraeldelseskoersel];

/** Who has started them. */
const AKTOER = "Debitorsystemet";

/** How often the day is looked at, in ms. */
const MELLEM_MS = 10 * 60 * 1000;

/**
 * Start what is due today, for every municipality; gives how many runs there were. One that fails is told to `onError`, is carried
 * on at the next look, and costs no other municipality its day.
 */
export const koerForfaldne = async (
  debitor: Debitor,
  stopped: () => boolean,
  onError: (reason: unknown) => void,
): Promise<number> => {
  const dato = todayIn("Europe/Copenhagen", debitor.clock());
  const myndigheder = await debitor.database.query<{ myndighed: string }>(
    "debitor-myndigheder",
    "select distinct myndighed from debitor.konto order by myndighed",
    [],
  );
  let antal = 0;
  for (const { myndighed } of myndigheder)
    for (const type of SELVKOERENDE) {
      if (stopped()) return antal;
      const done = await koerForfalden(debitor, type, { myndighed, dato }, stopped).catch((reason) => {
        onError(`the run ${type.art} of ${myndighed} failed: ${reason}`);
        return false;
      });
      if (done) antal += 1;
    }
  return antal;
};

/** Whether there was something to do, and this did it. */
const koerForfalden = async (
  debitor: Debitor,
  type: Koerselstype,
  hvad: { readonly myndighed: string; readonly dato: string },
  stopped: () => boolean,
): Promise<boolean> => {
  const foretages = Object.values(await preview(debitor, type, hvad));
  if (foretages.every((tal) => tal === 0)) return false;
  const begun = await start(debitor, type, hvad, AKTOER);
  // One of the kind is under way: it does the same.
  if (!begun.ok) return false;
  await carryOn(debitor, type, begun.value, stopped);
  return true;
};

/**
 * Until `signal` is aborted: carry on what has stopped, and start what is due. `onError` is told of what nobody expected; it is
 * tried again at the next look.
 */
export const runSelvkoerende = async (
  debitor: Debitor,
  typeOf: (art: Koerselsart) => Koerselstype,
  signal: AbortSignal,
  onError: (reason: unknown) => void,
): Promise<void> => {
  const stopped = () => signal.aborted;
  while (!stopped()) {
    await carryOnForladte(debitor, typeOf, stopped, onError).catch(onError);
    await koerForfaldne(debitor, stopped, onError).catch(onError);
    await sleep(MELLEM_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
};
