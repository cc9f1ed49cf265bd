/** Addresses of pages, each made in one place. */

type Query = Readonly<Record<string, string | undefined>>;

/** `path?a=1&b=2`; values that are undefined or empty are left out. */
export const withQuery = (path: string, query: Query): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};

const segments = (...parts: readonly string[]): string =>
  parts.map((part) => `/${encodeURIComponent(part)}`).join("");

export type Noegle = { readonly myndighed: string; readonly id: string };

export const beskedUrl = ({ myndighed, id }: Noegle): string => segments("beskeder", myndighed, id);
export const handlingUrl = (noegle: Noegle, handling: string): string =>
  beskedUrl(noegle) + segments(handling);
export const beskederUrl = (query: Query = {}): string => withQuery("/beskeder", query);
export const kontiUrl = (query: Query = {}): string => withQuery("/konti", query);
export const kontoUrl = (myndighed: string, kontonummer: string, query: Query = {}): string =>
  withQuery(segments("konti", myndighed, kontonummer), query);
export const aftaleUrl = (id: string): string => segments("serviceaftaler", id);
export const beslutningUrl = (id: string, handling: string): string =>
  segments("serviceaftaler", id, handling);
export const fejlkodeUrl = (kode: string): string => `/fejlkoder#${encodeURIComponent(kode)}`;
