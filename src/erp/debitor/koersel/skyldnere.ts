import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Fordringrow } from "../billede.js";
import type { Query } from "../porte.js";
import type { Koerselstype } from "./koersel.js";

/** Going through debtors: those with a claim in one of these states. */
export const perSkyldner = (
  tilstande: readonly Fordringrow["tilstand"][],
): Pick<Koerselstype, "count" | "next"> => {
  const states = tilstande.map((tilstand) => `'${tilstand}'`).join(", ");
  const name = tilstande.join("-").toLowerCase();
  const WHERE = `myndighed = $1 and tilstand in (${states}) and restance > 0`;
  return {
    count: async (query, { myndighed }) => {
      const [row] = await query<{ antal: number }>(
        `debitor-antal-${name}`,
        `select count(distinct skyldner)::int as antal from debitor.fordring where ${WHERE}`,
        [myndighed],
      );
      return row!.antal;
    },
    next: async (query, { myndighed }, efter, antal) => {
      const rows = await query<{ skyldner: string }>(
        `debitor-naeste-${name}`,
        `select distinct skyldner from debitor.fordring where ${WHERE} and skyldner > $2 order by skyldner limit $3`,
        [myndighed, efter, antal],
      );
      return rows.map(({ skyldner }) => skyldner);
    },
  };
};

/**
 * Who a letter goes to: the debtor; or the one who administers for them, where that is the same one on every account that the
 * letter is about: who looks after one account is not to see the others.
 */
export type Modtager = { readonly navn: string; readonly adresselinjer: readonly string[] };

const MODTAGERE = `with hver as (
    select f.skyldner, h.navn, h.gyldig_fra, h.gyldig_til, adresse.linjer, adm.navn as adm_navn, adm_adresse.linjer as adm_linjer,
      adm.part is not null and min(coalesce(adm.part, '')) over skyldneren = max(coalesce(adm.part, '')) over skyldneren as ved_adm
    from (select distinct skyldner, konto from debitor.fordring where myndighed = $1 and id = any ($2::uuid[])) f
    join debitor.haeftelse h on h.myndighed = $1 and h.konto = f.konto and h.part = f.skyldner and h.rolle = 'JuridiskAnsvarlig'
    left join lateral (select a.linjer from debitor.adresse a
      where a.myndighed = $1 and a.haeftelse = h.id and a.gyldig_til is null order by a.gyldig_fra desc limit 1) adresse on true
    left join lateral (select x.id, x.part, x.navn from debitor.haeftelse x
      where x.myndighed = $1 and x.konto = f.konto and x.rolle = 'Administrator' and x.gyldig_til is null
      order by x.gyldig_fra desc limit 1) adm on true
    left join lateral (select a.linjer from debitor.adresse a
      where a.myndighed = $1 and a.haeftelse = adm.id and a.gyldig_til is null order by a.gyldig_fra desc limit 1) adm_adresse on true
    window skyldneren as (partition by f.skyldner))
  select distinct on (skyldner) skyldner, case when ved_adm then adm_navn else navn end as navn,
    coalesce(case when ved_adm then adm_linjer else linjer end, '{}') as adresselinjer
  from hver order by skyldner, gyldig_til nulls first, gyldig_fra desc`;

export const readModtagere = async (
  query: Query,
  myndighed: string,
  fordringer: readonly Uuid[],
): Promise<ReadonlyMap<string, Modtager>> => {
  const rows = await query<Modtager & { readonly skyldner: string }>("debitor-modtagere", MODTAGERE, [
    myndighed,
    fordringer,
  ]);
  return new Map(rows.map(({ skyldner, navn, adresselinjer }) => [skyldner, { navn, adresselinjer }]));
};

/** Claims by who owes them, in the order of the debtors, each list in the order read. */
export const bySkyldner = (
  fordringer: readonly Fordringrow[],
): ReadonlyMap<string, readonly Fordringrow[]> => {
  const grupper = new Map<string, Fordringrow[]>();
  for (const fordring of fordringer) {
    const gruppe = grupper.get(fordring.skyldner);
    if (gruppe === undefined) grupper.set(fordring.skyldner, [fordring]);
    else gruppe.push(fordring);
  }
  return new Map([...grupper].sort(([a], [b]) => (a < b ? -1 : 1)));
};
