/**
 * Text to the payee as banks take it: ISO 20022's own set (letters, digits and `/ - ? : ( ) . , ' +` and space, as the Danish
 * CGI guideline has it), and the letters of our neighbours, which Danish accounts show. That these pass is our choice.
 */
const BANKTEGN = /[A-Za-z0-9/\-?:().,'+ ÆØÅæøåÄÖÜäöüÉé]/;

/** What looks most like a sign that banks do not take. */
const ERSTATNINGER: Readonly<Record<string, string>> = {
  "&": "+",
  "–": "-",
  "—": "-",
  _: "-",
  "~": "-",
  "’": "'",
  "‘": "'",
  "´": "'",
  "`": "'",
  "[": "(",
  "{": "(",
  "]": ")",
  "}": ")",
  "\\": "/",
  "|": "/",
  "€": "EUR",
  "§": "par.",
  ß: "ss",
  Ð: "D",
  ð: "d",
  Þ: "Th",
  þ: "th",
};

const MARKS = /\p{M}/gu;
const SPACE = /\s/;

/** One sign: itself, what looks most like it, its letter without marks, or a full stop. */
const bankTegn = (tegn: string): string => {
  if (BANKTEGN.test(tegn)) return tegn;
  if (SPACE.test(tegn)) return " ";
  const bare = tegn.normalize("NFD").replace(MARKS, "");
  return ERSTATNINGER[tegn] ?? (BANKTEGN.test(bare) ? bare : ".");
};

/** Most characters of a text to the payee (`Ustrd`). */
export const MAX_USTRD = 140;
/** Where a cut looks for the end of a word. */
const WORD_END = 100;

/** Lines to the payee as one text of at most 140 characters, cut between words where it can; empty when nothing is left. */
export const bankTekst = (linjer: readonly string[]): string => {
  const text = [...linjer.join(" ").normalize("NFC")].map(bankTegn).join("").replace(/ +/g, " ").trim();
  if (text.length <= MAX_USTRD) return text;
  const end = text.lastIndexOf(" ", MAX_USTRD);
  return text.slice(0, end > WORD_END ? end : MAX_USTRD).trim();
};
