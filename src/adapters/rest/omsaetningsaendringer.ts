import type { Fejl } from "../../domain/fejl.js";
import { fejl } from "../../domain/fejl.js";
import type { Hub } from "../../hub/ports.js";
import { addDays, isDate, todayIn } from "../../kit/dates.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Handlers } from "./door.js";
import { type Adgangsvagt, readNumber } from "./omsaetningsvindue.js";

type Aendringsoperation =
  | "seOmsaetningsaendringer"
  | "opretOmsaetningsaendring"
  | "seOmsaetningsaendring"
  | "saetOmsaetningslinje"
  | "fjernOmsaetningslinje"
  | "simulerOmsaetningsaendring"
  | "indstilOmsaetningsaendring"
  | "hentOmsaetningsaendring"
  | "kasserOmsaetningsaendring"
  | "aktiverOmsaetningsaendring";

/** Changes of the omsætningstabel: drafted, simulated, activated or discarded. */
export const aendringHandlers = (hub: Hub, vagt: Adgangsvagt): Pick<Handlers, Aendringsoperation> => ({
  seOmsaetningsaendringer: (call, { myndighed }) =>
    vagt("omsaetning.se", call, myndighed, (vindue) => vindue.aendringer(myndighed)),
  opretOmsaetningsaendring: (call, { myndighed, body }) =>
    vagt("omsaetning.ret", call, myndighed, (vindue, aktoer) =>
      vindue.opret(myndighed, body.beskrivelse, aktoer),
    ),
  seOmsaetningsaendring: (call, input) =>
    vagt("omsaetning.se", call, input.myndighed, (vindue) => vindue.aendring(input)),
  saetOmsaetningslinje: (call, input) =>
    vagt("omsaetning.ret", call, input.myndighed, (vindue, aktoer) =>
      vindue.saetLinje(input, input.body, aktoer),
    ),
  fjernOmsaetningslinje: (call, input) =>
    vagt("omsaetning.ret", call, input.myndighed, async (vindue, aktoer) => {
      const linje = readNumber("linje", input.linje);
      return linje.ok ? vindue.fjernLinje(input, linje.value, aktoer) : linje;
    }),
  simulerOmsaetningsaendring: (call, input) =>
    vagt("omsaetning.se", call, input.myndighed, async (vindue) => {
      const today = todayIn("Europe/Copenhagen", hub.clock());
      const { pr = today } = input;
      const periode = readPeriode(input.maaned, today);
      if (!isDate(pr)) return failed([fejl("DRF-008", { grund: "'pr' er ikke en dato" })]);
      return periode.ok ? vindue.simuler(input, periode.value, pr) : periode;
    }),
  ...moves(vagt),
});

type Flytning =
  | "indstilOmsaetningsaendring"
  | "hentOmsaetningsaendring"
  | "kasserOmsaetningsaendring"
  | "aktiverOmsaetningsaendring";

const moves = (vagt: Adgangsvagt): Pick<Handlers, Flytning> => {
  const move =
    (handling: "indstil" | "hent" | "kasser"): Handlers["indstilOmsaetningsaendring"] =>
    (call, input) =>
      vagt("omsaetning.ret", call, input.myndighed, (vindue, aktoer) => vindue.flyt(input, handling, aktoer));
  return {
    indstilOmsaetningsaendring: move("indstil"),
    hentOmsaetningsaendring: move("hent"),
    kasserOmsaetningsaendring: move("kasser"),
    aktiverOmsaetningsaendring: (call, input) =>
      vagt("omsaetning.aktiver", call, input.myndighed, (vindue, aktoer) =>
        vindue.aktiver(input, input.body.gyldigFra, aktoer),
      ),
  };
};

/** How many days back a simulation looks where no month is given. */
const DAYS = 31;

/** A month `yyyy-mm`, or the last 31 days up to today. DRF-008. */
const readPeriode = (
  maaned: string | undefined,
  today: string,
): Result<{ fra: string; til: string }, readonly Fejl[]> => {
  if (maaned === undefined) return ok({ fra: addDays(today, 1 - DAYS), til: today });
  const fra = `${maaned}-01`;
  if (!isDate(fra)) return failed([fejl("DRF-008", { grund: "'maaned' skal skrives som 2026-11" })]);
  const nextMonth = `${addDays(fra, DAYS).slice(0, 7)}-01`;
  return ok({ fra, til: addDays(nextMonth, -1) });
};
