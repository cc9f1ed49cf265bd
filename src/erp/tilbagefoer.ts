import { createHash } from "node:crypto";
import { v5 } from "uuid";
import type { Database } from "../adapters/postgres/database.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { failed, ok, type Result } from "../kit/result.js";
import type { Kontoboeger } from "./kontobog.js";
import { type BookBilag, isOvertaken, type NytBilag } from "./ledger.js";
import { periodefejl } from "./periodekontrol.js";
import { ERP_SYSTEM } from "./primo.js";
import { findOriginal, type Originalbilag, reverseable } from "./tilbagefoersel.js";

/** A bookkeeper's wish to reverse a bilag: its number in the books, the date to book on, and why. */
export type Tilbagefoerelse = {
  readonly myndighed: string;
  readonly loebenummer: bigint;
  readonly dato: string;
  readonly begrundelse: string;
  /** Who asks. */
  readonly af: string;
};

type Erp = { readonly database: Database; readonly kontobog: Kontoboeger; readonly book: BookBilag };

/**
 * Reverse a bilag in the ERP's own name: its lines with debet and kredit exchanged, on its own accounts. The id follows from
 * the bilag, so that doing it twice gives the same reversal. ERP-001, ERP-016, ERP-017, ERP-019 when there is no such bilag,
 * and ERP-010 and ERP-011 of the date's month.
 */
export const tilbagefoerBilag = async (
  erp: Erp,
  wish: Tilbagefoerelse,
): Promise<Result<{ readonly loebenummer: bigint }, Fejl>> => {
  try {
    return await reverse(erp, wish);
  } catch (reason) {
    if (!isOvertaken(reason)) throw reason;
    erp.kontobog.forget(wish.myndighed);
    return reverse(erp, wish);
  }
};

const reverse = async (
  erp: Erp,
  wish: Tilbagefoerelse,
): Promise<Result<{ readonly loebenummer: bigint }, Fejl>> => {
  const { myndighed, loebenummer, dato } = wish;
  const kontobog = await erp.kontobog(myndighed);
  if (kontobog === undefined) return failed(fejl("ERP-001", { myndighed: myndighedsnavn(myndighed) }));
  const original = await findOriginal(erp.database, { myndighed, loebenummer });
  if (original === undefined) {
    return failed(
      fejl("ERP-019", { loebenummer: String(loebenummer), myndighed: myndighedsnavn(myndighed) }),
    );
  }
  const id = v5(`${myndighed} ${loebenummer} tilbagefoersel`, ERP_SYSTEM);
  const problem = reverseable(original, id);
  if (problem !== undefined) return failed(problem);
  if (original.tilbagefoertAf !== null) return ok({ loebenummer: original.tilbagefoertAf.loebenummer });
  const [closed] = periodefejl("NOR", kontobog.periode, { dato, kontering: {}, sted: {} });
  if (closed !== undefined) return failed(closed);
  const [bogfoert] = await erp.book([mirrored(wish, id, original)]);
  return ok({ loebenummer: bogfoert!.loebenummer });
};

const mirrored = (wish: Tilbagefoerelse, id: string, original: Originalbilag): NytBilag => {
  const { myndighed, loebenummer, dato, begrundelse, af } = wish;
  const tekst = `Tilbageførsel af bilag ${loebenummer}`;
  return {
    beskedId: null,
    indholdHash: createHash("sha256").update(id).digest(),
    tilbagefoerer: loebenummer,
    bilag: {
      finansbilagIdentifikator: id,
      afsenderSystem: ERP_SYSTEM,
      modtagerMyndighed: myndighed,
      bilagsnummer: `TILB-${loebenummer}`,
      bilagsdato: dato,
      bilagstekst: `${tekst}, ved ${af}: ${begrundelse}`,
    },
    linjer: original.linjer.map((linje, index) => ({
      ...linje,
      regel: null,
      bogfoeringsdato: dato,
      debet: linje.kredit,
      kredit: linje.debet,
      tekst: linje.tekst === null ? tekst : `Tilbageført: ${linje.tekst}`,
      posteringId: v5(`${id} ${index + 1}`, ERP_SYSTEM),
    })),
  };
};
