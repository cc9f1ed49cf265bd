import type { Sted } from "../domain/fejl.js";
import { type Fejl, fejl } from "../domain/fejl.js";
import type { Kontering } from "../domain/kontering.js";
import { type Posteringstype, periodeOf, takesBilag } from "../domain/periodetilstand.js";
import { todayIn } from "../kit/dates.js";
import type { Periode } from "./perioder.js";

/** A line as the periods see it. */
export type Periodelinje = {
  readonly dato: string;
  readonly kontering: Kontering;
  readonly sted: Sted;
};

/**
 * Why a line may not be booked on its date. ERP-010 in a closed month, ERP-011 an ordinary one in a month in supplement,
 * ERP-012 one of the supplement in a month that is not, ERP-013 an opening balance on another day than 1 January or on an
 * account that is not of the balance (hovedkonto 9).
 */
export const periodefejl = (
  type: Posteringstype,
  periodeAf: (periode: string) => Periode,
  { dato, kontering, sted }: Periodelinje,
): readonly Fejl[] => {
  const found: Fejl[] = [];
  const { periode, tilstand, aktoer = "", tid } = periodeAf(periodeOf(dato));
  if (!takesBilag(tilstand, type)) {
    const lukket = { periode, aktoer, siden: tid === undefined ? "" : todayIn("Europe/Copenhagen", tid) };
    if (tilstand === "lukket") found.push(fejl("ERP-010", lukket, sted));
    else if (tilstand === "supplement") found.push(fejl("ERP-011", lukket, sted));
    else found.push(fejl("ERP-012", { periode }, sted));
  }
  const isPrimo = dato.endsWith("-01-01") && kontering.Funktion?.startsWith("9") === true;
  if (type === "PRI" && !isPrimo) {
    found.push(fejl("ERP-013", { dato, funktion: kontering.Funktion ?? "" }, sted));
  }
  return found;
};
