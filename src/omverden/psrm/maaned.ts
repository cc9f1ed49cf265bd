import type { Database } from "../../adapters/postgres/database.js";
import { previousBankdag } from "../../domain/bankdage.js";
import { type Oere, sum } from "../../domain/beloeb.js";
import type {
  Daekningsunderretning,
  Underretningsindhold,
} from "../../domain/inddrivelse/aktioner/underretning.js";
import { addDays, addMonths } from "../../kit/dates.js";
import { readExact } from "../../kit/json-exact.js";
import type { Psrmfordring } from "./fordring.js";
import { renteIPerioden } from "./rente.js";
import { tellUnderretninger } from "./underret.js";

type Query = Database["query"];

/** The last bank day of the month that a day is in. */
const lastBankdag = (dato: string): string =>
  previousBankdag(addDays(addMonths(`${dato.slice(0, 7)}-01`, 1), -1));

/**
 * A month's settlement, on its last bank day: coverages from the last bank day of the month before up to the day before, and
 * those that were not settled then; and each claim's interest in the month. A month is told once. Source: Gældsstyrelsen's guide
 * to underretninger. Øre.
 */
export const settleMonth = async (
  query: Query,
  fordringshaver: string,
  maaned: string,
): Promise<{ readonly udbetalt: Oere; readonly linjer: number; readonly renter: number }> => {
  const dato = lastBankdag(`${maaned}-01`);
  const periodeFra = lastBankdag(addMonths(`${maaned}-01`, -1));
  const periodeTil = addDays(dato, -1);
  const linjer = await takeDaekninger(query, fordringshaver, periodeTil);
  const udbetalt = sum(linjer.map(({ beloeb }) => beloeb));
  const renter = await renterOf(query, fordringshaver, maaned);
  if (linjer.length > 0)
    await tellUnderretninger(query, fordringshaver, [
      { slags: "AFREGNING", dato, periodeFra, periodeTil, udbetalt, linjer: linjer.map(lineOf) },
    ]);
  await tellUnderretninger(query, fordringshaver, renter);
  return { udbetalt, linjer: linjer.length, renter: renter.length };
};

const lineOf = ({ fordringId, dato, beloeb, skyldner }: Daekningsunderretning) => ({
  ...{ fordringId, dato, beloeb, skyldner },
});

/** Coverages that no settlement has had. */
const takeDaekninger = async (
  query: Query,
  fordringshaver: string,
  til: string,
): Promise<readonly Daekningsunderretning[]> => {
  const rows = await query<{ indhold: unknown }>(
    "psrm-afregn",
    `with nye as (update psrm.underretning set afregnet = true
       where fordringshaver = $1 and not afregnet and indhold ->> 'slags' in ('ALLOKERING', 'UDLIGNING')
         and indhold ->> 'dato' <= $2 returning nr, indhold)
     select indhold from nye order by nr`,
    [fordringshaver, til],
  );
  return rows.map(({ indhold }) => readExact<Daekningsunderretning>(indhold));
};

const renterOf = async (
  query: Query,
  fordringshaver: string,
  maaned: string,
): Promise<readonly Underretningsindhold[]> => {
  const periodeFra = `${maaned}-01`;
  const periodeTil = addDays(addMonths(periodeFra, 1), -1);
  const rows = await query<{ indhold: unknown }>(
    "psrm-renteberegn",
    `select f.indhold from psrm.fordring f
     where f.fordringshaver = $1 and f.indhold ->> 'tilstand' = 'UNDER_INDDRIVELSE' and not exists (
       select from psrm.underretning u where u.fordringshaver = $1 and u.indhold ->> 'slags' = 'RENTER'
         and u.indhold ->> 'fordringId' = f.fordring_id and u.indhold ->> 'periodeFra' = $2)
     order by f.fordring_id`,
    [fordringshaver, periodeFra],
  );
  return rows
    .map(({ indhold }) => readExact<Psrmfordring>(indhold))
    .map((fordring) => ({
      slags: "RENTER" as const,
      dato: periodeTil,
      fordringId: fordring.fordringId,
      ...{ periodeFra, periodeTil },
      beloeb: renteIPerioden(fordring, periodeFra, periodeTil),
    }))
    .filter(({ beloeb }) => beloeb > 0n);
};
