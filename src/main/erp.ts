import { randomUUID } from "node:crypto";
import { Hono } from "hono";
import type { ClientConfig } from "pg";
import { createMasseDoor } from "../adapters/masse/erp-door.js";
import { type Database, openDatabase, type Pipelined } from "../adapters/postgres/database.js";
import { writeLane } from "../adapters/postgres/lane.js";
import { openPipelined } from "../adapters/postgres/pipelined.js";
import type { ErpVindue } from "../adapters/rest/erp-vindue.js";
import type { PkiPaths } from "../adapters/security/pki.js";
import { serverTls } from "../adapters/security/tls.js";
import { createErpDoor, identifyHub } from "../adapters/soap/erp-service.js";
import { createReceiverDoor } from "../adapters/soap/receiver-door.js";
import { finans } from "../domain/finans/index.js";
import type { Finansbilag } from "../domain/finans/model.js";
import { webservices } from "../domain/integrationer.js";
import { type Modtaget, modtagFinansbilag } from "../erp/bogfoering.js";
import { createKontoboeger, type Kontoboeger } from "../erp/kontobog.js";
import { createBookAll, createLedger, findBogfoert } from "../erp/ledger.js";
import { modtagAlleEllerIngen, modtagMasse } from "../erp/masse.js";
import { opretMyndighed } from "../erp/opret-myndighed.js";
import { proevFinansbilag } from "../erp/proev.js";
import { findSaldiAf, type Saldoopslag } from "../erp/regnskab.js";
import { type Bilagsvalg, findOriginal } from "../erp/tilbagefoersel.js";
import type { ModtagetUdbetaling } from "../erp/udbetaling/modtag.js";
import type { Log } from "../hub/ports.js";
import { failed, ok, type Result } from "../kit/result.js";
import type { Config } from "./config.js";
import { type RunningDebitor, startDebitor } from "./debitor.js";
import { openDoor } from "./doors.js";
import type { ErpPost } from "./erp-post.js";
import { omsaetningOf } from "./erp-vindue/omsaetning.js";
import { perioderOf } from "./erp-vindue/perioder.js";
import { regnskabOf } from "./erp-vindue/regnskab.js";
import { fingerprintOfFile } from "./identify.js";
import { startNemkonto } from "./nemkonto.js";
import { type Forbindelser, type RunningUdbetaling, startUdbetaling } from "./udbetaling.js";

export type RunningErp = {
  readonly adresse: string;
  /** What the hub's API may show of it. */
  readonly vindue: ErpVindue;
  readonly opretMyndighed: (myndighed: string) => Promise<void>;
  /** Hands the subledgers' messages to the hub, and pulls NemKonto's answers, until the ERP is stopped. */
  readonly startPost: (post: ErpPost) => void;
  readonly stop: () => Promise<void>;
};

const CONNECTIONS = 8;
/** Those that take payouts in, send them and note what became of them, many at a time. */
const WRITING = 4;
const PATIENCE_MS = 10_000;

/**
 * The reference ERP as a receiver like any other: its own connections and schema, reached over TLS by the contract of
 * ModtagFinansbilag, and only by the hub whose certificate it knows.
 */
export const startErp = async (
  connection: ClientConfig,
  pki: PkiPaths,
  { erpHost, erpPort, psrm, nemkonto: valg }: Pick<Config, "erpHost" | "erpPort" | "psrm" | "nemkonto">,
  log: Log,
): Promise<Result<RunningErp, string>> => {
  const database = openDatabase(connection, { maxConnections: CONNECTIONS });
  const lanes = [openPipelined(writeLane(connection)), openPipelined(writeLane(connection))];
  const lane = openDatabase(writeLane(connection), { maxConnections: WRITING });
  const close = () => closeAll([database, lane, ...lanes]);
  const erp = booksOf(database, lanes);
  const identify = identifyHub(fingerprintOfFile(pki.hubCert));
  const app = new Hono();
  const masse = (bilag: AsyncIterable<Modtaget>, altEllerIntet: boolean) =>
    altEllerIntet ? modtagAlleEllerIngen(erp, bilag) : modtagMasse(erp, bilag);
  app.route("/", createMasseDoor({ integration: finans, identify, modtagMasse: masse, log }));
  const soap = createErpDoor({
    identify,
    modtagFinansbilag: (modtaget) => modtagFinansbilag(erp, modtaget),
    proevFinansbilag: (bilag) => proevFinansbilag(erp, bilag),
    log,
  });
  app.route("/", soap);
  const opstart = { kontobog: erp.kontobog, identify, log, psrm };
  const { debitor, udbetaling, ...subledgers } = startSubledgers(app, { database, lane }, opstart);
  const nemkonto =
    valg === "efterligning" ? startNemkonto(database, identify, debitor.betaling, log) : undefined;
  if (nemkonto !== undefined) app.route("/", nemkonto.door);
  const stop = () => Promise.all([nemkonto?.stop(), subledgers.stop()]);
  const door = await openDoor(app, erpHost, erpPort, serverTls(pki));
  if (!door.ok) {
    await stop();
    await close();
    return failed(door.error);
  }
  return ok({
    adresse: `https://${erpHost}:${door.value.port}/service/OIR/ModtagFinansbilag/2`,
    vindue: {
      regnskab: regnskabOf(database, erp.book),
      perioder: perioderOf({ database, kontobog: erp.kontobog, book: erp.book }),
      opkraevning: debitor.vindue,
      betaling: debitor.betaling,
      handlinger: debitor.handlinger,
      inddrivelse: debitor.inddrivelse,
      psrm: debitor.psrm,
      nemkonto: nemkonto?.vindue,
      ...udbetaling.vinduer,
      omsaetning: omsaetningOf({ database, newId: randomUUID, forget: erp.kontobog.forget }),
    },
    opretMyndighed: (myndighed) => opretMyndighed(database, myndighed),
    startPost: (post) => {
      debitor.startPost(post);
      udbetaling.startPost(post);
    },
    stop: async () => {
      await door.value.close(PATIENCE_MS);
      await stop();
      await close();
    },
  });
};

/** The general ledger, as the doors write and ask it. */
const booksOf = (database: Database, lanes: readonly Pipelined[]) => ({
  kontobog: createKontoboeger(database, () => new Date()),
  book: createLedger(database, lanes),
  bookAll: createBookAll(database),
  findBogfoert: (bilag: Finansbilag) => findBogfoert(database, bilag),
  findOriginal: (valg: Bilagsvalg) => findOriginal(database, valg),
  saldi: (myndighed: string, opslag: readonly Saldoopslag[]) => findSaldiAf(database, myndighed, opslag),
});

type Opstart = Pick<Config, "psrm"> & {
  readonly kontobog: Kontoboeger;
  readonly identify: ReturnType<typeof identifyHub>;
  readonly log: Log;
};

/** The subledgers at work, each behind its own door in `app`. */
const startSubledgers = (
  app: Hono,
  forbindelser: Forbindelser,
  { kontobog, identify, log, psrm }: Opstart,
): {
  readonly debitor: RunningDebitor;
  readonly udbetaling: RunningUdbetaling;
  readonly stop: () => Promise<void>;
} => {
  const debitor = startDebitor(forbindelser.database, kontobog, log, { psrm });
  const udbetaling = startUdbetaling(forbindelser, kontobog, log);
  const { modtag, svar } = debitor;
  app.route("/", createReceiverDoor(webservices.debitor, { identify, modtag, svar, log }));
  const modtagEn = async (modtaget: ModtagetUdbetaling) => (await udbetaling.modtag([modtaget]))[0]!;
  const udbetalingsdoer = { identify, modtag: modtagEn, svar: udbetaling.svar, log };
  app.route("/", createReceiverDoor(webservices.udbetaling, udbetalingsdoer));
  app.route("/", createMasseDoor({ ...udbetaling.masse, identify, log }));
  return {
    debitor,
    udbetaling,
    stop: async () => {
      await Promise.all([debitor.stop(), udbetaling.stop()]);
    },
  };
};

const closeAll = async (open: readonly { readonly close: () => Promise<void> }[]): Promise<void> => {
  await Promise.all(open.map((one) => one.close()));
};
