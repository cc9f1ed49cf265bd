import { formatBeloeb, type Oere } from "../../domain/beloeb.js";
import { daek } from "../../domain/debitor/daekning.js";
import { isHosKommunen, isHosPsrm } from "../../domain/debitor/fordring.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { maskCpr } from "../../domain/maskering.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Anledning } from "../anledning.js";
import type { Fordringrow, Indbetalingsrow } from "./billede.js";
import { takeOff } from "./fordel.js";
import { knownToPsrm } from "./inddrivelse/foelg-op.js";
import { lockIndbetaling, lockSkyldner, readDaekninger, readDelfordringer } from "./laes.js";
import { closeOpgave, createOpgave } from "./opgaver.js";
import type { Debitor, Query } from "./porte.js";
import { undoOf } from "./registrering/nedregulering.js";
import { skriv } from "./skriv.js";
import type { NyBevaegelse } from "./skrivning.js";

/** Money that comes in, and what it covers. Every øre of a payment covers a claim, is its rest, or has gone back. */

export type NyIndbetaling = Pick<
  Indbetalingsrow,
  "kilde" | "reference" | "beloeb" | "dato" | "betalingsid" | "betaler" | "tekst"
>;

/** Where a payment belongs: whose it is, and the claims that it names. */
export type Tilhoer = { readonly skyldner: string; readonly fordringer: ReadonlySet<Uuid> };

export type Indbetalingssvar = {
  readonly id: Uuid;
  /** Whether it was there already: a file that is read again does nothing. */
  readonly kendt: boolean;
  readonly daekket: Oere;
  readonly rest: Oere;
  readonly placeret: boolean;
};

/**
 * Take a payment in, in a transaction: what its payment id names is covered, then the debtor's other claims by policy; what
 * is left is the debtor's credit. One that names nobody is unplaced, and somebody's task; so is what is left of one that names
 * a claim that somebody else owes by now.
 */
export const registrerIndbetaling = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  ny: NyIndbetaling,
  tilhoer: Tilhoer | undefined,
): Promise<Result<Indbetalingssvar, readonly Fejl[]>> => {
  const { myndighed } = anledning;
  const kendt = await findKendt(query, myndighed, ny);
  if (kendt !== undefined) return ok({ ...kendt, kendt: true });
  const id = debitor.newId();
  const { bevaegelser, rest } = await cover(query, myndighed, { id, ...ny }, ny.beloeb, tilhoer);
  const skyldner = tilhoer?.skyldner ?? null;
  const skrevet = await skriv(debitor, query, anledning, {
    indbetalinger: [{ id, ...ny, skyldner }],
    bevaegelser,
    noter: [
      {
        emneArt: "indbetaling",
        emne: id,
        art: "indbetaling.modtaget",
        data: { placeret: skyldner !== null },
      },
    ],
  });
  if (!skrevet.ok) return skrevet;
  if (skyldner === null || (rest > 0n && (await isEjerskiftet(query, myndighed, tilhoer!))))
    await createOpgave(debitor, query, myndighed, {
      art: "uplaceret",
      emne: id,
      data: { beloeb: ny.beloeb.toString(), dato: ny.dato, tekst: maskCpr(ny.tekst) },
    });
  return ok({ id, kendt: false, daekket: ny.beloeb - rest, rest, placeret: skyldner !== null });
};

/** Whether it pays the bill of a claim that has gone over to another debtor. */
const isEjerskiftet = async (
  query: Query,
  myndighed: string,
  { skyldner, fordringer }: Tilhoer,
): Promise<boolean> => {
  const rows = await query<{ id: Uuid }>(
    "debitor-ejerskiftede",
    "select id from debitor.fordring where myndighed = $1 and id = any ($2::uuid[]) and skyldner <> $3 limit 1",
    [myndighed, [...fordringer], skyldner],
  );
  return rows.length > 0;
};

const findKendt = async (
  query: Query,
  myndighed: string,
  { kilde, reference }: NyIndbetaling,
): Promise<Omit<Indbetalingssvar, "kendt"> | undefined> => {
  const [row] = await query<Omit<Indbetalingssvar, "kendt">>(
    "debitor-kendt-indbetaling",
    `select id, beloeb - annulleret - rest as daekket, rest, skyldner is not null as placeret
     from debitor.indbetaling where myndighed = $1 and kilde = $2 and reference = $3`,
    [myndighed, kilde, reference],
  );
  return row;
};

/**
 * What PSRM has collected covers just its claim; other money covers what the municipality may still ask for on the day it was
 * paid, and what it names.
 */
const isCoverable = (
  { id, tilstand, foraeldelsesdato }: Fordringrow,
  { kilde, dato }: Pick<Indbetalingsrow, "kilde" | "dato">,
  { fordringer }: Tilhoer,
): boolean => {
  const named = fordringer.has(id);
  if (kilde === "psrm") return named;
  return isHosKommunen(tilstand) ? named || dato <= foraeldelsesdato : isHosPsrm(tilstand) && named;
};

const cover = async (
  query: Query,
  myndighed: string,
  { id, dato, kilde }: Pick<Indbetalingsrow, "id" | "dato" | "kilde">,
  beloeb: Oere,
  tilhoer: Tilhoer | undefined,
): Promise<{ bevaegelser: readonly NyBevaegelse[]; rest: Oere }> => {
  if (tilhoer === undefined) return { bevaegelser: [], rest: beloeb };
  const alle = await lockSkyldner(query, myndighed, tilhoer.skyldner);
  const fordringer = alle.filter((one) => isCoverable(one, { kilde, dato }, tilhoer));
  const { daekninger, rest } = daek(beloeb, fordringer, tilhoer.fordringer);
  const dele = await readDelfordringer(
    query,
    myndighed,
    daekninger.map(({ fordring }) => fordring),
  );
  const bevaegelser = daekninger.flatMap((one) =>
    takeOff(one.beloeb, one.fordring, dele, { art: "DAEKNING", virkningsdato: dato, indbetaling: id }),
  );
  return { bevaegelser, rest };
};

/** Whose a payment is, by the payment id of a bill; and by the creditor's number, where the payer has given one. */
export const findTilhoer = async (
  query: Query,
  myndighed: string,
  betalingsid: string | null,
  kreditornummer: string | null = null,
): Promise<Tilhoer | undefined> => {
  if (betalingsid === null) return undefined;
  const rows = await query<{ skyldner: string; fordring: Uuid }>(
    "debitor-tilhoer",
    `select r.skyldner, l.fordring from debitor.regning r
     join debitor.regningslinje l on l.myndighed = r.myndighed and l.nr = r.nr
     where r.myndighed = $1 and r.betalingsid = $2 and ($3::text is null or r.indhold ->> 'kreditornummer' = $3)`,
    [myndighed, betalingsid, kreditornummer],
  );
  const [first] = rows;
  return first && { skyldner: first.skyldner, fordringer: new Set(rows.map(({ fordring }) => fordring)) };
};

/** A collector says whose an unplaced payment is, or lets a credit cover what is owed now. DEB-041, DEB-042. */
export const placer = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  id: Uuid,
  tilhoer: Tilhoer,
): Promise<Result<{ readonly daekket: Oere; readonly rest: Oere }, readonly Fejl[]>> => {
  const { myndighed } = anledning;
  const indbetaling = await lockIndbetaling(query, myndighed, id);
  if (indbetaling === undefined) return failed([fejl("DEB-041", { id })]);
  if (indbetaling.rest === 0n) return failed([fejl("DEB-042", { id })]);
  const { bevaegelser, rest } = await cover(query, myndighed, indbetaling, indbetaling.rest, tilhoer);
  await query(
    "debitor-placer",
    "update debitor.indbetaling set skyldner = $3 where myndighed = $1 and id = $2",
    [myndighed, id, tilhoer.skyldner],
  );
  const skrevet = await skriv(debitor, query, anledning, {
    bevaegelser,
    noter: [
      { emneArt: "indbetaling", emne: id, art: "indbetaling.placeret", data: { rest: rest.toString() } },
    ],
  });
  if (!skrevet.ok) return skrevet;
  await closeOpgave(query, myndighed, { art: "uplaceret", emne: id }, anledning.aktoer, "placeret");
  return ok({ daekket: indbetaling.rest - rest, rest });
};

/**
 * Undo what a payment covers: its money is free again. DEB-041, DEB-042 when it covers nothing; PSR-017: PSRM covered the claim
 * with it, and lifts that itself.
 */
export const frigoer = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  id: Uuid,
  aarsag: string,
): Promise<Result<Oere, readonly Fejl[]>> => {
  const { myndighed } = anledning;
  const indbetaling = await lockIndbetaling(query, myndighed, id);
  if (indbetaling === undefined) return failed([fejl("DEB-041", { id })]);
  const daekninger = await readDaekninger(query, myndighed, id);
  if (daekninger.length === 0) return failed([fejl("DEB-042", { id })]);
  if ((await knownToPsrm(query, myndighed, daekninger)).size > 0) return failed([fejl("PSR-017", { id })]);
  const bevaegelser = daekninger.map((one) => undoOf(one, undefined, aarsag));
  const skrevet = await skriv(debitor, query, anledning, {
    bevaegelser,
    noter: [{ emneArt: "indbetaling", emne: id, art: "indbetaling.frigjort", data: { aarsag } }],
  });
  return skrevet.ok ? ok(bevaegelser.reduce((total, { beloeb }) => total + beloeb, 0n)) : skrevet;
};

/** What PSRM has collected is paid back out of the bank: PSRM owes it all the same. */
const returnsTo = (kilde: Indbetalingsrow["kilde"]): Indbetalingsrow["kilde"] =>
  kilde === "psrm" ? "bank" : kilde;

/**
 * Money goes back: the bank takes a payment back, or the debtor gets back what was paid too much. Only what covers nothing
 * can go back. DEB-041, DEB-043.
 */
export const annuller = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  { id, beloeb, aarsag }: { readonly id: Uuid; readonly beloeb: Oere; readonly aarsag: string },
): Promise<Result<Oere, readonly Fejl[]>> => {
  const { myndighed } = anledning;
  const indbetaling = await lockIndbetaling(query, myndighed, id);
  if (indbetaling === undefined) return failed([fejl("DEB-041", { id })]);
  if (beloeb > indbetaling.rest)
    return failed([fejl("DEB-043", { beloeb: formatBeloeb(beloeb), rest: formatBeloeb(indbetaling.rest) })]);
  const skrevet = await skriv(debitor, query, anledning, {
    annulleringer: [{ indbetaling: id, kilde: returnsTo(indbetaling.kilde), beloeb, aarsag }],
    noter: [
      {
        emneArt: "indbetaling",
        emne: id,
        art: "indbetaling.annulleret",
        data: { beloeb: beloeb.toString(), aarsag },
      },
    ],
  });
  if (!skrevet.ok) return skrevet;
  const rest = indbetaling.rest - beloeb;
  if (rest === 0n)
    await closeOpgave(query, myndighed, { art: "uplaceret", emne: id }, anledning.aktoer, aarsag);
  return ok(rest);
};
