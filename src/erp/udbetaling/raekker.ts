import type { Oere } from "../../domain/beloeb.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Part } from "../../domain/part.js";
import type { Stillingsgrundlag } from "../../domain/udbetaling/bogfoering.js";
import type { Destination } from "../../domain/udbetaling/model.js";
import type { Udbetalingstilstand } from "../../domain/udbetaling/tilstand.js";
import type { Query } from "../porte.js";

/** A payout as it stands. */
export type Udbetalingsrow = {
  readonly id: Uuid;
  readonly nr: bigint;
  /** Null where a person has made it. */
  readonly fagsystem: Uuid | null;
  readonly beskedId: Uuid | null;
  /** `CPR:0101011234` */
  readonly modtager: string;
  readonly ydelsesmodtager: string | null;
  readonly beloeb: Oere;
  readonly ydelsesart: string;
  readonly periodeFra: string | null;
  readonly periodeTil: string | null;
  readonly dispositionsdato: string;
  readonly udfoerelsesdato: string;
  readonly destination: Destination;
  readonly regNr: string | null;
  readonly kontoNr: string | null;
  readonly tekst: readonly string[];
  readonly fakturanummer: string | null;
  readonly sagsnummer: string | null;
  readonly genudbetalingAf: Uuid | null;
  readonly tilstand: Udbetalingstilstand;
  readonly bundt: Uuid | null;
  readonly konteret: boolean;
  readonly bortfaldet: string | null;
  readonly indholdHash: Buffer | null;
  readonly oprettetAf: string;
  readonly oprettet: Date;
};

/** The columns of a payout `u`, in the words of `Udbetalingsrow`. */
export const UDBETALINGSKOLONNER = `u.id, u.nr, u.fagsystem, u.besked_id as "beskedId", u.modtager, u.ydelsesmodtager, u.beloeb,
  u.ydelsesart, u.periode_fra as "periodeFra", u.periode_til as "periodeTil", u.dispositionsdato, u.udfoerelsesdato,
  u.destination, u.reg_nr as "regNr", u.konto_nr as "kontoNr", u.tekst, u.fakturanummer, u.sagsnummer,
  u.genudbetaling_af as "genudbetalingAf", u.tilstand, u.bundt, u.konteret, u.bortfaldet, u.indhold_hash as "indholdHash",
  u.oprettet_af as "oprettetAf", u.oprettet`;

/** Payouts as they stand. */
export const findUdbetalinger = async (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<readonly Udbetalingsrow[]> =>
  ids.length === 0
    ? []
    : query<Udbetalingsrow>(
        "udbetaling-find",
        `select ${UDBETALINGSKOLONNER} from udbetaling.udbetaling u where u.myndighed = $1 and u.id = any ($2::uuid[])`,
        [myndighed, ids],
      );

/** The same, held until the transaction ends; in one order, so that nobody waits for each other. */
export const lockUdbetalinger = async (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<readonly Udbetalingsrow[]> =>
  ids.length === 0
    ? []
    : query<Udbetalingsrow>(
        "udbetaling-laas",
        `select ${UDBETALINGSKOLONNER} from udbetaling.udbetaling u
         where u.myndighed = $1 and u.id = any ($2::uuid[]) order by u.id for update`,
        [myndighed, ids],
      );

/** Who pays each of these again, of attempts that have not been rejected and have not lapsed. */
export const findGenudbetalinger = async (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Udbetalingsrow>> => {
  if (ids.length === 0) return new Map();
  const rows = await query<Udbetalingsrow & { genudbetalingAf: Uuid }>(
    "udbetaling-genudbetalinger",
    `select ${UDBETALINGSKOLONNER} from udbetaling.udbetaling u
     where u.myndighed = $1 and u.genudbetaling_af = any ($2::uuid[])
       and u.tilstand <> 'AFSLAAET' and u.bortfaldet is null`,
    [myndighed, ids],
  );
  return new Map(rows.map((row) => [row.genudbetalingAf, row]));
};

/** What its books are decided by. */
export const grundlagOf = (row: Udbetalingsrow): Stillingsgrundlag & { readonly id: Uuid } => ({
  id: row.id,
  tilstand: row.tilstand,
  beloeb: row.beloeb,
  konteret: row.konteret,
  bortfaldet: row.bortfaldet !== null,
});

/** `CPR:0101011234` as it stands in messages, and the other way. */
export const readPartnoegle = (noegle: string): Part => {
  const [partType, partIdentifikator] = noegle.split(":") as [Part["partType"], string];
  return { partType, partIdentifikator };
};
export const partnoegle = ({ partType, partIdentifikator }: Part): string =>
  `${partType}:${partIdentifikator}`;
