import { fejl } from "../../domain/fejl.js";
import type { Bankkonto } from "../../domain/udbetaling/model.js";
import { STANDARDUDBETALINGSPOLITIK, validateUdbetalingspolitik } from "../../domain/udbetaling/politik.js";
import { readExact } from "../../kit/json-exact.js";
import { politikI } from "../politik.js";
import type { Query } from "../porte.js";

/** What the municipality has decided about payouts. To set: UDB-060, UDB-061; UDB-062: the day has passed. */
export const {
  read: readUdbetalingspolitik,
  readAlle: readUdbetalingspolitikker,
  set: setUdbetalingspolitik,
} = politikI({
  skema: "udbetaling",
  standard: STANDARDUDBETALINGSPOLITIK,
  validate: validateUdbetalingspolitik,
  forSent: (dato) => fejl("UDB-062", { dato }, { element: "Udbetalingspolitik/GyldigFra" }),
});

/**
 * Every account that the municipality has decided to pay from, whenever that was or is to be: what has left an account is told of
 * it, and comes home to it, long after another has taken its place.
 */
export const readBetalerkonti = async (query: Query, myndighed: string): Promise<readonly Bankkonto[]> => {
  const rows = await query<{ konto: unknown }>(
    "udbetaling-betalerkonti",
    "select distinct indhold -> 'betalerkonto' as konto from udbetaling.politik where myndighed = $1",
    [myndighed],
  );
  return [STANDARDUDBETALINGSPOLITIK.betalerkonto, ...rows.map(({ konto }) => readExact<Bankkonto>(konto))];
};
