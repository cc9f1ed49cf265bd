import {
  type FejlKode,
  fejlkatalog,
  fejltekst,
  isFejlKode,
  loesning,
  type Sprog,
} from "../../domain/fejl.js";
import type { FejlDetalje } from "../../domain/kvittering.js";

/** A sentence and the language it is in. */
export type Saetning = { readonly tekst: string; readonly sprog: Sprog };

const ESCAPED = /[.*+?^${}()|[\]\\]/g;

/** The values that stand in `text` where the sentence of the catalogue has its `{names}`; undefined when it is another. */
const readValues = (sentence: string, text: string): Record<string, string> | undefined => {
  const parts = sentence.split(/\{(\w+)\}/);
  const pattern = parts
    .map((part, index) => (index % 2 === 1 ? "([^]*?)" : part.replace(ESCAPED, "\\$&")))
    .join("");
  const found = new RegExp(`^${pattern}$`).exec(text);
  if (found === null) return undefined;
  const names = parts.filter((_, index) => index % 2 === 1);
  return Object.fromEntries(names.map((name, index) => [name, found[index + 1]!]));
};

const danish = ({ fejlTekst, loesning: remedy }: FejlDetalje) => ({
  tekst: { tekst: fejlTekst, sprog: "da" } as const,
  loesning: { tekst: remedy, sprog: "da" } as const,
});

const english = (kode: FejlKode, detalje: FejlDetalje) => {
  const values = readValues(fejlkatalog[kode].tekst.da, detalje.fejlTekst);
  const more = readValues(fejlkatalog[kode].loesning.da, detalje.loesning);
  const fejl = { kode, vaerdier: { ...more, ...values } };
  return {
    tekst:
      values === undefined ? danish(detalje).tekst : ({ tekst: fejltekst(fejl, "en"), sprog: "en" } as const),
    loesning:
      more === undefined ? danish(detalje).loesning : ({ tekst: loesning(fejl, "en"), sprog: "en" } as const),
  };
};

/**
 * An error's sentence and remedy in the reader's language. The API speaks Danish; the values are read back out of the
 * catalogue's Danish sentence and put into its English one. A receiver's own sentence stays as it was written.
 */
export const translate = (detalje: FejlDetalje, sprog: Sprog): { tekst: Saetning; loesning: Saetning } =>
  sprog === "en" && isFejlKode(detalje.fejlKode) ? english(detalje.fejlKode, detalje) : danish(detalje);
