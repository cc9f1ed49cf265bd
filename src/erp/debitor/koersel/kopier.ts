import type { Query } from "../porte.js";
import type { Regningskopi } from "../regning/regning.js";
import type { Brev } from "./brev.js";
import type { Valg } from "./koersel.js";

/** Who has asked for copies of letters (Materialeabonnement), of which accounts' claims. */

const MATERIALE = { regning: "Regninger", rykker: "Rykkere" } as const;

const KOPIER = `select f.skyldner, h.navn, coalesce(adresse.linjer, '{}') as adresselinjer, array_agg(f.id order by f.id) as fordringer
  from debitor.fordring f
  join debitor.haeftelse h on h.myndighed = f.myndighed and h.konto = f.konto
    and h.gyldig_fra <= $4 and (h.gyldig_til is null or h.gyldig_til >= $4)
  left join lateral (select a.linjer from debitor.adresse a
    where a.myndighed = h.myndighed and a.haeftelse = h.id and a.gyldig_fra <= $4 and (a.gyldig_til is null or a.gyldig_til >= $4)
    order by a.gyldig_fra desc limit 1) adresse on true
  where f.myndighed = $1 and f.id = any ($2::uuid[]) and exists (select from debitor.materialeabonnement m
    where m.myndighed = h.myndighed and m.haeftelse = h.id and m.materiale = any ($3::text[])
      and m.gyldig_fra <= $4 and (m.gyldig_til is null or m.gyldig_til >= $4))
  group by f.skyldner, h.part, h.navn, adresse.linjer order by f.skyldner, h.navn, adresse.linjer`;

/** Copies by debtor, in a fixed order. Who gets the letter itself needs no copy of it. */
export const readKopier = async (
  query: Query,
  { myndighed, dato }: Valg,
  breve: readonly Brev[],
): Promise<ReadonlyMap<string, readonly Regningskopi[]>> => {
  const slags = breve[0]!.slags;
  const rows = await query<Regningskopi & { readonly skyldner: string }>("debitor-kopier", KOPIER, [
    myndighed,
    breve.flatMap(({ fordringer }) => fordringer.map(({ id }) => id)),
    ["Alt", MATERIALE[slags]],
    dato,
  ]);
  const modtagere = new Map(
    breve.map(({ skyldner, modtager }) => [skyldner, JSON.stringify(addressOf(modtager))]),
  );
  const kopier = new Map<string, Regningskopi[]>();
  for (const { skyldner, ...kopi } of rows) {
    if (JSON.stringify(addressOf(kopi)) === modtagere.get(skyldner)) continue;
    kopier.set(skyldner, [...(kopier.get(skyldner) ?? []), kopi]);
  }
  return kopier;
};

const addressOf = ({ navn, adresselinjer }: Brev["modtager"]) => [navn, adresselinjer];
