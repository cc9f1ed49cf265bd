import { bilingual } from "../sprog.js";
import { Langtekstfelt } from "./felter.js";
import type { Formprops } from "./handling.js";
import { maskCpr } from "./maske.js";

const texts = bilingual({
  begrundelse: ["Begrundelse", "Reason"],
  hint: ["Gemmes og vises; skriv ingen personers numre.", "Is kept and shown; write no person's number."],
});

/** The reason that an action asks for. */
export const Begrundelsesfelt = ({ form, fejlOf, sprog, max }: Formprops & { readonly max: number }) => {
  const t = texts(sprog);
  return (
    <Langtekstfelt
      name="begrundelse"
      label={t.begrundelse}
      hint={t.hint}
      value={maskCpr(form.begrundelse ?? "")}
      error={fejlOf("begrundelse")}
      max={max}
    />
  );
};
