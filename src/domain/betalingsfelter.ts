import { formatBeloeb, type Oere, sum } from "./beloeb.js";

/** What messages about payments have in common, whoever they are for. */

type Konto = { readonly registreringsnummer: string; readonly kontonummer: string };

/** A Danish account as it is written: four digits, and one to ten. That neither is only noughts is our choice. */
export const isBankkonto = (konto: Konto): boolean =>
  /^(?!0000)\d{4}$/.test(konto.registreringsnummer) && /^(?!0+$)\d{1,10}$/.test(konto.kontonummer);

/** `1234 1234567890`, with dash, space or nothing between; undefined when it is no account. */
export const parseBankkonto = (text: string): Konto | undefined => {
  const found = /^(\d{4})[\s-]*(\d{1,10})$/.exec(text.trim());
  const konto = found === null ? undefined : { registreringsnummer: found[1]!, kontonummer: found[2]! };
  return konto !== undefined && isBankkonto(konto) ? konto : undefined;
};

export const formatBankkonto = ({ registreringsnummer, kontonummer }: Konto): string =>
  `${registreringsnummer} ${kontonummer}`;

/** The characters that Danish banks show to the payee, and that G68 can hold. That it is ISO 8859-1 is our choice. */
export const BANKTEGN = /[\u0020-\u007e\u00a0-\u00ff]/;

/** The first character of `text` that is none of `kendte`, as a person can find it: `U+2013`. */
export const fremmedTegn = (text: string, kendte: RegExp): string | undefined => {
  const tegn = [...text].find((one) => !kendte.test(one));
  return tegn && `U+${tegn.codePointAt(0)!.toString(16).toUpperCase().padStart(4, "0")}`;
};

type Total = { readonly antal: number; readonly beloeb: Oere };

/** What a control total says and what there is, in words, where they are not the same. */
export const totalforskel = (
  angivet: Total,
  beloeb: readonly Oere[],
  ord: readonly [en: string, flere: string],
): { readonly angivet: string; readonly fundet: string } | undefined => {
  const fundet = { antal: beloeb.length, beloeb: sum(beloeb) };
  const tekst = (total: Total): string =>
    `${total.antal} ${ord[total.antal === 1 ? 0 : 1]} på ${formatBeloeb(total.beloeb)} kr.`;
  return angivet.antal === fundet.antal && angivet.beloeb === fundet.beloeb
    ? undefined
    : { angivet: tekst(angivet), fundet: tekst(fundet) };
};
