import { readFileSync } from "node:fs";
import { Agent, type ServerOptions } from "node:https";
import { TLSSocket } from "node:tls";
import type { PkiPaths } from "./pki.js";

/** The client certificate of a connection, as the handshake showed it. */
export type ClientCertificate = {
  /** SHA-256 of the certificate, hex. */
  readonly fingeraftryk: string;
  readonly gyldigFra: Date;
  readonly gyldigTil: Date;
  /** Why the chain is not trusted; absent when it is. */
  readonly grund?: string;
};

const known = new WeakMap<TLSSocket, ClientCertificate>();

/** The client certificate of a connection, if it has shown one. Read once a connection. */
export const clientCertificateOf = (socket: unknown): ClientCertificate | undefined => {
  if (!(socket instanceof TLSSocket)) return undefined;
  const seen = known.get(socket);
  if (seen !== undefined) return seen;
  const certificate = socket.getPeerCertificate();
  if (certificate?.fingerprint256 === undefined) return undefined;
  const read: ClientCertificate = {
    fingeraftryk: certificate.fingerprint256.replaceAll(":", "").toLowerCase(),
    gyldigFra: new Date(certificate.valid_from),
    gyldigTil: new Date(certificate.valid_to),
    ...(socket.authorized ? {} : { grund: String(socket.authorizationError ?? "ukendt udsteder") }),
  };
  known.set(socket, read);
  return read;
};

/**
 * Server side of TLS: the client is asked for a certificate, and one that is not good still gets through to the door,
 * which answers in words (and lets nobody in).
 */
export const serverTls = (pki: PkiPaths): ServerOptions => ({
  key: readFileSync(pki.serverKey),
  cert: readFileSync(pki.serverCert),
  ca: readFileSync(pki.caCert),
  requestCert: true,
  rejectUnauthorized: false,
  minVersion: "TLSv1.2",
});

/** Most connections to one receiver at once, and how long an unused one is kept, in ms. */
const MAX_SOCKETS = 64;
const IDLE_MS = 60_000;

/** Client side: the hub shows its own certificate and trusts the authorities it knows. */
export const receiverAgent = (pki: PkiPaths): Agent =>
  new Agent({
    key: readFileSync(pki.hubKey),
    cert: readFileSync(pki.hubCert),
    ca: readFileSync(pki.caCert),
    minVersion: "TLSv1.2",
    keepAlive: true,
    maxSockets: MAX_SOCKETS,
    timeout: IDLE_MS,
    scheduling: "lifo",
  });
