import { type Noegle, type Query, segments, withQuery } from "./links.js";

/** Addresses of the pages for payouts. A person's number never stands in one. */

export const UDBETALING = "/udbetaling";

const under = (myndighed: string, ...parts: readonly string[]): string =>
  segments("udbetaling", myndighed, ...parts);

export const udbetalingsoverblikUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed), query);
export const udbetalingerUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "udbetalinger"), query);
export const udbetalingUrl = ({ myndighed, id }: Noegle, query: Query = {}): string =>
  withQuery(under(myndighed, "udbetalinger", id), query);
export const udbetalingshandlingUrl = (noegle: Noegle, handling: string): string =>
  udbetalingUrl(noegle) + segments(handling);
export const udbetalingsopgaverUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "opgaver"), query);
export const udbetalingsopgaveUrl = ({ myndighed, id }: Noegle, query: Query = {}): string =>
  withQuery(under(myndighed, "opgaver", id, "luk"), query);
export const modtagerUrl = (myndighed: string): string => under(myndighed, "modtager");
export const nyUdbetalingUrl = (myndighed: string): string => under(myndighed, "ny");
export const betalingskoerselUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "koersel"), query);
export const bundterUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "bundter"), query);
export const pain001Url = ({ myndighed, id }: Noegle, version: string): string =>
  under(myndighed, "bundter", id, "pain001", version);
export const banksvarUrl = (myndighed: string): string => under(myndighed, "banksvar");
export const fejllisteUrl = (myndighed: string): string => under(myndighed, "fejlliste");
export const mellemregningUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "mellemregning"), query);
export const afstemningUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "afstemning"), query);
export const afslutningerUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "afslutninger"), query);
export const afslutningsfilUrl = (myndighed: string, nr: string, form: "html" | "csv"): string =>
  under(myndighed, "afslutninger", nr, form);
export const udbetalingspolitikUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "politik"), query);
export const nemkontoUrl = (myndighed: string, query: Query = {}): string =>
  withQuery(under(myndighed, "nemkonto"), query);
