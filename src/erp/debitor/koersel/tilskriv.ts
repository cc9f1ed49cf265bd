import type { Oere } from "../../../domain/beloeb.js";
import { foraeldelsesdatoOf } from "../../../domain/debitor/foraeldelse.js";
import { findFordringstype } from "../../../domain/debitor/fordringstype.js";
import { satserOf } from "../../../domain/debitor/regime.js";
import { type Renteperiode, renteperioder } from "../../../domain/debitor/rente.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import { addDays, isLastOfMonth } from "../../../kit/dates.js";
import type { Bevaegelserow, Fordringrow, Udsaettelsesrow } from "../billede.js";
import { TILSKREVET } from "../konteringer.js";
import type { NyFordring, Skrivning } from "../skrivning.js";

/** Interest and fees: claims of their own that refer to their hovedfordring, with PSRM's stamdata from birth. */

/** Interest with what is charged of it now, and what of that has been written off. */
export type Renterow = Fordringrow & { readonly afskrevet: Oere };

/** A claim with its movements, and what has been charged of interest on it. */
export type Rentebar = {
  readonly fordring: Fordringrow;
  readonly bevaegelser: readonly Bevaegelserow[];
  readonly renter: readonly Renterow[];
  readonly udsaettelser: readonly Udsaettelsesrow[];
};

/** One more claim on top of another. */
export type Tilskrevet = {
  readonly fordring: NyFordring;
  readonly delfordring: Uuid;
  readonly tekst: string;
};

/**
 * What was owed at the end of a day. What the claim began with counts from the start. Never below nothing: what a reduction has
 * freed of a payment is the debtor's from the reduction on, and what the payment still covers it covers from its own day.
 */
const restancePr =
  (bevaegelser: readonly Bevaegelserow[]) =>
  (dato: string): Oere => {
    const owed = bevaegelser.reduce(
      (sum, { art, beloeb, virkningsdato }) =>
        art === "STIFTELSE" || virkningsdato <= dato ? sum + beloeb : sum,
      0n,
    );
    return owed < 0n ? 0n : owed;
  };

/**
 * The interest that has fallen due by `dato` and is not charged yet, as claims. Day interest is charged per whole month. What
 * a payment that came to light later has made too much is not here: `renterettelser` finds it.
 */
export const nyeRenter = (rentebar: Rentebar, dato: string, newId: () => Uuid): readonly Tilskrevet[] => {
  const charged = chargedByPeriod(rentebar.renter);
  return dueBy(rentebar, dato).flatMap((periode) => {
    const more = periode.beloeb - (charged.get(periode.fra) ?? 0n);
    return more > 0n ? [renteOf(rentebar.fordring, { ...periode, beloeb: more }, newId)] : [];
  });
};

/**
 * Periods of which more has been charged than is due: a payment took effect earlier, or the claim was reduced. What is written
 * off is given up already.
 */
export const renterettelser = (
  rentebar: Rentebar,
  dato: string,
): readonly { readonly rente: Fordringrow; readonly beloeb: Oere }[] => {
  // A run may be made for a day before the last one's: what has fallen due since is not too much.
  const foerst = rentebar.renter.map(({ stiftelsesdato }) => addDays(stiftelsesdato, 1));
  const pr = foerst.reduce((latest, one) => (one > latest ? one : latest), dato);
  const due = new Map(dueBy(rentebar, pr).map(({ fra, beloeb }) => [fra, beloeb]));
  return [...chargedByPeriod(rentebar.renter)].flatMap(([fra, beloeb]) => {
    let tooMuch = beloeb - (due.get(fra) ?? 0n);
    return rentebar.renter
      .filter(({ periodeFra }) => periodeFra === fra)
      .flatMap((rente) => {
        const most = rente.hovedstol - rente.afskrevet;
        const part = tooMuch < most ? tooMuch : most;
        tooMuch -= part;
        return part > 0n ? [{ rente, beloeb: part }] : [];
      });
  });
};

const dueBy = (
  { fordring: { regime, forfaldsdato, srb }, bevaegelser, udsaettelser }: Rentebar,
  dato: string,
): readonly Renteperiode[] => {
  const grundlag = {
    regime,
    forfaldsdato,
    srb: udsaettelser[0]?.srbFoer ?? srb ?? forfaldsdato,
    udsaettelser,
    restancePr: restancePr(bevaegelser),
  };
  const perioder = renteperioder(grundlag, dato);
  const { rente } = satserOf(regime, forfaldsdato);
  return rente.slags === "maaned" ? perioder : perioder.filter(({ til }) => til < dato && isLastOfMonth(til));
};

/** `hovedstol` of an interest claim is what is charged of it now: reductions are taken off by who reads it. */
const chargedByPeriod = (renter: readonly Fordringrow[]): ReadonlyMap<string, Oere> => {
  const charged = new Map<string, Oere>();
  for (const { periodeFra, hovedstol } of renter)
    charged.set(periodeFra!, (charged.get(periodeFra!) ?? 0n) + hovedstol);
  return charged;
};

const renteOf = (
  hoved: Fordringrow,
  { fra, til, grundlag, beloeb }: Renteperiode,
  newId: () => Uuid,
): Tilskrevet => {
  const { kode, rente } = findFordringstype(hoved.fordringstype)!;
  const monthly = satserOf(hoved.regime, hoved.forfaldsdato).rente.slags === "maaned";
  // A started month's interest is due when it begins, a day's when the period has ended (entry filters REOPKOM, KFOPREN).
  const dato = monthly ? fra : til;
  return tilskrevet(hoved, newId, {
    slags: "rente",
    fordringstype: rente,
    beskrivelse: `Rente af ${kode} forfaldet ${hoved.forfaldsdato}`,
    beloeb,
    grundlag,
    dato,
    periode: { fra, til },
  });
};

/** The fee of a reminder. */
export const gebyrOf = (hoved: Fordringrow, beloeb: Oere, dato: string, newId: () => Uuid): Tilskrevet =>
  tilskrevet(hoved, newId, {
    slags: "gebyr",
    fordringstype: findFordringstype(hoved.fordringstype)!.gebyr,
    beskrivelse: `Rykkergebyr ${dato}`,
    beloeb,
    dato,
    periode: { fra: dato, til: dato },
  });

type Felter = {
  readonly slags: "rente" | "gebyr";
  readonly fordringstype: string;
  readonly beskrivelse: string;
  readonly beloeb: Oere;
  /** What interest is of. */
  readonly grundlag?: Oere;
  readonly dato: string;
  readonly periode: { readonly fra: string; readonly til: string };
};

const tilskrevet = (
  { id, konto, skyldner, regime }: Fordringrow,
  newId: () => Uuid,
  { slags, fordringstype, beskrivelse, beloeb, grundlag, dato, periode }: Felter,
): Tilskrevet => ({
  delfordring: newId(),
  tekst: beskrivelse,
  fordring: {
    id: newId(),
    konto,
    skyldner,
    slags,
    hovedfordring: id,
    regime,
    fordringstype,
    beskrivelse,
    hovedstol: beloeb,
    rentegrundlag: grundlag ?? null,
    stiftelsesdato: dato,
    forfaldsdato: dato,
    srb: dato,
    periodeFra: periode.fra,
    periodeTil: periode.til,
    foraeldelsesdato: foraeldelsesdatoOf({ forfaldsdato: dato, slags }),
    domsdato: null,
    forligsdato: null,
    bfeNummer: null,
    pNummer: null,
    tilstand: "OPKRAEVET",
  },
});

/** The rows and movements of such claims. */
export const skrivTilskrevne = (tilskrevne: readonly Tilskrevet[]): Skrivning => ({
  fordringer: tilskrevne.map(({ fordring }) => fordring),
  delfordringer: tilskrevne.map(({ fordring: { id, slags }, delfordring, tekst }) => ({
    id: delfordring,
    fordring: id,
    nr: 1,
    tekst,
    kontering: TILSKREVET[slags as "rente" | "gebyr"],
  })),
  bevaegelser: tilskrevne.map(({ fordring: { id, hovedstol, stiftelsesdato }, delfordring }) => ({
    fordring: id,
    delfordring,
    art: "STIFTELSE",
    beloeb: hovedstol,
    virkningsdato: stiftelsesdato,
  })),
});
