import { v7 } from "uuid";
import type { Database } from "../adapters/postgres/database.js";
import type { ErpVindue } from "../adapters/rest/erp-vindue.js";
import type { Fejl } from "../domain/fejl.js";
import type { Kvittering } from "../domain/kvittering.js";
import type { Udbetalingsforespoergsel } from "../domain/udbetaling/index.js";
import type { Kontoboeger } from "../erp/kontobog.js";
import type { Erp } from "../erp/porte.js";
import { runUdbakke } from "../erp/udbakke.js";
import { runAlarmer } from "../erp/udbetaling/afstemning/forsinkede.js";
import { runBetalinger } from "../erp/udbetaling/koersel.js";
import { runKvitteringer } from "../erp/udbetaling/kvitteringer.js";
import { type ModtagetUdbetaling, modtagUdbetalinger } from "../erp/udbetaling/modtag.js";
import { svarPaaUdbetaling } from "../erp/udbetaling/spoerg.js";
import { runSvar } from "../erp/udbetaling/svar.js";
import { udbetalingsudbakke } from "../erp/udbetaling/udbakke.js";
import type { Log } from "../hub/ports.js";
import type { Result } from "../kit/result.js";
import type { ErpPost } from "./erp-post.js";
import { bankfilOf } from "./erp-vindue/bankfil.js";
import { fejllisteOf } from "./erp-vindue/fejlliste.js";
import { udbetalingOf } from "./erp-vindue/udbetaling.js";
import { udbetalingsafstemningOf } from "./erp-vindue/udbetalingsafstemning.js";
import { type Udbetalingsmasse, udbetalingsmasseOf } from "./udbetalingsmasse.js";

/** The payouts' ledger at work: with its runs, its messages to the hub, and the answers that it pulls. */
export type RunningUdbetaling = {
  /** Carries messages out, many at once; the receipts stand in their order. */
  readonly modtag: (modtagne: readonly ModtagetUdbetaling[]) => Promise<readonly Kvittering[]>;
  /** Answers a question. */
  readonly svar: (
    operation: Udbetalingsforespoergsel,
    spoergsmaal: object,
  ) => Promise<Result<object, readonly Fejl[]>>;
  /** The same of a file. */
  readonly masse: Udbetalingsmasse;
  /** Hands its messages to the hub and pulls NemKonto's answers through it, until it is stopped. */
  readonly startPost: (post: ErpPost) => void;
  /** What the hub's API may show of it, and start. */
  readonly vinduer: Pick<ErpVindue, "udbetaling" | "udbetalingsafstemning" | "bankfil" | "fejlliste">;
  readonly stop: () => Promise<void>;
};

/** `lane`: where many are written at once, each row found by its key (adapters/postgres/lane.ts). */
export type Forbindelser = { readonly database: Database; readonly lane: Database };

export const startUdbetaling = (
  { database, lane }: Forbindelser,
  kontobog: Kontoboeger,
  log: Log,
): RunningUdbetaling => {
  const erp: Erp = { database, kontobog, clock: () => new Date(), newId: () => v7() };
  const mange: Erp = { ...erp, database: lane };
  const stopping = new AbortController();
  const { signal } = stopping;
  const trouble = (text: string) => (reason: unknown) => log.error({ reason: String(reason) }, text);
  const working = [
    runBetalinger(mange, signal, trouble("payouts that are due were not sent")),
    runAlarmer(erp, signal, trouble("payouts that are late were not looked for")),
  ];
  return {
    svar: (operation, spoergsmaal) => svarPaaUdbetaling(erp, operation, spoergsmaal),
    modtag: (modtagne) => modtagUdbetalinger(mange, modtagne),
    masse: udbetalingsmasseOf(mange),
    startPost: ({ send, hentSvar }) => {
      working.push(
        runUdbakke(erp, udbetalingsudbakke(erp), send, signal, trouble("messages were not handed over")),
        runSvar(mange, hentSvar, signal, trouble("NemKonto's answers were not read")),
        runKvitteringer(erp, send, signal, trouble("what was sent was not asked about")),
      );
    },
    vinduer: {
      udbetaling: udbetalingOf(erp),
      udbetalingsafstemning: udbetalingsafstemningOf(erp),
      bankfil: bankfilOf(erp),
      fejlliste: fejllisteOf(erp),
    },
    stop: async () => {
      stopping.abort();
      await Promise.all(working);
    },
  };
};
