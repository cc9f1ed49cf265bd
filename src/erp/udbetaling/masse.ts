import type { Kvittering } from "../../domain/kvittering.js";
import { udbetalingsfil } from "../../domain/udbetaling/fil.js";
import { groupsOf } from "../../kit/groups.js";
import { type Anledning, anledningOf } from "../anledning.js";
import { AT_ONCE, alleEllerIngen, isAnyRefused, modtagIGrupper, NONE } from "../masse.js";
import type { Erp } from "../porte.js";
import { createStatistikvagt } from "../statistik.js";
import { carryOutIn, hvadOf, type ModtagetUdbetaling, modtagUdbetalinger } from "./modtag.js";

/** The tables that a file makes grow. */
const TABLES = ["udbetaling", "konteringslinje", "haendelse", "bevaegelse", "udfoert"]
  .map((table) => `udbetaling.${table}`)
  .concat("erp.bilag", "erp.postering");

/** Take many messages, each by itself. */
export const createModtagUdbetalingsmasse = (erp: Erp) => {
  const renew = createStatistikvagt(TABLES);
  const take = async (group: readonly ModtagetUdbetaling[]): Promise<readonly Kvittering[]> => {
    const svar = await modtagUdbetalinger(erp, group);
    await renew(erp.database.query, antalOf(group));
    return svar;
  };
  return (beskeder: AsyncIterable<ModtagetUdbetaling>) => modtagIGrupper(beskeder, take);
};

const antalOf = (group: readonly ModtagetUdbetaling[]): number =>
  group.reduce((antal, { besked }) => antal + besked.udbetalinger.length, 0);

/**
 * Take all of them in one transaction, or none; messages that were taken before count as taken. All are for one municipality:
 * the hub sees to that (MAS-005), and what is not is thrown at it. A fault takes everything back too, and the hub hands the
 * file over again.
 */
export const modtagAlleUdbetalinger = async (
  erp: Erp,
  beskeder: AsyncIterable<ModtagetUdbetaling>,
): Promise<readonly Kvittering[]> => {
  const groups = groupsOf(beskeder, AT_ONCE);
  const first = await groups.next();
  if (first.done === true) return [];
  const anledning = await anledningOf(erp, hvadOf(first.value[0]!));
  const svar: Kvittering[] = [];
  const renew = createStatistikvagt(TABLES);
  try {
    await erp.database.transaction(async (query) => {
      const take = async (group: readonly ModtagetUdbetaling[]): Promise<void> => {
        requireSame(anledning, group);
        const given = await carryOutIn(erp, query, anledning, group);
        svar.push(...group.map((one) => given.get(one)!));
        await renew(query, antalOf(group));
      };
      await take(first.value);
      for await (const group of groups) await take(group);
      if (isAnyRefused(svar)) throw NONE;
    });
  } catch (reason) {
    if (reason !== NONE) throw reason;
  }
  return alleEllerIngen(svar, udbetalingsfil.tekster.intet);
};

const requireSame = ({ myndighed }: Anledning, group: readonly ModtagetUdbetaling[]): void => {
  if (group.some(({ besked }) => besked.modtagerMyndighed !== myndighed))
    throw new Error("a file of all or nothing is for one municipality");
};
