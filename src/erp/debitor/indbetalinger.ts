import type { Oere } from "../../domain/beloeb.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Fordringrow, Indbetalingsrow } from "./billede.js";
import { INDBETALING } from "./laes.js";
import type { Haendelserow } from "./overblik.js";
import type { Debitor } from "./porte.js";

/** Payments as collectors look at them. Every query names its municipality. Amounts in øre. */

export const INDBETALINGSVALG = ["alle", "uplacerede", "tilgode"] as const;
export type Indbetalingsvalg = (typeof INDBETALINGSVALG)[number];

const WHERE: Readonly<Record<Indbetalingsvalg, string>> = {
  alle: "true",
  uplacerede: "rest > 0 and skyldner is null",
  tilgode: "rest > 0 and skyldner is not null",
};

/** A payment, with what of it settles what PSRM has collected; its `annulleret` has that too. */
export type Indbetalingslinje = Indbetalingsrow & { readonly afregnet: Oere };

const LINJE = `${INDBETALING}, (select coalesce(sum(a.beloeb), 0)::bigint from debitor.afregning a
  where a.myndighed = indbetaling.myndighed and a.indbetaling = indbetaling.id) as afregnet`;

/** Where a page begins: after this payment. */
export type Sidemaerke = { readonly dato: string; readonly id: Uuid };

/** A page of payments, newest first. */
export const readIndbetalinger = (
  { database }: Debitor,
  myndighed: string,
  kun: Indbetalingsvalg,
  efter: Sidemaerke | undefined,
  antal: number,
): Promise<readonly Indbetalingslinje[]> =>
  database.query<Indbetalingslinje>(
    `debitor-indbetalinger-${kun}`,
    `select ${LINJE} from debitor.indbetaling
     where myndighed = $1 and ${WHERE[kun]} and ($2::date is null or (dato, id) < ($2::date, $3::uuid))
     order by dato desc, id desc limit $4`,
    [myndighed, efter?.dato ?? null, efter?.id ?? null, antal],
  );

/** What a payment covers, or has covered. */
export type Daekningsrow = Pick<Fordringrow, "slags" | "beskrivelse"> & {
  readonly fordring: Uuid;
  readonly beloeb: Oere;
  readonly virkningsdato: string;
  /** Undone: the money is free again. */
  readonly ophaevet: boolean;
};

const DAEKNINGER = `select b.fordring, f.slags, f.beskrivelse, -b.beloeb as beloeb, b.virkningsdato,
    exists (select from debitor.bevaegelse o where o.myndighed = b.myndighed and o.ophaever = b.nr) as ophaevet
  from debitor.bevaegelse b join debitor.fordring f on f.myndighed = b.myndighed and f.id = b.fordring
  where b.myndighed = $1 and b.indbetaling = $2 and b.art = 'DAEKNING' order by b.nr`;

const NAVN = `select navn from debitor.haeftelse where myndighed = $1 and part = $2
  order by gyldig_til nulls first, gyldig_fra desc limit 1`;

/** One payment with all that has happened to it. DEB-041. */
export const readIndbetaling = async (
  { database }: Debitor,
  myndighed: string,
  id: Uuid,
): Promise<
  Result<
    {
      readonly indbetaling: Indbetalingslinje;
      readonly navn: string | undefined;
      readonly daekninger: readonly Daekningsrow[];
      readonly haendelser: readonly Haendelserow[];
    },
    Fejl
  >
> => {
  const { query } = database;
  const [indbetaling] = await query<Indbetalingslinje>(
    "debitor-en-indbetaling",
    `select ${LINJE} from debitor.indbetaling where myndighed = $1 and id = $2`,
    [myndighed, id],
  );
  if (indbetaling === undefined) return failed(fejl("DEB-041", { id }));
  const [navn] = await query<{ navn: string }>("debitor-indbetalerens-navn", NAVN, [
    myndighed,
    indbetaling.skyldner,
  ]);
  return ok({
    indbetaling,
    navn: navn?.navn,
    daekninger: await query<Daekningsrow>("debitor-indbetalingens-daekninger", DAEKNINGER, [myndighed, id]),
    haendelser: await query<Haendelserow>(
      "debitor-indbetalingens-haendelser",
      "select tid, art, aktoer from debitor.haendelse where myndighed = $1 and emne = $2 order by nr",
      [myndighed, id],
    ),
  });
};
