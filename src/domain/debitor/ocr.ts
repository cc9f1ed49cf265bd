/**
 * The line by which a payment finds its bill: kortart 71, a payment id of 15 digits, the creditor's number. Source: the
 * published description of fælles indbetalingskort (FIK).
 */

const ID_LENGTH = 15;

/** Modulus 10 (Luhn): weights 2, 1 from the right, digits of products added. */
const checkDigit = (digits: string): number => {
  let total = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const product = index % 2 === 0 ? digit * 2 : digit;
    total += product > 9 ? product - 9 : product;
  }
  return (10 - (total % 10)) % 10;
};

/** The payment id of a bill's number (at most 14 digits): 15 digits, the last is the check digit. */
export const betalingsidOf = (nummer: bigint): string => {
  const digits = nummer.toString().padStart(ID_LENGTH - 1, "0");
  if (nummer < 0n || digits.length >= ID_LENGTH) throw new Error(`no payment id can be made of ${nummer}`);
  return `${digits}${checkDigit(digits)}`;
};

export const isBetalingsid = (text: string): boolean =>
  /^\d{15}$/.test(text) && checkDigit(text.slice(0, -1)) === Number(text.at(-1));

/** A creditor number: 8 digits, the first an 8. */
export const isKreditornummer = (text: string): boolean => /^8\d{7}$/.test(text);

/** `+71<000000001234566+87654321<`. */
export const ocrlinje = (betalingsid: string, kreditornummer: string): string =>
  `+71<${betalingsid}+${kreditornummer}<`;

export type Ocr = { readonly betalingsid: string; readonly kreditornummer?: string };

const LINE = /71<(\d{15})(?:\+(8\d{7}))?/g;
const ALONE = /(?<!\d)\d{15}(?!\d)/g;

/**
 * The payment id in what a bank or a payer wrote: an OCR line, or 15 digits by themselves, with a check digit that fits.
 * Undefined when there is none, and when there are two: a guess would give somebody's money to somebody else.
 */
export const readOcr = (text: string): Ocr | undefined => {
  const compact = text.replace(/\s/g, "");
  const lines = [...compact.matchAll(LINE)].map(([, betalingsid, kreditornummer]) =>
    kreditornummer === undefined
      ? { betalingsid: betalingsid! }
      : { betalingsid: betalingsid!, kreditornummer },
  );
  const whole = /^\d{15}$/.test(compact) ? [compact] : (text.match(ALONE) ?? []);
  const found = (lines.length > 0 ? lines : whole.map((betalingsid) => ({ betalingsid }))).filter((one) =>
    isBetalingsid(one.betalingsid),
  );
  const [first] = found;
  return found.every(({ betalingsid }) => betalingsid === first?.betalingsid) ? first : undefined;
};
