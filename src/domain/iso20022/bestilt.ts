import { formatBeloeb, type Oere, readBeloeb } from "../beloeb.js";
import { type Fejl, fejl, type Sted } from "../fejl.js";
import type { Uuid } from "../identifikatorer.js";

/** What a bank's answer says was ordered, beside what was. It need not say it; when it does, it must be the same. */

/** An amount as the bank writes it. */
export type Bankbeloeb = { readonly valuta: string; readonly beloeb: string };

/** How many payments the bank says there are in a file or its payment group, and of how much. */
export type Banktotal = {
  readonly meddelelse?: string;
  readonly gruppe?: string;
  readonly antal?: string;
  readonly beloeb?: string;
  readonly sted: Sted;
};

/** ISO allows more decimals than øre; those that say nothing are left out. */
const oereOf = (beloeb: string): Oere | undefined =>
  readBeloeb(beloeb.includes(".") ? beloeb.replace(/\.?0*$/, "") : beloeb);

const MAX_VALUE = 40;
const shown = (text: string): string => {
  const oere = oereOf(text);
  return oere === undefined ? text.slice(0, MAX_VALUE) : formatBeloeb(oere);
};

/** ISO-008: the answer is of another amount than the payout was ordered with. */
export const tjekBeloeb = (
  { valuta, beloeb }: Bankbeloeb,
  { id, beloeb: bestilt }: { readonly id: Uuid; readonly beloeb: Oere },
  sted: Sted,
): Fejl | undefined =>
  valuta === "DKK" && oereOf(beloeb) === bestilt
    ? undefined
    : fejl(
        "ISO-008",
        {
          udbetaling: id,
          beloeb: `${shown(beloeb)} ${valuta.slice(0, MAX_VALUE)}`.trim(),
          bestilt: `${formatBeloeb(bestilt)} DKK`,
        },
        sted,
      );

/** A bundle as it was sent. */
export type Sendtbundt = { readonly id: Uuid; readonly antal: number; readonly beloeb: Oere };

/** ISO-009: the bank has another number of payments, or another sum, than the bundle was sent with. */
export const tjekTotal = ({ antal, beloeb, sted }: Banktotal, sendt: Sendtbundt): Fejl | undefined => {
  const fits =
    (antal === undefined || Number(antal) === sendt.antal) &&
    (beloeb === undefined || oereOf(beloeb) === sendt.beloeb);
  if (fits) return undefined;
  const bankens = {
    antal: antal?.slice(0, MAX_VALUE) ?? "?",
    beloeb: beloeb === undefined ? "?" : shown(beloeb),
  };
  const vores = { sendtAntal: String(sendt.antal), sendt: formatBeloeb(sendt.beloeb) };
  return fejl("ISO-009", { bundt: sendt.id, ...bankens, ...vores }, sted);
};
