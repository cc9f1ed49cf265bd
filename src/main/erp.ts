import type { ClientConfig } from "pg";
import { type Database, openDatabase, type Pipelined } from "../adapters/postgres/database.js";
import { writeLane } from "../adapters/postgres/lane.js";
import { openPipelined } from "../adapters/postgres/pipelined.js";
import type { Regnskab } from "../adapters/rest/regnskab.js";
import type { PkiPaths } from "../adapters/security/pki.js";
import { serverTls } from "../adapters/security/tls.js";
import { createErpDoor } from "../adapters/soap/erp-service.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { formatKontering } from "../domain/kontering.js";
import { modtagFinansbilag } from "../erp/bogfoering.js";
import { createKontoboeger } from "../erp/kontobog.js";
import { createLedger } from "../erp/ledger.js";
import { opretMyndighed } from "../erp/opret-myndighed.js";
import { findKontoudtog, findSaldi, type Kontosaldo } from "../erp/regnskab.js";
import type { Log } from "../hub/ports.js";
import { failed, ok, type Result } from "../kit/result.js";
import type { Config } from "./config.js";
import { openDoor } from "./doors.js";
import { fingerprintOfFile } from "./identify.js";

export type RunningErp = {
  readonly adresse: string;
  readonly regnskab: Regnskab;
  readonly opretMyndighed: (myndighed: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

const CONNECTIONS = 4;
const PATIENCE_MS = 10_000;

/**
 * The reference ERP as a receiver like any other: its own connections and schema, reached over TLS by the contract of
 * ModtagFinansbilag, and only by the hub whose certificate it knows.
 */
export const startErp = async (
  connection: ClientConfig,
  pki: PkiPaths,
  { erpHost, erpPort }: Pick<Config, "erpHost" | "erpPort">,
  log: Log,
): Promise<Result<RunningErp, string>> => {
  const database = openDatabase(connection, { maxConnections: CONNECTIONS });
  const lanes = [openPipelined(writeLane(connection)), openPipelined(writeLane(connection))];
  const close = () => closeAll(database, lanes);
  const erp = {
    kontobog: createKontoboeger(database, () => new Date()),
    book: createLedger(database, lanes),
  };
  const app = createErpDoor({
    hubFingerprint: fingerprintOfFile(pki.hubCert),
    modtagFinansbilag: (modtaget) => modtagFinansbilag(erp, modtaget),
    log,
  });
  const door = await openDoor(app, erpHost, erpPort, serverTls(pki));
  if (!door.ok) {
    await close();
    return failed(door.error);
  }
  return ok({
    adresse: `https://${erpHost}:${door.value.port}/service/OIR/ModtagFinansbilag/2`,
    regnskab: regnskabOf(database),
    opretMyndighed: (myndighed) => opretMyndighed(database, myndighed),
    stop: async () => {
      await door.value.close(PATIENCE_MS);
      await close();
    },
  });
};

const closeAll = async (database: Database, lanes: readonly Pipelined[]): Promise<void> => {
  await Promise.all(lanes.map((lane) => lane.close()));
  await database.close();
};

const regnskabOf = (database: Database): Regnskab => ({
  konti: async (myndighed, pr) => ({
    myndighed,
    myndighedsnavn: myndighedsnavn(myndighed),
    pr,
    konti: (await findSaldi(database, myndighed, pr)).map(showKonto),
  }),
  kontoudtog: async (soegt) => {
    const udtog = await findKontoudtog(database, soegt);
    if (udtog === undefined) return undefined;
    const { myndighed, kontonummer } = soegt;
    let saldo = udtog.primo;
    const linjer = udtog.linjer.map(({ tekst, loebenummer, ...linje }) => {
      saldo += linje.debet - linje.kredit;
      return { ...linje, tekst: tekst ?? "", loebenummer: Number(loebenummer), saldo };
    });
    return { myndighed, kontonummer, navn: udtog.navn, primo: udtog.primo, linjer };
  },
});

const showKonto = ({ funktion, dranst, gruppering, art, ...konto }: Kontosaldo) => ({
  ...konto,
  kontering: formatKontering({ Funktion: funktion, Dranst: dranst, Gruppering: gruppering, Art: art }),
  saldo: konto.debet - konto.kredit,
});
