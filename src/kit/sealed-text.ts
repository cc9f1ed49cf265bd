import { createHmac, timingSafeEqual } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

/**
 * A text under seal: `base64url(deflate(text)).base64url(HMAC-SHA256)`. Who has the key can seal, and can see that
 * nobody else has changed anything; anybody can read.
 */

/** Most bytes that a sealed text unpacks to: no small seal becomes a flood. */
const MAX_TEXT = 1_048_576;

const macOf = (packed: string, key: Buffer): Buffer => createHmac("sha256", key).update(packed).digest();

export const sealText = (text: string, key: Buffer): string => {
  const packed = deflateRawSync(text).toString("base64url");
  return `${packed}.${macOf(packed, key).toString("base64url")}`;
};

/** The text of a seal made with one of `keys`; undefined for anything else. Takes as long whatever is wrong. */
export const openSealed = (sealed: string, keys: readonly Buffer[]): string | undefined => {
  const [packed = "", mac = "", ...rest] = sealed.split(".");
  const given = Buffer.from(mac, "base64url");
  const good = keys
    .map((key) => macOf(packed, key))
    .filter((one) => one.length === given.length && timingSafeEqual(one, given));
  return good.length > 0 && rest.length === 0 ? unpack(packed) : undefined;
};

/** The text, whoever sealed it: for who has it from a hand it trusts. Undefined when it cannot be read. */
export const readSealed = (sealed: string): string | undefined => unpack(sealed.split(".")[0]!);

const unpack = (packed: string): string | undefined => {
  try {
    return inflateRawSync(Buffer.from(packed, "base64url"), { maxOutputLength: MAX_TEXT }).toString("utf8");
  } catch {
    return undefined;
  }
};
