import type { Output } from "../contract/endpoints.js";
import type { Result } from "../kit/result.js";
import type { Refused } from "../sdk/client.js";
import { type Exit, exitOfReceipt, exitOfRefused } from "./exit.js";
import { fejlLines, stateText, styled } from "./layout.js";
import type { Session } from "./session.js";

type Receipt = Output<"modtagFinansbilag">;

/** A receipt as people read it. */
export const receiptLines = ({ kode, begrundelse, beskedId, fejl }: Receipt): readonly string[] => [
  [stateText(kode), begrundelse ?? ""].join(" ").trimEnd(),
  `        besked:  ${beskedId}`,
  ...fejl.flatMap(fejlLines),
];

/** Show a receipt, or why there is none; `about` (its file, say) stands first in the JSON. */
export const showReceipt = (
  { print }: Session,
  answer: Result<Receipt, Refused>,
  about: Readonly<Record<string, string>> = {},
): Exit => {
  if (!answer.ok) {
    print.refused(answer.error, about);
    return exitOfRefused(answer.error);
  }
  print.item({ ...about, ...answer.value }, () => receiptLines(answer.value));
  return exitOfReceipt(answer.value);
};

/** What a refusal of a handing over means for the message. Without an answer nobody knows; sending again is safe. */
export const outcomeOfRefused = ({ status }: Refused): string =>
  status === 0
    ? `${styled("red", "INTET SVAR")} Send igen: det samme bilag bogføres aldrig to gange.`
    : `${styled("red", "IKKE MODTAGET")} Intet er gemt hos posthuset.`;
