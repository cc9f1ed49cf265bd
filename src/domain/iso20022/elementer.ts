import { isDate, todayIn } from "../../kit/dates.js";
import { pathOfNode, type XmlElement } from "../../kit/xml-nodes.js";
import type { Sted } from "../fejl.js";

/** What is read alike in every message of a bank. */

/** Largest file of a bank, in bytes: some 300,000 payments, each with all that banks tell of one. Our choice. */
export const MAX_BANKFIL = 256 * 1024 * 1024;

/** Where an element stands in its file. Its path is told when it is asked for, for a file that is read piece by piece. */
export const stedOf = (element: XmlElement): Sted => ({
  linje: element.line,
  kolonne: element.column,
  get element() {
    return pathOfNode(element);
  },
});

/** Text that people read has no control characters; and no more of it than `max`. */
export const line = (text: string, max: number): string =>
  text
    .replace(/[\u0000-\u001f\u007f]+/g, " ")
    .slice(0, max)
    .toWellFormed()
    .trim();

const WITH_ZONE = /T.*(?:Z|[+-]\d{2}:\d{2})$/;

/** A day, or the day in Denmark of an instant; undefined for what is neither. */
export const dayOf = (text: string): string | undefined => {
  const instant = WITH_ZONE.test(text) ? new Date(text) : undefined;
  if (instant !== undefined && Number.isNaN(instant.getTime())) return undefined;
  const day = instant === undefined ? text.slice(0, 10) : todayIn("Europe/Copenhagen", instant);
  return isDate(day) ? day : undefined;
};
