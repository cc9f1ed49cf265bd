import {
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  webcrypto,
  X509Certificate,
} from "node:crypto";
import { isIP } from "node:net";
import "reflect-metadata";
import * as x509 from "@peculiar/x509";

/**
 * Certificates as X.509 has them (RFC 5280), all ECDSA on P-256: the authority's own, and those it signs. Nothing here
 * touches a disk.
 */
x509.cryptoProvider.set(webcrypto as never);

/** A certificate authority: its certificate and private key. */
export type Authority = { readonly cert: X509Certificate; readonly key: KeyObject };

const SIGNATURE = { name: "ECDSA", namedCurve: "P-256", hash: "SHA-256" } as const;
const DAY_MS = 86_400_000;
/** A certificate is good from a little before it is made, for callers whose clock is slow. */
const SLOW_CLOCK_MS = 300_000;
/** RFC 5280, upper bound of a common name and an organisation, in characters. */
const MAX_NAME = 64;

export const newKey = (): KeyObject => generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey;

/** The authority's own certificate, for 10 years. It may sign certificates of callers, not of other authorities. */
export const createAuthority = async (key: KeyObject, nu: Date): Promise<X509Certificate> => {
  const name = nameOf({ CN: "oeir lokal test-CA", O: "oeir" });
  const { KeyUsageFlags } = x509;
  return make(key, nu, new Date(nu.getTime() + 3650 * DAY_MS), {
    subject: name,
    issuer: name,
    publicKey: publicKeyOf(key),
    extensions: [
      new x509.BasicConstraintsExtension(true, 0, true),
      new x509.KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await x509.SubjectKeyIdentifierExtension.create(publicKeyOf(key)),
    ],
  });
};

/** What a certificate is for: a server of these names and addresses, or a client. */
export type Purpose = { readonly server: readonly string[] } | "client";

/** Name, organisation and serial number (`CVR:…-UID:…`) of a subject. */
export type Subject = { readonly CN: string; readonly O: string; readonly serialNumber?: string };

/** Sign `key`'s certificate for `days` days, though never longer than the authority's own. */
export const signCertificate = async (
  authority: Authority,
  key: KeyObject,
  subject: Subject,
  purpose: Purpose,
  days: number,
  nu: Date,
): Promise<X509Certificate> => {
  const issuer = new x509.X509Certificate(authority.cert.raw);
  const last = Math.min(nu.getTime() + days * DAY_MS, Date.parse(authority.cert.validTo));
  return make(authority.key, nu, new Date(last), {
    subject: nameOf(subject),
    issuer: issuer.subjectName,
    publicKey: publicKeyOf(key),
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      await x509.SubjectKeyIdentifierExtension.create(publicKeyOf(key)),
      await x509.AuthorityKeyIdentifierExtension.create(issuer.publicKey),
      ...extensionsFor(purpose),
    ],
  });
};

const extensionsFor = (purpose: Purpose): readonly x509.Extension[] => {
  const { clientAuth, serverAuth } = x509.ExtendedKeyUsage;
  if (purpose === "client") return [new x509.ExtendedKeyUsageExtension([clientAuth])];
  const names = purpose.server.map((value) => ({ type: isIP(value) === 0 ? "dns" : "ip", value }) as const);
  return [new x509.ExtendedKeyUsageExtension([serverAuth]), new x509.SubjectAlternativeNameExtension(names)];
};

type Content = {
  readonly subject: x509.Name;
  readonly issuer: x509.Name;
  readonly publicKey: Buffer;
  readonly extensions: x509.Extension[];
};

const make = async (key: KeyObject, nu: Date, notAfter: Date, content: Content): Promise<X509Certificate> => {
  const pkcs8 = key.export({ type: "pkcs8", format: "der" });
  const made = await x509.X509CertificateGenerator.create({
    ...content,
    serialNumber: newSerialNumber(),
    notBefore: new Date(nu.getTime() - SLOW_CLOCK_MS),
    notAfter,
    signingKey: await webcrypto.subtle.importKey("pkcs8", pkcs8, SIGNATURE, false, ["sign"]),
    signingAlgorithm: SIGNATURE,
  });
  return new X509Certificate(Buffer.from(made.rawData));
};

/** 16 random octets, the first between 40 and 7F: positive, and of one length in every reader's eyes. */
const newSerialNumber = (): string => {
  const octets = randomBytes(16);
  octets[0] = (octets[0]! & 0x3f) | 0x40;
  return octets.toString("hex");
};

const publicKeyOf = (key: KeyObject): Buffer => createPublicKey(key).export({ type: "spki", format: "der" });

/** Each value is marked with its type, so that none is read as a notation (`#…`, quotes, commas). */
const nameOf = ({ CN, O, serialNumber }: Subject): x509.Name => {
  const cut = (text: string) => [...text].slice(0, MAX_NAME).join("");
  const number = serialNumber === undefined ? [] : [{ "2.5.4.5": [{ printableString: serialNumber }] }];
  return new x509.Name([{ CN: [{ utf8String: cut(CN) }] }, { O: [{ utf8String: cut(O) }] }, ...number]);
};
