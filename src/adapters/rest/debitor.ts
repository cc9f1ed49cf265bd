import {
  type Debitorforespoergsel,
  debitorforespoergsler,
} from "../../domain/debitor/forespoergsler/index.js";
import { debitorintegrationer } from "../../domain/debitor/index.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Forespoergsel } from "../../domain/forespoergsel.js";
import type { Integration } from "../../domain/integration.js";
import { answerBesked, fetchBeskeder } from "../../hub/afhent.js";
import { distribute } from "../../hub/beskedfordeler.js";
import type { Hub } from "../../hub/ports.js";
import { type Opkald, receive } from "../../hub/receive.js";
import { ask } from "../../hub/spoerg.js";
import { propertyName, type Reading } from "../../kit/schema.js";
import { answer } from "./beskeder.js";
import type { Call, Handlers } from "./door.js";
import { kvitteringssvar, toAnswer } from "./finansbilag.js";

type Beskedhandling = Exclude<
  keyof typeof import("../../contract/endpoints/debitor.js").debitorEndpoints,
  Afhentning | Spoergehandling
>;
type Spoergehandling = Uncapitalize<Debitorforespoergsel>;
type Afhentning = "hentBeskeder" | "kvitterBesked";

const opkaldOf = (
  { reference, aktoer, reading, locate }: Call,
  integration: Integration<never>,
): Opkald<never> => ({
  reference,
  aktoer,
  integration,
  reading: reading as Opkald<never>["reading"],
  locate,
});

/** Every message of SF1590_B, under its operation's name. */
const beskedHandlers = (hub: Hub): Pick<Handlers, Beskedhandling> =>
  Object.fromEntries(
    debitorintegrationer.map((integration) => [
      propertyName(integration.operation),
      async (call: Call) => {
        const opkald = opkaldOf(call, integration);
        return toAnswer(
          integration.til === "abonnenter" ? await distribute(hub, opkald) : await receive(hub, opkald),
        );
      },
    ]),
  ) as unknown as Pick<Handlers, Beskedhandling>;

/** Every question of SF1590_B, under its operation's name. */
const spoergsmaalHandlers = (hub: Hub): Pick<Handlers, Spoergehandling> =>
  Object.fromEntries(
    Object.values(debitorforespoergsler).map((forespoergsel: Forespoergsel) => [
      propertyName(forespoergsel.operation),
      async ({ reference, aktoer, reading, locate }: Call) => {
        const opkald = { reference, aktoer, forespoergsel, reading: reading as Reading<object>, locate };
        const svar = await ask(hub, opkald);
        return svar.slags === "svar" ? { value: svar.svar } : { fejl: svar.fejl };
      },
    ]),
  ) as unknown as Pick<Handlers, Spoergehandling>;

const DEFAULT_ANTAL = 20;
const MAX_ANTAL = 100;

/** Fetching what is addressed to the caller. */
const afhentningHandlers = (hub: Hub): Pick<Handlers, Afhentning> => ({
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

/** All that systems do with SF1590_B. */
export const debitorHandlers = (hub: Hub): Pick<Handlers, Beskedhandling | Spoergehandling | Afhentning> => ({
  ...beskedHandlers(hub),
  ...spoergsmaalHandlers(hub),
  ...afhentningHandlers(hub),
});

const badAntal: Fejl = fejl("DRF-008", { grund: `'antal' er ikke et tal fra 1 til ${MAX_ANTAL}` });

const readAntal = (text: string | undefined): number | undefined => {
  const antal = text === undefined ? DEFAULT_ANTAL : Number(text);
  return Number.isInteger(antal) && antal >= 1 && antal <= MAX_ANTAL ? antal : undefined;
};
