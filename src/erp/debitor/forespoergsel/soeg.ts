import type { Debitorkontoliste } from "../../../domain/debitor/forespoergsler/konto.js";
import type { Debitorkontosoegning } from "../../../domain/debitor/forespoergsler/spoergsmaal.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Kontorow } from "../billede.js";
import type { Query } from "../porte.js";
import { partText } from "./haefter.js";
import { kontofelter } from "./konto.js";
import { betinget } from "./vilkaar.js";

/** Most accounts on a page. Our choice. */
export const MAX_KONTI = 100;

const SOEG = `select k.id, k.fagsystem, k.betegnelse, k.sagsnummer, k.kle_nummer as "kleNummer", k.tilstand, k.ansvar,
    s.antal, s.restance
  from debitor.konto k
  cross join lateral (select count(*)::int as antal, coalesce(sum(f.restance), 0)::bigint as restance
    from debitor.fordring f where f.myndighed = k.myndighed and f.konto = k.id) s
  where k.myndighed = $1`;

const KONTI_MED = "select h.konto from debitor.haeftelse h where h.myndighed = $1 and";
const KONTO_AF = "select f.konto from debitor.fordring f where f.myndighed = $1 and";

type Fundet = Kontorow & { readonly antal: number; readonly restance: bigint };

/**
 * A page of accounts: the asker's own, or (`fagsystem` undefined) everybody's. An id is never given anew and never changes, so
 * that no page gives an account twice and none that stays is missed. DEB-050: the person or claim that was named has none here.
 */
export const soegKonti = async (
  query: Query,
  { myndighed, part, fordringIdentifikator, sagsnummer, kunSkyldige = false, efter }: Debitorkontosoegning,
  fagsystem: Uuid | undefined,
): Promise<Result<Debitorkontoliste, readonly Fejl[]>> => {
  const { navn, where, values } = betinget(
    [myndighed, MAX_KONTI + 1],
    [
      ["egne", fagsystem, (p) => `k.fagsystem = ${p}`],
      ["part", part && partText(part), (p) => `k.id in (${KONTI_MED} h.part = ${p})`],
      ["fordring", fordringIdentifikator, (p) => `k.id = (${KONTO_AF} f.id = ${p})`],
      ["sag", sagsnummer, (p) => `k.sagsnummer = ${p}`],
      ["skyldige", kunSkyldige || undefined, (p) => `${p}::boolean and s.restance > 0`],
      ["efter", efter, (p) => `k.id > ${p}`],
    ],
  );
  const sql = `${SOEG}${where} order by k.id limit $2`;
  const fundne = await query<Fundet>(`debitor-soeg-konti${navn}`, sql, values);
  const named = part !== undefined || fordringIdentifikator !== undefined || sagsnummer !== undefined;
  if (fundne.length === 0 && named && efter === undefined) return failed([fejl("DEB-050")]);
  const side = fundne.slice(0, MAX_KONTI);
  return ok({
    debitorkonti: side.map((one) => ({
      ...kontofelter(one),
      antalFordringer: one.antal,
      restance: one.restance,
    })),
    ...(fundne.length > MAX_KONTI ? { naeste: side.at(-1)!.id } : {}),
  });
};
