import type { Oere } from "../../domain/beloeb.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Anledning } from "../anledning.js";
import { DEBITORSYSTEM } from "./bilag.js";
import { annuller, placer, type Tilhoer } from "./indbetaling.js";
import { lockIndbetaling, readDaekninger } from "./laes.js";
import type { Debitor, Query } from "./porte.js";

/** What a person decides of a payment, looked at before it is done: money must not end with somebody else. */

/**
 * Whose a payment is, and which claims it pays first. DEB-041, DEB-042; DEB-045: a claim of somebody else; DEB-046: nobody
 * by that number; DEB-047: it covers another debtor's claims.
 */
export const placerHos = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  id: Uuid,
  tilhoer: Tilhoer,
): Promise<Result<Oere, readonly Fejl[]>> => {
  const { myndighed } = anledning;
  const { skyldner, fordringer } = tilhoer;
  const egne = await query<{ id: Uuid }>(
    "debitor-skyldnerens-ider",
    "select id from debitor.fordring where myndighed = $1 and skyldner = $2",
    [myndighed, skyldner],
  );
  if (egne.length === 0) return failed([fejl("DEB-046")]);
  const kendte = new Set(egne.map((one) => one.id));
  const fremmede = [...fordringer].filter((one) => !kendte.has(one));
  if (fremmede.length > 0) return failed(fremmede.map((one) => fejl("DEB-045", { id: one })));
  const indbetaling = await lockIndbetaling(query, myndighed, id);
  const daekker = await readDaekninger(query, myndighed, id);
  if (indbetaling !== undefined && indbetaling.skyldner !== skyldner && daekker.length > 0)
    return failed([fejl("DEB-047", { id })]);
  const svar = await placer(debitor, query, anledning, id, tilhoer);
  return svar.ok ? ok(svar.value.rest) : svar;
};

/**
 * The debtor gets back what was paid too much, at most the rest. The event's id is who asks' own: asked for again it does
 * nothing. DEB-041, DEB-043; DEB-049: the id has been used for something else.
 */
export const tilbagebetal = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { id, beloeb, aarsag }: { readonly id: Uuid; readonly beloeb: Oere; readonly aarsag: string },
): Promise<Result<Oere, readonly Fejl[]>> => {
  const { myndighed, haendelse } = anledning;
  const indbetaling = await lockIndbetaling(query, myndighed, id);
  if (indbetaling === undefined) return failed([fejl("DEB-041", { id })]);
  const [brugt] = await query<{ samme: boolean }>(
    "debitor-tilbagebetalt",
    `select exists (select from debitor.haendelse h where h.myndighed = $1 and h.emne = $2 and h.haendelse = b.id
        and h.art = 'indbetaling.annulleret' and h.data ->> 'beloeb' = $4) as samme
     from erp.bilag b where b.myndighed = $1 and b.afsender_system = $5 and b.id = $3`,
    [myndighed, id, haendelse, beloeb.toString(), DEBITORSYSTEM],
  );
  if (brugt !== undefined)
    return brugt.samme ? ok(indbetaling.rest) : failed([fejl("DEB-049", { id: haendelse })]);
  return annuller(debitor, query, anledning, { id, beloeb, aarsag });
};
