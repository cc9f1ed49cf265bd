import { addDays, todayIn } from "../kit/dates.js";
import { type Fejl, fejlkatalog, fejltekst } from "./fejl.js";
import type { Ejer, Fejlbeskrivelse } from "./fejlkatalog/beskrivelse.js";
import type { Uuid } from "./identifikatorer.js";
import { maskCpr } from "./maskering.js";

/** A task: one cause that refuses messages, who must mend it, and by when. It closes itself when nothing waits for it. */
export const OPGAVETILSTANDE = ["aaben", "lukket"] as const;

/**
 * What closed a task: the last message that waited was accepted, was refused again for another cause or corrected by
 * the fagsystem (and so waits elsewhere), or was discarded by operations.
 */
export const OPGAVELUKNINGER = ["accepteret", "afloest", "kasseret"] as const;
export type Opgavelukning = (typeof OPGAVELUKNINGER)[number];

export const EJERE = ["fagsystem", "kommune", "leverandoer", "drift"] as const satisfies readonly Ejer[];

/** Days that an owner has to mend a cause, from the day it was met. Plain days; our choice. */
const FRISTDAGE: Readonly<Record<Ejer, number>> = { drift: 1, kommune: 2, fagsystem: 3, leverandoer: 5 };

/** The last day to mend what was met at `nu`: `yyyy-mm-dd` in Danish time. Our choice. */
export const fristOf = (ejer: Ejer, nu: Date): string =>
  addDays(todayIn("Europe/Copenhagen", nu), FRISTDAGE[ejer]);

/** Most characters of a sentence that tell one cause from another; the database's index takes no more than some thousand bytes. */
const MAX_SAETNING = 500;

/** Most tasks that one message makes; the others come when these are mended and it is refused again. Our choice. */
export const MAX_OPGAVER = 100;

/** Who sent the message that was refused. */
export type Afsendelse = { readonly afsenderSystem: Uuid; readonly afsenderId: Uuid };

/** An error as the task keeps it, and how many places in the message have it; `fejl` holds the first of them. */
export type Opgavefejl = {
  readonly aarsag: string;
  readonly ejer: Ejer;
  /** The it-system that the task belongs to, where it belongs to one. */
  readonly itsystem: Uuid | null;
  readonly fejl: Fejl;
  readonly steder: number;
};

const isOfSystem = (ejer: Ejer): boolean => ejer === "fagsystem" || ejer === "leverandoer";

const isShared = ({ kode }: Fejl): boolean => {
  const { ejer, faelles }: Fejlbeskrivelse = fejlkatalog[kode];
  return ejer !== "fagsystem" || faelles === true;
};

/** `Finansbilag/Finanspostering[2]/Beloeb` -> `Finansbilag/Finanspostering/Beloeb`: the lines of one message are one task. */
const withoutIndexes = (element: string): string => element.replace(/\[\d+\]/g, "");

/** An error without a person's number: a receiver may have written one in its sentence. */
const masked = (f: Fejl): Fejl => ({
  ...f,
  vaerdier: Object.fromEntries(Object.entries(f.vaerdier).map(([navn, text]) => [navn, maskCpr(text)])),
  ...(f.tekst === undefined ? {} : { tekst: maskCpr(f.tekst) }),
});

const isWarning = ({ kode }: Fejl): boolean => {
  const { alvor }: Fejlbeskrivelse = fejlkatalog[kode];
  return alvor === "advarsel";
};

/**
 * The cause of an error: two errors with the same cause are one task. A cause that others than the fagsystem mend is
 * shared by all messages with the same sentence (the receiver's own, where it wrote one: values do not survive the
 * transport). What the fagsystem mends is its own message's, unless the catalogue says that it is shared (`faelles`).
 */
export const aarsagOf = (f: Fejl, { afsenderSystem, afsenderId }: Afsendelse): string => {
  const saetning = fejltekst(masked(f)).slice(0, MAX_SAETNING);
  const { ejer } = fejlkatalog[f.kode];
  const parts = isShared(f)
    ? [f.kode, ...(isOfSystem(ejer) ? [afsenderSystem] : []), saetning]
    : [f.kode, afsenderSystem, afsenderId, withoutIndexes(f.sted?.element ?? "")];
  return parts.join("|");
};

/**
 * The tasks of a refused message, in the order of its errors: one for each cause, at most `MAX_OPGAVER`. A warning
 * refuses nothing and makes none.
 */
export const opgavefejlOf = (fejl: readonly Fejl[], afsendelse: Afsendelse): readonly Opgavefejl[] => {
  const byCause = new Map<string, Opgavefejl>();
  for (const one of fejl.filter((each) => !isWarning(each))) {
    const aarsag = aarsagOf(one, afsendelse);
    const known = byCause.get(aarsag);
    const { ejer } = fejlkatalog[one.kode];
    const itsystem = isOfSystem(ejer) ? afsendelse.afsenderSystem : null;
    if (known !== undefined) byCause.set(aarsag, { ...known, steder: known.steder + 1 });
    else if (byCause.size < MAX_OPGAVER)
      byCause.set(aarsag, { aarsag, ejer, itsystem, fejl: masked(one), steder: 1 });
  }
  return [...byCause.values()];
};
