import { createHash, randomBytes } from "node:crypto";

/** A new bearer token and what the hub keeps of it. The token itself is shown once and never stored. */
export type NewToken = { readonly token: string; readonly fingeraftryk: string };

/** Longest Authorization header that is looked at. */
const MAX_HEADER = 200;
const TOKEN = /^oeir_[A-Za-z0-9_-]{43}$/;

export const createToken = (): NewToken => {
  const token = `oeir_${randomBytes(32).toString("base64url")}`;
  return { token, fingeraftryk: fingerprintOf(token) };
};

/** SHA-256 in hex. A token has 256 random bits, so its plain hash can be looked up without telling anything of it. */
export const fingerprintOf = (token: string): string => createHash("sha256").update(token).digest("hex");

/** The token of `Authorization: Bearer …`; `malformed` when there is a header that is not of that form. */
export const parseBearer = (header: string | undefined): string | "malformed" | undefined => {
  if (header === undefined) return undefined;
  const [, token = ""] = header.length > MAX_HEADER ? [] : (/^Bearer +(\S+)$/i.exec(header) ?? []);
  return TOKEN.test(token) ? token : token === "" ? "malformed" : token;
};
