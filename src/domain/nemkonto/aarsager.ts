import { AARSAGSTABEL, STATUSTABEL, SVARTABEL } from "./aarsagstabel.js";
import type { Svarkode } from "./model.js";
import type { Aarsagsraekke, Betalingsaktoer, Reaktion } from "./reaktioner.js";

/**
 * Why a payment stands as it does, in plain words, and what somebody must do about it. Codes: status and reason codes of ISO
 * 20022 and NKS's numbers of answers. What to do is our choice: it is published nowhere.
 */

/** A code in words for people: what it means, what helps, who does it, and the next step in a sentence. */
export type Betalingsaarsag = {
  readonly kode: string;
  /** False: the code is none of those we know; it is shown as it came. */
  readonly kendt: boolean;
  readonly tekst: string;
  readonly reaktion: Reaktion;
  readonly hvem: Betalingsaktoer;
  readonly naeste: string;
};

const tabel: ReadonlyMap<string, Aarsagsraekke> = new Map(
  Object.entries({ ...STATUSTABEL, ...AARSAGSTABEL }),
);

const known = (kode: string, [tekst, reaktion, hvem, naeste]: Aarsagsraekke): Betalingsaarsag => ({
  kode,
  kendt: true,
  tekst,
  reaktion,
  hvem,
  naeste,
});

/** A status or reason code in words; an unknown one as itself, for a person to ask about. */
export const aarsagOf = (kode: string): Betalingsaarsag => {
  const written = kode.trim().toUpperCase();
  const row = tabel.get(written);
  if (row !== undefined) return known(written, row);
  return {
    kode: kode.trim(),
    kendt: false,
    tekst: `Ukendt kode: ${kode.trim()}`,
    reaktion: "manuel",
    hvem: "bankansvarlig",
    naeste: "Ukendt kode: kontakt kommunens pengeinstitut eller NemKonto, og spørg, hvad den betyder.",
  };
};

const REFUSED = "RJCT";
const CANCELLED = "CANC";
const WORD = /[\p{L}\p{N}]+/gu;
/** How a reason looks at the head of a text, known or not. */
const CODE_FIRST = /^\s*([A-Z]{2}\d{2})\b/;

/**
 * The code that a text is about: `AC07 Modtagers kontonummer er lukket`, or a bare `RJCT`, as return files of legacy systems
 * have them. A reason is found before the status that it explains.
 */
export const findAarsagskode = (tekst: string): string | undefined => {
  const words = tekst.match(WORD) ?? [];
  return (
    words.find((word) => Object.hasOwn(AARSAGSTABEL, word)) ??
    CODE_FIRST.exec(tekst)?.[1] ??
    words.find((word) => word === REFUSED)
  );
};

/** What is known of an answer: its codes and its words; each may be missing. */
export type Svaroplysninger = {
  readonly svarkode?: Svarkode | undefined;
  readonly statuskode?: string | undefined;
  readonly aarsagskode?: string | undefined;
  readonly tekst?: string | undefined;
};

/**
 * An answer in words: by its reason; where it has none that we know, by the code in its text; else by NKS's number of the
 * answer, and last by its status. A reason or status that is not known is shown as such, not hidden behind the number.
 */
export const forklarSvar = ({
  svarkode,
  statuskode,
  aarsagskode,
  tekst,
}: Svaroplysninger): Betalingsaarsag => {
  const given = aarsagskode?.trim().toUpperCase();
  const reason = given !== undefined && tabel.has(given) ? given : (findAarsagskode(tekst ?? "") ?? given);
  if (reason !== undefined && reason !== REFUSED) return aarsagOf(reason);
  const status = reason ?? statuskode ?? "";
  if (svarkode === undefined || status === CANCELLED || isStrange(status)) return aarsagOf(status);
  // The bank says more by its status: being transferred, transferred, credited.
  if (svarkode === "8" && status !== REFUSED && status !== "") return aarsagOf(status);
  const [svar, afvist] = SVARTABEL[svarkode];
  return known(svarkode, status === REFUSED ? afvist : svar);
};

const isStrange = (status: string): boolean => status !== "" && !tabel.has(status.toUpperCase());
