import type { Uuid } from "../../domain/identifikatorer.js";
import type { Abonnement } from "../udbakke.js";
import type { Debitor, Query } from "./porte.js";

/** Subscribers to FordringTilIndbetaling, and how far each has come with the claims that were open when it came. */

/** `naaet`: the last claim, in the order of their ids, that it was told of; null: of all that was open. */
export type Abonnent = Abonnement & { readonly id: Uuid; readonly naaet: Uuid | null };

const readKendte = (query: Query): Promise<readonly Abonnent[]> =>
  query<Abonnent>(
    "debitor-abonnenter",
    "select myndighed, system, id, naaet from debitor.abonnent order by myndighed, system",
    [],
  );

/** Those who subscribe now. Who is new is to be told of all that is open; who has gone is new if it comes again. */
export const followAbonnenter = async (
  { database: { query }, newId }: Debitor,
  nu: readonly Abonnement[],
): Promise<readonly Abonnent[]> => {
  const kendte = await readKendte(query);
  const borte = without(kendte, nu);
  const nye = without(nu, kendte);
  if (borte.length + nye.length === 0) return kendte;
  await query(
    "debitor-abonnenter-borte",
    `delete from debitor.abonnent a using unnest($1::text[], $2::uuid[]) as b (myndighed, system)
     where a.myndighed = b.myndighed and a.system = b.system`,
    [borte.map(({ myndighed }) => myndighed), borte.map(({ system }) => system)],
  );
  await query(
    "debitor-abonnenter-nye",
    `insert into debitor.abonnent (myndighed, system, id)
     select * from unnest($1::text[], $2::uuid[], $3::uuid[]) on conflict do nothing`,
    [nye.map(({ myndighed }) => myndighed), nye.map(({ system }) => system), nye.map(() => newId())],
  );
  return readKendte(query);
};

const without = <A extends Abonnement>(alle: readonly A[], andre: readonly Abonnement[]): readonly A[] => {
  const noegler = new Set(andre.map(noegleOf));
  return alle.filter((one) => !noegler.has(noegleOf(one)));
};

const noegleOf = ({ myndighed, system }: Abonnement): string => `${myndighed}/${system}`;

/** Whether it has been told of the claim if the claim was open when it came: what the claim comes to next is news to it. */
export const hasReached = ({ naaet }: Abonnent, fordring: Uuid): boolean =>
  naaet === null || fordring <= naaet;

/** It has come so far. */
export const reach = async (
  { database }: Debitor,
  { myndighed, id }: Abonnent,
  naaet: Uuid | null,
): Promise<void> => {
  await database.query(
    "debitor-abonnent-naaet",
    "update debitor.abonnent set naaet = $3 where myndighed = $1 and id = $2",
    [myndighed, id, naaet],
  );
};
