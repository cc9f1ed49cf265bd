import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Query } from "../porte.js";

/** The numbers that PSRM has given the municipality's claims. A claim stands at PSRM under one at the most. */

export type Psrmnummer = {
  readonly psrmId: string;
  readonly fordring: Uuid;
  /** The action that made it. */
  readonly aktion: Uuid;
  /** What the claim was called in that action: unique with PSRM for as long as it has not refused it. */
  readonly reference: string;
  /** PSRM's number of the main claim; null on a main claim. */
  readonly hoved: string | null;
  readonly tilstand: "HOERING" | "INDDRIVES" | "UDE";
  /** Why it is out again. */
  readonly aarsag: Udgang | null;
};

/** How a claim came back: recalled for a reason, sent back or written off by RIM, or never received. */
type Udgang = "BORD" | "BORT" | "FEJL" | "HENS" | "KLAG" | "HAFT" | "RIM" | "AFSKREVET" | "AFVIST";

const NUMMER = `psrm_id as "psrmId", fordring, aktion, reference, hoved, tilstand, aarsag`;

/** Every number of these claims, oldest first. */
export const readNumre = (
  query: Query,
  myndighed: string,
  fordringer: readonly Uuid[],
): Promise<readonly Psrmnummer[]> =>
  query<Psrmnummer>(
    "debitor-psrmnumre",
    `select ${NUMMER} from debitor.psrmnummer where myndighed = $1 and fordring = any ($2::uuid[])
     order by length(psrm_id), psrm_id`,
    [myndighed, fordringer],
  );

/**
 * SQL: how PSRM has the claim `f`, or will have it once it has answered; null: it does not. A claim on which nothing is owed
 * stays there under its number.
 */
export const HOS_PSRM = `coalesce(
    (select p.tilstand from debitor.psrmnummer p
      where p.myndighed = f.myndighed and p.fordring = f.id and p.tilstand <> 'UDE'),
    (select 'AFLEVERET' from debitor.aktion a where a.myndighed = f.myndighed and a.fordring = f.id
      and a.status is null and a.kode in ('OPRETFORDRING', 'GENINDSENDFORDRING') limit 1))`;

/** Those of an account's claims that PSRM has, or will have. */
export const readHosPsrm = async (
  query: Query,
  myndighed: string,
  konto: Uuid,
): Promise<ReadonlySet<Uuid>> => {
  const rows = await query<{ id: Uuid }>(
    "debitor-kontoens-hos-psrm",
    `select f.id from debitor.fordring f where f.myndighed = $1 and f.konto = $2 and ${HOS_PSRM} is not null`,
    [myndighed, konto],
  );
  return new Set(rows.map(({ id }) => id));
};

/** The number under which a claim stands at PSRM now, in hearing or received. */
export const findLevende = (numre: readonly Psrmnummer[], fordring: Uuid): Psrmnummer | undefined =>
  numre.find((one) => one.fordring === fordring && one.tilstand !== "UDE");

/** The number under which a claim was at PSRM last; one that it never received does not count. */
export const findSidste = (numre: readonly Psrmnummer[], fordring: Uuid): Psrmnummer | undefined =>
  numre.findLast((one) => one.fordring === fordring && one.aarsag !== "AFVIST");

/** The claim of a number, whenever PSRM gave it. */
export const findByNummer = async (
  query: Query,
  myndighed: string,
  psrmId: string,
): Promise<Psrmnummer | undefined> => {
  const [nummer] = await query<Psrmnummer>(
    "debitor-psrmnummer",
    `select ${NUMMER} from debitor.psrmnummer where myndighed = $1 and psrm_id = $2`,
    [myndighed, psrmId],
  );
  return nummer;
};

/** A new number, or one that is in hearing no more. The claim itself shows its newest. */
export const saveNummer = async (
  query: Query,
  myndighed: string,
  { psrmId, fordring, aktion, reference, hoved, tilstand }: Omit<Psrmnummer, "aarsag">,
): Promise<void> => {
  await query(
    "debitor-gem-psrmnummer",
    `insert into debitor.psrmnummer (myndighed, psrm_id, fordring, aktion, reference, hoved, tilstand)
     values ($1, $2, $3, $4, $5, $6, $7)
     on conflict (myndighed, psrm_id) do update set tilstand = excluded.tilstand`,
    [myndighed, psrmId, fordring, aktion, reference, hoved, tilstand],
  );
  await query(
    "debitor-fordrings-psrmnummer",
    "update debitor.fordring set psrm_id = $3 where myndighed = $1 and id = $2",
    [myndighed, fordring, psrmId],
  );
};

/**
 * The claim is out of PSRM; with `relaterede` what belongs to it goes along. One that came back otherwise before can still
 * turn out to have been an error. Gives the claims that came out now.
 */
export const takeOut = async (
  query: Query,
  myndighed: string,
  psrmId: string,
  aarsag: Udgang,
  relaterede = false,
): Promise<readonly Uuid[]> => {
  const rows = await query<{ fordring: Uuid }>(
    "debitor-psrmnummer-ude",
    `update debitor.psrmnummer set tilstand = 'UDE', aarsag = $3
     where myndighed = $1 and (psrm_id = $2 or ($4 and hoved = $2))
       and (tilstand <> 'UDE' or ($3 = 'FEJL' and aarsag not in ('FEJL', 'AFVIST'))) returning fordring`,
    [myndighed, psrmId, aarsag, relaterede],
  );
  return rows.map(({ fordring }) => fordring);
};
