import {
  beloeb,
  boolsk,
  cvr,
  dato,
  frit,
  heltal,
  kode,
  saldo,
  tekst,
  tidspunkt,
  uuid,
} from "../domain/felter.js";
import { egneDimensioner, kontodimensioner, part, periode } from "../domain/postering.js";
import { FORSENDELSESVEJE } from "../domain/udbetaling/frister.js";
import { adviseringstekst, bankkonto, DESTINATIONER } from "../domain/udbetaling/model.js";
import { politikfelter } from "../domain/udbetaling/politik.js";
import { list, optional, record } from "../kit/schema.js";

/** What people see and decide of payouts in the reference ERP. Amounts are kroner. */

const MAX = 2_147_483_647;
const antal = () => heltal(0, MAX);
const begrundelse = () => tekst(200, { description: "Hvorfor; uden personers numre: den gemmes og vises" });

const udbetalingsfelter = () => ({
  id: uuid(),
  nr: frit(),
  fagsystem: optional(uuid("Udeladt: oprettet af et menneske")),
  modtager: part("Hvem pengene går til"),
  beloeb: beloeb(),
  ydelsesart: frit(),
  periode: optional(periode()),
  dispositionsdato: dato(),
  udfoerelsesdato: dato(),
  destination: kode(DESTINATIONER),
  tilstand: frit(),
  tilstandsnavn: frit(),
  sagsnummer: optional(frit()),
  genudbetalingAf: optional(uuid()),
  genudbetaling: optional(uuid("Den, der betaler denne igen")),
  bortfaldet: optional(dato()),
  aarsag: optional(frit()),
  naesteSkridt: optional(frit()),
  oprettet: tidspunkt(),
});

/** A payout in a list. */
const Udbetalingslinje = record("Udbetalingslinje", udbetalingsfelter());

const Tilstandssum = record("Udbetalingstilstandssum", {
  tilstand: frit(),
  tilstandsnavn: frit(),
  antal: antal(),
  beloeb: saldo(),
});

export const Udbetalingsliste = record("Udbetalingsliste", {
  myndighed: cvr(),
  myndighedsnavn: frit(),
  tilstande: list("Tilstand", Tilstandssum),
  udbetalinger: list("Udbetaling", Udbetalingslinje),
  naeste: optional(frit()),
});

const Haendelse = record("Udbetalingshaendelse", {
  tid: tidspunkt(),
  art: frit(),
  betydning: frit(),
  aktoer: frit(),
  begrundelse: optional(frit()),
});

/** What NemKonto or the bank has said, with what it means. */
const Bevis = record("Udbetalingsbevis", {
  tid: tidspunkt(),
  dato: dato(),
  slags: kode(["svar", "bank"]),
  svarkode: optional(frit()),
  statuskode: optional(frit()),
  aarsagskode: optional(frit()),
  art: optional(frit()),
  beloeb: optional(beloeb()),
  tekst: optional(frit()),
  betydning: frit(),
});

const Bevaegelse = record("Udbetalingsbevaegelse", {
  nr: frit(),
  dato: dato(),
  anledning: frit(),
  konto: frit(),
  beloeb: saldo("Debet er positiv"),
  bilag: frit(),
});

const Opgave = record("Udbetalingsopgave", {
  id: uuid(),
  art: frit(),
  betydning: frit(),
  oprettet: tidspunkt(),
  grunde: list("Grund", record("Tilbageholdelsesgrund", { grund: frit(), tekst: frit() })),
  aarsag: optional(frit()),
  naesteSkridt: frit(),
  hvem: optional(frit()),
  udbetaling: optional(Udbetalingslinje),
  ligner: list("Lignende", Udbetalingslinje),
  tekst: optional(frit()),
});

export const Udbetalingsopgaver = record("Udbetalingsopgaver", {
  opgaver: list("Opgave", Opgave),
  naeste: optional(frit()),
});

export const Udbetalingsdetalje = record("Udbetalingsdetalje", {
  ...udbetalingsfelter(),
  ydelsesmodtager: optional(part("Hvem ydelsen er bevilget, hvor det er en anden")),
  bankkonto: optional(bankkonto()),
  adviseringstekst: optional(adviseringstekst()),
  fakturanummer: optional(frit()),
  oprettetAf: frit(),
  bundt: optional(uuid()),
  betalingsid: frit(),
  muligt: list("Handling", frit()),
  konteringslinjer: list(
    "Konteringslinje",
    record("Udbetalingskontering", { kontering: frit(), beloeb: beloeb(), tekst: optional(frit()) }),
  ),
  haendelser: list("Haendelse", Haendelse),
  beviser: list("Bevis", Bevis),
  bevaegelser: list("Bevaegelse", Bevaegelse),
  opgaver: list("Opgave", Opgave),
});

export const Modtagersoegning = record("Modtagersoegning", { part: part("Hvem pengene går til") });

export const Udbetalingsmodtager = record("Udbetalingsmodtager", {
  udbetalt: saldo("Udført i alt"),
  undervejs: saldo("Klar, holdt tilbage eller sendt"),
  ubetalt: saldo("Afvist, standset eller returneret, og ikke betalt igen eller bortfaldet"),
  udbetalinger: list("Udbetaling", Udbetalingslinje),
});

export const Udbetalingsbeslutning = record("Udbetalingsbeslutning", { begrundelse: begrundelse() });

export const Genudbetalingsoenske = record("Genudbetalingsoenske", {
  begrundelse: begrundelse(),
  dispositionsdato: optional(dato("Udeladt: i dag")),
  destination: optional(kode(DESTINATIONER, { description: "Udeladt: samme som før" })),
  bankkonto: optional(bankkonto("Kun ved destinationen Bankkonto")),
});

export const ManuelUdbetaling = record("ManuelUdbetaling", {
  udbetalingIdentifikator: optional(uuid("Udeladt: et nyt; det samme igen giver den samme udbetaling")),
  betalingsmodtager: part("Hvem pengene går til"),
  ydelsesmodtager: optional(part("Hvem ydelsen er bevilget, hvor det er en anden")),
  beloeb: beloeb(),
  dispositionsdato: dato(),
  ydelsesart: tekst(10),
  periode: optional(periode()),
  destination: kode(DESTINATIONER),
  bankkonto: optional(bankkonto("Kun ved destinationen Bankkonto")),
  sagsnummer: optional(tekst(40)),
  adviseringstekst: optional(adviseringstekst()),
  konteringslinjer: list(
    "Konteringslinje",
    record("ManuelKonteringslinje", {
      beloeb: beloeb(),
      kontodimensioner: kontodimensioner(),
      egneDimensioner: optional(egneDimensioner()),
      tekst: optional(tekst(100)),
    }),
    { minItems: 1, maxItems: 100 },
  ),
  begrundelse: begrundelse(),
});

const politik = () => ({ gyldigFra: dato(), ...politikfelter() });

export const Udbetalingspolitikoenske = record("Udbetalingspolitikoenske", politik());

export const Udbetalingspolitikker = record("Udbetalingspolitikker", {
  myndighed: cvr(),
  gaeldende: record("GaeldendeUdbetalingspolitik", {
    ...politik(),
    standard: boolsk("Kommunen har ikke besluttet noget selv"),
  }),
  historik: list(
    "Beslutning",
    record("Udbetalingspolitikbeslutning", { ...politik(), aktoer: frit(), sat: tidspunkt() }),
  ),
});

const Bundt = record("Udbetalingsbundt", {
  id: uuid(),
  udfoerelsesdato: dato(),
  antal: antal(),
  beloeb: saldo(),
  dannet: tidspunkt(),
  forsendelse: kode(FORSENDELSESVEJE, {
    description: "bankfil: det hentes som pain.001, og NemKonto får det ikke",
  }),
  sendt: optional(tidspunkt()),
  svar: optional(frit()),
  tilstande: list("Tilstand", Tilstandssum),
});

export const Udbetalingsbundter = record("Udbetalingsbundter", {
  bundter: list("Bundt", Bundt),
  naeste: optional(frit()),
});

export const Betalingskoerselsoenske = record("Betalingskoerselsoenske", {
  til: optional(dato("Sidste udførelsesdag, der sendes; udeladt: det, hvis frist er nær")),
});

const Dagssum = record("Dagssum", { udfoerelsesdato: dato(), antal: antal(), beloeb: saldo() });

export const Betalingskoerselsvisning = record("Betalingskoerselsvisning", {
  til: dato(),
  sendes: list("Dag", Dagssum),
  senere: record("Senere", { antal: antal(), beloeb: saldo() }),
  tilbageholdt: list(
    "Grund",
    record("Tilbageholdt", { grund: frit(), tekst: frit(), antal: antal(), beloeb: saldo() }),
  ),
});

export const Betalingskoersel = record("Betalingskoersel", {
  til: dato(),
  bundter: list(
    "Bundt",
    record("DannetBundt", { id: uuid(), udfoerelsesdato: dato(), antal: antal(), beloeb: saldo() }),
  ),
  holdt: heltal(0, MAX, "Holdt tilbage, fordi det, de betaler igen, har fået et andet udfald"),
  rest: heltal(0, MAX, "Endnu klar: start igen for at fortsætte"),
});
