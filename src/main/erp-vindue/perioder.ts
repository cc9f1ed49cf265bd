import type { Database } from "../../adapters/postgres/database.js";
import type { Periodevindue } from "../../adapters/rest/perioder.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import type { Kontoboeger } from "../../erp/kontobog.js";
import type { BookBilag } from "../../erp/ledger.js";
import { movePerioder, seePerioder } from "../../erp/perioder.js";
import { tilbagefoerBilag } from "../../erp/tilbagefoer.js";
import { ok } from "../../kit/result.js";

type Erp = { readonly database: Database; readonly kontobog: Kontoboeger; readonly book: BookBilag };

/** The periods of the reference ERP, as the API shows and moves them. */
export const perioderOf = (erp: Erp): Periodevindue => {
  const perioder: Periodevindue["perioder"] = async (myndighed, aar) => ({
    myndighed,
    myndighedsnavn: myndighedsnavn(myndighed),
    aar,
    perioder: (await seePerioder(erp.database, myndighed, aar)).map(({ begrundelse, ...periode }) => ({
      ...periode,
      ...(begrundelse == null ? {} : { begrundelse }),
    })),
  });
  return {
    perioder,
    flyt: async (myndighed, aar, flytning, { navn }) => {
      const moved = await movePerioder(erp.database, myndighed, flytning, navn);
      erp.kontobog.forget(myndighed);
      return moved.ok ? ok(await perioder(myndighed, aar)) : moved;
    },
    tilbagefoer: async (myndighed, loebenummer, wish, { navn }) => {
      const done = await tilbagefoerBilag(erp, { myndighed, loebenummer, ...wish, af: navn });
      if (!done.ok) return done;
      return ok({
        myndighed,
        loebenummer: Number(done.value.loebenummer),
        tilbagefoerer: Number(loebenummer),
      });
    },
  };
};
