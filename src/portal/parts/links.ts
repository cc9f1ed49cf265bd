/** Addresses of pages, each made in one place. */

export type Query = Readonly<Record<string, string | undefined>>;

/** `path?a=1&b=2`; values that are undefined or empty are left out. */
export const withQuery = (path: string, query: Query): string => {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]));
  return given.length === 0 ? path : `${path}?${new URLSearchParams(given)}`;
};

export const segments = (...parts: readonly string[]): string =>
  parts.map((part) => `/${encodeURIComponent(part)}`).join("");

export type Noegle = { readonly myndighed: string; readonly id: string };

export const beskedUrl = ({ myndighed, id }: Noegle): string => segments("beskeder", myndighed, id);
export const handlingUrl = (noegle: Noegle, handling: string): string =>
  beskedUrl(noegle) + segments(handling);
export const beskederUrl = (query: Query = {}): string => withQuery("/beskeder", query);
export const kontiUrl = (query: Query = {}): string => withQuery("/konti", query);
export const kontoUrl = (myndighed: string, kontonummer: string, query: Query = {}): string =>
  withQuery(segments("konti", myndighed, kontonummer), query);
export const raabalanceUrl = (query: Query = {}): string => withQuery("/konti/raabalance", query);
export const perioderUrl = (query: Query = {}): string => withQuery("/konti/perioder", query);
export const tilbagefoerUrl = (myndighed: string, loebenummer: number, query: Query = {}): string =>
  withQuery(segments("konti", myndighed, "bilag", String(loebenummer), "tilbagefoer"), query);
export const primoUrl = (myndighed: string, aar: string): string =>
  segments("konti", myndighed, "primo", aar);
export const eksportUrl = (myndighed: string, aar: string, form: string): string =>
  segments("konti", myndighed, "eksport", aar, form);
export const aftaleUrl = (id: string): string => segments("serviceaftaler", id);
export const beslutningUrl = (id: string, handling: string): string =>
  segments("serviceaftaler", id, handling);
export const opgaverUrl = (query: Query = {}): string => withQuery("/fejlopgaver", query);
export const opgaveUrl = ({ myndighed, id }: Noegle): string => segments("fejlopgaver", myndighed, id);
export const opgavehandlingUrl = (noegle: Noegle, handling: "genfremsend" | "note"): string =>
  opgaveUrl(noegle) + segments(handling);
export const indblikUrl = (query: Query = {}): string => withQuery("/indblik", query);
export const statistikUrl = (query: Query = {}): string => withQuery("/fejlstatistik", query);
export const sortimentUrl = (id: string, version: string): string => segments("sortimenter", id, version);
export const fejlkodeUrl = (kode: string): string => `/fejlkoder#${encodeURIComponent(kode)}`;
export const omsaetningUrl = (query: Query = {}): string => withQuery("/omsaetning", query);
/** `sortiment` is a version as `versionsnoegle` writes it. */
export const daekningUrl = (
  query: { readonly myndighed?: string; readonly sortiment?: string } = {},
): string => withQuery("/omsaetning/daekning", query);
export const aendringerUrl = (myndighed: string): string => segments("omsaetning", myndighed, "aendringer");
export const aendringUrl = ({ myndighed, id }: Noegle, query: Query = {}): string =>
  withQuery(aendringerUrl(myndighed) + segments(id), query);
export const aendringshandlingUrl = (noegle: Noegle, handling: string): string =>
  aendringUrl(noegle) + segments(handling);
export const regelUrl = (myndighed: string, nr: number, query: Query = {}): string =>
  withQuery(segments("omsaetning", myndighed, "regler", String(nr)), query);
export const hvorforUrl = (myndighed: string, loebenummer: number, linje: number): string =>
  segments("hvorfor", myndighed, String(loebenummer), String(linje));
export const leverancerUrl = (query: Query = {}): string => withQuery("/masseleverancer", query);
export const leveranceUrl = ({ myndighed, id }: Noegle, query: Query = {}): string =>
  withQuery(segments("masseleverancer", myndighed, id), query);
export const massekvitteringUrl = (noegle: Noegle): string => leveranceUrl(noegle) + segments("kvittering");
