import { X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import type { HttpBindings } from "@hono/node-server";
import type { Context } from "hono";
import { identifyCaller } from "../adapters/security/caller.js";
import { clientCertificateOf } from "../adapters/security/tls.js";
import type { Aktoer } from "../domain/adgang.js";
import type { Fejl } from "../domain/fejl.js";
import type { Hub } from "../hub/ports.js";
import type { Result } from "../kit/result.js";

/** Who is behind a call: by the certificate of its connection, its bearer token, or both. */
export const createIdentify =
  (hub: Hub) =>
  (context: Context): Result<Aktoer, Fejl> => {
    const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
    const presented = {
      authorization: context.req.header("authorization"),
      certificate: clientCertificateOf(incoming?.socket),
    };
    return identifyCaller(presented, (fingeraftryk) => hub.katalog().adgang(fingeraftryk), hub.clock());
  };

/** SHA-256 of the certificate in a PEM file, hex. */
export const fingerprintOfFile = (path: string): string =>
  new X509Certificate(readFileSync(path)).fingerprint256.replaceAll(":", "").toLowerCase();
