import { senesteHenstand } from "../../domain/debitor/henstand.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Anledning } from "../anledning.js";
import type { Udsaettelsesrow } from "./billede.js";
import type { Query } from "./porte.js";
import type { Fordringsskift } from "./skrivning.js";

/** When claims' last days of payment were moved: kept as they are given and as they end, and read by who reckons interest. */

const GIV = `insert into debitor.udsaettelse (myndighed, fordring, fra, til, srb_foer, foraeldelse_foer, ordning)
  select $1, f.id, $2, n.til, coalesce(f.srb, f.forfaldsdato), f.foraeldelsesdato, n.ordning
  from unnest($3::uuid[], $4::date[], $5::uuid[]) as n (id, til, ordning)
  join debitor.fordring f on f.myndighed = $1 and f.id = n.id`;

const SLUT = `update debitor.udsaettelse u set ophoert = n.dato
  from unnest($2::uuid[], $3::date[]) as n (id, dato)
  where u.myndighed = $1 and u.fordring = n.id and u.ophoert is null and u.til > n.dato`;

/**
 * Keep what henstand was given and has ended, before the claims themselves are changed. A claim that goes over to another
 * debtor is put off from then until the last day of payment of their bill.
 */
export const noteUdsaettelser = async (
  query: Query,
  { myndighed, dato }: Anledning,
  skift: readonly Fordringsskift[],
): Promise<void> => {
  const givne = skift.flatMap(({ fordring, haendelse, felter, ordning = null }) => {
    if (haendelse === "fordring.henstand") return [{ fordring, til: felter!.srb!, ordning }];
    return haendelse === "fordring.ejerskiftet" ? [{ fordring, til: senesteHenstand(dato), ordning }] : [];
  });
  if (givne.length > 0)
    await query("debitor-udsaet", GIV, [
      myndighed,
      dato,
      givne.map(({ fordring }) => fordring),
      givne.map(({ til }) => til),
      givne.map(({ ordning }) => ordning),
    ]);
  const endte = skift.flatMap(({ fordring, haendelse, felter }) => {
    if (haendelse === "fordring.henstand-slut") return [{ fordring, slut: dato }];
    return haendelse === "fordring.opkraevet" ? [{ fordring, slut: felter!.srb! }] : [];
  });
  if (endte.length > 0)
    await query("debitor-udsaettelse-slut", SLUT, [
      myndighed,
      endte.map(({ fordring }) => fordring),
      endte.map(({ slut }) => slut),
    ]);
};

/** Oldest first; one that ended before its time, to the day it ended. */
export const readUdsaettelser = (
  query: Query,
  myndighed: string,
  fordringer: readonly Uuid[],
): Promise<readonly Udsaettelsesrow[]> =>
  query<Udsaettelsesrow>(
    "debitor-udsaettelser",
    `select fordring, fra, coalesce(ophoert, til) as til, srb_foer as "srbFoer", foraeldelse_foer as "foraeldelseFoer", ordning
     from debitor.udsaettelse where myndighed = $1 and fordring = any ($2::uuid[]) order by nr`,
    [myndighed, fordringer],
  );
