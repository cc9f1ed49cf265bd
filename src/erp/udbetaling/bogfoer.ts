import type { Oere } from "../../domain/beloeb.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import {
  anledningAf,
  type Bevaegelsesanledning,
  kraevetStilling,
  type Stilling,
  type Stillingsgrundlag,
  UDBETALINGSKONTI,
  type Udbetalingskonto,
} from "../../domain/udbetaling/bogfoering.js";
import { ok, type Result } from "../../kit/result.js";
import type { Anledning } from "../anledning.js";
import { createBilag, D, K, type Linje } from "../bilag.js";
import { bookIn, type NytBilag } from "../ledger.js";
import type { Erp, Query } from "../porte.js";
import { UDBETALINGSKONTERINGER, UDBETALINGSSYSTEM } from "./konti.js";

/** Movements of payouts: always what is required less what is booked, so that any order ends in the same books. */

export type Bevaegelse = {
  readonly udbetaling: Uuid;
  readonly anledning: Bevaegelsesanledning;
  readonly konto: Udbetalingskonto;
  /** Debit is positive. */
  readonly beloeb: Oere;
};

export const INTET_BOGFOERT: Stilling = { mellemregning: 0n, undervejs: 0n, bank: 0n };

/** What is to be moved for a payout to stand right, when `bank` is what the bank has moved in all. */
export const findBevaegelser = (
  udbetaling: Stillingsgrundlag & { readonly id: Uuid },
  bogfoert: Stilling,
  bank: Oere,
): readonly Bevaegelse[] => {
  const kraevet = kraevetStilling(udbetaling, bank);
  const anledning = anledningAf(udbetaling);
  return UDBETALINGSKONTI.map((konto) => ({
    udbetaling: udbetaling.id,
    anledning,
    konto,
    beloeb: kraevet[konto] - bogfoert[konto],
  })).filter(({ beloeb }) => beloeb !== 0n);
};

/** What is booked of each payout. */
export const readBogfoert = async (
  query: Query,
  myndighed: string,
  ids: readonly Uuid[],
): Promise<ReadonlyMap<Uuid, Stilling>> => {
  const rows = await query<{ udbetaling: Uuid; konto: Udbetalingskonto; beloeb: string }>(
    "udbetaling-bogfoert",
    `select udbetaling, konto, sum(beloeb)::text as beloeb from udbetaling.bevaegelse
     where myndighed = $1 and udbetaling = any ($2::uuid[]) group by udbetaling, konto`,
    [myndighed, ids],
  );
  const stillinger = new Map<Uuid, Stilling>();
  for (const { udbetaling, konto, beloeb } of rows)
    stillinger.set(udbetaling, {
      ...(stillinger.get(udbetaling) ?? INTET_BOGFOERT),
      [konto]: BigInt(beloeb),
    });
  return stillinger;
};

/** Movements with the bilag that carries them. */
export type Bogfoering = {
  readonly anledning: Anledning;
  readonly bilag: NytBilag | undefined;
  readonly bevaegelser: readonly Bevaegelse[];
};

/** The bilag of movements, and of the cost beside them. ERP-001…003, ERP-010…012. */
export const udbetalingsbilag = (
  anledning: Anledning,
  bevaegelser: readonly Bevaegelse[],
  omkostninger: readonly Linje[],
  newId: () => Uuid,
): Result<Bogfoering, readonly Fejl[]> => {
  const linjer = bevaegelser.map(({ konto, beloeb }) =>
    beloeb > 0n ? D(UDBETALINGSKONTERINGER[konto], beloeb) : K(UDBETALINGSKONTERINGER[konto], -beloeb),
  );
  const bilag = createBilag(anledning, UDBETALINGSSYSTEM, [...omkostninger, ...linjer], newId);
  return bilag.ok ? ok({ anledning, bilag: bilag.value, bevaegelser }) : bilag;
};

const BEVAEG = `insert into udbetaling.bevaegelse (myndighed, udbetaling, anledning, konto, beloeb, bilag, dato)
  select $1, n.* from unnest($2::uuid[], $3::text[], $4::text[], $5::bigint[], $6::bigint[], $7::date[]) as n`;

/** Book several occasions of one municipality at once, each with its own bilag. */
export const bogfoer = async (
  query: Query,
  myndighed: string,
  bogfoeringer: readonly Bogfoering[],
): Promise<void> => {
  const med = bogfoeringer.flatMap(({ bilag, ...one }) => (bilag === undefined ? [] : [{ ...one, bilag }]));
  const numre = await bookIn(
    query,
    med.map(({ bilag }) => bilag),
  );
  const rows = med.flatMap(({ bevaegelser, anledning }, index) =>
    bevaegelser.map((one) => ({ ...one, bilag: numre[index]!, dato: anledning.dato })),
  );
  if (rows.length === 0) return;
  await query("udbetaling-bevaeg", BEVAEG, [
    myndighed,
    rows.map(({ udbetaling }) => udbetaling),
    rows.map(({ anledning }) => anledning),
    rows.map(({ konto }) => konto),
    rows.map(({ beloeb }) => beloeb),
    rows.map(({ bilag }) => bilag),
    rows.map(({ dato }) => dato),
  ]);
};

/** Book what follows from one decision of one or a few payouts. */
export const bogfoerEn = async (
  erp: Pick<Erp, "newId">,
  query: Query,
  anledning: Anledning,
  bevaegelser: readonly Bevaegelse[],
  omkostninger: readonly Linje[] = [],
): Promise<Result<undefined, readonly Fejl[]>> => {
  const bogfoering = udbetalingsbilag(anledning, bevaegelser, omkostninger, erp.newId);
  if (!bogfoering.ok) return bogfoering;
  await bogfoer(query, anledning.myndighed, [bogfoering.value]);
  return ok(undefined);
};
