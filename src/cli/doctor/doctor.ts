import { todayIn } from "../../kit/dates.js";
import { readConfig } from "../../main/config.js";
import type { Session } from "../session.js";
import { checkAdgange, checkCertificates } from "./certificates.js";
import { bad, type Finding, good } from "./finding.js";
import { checkFolder } from "./folder.js";
import { checkStatus } from "./hub.js";
import { checkClock, checkNode } from "./machine.js";
import { checkParties } from "./parties.js";
import { checkPort } from "./ports.js";

/** All that the hub needs, looked at; `reached`: whether the hub answered. */
export type Examination = { readonly reached: boolean; readonly findings: readonly Finding[] };

export const examine = async (session: Session): Promise<Examination> => {
  const { data, url, client } = session;
  const { daysLeft } = await import("../../main/certificates.js");
  const status = await client.seStatus({});
  const reached = status.ok || status.error.status !== 0;
  const hub = status.ok
    ? [...checkStatus(status.value), ...(await examineClock(session)), ...(await examineParties(session))]
    : status.error.fejl.map(({ fejlKode, fejlTekst, loesning }) => bad(`${fejlKode} ${fejlTekst}`, loesning));
  const here = isLocal(url)
    ? [...(await examineStore(session, reached)), ...(await examinePorts(session, reached))]
    : [];
  return {
    reached,
    findings: [
      checkNode(process.versions.node),
      ...checkFolder(data),
      ...checkCertificates(data, daysLeft),
      ...here,
      ...hub,
    ],
  };
};

const isLocal = (url: string): boolean => ["localhost", "127.0.0.1", "[::1]"].includes(new URL(url).hostname);

/** A hub that runs tells of its database itself. */
const examineStore = async ({ outside }: Session, reached: boolean): Promise<readonly Finding[]> => {
  if (reached) return [];
  const { examineDatabase } = await import("../../main/examine.js");
  const database = await examineDatabase(outside.env.DATABASE_URL);
  return [database.ok ? good(database.value) : bad(database.error, "Ret det, og start posthuset igen.")];
};

const examinePorts = async ({ url, outside }: Session, reached: boolean): Promise<readonly Finding[]> => {
  const { tlsPort, erpPort } = readConfig({}, outside.env);
  const ports = [
    { navn: "portal og REST", port: Number(new URL(url).port || "80"), valg: "--port" },
    { navn: "klientcertifikat", port: tlsPort, valg: "--tls-port" },
    { navn: "reference-ERP", port: erpPort, valg: "--erp-port" },
  ];
  return Promise.all(ports.map((port) => checkPort(port, reached)));
};

const examineClock = async ({ url, outside }: Session): Promise<readonly Finding[]> => {
  try {
    const answer = await outside.fetch(new URL("/healthz", url));
    return [checkClock(new Date(), answer.headers.get("date"))];
  } catch {
    return [checkClock(new Date(), null)];
  }
};

const examineParties = async ({ client }: Session): Promise<readonly Finding[]> => {
  const [aftaler, ruter, adgange] = await Promise.all([
    client.seServiceaftaler({}),
    client.seRuter({}),
    client.seAdgange({}),
  ]);
  if (!aftaler.ok || !ruter.ok || !adgange.ok)
    return [bad("aftaler, ruter og adgange kan ikke læses", "Se posthusets log.")];
  const today = todayIn("Europe/Copenhagen", new Date());
  return [
    ...checkAdgange(adgange.value.adgange, new Date()),
    ...checkParties(aftaler.value.serviceaftaler, ruter.value.ruter, today),
  ];
};
