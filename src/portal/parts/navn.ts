import type { BeskedVisning } from "../../contract/visninger.js";
import { maskCpr } from "./maske.js";

/** The last eight characters of an id: enough to recognise it in a list (the first are the time it was made). */
export const shortId = (id: string): string => `…${id.slice(-8)}`;

/** What people call a message: the sender's number of it (or its first reference), else the end of its id. */
export const beskednavn = ({
  soegeord,
  afsenderId,
  id,
}: Pick<BeskedVisning, "soegeord" | "afsenderId" | "id">): string => {
  const number = soegeord.find((ord) => ord !== afsenderId);
  return number === undefined ? shortId(id) : maskCpr(number);
};
