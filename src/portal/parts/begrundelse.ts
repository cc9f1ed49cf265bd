import { holdsCpr } from "./maske.js";

/** Longest reason that the hub takes, in characters. */
export const MAX_BEGRUNDELSE = 500;

type Sentences = { readonly mangler: string; readonly lang: string; readonly cpr: string };

/** A reason as the hub takes it: one line. */
export const readBegrundelse = (form: Readonly<Record<string, string>>): string =>
  (form.begrundelse ?? "").replace(/\s+/g, " ").trim();

/** What is wrong with a reason, in the page's words. */
export const begrundelsesfejl = (
  begrundelse: string,
  { mangler, lang, cpr }: Sentences,
): string | undefined => {
  if (begrundelse === "") return mangler;
  if (begrundelse.length > MAX_BEGRUNDELSE) return lang;
  return holdsCpr(begrundelse) ? cpr : undefined;
};
