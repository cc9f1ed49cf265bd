import { type Adgang, type Aktoer, outsidePeriod, validateAdgang } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { failed, type Result } from "../../kit/result.js";
import type { ClientCertificate } from "./tls.js";
import { fingerprintOf, parseBearer } from "./tokens.js";

/** What a call presents. */
export type Presented = {
  readonly authorization: string | undefined;
  readonly certificate: ClientCertificate | undefined;
};

type Find = (fingeraftryk: string) => Adgang | undefined;

/**
 * Who is calling? By client certificate, by bearer token, or by both: then each must be good by itself and both belong
 * to the same holder. Errors ADG-001…009; none of them carries the token.
 */
export const identifyCaller = (
  { authorization, certificate }: Presented,
  find: Find,
  nu: Date,
): Result<Aktoer, Fejl> => {
  const bearer = authorization === undefined ? undefined : parseBearer(authorization);
  if (bearer?.ok === false) return bearer;
  const certified = certificate === undefined ? undefined : byCertificate(certificate, find, nu);
  if (certified?.ok === false || bearer === undefined) return certified ?? failed(fejl("ADG-001"));
  const named = byToken(bearer.value, find, nu);
  if (!named.ok || certified === undefined) return named;
  return haveSameHolder(certified.value, named.value) ? certified : failed(fejl("ADG-009"));
};

/** The certificate's own period first: OpenSSL, too, calls an expired certificate untrusted. */
const byCertificate = (certificate: ClientCertificate, find: Find, nu: Date): Result<Aktoer, Fejl> => {
  const { fingeraftryk, grund } = certificate;
  const outside = outsidePeriod("ADG-004", certificate, nu);
  if (outside !== undefined) return failed(outside);
  if (grund !== undefined) return failed(fejl("ADG-002", { grund }));
  const adgang = find(fingeraftryk);
  return adgang?.slags === "certifikat"
    ? validateAdgang(adgang, nu)
    : failed(fejl("ADG-003", { fingeraftryk: fingeraftryk.slice(0, 16) }));
};

const byToken = (token: string, find: Find, nu: Date): Result<Aktoer, Fejl> => {
  const adgang = find(fingerprintOf(token));
  return adgang?.slags === "token" ? validateAdgang(adgang, nu) : failed(fejl("ADG-006"));
};

const haveSameHolder = (a: Aktoer, b: Aktoer): boolean =>
  a.rolle === b.rolle && a.itsystem === b.itsystem && a.cvr === b.cvr;
