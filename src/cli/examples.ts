import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PROJECT } from "../main/project.js";
import { daarligeBeskeder } from "../scenarier/ksd-uge-fejl.js";

/** Messages that a newcomer can send: the golden ones of `contracts/eksempler`, and those of the story that go wrong. */
export type Eksempelnavn = { readonly navn: string; readonly historie: string };

const GOLDEN: readonly Eksempelnavn[] = [
  { navn: "helsingoer", historie: "Et godt finansbilag for Helsingør" },
];

export const eksempelnavne = (): readonly Eksempelnavn[] => [
  ...GOLDEN,
  ...daarligeBeskeder().map(({ navn, historie, koder }) => ({
    navn,
    historie: `${koder.join(", ")}: ${historie}`,
  })),
];

/**
 * The text of an example, as JSON where that is asked for (only golden ones have it); undefined when there is none.
 * `ny` gives it a new id, so that the hub takes it as a new bilag.
 */
export const findEksempel = (
  navn: string,
  { json, ny }: { json: boolean; ny: boolean },
): string | undefined => {
  const text = findText(navn, json);
  return ny ? text?.replace(ID, `$1${randomUUID()}`) : text;
};

const findText = (navn: string, json: boolean): string | undefined => {
  if (GOLDEN.some((one) => one.navn === navn))
    return readGolden(`finansbilag-${navn}.${json ? "json" : "xml"}`);
  return json ? undefined : daarligeBeskeder().find((one) => one.navn === navn)?.xml;
};

const readGolden = (file: string): string =>
  readFileSync(join(PROJECT, "contracts", "eksempler", file), "utf8");

/** The sender's id, in XML and in JSON. */
const ID = /(<FinansbilagIdentifikator>|"finansbilagIdentifikator":\s*")[^<"]*/;
