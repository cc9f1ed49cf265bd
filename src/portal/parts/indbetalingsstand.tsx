import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";

type Stand = Output<"seIndbetaling">["stand"];

const texts = bilingual({
  UPLACERET: ["ikke placeret", "not placed"],
  TILGODE: ["skyldners tilgode", "debtor's credit"],
  BRUGT: ["brugt", "used"],
});

const TONE: Readonly<Record<Stand, string>> = { UPLACERET: "haster", TILGODE: "venter", BRUGT: "godt" };

/** Whether a payment still has something left, and whose it is. */
export const Indbetalingsmaerke = ({ stand, sprog }: { stand: Stand; sprog: Sprog }) => (
  <span class={`maerke maerke-${TONE[stand]}`}>{texts(sprog)[stand]}</span>
);
