import { type Fejl, fejl } from "../domain/fejl.js";
import type { Uuid } from "../domain/identifikatorer.js";
import type { Noegler } from "../domain/integration.js";
import type { Hub } from "./ports.js";

/** The sending whose place a message takes, or why it can take none. */
export type Erstatning = { readonly erstatter: Uuid | null; readonly fejl: readonly Fejl[] };

const INGEN: Erstatning = { erstatter: null, fejl: [] };

/**
 * The refused sending that a message says it corrects: the newest version of the bilag it names. BSK-020 when the
 * sender has none of that id for this myndighed; BSK-021 when the newest version is not refused (it is booked, or on its
 * way, or corrected already). A message that has been received before is not judged again.
 */
export const findErstatning = async (
  hub: Hub,
  { id, erstatter, afsender, modtager, afsenderSystem }: Noegler,
  root: string,
): Promise<Erstatning> => {
  if (erstatter === undefined) return INGEN;
  if ((await hub.beskeder.findByAfsenderId(afsenderSystem, id)) !== undefined) return INGEN;
  const nyeste = await hub.beskeder.findNyeste(afsenderSystem, erstatter);
  const sted = { element: `${root}/ErstatterBilag` };
  if (nyeste === undefined || nyeste.myndighed !== modtager || nyeste.afsenderMyndighed !== afsender) {
    return { ...INGEN, fejl: [fejl("BSK-020", { id: erstatter, myndighed: modtager }, sted)] };
  }
  return nyeste.tilstand === "AFVIST"
    ? { erstatter: nyeste.id, fejl: [] }
    : { ...INGEN, fejl: [fejl("BSK-021", { id: erstatter, tilstand: nyeste.tilstand }, sted)] };
};
