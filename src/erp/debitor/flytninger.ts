import type { Uuid } from "../../domain/identifikatorer.js";
import type { Anledning } from "../anledning.js";
import { slutVedEjerskifte } from "./henstand/slut.js";
import type { Query } from "./porte.js";
import type { Skrivning } from "./skrivning.js";
import { skiftFordringer } from "./tilstande.js";

type Flytninger = NonNullable<Skrivning["flytninger"]>;

/** Those that another than before will owe; `opkraevet` where it has been asked to pay. */
const EJERSKIFTER = `select f.id, f.tilstand in ('OPKRAEVET', 'RYKKET') as opkraevet
  from unnest($2::uuid[], $3::text[]) as n (id, skyldner)
  join debitor.fordring f on f.myndighed = $1 and f.id = n.id where f.skyldner <> n.skyldner order by f.id`;

const FLYT = `update debitor.fordring f set konto = n.konto, skyldner = n.skyldner,
    rykket = case when f.skyldner = n.skyldner then f.rykket else '{}' end
  from unnest($2::uuid[], $3::uuid[], $4::text[]) as n (id, konto, skyldner)
  where f.myndighed = $1 and f.id = n.id`;

/**
 * Claims go over to other accounts. Where another owes them from then on they are collected from the start, with what has been
 * charged of interest and fees: PSRM takes no claim whose debtor has not had a bill and reminders of their own. What was agreed
 * with the former debtor ends. Interest that had fallen due stands; none is added for the time from the change until the
 * last day of payment of the new bill, if it is paid by then: it is reckoned as henstand is (our choice). Gives the claims whose
 * last day of payment has moved.
 */
export const flytFordringer = async (
  query: Query,
  anledning: Anledning,
  flytninger: Flytninger,
): Promise<readonly Uuid[]> => {
  if (flytninger.length === 0) return [];
  const { myndighed } = anledning;
  const ids = flytninger.map(({ fordring }) => fordring);
  const skyldnere = flytninger.map(({ skyldner }) => skyldner);
  const readEjerskifter = () =>
    query<{ id: Uuid; opkraevet: boolean }>("debitor-ejerskifter", EJERSKIFTER, [myndighed, ids, skyldnere]);
  const skifter = (await readEjerskifter()).map(({ id }) => id);
  const sluttede = skifter.length === 0 ? [] : await slutVedEjerskifte(query, anledning, skifter);
  await skiftFordringer(query, anledning, sluttede);
  const opkraevede = (await readEjerskifter()).filter(({ opkraevet }) => opkraevet);
  await skiftFordringer(
    query,
    anledning,
    opkraevede.map(({ id }) => ({ fordring: id, haendelse: "fordring.ejerskiftet" })),
  );
  await query("debitor-flyt", FLYT, [myndighed, ids, flytninger.map(({ konto }) => konto), skyldnere]);
  return sluttede.map(({ fordring }) => fordring);
};
