/** Dates are `yyyy-mm-dd` texts: they compare and sort as text, and no time zone can move them. */

const FIRST_YEAR = 1900;
const LAST_YEAR = 2999;
const DAY_MS = 86_400_000;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Is this a day of the calendar, written `yyyy-mm-dd`, in the years 1900 to 2999? */
export const isDate = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  return year >= FIRST_YEAR && year <= LAST_YEAR && day >= 1 && day <= daysInMonth(year, month);
};

/** 0 for a month that is none. */
const daysInMonth = (year: number, month: number): number => {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return leap ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
};

const MINUTE_MS = 60_000;
/** The last answer for each zone: a day does not end within a minute of a zone's clock. */
const lastDays = new Map<string, { readonly minute: number; readonly day: string }>();

/** The date on the calendar of a time zone (`Europe/Copenhagen`) at an instant. */
export const todayIn = (zone: string, instant: Date): string => {
  const minute = Math.floor(instant.getTime() / MINUTE_MS);
  const last = lastDays.get(zone);
  if (last?.minute === minute) return last.day;
  const parts = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
  });
  const [date = "", month = "", year = ""] = parts.format(instant).split("/");
  const day = `${year}-${month}-${date}`;
  lastDays.set(zone, { minute, day });
  return day;
};

const utc = (date: string): number => Date.parse(`${date}T00:00:00Z`);

/** The date `days` days later; earlier when negative. */
export const addDays = (date: string, days: number): string => {
  const day = Number(date.slice(8)) + days;
  // Within a month that every month has: no calendar is needed.
  if (day >= 1 && day <= 28) return `${date.slice(0, 8)}${day < 10 ? "0" : ""}${day}`;
  return new Date(utc(date) + days * DAY_MS).toISOString().slice(0, 10);
};

/** A clock for each zone: to make one takes far longer than to read it. */
const clocks = new Map<string, Intl.DateTimeFormat>();

/** What a zone's clock shows, as `yyyy-mm-ddThh:mm:ss`. */
const clockIn = (zone: string, instant: Date | number): string => {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short", timeStyle: "medium" });
  clocks.set(zone, clock);
  return clock.format(instant).replace(" ", "T");
};

/** What a time zone's clock shows at an instant, to the minute: `yyyy-mm-ddThh:mm`. */
export const localTimeIn = (zone: string, instant: Date): string => clockIn(zone, instant).slice(0, 16);

/** The instant at which UTC's clock would show what the zone's clock shows, less the instant itself: the offset in ms. */
const offsetAt = (zone: string, instant: number): number =>
  Date.parse(`${clockIn(zone, instant)}Z`) - Math.floor(instant / 1_000) * 1_000;

/**
 * The instant at which a zone's clock shows `yyyy-mm-ddThh:mm`, with or without seconds; undefined when the text is no
 * such time. In the hour that a clock shows twice it is the first; one that it skips is taken as an hour later.
 */
export const instantIn = (zone: string, local: string): Date | undefined => {
  const shown = Date.parse(`${local}Z`);
  if (!/^.{10}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?$/.test(local) || !isDate(local.slice(0, 10)))
    return undefined;
  if (Number.isNaN(shown)) return undefined;
  const offsets = [offsetAt(zone, shown - DAY_MS), offsetAt(zone, shown + DAY_MS)];
  const fits = offsets.map((offset) => shown - offset).filter((at) => at + offsetAt(zone, at) === shown);
  return new Date(fits.length > 0 ? Math.min(...fits) : shown - offsets[0]!);
};

/** The same day `months` months later (earlier when negative); the month's last day where it is shorter. */
export const addMonths = (date: string, months: number): string => {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const day = Math.min(Number(date.slice(8)), daysInMonth(year, month));
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
};

/** The same day `years` years later; 28 February where the year has no 29th. */
export const addYears = (date: string, years: number): string => addMonths(date, 12 * years);

/** Days from one date to another; negative when the other is earlier. */
export const daysBetween = (from: string, to: string): number => Math.round((utc(to) - utc(from)) / DAY_MS);

/** 1 is Monday, 7 is Sunday. */
export const weekdayOf = (date: string): number => new Date(utc(date)).getUTCDay() || 7;

/** Whether a date is the last of its month. */
export const isLastOfMonth = (date: string): boolean => addDays(date, 1).endsWith("-01");
