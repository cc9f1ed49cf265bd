import type { Uuid } from "../../domain/identifikatorer.js";
import { UDBETALINGSOVERGANGE, type Udbetalingshaendelse } from "../../domain/udbetaling/tilstand.js";
import type { Anledning } from "../anledning.js";
import type { Query } from "../porte.js";

/** What happens to a payout and is no change of its state. */
const UDBETALINGSNOTER = {
  "udbetaling.standsning-bedt": "NemKonto er bedt om at standse den.",
  "udbetaling.standsning-afvist": "NemKonto kunne ikke standse den.",
  "udbetaling.flyttet": "Flyttet til en anden bankdag: fristen var gået.",
  "udbetaling.svar-efterspurgt": "Svaret udeblev: NemKonto er spurgt igen.",
  "udbetaling.bortfaldet": "Et menneske har besluttet, at den ikke skal betales.",
  "udbetaling.genudbetales": "Betales igen af en ny udbetaling.",
} as const;
type Udbetalingsnote = keyof typeof UDBETALINGSNOTER;

export type NyHaendelse = {
  readonly udbetaling: Uuid;
  readonly art: Udbetalingshaendelse | Udbetalingsnote;
  readonly data?: Readonly<Record<string, unknown>>;
};

/** The log of payouts: written in the transaction of what it tells of. */
export const tellUdbetalinger = async (
  query: Query,
  { myndighed, aktoer }: Pick<Anledning, "myndighed" | "aktoer">,
  nye: readonly NyHaendelse[],
): Promise<void> => {
  if (nye.length === 0) return;
  await query(
    "udbetaling-haendelser",
    `insert into udbetaling.haendelse (myndighed, udbetaling, art, data, aktoer)
     select $1, n.*, $2 from unnest($3::uuid[], $4::text[], $5::jsonb[]) as n`,
    [
      myndighed,
      aktoer,
      nye.map(({ udbetaling }) => udbetaling),
      nye.map(({ art }) => art),
      nye.map(({ data = {} }) => JSON.stringify(data)),
    ],
  );
};

/** What an event means, in a sentence. */
export const betydningAf = (art: string): string => {
  if (Object.hasOwn(UDBETALINGSOVERGANGE, art))
    return UDBETALINGSOVERGANGE[art as Udbetalingshaendelse].betydning;
  return Object.hasOwn(UDBETALINGSNOTER, art) ? UDBETALINGSNOTER[art as Udbetalingsnote] : "";
};
