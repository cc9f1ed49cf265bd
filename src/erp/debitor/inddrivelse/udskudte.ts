import type { Oere } from "../../../domain/beloeb.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Underretning } from "../../../domain/inddrivelse/aktioner/underretning.js";
import { readExact, writeExact } from "../../../kit/json-exact.js";
import { createOpgaver } from "../opgaver.js";
import type { Debitor, Query } from "../porte.js";
import type { NumreretUnderretning } from "./psrm.js";

/**
 * Notices that could not be booked are set aside, and with them only those that need their order: the same number's, and
 * settlements, which are held to every coverage before them. They are tried again at every round.
 */

/** Notices tried at a time, those tried longest ago first, so that many that cannot be booked hide none that can. */
const PIECE = 20;

/** Whether `u`, set aside, must be booked before a notice with this number (nr), of this kind and PSRM number. */
const before = (nr: string, slags: string, psrmId: string): string =>
  `u.nr < ${nr} and (u.psrm_id = ${psrmId}
    or ${slags} = 'AFREGNING' and u.slags in ('ALLOKERING', 'UDLIGNING', 'AFREGNING'))`;

const psrmIdOf = (underretning: Underretning): string | null =>
  underretning.slags === "AFREGNING" ? null : underretning.fordringId;

/** Whether an earlier one that is set aside must be booked first. */
export const mustWait = async (
  query: Query,
  myndighed: string,
  { nr, underretning }: NumreretUnderretning,
): Promise<boolean> => {
  const foer = await query(
    "debitor-underretning-venter",
    `select from debitor.udskudt_underretning u
     where u.myndighed = $1 and ${before("$2::bigint", "$3::text", "$4::text")} limit 1`,
    [myndighed, nr, underretning.slags, psrmIdOf(underretning)],
  );
  return foer.length > 0;
};

/** Set it aside, with why it could not be booked; without a reason it waits for an earlier one. */
export const setAside = async (
  query: Query,
  myndighed: string,
  { nr, underretning }: NumreretUnderretning,
  fejl?: readonly string[],
): Promise<void> => {
  const { id, slags } = underretning;
  await query(
    "debitor-udskyd-underretning",
    `insert into debitor.udskudt_underretning (myndighed, nr, id, slags, psrm_id, indhold, fejl)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      myndighed,
      nr,
      id,
      slags,
      psrmIdOf(underretning),
      writeExact(underretning),
      fejl === undefined ? null : JSON.stringify(fejl),
    ],
  );
};

/** The next to try: none that must wait for another. */
export const readUdskudte = async (
  query: Query,
  myndighed: string,
): Promise<readonly NumreretUnderretning[]> => {
  const rows = await query<{ nr: bigint; indhold: unknown }>(
    "debitor-udskudte-underretninger",
    `select v.nr, v.indhold from debitor.udskudt_underretning v where v.myndighed = $1 and not exists (
       select from debitor.udskudt_underretning u where u.myndighed = v.myndighed and ${before("v.nr", "v.slags", "v.psrm_id")})
     order by v.proevet, v.nr limit ${PIECE}`,
    [myndighed],
  );
  return rows.map(({ nr, indhold }) => ({ nr, underretning: readExact<Underretning>(indhold) }));
};

/** No longer set aside; false when somebody else has booked it. */
export const takeUdskudt = async (query: Query, myndighed: string, nr: bigint): Promise<boolean> => {
  const taget = await query(
    "debitor-tag-udskudt-underretning",
    "delete from debitor.udskudt_underretning where myndighed = $1 and nr = $2 returning nr",
    [myndighed, nr],
  );
  return taget.length > 0;
};

/** It could still not be booked. */
export const keepUdskudt = async (
  query: Query,
  myndighed: string,
  nr: bigint,
  fejl: readonly string[],
): Promise<void> => {
  await query(
    "debitor-behold-udskudt-underretning",
    "update debitor.udskudt_underretning set fejl = $3, proevet = now() where myndighed = $1 and nr = $2",
    [myndighed, nr, JSON.stringify(fejl)],
  );
};

type Udskudt = {
  readonly id: Uuid;
  readonly indhold: unknown;
  readonly fejl: readonly string[];
};

/** One task of each cause, of its oldest notice; it is closed when that has been booked, or cannot be for another cause. */
export const noteUdskudte = async (debitor: Debitor, query: Query, myndighed: string): Promise<void> => {
  await query(
    "debitor-luk-udskudte",
    `update debitor.opgave o set lukket = now(), lukket_af = 'oeir', svar = 'Bogført, eller venter på noget andet'
     where o.myndighed = $1 and o.art = 'underretning' and o.lukket is null and not exists (
       select from debitor.udskudt_underretning u
       where u.myndighed = o.myndighed and u.id = o.emne and u.fejl = o.data -> 'fejl')`,
    [myndighed],
  );
  const rows = await query<Udskudt>(
    "debitor-udskudtes-aarsager",
    `select distinct on (fejl) id, indhold, fejl from debitor.udskudt_underretning
     where myndighed = $1 and fejl is not null order by fejl, nr`,
    [myndighed],
  );
  await createOpgaver(
    debitor,
    query,
    myndighed,
    rows.map(({ id, indhold, fejl }) => ({
      art: "underretning",
      emne: id,
      data: { fejl, ...showUnderretning(readExact<Underretning>(indhold)) },
    })),
  );
};

const showUnderretning = (underretning: Underretning) => {
  const { slags, dato } = underretning;
  const [beloeb, tekst]: readonly [Oere, string] =
    underretning.slags === "AFREGNING"
      ? [underretning.udbetalt, slags]
      : [underretning.beloeb, `${slags} på PSRM's nummer ${underretning.fordringId}`];
  return { beloeb: beloeb.toString(), dato, tekst };
};
