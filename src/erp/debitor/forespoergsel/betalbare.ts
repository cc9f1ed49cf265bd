import { sum } from "../../../domain/beloeb.js";
import { betalingsperiodeOf } from "../../../domain/debitor/betalbar.js";
import { BETALBARE } from "../../../domain/debitor/fordring.js";
import { fordringstypenavn } from "../../../domain/debitor/fordringstype.js";
import type { BetalbareDelfordringer } from "../../../domain/debitor/forespoergsler/betalbare.js";
import type { Delfordringssoegning } from "../../../domain/debitor/forespoergsler/spoergsmaal.js";
import { readOcr } from "../../../domain/debitor/ocr.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Delfordringrow, Fordringrow } from "../billede.js";
import { FORDRING, readDelfordringer } from "../laes.js";
import type { Query } from "../porte.js";
import { given } from "./fordring.js";
import { partText, skyldesAf } from "./haefter.js";
import { betinget } from "./vilkaar.js";

/** Most claims on a page. Our choice. */
export const MAX_BETALBARE = 100;

/** The same as `isBetalbar` (domain/debitor/betalbar.ts); a test holds them together. */
const FUND = `select ${FORDRING}, (select min(r.dato) from debitor.regningslinje l
      join debitor.regning r on r.myndighed = l.myndighed and r.nr = l.nr
      where l.myndighed = f.myndighed and l.fordring = f.id) as "foersteRegning"
  from debitor.fordring f
  where f.myndighed = $1 and f.restance > 0 and f.tilstand = any ($2::text[]) and f.foraeldelsesdato >= $3::date`;

/** What was named, the main claim of it, and all that belongs to that. */
const familieAf = (ids: string): string => `f.id in (
    with hoved as (select coalesce(n.hovedfordring, n.id) as id from debitor.fordring n where n.myndighed = $1 and n.id in (${ids}))
    select id from hoved
    union select r.id from debitor.fordring r join hoved h on r.hovedfordring = h.id where r.myndighed = $1)`;

/** On the bill of a payment id; a whole line also says whose bill it is: every municipality's numbers begin alike. */
const paaRegning = (ocr: string): string => `select l.fordring from debitor.regning r
  join debitor.regningslinje l on l.myndighed = r.myndighed and l.nr = r.nr
  where r.myndighed = $1 and r.betalingsid = split_part(${ocr}, '+', 1)
    and split_part(${ocr}, '+', 2) in ('', r.indhold ->> 'kreditornummer')`;

/** `000000001234566+80000008`, or without who has sent it. */
const ocrOf = (text: string): string => {
  const { betalingsid = "", kreditornummer = "" } = readOcr(text) ?? {};
  return `${betalingsid}+${kreditornummer}`;
};

const DELFORDRINGENS = "select d.fordring from debitor.delfordring d where d.myndighed = $1 and d.id =";

type Fundet = Fordringrow & { readonly foersteRegning: string | null };

/**
 * What can be paid here on a day, by who pays, by a bill's payment id or by the claim, each with the interest and fees that
 * belong to it. DEB-050: nothing of what was named can be paid here.
 */
export const soegBetalbare = async (
  query: Query,
  soegning: Delfordringssoegning,
  dato: string,
): Promise<Result<BetalbareDelfordringer, readonly Fejl[]>> => {
  const { myndighed, part, betalingsid, fordringIdentifikator, delfordringIdentifikator, efter } = soegning;
  const { navn, where, values } = betinget(
    [myndighed, BETALBARE, dato, MAX_BETALBARE + 1],
    [
      ["part", part && partText(part), (p) => `f.id in ${skyldesAf(p, "$3")}`],
      ["regning", betalingsid && ocrOf(betalingsid), (p) => familieAf(paaRegning(p))],
      ["fordring", fordringIdentifikator, familieAf],
      ["del", delfordringIdentifikator, (p) => familieAf(`${DELFORDRINGENS} ${p}`)],
      ["efter", efter, (p) => `f.id > ${p}`],
    ],
  );
  const sql = `${FUND}${where} order by f.id limit $4`;
  const fundne = await query<Fundet>(`debitor-betalbare${navn}`, sql, values);
  if (fundne.length === 0 && efter === undefined) return failed([fejl("DEB-050")]);
  const side = fundne.slice(0, MAX_BETALBARE);
  const ids = side.map(({ id }) => id);
  const dele = await readDelfordringer(query, myndighed, ids);
  return ok({
    fordringer: side.map((one) => show(one, dele)),
    restance: sum(side.map(({ restance }) => restance)),
    ...(fundne.length > MAX_BETALBARE ? { naeste: ids.at(-1)! } : {}),
  });
};

const show = (
  one: Fundet,
  dele: readonly Delfordringrow[],
): BetalbareDelfordringer["fordringer"][number] => ({
  fordringIdentifikator: one.id,
  debitorkontoIdentifikator: one.konto,
  slags: one.slags,
  ...given("hovedfordringIdentifikator", one.hovedfordring),
  fordringstype: one.fordringstype,
  typenavn: fordringstypenavn(one.fordringstype),
  beskrivelse: one.beskrivelse,
  forfaldsdato: one.forfaldsdato,
  ...given("sidsteRettidigeBetalingsdato", one.srb),
  restance: one.restance,
  ...betalingsperiodeOf(one, one.foersteRegning),
  delfordringer: dele
    .filter(({ fordring, restance }) => fordring === one.id && restance > 0n)
    .map(({ id, tekst, restance }) => ({ delfordringIdentifikator: id, tekst, restance })),
});
