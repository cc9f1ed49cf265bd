import type { Oere } from "../../../domain/beloeb.js";
import type { Fejl } from "../../../domain/fejl.js";
import type {
  Daekningsunderretning,
  Underretning,
} from "../../../domain/inddrivelse/aktioner/underretning.js";
import { ok, type Result } from "../../../kit/result.js";
import type { Anledning } from "../../anledning.js";
import type { Bevaegelserow, Fordringrow, Indbetalingsrow } from "../billede.js";
import { registrerIndbetaling } from "../indbetaling.js";
import { INDBETALING, readDaekninger } from "../laes.js";
import { createOpgave } from "../opgaver.js";
import type { Debitor, Query } from "../porte.js";
import { undoOf } from "../registrering/nedregulering.js";
import { skriv } from "../skriv.js";
import type { Annullering, NyBevaegelse } from "../skrivning.js";

type Daekning = Daekningsunderretning & Pick<Underretning, "id">;
type Svar = Promise<Result<unknown, readonly Fejl[]>>;

/**
 * What PSRM has collected on a claim is a payment that covers just that claim; a coverage that is lifted undoes it. On a number
 * that nobody here knows it is unplaced money. RIM's own interest in it is the municipality's income. All of it is owed by the
 * state until it is paid out (`modtag-afregning.ts`).
 */
export const bookDaekning = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  daekning: Daekning,
  fordring: Fordringrow | undefined,
): Svar => {
  const hovedstol = hovedstolOf(daekning, fordring?.restance);
  await query(
    "debitor-underretnings-hovedstol",
    "update debitor.underretning set hovedstol = $3, bogfoert = beloeb where myndighed = $1 and id = $2",
    [anledning.myndighed, daekning.id, hovedstol],
  );
  const rente = { ...anledning, haendelse: debitor.newId(), tekst: "PSRM: rente" };
  const bogfoert = await skriv(debitor, query, rente, { psrmrente: daekning.beloeb - hovedstol });
  if (!bogfoert.ok) return bogfoert;
  return bookHovedstol(debitor, query, anledning, daekning, hovedstol, fordring);
};

const bookHovedstol = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  daekning: Daekning,
  hovedstol: Oere,
  fordring: Fordringrow | undefined,
): Svar => {
  if (hovedstol === 0n) return ok(undefined);
  if (hovedstol < 0n) return lift(debitor, query, anledning, daekning, -hovedstol, fordring);
  const ny = {
    kilde: "psrm" as const,
    reference: daekning.id,
    beloeb: hovedstol,
    dato: daekning.dato,
    betalingsid: null,
    betaler: null,
    tekst: `Inddrevet af PSRM på ${daekning.fordringId}`,
  };
  const tilhoer =
    fordring === undefined ? undefined : { skyldner: fordring.skyldner, fordringer: new Set([fordring.id]) };
  return registrerIndbetaling(debitor, query, anledning, ny, tilhoer);
};

/** An udligning does not tell interest apart: what is more than the claim owes is taken to be RIM's interest. Our choice. */
const hovedstolOf = (daekning: Daekning, restance: Oere = daekning.beloeb): Oere => {
  if (daekning.slags === "ALLOKERING") return daekning.hovedstol;
  return daekning.beloeb < restance ? daekning.beloeb : restance;
};

/**
 * A coverage is lifted: the money goes back to RIM. It is taken from what its payments have left, then from what they cover
 * elsewhere, then from the claim itself, which is then owed again. What has been paid back to the debtor cannot be taken, and is
 * not booked: it is somebody's task to get it.
 */
const lift = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  daekning: Daekning,
  beloeb: Oere,
  fordring: Fordringrow | undefined,
): Svar => {
  const { myndighed } = anledning;
  const indbetalinger = await lockIndbetalinger(query, myndighed, daekning.fordringId);
  const daekkede = new Map<string, readonly Bevaegelserow[]>();
  for (const { id } of indbetalinger) daekkede.set(id, await readDaekninger(query, myndighed, id));
  const kilder = indbetalinger.map((one) => ({ ...one, daekninger: daekkede.get(one.id)! }));
  const aarsag = `PSRM har ophævet dækningen på ${daekning.fordringId}`;
  const { bevaegelser, annulleringer, mangler } = takeBack(kilder, beloeb, fordring?.id, aarsag);
  if (mangler > 0n) {
    await query(
      "debitor-underretning-mangler",
      "update debitor.underretning set bogfoert = bogfoert + $3 where myndighed = $1 and id = $2",
      [myndighed, daekning.id, mangler],
    );
    await createOpgave(debitor, query, myndighed, {
      art: "ophaevet",
      emne: fordring?.id ?? daekning.id,
      data: { beloeb: beloeb.toString(), mangler: mangler.toString(), dato: daekning.dato },
    });
  }
  return skriv(debitor, query, anledning, { bevaegelser, annulleringer });
};

/** The payments that PSRM has told of on a number, newest first. */
const lockIndbetalinger = (
  query: Query,
  myndighed: string,
  psrmId: string,
): Promise<readonly Indbetalingsrow[]> =>
  query<Indbetalingsrow>(
    "debitor-laas-psrm-indbetalinger",
    `select ${INDBETALING} from debitor.indbetaling i where myndighed = $1 and kilde = 'psrm' and reference in (
       select u.id::text from debitor.underretning u where u.myndighed = $1 and u.psrm_id = $2 and u.hovedstol > 0)
     order by modtaget desc, id for update`,
    [myndighed, psrmId],
  );

type Kilde = Pick<Indbetalingsrow, "id" | "rest"> & { readonly daekninger: readonly Bevaegelserow[] };
type Tilbagetaget = {
  readonly bevaegelser: readonly NyBevaegelse[];
  readonly annulleringer: readonly Annullering[];
  /** What could not be taken. */
  readonly mangler: Oere;
};

/** A covering is undone whole; what is then too much covers the same again, on its own date. */
const takeBack = (
  kilder: readonly Kilde[],
  beloeb: Oere,
  fordring: string | undefined,
  aarsag: string,
): Tilbagetaget => {
  const bevaegelser: NyBevaegelse[] = [];
  const tages = new Map<string, Oere>();
  let mangler = beloeb;
  const take = (id: string, mest: Oere): Oere => {
    const del = mangler < mest ? mangler : mest;
    mangler -= del;
    if (del > 0n) tages.set(id, (tages.get(id) ?? 0n) + del);
    return del;
  };
  for (const { id, rest } of kilder) take(id, rest);
  const alle = kilder.flatMap(({ id, daekninger }) => daekninger.toReversed().map((one) => ({ id, one })));
  const andres = alle.filter(({ one }) => one.fordring !== fordring);
  for (const { id, one } of [...andres, ...alle.filter((any) => !andres.includes(any))]) {
    if (mangler === 0n) break;
    const tilbage = -one.beloeb - take(id, -one.beloeb);
    bevaegelser.push(undoOf(one, undefined, aarsag));
    const { fordring: paa, delfordring, virkningsdato } = one;
    if (tilbage > 0n)
      bevaegelser.push({
        fordring: paa,
        delfordring,
        art: "DAEKNING",
        beloeb: -tilbage,
        virkningsdato,
        indbetaling: id,
      });
  }
  const annulleringer = [...tages].map(([indbetaling, del]) => ({
    indbetaling,
    kilde: "psrm" as const,
    beloeb: del,
    aarsag,
  }));
  return { bevaegelser, annulleringer, mangler };
};
