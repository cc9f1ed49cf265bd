import { groupBy } from "../../../kit/group-by.js";
import type { Fordringrow } from "../billede.js";
import { FORDRING, readBevaegelser } from "../laes.js";
import type { Query } from "../porte.js";
import { readUdsaettelser } from "../udsaettelser.js";
import type { Rentebar } from "./tilskriv.js";

/**
 * The interest of these claims, as it stands charged: with `hovedstol` less what has been taken off it since, so that a
 * reduced period is not charged twice.
 */
const RENTER = `select ${FORDRING.replace(
  "hovedstol,",
  `(select coalesce(sum(b.beloeb) filter (where b.art in ('STIFTELSE', 'NEDREGULERING')), 0)::bigint
     from debitor.bevaegelse b where b.myndighed = fordring.myndighed and b.fordring = fordring.id) as hovedstol,`,
)} from debitor.fordring where myndighed = $1 and hovedfordring = any ($2::uuid[]) and slags = 'rente'`;

export const readRentebare = async (
  query: Query,
  myndighed: string,
  fordringer: readonly Fordringrow[],
): Promise<readonly Rentebar[]> => {
  const ids = fordringer.map(({ id }) => id);
  if (ids.length === 0) return [];
  const bevaegelser = await readBevaegelser(query, myndighed, ids);
  const renter = await query<Fordringrow>("debitor-renter", RENTER, [myndighed, ids]);
  const udsaettelser = groupBy(await readUdsaettelser(query, myndighed, ids), ({ fordring }) => fordring);
  const own = groupBy(bevaegelser, ({ fordring }) => fordring);
  const charged = groupBy(renter, ({ hovedfordring }) => hovedfordring!);
  return fordringer.map((fordring) => ({
    fordring,
    bevaegelser: own.get(fordring.id) ?? [],
    renter: charged.get(fordring.id) ?? [],
    udsaettelser: udsaettelser.get(fordring.id) ?? [],
  }));
};
