import type { Uuid } from "../../domain/identifikatorer.js";
import { type Dubletgrundlag, dubletnoegle } from "../../domain/udbetaling/dublet.js";
import type { Udbetalingspolitik } from "../../domain/udbetaling/politik.js";
import { addDays, todayIn } from "../../kit/dates.js";
import { groupBy } from "../../kit/group-by.js";
import type { Query } from "../porte.js";
import { readUdbetalingspolitik } from "./politik.js";
import { findGenudbetalinger, findUdbetalinger, type Udbetalingsrow } from "./raekker.js";
import { type Forgaengere, findForgaengere } from "./slaegt.js";

/** All that stands already and counts when new payouts are judged: read for many at once. */

/** Another payout that a new one may look like. */
export type Lignende = Dubletgrundlag & { readonly id: Uuid };

export type Grundlag = {
  readonly nu: Date;
  readonly politik: Udbetalingspolitik;
  /** What others than the one who pays again have decided. */
  readonly andres: Udbetalingspolitik;
  /** Payouts known by their id. */
  readonly kendte: ReadonlyMap<Uuid, Udbetalingsrow>;
  /** Those that are to be paid again, and who pays them again already. */
  readonly forgaengere: Forgaengere;
  readonly genudbetalt: ReadonlyMap<Uuid, Uuid>;
  readonly lignende: ReadonlyMap<string, readonly Lignende[]>;
};

/** What is asked for: new payouts by their id, what they are compared by, and what they pay again. */
export type Opslag = Dubletgrundlag & { readonly id: Uuid; readonly genudbetalingAf: Uuid | null };

/**
 * Payees' locks: one of so many per municipality, so that a piece of a large file holds a bounded number of them, and waits for
 * no other payee's transaction but by chance. Our choice.
 */
const LOCKS = 512;

/** Two who pay the same payee at the same moment are judged one after the other, so that the second sees the first. */
const lockModtagere = (query: Query, myndighed: string, modtagere: readonly string[]) =>
  query(
    "udbetaling-laas-modtagere",
    `select pg_advisory_xact_lock(hashtext('udbetaling' || $1), plads) from (
       select distinct hashtext(modtager) & ($3::int - 1) as plads from unnest($2::text[]) as modtager order by plads) p`,
    [myndighed, modtagere, LOCKS],
  );

const LIGNENDE = `select u.id, u.modtager, u.beloeb, u.ydelsesart, u.periode_fra as "periodeFra", u.periode_til as "periodeTil",
    u.dispositionsdato
  from (select distinct * from unnest($2::text[], $3::text[], $4::bigint[])) as n (modtager, ydelsesart, beloeb)
  join udbetaling.udbetaling u on u.myndighed = $1 and u.modtager = n.modtager and u.ydelsesart = n.ydelsesart
    and u.beloeb = n.beloeb
  where u.dispositionsdato between $5 and $6 and u.tilstand <> 'AFSLAAET' and u.bortfaldet is null
    -- One that has not been paid and is paid again by another is seen in that other.
    and not (u.tilstand in ('AFVIST', 'STANDSET', 'RETURNERET') and exists (
      select from udbetaling.udbetaling g
      where g.myndighed = u.myndighed and g.genudbetaling_af = u.id and g.tilstand <> 'AFSLAAET'
        and g.bortfaldet is null))
  order by u.nr`;

const readLignende = async (
  query: Query,
  myndighed: string,
  nye: readonly Opslag[],
  dage: number,
): Promise<ReadonlyMap<string, readonly Lignende[]>> => {
  const datoer = nye.map(({ dispositionsdato }) => dispositionsdato).sort();
  const rows = await query<Lignende>("udbetaling-lignende", LIGNENDE, [
    myndighed,
    nye.map(({ modtager }) => modtager),
    nye.map(({ ydelsesart }) => ydelsesart),
    nye.map(({ beloeb }) => beloeb),
    addDays(datoer[0]!, -dage),
    addDays(datoer.at(-1)!, dage),
  ]);
  return groupBy(rows, dubletnoegle);
};

type Valg = {
  readonly nu: Date;
  /** Nobody may change what it rests on before the transaction ends; a rehearsal holds nothing. */
  readonly hold: boolean;
  /** Who makes them, where it is a person: what they have decided themselves loosens nothing for them. */
  readonly menneske?: string;
};

export const readGrundlag = async (
  query: Query,
  myndighed: string,
  nye: readonly Opslag[],
  { nu, hold, menneske }: Valg,
): Promise<Grundlag> => {
  if (hold)
    await lockModtagere(
      query,
      myndighed,
      nye.map(({ modtager }) => modtager),
    );
  const idag = todayIn("Europe/Copenhagen", nu);
  const politik = await readUdbetalingspolitik(query, myndighed, idag);
  const andres =
    menneske === undefined ? politik : await readUdbetalingspolitik(query, myndighed, idag, menneske);
  const dubletdage = Math.max(politik.dubletdage, andres.dubletdage);
  const betalesIgen = [...new Set(nye.flatMap(({ genudbetalingAf }) => genudbetalingAf ?? []))];
  const forgaengere = await findForgaengere(query, myndighed, nye, { hold });
  const genudbetalinger = await findGenudbetalinger(query, myndighed, betalesIgen);
  const kendte = await findUdbetalinger(
    query,
    myndighed,
    nye.map(({ id }) => id),
  );
  return {
    nu,
    politik: { ...politik, dubletdage },
    andres,
    kendte: new Map(kendte.map((row) => [row.id, row])),
    forgaengere,
    genudbetalt: new Map([...genudbetalinger].map(([af, { id }]) => [af, id])),
    lignende: nye.length === 0 ? new Map() : await readLignende(query, myndighed, nye, dubletdage),
  };
};
