import { sum } from "../../../domain/beloeb.js";
import { foraeldelsesdatoOf } from "../../../domain/debitor/foraeldelse.js";
import { findFordringstype } from "../../../domain/debitor/fordringstype.js";
import { skyldnerOf } from "../../../domain/debitor/haeftelse.js";
import type { Debitorkonto, Delfordring, Fordring } from "../../../domain/debitor/model.js";
import { type Fejl, fejl } from "../../../domain/fejl.js";
import { konteringOf } from "../../../domain/postering.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Abonnementrow, Adresserow, Haeftelserow, Kontorow } from "../billede.js";
import type { Kontobillede } from "../kontobillede.js";
import { type NyBevaegelse, type NyFordring, type Skrivning, samlet } from "../skrivning.js";
import { mayMaintain } from "./adgang.js";
import { idsOf } from "./brugte.js";
import { nedreguler } from "./nedregulering.js";

const partOf = ({ partType, partIdentifikator }: { partType: string; partIdentifikator: string }): string =>
  `${partType}:${partIdentifikator}`;

/**
 * OpretDebitorkonto: the account where it is new, and every object in the message; earlier claims are reduced. All of it or
 * nothing. `brugte`: ids of the message that stand for something already. DEB-020…024, DEB-026, DEB-028, DEB-031.
 */
export const opret = (
  billede: Kontobillede,
  besked: Debitorkonto,
  brugte: ReadonlySet<string>,
): Result<Skrivning, readonly Fejl[]> => {
  const adgang = mayOpen(billede, besked);
  if (adgang.length > 0) return failed(adgang);
  const haeftelser = (besked.haeftelser ?? []).map((one) => haeftelseOf(besked, one));
  const alle = [...billede.haeftelser, ...haeftelser];
  const skyldner = skyldnerOf(alle);
  const nedregulering = nedreguler(billede, besked.nedreguleringer ?? []);
  const problems = [
    ...knownTwice(brugte, besked),
    ...unknownHaeftelser(alle, besked),
    ...(besked.fordringer !== undefined && skyldner === undefined
      ? [fejl("DEB-028", { id: besked.debitorkontoIdentifikator }, { element: "Debitorkonto/Fordring" })]
      : []),
    ...(nedregulering.ok ? [] : nedregulering.error),
  ];
  if (problems.length > 0 || !nedregulering.ok) return failed(problems);
  const objekter: Skrivning = {
    konti: billede.konto === undefined ? [kontoOf(besked)] : [],
    haeftelser,
    adresser: (besked.adresser ?? []).map(adresseOf),
    abonnementer: (besked.materialeabonnementer ?? []).map(abonnementOf),
  };
  const fordringer = (besked.fordringer ?? []).map((one) => fordringOf(besked, one, skyldner!));
  return ok(samlet([objekter, ...fordringer, ...reopen(billede, besked), nedregulering.value]));
};

/** A new account says what it is; a known one is the fagsystem's own. */
const mayOpen = ({ konto }: Kontobillede, besked: Debitorkonto): readonly Fejl[] => {
  const { debitorkontoIdentifikator: id, specifikation, afsenderSystem } = besked;
  if (konto !== undefined) return mayMaintain(konto, afsenderSystem, id);
  return specifikation === undefined ? [fejl("DEB-020", { id })] : [];
};

/** A closed account to which a claim is added is open again. */
const reopen = ({ konto }: Kontobillede, { fordringer = [] }: Debitorkonto): readonly Skrivning[] =>
  konto?.tilstand === "LUKKET" && fordringer.length > 0
    ? [{ kontoskift: [{ konto: konto.id, haendelse: "debitorkonto.genaabnet" }] }]
    : [];

const knownTwice = (brugte: ReadonlySet<string>, besked: Debitorkonto): readonly Fejl[] =>
  idsOf(besked)
    .filter(({ id }) => brugte.has(id))
    .map(({ id, element }) => fejl("DEB-022", { id }, { element }));

const place = (element: string, nr: number): string => `Debitorkonto/${element}[${nr + 1}]`;

const unknownHaeftelser = (
  alle: readonly Haeftelserow[],
  { adresser = [], materialeabonnementer = [] }: Debitorkonto,
): readonly Fejl[] => {
  const known = new Set(alle.map(({ id }) => id));
  const asked = [
    ...adresser.map(({ haeftelseIdentifikator: id }, nr) => ({ id, element: place("Adresse", nr) })),
    ...materialeabonnementer.map(({ haeftelseIdentifikator: id }, nr) => ({
      id,
      element: place("Materialeabonnement", nr),
    })),
  ];
  return asked
    .filter(({ id }) => !known.has(id))
    .map(({ id, element }) => fejl("DEB-024", { id }, { element }));
};

const kontoOf = ({ debitorkontoIdentifikator, specifikation, afsenderSystem }: Debitorkonto): Kontorow => ({
  id: debitorkontoIdentifikator,
  fagsystem: afsenderSystem,
  betegnelse: specifikation!.betegnelse,
  sagsnummer: specifikation?.sagsnummer ?? null,
  kleNummer: specifikation?.kleNummer ?? null,
  tilstand: "AKTIV",
  ansvar: "FAGSYSTEM",
});

const haeftelseOf = (
  { debitorkontoIdentifikator }: Debitorkonto,
  one: NonNullable<Debitorkonto["haeftelser"]>[number],
): Haeftelserow => ({
  id: one.haeftelseIdentifikator,
  konto: debitorkontoIdentifikator,
  rolle: one.rolle,
  part: partOf(one.part),
  navn: one.navn,
  gyldigFra: one.gyldigFra,
  gyldigTil: null,
});

const adresseOf = (one: NonNullable<Debitorkonto["adresser"]>[number]): Adresserow => ({
  id: one.adresseIdentifikator,
  haeftelse: one.haeftelseIdentifikator,
  linjer: one.adresselinjer,
  gyldigFra: one.gyldigFra,
  gyldigTil: null,
});

const abonnementOf = (one: NonNullable<Debitorkonto["materialeabonnementer"]>[number]): Abonnementrow => ({
  id: one.materialeabonnementIdentifikator,
  haeftelse: one.haeftelseIdentifikator,
  materiale: one.materiale,
  gyldigFra: one.gyldigFra,
  gyldigTil: null,
});

/** A claim with its parts, and the movements that say what is owed of them. */
const fordringOf = (besked: Debitorkonto, one: Fordring, skyldner: string): Skrivning => {
  const { fordringIdentifikator: fordring, delfordringer, stiftelsesdato } = one;
  const bevaegelser = delfordringer.map(
    ({ delfordringIdentifikator: delfordring, beloeb }): NyBevaegelse => ({
      fordring,
      delfordring,
      art: "STIFTELSE",
      beloeb,
      virkningsdato: stiftelsesdato,
    }),
  );
  return {
    fordringer: [nyFordring(besked, one, skyldner)],
    delfordringer: delfordringer.map((del, nr) => delfordringOf(fordring, del, nr)),
    bevaegelser,
  };
};

const nyFordring = (
  { debitorkontoIdentifikator }: Debitorkonto,
  one: Fordring,
  skyldner: string,
): NyFordring => {
  const srb = one.sidsteRettidigeBetalingsdato;
  const { forfaldsdato, domsdato, forligsdato } = one;
  const afgjort = {
    ...(domsdato === undefined ? {} : { domsdato }),
    ...(forligsdato === undefined ? {} : { forligsdato }),
  };
  const grundlag = {
    forfaldsdato,
    slags: "hovedfordring" as const,
    ...(srb === undefined ? {} : { srb }),
    ...afgjort,
  };
  return {
    id: one.fordringIdentifikator,
    konto: debitorkontoIdentifikator,
    skyldner,
    slags: "hovedfordring",
    hovedfordring: null,
    regime: findFordringstype(one.fordringstype)!.regime,
    fordringstype: one.fordringstype,
    beskrivelse: one.beskrivelse,
    hovedstol: one.hovedstol ?? sum(one.delfordringer.map(({ beloeb }) => beloeb)),
    rentegrundlag: null,
    stiftelsesdato: one.stiftelsesdato,
    forfaldsdato,
    srb: srb ?? null,
    periodeFra: one.periode?.fraDato ?? null,
    periodeTil: one.periode?.tilDato ?? null,
    foraeldelsesdato: one.foraeldelsesdato ?? foraeldelsesdatoOf(grundlag),
    domsdato: domsdato ?? null,
    forligsdato: forligsdato ?? null,
    bfeNummer: one.bfeNummer ?? null,
    pNummer: one.pNummer ?? null,
    tilstand: one.fordringTilstand === "Opkraev" ? "OPKRAEV" : "AFVENTER",
  };
};

const delfordringOf = (fordring: string, del: Delfordring, nr: number) => ({
  id: del.delfordringIdentifikator,
  fordring,
  nr: nr + 1,
  tekst: del.tekst,
  kontering: konteringOf(del),
});
