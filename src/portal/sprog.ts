import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Sprog } from "../domain/fejl.js";

const COOKIE = "sprog";
const YEAR_SECONDS = 31_536_000;

const readSprog = (text: string | undefined): Sprog | undefined =>
  text === "da" || text === "en" ? text : undefined;

/** The reader's language: `?sprog=` (then remembered in a cookie), the cookie, else Danish. */
export const chooseSprog = (context: Context): Sprog => {
  const asked = readSprog(context.req.query("sprog"));
  if (asked === undefined) return readSprog(getCookie(context, COOKIE)) ?? "da";
  setCookie(context, COOKIE, asked, { path: "/", httpOnly: true, sameSite: "Lax", maxAge: YEAR_SECONDS });
  return asked;
};

type Pairs = Readonly<Record<string, readonly [da: unknown, en: unknown]>>;
type Picked<T extends Pairs> = { readonly [K in keyof T]: T[K][0] };

/** Texts in both languages, side by side: `{ title: ["Beskeder", "Messages"] }`. Gives those of one language. */
export const bilingual = <T extends Pairs>(pairs: T): ((sprog: Sprog) => Picked<T>) => {
  const pick = (index: 0 | 1) =>
    Object.fromEntries(Object.entries(pairs).map(([name, pair]) => [name, pair[index]])) as Picked<T>;
  const both = { da: pick(0), en: pick(1) };
  return (sprog) => both[sprog];
};
