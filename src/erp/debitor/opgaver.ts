import type { Uuid } from "../../domain/identifikatorer.js";
import type { Debitor, Query } from "./porte.js";

/** What a collector must decide: one open task per kind and subject, however often it is found. */

export type Opgaveart =
  | "handling"
  | "uplaceret"
  | "kontoudtog"
  | "hoering"
  | "afvist"
  | "ophaevet"
  | "afregning"
  | "haefter-fri"
  | "foraeldelse"
  | "uafleveret";

type NyOpgave = {
  readonly art: Opgaveart;
  readonly emne: Uuid;
  readonly data: Readonly<Record<string, unknown>>;
};

export const createOpgave = async (
  debitor: Debitor,
  query: Query,
  myndighed: string,
  { art, emne, data }: NyOpgave,
): Promise<void> => {
  await query(
    "debitor-ny-opgave",
    `insert into debitor.opgave (myndighed, id, art, emne, data) values ($1, $2, $3, $4, $5)
     on conflict (myndighed, art, emne) where lukket is null do nothing`,
    [myndighed, debitor.newId(), art, emne, JSON.stringify(data)],
  );
};

/** The task is done, by whoever did it; one that is not there is no trouble. */
export const closeOpgave = async (
  query: Query,
  myndighed: string,
  { art, emne }: Pick<NyOpgave, "art" | "emne">,
  aktoer: string,
  svar: string,
): Promise<void> => {
  await query(
    "debitor-luk-opgave",
    `update debitor.opgave set lukket = now(), lukket_af = $4, svar = $5
     where myndighed = $1 and art = $2 and emne = $3 and lukket is null`,
    [myndighed, art, emne, aktoer, svar],
  );
};

/** The same of many subjects. */
export const closeOpgaver = async (
  query: Query,
  myndighed: string,
  { art, emner }: { readonly art: Opgaveart; readonly emner: readonly Uuid[] },
  aktoer: string,
  svar: string,
): Promise<void> => {
  if (emner.length === 0) return;
  await query(
    "debitor-luk-opgaver",
    `update debitor.opgave set lukket = now(), lukket_af = $4, svar = $5
     where myndighed = $1 and art = $2 and emne = any ($3::uuid[]) and lukket is null`,
    [myndighed, art, emner, aktoer, svar],
  );
};
