import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createToken, fingerprintOf } from "../adapters/security/tokens.js";
import type { Adgang, Aktoer } from "../domain/adgang.js";
import type { Uuid } from "../domain/identifikatorer.js";
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

/** Random bytes of a sealing key: as many as the hash has. */
const KEY_BYTES = 32;

/**
 * The keys that seal proofs of rehearsals, made at the first start. One key a line, in hex: the first seals, all are
 * known, so that a new one is put on top and the old one taken away when its proofs have run out.
 */
export const ensureSealKeys = (data: string): readonly [Buffer, ...Buffer[]] => {
  const path = join(data, "noegler", "proevebevis.noegle");
  mkdirSync(join(data, "noegler"), { recursive: true, mode: 0o700 });
  if (!existsSync(path)) {
    writeFileSync(path, `${randomBytes(KEY_BYTES).toString("hex")}\n`, { mode: 0o600, flag: "wx" });
  }
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "");
  const [first, ...rest] = lines.map((line) => Buffer.from(line.trim(), "hex"));
  if (first === undefined || [first, ...rest].some((key) => key.length < KEY_BYTES)) {
    throw new Error(
      `${path} skal have mindst én nøgle på ${2 * KEY_BYTES} hexcifre; slet filen for at få en ny.`,
    );
  }
  return [first, ...rest];
};

/** Who acts when the hub itself does, at start-up. */
export const OPSTART: Aktoer = { rolle: "drift", adgangId: "opstart", navn: "opstart" };

const DAYS = 365;
const DAY_MS = 86_400_000;

/** The operator's token of this data folder: the one on file while it is good, else a new one. */
export const ensureOperatorKey = (hub: Hub, data: string): Promise<string> =>
  ensureKey(hub, data, "drift", { rolle: "drift", navn: "drift (denne maskine)" });

/** The token of an it-system that runs here. */
export const ensureSystemKey = (hub: Hub, data: string, itsystem: Uuid): Promise<string> => {
  const navn = `${hub.katalog().itsystem(itsystem)?.navn ?? itsystem} (denne maskine)`;
  return ensureKey(hub, data, itsystem, { rolle: "system", itsystem, navn });
};

const ensureKey = async (
  hub: Hub,
  data: string,
  fil: string,
  hvem: Pick<Adgang, "rolle" | "navn" | "itsystem">,
): Promise<string> => {
  const kept = readKey(data, fil);
  const adgang = kept === undefined ? undefined : hub.katalog().adgang(fingerprintOf(kept));
  if (kept !== undefined && adgang !== undefined && !adgang.tilbagekaldt && adgang.gyldigTil > hub.clock())
    return kept;
  const { token, fingeraftryk } = createToken();
  const gyldigFra = hub.clock();
  await issueAdgang(hub, OPSTART, {
    id: hub.newId(),
    slags: "token",
    ...hvem,
    fingeraftryk,
    gyldigFra,
    gyldigTil: new Date(gyldigFra.getTime() + DAYS * DAY_MS),
  });
  writeKey(data, fil, token);
  return token;
};
