import { ok } from "../../kit/result.js";
import type { Udbakke } from "../udbakke.js";
import { createOpgave } from "./opgaver.js";
import type { Debitor } from "./porte.js";

/** Messages to fagsystemer. One that is refused is somebody's task, and its facts can be looked up (B_02). */
export const debitorudbakke = (debitor: Debitor): Udbakke => ({
  skema: "debitor",
  onAfvist: async (query, _, { myndighed, id, operation }, svar) => {
    await createOpgave(debitor, query, myndighed, { art: "uafleveret", emne: id, data: { operation, svar } });
    return ok(undefined);
  },
});
