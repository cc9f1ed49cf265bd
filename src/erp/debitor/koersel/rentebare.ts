import { groupBy } from "../../../kit/group-by.js";
import type { Fordringrow } from "../billede.js";
import { FORDRING, readBevaegelser } from "../laes.js";
import type { Query } from "../porte.js";
import { readUdsaettelser } from "../udsaettelser.js";
import type { Rentebar, Renterow } from "./tilskriv.js";

/**
 * The interest of these claims, as it stands charged: with `hovedstol` less what has been taken off it since, so that a
 * reduced period is not charged twice. What is written off stays charged, but cannot be taken off too.
 */
const RENTER = `select ${FORDRING.replace("hovedstol,", "b.hovedstol, b.afskrevet,")} from debitor.fordring
  cross join lateral (select
      coalesce(sum(b.beloeb) filter (where b.art in ('STIFTELSE', 'NEDREGULERING')), 0)::bigint as hovedstol,
      coalesce(-sum(b.beloeb) filter (where coalesce(o.art, b.art) = 'AFSKRIVNING'), 0)::bigint as afskrevet
    from debitor.bevaegelse b left join debitor.bevaegelse o on o.myndighed = b.myndighed and o.nr = b.ophaever
    where b.myndighed = fordring.myndighed and b.fordring = fordring.id) b
  where myndighed = $1 and hovedfordring = any ($2::uuid[]) and slags = 'rente'`;

export const readRentebare = async (
  query: Query,
  myndighed: string,
  fordringer: readonly Fordringrow[],
): Promise<readonly Rentebar[]> => {
  const ids = fordringer.map(({ id }) => id);
  if (ids.length === 0) return [];
  const bevaegelser = await readBevaegelser(query, myndighed, ids);
  const renter = await query<Renterow>("debitor-renter", RENTER, [myndighed, ids]);
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
