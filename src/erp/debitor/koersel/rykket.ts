import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Fordringrow } from "../billede.js";
import { FORDRING } from "../laes.js";
import type { Query } from "../porte.js";

/** Reminders of what is left when a claim is paid: its interest and fees are reminded of in its place, so that they come to an end. */

/**
 * The days on which a claim has been reminded of, oldest first; when it is paid, its interest and fees among `egne` have
 * been after that.
 */
export const rykketOf = (
  { id, restance, rykket }: Pick<Fordringrow, "id" | "restance" | "rykket">,
  egne: readonly Pick<Fordringrow, "hovedfordring" | "rykket">[],
): readonly string[] => {
  if (restance > 0n) return rykket;
  const senere = egne.filter(({ hovedfordring }) => hovedfordring === id).flatMap((one) => one.rykket);
  return [...new Set([...rykket, ...senere])].sort((a, b) => (a < b ? -1 : 1));
};

/** The claims that are paid, of which interest or fees among these are owed. */
export const readBetalte = async (
  query: Query,
  myndighed: string,
  aabne: readonly Fordringrow[],
): Promise<readonly Fordringrow[]> => {
  const ids = new Set(aabne.flatMap(({ hovedfordring }): Uuid[] => (hovedfordring ? [hovedfordring] : [])));
  if (ids.size === 0) return [];
  return query<Fordringrow>(
    "debitor-rykker-betalte",
    `select ${FORDRING} from debitor.fordring where myndighed = $1 and id = any ($2::uuid[]) and tilstand = 'AFSLUTTET'`,
    [myndighed, [...ids]],
  );
};
