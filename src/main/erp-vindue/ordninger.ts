import type { Handlingsvindue } from "../../adapters/rest/opkraevning-handling.js";
import type { Output } from "../../contract/endpoints.js";
import { ligeRater, ordningstilstandsnavn, ratestande } from "../../domain/debitor/betalingsordning.js";
import type { Fejl } from "../../domain/fejl.js";
import { aftal, ophaev } from "../../erp/debitor/henstand/aftal.js";
import { betaltAf, type Ordning, readOrdninger } from "../../erp/debitor/henstand/ordninger.js";
import type { Debitor } from "../../erp/debitor/porte.js";
import { ok, type Result } from "../../kit/result.js";
import type { Decide } from "./decide.js";

/** Agreements to pay by instalments, as the API has them. */
export const ordningerOf = (
  debitor: Debitor,
  decide: Decide,
  idag: () => string,
): Pick<Handlingsvindue, "aftalBetalingsordning" | "seBetalingsordninger" | "ophaevBetalingsordning"> => ({
  aftalBetalingsordning: async (input, aktoer) => {
    const { fordringer, rater, antalRater = 0, foersteRate = idag(), begrundelse } = input.body;
    const raterAf = (skyldes: bigint) =>
      rater ?? (antalRater === 0 ? [] : ligeRater(skyldes, antalRater, foersteRate));
    return shown(
      await decide(input, aktoer, "Betalingsordning", (query, anledning) =>
        aftal(debitor, query, anledning, { fordringer, rater: raterAf, begrundelse }),
      ),
    );
  },
  seBetalingsordninger: async ({ myndighed }) =>
    ok({ betalingsordninger: (await readOrdninger(debitor.database.query, myndighed)).map(show) }),
  ophaevBetalingsordning: async (input, aktoer) =>
    shown(
      await decide(input, aktoer, "Betalingsordning ophævet", (query, anledning) =>
        ophaev(debitor, query, anledning, { id: input.id, ...input.body }),
      ),
    ),
});

type Vist = Output<"aftalBetalingsordning">;

const shown = (svar: Result<Ordning, readonly Fejl[]>): Result<Vist, readonly Fejl[]> =>
  svar.ok ? ok(show(svar.value)) : svar;

const show = (ordning: Ordning): Vist => {
  const { id, tilstand, aftalt, aktoer, begrundelse, fordringer, beloeb, restance } = ordning;
  const betalt = betaltAf(ordning);
  const rater = ratestande(ordning.rater, betalt);
  const naeste = rater.find((rate) => rate.betalt < rate.beloeb);
  return {
    id,
    tilstand,
    tilstandsnavn: ordningstilstandsnavn(tilstand),
    aftalt,
    aktoer,
    begrundelse,
    fordringer: [...fordringer],
    beloeb,
    restance,
    betalt,
    rater: [...rater],
    ...(tilstand !== "AKTIV" || naeste === undefined ? {} : { naesteRate: naeste.dato }),
  };
};
