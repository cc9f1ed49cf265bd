import { hash, randomBytes } from "node:crypto";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { failed, ok, type Result } from "../../kit/result.js";

/** A new bearer token: shown once, never stored. The hub keeps the fingerprint; `id` tells tokens apart to people. */
export type NewToken = { readonly token: string; readonly id: string; readonly fingeraftryk: string };

/** Longest Authorization header that is looked at, in characters. */
const MAX_HEADER = 200;
/** RFC 6750 §2.1: the scheme in any case, spaces, and a b64token. */
const BEARER = /^Bearer +([A-Za-z0-9._~+/-]+=*)$/i;

/** `oeir_<8 hex: id>_<43 characters: 256 random bits>`: the fixed start lets scanners find a token that has leaked. */
export const createToken = (): NewToken => {
  const id = randomBytes(4).toString("hex");
  const token = `oeir_${id}_${randomBytes(32).toString("base64url")}`;
  return { token, id, fingeraftryk: fingerprintOf(token) };
};

/**
 * SHA-256 in hex. A token has 256 random bits, so it needs no salt or slow hash; and as it is the hash that is looked
 * up, how long the look-up takes tells nothing of the token (there is no text to compare in constant time).
 */
export const fingerprintOf = (token: string): string => hash("sha256", token);

/** The token of an `Authorization: Bearer …` header, known or not; ADG-008 when the header is not of that form. */
export const parseBearer = (header: string): Result<string, Fejl> => {
  const token = header.length > MAX_HEADER ? undefined : BEARER.exec(header)?.[1];
  return token === undefined ? failed(fejl("ADG-008")) : ok(token);
};
