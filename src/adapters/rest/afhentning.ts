import type { afhentningEndpoints } from "../../contract/endpoints/afhentning.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { answerBesked, fetchBeskeder } from "../../hub/afhent.js";
import type { Hub } from "../../hub/ports.js";
import { answer } from "./beskeder.js";
import type { Handlers } from "./door.js";
import { kvitteringssvar } from "./finansbilag.js";

const DEFAULT_ANTAL = 20;
const MAX_ANTAL = 100;

/** Fetching what is addressed to the caller, whatever the service. */
export const afhentningHandlers = (hub: Hub): Pick<Handlers, keyof typeof afhentningEndpoints> => ({
  hentBeskeder: async ({ aktoer }, { antal }) => {
    const wanted = readAntal(antal);
    if (wanted === undefined) return { fejl: [badAntal] };
    return answer(await fetchBeskeder(hub, aktoer, wanted), (afhentede) => ({
      beskeder: afhentede.map(({ besked, indhold, forsoeg }) => ({
        myndighed: besked.myndighed,
        id: besked.id,
        service: besked.service,
        operation: besked.operation,
        modtaget: besked.modtaget,
        forsoeg,
        indhold,
      })),
    }));
  },
  kvitterBesked: async ({ aktoer }, { myndighed, id, body }) => {
    const svar = await answerBesked(hub, aktoer, { myndighed, id }, body);
    return svar.ok ? kvitteringssvar(id, svar.value) : { fejl: [svar.error] };
  },
});

const badAntal: Fejl = fejl("DRF-008", { grund: `'antal' er ikke et tal fra 1 til ${MAX_ANTAL}` });

const readAntal = (text: string | undefined): number | undefined => {
  const antal = text === undefined ? DEFAULT_ANTAL : Number(text);
  return Number.isInteger(antal) && antal >= 1 && antal <= MAX_ANTAL ? antal : undefined;
};
