import type { Input, Output } from "../../contract/endpoints.js";
import { gaeldendePaa, naesteBeslutning } from "../../domain/beslutning.js";
import type { Sprog } from "../../domain/fejl.js";
import { aendringerOf } from "../../domain/udbetaling/politikaendring.js";
import { formatDato } from "../parts/tid.js";
import { texts } from "./texts.js";

/** What somebody must have read before new rules are decided. */
export type Advarsler = {
  readonly tekster: readonly string[];
  /** What they are about: the same warnings again have the same. */
  readonly noegle: string;
};

type Oenske = Input<"saetUdbetalingspolitik">["body"];

/** What the change means, held against what counts on its first day; undefined where there is nothing to warn of. */
export const advarslerOf = (
  { gaeldende, historik }: Output<"seUdbetalingspolitik">,
  oenske: Oenske,
  sprog: Sprog,
): Advarsler | undefined => {
  const aendringer = aendringerOf(gaeldendePaa<Oenske>(historik, oenske.gyldigFra, gaeldende), oenske);
  const naeste = naesteBeslutning(historik, oenske.gyldigFra);
  const tekster = aendringer.map(({ betyder }) => betyder[sprog]);
  if (naeste !== undefined) tekster.push(texts(sprog).afloest(formatDato(naeste, sprog)));
  if (tekster.length === 0) return undefined;
  return { tekster, noegle: [...aendringer.map(({ felt }) => felt), naeste ?? ""].join(" ").trim() };
};
