import { list, optional, record, type Static } from "../../kit/schema.js";
import { beloeb, dato, frit, kode, tekst, uuid } from "../felter.js";
import { hovedoplysninger } from "../hovedoplysninger.js";
import { egneDimensioner, kontodimensioner, part, periode } from "../postering.js";
import { typesOf } from "../webservice.js";

/**
 * What a fagsystem hands over of its claims (SF1590_B_01). Names of objects and operations are published; the elements are
 * our reconstruction (docs/integrationer/debitor.md).
 */

/** Namespace of the messages of the service Debitor 3. */
export const DEBITOR_TYPES = typesOf("Debitor", 3);

/** Most objects of a kind in one message. Our choice. */
const MAX_OBJEKTER = 1_000;
/** PSRM's longest beskrivelse. */
export const MAX_BESKRIVELSE = 100;

export const HAEFTELSESROLLER = [
  "JuridiskAnsvarlig",
  "JuridiskMedhaefter",
  "Administrator",
  "Ligestillingspartner",
] as const;
export type Haeftelsesrolle = (typeof HAEFTELSESROLLER)[number];

/** Who owes, and who acts for them. All who owe do so solidarily: PSRM knows nothing else. */
const Haeftelse = record("Haeftelse", {
  haeftelseIdentifikator: uuid(),
  rolle: kode(HAEFTELSESROLLER),
  part: part("Hvem der hæfter, eller handler for den, der hæfter"),
  navn: tekst(140, { personal: true, description: "Navnet, som det skal stå på regningen" }),
  gyldigFra: dato(),
});
export type Haeftelse = Static<typeof Haeftelse>;

const Adresse = record("Adresse", {
  adresseIdentifikator: uuid(),
  haeftelseIdentifikator: uuid("Hæftelsen, som adressen gælder for"),
  adresselinjer: list("Adresselinje", tekst(70, { personal: true }), { minItems: 1, maxItems: 6 }),
  gyldigFra: dato(),
});

/** Which letters somebody beside the debtor gets a copy of. */
const Materialeabonnement = record("Materialeabonnement", {
  materialeabonnementIdentifikator: uuid(),
  haeftelseIdentifikator: uuid("Den, der får materialet"),
  materiale: kode(["Regninger", "Rykkere", "Alt"]),
  gyldigFra: dato(),
});

export const FORDRINGSVALG = ["AfventerOpkraevning", "Opkraev"] as const;

/** One part of a claim, with the basis for booking it. */
const Delfordring = record("Delfordring", {
  delfordringIdentifikator: uuid(),
  beloeb: beloeb("Kroner; det, der skyldes fra begyndelsen"),
  tekst: tekst(60, { description: "Som den står på regningen" }),
  kontodimensioner: kontodimensioner(),
  egneDimensioner: optional(egneDimensioner()),
});
export type Delfordring = Static<typeof Delfordring>;

/** A claim with PSRM's stamdata from the day it is born. */
const Fordring = record("Fordring", {
  fordringIdentifikator: uuid(),
  fordringstype: tekst(7, { description: "PSRM's kode, som KFTILDA" }),
  fordringTilstand: kode(FORDRINGSVALG, { description: "Om den skal opkræves nu" }),
  beskrivelse: tekst(MAX_BESKRIVELSE, { description: "Uden andres navn, adresse eller nummer" }),
  stiftelsesdato: dato("Hvornår retten til pengene opstod"),
  forfaldsdato: dato("Hvornår de tidligst kan kræves"),
  sidsteRettidigeBetalingsdato: optional(dato("Udladt: regningens betalingsdato")),
  periode: optional(periode()),
  foraeldelsesdato: optional(dato("Udeladt: tre år efter sidste rettidige betalingsdato")),
  domsdato: optional(dato()),
  forligsdato: optional(dato()),
  hovedstol: optional(beloeb("Det oprindelige krav, hvor noget var betalt, før det kom hertil")),
  bfeNummer: optional(tekst(10, { description: "Ejendommen, hvor kravet vedrører en" })),
  pNummer: optional(tekst(10)),
  delfordringer: list("Delfordring", Delfordring, { minItems: 1, maxItems: 100 }),
});
export type Fordring = Static<typeof Fordring>;

/** Less is owed of a claim handed over before. */
const Nedregulering = record("Nedregulering", {
  nedreguleringIdentifikator: uuid(),
  delfordringIdentifikator: uuid(),
  beloeb: beloeb("Kroner, uden fortegn"),
  virkningsdato: dato(),
  aarsag: tekst(100),
});
export type Nedregulering = Static<typeof Nedregulering>;

export const DebitorkontoSpecifikation = record("DebitorkontoSpecifikation", {
  betegnelse: tekst(60, { description: "Hvad kontoen drejer sig om, på regningen" }),
  sagsnummer: optional(tekst(40, { description: "Fagsystemets eget nummer, til mennesker" })),
  kleNummer: optional(tekst(12)),
});

/** OpretDebitorkonto: objects of a debitorkonto, new or known; one that is new has a specifikation. */
export const Debitorkonto = record(
  "Debitorkonto",
  {
    ...hovedoplysninger(),
    debitorkontoIdentifikator: uuid("Fagsystemets id for kontoen"),
    specifikation: optional(DebitorkontoSpecifikation),
    haeftelser: optional(list("Haeftelse", Haeftelse, { maxItems: MAX_OBJEKTER })),
    adresser: optional(list("Adresse", Adresse, { maxItems: MAX_OBJEKTER })),
    materialeabonnementer: optional(
      list("Materialeabonnement", Materialeabonnement, { maxItems: MAX_OBJEKTER }),
    ),
    fordringer: optional(list("Fordring", Fordring, { maxItems: MAX_OBJEKTER })),
    nedreguleringer: optional(list("Nedregulering", Nedregulering, { maxItems: MAX_OBJEKTER })),
  },
  { namespace: DEBITOR_TYPES, qualified: true, documentation: "Objekter til en debitorkonto" },
);
export type Debitorkonto = Static<typeof Debitorkonto>;

const besked = { namespace: DEBITOR_TYPES, qualified: true } as const;
const konto = () => ({ ...hovedoplysninger(), debitorkontoIdentifikator: uuid() });

/** RetFordringTilstand: a claim that waited is to be collected, or the other way round while no bill has been made. */
export const FordringTilstand = record(
  "FordringTilstand",
  { ...konto(), fordringIdentifikator: uuid(), tilstand: kode(FORDRINGSVALG) },
  besked,
);
export type FordringTilstand = Static<typeof FordringTilstand>;

/** The Afslut… operations: the last day of an object. */
export const Afslutning = record(
  "Afslutning",
  { ...konto(), objektIdentifikator: uuid("Hæftelsen, adressen eller abonnementet"), slutdato: dato() },
  besked,
);
export type Afslutning = Static<typeof Afslutning>;

/** Ejerskifte af krav: claims go over to another of the fagsystem's accounts, with what is owed of them. */
export const Ejerskifte = record(
  "Ejerskifte",
  {
    ...konto(),
    tilDebitorkontoIdentifikator: uuid(),
    fordringIdentifikatorer: list("FordringIdentifikator", uuid(), { minItems: 1, maxItems: MAX_OBJEKTER }),
    skiftedato: dato(),
  },
  besked,
);
export type Ejerskifte = Static<typeof Ejerskifte>;

/** The fagsystem has no case any more: the debitorsystem maintains the account from now on. */
export const Overdragelse = record("Overdragelse", { ...konto(), begrundelse: tekst(200) }, besked);
export type Overdragelse = Static<typeof Overdragelse>;

export const BETALINGSMIDLER = ["Kort", "Kontant", "MobilePay", "Andet"] as const;

/**
 * ForetagIndbetaling (SF1590_B_03): a system that takes payments has been paid. `Nedregulering`: it keeps the money itself,
 * and the claim is reduced by as much.
 */
export const Indbetaling = record(
  "Indbetaling",
  {
    ...hovedoplysninger(),
    indbetalingsdato: dato("Dagen, da der blev betalt"),
    betalingsmiddel: kode(BETALINGSMIDLER),
    afregning: kode(["Indbetaling", "Nedregulering"]),
    reference: tekst(60, { description: "Kassebonnens eller betalingens nummer, til afstemning" }),
    delfordringer: list(
      "BetaltDelfordring",
      record("BetaltDelfordring", { delfordringIdentifikator: uuid(), beloeb: beloeb() }),
      { minItems: 1, maxItems: 100 },
    ),
  },
  besked,
);
export type Indbetaling = Static<typeof Indbetaling>;

export const HANDLINGSTYPER = ["Henstand", "Flytning", "Afskrivning", "Tilbagekaldelse"] as const;

/** SF1590_B_04: what the fagsystem may not do itself. The type decides whether the answer comes at once or later. */
export const Handlingsanmodning = record(
  "Handlingsanmodning",
  {
    ...konto(),
    handling: kode(HANDLINGSTYPER),
    fordringIdentifikatorer: list("FordringIdentifikator", uuid(), { minItems: 1, maxItems: MAX_OBJEKTER }),
    tilDebitorkontoIdentifikator: optional(uuid("Kun ved Flytning")),
    dato: optional(dato("Ved Henstand: den nye sidste rettidige betalingsdato")),
    begrundelse: frit(500),
  },
  besked,
);
export type Handlingsanmodning = Static<typeof Handlingsanmodning>;
