import { groupBy } from "../../../kit/group-by.js";
import type { Fordringrow } from "../billede.js";
import { FORDRING, lockSkyldnere, readBevaegelser } from "../laes.js";
import type { Query } from "../porte.js";
import { readUdsaettelser } from "../udsaettelser.js";
import type { Koerselstype, Valg } from "./koersel.js";
import type { Rentebar, Renterow } from "./tilskriv.js";

/** Which claims an interest run looks at, and what of interest stands charged on them. */

/**
 * Since when a movement may not have been reckoned with: the start of the last run, and an hour for transactions that were not
 * done when it looked.
 */
const readSiden = async (query: Query, myndighed: string): Promise<Date> => {
  const [row] = await query<{ siden: Date }>(
    "debitor-rente-siden",
    `select coalesce(max(startet) - interval '1 hour', 'epoch') as siden from debitor.koersel
     where myndighed = $1 and art = 'rente' and tilstand = 'FAERDIG'`,
    [myndighed],
  );
  return row!.siden;
};

const SKYLDT = "tilstand in ('OPKRAEVET', 'RYKKET') and restance > 0";

/** Paid, but it has moved since the last run: what was paid may have been too much. */
const BEVAEGET = `slags = 'hovedfordring' and tilstand = 'AFSLUTTET'
  and exists (select from debitor.bevaegelse b where b.myndighed = f.myndighed and b.fordring = f.id and b.bogfoert >= $2)
  and (rykket <> '{}' or exists (select from debitor.fordring r
    where r.myndighed = f.myndighed and r.hovedfordring = f.id and r.slags = 'rente'))`;

const ANTAL = `select count(distinct skyldner)::int as antal from debitor.fordring f
  where myndighed = $1 and (${SKYLDT} or (${BEVAEGET}))`;

/** Those who owe, and between them those who do not: each piece reads its own debtors only. */
const NAESTE = `with skylder as (
    select distinct skyldner from debitor.fordring where myndighed = $1 and ${SKYLDT} and skyldner > $3
    order by skyldner limit $4),
  sidste as (select max(skyldner) as skyldner from skylder having count(*) = $4)
  select skyldner from skylder
  union
  (select distinct skyldner from debitor.fordring f where myndighed = $1 and skyldner > $3
    and skyldner <= coalesce((select skyldner from sidste), (select max(skyldner) from debitor.fordring where myndighed = $1))
    and ${BEVAEGET} order by skyldner limit $4)
  order by skyldner limit $4`;

/** Who owes something, and whose claims are paid but have moved since the last run. */
export const rentebareSkyldnere: Pick<Koerselstype, "count" | "next"> = {
  count: async (query, { myndighed }) => {
    const [row] = await query<{ antal: number }>("debitor-rente-antal", ANTAL, [
      myndighed,
      await readSiden(query, myndighed),
    ]);
    return row!.antal;
  },
  next: async (query, { myndighed }, efter, antal) => {
    const rows = await query<{ skyldner: string }>("debitor-rente-naeste", NAESTE, [
      myndighed,
      await readSiden(query, myndighed),
      efter,
      antal,
    ]);
    return rows.map(({ skyldner }) => skyldner);
  },
};

const READ = `select ${FORDRING} from debitor.fordring
  where myndighed = $1 and skyldner = any ($2::text[]) and slags = 'hovedfordring' and srb < $3
    and tilstand in ('OPKRAEVET', 'RYKKET', 'AFSLUTTET')
    and (restance > 0 or exists (select from debitor.fordring r
      where r.myndighed = fordring.myndighed and r.hovedfordring = fordring.id and r.slags = 'rente' and (r.restance > 0
        or exists (select from debitor.bevaegelse b
          where b.myndighed = fordring.myndighed and b.fordring = fordring.id and b.bogfoert >= $4))))
  order by id`;

/**
 * Claims that bear interest of these debtors; those paid meanwhile too, while interest of them is owed, or they have moved. To
 * write, every claim of the debtors is locked first, in the order of their ids: a claim and what is charged on it lie anywhere in
 * that order, and who locks them one after the other waits for a reminder run that waits for it.
 */
export const readMulige = async (
  query: Query,
  { myndighed, dato }: Valg,
  skyldnere: readonly string[],
  write: boolean,
): Promise<readonly Fordringrow[]> => {
  if (write) await lockSkyldnere(query, myndighed, skyldnere);
  const siden = await readSiden(query, myndighed);
  return query<Fordringrow>("debitor-rente-laes", READ, [myndighed, skyldnere, dato, siden]);
};

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
