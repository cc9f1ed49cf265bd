import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createToken, fingerprintOf } from "../adapters/security/tokens.js";
import type { Aktoer } from "../domain/adgang.js";
import { issueAdgang } from "../hub/parter.js";
import type { Hub } from "../hub/ports.js";

/** Keys of this data folder: bearer tokens of the operator and of the demonstration's systems, readable by the owner alone. */
export const keyPath = (data: string, navn: string): string => join(data, "noegler", `${navn}.token`);

export const readKey = (data: string, navn: string): string | undefined => {
  const path = keyPath(data, navn);
  return existsSync(path) ? readFileSync(path, "utf8").trim() : undefined;
};

export const writeKey = (data: string, navn: string, token: string): void => {
  mkdirSync(join(data, "noegler"), { recursive: true, mode: 0o700 });
  writeFileSync(keyPath(data, navn), `${token}\n`, { mode: 0o600 });
};

/** Who acts when the hub itself does, at start-up. */
export const OPSTART: Aktoer = { rolle: "drift", adgangId: "opstart", navn: "opstart" };

const DAYS = 365;
const DAY_MS = 86_400_000;

/** The operator's token of this data folder: the one on file while it is good, else a new one. */
export const ensureOperatorKey = async (hub: Hub, data: string): Promise<string> => {
  const kept = readKey(data, "drift");
  const adgang = kept === undefined ? undefined : hub.katalog().adgang(fingerprintOf(kept));
  if (kept !== undefined && adgang !== undefined && !adgang.tilbagekaldt && adgang.gyldigTil > hub.clock())
    return kept;
  const { token, fingeraftryk } = createToken();
  const gyldigFra = hub.clock();
  await issueAdgang(hub, OPSTART, {
    id: hub.newId(),
    slags: "token",
    rolle: "drift",
    navn: "drift (denne maskine)",
    fingeraftryk,
    gyldigFra,
    gyldigTil: new Date(gyldigFra.getTime() + DAYS * DAY_MS),
  });
  writeKey(data, "drift", token);
  return token;
};
