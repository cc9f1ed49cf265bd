import { constants } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { Agent, type ServerOptions } from "node:https";
import { dirname, join } from "node:path";
import { createSecureContext, rootCertificates, TLSSocket } from "node:tls";
import type { PkiPaths } from "./pki.js";

/** The client certificate of a connection, as the handshake showed it. */
export type ClientCertificate = {
  /** SHA-256 of the certificate (DER), hex. */
  readonly fingeraftryk: string;
  readonly gyldigFra: Date;
  readonly gyldigTil: Date;
  /** Why the certificate is not trusted, in OpenSSL's word for it; absent when it is trusted. */
  readonly grund?: string;
};

/** What each connection has shown; `undefined` for one without a certificate. It cannot change: see `serverTls`. */
const shown = new WeakMap<TLSSocket, ClientCertificate | undefined>();

/** The client certificate of a connection, if it has shown one. Read once a connection, remembered for its requests. */
export const clientCertificateOf = (socket: unknown): ClientCertificate | undefined => {
  if (!(socket instanceof TLSSocket)) return undefined;
  if (shown.has(socket)) return shown.get(socket);
  const certificate = readCertificate(socket);
  shown.set(socket, certificate);
  return certificate;
};

/**
 * A resumed session keeps the certificate and the judgement of its first handshake. A session resumed without any
 * certificate is `authorized` to Node, so the certificate itself is asked for first.
 */
const readCertificate = (socket: TLSSocket): ClientCertificate | undefined => {
  const certificate = socket.getPeerX509Certificate();
  if (certificate === undefined) return undefined;
  return {
    fingeraftryk: certificate.fingerprint256.replaceAll(":", "").toLowerCase(),
    gyldigFra: new Date(certificate.validFrom),
    gyldigTil: new Date(certificate.validTo),
    ...(socket.authorized ? {} : { grund: String(socket.authorizationError ?? "UNVERIFIED") }),
  };
};

/**
 * The authorities whose certificates we trust: the data folder's own, and those whose PEM files somebody has put in
 * `pki/tillid` (a production authority, say). Read when a door opens.
 */
const trustedAuthorities = ({ caCert }: PkiPaths): Buffer[] => {
  const folder = join(dirname(caCert), "tillid");
  const others = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".pem")) : [];
  return [caCert, ...others.sort().map((file) => join(folder, file))].map((path) => readFileSync(path));
};

/** How long a client may take for its handshake (ms), and how long its session can be resumed (seconds). */
const HANDSHAKE_MS = 10_000;
const SESSION_SECONDS = 300;

/**
 * Server side of TLS: the client is asked for a certificate, and one that is not good still gets through to the door,
 * which answers in words (and lets nobody in). No renegotiation: who calls is settled once a connection.
 */
export const serverTls = (pki: PkiPaths): ServerOptions => ({
  key: readFileSync(pki.serverKey),
  cert: readFileSync(pki.serverCert),
  ca: trustedAuthorities(pki),
  requestCert: true,
  rejectUnauthorized: false,
  minVersion: "TLSv1.2",
  secureOptions: constants.SSL_OP_NO_RENEGOTIATION,
  handshakeTimeout: HANDSHAKE_MS,
  sessionTimeout: SESSION_SECONDS,
});

/** Most connections to one receiver at once, and how long an unused one is kept, in ms. */
const MAX_SOCKETS = 64;
const IDLE_MS = 60_000;

/** Client side: the hub shows its own certificate, and trusts the authorities above and the public ones. */
export const receiverAgent = (pki: PkiPaths): Agent =>
  new Agent({
    // As a context and not as texts: the agent puts texts into the name of every connection it looks for.
    secureContext: createSecureContext({
      key: readFileSync(pki.hubKey),
      cert: readFileSync(pki.hubCert),
      ca: [...trustedAuthorities(pki), ...rootCertificates],
      minVersion: "TLSv1.2",
    }),
    keepAlive: true,
    maxSockets: MAX_SOCKETS,
    timeout: IDLE_MS,
    scheduling: "lifo",
  });
