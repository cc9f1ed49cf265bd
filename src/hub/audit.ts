import type { Aktoer } from "../domain/adgang.js";
import { type Fejl, inPrecedence } from "../domain/fejl.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { Hub } from "./ports.js";

/** What the log needs to know of a call that was refused. */
export type AfvistOpkald = {
  readonly reference: Uuid;
  readonly aktoer: Aktoer;
  readonly integration: { readonly service: string };
  readonly myndighed?: Cvr;
};

/** Most errors of one call that the log keeps; the answer has them all. */
const MAX_LOGGED = 20;

/** Refuse a call: nothing is received, and the refusal itself is kept for those who ask why. */
export const refuse = async (
  hub: Hub,
  { reference, aktoer, integration, myndighed }: AfvistOpkald,
  found: readonly Fejl[],
): Promise<{ slags: "afvist"; fejl: readonly Fejl[] }> => {
  const fejl = inPrecedence(found);
  await hub.journal.commit({
    haendelser: [
      {
        myndighed: myndighed ?? null,
        emneArt: "opkald",
        emne: reference,
        art: "opkald.afvist",
        aktoer: aktoer.navn,
        data: {
          service: integration.service,
          itsystem: aktoer.itsystem,
          antalFejl: fejl.length,
          fejl: fejl.slice(0, MAX_LOGGED),
        },
      },
    ],
  });
  return { slags: "afvist", fejl };
};
