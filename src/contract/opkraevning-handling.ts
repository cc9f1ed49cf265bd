import { MAX_RATER } from "../domain/debitor/betalingsordning.js";
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
import { TILBAGEKALDSAARSAGER } from "../domain/inddrivelse/aktioner/aktion.js";
import { list, optional, record } from "../kit/schema.js";

/** What collectors decide in the reference ERP's debtor ledger. Amounts are kroner. */

/** Most claims in one decision. Our choice. */
const MAX_FORDRINGER = 200;

const begrundelse = () => tekst(200, { description: "Hvorfor; uden personers numre: den gemmes og vises" });
const fordringer = () => list("Fordring", uuid(), { minItems: 1, maxItems: MAX_FORDRINGER });

export const Henstandsoenske = record("Henstandsoenske", {
  fordringer: fordringer(),
  til: dato("Den nye sidste rettidige betalingsdato"),
  begrundelse: begrundelse(),
});

export const Henstandsslut = record("Henstandsslut", {
  fordringer: fordringer(),
  begrundelse: begrundelse(),
});

export const Afskrivningsoenske = record("Afskrivningsoenske", {
  aarsag: begrundelse(),
  medTilhoerende: optional(boolsk("true: også det, der skyldes af dens renter og gebyrer")),
});

export const Ophaevelsesoenske = record("Ophaevelsesoenske", { aarsag: begrundelse() });

/** The claims that a decision touched, as they stand after it. */
export const Fordringsresultat = record("Fordringsresultat", {
  fordringer: list(
    "Fordring",
    record("Fordringsstand", {
      id: uuid(),
      slags: frit(),
      beskrivelse: frit(),
      tilstand: frit(),
      tilstandsnavn: frit(),
      restance: saldo(),
      srb: optional(dato()),
      foraeldelsesdato: dato(),
    }),
  ),
});

export const Betalingsordningsoenske = record("Betalingsordningsoenske", {
  fordringer: fordringer(),
  rater: optional(
    list("Rate", record("Rateoenske", { dato: dato(), beloeb: beloeb() }), {
      minItems: 1,
      maxItems: MAX_RATER,
    }),
  ),
  antalRater: optional(heltal(1, MAX_RATER, "I stedet for rater: så mange lige store, en om måneden")),
  foersteRate: optional(dato("Dagen for den første af dem")),
  begrundelse: begrundelse(),
});

export const Betalingsordning = record("Betalingsordning", {
  id: uuid(),
  tilstand: frit(),
  tilstandsnavn: frit(),
  aftalt: dato(),
  aktoer: frit(),
  begrundelse: frit(),
  fordringer: list("Fordring", uuid()),
  beloeb: saldo("Det, der skyldtes, da den blev aftalt"),
  restance: saldo("Det, fordringerne skylder nu"),
  betalt: saldo("Det, der er betalt, nedreguleret eller afskrevet siden"),
  rater: list("Rate", record("Rate", { dato: dato(), beloeb: saldo(), betalt: saldo() })),
  naesteRate: optional(dato("Den ældste rate, der ikke er betalt")),
});

export const Betalingsordninger = record("Betalingsordninger", {
  betalingsordninger: list("Betalingsordning", Betalingsordning),
});

export const Ordningsophaevelse = record("Ordningsophaevelse", { begrundelse: begrundelse() });

export const Opgavesvar = record("Opgavesvar", {
  godkendt: boolsk("true: det, der bedes om, gøres; false: det afslås"),
  begrundelse: tekst(200, { description: "Sendes til fagsystemet; uden personers numre" }),
  tilbagekaldsaarsag: optional(
    kode(TILBAGEKALDSAARSAGER, { description: "Når en fordring tilbagekaldes fra PSRM" }),
  ),
  virkningsdato: optional(dato("Kun ved BORT")),
});

export const Opgaveresultat = record("Opgaveresultat", { id: uuid(), handling: frit(), godkendt: boolsk() });

export const Foraeldelsesliste = record("Foraeldelsesliste", {
  dato: dato(),
  dage: heltal(0, 2_000),
  fordringer: list(
    "Fordring",
    record("Foraeldelse", {
      id: uuid(),
      konto: uuid(),
      slags: frit(),
      beskrivelse: frit(),
      restance: saldo(),
      tilstand: frit(),
      tilstandsnavn: frit(),
      foraeldelsesdato: dato("Sidste dag; på en lukkedag den næste åbne"),
      dageTilbage: heltal(-100_000, 100_000, "Under 0: forældet"),
      foraeldet: boolsk(),
      afbrydes: list("Afbrydelse", frit()),
    }),
  ),
});

const politikfelter = () => ({
  gyldigFra: dato(),
  kreditornummer: tekst(8),
  bankkonti: list("Bankkonto", tekst(34), { minItems: 1, maxItems: 20 }),
  betalingsfrist: heltal(0, 1_000, "Dage fra regning til sidste rettidige betalingsdato"),
  dageTilRykker: heltal(0, 1_000, "Dage fra sidste rettidige betalingsdato til første rykker"),
  dageMellem: heltal(0, 1_000, "Dage mellem rykkere"),
  rykkere: heltal(0, 1_000, "Rykkere før inddrivelse"),
  gebyrOffentlig: saldo("Rykkergebyr efter gebyrloven"),
  gebyrCivil: saldo("Rykkergebyr efter renteloven"),
  renteOffentlig: boolsk(),
  renteCivil: boolsk(),
  bagatel: saldo("En skyldner, der skylder mindre i alt, rykkes og overdrages ikke"),
});

export const Politikoenske = record("Politikoenske", politikfelter());

export const Politikker = record("Politikker", {
  myndighed: cvr(),
  gaeldende: record("Gaeldendepolitik", {
    ...politikfelter(),
    standard: boolsk("true: kommunen har ikke besluttet noget endnu"),
  }),
  historik: list(
    "Beslutning",
    record("Politikbeslutning", { ...politikfelter(), aktoer: frit(), sat: tidspunkt() }),
  ),
  lofter: list(
    "Loft",
    record("Gebyrloft", { regime: frit(), lov: frit(), gyldigFra: dato(), gebyrLoft: saldo() }),
  ),
});
