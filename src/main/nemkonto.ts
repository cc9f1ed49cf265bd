import type { Context, Hono } from "hono";
import { NIL } from "uuid";
import type { Database } from "../adapters/postgres/database.js";
import type { Betalingsvindue } from "../adapters/rest/betaling.js";
import type { Nemkontovindue } from "../adapters/rest/nemkonto-oevelse.js";
import { createReceiverDoor } from "../adapters/soap/receiver-door.js";
import type { Aktoer } from "../domain/adgang.js";
import type { Fejl } from "../domain/fejl.js";
import { webservices } from "../domain/integrationer.js";
import type { Forretningssvaropslag } from "../domain/nemkonto/model.js";
import { keepGoing } from "../erp/udbakke.js";
import type { Log } from "../hub/ports.js";
import { todayIn } from "../kit/dates.js";
import { ok, type Result } from "../kit/result.js";
import { createNemkonto } from "../omverden/nemkonto/standin.js";
import { nemkontoOf } from "./erp-vindue/nemkonto.js";

/** The stand-in for NemKonto at work. */
export type RunningNemkonto = {
  /** Where the hub reaches it: a path of its own on the same address as the ERP, and a receiver like any other. */
  readonly door: Hono;
  readonly vindue: Nemkontovindue;
  readonly stop: () => Promise<void>;
};

/** Who the ERP is told took a notice in. */
const BANKEN: Aktoer = { rolle: "drift", adgangId: NIL, navn: "Banken (efterligning)" };

/**
 * Its own schema on the same database. It moves by itself, a step in half a second, and its bank hands each notice to the
 * municipality's ledger as it comes.
 */
export const startNemkonto = (
  database: Database,
  identify: (context: Context) => Result<Aktoer, Fejl>,
  { indlaes }: Pick<Betalingsvindue, "indlaes">,
  log: Log,
): RunningNemkonto => {
  const clock = () => new Date();
  const today = () => todayIn("Europe/Copenhagen", clock());
  const nemkonto = createNemkonto(database, clock, today);
  const trouble = (reason: unknown) => log.error({ reason: String(reason) }, "NemKonto's stand-in stopped");
  const take = async (myndighed: string, camt054: Uint8Array): Promise<void> => {
    const taget = await indlaes(myndighed, camt054, BANKEN);
    if (!taget.ok) trouble(JSON.stringify(taget.error));
  };
  const stopping = new AbortController();
  // Never at once again: people are to see the steps.
  const round = async (): Promise<number> => {
    await nemkonto.gaaVidere(take);
    return 0;
  };
  const working = keepGoing(round, stopping.signal, trouble);
  return {
    door: createReceiverDoor(webservices.nemkonto, {
      identify,
      modtag: nemkonto.modtag,
      svar: async (_, opslag: Forretningssvaropslag) => ok(await nemkonto.svar(opslag)),
      log,
    }),
    vindue: nemkontoOf(nemkonto, today),
    stop: async () => {
      stopping.abort();
      await working;
    },
  };
};
