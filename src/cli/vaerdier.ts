import { readFileSync } from "node:fs";
import type { Input } from "../contract/endpoints.js";
import { isDate } from "../kit/dates.js";
import { failed, ok, type Result } from "../kit/result.js";

type Vaerdi = Input<"seDaekning">["body"]["vaerdier"][number];

const STDIN = 0;
/** Where a file says no first day: values that count already. */
const ALWAYS = "1900-01-01";

const readLine = (line: string): Vaerdi | undefined => {
  const [dimension = "", vaerdi = "", titel = "", gyldigFra = "", gyldigTil = "", ...more] = line
    .split(";")
    .map((field) => field.trim());
  if (dimension === "" || vaerdi === "" || more.length > 0) return undefined;
  if ([gyldigFra, gyldigTil].some((dato) => dato !== "" && !isDate(dato))) return undefined;
  return {
    dimension,
    vaerdi,
    ...(titel === "" ? {} : { titel }),
    gyldigFra: gyldigFra === "" ? ALWAYS : gyldigFra,
    ...(gyldigTil === "" ? {} : { gyldigTil }),
  };
};

/** The values of a file, one a line: `dimension;værdi;titel;gyldig fra;gyldig til`. The error is a plain sentence. */
export const readVaerdier = (fil: string): Result<Vaerdi[], string> => {
  let text: string;
  try {
    text = readFileSync(fil === "-" ? STDIN : fil, "utf8");
  } catch {
    return failed(`Filen '${fil}' kan ikke læses.`);
  }
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const vaerdier: Vaerdi[] = [];
  for (const [index, line] of lines.entries()) {
    if (line.trim() === "") continue;
    const vaerdi = readLine(line);
    if (vaerdi === undefined) {
      return failed(
        `Linje ${index + 1} skal være: dimension;værdi;titel;gyldig fra;gyldig til (2026-12-01).`,
      );
    }
    vaerdier.push(vaerdi);
  }
  return vaerdier.length > 0 ? ok(vaerdier) : failed(`Der er ingen værdier i '${fil}'.`);
};
