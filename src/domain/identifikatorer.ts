/** Identifiers of parties. Sources: the CVR and CPR registers' own descriptions of their check rules. */

/** A myndighed or company: 8 digits, first not 0, weights 2 7 6 5 4 3 2 1, sum divisible by 11. SE numbers follow it too. */
export type Cvr = string;
export type Uuid = string;

const CVR_WEIGHTS = [2, 7, 6, 5, 4, 3, 2, 1];

const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);

export const isCvr = (text: string): boolean =>
  /^[1-9]\d{7}$/.test(text) && weighted(text, CVR_WEIGHTS) % 11 === 0;

/** A production unit: 10 digits; no check rule is public. */
export const isPNummer = (text: string): boolean => /^\d{10}$/.test(text);

/**
 * A person: 10 digits whose first six are a real date in the century the seventh digit gives. The modulus 11
 * check is only a hint (numbers issued since 2007 may fail it) and is therefore not used to refuse anybody.
 */
export const isCpr = (text: string): boolean => {
  if (!/^\d{10}$/.test(text)) return false;
  const [day, month, yy, seventh] = [text.slice(0, 2), text.slice(2, 4), text.slice(4, 6), Number(text[6])];
  const year = centuryOf(Number(yy), seventh) + Number(yy);
  const date = new Date(Date.UTC(year, Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
};

const centuryOf = (yy: number, seventh: number): number => {
  if (seventh >= 5 && seventh <= 8 && yy >= 58) return 1800;
  if (seventh <= 3 || ((seventh === 4 || seventh === 9) && yy >= 37)) return 1900;
  return 2000;
};

export const isUuid = (text: string): boolean =>
  /^[a-f0-9]{8}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{4}-[a-f0-9]{12}$/.test(text);
