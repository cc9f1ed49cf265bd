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
import { POSTUDFALDSKODER } from "../domain/kontoudtog/postudfald.js";
import { FejlDetalje } from "../domain/kvittering.js";
import { part } from "../domain/postering.js";
import { list, optional, record } from "../kit/schema.js";

/** Bills that debtors get, and the payments that come in. Amounts are kroner. */

const MAX = 2_147_483_647;
const antal = () => heltal(0, MAX);

const Modtagerfelter = {
  navn: frit(),
  adresselinjer: list("Adresselinje", frit()),
};

export const Regningsvisning = record("Regningsvisning", {
  nummer: frit(),
  slags: kode(["regning", "rykker"]),
  dato: dato(),
  betalingsdato: dato(),
  kommune: record("Regningskommune", { navn: frit(), cvr: cvr() }),
  modtager: record("Regningsmodtager", Modtagerfelter),
  betalingsid: frit(),
  kreditornummer: frit(),
  ocrlinje: frit(),
  total: saldo(),
  linjer: list(
    "Linje",
    record("Brevlinje", {
      fordring: uuid(),
      slags: frit(),
      konto: frit(),
      tekst: frit(),
      forfaldsdato: dato(),
      periodeFra: optional(dato()),
      periodeTil: optional(dato()),
      beloeb: saldo("Det, der skyldtes, da brevet blev skrevet"),
      oprindeligt: saldo(),
    }),
  ),
  lov: list("Lov", frit()),
  kopier: list(
    "Kopi",
    record("Kopi", {
      ...Modtagerfelter,
      nr: antal(),
      total: saldo("Af de linjer, som modtageren får kopi af"),
    }),
  ),
});

export const Kontoudtogssvar = record("Kontoudtogssvar", {
  id: uuid("Følger af filen: samme fil har samme id"),
  meddelelse: frit(),
  ikkeBogfoert: antal(),
  antal: list(
    "Udfald",
    record("Udfaldsantal", { udfald: kode(POSTUDFALDSKODER), antal: antal(), beloeb: saldo() }),
  ),
  poster: list(
    "Post",
    record("Post", {
      udfald: kode(POSTUDFALDSKODER),
      betydning: frit(),
      retning: kode(["ind", "ud"]),
      reference: frit(),
      beloeb: saldo(),
      dato: dato(),
      betalingsid: optional(frit()),
      betaler: optional(frit()),
      tekst: frit(),
      linje: optional(antal()),
      indbetaling: optional(uuid()),
      udbetaling: optional(uuid("Den udbetaling, som er udført eller kommet tilbage")),
      udbetalinger: optional(antal()),
      daekket: optional(saldo()),
      rest: optional(saldo()),
    }),
  ),
  flerePoster: optional(antal()),
  fejl: list("FejlDetalje", FejlDetalje),
  flereFejl: optional(antal()),
});

const Indbetalingsfelter = {
  id: uuid(),
  kilde: frit(),
  reference: frit(),
  dato: dato(),
  modtaget: tidspunkt(),
  beloeb: saldo(),
  rest: saldo("Det, der ikke dækker noget"),
  tilbage: saldo("Det, der er gået tilbage"),
  afregnet: optional(saldo("Det, der er Gældsstyrelsens afregning af, hvad PSRM har inddrevet")),
  stand: kode(["UPLACERET", "TILGODE", "BRUGT"]),
  betalingsid: optional(frit()),
  betaler: optional(frit()),
  tekst: frit(),
};

export const Indbetalingsliste = record("Indbetalingsliste", {
  indbetalinger: list("Indbetaling", record("Indbetalingsvisning", Indbetalingsfelter)),
  naeste: optional(frit()),
});

export const Indbetalingsdetalje = record("Indbetalingsdetalje", {
  ...Indbetalingsfelter,
  skyldner: optional(part("Hvis indbetalingen er")),
  skyldnernavn: optional(frit()),
  daekninger: list(
    "Daekning",
    record("Indbetalingsdaekning", {
      fordring: uuid(),
      slags: frit(),
      beskrivelse: frit(),
      beloeb: saldo(),
      virkningsdato: dato(),
      ophaevet: boolsk("Dækningen er taget tilbage"),
    }),
  ),
  haendelser: list(
    "Haendelse",
    record("Indbetalingshaendelse", { tid: tidspunkt(), art: frit(), betydning: frit(), aktoer: frit() }),
  ),
});

export const Placering = record("Placering", {
  part: part("Hvem der har betalt"),
  fordringer: optional(list("Fordring", uuid("Betales først"), { maxItems: 1_000 })),
});

export const Afregnet = record("Afregnet", {
  afregning: uuid("Den afregning fra PSRM, som indbetalingen er udbetalingen af"),
});

export const Frigoerelse = record("Frigoerelse", { begrundelse: tekst(100) });

export const Tilbagebetaling = record("Tilbagebetaling", {
  tilbagebetalingIdentifikator: uuid("Samme id er samme tilbagebetaling"),
  beloeb: beloeb("Højst det, indbetalingen har tilbage"),
  begrundelse: tekst(100),
});

export const Indbetalingsstand = record("Indbetalingsstand", {
  id: uuid(),
  rest: saldo("Det, der ikke dækker noget"),
});
