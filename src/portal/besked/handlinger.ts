import type { BeskedVisning } from "../../contract/visninger.js";

/** What may be done with a message, by its state. */
export const HANDLINGER = ["genoptag", "kasser", "genfremsend"] as const;
export type Handling = (typeof HANDLINGER)[number];

export const isHandling = (text: string | undefined): text is Handling =>
  HANDLINGER.some((one) => one === text);

/**
 * What fits the message: a given-up one is resumed or ended; a refused one is sent anew when somebody else than the
 * fagsystem could mend the reason, and it has not been sent anew already (`newer`). The hub has the last word.
 */
export const fittingHandlinger = (
  { tilstand, fejl }: Pick<BeskedVisning, "tilstand" | "fejl">,
  newer: boolean,
): readonly Handling[] => {
  if (tilstand === "FEJLET") return ["genoptag", "kasser"];
  const mendable = fejl.some(({ ejer }) => ejer !== "fagsystem");
  return tilstand === "AFVIST" && mendable && !newer ? ["genfremsend"] : [];
};
