import type { MasseService } from "../adapters/masse/erp-door.js";
import { tilUdbetaling } from "../domain/udbetaling/index.js";
import { Udbetalingsanmodning } from "../domain/udbetaling/model.js";
import type { Erp } from "../erp/porte.js";
import { createModtagUdbetalingsmasse, modtagAlleUdbetalinger } from "../erp/udbetaling/masse.js";
import type { ModtagetUdbetaling } from "../erp/udbetaling/modtag.js";
import { writeJson } from "../kit/json-writer.js";

export type Udbetalingsmasse = Pick<MasseService<Udbetalingsanmodning>, "integration" | "modtagMasse">;

/** What the masse door of the payouts' ledger leads to. */
export const udbetalingsmasseOf = (erp: Erp): Udbetalingsmasse => {
  const modtagHver = createModtagUdbetalingsmasse(erp);
  return {
    integration: tilUdbetaling.OpretUdbetaling,
    modtagMasse: (beskeder, altEllerIntet) =>
      altEllerIntet ? modtagAlleUdbetalinger(erp, read(beskeder)) : modtagHver(read(beskeder)),
  };
};

async function* read(
  beskeder: Parameters<Udbetalingsmasse["modtagMasse"]>[0],
): AsyncGenerator<ModtagetUdbetaling> {
  for await (const { beskedId, bilag: besked } of beskeder)
    yield { beskedId, besked, indhold: writeJson(Udbetalingsanmodning, besked) };
}
