import type { Uuid } from "../../../domain/identifikatorer.js";
import { createOpgave } from "../opgaver.js";
import type { Debitor } from "../porte.js";
import { whyStandset } from "../standset.js";

/** A run, and how far it has come. */
type Standset = {
  readonly myndighed: string;
  readonly id: Uuid;
  readonly art: string;
  readonly dato: string;
  readonly antal: number;
  readonly behandlet: number;
};

/** A run that an error stopped is a person's task, with why it stands still; it is closed when the run goes on. */
export const noteStandset = async (
  debitor: Debitor,
  { myndighed, id, art, dato, antal, behandlet }: Standset,
  reason: unknown,
): Promise<void> => {
  const fejl = whyStandset(reason);
  const meddelelse = `Kørslen ${art} for ${dato} står stille efter ${behandlet} af ${antal}.`;
  await debitor.database.transaction(async (query) => {
    await query(
      "debitor-koersel-anden-fejl",
      `update debitor.opgave set lukket = now(), lukket_af = 'oeir', svar = 'Den står stille af en anden grund'
       where myndighed = $1 and art = 'koersel' and emne = $2 and lukket is null and data -> 'fejl' <> $3::jsonb`,
      [myndighed, id, JSON.stringify(fejl)],
    );
    await createOpgave(debitor, query, myndighed, { art: "koersel", emne: id, data: { fejl, meddelelse } });
  });
};
