import { fejl } from "../domain/fejl.js";
import { type Kvittering, kvittering } from "../domain/kvittering.js";
import { type Bogfoering, bookable, bookGroup, type Modtaget, receiptOfBooked } from "./bogfoering.js";
import type { BookAll, NytBilag } from "./ledger.js";

/** Bilag judged and booked side by side: the ledger takes them in one transaction. */
const AT_ONCE = 256;

async function* groups(bilag: AsyncIterable<Modtaget>): AsyncGenerator<readonly Modtaget[]> {
  let group: Modtaget[] = [];
  for await (const one of bilag) {
    group.push(one);
    if (group.length < AT_ONCE) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/**
 * Book many bilag, each by itself: a refused one stops no other. The answers stand in the order of the bilag, and the good
 * ones are booked in that order.
 */
export const modtagMasse = async (
  erp: Bogfoering,
  bilag: AsyncIterable<Modtaget>,
): Promise<readonly Kvittering[]> => {
  const svar: Kvittering[] = [];
  for await (const group of groups(bilag)) svar.push(...(await bookGroup(erp, group)));
  return svar;
};

/** Thrown to take back what has been written so far. */
const NONE = new Error("one bilag is refused, so none is booked");

/**
 * Book all of them in one transaction, or none: when one is refused it gets its errors, and every other MAS-004. Bilag
 * that were booked before count as booked.
 */
export const modtagAlleEllerIngen = async (
  erp: Bogfoering & { readonly bookAll: BookAll },
  bilag: AsyncIterable<Modtaget>,
): Promise<readonly Kvittering[]> => {
  const ider: string[] = [];
  const svar = new Map<NytBilag["beskedId"], Kvittering>();
  const isRefused = (): boolean => [...svar.values()].some(({ kode }) => kode === "AFVIST");
  async function* nye(): AsyncGenerator<readonly NytBilag[]> {
    for await (const group of groups(bilag)) {
      ider.push(...group.map(({ beskedId }) => beskedId));
      const judged = await Promise.all(group.map((one) => bookable(erp, one)));
      for (const [index, one] of judged.entries()) {
        if (one.slags !== "bogfoeres") svar.set(group[index]!.beskedId, one.svar);
      }
      yield judged.flatMap((one) => (one.slags === "bogfoeres" ? [one.nyt] : []));
    }
    if (isRefused()) throw NONE;
  }
  try {
    await erp.bookAll(nye(), (nyt, bogfoert) => svar.set(nyt.beskedId, receiptOfBooked(nyt, bogfoert)));
  } catch (reason) {
    if (reason !== NONE) throw reason;
  }
  const given = ider.map((id) => svar.get(id)!);
  return isRefused() ? given.map((one) => (one.kode === "AFVIST" ? one : OTHER)) : given;
};

const OTHER = kvittering("AFVIST", { begrundelse: "Intet af filen er bogført.", fejl: [fejl("MAS-004")] });
