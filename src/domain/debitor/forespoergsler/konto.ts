import { list, optional, record, type Static } from "../../../kit/schema.js";
import { cvr, dato, frit, heltal, kode, saldo, tekst, uuid } from "../../felter.js";
import { egneDimensioner, kontodimensioner, part, periode } from "../../postering.js";
import { DEBITOR_TYPES, DebitorkontoSpecifikation, HAEFTELSESROLLER } from "../model.js";

/** The answers of B_02 about accounts. Amounts are kroner; elements are ours. */

const svar = { namespace: DEBITOR_TYPES, qualified: true } as const;
const MAX = 2_147_483_647;

const kontofelter = () => ({
  debitorkontoIdentifikator: uuid(),
  fagsystem: uuid("It-systemet, der har oprettet kontoen"),
  specifikation: DebitorkontoSpecifikation,
  tilstand: kode(["AKTIV", "LUKKET"]),
  ansvar: kode(["FAGSYSTEM", "DEBITORSYSTEM"], { description: "Hvem der ajourfører den" }),
});

/** A page of accounts, in the order of their ids: what comes or goes meanwhile gives no account twice. */
export const Debitorkontoliste = record(
  "Debitorkontoliste",
  {
    debitorkonti: list(
      "FundetDebitorkonto",
      record("FundetDebitorkonto", {
        ...kontofelter(),
        antalFordringer: heltal(0, MAX),
        restance: saldo("Det, der skyldes på kontoen, med renter og gebyrer"),
      }),
    ),
    naeste: optional(uuid("Der er flere: giv denne som Efter")),
  },
  svar,
);
export type Debitorkontoliste = Static<typeof Debitorkontoliste>;

const RegistreretHaeftelse = record("RegistreretHaeftelse", {
  haeftelseIdentifikator: uuid(),
  rolle: kode(HAEFTELSESROLLER),
  part: part("Hvem der hæfter, eller handler for den, der hæfter"),
  navn: tekst(140, { personal: true }),
  gyldigFra: dato(),
  gyldigTil: optional(dato()),
});

const RegistreretAdresse = record("RegistreretAdresse", {
  adresseIdentifikator: uuid(),
  haeftelseIdentifikator: uuid(),
  adresselinjer: list("Adresselinje", tekst(70, { personal: true })),
  gyldigFra: dato(),
  gyldigTil: optional(dato()),
});

const RegistreretMaterialeabonnement = record("RegistreretMaterialeabonnement", {
  materialeabonnementIdentifikator: uuid(),
  haeftelseIdentifikator: uuid(),
  materiale: frit(),
  gyldigFra: dato(),
  gyldigTil: optional(dato()),
});

export const BEVAEGELSESARTER = [
  "Stiftelse",
  "Nedregulering",
  "Daekning",
  "Afskrivning",
  "Ophaevelse",
] as const;

const Bevaegelse = record("Bevaegelse", {
  bevaegelsesnummer: heltal(1, MAX),
  delfordringIdentifikator: uuid(),
  art: kode(BEVAEGELSESARTER),
  beloeb: saldo("Det, der lægges til restancen"),
  restance: saldo("Fordringens restance bagefter"),
  virkningsdato: dato(),
  ophaever: optional(heltal(1, MAX, "Nummeret på den bevægelse, der er ophævet")),
  kilde: optional(
    kode(["bank", "kasse", "psrm", "manuel"], { description: "Hvor en betaling er kommet ind" }),
  ),
  aarsag: optional(frit()),
});

const RegistreretDelfordring = record("RegistreretDelfordring", {
  delfordringIdentifikator: uuid(),
  tekst: frit(),
  restance: saldo(),
  kontodimensioner: kontodimensioner(),
  egneDimensioner: optional(egneDimensioner()),
});

/** A claim with its stamdata, its parts, and every movement: why the restance is what it is. */
const RegistreretFordring = record("RegistreretFordring", {
  fordringIdentifikator: uuid(),
  slags: kode(["hovedfordring", "rente", "gebyr"]),
  hovedfordringIdentifikator: optional(uuid("Fordringen, som renten eller gebyret er af")),
  fordringstype: frit(),
  typenavn: frit(),
  beskrivelse: frit(),
  tilstand: frit(),
  tilstandsnavn: frit(),
  hovedstol: saldo(),
  restance: saldo(),
  stiftelsesdato: dato(),
  forfaldsdato: dato(),
  sidsteRettidigeBetalingsdato: optional(dato()),
  periode: optional(periode()),
  foraeldelsesdato: dato(),
  domsdato: optional(dato()),
  forligsdato: optional(dato()),
  bfeNummer: optional(frit()),
  pNummer: optional(frit()),
  rykkerdatoer: list("Rykkerdato", dato()),
  psrmFordringsidentifikator: optional(frit()),
  delfordringer: list("RegistreretDelfordring", RegistreretDelfordring),
  bevaegelser: list("Bevaegelse", Bevaegelse),
});

/** One account; its claims page by page, oldest first, the rest whole on each. */
export const Debitorkontodetalje = record(
  "Debitorkontodetalje",
  {
    myndighed: cvr(),
    ...kontofelter(),
    stiftet: saldo("Alle kontoens fordringer fra begyndelsen; med renter og gebyrer"),
    nedreguleret: saldo(),
    indbetalt: saldo(),
    afskrevet: saldo(),
    restance: saldo("Stiftet, uden det nedregulerede, indbetalte og afskrevne"),
    haeftelser: list("RegistreretHaeftelse", RegistreretHaeftelse),
    adresser: list("RegistreretAdresse", RegistreretAdresse),
    materialeabonnementer: list("RegistreretMaterialeabonnement", RegistreretMaterialeabonnement),
    fordringer: list("RegistreretFordring", RegistreretFordring),
    naeste: optional(uuid("Der er flere fordringer: giv denne som Efter")),
  },
  svar,
);
export type Debitorkontodetalje = Static<typeof Debitorkontodetalje>;
