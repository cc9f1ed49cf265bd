import type { Kvittering } from "../../domain/kvittering.js";
import { udbetalingsfil } from "../../domain/udbetaling/fil.js";
import { groupsOf } from "../../kit/groups.js";
import { type Anledning, anledningOf } from "../anledning.js";
import { AT_ONCE, alleEllerIngen, isAnyRefused, modtagIGrupper, NONE } from "../masse.js";
import type { Erp } from "../porte.js";
import { carryOutIn, hvadOf, type ModtagetUdbetaling, modtagUdbetalinger } from "./modtag.js";

/** Take many messages, each by itself. */
export const modtagUdbetalingsmasse = (
  erp: Erp,
  beskeder: AsyncIterable<ModtagetUdbetaling>,
): Promise<readonly Kvittering[]> => modtagIGrupper(beskeder, (group) => modtagUdbetalinger(erp, group));

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
  try {
    await erp.database.transaction(async (query) => {
      const take = async (group: readonly ModtagetUdbetaling[]): Promise<void> => {
        requireSame(anledning, group);
        const given = await carryOutIn(erp, query, anledning, group);
        svar.push(...group.map((one) => given.get(one)!));
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
