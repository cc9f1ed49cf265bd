import type { Adgang, Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { ClientCertificate } from "./tls.js";
import { fingerprintOf, parseBearer } from "./tokens.js";

/** What a call presents. */
export type Presented = {
  readonly authorization: string | undefined;
  readonly certificate: ClientCertificate | undefined;
};

type Find = (fingeraftryk: string) => Adgang | undefined;

/**
 * Who is calling? By client certificate, by bearer token, or by both when they belong to the same it-system. Errors
 * ADG-001…009.
 */
export const identifyCaller = (presented: Presented, find: Find, nu: Date): Result<Aktoer, Fejl> => {
  const token = parseBearer(presented.authorization);
  if (token === "malformed") return failed(fejl("ADG-008"));
  const found = [
    ...(presented.certificate === undefined ? [] : [byCertificate(presented.certificate, find, nu)]),
    ...(token === undefined ? [] : [byToken(token, find, nu)]),
  ];
  const [first, second] = found;
  if (first === undefined) return failed(fejl("ADG-001"));
  if (!first.ok || second === undefined) return first;
  if (!second.ok) return second;
  return first.value.itsystem === second.value.itsystem && first.value.rolle === second.value.rolle
    ? first
    : failed(fejl("ADG-009"));
};

const byCertificate = (certificate: ClientCertificate, find: Find, nu: Date): Result<Aktoer, Fejl> => {
  const { fingeraftryk, grund, gyldigFra, gyldigTil } = certificate;
  if (nu < gyldigFra || nu > gyldigTil) return failed(fejl("ADG-004", period(gyldigFra, gyldigTil)));
  if (grund !== undefined) return failed(fejl("ADG-002", { grund }));
  const adgang = find(fingeraftryk);
  if (adgang?.slags !== "certifikat") return failed(fejl("ADG-003", { fingeraftryk: fingeraftryk.slice(0, 16) }));
  return validAdgang(adgang, nu, "ADG-004");
};

const byToken = (token: string, find: Find, nu: Date): Result<Aktoer, Fejl> => {
  const adgang = find(fingerprintOf(token));
  return adgang?.slags === "token" ? validAdgang(adgang, nu, "ADG-005") : failed(fejl("ADG-006"));
};

const period = (fra: Date, til: Date) => ({ fra: fra.toISOString(), til: til.toISOString() });

const validAdgang = (adgang: Adgang, nu: Date, expired: "ADG-004" | "ADG-005"): Result<Aktoer, Fejl> => {
  const { tilbagekaldt, gyldigFra, gyldigTil } = adgang;
  if (tilbagekaldt !== undefined) return failed(fejl("ADG-007", { dato: tilbagekaldt.toISOString().slice(0, 10) }));
  if (nu < gyldigFra || nu > gyldigTil) return failed(fejl(expired, period(gyldigFra, gyldigTil)));
  return ok({
    rolle: adgang.rolle,
    adgangId: adgang.id,
    navn: adgang.navn,
    ...(adgang.itsystem === undefined ? {} : { itsystem: adgang.itsystem }),
    ...(adgang.cvr === undefined ? {} : { cvr: adgang.cvr }),
  });
};
