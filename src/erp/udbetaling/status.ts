import type { Uuid } from "../../domain/identifikatorer.js";
import { UDFALD, Udbetalingsstatus } from "../../domain/udbetaling/model.js";
import type { Udbetalingstilstand } from "../../domain/udbetaling/tilstand.js";
import { given } from "../../kit/given.js";
import { writeJson } from "../../kit/json-writer.js";
import type { Erp, Query } from "../porte.js";
import { UDBETALINGSSYSTEM } from "./konti.js";
import type { Udbetalingsrow } from "./raekker.js";
import { findForgaengere } from "./slaegt.js";

/** Messages to fagsystemer of what became of their payouts: written in the transaction of what they tell of. */

export type Udfald = (typeof UDFALD)[number];

/** The outcome that a state is; undefined while nobody knows how it ends. */
export const udfaldOf = (tilstand: Udbetalingstilstand): Udfald | undefined =>
  UDFALD.find((udfald) => udfald === tilstand);

/** What is told of a payout, and when it happened. */
export type Melding = {
  readonly row: Udbetalingsrow;
  readonly udfald: Udfald;
  readonly dato: string;
  readonly aarsagskode?: string;
  readonly aarsag?: string;
};

/** Longest reason told. */
const MAX_AARSAG = 200;

/** Tell each fagsystem; a payout that no fagsystem knows, nor what it pays again, is nobody's to be told of. */
export const tellFagsystemer = async (
  erp: Pick<Erp, "newId">,
  query: Query,
  myndighed: string,
  meldinger: readonly Melding[],
): Promise<void> => {
  const egne = meldinger.flatMap(({ row }) => (row.fagsystem === null ? [row] : []));
  const forgaengere = await findForgaengere(query, myndighed, egne, { hold: false });
  const poster = meldinger.flatMap((melding) => {
    const { row } = melding;
    const kendt = [row, ...forgaengere(row)].find(isFagsystems);
    return kendt === undefined ? [] : [postOf(erp.newId(), myndighed, melding, kendt)];
  });
  await sendBeskeder(query, myndighed, poster);
};

/** A payout that a fagsystem knows. */
type Kendt = Udbetalingsrow & { readonly fagsystem: Uuid };

const isFagsystems = (row: Udbetalingsrow): row is Kendt => row.fagsystem !== null;

const postOf = (
  beskedIdentifikator: Uuid,
  myndighed: string,
  { row, udfald, dato, aarsagskode, aarsag }: Melding,
  { id, fagsystem }: Kendt,
): NyBesked => ({
  id: beskedIdentifikator,
  modtager: fagsystem,
  operation: "UdbetalingsstatusAfsend",
  indhold: writeJson(Udbetalingsstatus, {
    beskedIdentifikator,
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    afsenderSystem: UDBETALINGSSYSTEM,
    modtagerSystem: fagsystem,
    udbetalingIdentifikator: id,
    udfald,
    beloeb: row.beloeb,
    dato,
    ...given("aarsagskode", aarsagskode),
    ...given("aarsag", aarsag?.slice(0, MAX_AARSAG)),
    ...given("genudbetaling", id === row.id ? undefined : row.id),
  }),
});

/** A message on its way to the hub; `modtager` is null where the route leads. */
export type NyBesked = {
  readonly id: Uuid;
  readonly modtager: Uuid | null;
  readonly operation: string;
  readonly indhold: string;
};

export const sendBeskeder = async (
  query: Query,
  myndighed: string,
  nye: readonly NyBesked[],
): Promise<void> => {
  if (nye.length === 0) return;
  await query(
    "udbetaling-post",
    `insert into udbetaling.udbakke (myndighed, id, modtager, operation, indhold)
     select $1, n.* from unnest($2::uuid[], $3::uuid[], $4::text[], $5::text[]) as n`,
    [
      myndighed,
      nye.map(({ id }) => id),
      nye.map(({ modtager }) => modtager),
      nye.map(({ operation }) => operation),
      nye.map(({ indhold }) => indhold),
    ],
  );
};
