import { v5 as uuidOf } from "uuid";
import { writeJson } from "../../../kit/json-writer.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import { sum } from "../../beloeb.js";
import type { Fejl } from "../../fejl.js";
import { capFejl } from "../../linjefil/fil.js";
import { MAX_UDBETALINGER, Udbetaling, type Udbetalingsanmodning } from "../model.js";
import { type G68Afsender, NAVNERUM } from "./afsender.js";
import type { G68Fil } from "./fil.js";
import { pairG68 } from "./par.js";
import { rammefejl, toUdbetaling } from "./to-udbetaling.js";

/** A message of a file: up to 1,000 of its payouts. */
export type G68Besked = {
  readonly anmodning: Udbetalingsanmodning;
  /** The file's lines of each payout: its G68 line, then those of its konteringslinjer. */
  readonly linjer: readonly (readonly number[])[];
};

/**
 * A file without errors as payouts, in the order of the file: all of them, or every error that keeps some from being one
 * (at most 100). A file is one decision to pay, and half of it would be sent again with the rest. Codes: G68-029 to G68-035,
 * G69-031.
 */
export const fromG68 = (
  { linjer }: G68Fil,
  afsender: G68Afsender,
): Result<readonly G68Besked[], readonly Fejl[]> => {
  const laest = pairG68(linjer).par.map((par) => ({
    numre: [par.udbetaling.nr, ...par.posteringer.map(({ nr }) => nr)],
    ...toUdbetaling(par, afsender),
  }));
  const fundet = [...rammefejl(linjer, afsender.myndighed), ...laest.flatMap((one) => one.fejl)];
  if (fundet.length > 0) return failed(capFejl(fundet));
  const antal = Math.ceil(laest.length / MAX_UDBETALINGER);
  return ok(
    Array.from({ length: antal }, (_, index) => {
      const egne = laest.slice(index * MAX_UDBETALINGER, (index + 1) * MAX_UDBETALINGER);
      return {
        anmodning: toAnmodning(
          egne.map(({ udbetaling }) => udbetaling!),
          afsender,
        ),
        linjer: egne.map(({ numre }) => numre),
      };
    }),
  );
};

/** The id follows from what is asked for: the same file twice is the same messages, and any other file is others. */
const toAnmodning = (
  udbetalinger: readonly Udbetaling[],
  { afsenderSystem, myndighed }: G68Afsender,
): Udbetalingsanmodning => {
  const indhold = udbetalinger.map((one) => writeJson(Udbetaling, one));
  return {
    beskedIdentifikator: uuidOf([afsenderSystem, myndighed, ...indhold].join("\n"), NAVNERUM),
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    afsenderSystem,
    udbetalinger: [...udbetalinger],
    kontroltotal: { antal: udbetalinger.length, beloeb: sum(udbetalinger.map(({ beloeb }) => beloeb)) },
  };
};
