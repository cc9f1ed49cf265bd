import { boolsk, dato, frit, heltal, kode, saldo, tidspunkt, uuid } from "../domain/felter.js";
import { AFVIGELSESARTER } from "../domain/udbetaling/afvigelse.js";
import { UDBETALINGSTILSTANDE } from "../domain/udbetaling/tilstand.js";
import { list, optional, record } from "../kit/schema.js";

/** Payouts held against NemKonto, the bank and the books, day by day. Amounts are kroner, debit positive. */

const antal = () => heltal(0, 2_147_483_647);

const Afvigelse = record("Afvigelse", {
  art: kode(AFVIGELSESARTER),
  alvor: kode(["afvigelse", "opfoelgning", "oplysning"], {
    description: "afvigelse: noget stemmer ikke; opfoelgning: det stemmer, men nogen mangler at gøre noget",
  }),
  tekst: frit(),
  hvem: frit(),
  goer: frit(),
  beloeb: saldo(),
  udbetaling: optional(uuid()),
  bilag: optional(antal()),
  bankpost: optional(frit()),
  note: optional(frit()),
});

const Kontoafstemning = record("Kontoafstemning", {
  konto: kode(["mellemregning", "undervejs", "bank"]),
  kontonummer: optional(frit()),
  navn: frit(),
  hovedbog: saldo("Regnskabets saldo; på banken kun udbetalingernes bevægelser"),
  forklaret: saldo("Det, som udbetalingerne forklarer; på banken det, som bankens poster viser"),
  forskel: saldo(),
});

const Led = record("Led", {
  led: kode(["besluttet", "anmodet", "besvaret", "bank", "bogfoert"]),
  navn: frit(),
  antal: antal(),
  beloeb: saldo(),
  dagensAntal: antal(),
  dagensBeloeb: saldo(),
});

const Afstemningsfelter = {
  dato: dato(),
  stemmer: boolsk("Der er ingen afvigelser, og kontiene er forklaret"),
  udbetalinger: record("Udbetalingssum", { antal: antal(), beloeb: saldo() }),
  tilstande: list(
    "Tilstand",
    record("Tilstandssum", {
      tilstand: kode(UDBETALINGSTILSTANDE),
      navn: frit(),
      antal: antal(),
      beloeb: saldo(),
    }),
  ),
  kaede: list("Led", Led),
  konti: list("Konto", Kontoafstemning),
  afvigelser: list("Afvigelse", Afvigelse),
  flereAfvigelser: antal(),
};

export const Udbetalingsafstemning = record("Udbetalingsafstemning", Afstemningsfelter);

const Afslutningsfelter = {
  nr: antal(),
  version: antal(),
  dato: dato(),
  aktoer: frit(),
  dannet: tidspunkt(),
  hash: frit(),
  uroert: boolsk("Indholdet er uændret siden afslutningen"),
  stemmer: boolsk(),
  afvigelser: antal(),
  aendret: list("Aendring", frit()),
};

export const Afslutning = record("Afslutning", Afslutningsfelter);

export const Afslutningsliste = record("Afslutningsliste", {
  afslutninger: list("Afslutning", record("Afslutningslinje", Afslutningsfelter)),
  naeste: optional(frit()),
});

const Mellemregningslinje = record("Mellemregningslinje", {
  dato: dato(),
  bilag: antal(),
  slags: kode([
    "bogfoering",
    "kontering",
    "anmodning",
    "genudbetaling",
    "udfoerelse",
    "modpostering",
    "retur",
    "bortfald",
  ]),
  navn: frit(),
  beloeb: saldo(),
  udbetaling: optional(uuid()),
  tekst: optional(frit()),
});

export const Mellemregning = record("Mellemregning", {
  pr: dato(),
  konto: kode(["mellemregning", "undervejs"]),
  kontonummer: optional(frit()),
  saldo: saldo("Regnskabets saldo på kontoen"),
  forklaret: saldo("Summen af de åbne og de fremmede"),
  forskel: saldo(),
  aabne: record("AabneForloeb", { antal: antal(), beloeb: saldo() }),
  lukkede: record("LukkedeForloeb", { antal: antal(), omsat: saldo("Krediteret i alt; saldoen er nul") }),
  fremmede: record("FremmedePosteringer", { antal: antal(), beloeb: saldo() }),
  forloeb: list(
    "Forloeb",
    record("Mellemregningsforloeb", {
      udbetaling: optional(
        uuid("Den første i forløbet; udeladt, hvor posteringen ikke nævner en kendt udbetaling"),
      ),
      tilstand: optional(kode(UDBETALINGSTILSTANDE)),
      forklaring: frit(),
      saldo: saldo(),
      linjer: list("Linje", Mellemregningslinje),
    }),
  ),
  naeste: optional(frit()),
});

export const Forsinkelser = record("Forsinkelser", {
  alarmtimer: antal(),
  forsinkede: list(
    "Forsinket",
    record("Forsinket", {
      art: kode(["svar", "udfoerelse", "ubetalt"]),
      tekst: frit(),
      goer: frit(),
      udbetaling: uuid(),
      tilstand: kode(UDBETALINGSTILSTANDE),
      beloeb: saldo(),
      udfoerelsesdato: dato(),
      siden: tidspunkt(),
      bundt: optional(uuid()),
    }),
  ),
  flere: antal(),
});
