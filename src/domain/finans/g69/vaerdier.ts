import { isDate } from "../../../kit/dates.js";
import { type Fejl, fejl, type Sted } from "../../fejl.js";
import { toIsoDato } from "../../linjefil/fil.js";
import { feltnavn, G69_FELTER, type G69Feltbeskrivelse } from "./felter.js";
import type { G69Felt } from "./linje.js";

type Format = G69Feltbeskrivelse["format"];

/** What a value must look like, in words; undefined when it does. A date of eight digits is judged by the calendar. */
const forventet = (format: Format, vaerdi: string): string | undefined => {
  switch (format.art) {
    case "cifre":
      return /^\d+$/.test(vaerdi) && format.bredder.includes(vaerdi.length)
        ? undefined
        : `${format.bredder.join(" eller ")} cifre med foranstillede nuller`;
    case "tekst":
      return vaerdi.trim() !== "" && vaerdi.length <= format.max ? undefined : `1-${format.max} tegn`;
    case "dato":
      return /^\d{8}$/.test(vaerdi) ? undefined : "otte cifre, som 20260131";
    case "beloeb":
      return /^\d{12}[ +-]$/.test(vaerdi) ? undefined : "12 cifre i øre og et fortegn (mellemrum, + eller -)";
    case "kode":
      return format.koder.includes(vaerdi) ? undefined : format.koder.join(", ");
    case "nummer":
      return /^(\d{8}|\d{10})$/.test(vaerdi) ? undefined : "10 cifre (CPR) eller 8 cifre (CVR, SE)";
  }
};

const MAX_SHOWN = 20;

/** What an error may repeat of a value: never a person's number, and of texts only how long they are. */
const vist = (format: Format, vaerdi: string): string =>
  format.art === "nummer" || format.art === "tekst" || vaerdi.length > MAX_SHOWN
    ? `${vaerdi.length} tegn`
    : `'${vaerdi}'`;

/** G69-015 with the value as far as it may be shown. */
export const formatfejl = ({ nr, vaerdi }: G69Felt, skal: string, sted: Sted): Fejl =>
  fejl("G69-015", { felt: feltnavn(nr), vaerdi: vist(formatOf(nr), vaerdi), forventet: skal }, sted);

/** The error of one value, or none: G69-015 (width and form), G69-016 (a date that the calendar does not have). */
export const vaerdifejl = (felt: G69Felt, sted: Sted): readonly Fejl[] => {
  const format = formatOf(felt.nr);
  const skal = forventet(format, felt.vaerdi);
  if (skal !== undefined) return [formatfejl(felt, skal, sted)];
  return format.art === "dato" && !isDate(toIsoDato(felt.vaerdi))
    ? [fejl("G69-016", { felt: feltnavn(felt.nr), vaerdi: felt.vaerdi }, sted)]
    : [];
};

const formatOf = (nr: number): Format => G69_FELTER.get(nr)!.format;
