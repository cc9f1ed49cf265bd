import { type Fordringshaendelse, transitionFordring } from "../../domain/debitor/fordring.js";
import { transitionDebitorkonto } from "../../domain/debitor/konto.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Anledning } from "../anledning.js";
import { tell } from "./haendelser.js";
import type { Query } from "./porte.js";
import type { Fordringsskift, Skrivning } from "./skrivning.js";
import { noteUdsaettelser } from "./udsaettelser.js";

/** Changes of state in the debtor ledger: along the edges of the tables in the domain, and no other way. */

const SKIFT = `update debitor.fordring f set
    tilstand = n.tilstand, srb = coalesce(n.srb, f.srb), foraeldelsesdato = coalesce(n.foraeldelse, f.foraeldelsesdato),
    rykket = case when n.rykket is null then f.rykket else f.rykket || n.rykket end
  from unnest($2::uuid[], $3::text[], $4::text[], $5::date[], $6::date[], $7::date[])
    as n (id, fra, tilstand, srb, foraeldelse, rykket)
  where f.myndighed = $1 and f.id = n.id and f.tilstand = n.fra`;

/**
 * Change the states of claims along the edges of their table; throws on an edge that does not exist, and on a claim that
 * has changed since it was read: both are mistakes, and nothing is written.
 */
export const skiftFordringer = async (
  query: Query,
  anledning: Anledning,
  oenskede: readonly Fordringsskift[],
): Promise<void> => {
  if (oenskede.length === 0) return;
  const { myndighed } = anledning;
  const skift = await towardsBill(query, myndighed, oenskede);
  const rows = await query<{ id: Uuid; tilstand: Parameters<typeof transitionFordring>[0] }>(
    "debitor-tilstande",
    "select id, tilstand from debitor.fordring where myndighed = $1 and id = any ($2::uuid[]) order by id for update",
    [myndighed, skift.map(({ fordring }) => fordring)],
  );
  const fra = new Map(rows.map(({ id, tilstand }) => [id, tilstand!]));
  const til = skift.map(({ fordring, haendelse }) => {
    const tilstand = transitionFordring(fra.get(fordring) ?? null, haendelse);
    if (tilstand === undefined) throw new Error(`no edge ${haendelse} from ${fra.get(fordring)}`);
    return tilstand;
  });
  await noteUdsaettelser(query, anledning, oenskede);
  await query("debitor-skift", SKIFT, [
    myndighed,
    skift.map(({ fordring }) => fordring),
    skift.map(({ fordring }) => fra.get(fordring)),
    til,
    skift.map(({ felter }) => felter?.srb ?? null),
    skift.map(({ felter }) => felter?.foraeldelsesdato ?? null),
    skift.map(({ felter }) => felter?.rykket ?? null),
  ]);
  const haendelser = skift.map(({ fordring, haendelse, data = {} }, index) => ({
    emneArt: "fordring",
    emne: fordring,
    art: haendelse,
    data: { fra: fra.get(fordring), til: til[index], ...data },
  }));
  await tell(query, anledning, haendelser);
};

/** What ends a pause leads back to where the claim was: to the next bill, where whoever owes it has had none. */
const UDEN_REGNING: Partial<Record<Fordringshaendelse, Fordringshaendelse>> = {
  "fordring.henstand-slut": "fordring.henstand-slut-uden-regning",
  "fordring.genaabnet": "fordring.genaabnet-uden-regning",
};

/** Interest and fees are born of a claim that has been billed. */
const REGNINGSLOESE = `select f.id from debitor.fordring f
  where f.myndighed = $1 and f.id = any ($2::uuid[]) and f.slags = 'hovedfordring' and not exists (
    select 1 from debitor.regningslinje l join debitor.regning r on r.myndighed = l.myndighed and r.nr = l.nr
    where l.myndighed = f.myndighed and l.fordring = f.id and r.skyldner = f.skyldner)`;

const towardsBill = async (
  query: Query,
  myndighed: string,
  skift: readonly Fordringsskift[],
): Promise<readonly Fordringsskift[]> => {
  const pauser = skift.filter(({ haendelse }) => UDEN_REGNING[haendelse] !== undefined);
  if (pauser.length === 0) return skift;
  const ids = pauser.map(({ fordring }) => fordring);
  const rows = await query<{ id: Uuid }>("debitor-regningsloese", REGNINGSLOESE, [myndighed, ids]);
  const regningsloese = new Set(rows.map(({ id }) => id));
  return skift.map((one) => {
    const uden = regningsloese.has(one.fordring) ? UDEN_REGNING[one.haendelse] : undefined;
    return uden === undefined ? one : { ...one, haendelse: uden };
  });
};

/** The same for accounts. */
export const skiftKonti = async (
  query: Query,
  anledning: Anledning,
  skift: NonNullable<Skrivning["kontoskift"]>,
): Promise<void> => {
  for (const { konto, haendelse } of skift) {
    const [row] = await query<{ tilstand: Parameters<typeof transitionDebitorkonto>[0] }>(
      "debitor-kontotilstand",
      "select tilstand from debitor.konto where myndighed = $1 and id = $2 for update",
      [anledning.myndighed, konto],
    );
    const til = transitionDebitorkonto(row?.tilstand ?? null, haendelse);
    if (til === undefined) throw new Error(`no edge ${haendelse} from ${row?.tilstand}`);
    await query(
      "debitor-kontoskift",
      "update debitor.konto set tilstand = $3 where myndighed = $1 and id = $2",
      [anledning.myndighed, konto, til],
    );
    await tell(query, anledning, [
      { emneArt: "debitorkonto", emne: konto, art: haendelse, data: { fra: row?.tilstand, til } },
    ]);
  }
};

/** Accounts that their fagsystem has handed over. */
export const overdragKonti = async (
  query: Query,
  myndighed: string,
  konti: readonly Uuid[],
): Promise<void> => {
  if (konti.length === 0) return;
  await query(
    "debitor-overdrag",
    "update debitor.konto set ansvar = 'DEBITORSYSTEM' where myndighed = $1 and id = any ($2::uuid[])",
    [myndighed, konti],
  );
};
