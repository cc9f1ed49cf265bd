import { G19_FELTER } from "./felter.js";

const BREDDE = G19_FELTER.tekst.bredde;

/** The text of a bill and the description of its claim as lines; a description that begins with the text says it once. */
export const textLines = (tekst: string, beskrivelse: string): readonly string[] => {
  const rest = beskrivelse.startsWith(tekst) ? beskrivelse.slice(tekst.length) : beskrivelse;
  return [tekst, ...wrap(rest.trim())];
};

/** Whole words on each line; only a word that is longer than a line is cut. */
const wrap = (text: string): readonly string[] => {
  if (text === "") return [];
  if (text.length <= BREDDE) return [text];
  const mellemrum = text.lastIndexOf(" ", BREDDE);
  const her = mellemrum > 0 ? mellemrum : BREDDE;
  return [text.slice(0, her).trimEnd(), ...wrap(text.slice(her).trimStart())];
};
