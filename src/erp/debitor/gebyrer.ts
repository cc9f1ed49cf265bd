import type { Uuid } from "../../domain/identifikatorer.js";
import type { Query } from "./porte.js";

const GEBYRER = `select g.hovedfordring as id, count(*)::int as antal from debitor.fordring g
  where g.myndighed = $1 and g.hovedfordring = any ($2::uuid[]) and g.slags = 'gebyr' and 0 < (
    select sum(b.beloeb) from debitor.bevaegelse b
    where b.myndighed = g.myndighed and b.fordring = g.id and b.art in ('STIFTELSE', 'NEDREGULERING'))
  group by 1`;

/** How many reminder fees each of these claims bears, whoever owed it then; one that was taken off again is none. */
export const readGebyrtal = async (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<(id: Uuid) => number> => {
  if (ids.length === 0) return () => 0;
  const rows = await query<{ id: Uuid; antal: number }>("debitor-gebyrtal", GEBYRER, [myndighed, ids]);
  const tal = new Map(rows.map(({ id, antal }) => [id, antal]));
  return (id) => tal.get(id) ?? 0;
};
