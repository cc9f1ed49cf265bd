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

/** Start what is due today, for every municipality; gives how many runs there were. */
export const koerForfaldne = async (debitor: Debitor, stopped: () => boolean): Promise<number> => {
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
      const foretages = Object.values(await preview(debitor, type, { myndighed, dato }));
      if (foretages.every((tal) => tal === 0)) continue;
      const begun = await start(debitor, type, { myndighed, dato }, AKTOER);
      // One of the kind is under way: it does the same.
      if (!begun.ok) continue;
      await carryOn(debitor, type, begun.value, stopped);
      antal += 1;
    }
  return antal;
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
    await koerForfaldne(debitor, stopped).catch(onError);
    await sleep(MELLEM_MS, undefined, { signal, ref: false }).catch(() => undefined);
  }
};
