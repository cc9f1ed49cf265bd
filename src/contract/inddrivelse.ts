import { boolsk, cvr, dato, frit, heltal, kode, saldo, tekst, tidspunkt, uuid } from "../domain/felter.js";
import { list, optional, record } from "../kit/schema.js";

/** What collectors see and do of claims at PSRM, and on their way there. Amounts are kroner. */

const antal = () => heltal(0, 2_147_483_647);

export const TILBAGEKALDSAARSAGER = ["BORD", "BORT", "FEJL", "HENS", "KLAG", "HAFT"] as const;
export const HOERINGSSVAR = ["GODKEND", "FORTRYD"] as const;

const Fund = record("Filterfund", {
  regel: frit(),
  udfald: frit(),
  felt: frit(),
  forklaring: frit(),
  raad: frit(),
});

const Psrmfejl = record("Psrmfejl", {
  kode: antal(),
  tekst: frit(),
  raad: frit(),
});

const Summer = record("Afstemningssummer", {
  tilgang: saldo(),
  tilbagekald: saldo(),
  nedskrivning: saldo(),
  opskrivning: saldo(),
  inddrivelsesgrundlag: saldo("Tilgang − tilbagekald − nedskrivning + opskrivning"),
});

export const Afstemningsforskel = record("Afstemningsforskel", {
  klasse: frit(),
  art: frit(),
  fordring: optional(uuid()),
  fordringId: frit(),
  aktionId: uuid(),
  egen: saldo(),
  psrm: saldo(),
  forklaret: boolsk(),
  forklaring: frit(),
});

const krav = {
  fordring: uuid(),
  fordringstype: frit(),
  typenavn: frit(),
  beskrivelse: frit(),
  restance: saldo(),
};

export const Inddrivelsesoverblik = record("Inddrivelsesoverblik", {
  myndighed: cvr(),
  myndighedsnavn: frit(),
  skaeringsdato: dato(),
  tilsluttet: boolsk("Er der forbindelse til PSRM?"),
  stande: list(
    "Stand",
    record("Inddrivelsesstand", { tilstand: frit(), navn: frit(), antal: antal(), beloeb: saldo() }),
  ),
  egne: Summer,
  psrm: optional(Summer),
  forklaret: saldo("Forskel, der forklarer sig selv: månedsskifte, høring, på vej"),
  uforklaret: saldo("Forskel, der skal undersøges"),
  stemmer: boolsk("Ingen uforklaret forskel"),
  forskelle: list("Forskel", Afstemningsforskel),
  hoeringer: list(
    "Hoering",
    record("Hoering", {
      ...krav,
      fordringId: frit(),
      siden: tidspunkt(),
      svarfrist: dato("Gældsstyrelsen venter 14 dage"),
      svar: optional(kode(HOERINGSSVAR)),
      begrundelse: optional(frit()),
      fund: list("Fund", Fund),
    }),
  ),
  afviste: list(
    "Afvist",
    record("Afvist", {
      ...krav,
      siden: tidspunkt(),
      aktion: optional(frit()),
      fejl: list("Fejl", Psrmfejl),
      fund: list("Fund", Fund),
    }),
  ),
  iGang: list(
    "IGang",
    record("UbesvaretAktion", { fordring: uuid(), kode: frit(), beloeb: saldo(), dannet: tidspunkt() }),
  ),
  afregninger: list(
    "Afregning",
    record("Afregning", {
      id: uuid(),
      dato: dato(),
      udbetalt: saldo(),
      underrettet: saldo("De dækninger, den afregner"),
      antal: antal(),
      stemmer: boolsk(),
      indbetaling: optional(uuid("Den indbetaling, som banken har modtaget den ved")),
      modtaget: optional(saldo("Det, der er modtaget af den")),
    }),
  ),
});

const Parathed = record("Fordringsparathed", {
  udfald: frit(),
  dato: dato("Den dag, det blev vurderet"),
  fund: list("Fund", Fund),
});

export const Fordringsaktioner = record("Fordringsaktioner", {
  fordring: uuid(),
  tilstand: frit(),
  tilstandsnavn: frit(),
  kan: list("Kan", kode(["tilbagekald", "genindsend", "besvarHoering", "retStamdata"])),
  parathed: optional(Parathed),
  numre: list(
    "Nummer",
    record("Psrmnummer", { fordringId: frit(), tilstand: frit(), aarsag: optional(frit()) }),
  ),
  aktioner: list(
    "Aktion",
    record("Psrmaktion", {
      id: uuid(),
      kode: frit(),
      navn: frit(),
      beloeb: saldo(),
      aarsag: optional(frit()),
      virkningsdato: optional(dato()),
      dato: dato(),
      dannet: tidspunkt(),
      status: frit(),
      besvaret: optional(tidspunkt()),
      fordringId: optional(frit()),
      fejl: list("Fejl", Psrmfejl),
      fund: list("Fund", Fund),
    }),
  ),
  underretninger: list(
    "Underretning",
    record("Psrmunderretning", {
      slags: frit(),
      dato: dato(),
      fordringId: optional(frit()),
      beloeb: saldo(),
      hovedstol: saldo("Det, der dækker fordringen selv; resten er RIM's rente"),
      aarsag: optional(frit()),
      periodeFra: optional(dato()),
      periodeTil: optional(dato()),
    }),
  ),
});

const begrundelse = () => tekst(1_000);

export const Tilbagekaldsoenske = record("Tilbagekaldsoenske", {
  aarsag: kode(TILBAGEKALDSAARSAGER),
  virkningsdato: optional(dato("Kun ved BORT")),
  begrundelse: begrundelse(),
});

export const Genindsendelse = record("Genindsendelse", { begrundelse: begrundelse() });

export const Hoeringssvar = record("Hoeringssvar", {
  valg: kode(HOERINGSSVAR),
  begrundelse: optional(tekst(1_000, { description: "Kræves ved GODKEND" })),
});

/** What may be taken away, not only changed. */
export const FJERNES = [
  "srb",
  "periodeFra",
  "periodeTil",
  "domsdato",
  "forligsdato",
  "bfeNummer",
  "pNummer",
] as const;

export const Stamdatarettelse = record("Stamdatarettelse", {
  beskrivelse: optional(tekst(100)),
  hovedstol: optional(saldo("Hos PSRM kan den kun rettes op")),
  stiftelsesdato: optional(dato()),
  forfaldsdato: optional(dato()),
  srb: optional(dato("Sidste rettidige betalingsdato")),
  periodeFra: optional(dato()),
  periodeTil: optional(dato()),
  foraeldelsesdato: optional(dato("Udeladt: regnes om, når det, den regnes fra, rettes")),
  domsdato: optional(dato()),
  forligsdato: optional(dato()),
  bfeNummer: optional(tekst(20)),
  pNummer: optional(tekst(10)),
  fjern: optional(list("Fjern", kode(FJERNES))),
  begrundelse: begrundelse(),
});

export const Paratheder = record("Paratheder", {
  andele: list(
    "Andel",
    record("Parathedsandel", { fagsystem: uuid(), udfald: frit(), antal: antal(), promille: antal() }),
  ),
  felter: list("Felt", record("Parathedsfelt", { felt: frit(), fagsystem: uuid(), antal: antal() })),
  fordringer: list(
    "Fordring",
    record("ParatFordring", {
      ...krav,
      fagsystem: uuid(),
      udfald: frit(),
      dato: dato(),
      fund: list("Fund", Fund),
    }),
  ),
  naeste: optional(uuid("Er der flere: efter denne")),
});

export const Underretninger = record("Underretninger", {
  underretninger: list(
    "Underretning",
    record("Myndighedsunderretning", {
      id: uuid(),
      slags: frit(),
      dato: dato(),
      modtaget: tidspunkt(),
      fordring: optional(uuid()),
      beskrivelse: optional(frit()),
      fordringId: optional(frit()),
      beloeb: saldo(),
      hovedstol: saldo(),
      aarsag: optional(frit()),
      periodeFra: optional(dato()),
      periodeTil: optional(dato()),
      afregnet: optional(dato("En dækning: dagen for den afregning, der udbetaler den")),
      indbetaling: optional(uuid("En afregning: den indbetaling, som banken har modtaget den ved")),
    }),
  ),
  naeste: optional(frit()),
});

const fordringId = () => tekst(20, { description: "PSRM's nummer på fordringen" });

/** What happens on the other side, in the stand-in for PSRM. */
export const PsrmIndbetaling = record("PsrmIndbetaling", {
  fordringId: fordringId(),
  beloeb: saldo(),
  dato: optional(dato("Udeladt: i dag")),
});
export const PsrmAfgoerelse = record("PsrmAfgoerelse", {
  fordringId: fordringId(),
  valg: kode(["GODKEND", "AFVIS"]),
});
export const PsrmAfskrivning = record("PsrmAfskrivning", {
  fordringId: fordringId(),
  aarsag: kode(["FORÆLDELSE", "KONKURS", "DØDSBO", "GÆLDSSANERING", "FORGÆVES INDDRIVELSE"]),
});
export const PsrmReturnering = record("PsrmReturnering", { fordringId: fordringId() });
export const PsrmAfregning = record("PsrmAfregning", {
  maaned: tekst(7, { description: "Den måned, der afregnes, som 2026-11" }),
});
export const PsrmHaendelse = record("PsrmHaendelse", {
  tekst: frit(),
  rest: optional(saldo("Det af en indbetaling, som ikke skyldtes")),
});
