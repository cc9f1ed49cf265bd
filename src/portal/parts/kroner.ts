import { type Oere, readBeloeb, writeBeloeb } from "../../domain/beloeb.js";

/** `1.250,50`, `1250,50` and `1250.50` as people type amounts; undefined when it is none. */
export const readKroner = (text: string | undefined): Oere | undefined => {
  const typed = (text ?? "").replace(/\s/g, "");
  return readBeloeb(typed.includes(",") ? typed.replaceAll(".", "").replace(",", ".") : typed);
};

/** An amount as a field of a form has it. */
export const kronefelt = (oere: Oere): string => writeBeloeb(oere).replace(".", ",");
