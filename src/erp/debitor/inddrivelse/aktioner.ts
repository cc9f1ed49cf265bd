import type { Oere } from "../../../domain/beloeb.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Aktion } from "../../../domain/inddrivelse/aktioner/aktion.js";
import type { Anledning } from "../../anledning.js";
import type { Query } from "../porte.js";

/** The queue of actions to PSRM: written with what they tell of, sent one by one per claim, never changed afterwards. */

/**
 * NAOR and NAOI, which annul an annulment, are never called for here: an undone movement is not done again, there comes a
 * new one, which is a reduction of its own.
 */
export type Aktionskode = Exclude<Aktion["kode"], "NAOR" | "NAOI">;

export type NyAktion = {
  readonly id: Uuid;
  readonly fordring: Uuid;
  readonly kode: Aktionskode;
  /** What is owed more or less, in øre; of a creation what is owed, of FHI the new hovedstol, of a recall 0. */
  readonly beloeb: Oere;
  readonly aarsag?: string;
  readonly virkningsdato?: string;
  /** The movement it tells of, and for an annulling one the movement that is undone. */
  readonly bevaegelse?: bigint;
  readonly annullerer?: bigint;
};

export const queueAktioner = async (
  query: Query,
  { myndighed, dato }: Pick<Anledning, "myndighed" | "dato">,
  aktioner: readonly NyAktion[],
): Promise<void> => {
  if (aktioner.length === 0) return;
  await query(
    "debitor-ny-aktion",
    `insert into debitor.aktion (myndighed, dato, id, fordring, kode, beloeb, indhold)
     select $1, $2, n.* from unnest($3::uuid[], $4::uuid[], $5::text[], $6::bigint[], $7::jsonb[]) as n`,
    [
      myndighed,
      dato,
      aktioner.map(({ id }) => id),
      aktioner.map(({ fordring }) => fordring),
      aktioner.map(({ kode }) => kode),
      aktioner.map(({ beloeb }) => beloeb),
      aktioner.map(({ aarsag, virkningsdato, bevaegelse, annullerer }) =>
        JSON.stringify({
          aarsag,
          virkningsdato,
          bevaegelse: bevaegelse?.toString(),
          annullerer: annullerer?.toString(),
        }),
      ),
    ],
  );
};

/** An action that waits to be sent, or for the end of a hearing. */
export type Venter = {
  readonly nr: bigint;
  readonly id: Uuid;
  readonly fordring: Uuid;
  readonly kode: Aktionskode;
  readonly beloeb: Oere;
  readonly indhold: {
    readonly aarsag?: string;
    readonly virkningsdato?: string;
    readonly annullerer?: string;
  };
};

export const VENTER = "a.nr, a.id, a.fordring, a.kode, a.beloeb, a.indhold";

/** What these claims wait for at PSRM, oldest first. */
export const readVentende = (
  query: Query,
  myndighed: string,
  fordringer: readonly Uuid[],
): Promise<readonly Venter[]> =>
  query<Venter>(
    "debitor-ventende-aktioner",
    `select ${VENTER} from debitor.aktion a where a.myndighed = $1 and a.fordring = any ($2::uuid[])
       and (a.status is null or a.status = 'HØRING') order by a.nr`,
    [myndighed, fordringer],
  );

export const isOprettelse = ({ kode }: { readonly kode: string }): boolean =>
  kode === "OPRETFORDRING" || kode === "GENINDSENDFORDRING";
