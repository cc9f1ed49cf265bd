import type { Fejl } from "../domain/fejl.js";
import type { Uuid } from "../domain/identifikatorer.js";
import { todayIn } from "../kit/dates.js";
import type { Result } from "../kit/result.js";
import type { Kontobog } from "./kontobog.js";
import type { Erp, Query } from "./porte.js";
import { inTransaktion } from "./transaktion.js";

/** What happens, for the books: where, who, when, and in which words. */
export type Anledning = {
  readonly myndighed: string;
  /** The id of the event: the bilag has it too. */
  readonly haendelse: Uuid;
  readonly aktoer: string;
  readonly tekst: string;
  readonly dato: string;
  /** The message it came with. */
  readonly beskedId?: Uuid;
  /** The municipality's accounts: read before the transaction, which has its one connection for itself. */
  readonly kontobog: Kontobog | undefined;
};

type Hvad = Pick<Anledning, "myndighed" | "aktoer" | "tekst" | "beskedId"> &
  Partial<Pick<Anledning, "haendelse" | "dato">>;

/** What happens now. */
export const anledningOf = async (erp: Erp, hvad: Hvad): Promise<Anledning> => ({
  haendelse: erp.newId(),
  dato: todayIn("Europe/Copenhagen", erp.clock()),
  ...hvad,
  kontobog: await erp.kontobog(hvad.myndighed),
});

/** Do something with a subledger in one transaction. What is refused leaves nothing behind, whatever was written first. */
export const withAnledning = async <T>(
  erp: Erp,
  hvad: Hvad,
  work: (query: Query, anledning: Anledning) => Promise<Result<T, readonly Fejl[]>>,
): Promise<Result<T, readonly Fejl[]>> => {
  const anledning = await anledningOf(erp, hvad);
  const refused: { svar?: Result<T, readonly Fejl[]> } = {};
  try {
    return await inTransaktion(erp, async (query) => {
      const svar = await work(query, anledning);
      if (svar.ok) return svar;
      // The transaction is undone by what it throws.
      refused.svar = svar;
      throw refused;
    });
  } catch (reason) {
    if (reason === refused) return refused.svar!;
    throw reason;
  }
};
