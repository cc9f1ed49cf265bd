import { HAEFTENDE } from "../../../domain/debitor/haeftelse.js";
import type { Part } from "../../../domain/part.js";

const ROLLER = HAEFTENDE.map((rolle) => `'${rolle}'`).join(", ");

/** That a hæftelse makes its part owe all of its account: the same as `domain/debitor/haeftelse.ts` says. */
export const HAEFTER = `h.rolle in (${ROLLER}) and h.gyldig_til is null`;

/**
 * The claims that a part owes on a day (two parameters; the municipality is `$1`), alone or with others: those billed to it, and
 * those of accounts on which it is liable. Whose hæftelse has ended owes them no longer, and sees no more of them.
 */
export const skyldesAf = (part: string, dato: string): string => `(
    select f.id from debitor.fordring f where f.myndighed = $1 and f.skyldner = ${part}
    union
    select f.id from debitor.haeftelse h join debitor.fordring f on f.myndighed = h.myndighed and f.konto = h.konto
    where h.myndighed = $1 and h.part = ${part} and ${HAEFTER} and h.gyldig_fra <= ${dato}::date)`;

/** A part as the ledger keeps it: `CPR:0101010000`. */
export const partText = ({
  partType,
  partIdentifikator,
}: {
  readonly partType: string;
  readonly partIdentifikator: string;
}): string => `${partType}:${partIdentifikator}`;

/** And back again. */
export const partOf = (tekst: string): Part => {
  const [partType, partIdentifikator] = tekst.split(":");
  return { partType: partType as Part["partType"], partIdentifikator: partIdentifikator! };
};
