import { type Fejl, fejl, fejltekst, loesning } from "../../../domain/fejl.js";

/** Why our own PostgreSQL could not be started, as a Danish sentence for the person at the keyboard. */
export type StartError = {
  readonly tekst: string;
  /** Present when the catalogue has this error. */
  readonly fejl?: Fejl;
};

/** DRF-001: somebody else works in the data folder. `-` stands for what is not known of them. */
export const inUse = (
  folder: string,
  holder?: { readonly pid: number; readonly since: Date },
): StartError => {
  const f = fejl("DRF-001", {
    mappe: folder,
    pid: holder === undefined ? "-" : String(holder.pid),
    tid: holder === undefined ? "-" : danishTime.format(holder.since),
  });
  return { fejl: f, tekst: `${fejltekst(f)} ${loesning(f)}` };
};

const danishTime = new Intl.DateTimeFormat("da-DK", {
  timeZone: "Europe/Copenhagen",
  dateStyle: "short",
  timeStyle: "medium",
});
