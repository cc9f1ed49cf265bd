import type { Input, Output } from "../../contract/endpoints.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Result } from "../../kit/result.js";
import type { Omsaetningsvindue, Svar } from "./omsaetningsvindue.js";

type Vaerdier = Input<"seDaekning">["body"]["vaerdier"];

/** Which values have no account on a date, wherever the values come from; errors of finding them are the answer. */
export const answerDaekning = async (
  vindue: Omsaetningsvindue,
  myndighed: string,
  dato: string,
  vaerdierOf: () => Promise<Result<Vaerdier, readonly Fejl[]>>,
): Svar<Output<"seDaekning">> => {
  const vaerdier = await vaerdierOf();
  return vaerdier.ok ? vindue.daekning(myndighed, dato, vaerdier.value) : vaerdier;
};
