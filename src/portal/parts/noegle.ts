import { isCvr, isUuid } from "../../domain/identifikatorer.js";
import { type Answer, type Ask, missing, type Page } from "../page.js";
import type { Noegle } from "./links.js";

/** The municipality and the id in the address; undefined when they are none. */
export const readNoegle = ({ myndighed = "", id = "" }: Ask["params"]): Noegle | undefined =>
  isCvr(myndighed) && isUuid(id) ? { myndighed, id } : undefined;

/** A page about one thing: what is no address of one is no page, and nothing is asked. */
export const ofNoegle =
  (of: (ask: Ask, noegle: Noegle) => Promise<Answer>): Page =>
  async (ask) => {
    const noegle = readNoegle(ask.params);
    return noegle === undefined ? missing : of(ask, noegle);
  };

/** A page about one municipality. */
export const ofMyndighed =
  (of: (ask: Ask, myndighed: string) => Promise<Answer>): Page =>
  async (ask) => {
    const { myndighed = "" } = ask.params;
    return isCvr(myndighed) ? of(ask, myndighed) : missing;
  };
