import { fejl } from "../../domain/fejl.js";
import type { Hub } from "../../hub/ports.js";
import { isDate, todayIn } from "../../kit/dates.js";
import { failed, ok } from "../../kit/result.js";
import { answerDaekning } from "./daekning.js";
import type { Handlers } from "./door.js";
import { aendringHandlers } from "./omsaetningsaendringer.js";
import { createAdgangsvagt, type Omsaetningsvindue, readNumber } from "./omsaetningsvindue.js";

type Omsaetningsoperation =
  | keyof ReturnType<typeof aendringHandlers>
  | "seOmsaetning"
  | "saetOmsaetningsindstilling"
  | "seDaekning"
  | "seRegelhistorik"
  | "seRegellinjer"
  | "seHvorfor";

/** The omsætningstabel: seen, changed and asked, by the municipality or operations. */
export const omsaetningHandlers = (
  hub: Hub,
  vindue: Omsaetningsvindue | undefined,
): Pick<Handlers, Omsaetningsoperation> => {
  const vagt = createAdgangsvagt(vindue);
  const today = () => todayIn("Europe/Copenhagen", hub.clock());
  return {
    ...aendringHandlers(hub, vagt),
    seOmsaetning: (call, { myndighed, dato = today() }) =>
      vagt("omsaetning.se", call, myndighed, async (v) =>
        isDate(dato)
          ? v.tabel(myndighed, dato)
          : failed([fejl("DRF-008", { grund: "'dato' er ikke en dato" })]),
      ),
    saetOmsaetningsindstilling: (call, { myndighed, body }) =>
      vagt("omsaetning.aktiver", call, myndighed, (v, aktoer) =>
        v.vaelgFireOejne(myndighed, body.fireOejne, aktoer),
      ),
    seDaekning: (call, { myndighed, sortiment: id = "", version = "", dato = today() }) =>
      vagt("omsaetning.se", call, myndighed, (v, aktoer) =>
        answerDaekning(hub, v, aktoer, { myndighed, adresse: { id, version }, dato }),
      ),
    seRegelhistorik: (call, input) =>
      vagt("omsaetning.se", call, input.myndighed, async (v) => {
        const nr = readNumber("nr", input.nr);
        return nr.ok ? v.historik(input.myndighed, nr.value) : nr;
      }),
    seRegellinjer: (call, input) =>
      vagt("omsaetning.se", call, input.myndighed, async (v) => {
        const nr = readNumber("nr", input.nr);
        const version = input.version === undefined ? ok(undefined) : readNumber("version", input.version);
        if (!nr.ok) return nr;
        return version.ok ? v.linjer(input.myndighed, nr.value, version.value) : version;
      }),
    seHvorfor: (call, input) =>
      vagt("omsaetning.se", call, input.myndighed, async (v) => {
        const bilag = readNumber("loebenummer", input.loebenummer);
        const linje = readNumber("linje", input.linje);
        if (!bilag.ok) return bilag;
        return linje.ok ? v.hvorfor(input.myndighed, bilag.value, linje.value) : linje;
      }),
  };
};
