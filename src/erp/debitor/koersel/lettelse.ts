import type { Oere } from "../../../domain/beloeb.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Anledning } from "../../anledning.js";
import { lockKontobillede } from "../kontobillede.js";
import type { Debitor, Query } from "../porte.js";
import { nedreguler } from "../registrering/nedregulering.js";
import { skriv } from "../skriv.js";
import { type Rentebar, renterettelser } from "./tilskriv.js";
import { mustBook } from "./tvang.js";

/** Interest or a fee of which too much has been charged, in øre. */
type ForMeget = { readonly id: Uuid; readonly konto: Uuid; readonly beloeb: Oere };

/**
 * Take off what has been charged too much of interest. Gives the sum in øre. Without `anledning` nothing is written.
 */
export const retRenter = (
  debitor: Debitor,
  query: Query,
  rentebare: readonly Rentebar[],
  dato: string,
  anledning: Anledning | undefined,
): Promise<Oere> => {
  const formeget = rentebare.flatMap((one) =>
    renterettelser(one, dato).map(({ rente: { id, konto }, beloeb }) => ({ id, konto, beloeb })),
  );
  const aarsag = "Renten er regnet om: der var betalt tidligere, eller kravet er nedsat";
  return takeOff(debitor, query, formeget, { dato, aarsag }, anledning);
};

/**
 * Fees that are owed or paid though nothing that they reminded of was owed the day before: it had been paid, or was reduced to
 * nothing. Those of a claim that has gone over to somebody else since are left for a person to look at.
 */
const UBERETTIGEDE = `select g.id, g.konto, c.beloeb from debitor.fordring g
  join debitor.fordring h on h.myndighed = g.myndighed and h.id = g.hovedfordring and g.stiftelsesdato = any (h.rykket)
  cross join lateral (select sum(b.beloeb)::bigint as beloeb
    from debitor.bevaegelse b left join debitor.bevaegelse o on o.myndighed = b.myndighed and o.nr = b.ophaever
    where b.myndighed = g.myndighed and b.fordring = g.id and coalesce(o.art, b.art) <> 'DAEKNING') c
  where g.myndighed = $1 and g.skyldner = any ($2::text[]) and g.slags = 'gebyr' and c.beloeb > 0 and not exists (
    select from debitor.regningslinje egen
    join debitor.regningslinje l on l.myndighed = egen.myndighed and l.nr = egen.nr
    join debitor.fordring f on f.myndighed = l.myndighed and f.id = l.fordring
    where egen.myndighed = g.myndighed and egen.fordring = g.id and f.slags = 'hovedfordring' and f.regime = g.regime
      and g.stiftelsesdato = any (f.rykket) and 0 < (select sum(b.beloeb) from debitor.bevaegelse b
        where b.myndighed = f.myndighed and b.fordring = f.id
          and (b.art = 'STIFTELSE' or b.virkningsdato < g.stiftelsesdato)))
  order by g.id`;

/** Take such fees off. Gives the sum in øre. Without `anledning` nothing is written. */
export const retGebyrer = async (
  debitor: Debitor,
  query: Query,
  { myndighed, dato }: { readonly myndighed: string; readonly dato: string },
  skyldnere: readonly string[],
  anledning: Anledning | undefined,
): Promise<Oere> => {
  const formeget = await query<ForMeget>("debitor-gebyrer-for-meget", UBERETTIGEDE, [myndighed, skyldnere]);
  const aarsag = "Rykkeren var ikke nødvendig: der var betalt, eller kravet er sat ned til nul";
  return takeOff(debitor, query, formeget, { dato, aarsag }, anledning);
};

/** Claim by claim; what was paid of it becomes the debtor's credit. */
const takeOff = async (
  debitor: Debitor,
  query: Query,
  formeget: readonly ForMeget[],
  { dato, aarsag }: { readonly dato: string; readonly aarsag: string },
  anledning: Anledning | undefined,
): Promise<Oere> => {
  let total = 0n;
  for (const { id, konto, beloeb } of formeget) {
    total += beloeb;
    if (anledning === undefined) continue;
    const billede = await lockKontobillede(query, anledning.myndighed, konto);
    const delfordring = billede.delfordringer.find(({ fordring }) => fordring === id)!;
    const nedregulering = {
      nedreguleringIdentifikator: debitor.newId(),
      delfordringIdentifikator: delfordring.id,
      ...{ beloeb, virkningsdato: dato, aarsag },
    };
    const skrivning = mustBook(nedreguler(billede, [nedregulering]));
    mustBook(await skriv(debitor, query, { ...anledning, haendelse: debitor.newId() }, skrivning));
  }
  return total;
};
