import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Anledning } from "../../anledning.js";
import { lockFordringer } from "../laes.js";
import type { Query } from "../porte.js";
import type { Fordringsskift } from "../skrivning.js";
import { readUdsaettelser } from "../udsaettelser.js";
import { slutHenstand } from "./henstand.js";
import { fordringerUnderOrdning, lockOrdning, type Ordning, skiftOrdning } from "./ordninger.js";

/** The claims of agreements that end, as far as they still have henstand. */
export const slutFor = async (
  query: Query,
  { myndighed, dato }: Pick<Anledning, "myndighed" | "dato">,
  ordninger: readonly Pick<Ordning, "fordringer">[],
  data: Readonly<Record<string, unknown>>,
): Promise<readonly Fordringsskift[]> => {
  const ids = ordninger.flatMap(({ fordringer }) => fordringer);
  const fordringer = await lockFordringer(query, myndighed, ids);
  const udsaettelser = await readUdsaettelser(query, myndighed, ids);
  return fordringer
    .filter(({ tilstand }) => tilstand === "HENSTAND")
    .map((one) => slutHenstand(one, udsaettelser, dato, data));
};

/**
 * What was agreed with a debtor of claims that are owed by somebody else from now on, ended: their henstand, and each
 * betalingsordning that holds one of them, whole: its instalments were of them all.
 */
export const slutVedEjerskifte = async (
  query: Query,
  anledning: Anledning,
  ids: readonly Uuid[],
): Promise<readonly Fordringsskift[]> => {
  const { myndighed } = anledning;
  const grund = "En fordring er gået over til en anden skyldner";
  const under = await fordringerUnderOrdning(query, myndighed, ids);
  const ordninger: Ordning[] = [];
  for (const id of [...new Set(under.map(({ ordning }) => ordning))].sort()) {
    const ordning = (await lockOrdning(query, myndighed, id))!;
    if (ordning.tilstand !== "AKTIV") continue;
    await skiftOrdning(query, anledning, ordning, "betalingsordning.ophaevet", { grund });
    ordninger.push(ordning);
  }
  return slutFor(query, anledning, [...ordninger, { fordringer: ids }], { grund });
};
