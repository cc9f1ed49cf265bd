import type { Oere } from "../../../domain/beloeb.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Anledning } from "../../anledning.js";
import type { Indbetalingsrow } from "../billede.js";
import { lockBank } from "../kontoudtog/bankpost.js";
import { lockIndbetaling, readDaekninger } from "../laes.js";
import { closeOpgave } from "../opgaver.js";
import type { Debitor, Query } from "../porte.js";
import { skriv } from "../skriv.js";

/**
 * Gældsstyrelsen's monthly payout in the bank. What PSRM collected was booked when PSRM told of it, as owed by the state: the
 * payout settles that, and covers no claim. Amounts in øre.
 */

/** What a settled payment says of itself, in the books and to whom it was a task. */
export const AFREGNINGSTEKST = "Afregning fra Gældsstyrelsen";

/**
 * The payment is the payout of this settlement: at most what the payment has left and what is paid out. Gives what it has left
 * then. A settlement is received once; the same payment again does nothing. DEB-041; DEB-042: nothing is left; DEB-047: it
 * covers somebody's claims; IND-011…IND-013.
 */
export const modtagAfregning = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { id, afregning }: { readonly id: Uuid; readonly afregning: Uuid },
): Promise<Result<Oere, readonly Fejl[]>> => {
  const { myndighed, aktoer } = anledning;
  const indbetaling = await lockIndbetaling(query, myndighed, id);
  if (indbetaling === undefined) return failed([fejl("DEB-041", { id })]);
  const fundet = await lockAfregning(query, myndighed, afregning);
  if (fundet === undefined) return failed([fejl("IND-011", { id: afregning })]);
  if (fundet.indbetaling === id) return ok(indbetaling.rest);
  if (fundet.indbetaling !== null) return failed([fejl("IND-012", { indbetaling: fundet.indbetaling })]);
  const nej = await refuse(query, myndighed, indbetaling);
  if (nej !== undefined) return failed([nej]);
  const beloeb = fundet.udbetalt < indbetaling.rest ? fundet.udbetalt : indbetaling.rest;
  await query(
    "debitor-modtag-afregning",
    `with fri as (update debitor.indbetaling set skyldner = null where myndighed = $1 and id = $3)
     insert into debitor.afregning (myndighed, underretning, indbetaling, beloeb) values ($1, $2, $3, $4)`,
    [myndighed, afregning, id, beloeb],
  );
  const data = { beloeb: beloeb.toString(), afregning, dato: fundet.dato };
  const skrevet = await skriv(debitor, query, anledning, {
    annulleringer: [{ indbetaling: id, kilde: "psrm", beloeb, aarsag: AFREGNINGSTEKST }],
    noter: [{ emneArt: "indbetaling", emne: id, art: "indbetaling.afregnet", data }],
  });
  if (!skrevet.ok) return skrevet;
  const rest = indbetaling.rest - beloeb;
  if (rest === 0n)
    await closeOpgave(query, myndighed, { art: "uplaceret", emne: id }, aktoer, AFREGNINGSTEKST);
  return ok(rest);
};

type Laast = { readonly dato: string; readonly udbetalt: Oere; readonly indbetaling: Uuid | null };

/** Locked first and looked at then: who comes second must see what the first one did. */
const lockAfregning = async (query: Query, myndighed: string, id: Uuid): Promise<Laast | undefined> => {
  const [laast] = await query<Pick<Laast, "dato" | "udbetalt">>(
    "debitor-laas-afregning",
    `select dato, beloeb as udbetalt from debitor.underretning
     where myndighed = $1 and id = $2 and slags = 'AFREGNING' and beloeb > 0 for update`,
    [myndighed, id],
  );
  if (laast === undefined) return undefined;
  const [modtaget] = await query<{ indbetaling: Uuid }>(
    "debitor-modtaget-afregning",
    "select indbetaling from debitor.afregning where myndighed = $1 and underretning = $2",
    [myndighed, id],
  );
  return { ...laast, indbetaling: modtaget?.indbetaling ?? null };
};

/** Why a payment cannot be a payout. */
const refuse = async (
  query: Query,
  myndighed: string,
  { id, kilde, rest }: Indbetalingsrow,
): Promise<Fejl | undefined> => {
  if (kilde === "psrm") return fejl("IND-013");
  if (rest === 0n) return fejl("DEB-042", { id });
  return (await readDaekninger(query, myndighed, id)).length > 0 ? fejl("DEB-047", { id }) : undefined;
};

type Bankpenge = Pick<Indbetalingsrow, "id" | "beloeb" | "betalingsid" | "betaler" | "tekst">;

/** Who pays the payout, by the names that stand in the bank's file. Our choice; what it misses a collector settles. */
const AFSENDER = /g(æ|ae)ldsstyrelsen|skatteforvaltningen|\bpsrm\b/i;

const isFraGaeldsstyrelsen = ({ betalingsid, betaler, tekst }: Omit<Bankpenge, "id" | "beloeb">): boolean =>
  betalingsid === null && AFSENDER.test(`${betaler ?? ""} ${tekst}`);

/**
 * A payment that has just come: settled where it is Gældsstyrelsen's and exactly the payout of a settlement that waits for it, the
 * oldest of several. Gives what it has left; undefined when it is no such payment.
 */
export const settleUdbetaling = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  penge: Bankpenge,
): Promise<Result<Oere | undefined, readonly Fejl[]>> => {
  if (!isFraGaeldsstyrelsen(penge)) return ok(undefined);
  const [afregning] = await query<{ id: Uuid }>(
    "debitor-ventende-afregning",
    `select u.id from debitor.underretning u
     where u.myndighed = $1 and u.slags = 'AFREGNING' and u.beloeb = $2 and not exists (
       select from debitor.afregning a where a.myndighed = u.myndighed and a.underretning = u.id)
     order by u.nr limit 1`,
    [anledning.myndighed, penge.beloeb],
  );
  if (afregning === undefined) return ok(undefined);
  return modtagAfregning(debitor, query, step(debitor, anledning), {
    id: penge.id,
    afregning: afregning.id,
  });
};

/** A settlement that has just been told of: its payout may have come first, and stand unplaced. */
export const findUdbetaling = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { id: afregning, udbetalt }: { readonly id: Uuid; readonly udbetalt: Oere },
): Promise<Result<unknown, readonly Fejl[]>> => {
  await lockBank(query, anledning.myndighed);
  const uplacerede = await query<Bankpenge>(
    "debitor-uplacerede-bankpenge",
    `select id, beloeb, betalingsid, betaler, tekst from debitor.indbetaling
     where myndighed = $1 and kilde = 'bank' and skyldner is null and rest > 0 and rest = $2 and beloeb = $2 order by dato, id`,
    [anledning.myndighed, udbetalt],
  );
  const penge = uplacerede.find(isFraGaeldsstyrelsen);
  if (penge === undefined) return ok(undefined);
  return modtagAfregning(debitor, query, step(debitor, anledning), { id: penge.id, afregning });
};

/** An event with a bilag of its own. */
const step = (debitor: Debitor, anledning: Anledning): Anledning => ({
  ...anledning,
  haendelse: debitor.newId(),
  tekst: AFREGNINGSTEKST,
});
