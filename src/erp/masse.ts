import { fejl } from "../domain/fejl.js";
import { finansfil } from "../domain/finans/fil.js";
import { type Kvittering, kvittering } from "../domain/kvittering.js";
import { groupsOf } from "../kit/groups.js";
import { type Bogfoering, bookable, bookGroup, type Modtaget, receiptOfBooked } from "./bogfoering.js";
import type { BookAll, NytBilag } from "./ledger.js";

/** Messages judged and carried out side by side: they are taken in one transaction. */
export const AT_ONCE = 256;

/**
 * Take many messages, each by itself: a refused one stops no other. The answers stand in the order of the messages, and the
 * good ones are taken in that order.
 */
export const modtagIGrupper = async <M>(
  beskeder: AsyncIterable<M>,
  takeGroup: (group: readonly M[]) => Promise<readonly Kvittering[]>,
): Promise<readonly Kvittering[]> => {
  const svar: Kvittering[] = [];
  for await (const group of groupsOf(beskeder, AT_ONCE)) svar.push(...(await takeGroup(group)));
  return svar;
};

/** Book many bilag, each by itself. */
export const modtagMasse = (
  erp: Bogfoering,
  bilag: AsyncIterable<Modtaget>,
): Promise<readonly Kvittering[]> => modtagIGrupper(bilag, (group) => bookGroup(erp, group));

/** Thrown to take back what has been written so far. */
export const NONE = new Error("one message is refused, so none is taken");

const isRefused = ({ kode }: Kvittering): boolean => kode === "AFVIST";
export const isAnyRefused = (svar: Iterable<Kvittering>): boolean => [...svar].some(isRefused);

/** The answers to all of a file: when one is refused it keeps its errors, and every other gets MAS-004. */
export const alleEllerIngen = (svar: readonly Kvittering[], intet: string): readonly Kvittering[] => {
  if (!isAnyRefused(svar)) return svar;
  const other = kvittering("AFVIST", { begrundelse: intet, fejl: [fejl("MAS-004")] });
  return svar.map((one) => (isRefused(one) ? one : other));
};

/** Book all of them in one transaction, or none. Bilag that were booked before count as booked. */
export const modtagAlleEllerIngen = async (
  erp: Bogfoering & { readonly bookAll: BookAll },
  bilag: AsyncIterable<Modtaget>,
): Promise<readonly Kvittering[]> => {
  const ider: string[] = [];
  const svar = new Map<NytBilag["beskedId"], Kvittering>();
  async function* nye(): AsyncGenerator<readonly NytBilag[]> {
    for await (const group of groupsOf(bilag, AT_ONCE)) {
      ider.push(...group.map(({ beskedId }) => beskedId));
      const judged = await Promise.all(group.map((one) => bookable(erp, one)));
      for (const [index, one] of judged.entries()) {
        if (one.slags !== "bogfoeres") svar.set(group[index]!.beskedId, one.svar);
      }
      yield judged.flatMap((one) => (one.slags === "bogfoeres" ? [one.nyt] : []));
    }
    if (isAnyRefused(svar.values())) throw NONE;
  }
  try {
    await erp.bookAll(nye(), (nyt, bogfoert) => svar.set(nyt.beskedId, receiptOfBooked(nyt, bogfoert)));
  } catch (reason) {
    if (reason !== NONE) throw reason;
  }
  return alleEllerIngen(
    ider.map((id) => svar.get(id)!),
    finansfil.tekster.intet,
  );
};
