import { dageTilbage, gaeldendeForaeldelse } from "../../domain/debitor/foraeldelse-vagt.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { addDays } from "../../kit/dates.js";
import type { Fordringrow } from "./billede.js";
import { FORDRING } from "./laes.js";
import type { Query } from "./porte.js";

/** Claims that come close to their forældelse, or are past it. */

export type Foraeldelsesrow = {
  readonly fordring: Fordringrow;
  /** The day that counts, and how many days there are to it; below 0: it is forældet. */
  readonly dato: string;
  readonly dage: number;
};

type Row = Fordringrow & { readonly hovedfordringens: string | null };

const LAES = `select ${FORDRING},
    (select h.foraeldelsesdato from debitor.fordring h
     where h.myndighed = fordring.myndighed and h.id = fordring.hovedfordring) as "hovedfordringens"
  from debitor.fordring`;

const rowOf = ({ hovedfordringens, ...fordring }: Row, idag: string): Foraeldelsesrow => {
  const dato = gaeldendeForaeldelse({ ...fordring, hovedfordringens });
  return { fordring, dato, dage: dageTilbage(dato, idag) };
};

/** Whether a claim may be that close: by its own day, or as interest under collection by its main claim's. */
export const KAN_VAERE_NAER = `restance > 0 and (foraeldelsesdato <= $2 or (slags = 'rente' and tilstand = 'INDDRIVES' and exists
  (select from debitor.fordring h where h.myndighed = fordring.myndighed and h.id = fordring.hovedfordring
   and h.foraeldelsesdato <= $2)))`;

/** Those with so many days left or fewer, the shortest first; the first 500. */
export const readForaeldelser = async (
  query: Query,
  myndighed: string,
  idag: string,
  dage: number,
): Promise<readonly Foraeldelsesrow[]> => {
  const rows = await query<Row>(
    "debitor-foraeldelser",
    `${LAES} where myndighed = $1 and ${KAN_VAERE_NAER} order by foraeldelsesdato, id limit 500`,
    [myndighed, addDays(idag, dage)],
  );
  return rows
    .map((row) => rowOf(row, idag))
    .filter((row) => row.dage <= dage)
    .sort((a, b) => a.dage - b.dage);
};

/** The claims with the day that counts for each where they stand, so that a claim shows the same day everywhere. */
export const medForaeldelse = async (
  query: Query,
  myndighed: string,
  idag: string,
  fordringer: readonly Fordringrow[],
): Promise<readonly Fordringrow[]> => {
  const inddrives = fordringer.filter(({ tilstand }) => tilstand === "INDDRIVES").map(({ id }) => id);
  if (inddrives.length === 0) return fordringer;
  const rows = await readForaeldelserAf(query, myndighed, idag, inddrives);
  const datoer = new Map(rows.map(({ fordring, dato }) => [fordring.id, dato]));
  return fordringer.map((one) => ({ ...one, foraeldelsesdato: datoer.get(one.id) ?? one.foraeldelsesdato }));
};

/** These claims, whatever they owe. */
export const readForaeldelserAf = async (
  query: Query,
  myndighed: string,
  idag: string,
  ids: readonly Uuid[],
): Promise<readonly Foraeldelsesrow[]> => {
  const rows = await query<Row>(
    "debitor-foraeldelser-af",
    `${LAES} where myndighed = $1 and id = any ($2::uuid[]) order by id`,
    [myndighed, ids],
  );
  return rows.map((row) => rowOf(row, idag));
};
