import { resolve } from "node:path";
import type { HubConfig } from "../hub/ports.js";

/** Everything that can be set, with its default; flags of the command win over the environment. */
export type Config = {
  /** Data folder: database, keys, certificates. `OEIR_DATA`. */
  readonly data: string;
  /** PostgreSQL to use instead of our own. `DATABASE_URL`. */
  readonly databaseUrl: string | undefined;
  /** Portal, REST and SOAP with bearer token, on loopback only. `OEIR_PORT`. */
  readonly port: number;
  /** REST and SOAP with client certificate. `OEIR_TLS_HOST`, `OEIR_TLS_PORT`. */
  readonly tlsHost: string;
  readonly tlsPort: number;
  /** Whether the reference ERP runs in this process. `OEIR_ERP=andetsteds` leaves it out. */
  readonly erp: "her" | "andetsteds";
  /** The reference ERP's door. `OEIR_ERP_HOST`, `OEIR_ERP_PORT`. */
  readonly erpHost: string;
  readonly erpPort: number;
  /** Who is PSRM: nobody, or its stand-in. `OEIR_PSRM=efterligning`. */
  readonly psrm: "ingen" | "efterligning";
  /** Whether the stand-in for NemKonto runs beside the reference ERP. `OEIR_NEMKONTO=efterligning`. */
  readonly nemkonto: "ingen" | "efterligning";
  readonly logLevel: string;
  readonly hub: HubConfig;
};

const DEFAULT_HUB: HubConfig = {
  svarfristMs: 10_000,
  leveringsfristMs: 15_000,
  laanSekunder: 20,
  maxForsoeg: 30,
  foersteVentMs: 500,
  laengsteVentMs: 300_000,
  sftpMs: 1_000,
  sftpRoMs: 60_000,
  gemDage: 90,
};

type Overrides = Partial<Omit<Config, "hub">> & { readonly hub?: Partial<HubConfig> };

/** The configuration from flags and environment. Throws a plain sentence on a number that is not one. */
export const readConfig = (overrides: Overrides = {}, env: NodeJS.ProcessEnv = process.env): Config => ({
  data: resolve(overrides.data ?? env.OEIR_DATA ?? "oeir-data"),
  databaseUrl: overrides.databaseUrl ?? env.DATABASE_URL,
  port: overrides.port ?? numberFrom(env, "OEIR_PORT", 8080),
  tlsHost: overrides.tlsHost ?? env.OEIR_TLS_HOST ?? "localhost",
  tlsPort: overrides.tlsPort ?? numberFrom(env, "OEIR_TLS_PORT", 8443),
  erp: overrides.erp ?? (env.OEIR_ERP === "andetsteds" ? "andetsteds" : "her"),
  erpHost: overrides.erpHost ?? env.OEIR_ERP_HOST ?? "localhost",
  erpPort: overrides.erpPort ?? numberFrom(env, "OEIR_ERP_PORT", 8444),
  psrm: overrides.psrm ?? (env.OEIR_PSRM === "efterligning" ? "efterligning" : "ingen"),
  nemkonto: overrides.nemkonto ?? (env.OEIR_NEMKONTO === "efterligning" ? "efterligning" : "ingen"),
  logLevel: overrides.logLevel ?? env.OEIR_LOG ?? "info",
  hub: {
    ...DEFAULT_HUB,
    svarfristMs: numberFrom(env, "OEIR_SVARFRIST_MS", DEFAULT_HUB.svarfristMs),
    leveringsfristMs: numberFrom(env, "OEIR_LEVERINGSFRIST_MS", DEFAULT_HUB.leveringsfristMs),
    laanSekunder: numberFrom(env, "OEIR_LAAN_SEKUNDER", DEFAULT_HUB.laanSekunder),
    maxForsoeg: numberFrom(env, "OEIR_MAX_FORSOEG", DEFAULT_HUB.maxForsoeg),
    sftpMs: numberFrom(env, "OEIR_SFTP_MS", DEFAULT_HUB.sftpMs),
    sftpRoMs: numberFrom(env, "OEIR_SFTP_RO_MS", DEFAULT_HUB.sftpRoMs),
    gemDage: numberFrom(env, "OEIR_GEM_DAGE", DEFAULT_HUB.gemDage),
    ...overrides.hub,
  },
});

const numberFrom = (env: NodeJS.ProcessEnv, name: string, standard: number): number => {
  const text = env[name];
  if (text === undefined || text === "") return standard;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0)
    throw new Error(`${name} skal være et helt tal, ikke '${text}'.`);
  return number;
};
