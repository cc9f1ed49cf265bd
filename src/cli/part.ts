import { InvalidArgumentError } from "commander";
import { failed, ok, type Result } from "../kit/result.js";
import { readPart } from "./arguments.js";
import { readContent } from "./files.js";

/** A party's number, which is better read from a file than written where the shell remembers it. */
export type Partvalg = { readonly part?: ReturnType<typeof readPart>; readonly fil: string };

export const partOf = ({ part, fil }: Partvalg): Result<ReturnType<typeof readPart>, string> => {
  if (part !== undefined) return ok(part);
  const content = readContent(fil);
  if (content === undefined) return failed(`Filen '${fil}' kan ikke læses.`);
  try {
    return ok(readPart(new TextDecoder().decode(content)));
  } catch (reason) {
    if (reason instanceof InvalidArgumentError) return failed(reason.message);
    throw reason;
  }
};
