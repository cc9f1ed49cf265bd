import { type Noegle, type Query, segments, withQuery } from "./links.js";

/** Addresses of the pages for collectors. A person's number never stands in one. */

export const OPKRAEVNING = "/opkraevning";

const under = (myndighed: string, ...parts: readonly string[]): string =>
  segments("opkraevning", myndighed, ...parts);

export const opkraevningUrl = (myndighed: string): string => under(myndighed);
export const skyldnerUrl = (myndighed: string): string => under(myndighed, "skyldner");
export const fordringUrl = ({ myndighed, id }: Noegle, query: Query = {}): string =>
  withQuery(under(myndighed, "fordringer", id), query);
export const opkraevningsopgaverUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "opgaver"), query);
export const koerslerUrl = (myndighed: string): string => under(myndighed, "koersler");
export const nyKoerselUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "koersler", "ny"), query);
export const koerselUrl = ({ myndighed, id }: Noegle, query: Query = {}): string =>
  withQuery(under(myndighed, "koersler", id), query);
export const indbetalingerUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "indbetalinger"), query);
export const indbetalingUrl = ({ myndighed, id }: Noegle, query: Query = {}): string =>
  withQuery(under(myndighed, "indbetalinger", id), query);
export const indbetalingshandlingUrl = (noegle: Noegle, handling: string): string =>
  indbetalingUrl(noegle) + segments(handling);
export const kontoudtogsfilUrl = (myndighed: string): string => under(myndighed, "kontoudtog");
export const regningUrl = (myndighed: string, nr: string): string => under(myndighed, "regninger", nr);
export const fordringshandlingUrl = (noegle: Noegle, handling: string): string =>
  fordringUrl(noegle) + segments(handling);
export const fordringsskyldnerUrl = (noegle: Noegle): string => fordringUrl(noegle) + segments("skyldner");
export const borgeroverblikUrl = (noegle: Noegle): string => fordringUrl(noegle) + segments("borgeroverblik");
export const inddrivelseUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "inddrivelse"), query);
export const underretningerUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "underretninger"), query);
export const parathedUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "parathed"), query);
export const regningsfilUrl = (myndighed: string, nr: string, query: Query = {}): string =>
  withQuery(under(myndighed, "regninger", nr, "pdf"), query);
export const opgavesvarUrl = ({ myndighed, id }: Noegle): string => under(myndighed, "opgaver", id, "besvar");
export const foraeldelserUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "foraeldelser"), query);
export const ordningerUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "betalingsordninger"), query);
export const ordningsophaevelseUrl = ({ myndighed, id }: Noegle): string =>
  under(myndighed, "betalingsordninger", id, "ophaev");
export const politikUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "politik"), query);
