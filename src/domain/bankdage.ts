import { addDays, weekdayOf } from "../kit/dates.js";

/**
 * Days on which nothing can be paid or done in time. Computed, not listed. Sources: lov om helligdage (store bededag until
 * 2023, abolished by lov nr. 214 of 06/03/2023), and the closed days of Gældsstyrelsen's entry filter ("FOKO-lukkedage"):
 * Saturday, Sunday, holidays, grundlovsdag, 24 and 31 December. The bank's calendar has the Friday after Kristi
 * himmelfart too (Finans Danmark, bank holidays).
 */

/** Easter Sunday of a year, by the Gregorian computus (Meeus, Jones, Butcher). */
const easterOf = (year: number): string => {
  const a = year % 19;
  const [b, c] = [Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};

/** Days after Easter Sunday: skærtorsdag, langfredag, the two Easter days, Kristi himmelfart, the two of pinse. */
const EASTER_DAYS = [-3, -2, 0, 1, 39, 49, 50];
const STORE_BEDEDAG = 26;
const LAST_STORE_BEDEDAG = 2023;
const FRIDAY_AFTER_ASCENSION = 40;

type Lukket = { readonly helligdage: ReadonlySet<string>; readonly bank: ReadonlySet<string> };
const years = new Map<number, Lukket>();

const lukketIn = (year: number): Lukket => {
  const known = years.get(year);
  if (known !== undefined) return known;
  const easter = easterOf(year);
  const offsets = year <= LAST_STORE_BEDEDAG ? [...EASTER_DAYS, STORE_BEDEDAG] : EASTER_DAYS;
  const fixed = ["01-01", "06-05", "12-24", "12-25", "12-26", "12-31"].map((day) => `${year}-${day}`);
  const helligdage = new Set([...offsets.map((days) => addDays(easter, days)), ...fixed]);
  const lukket = { helligdage, bank: new Set([...helligdage, addDays(easter, FRIDAY_AFTER_ASCENSION)]) };
  years.set(year, lukket);
  return lukket;
};

const isWeekend = (date: string): boolean => weekdayOf(date) > 5;

/** A closed day in the sense of Gældsstyrelsen's entry filter. */
export const isLukkedag = (date: string): boolean =>
  isWeekend(date) || lukketIn(Number(date.slice(0, 4))).helligdage.has(date);

/** A day on which Danish banks settle payments. */
export const isBankdag = (date: string): boolean =>
  !isWeekend(date) && !lukketIn(Number(date.slice(0, 4))).bank.has(date);

const towards =
  (step: 1 | -1, closed: (date: string) => boolean) =>
  (date: string): string => {
    let day = date;
    while (closed(day)) day = addDays(day, step);
    return day;
  };

/** The date itself, or the next one that is no closed day: where a limit falls on one. */
export const nextAabneDag = towards(1, isLukkedag);

const isBanklukket = (date: string): boolean => !isBankdag(date);

/** The date itself, or the next bank day. */
export const nextBankdag = towards(1, isBanklukket);

/** The date itself, or the last bank day before it. */
export const previousBankdag = towards(-1, isBanklukket);

/** So many bank days after a date, or before it when negative; 0 is the date itself, whether it is one or not. */
export const addBankdage = (date: string, antal: number): string => {
  const [step, move] = antal < 0 ? [-1, previousBankdag] : [1, nextBankdag];
  let day = date;
  for (let left = Math.abs(antal); left > 0; left -= 1) day = move(addDays(day, step));
  return day;
};
