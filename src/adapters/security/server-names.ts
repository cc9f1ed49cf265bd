import type { X509Certificate } from "node:crypto";
import { isIP } from "node:net";

/** Where the server can always be reached from its own machine. */
const LOCAL = ["localhost", "127.0.0.1", "::1"];
const HOST = /^(?!-)[a-z0-9_-]{1,63}(?:\.(?!-)[a-z0-9_-]{1,63})*$/i;

const isName = (name: string): boolean => isIP(name) > 0 || (name.length <= 253 && HOST.test(name));

/**
 * Host names and addresses that the server's certificate must carry: the local ones, the machine's own name where it
 * is one, and those asked for. Throws a plain sentence for one that is neither name nor address.
 */
export const serverNames = (machine: string, names: readonly string[]): readonly string[] => {
  const bad = names.find((name) => !isName(name));
  if (bad !== undefined) throw new RangeError(`'${bad}' er hverken et værtsnavn eller en IP-adresse.`);
  const all = [...LOCAL, ...(isName(machine) ? [machine] : []), ...names];
  return [...new Set(all.map((name) => name.toLowerCase()))];
};

export const isCovered = (cert: X509Certificate, names: readonly string[]): boolean =>
  names.every((name) => (isIP(name) === 0 ? cert.checkHost(name) : cert.checkIP(name)) !== undefined);
