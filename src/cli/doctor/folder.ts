import { accessSync, constants, readdirSync, type Stats, statSync } from "node:fs";
import { join } from "node:path";
import { bad, type Finding, good, warning } from "./finding.js";

/** Is the data folder ours, and are its secrets readable by us alone? */
export const checkFolder = (data: string): readonly Finding[] => {
  const folder = statSync(data, { throwIfNoEntry: false });
  if (folder === undefined) {
    return [
      warning(
        `datamappen ${data} findes ikke`,
        "Den laves ved 'oeir start'; eller brug --data eller OEIR_DATA.",
      ),
    ];
  }
  if (!isUsable(data)) {
    return [
      bad(
        `datamappen ${data} kan ikke bruges af dig`,
        "Kør som den bruger, der ejer den, eller vælg en anden med --data.",
      ),
    ];
  }
  const open = [...secretsIn(data, "noegler"), ...secretsIn(data, "pki")].filter(isOpenToOthers);
  return open.length === 0
    ? [good(`datamappen ${data}; nøglerne kan kun læses af ejeren`)]
    : open.map(({ path }) =>
        bad(`${path} kan læses af andre`, `chmod 600 '${path}', og udsted en ny nøgle i stedet.`),
      );
};

const isUsable = (data: string): boolean => {
  try {
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

type Secret = { readonly path: string; readonly stat: Stats };

const secretsIn = (data: string, folder: string): readonly Secret[] => {
  const path = join(data, folder);
  if (statSync(path, { throwIfNoEntry: false }) === undefined) return [];
  return readdirSync(path)
    .filter((name) => /\.(token|key|password)$/.test(name))
    .map((name) => ({ path: join(path, name), stat: statSync(join(path, name)) }));
};

const OTHERS = 0o077;
const isOpenToOthers = ({ stat }: Secret): boolean => (stat.mode & OTHERS) !== 0;
