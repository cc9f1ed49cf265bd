import { v7 } from "uuid";
import type { Database } from "../adapters/postgres/database.js";
import type { Betalingsvindue } from "../adapters/rest/betaling.js";
import type { Inddrivelsesvindue } from "../adapters/rest/inddrivelse.js";
import type { Opkraevningsvindue } from "../adapters/rest/opkraevning.js";
import type { Handlingsvindue } from "../adapters/rest/opkraevning-handling.js";
import type { Psrmvindue } from "../adapters/rest/psrm.js";
import type { Debitorforespoergsel } from "../domain/debitor/forespoergsler/index.js";
import type { Fejl } from "../domain/fejl.js";
import type { Kvittering } from "../domain/kvittering.js";
import { svarPaa } from "../erp/debitor/forespoergsel/svar.js";
import { runPsrm } from "../erp/debitor/inddrivelse/koer.js";
import { foraeldelseskoersel } from "../erp/debitor/koersel/foraeldelser.js";
import { henstandskoersel } from "../erp/debitor/koersel/henstande.js";
import type { Koerselsart, Koerselstype } from "../erp/debitor/koersel/koersel.js";
import { overdragelseskoersel } from "../erp/debitor/koersel/overdragelser.js";
import { parathedskoersel } from "../erp/debitor/koersel/parathed.js";
import { regningskoersel } from "../erp/debitor/koersel/regninger.js";
import { rentekoersel } from "../erp/debitor/koersel/renter.js";
import { rykkerkoersel } from "../erp/debitor/koersel/rykkere.js";
import { runSelvkoerende } from "../erp/debitor/koersel/selvkoerende.js";
import { debitortager } from "../erp/debitor/kontoudtog/tager.js";
import { type ModtagetDebitor, modtagDebitor } from "../erp/debitor/modtag.js";
import type { Debitor } from "../erp/debitor/porte.js";
import { runTilIndbetaling } from "../erp/debitor/tilindbetaling.js";
import { debitorudbakke } from "../erp/debitor/udbakke.js";
import type { Kontoboeger } from "../erp/kontobog.js";
import { type Post, runUdbakke } from "../erp/udbakke.js";
import { udbetalingstager } from "../erp/udbetaling/kontoudtog/tager.js";
import type { Log } from "../hub/ports.js";
import { todayIn } from "../kit/dates.js";
import type { Result } from "../kit/result.js";
import { createPsrm } from "../omverden/psrm/standin.js";
import type { Config } from "./config.js";
import { betalingOf } from "./erp-vindue/betaling.js";
import { inddrivelseOf } from "./erp-vindue/inddrivelse.js";
import { opkraevningOf } from "./erp-vindue/opkraevning.js";
import { handlingerOf } from "./erp-vindue/opkraevning-handling.js";
import { psrmOf } from "./erp-vindue/psrm.js";

/** The debtor ledger at work: with its runs, its way to PSRM and its messages to the hub. */
export type RunningDebitor = {
  readonly modtag: (modtaget: ModtagetDebitor) => Promise<Kvittering>;
  /** Answers a question. */
  readonly svar: (
    operation: Debitorforespoergsel,
    spoergsmaal: object,
  ) => Promise<Result<object, readonly Fejl[]>>;
  /** Hands its messages to the hub, until it is stopped. */
  readonly startPost: (post: Post) => void;
  /** What the hub's API may show of it, and start. */
  readonly vindue: Opkraevningsvindue;
  readonly betaling: Betalingsvindue;
  readonly handlinger: Handlingsvindue;
  readonly inddrivelse: Inddrivelsesvindue;
  readonly psrm: Psrmvindue | undefined;
  readonly stop: () => Promise<void>;
};

/** Every kind of run, by its name. */
const KOERSLER: Readonly<Record<Koerselsart, Koerselstype>> = {
  regning: regningskoersel,
  rykker: rykkerkoersel,
  rente: rentekoersel,
  parathed: parathedskoersel,
  inddrivelse: overdragelseskoersel,
  henstand: henstandskoersel,
  foraeldelse: foraeldelseskoersel,
};

/**
 * Runs that were stopped go on by themselves. The stand-in for PSRM, where it is switched on, has its own schema on the same
 * database; without it actions wait: Gældsstyrelsen's interface from system to system is not public.
 */
export const startDebitor = (
  database: Database,
  kontobog: Kontoboeger,
  log: Log,
  { psrm: valg }: Pick<Config, "psrm">,
): RunningDebitor => {
  const clock = () => new Date();
  const debitor: Debitor = { database, kontobog, clock, newId: () => v7() };
  const stopping = new AbortController();
  const { signal } = stopping;
  const today = () => todayIn("Europe/Copenhagen", clock());
  const psrm = valg === "efterligning" ? createPsrm(database, today) : undefined;
  const trouble = (text: string) => (reason: unknown) => log.error({ reason: String(reason) }, text);
  const working = [
    psrm === undefined ? undefined : runPsrm(debitor, psrm, signal, trouble("PSRM was not met")),
    runSelvkoerende(
      debitor,
      (art) => KOERSLER[art],
      signal,
      trouble("a run stopped, or what is due was not done"),
    ),
  ];
  return {
    modtag: (modtaget) => modtagDebitor(debitor, modtaget),
    svar: (operation, spoergsmaal) => svarPaa(debitor, operation, spoergsmaal),
    startPost: (post) => {
      const onError = trouble("messages were not handed over");
      working.push(
        runUdbakke(debitor, debitorudbakke(debitor), post.send, signal, onError),
        runTilIndbetaling(debitor, post, signal, onError),
      );
    },
    vindue: opkraevningOf(debitor, KOERSLER, trouble("a run stopped")),
    betaling: betalingOf(debitor, { clock, tagere: [udbetalingstager(debitor), debitortager(debitor)] }),
    handlinger: handlingerOf(debitor),
    inddrivelse: inddrivelseOf(debitor, psrm),
    psrm: psrm && psrmOf(psrm, today),
    stop: async () => {
      stopping.abort();
      await Promise.all(working);
    },
  };
};
