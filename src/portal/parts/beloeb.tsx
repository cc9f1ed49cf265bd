import { formatBeloeb, type Oere } from "../../domain/beloeb.js";

/** An amount as people in Denmark write it, with a real minus sign. */
export const formatSaldo = (oere: Oere): string => formatBeloeb(oere).replace("-", "\u2212");

/** An amount; in a debet or kredit column nothing is shown for zero. */
export const Beloeb = ({ oere, blankZero = false }: { oere: Oere; blankZero?: boolean }) => (
  <>{blankZero && oere === 0n ? "" : formatSaldo(oere)}</>
);
