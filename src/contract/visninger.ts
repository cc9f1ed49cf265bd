import { TILSTANDE } from "../domain/besked.js";
import { boolsk, cvr, dato, frit, heltal, kode, saldo, tidspunkt, uuid } from "../domain/felter.js";
import { POSTERINGSTYPER } from "../domain/finans/model.js";
import { FejlDetalje, FORRETNINGSKODER, Oplysning } from "../domain/kvittering.js";
import { list, optional, record, type Static } from "../kit/schema.js";

/** What the API shows. Every shape is defined once, here, and used by the door, the OpenAPI document and the sdk. */

const MAX = 2_147_483_647;
const antal = () => heltal(0, MAX);

export const Kvitteringssvar = record("Kvitteringssvar", {
  beskedId: uuid("Posthusets id for beskeden"),
  kode: kode(FORRETNINGSKODER),
  begrundelse: optional(frit()),
  fejl: list("Fejl", FejlDetalje),
  oplysninger: optional(list("Oplysning", Oplysning)),
});

export const Afvisning = record("Afvisning", {
  reference: uuid("Kaldets id; oplys det til driften"),
  fejl: list("Fejl", FejlDetalje),
});
export type Afvisning = Static<typeof Afvisning>;

const beskedfelter = {
  myndighed: cvr(),
  myndighedsnavn: frit(),
  id: uuid(),
  afsenderMyndighed: cvr(),
  afsenderSystem: uuid(),
  afsenderSystemnavn: frit(),
  modtagersystemnavn: optional(frit()),
  service: frit(),
  operation: frit(),
  afsenderId: uuid(),
  soegeord: list("Soegeord", frit()),
  tilstand: kode(TILSTANDE),
  genfremsendelseAf: optional(uuid()),
  erstatter: optional(uuid("Den afviste besked, som denne er sendt i stedet for")),
  modtaget: tidspunkt(),
  aendret: tidspunkt(),
  begrundelse: optional(frit()),
  fejl: list("Fejl", FejlDetalje),
};

export const BeskedVisning = record("Besked", beskedfelter);
export type BeskedVisning = Static<typeof BeskedVisning>;
export const Beskedliste = record("Beskedliste", {
  beskeder: list("Besked", BeskedVisning),
  naeste: optional(uuid("Giv denne som 'foer' for at få næste side")),
});

export const HaendelseVisning = record("Haendelse", {
  tid: tidspunkt(),
  art: frit(),
  betydning: frit(),
  aktoer: frit(),
  forsoeg: optional(antal()),
  begrundelse: optional(frit()),
  fejl: list("Fejl", FejlDetalje),
  kaede: antal(),
  nr: antal(),
});
export type HaendelseVisning = Static<typeof HaendelseVisning>;

export const Beskeddetalje = record("Beskeddetalje", {
  ...beskedfelter,
  haendelser: list("Haendelse", HaendelseVisning),
  indhold: frit(),
});

export const Opkaldsliste = record("Opkaldsliste", {
  opkald: list(
    "Opkald",
    record("Opkald", {
      reference: uuid(),
      tid: tidspunkt(),
      aktoer: frit(),
      myndighed: optional(cvr()),
      service: frit(),
      fejl: list("Fejl", FejlDetalje),
    }),
  ),
});

export const Indbliksliste = record("Indbliksliste", {
  indblik: list(
    "Indblik",
    record("Indblik", {
      tid: tidspunkt(),
      aktoer: frit(),
      rolle: frit(),
      myndighed: optional(cvr()),
      operation: frit(),
      betydning: frit(),
      vilkaar: list("Vilkaar", record("Vilkaar", { navn: frit(), vaerdi: frit() })),
      kaede: antal(),
      nr: antal(),
    }),
  ),
  naeste: optional(frit()),
});

export const Blokeringer = record("Blokeringer", {
  blokerede: list(
    "Blokeret",
    record("Blokeret", {
      myndighed: cvr(),
      id: uuid(),
      raekkefoelge: optional(frit()),
      opgivet: boolsk("Lagt til side efter for mange forsøg; ellers venter den på en foran"),
      forsoeg: antal(),
      foran: optional(uuid()),
    }),
  ),
});

export const Tilstandsantal = record("Tilstandsantal", {
  antal: list("Antal", record("Antal", { myndighed: cvr(), tilstand: kode(TILSTANDE), antal: antal() })),
});

const ErpValg = record("ErpValg", {
  erp: optional(frit()),
  forvaltningsansvarlig: frit(),
  skifter: boolsk(),
});
export const Kommuneliste = record("Kommuneliste", {
  kommuner: list(
    "Kommune",
    record("Kommune", {
      cvr: cvr(),
      kommunekode: frit(),
      navn: frit(),
      bogfoering: ErpValg,
      opkraevning: ErpValg,
      ksdBoelge: frit(),
      ksdGoLive: dato(),
      bemaerkninger: list("Bemaerkning", frit()),
    }),
  ),
});

export const Fejlkodeliste = record("Fejlkodeliste", {
  fejlkoder: list(
    "Fejlkode",
    record("Fejlkode", {
      kode: frit(),
      tekst: frit(),
      ejer: frit(),
      loesning: frit(),
      alvor: frit(),
      http: antal(),
      praecedens: antal(),
    }),
  ),
});

export const Verifikationssvar = record("Verifikationssvar", {
  raekker: antal(),
  kaeder: list("Kaede", record("Kaede", { kaede: antal(), laengde: antal(), hash: frit() })),
  brud: list("Brud", record("Brud", { kaede: antal(), nr: antal(), slags: frit(), emne: optional(frit()) })),
});

export const Kontoliste = record("Kontoliste", {
  myndighed: cvr(),
  myndighedsnavn: frit(),
  pr: dato(),
  kendt: optional(tidspunkt()),
  konti: list(
    "Konto",
    record("Konto", {
      kontonummer: frit(),
      navn: frit(),
      kontering: frit(),
      debet: saldo("Fra 1. januar det år, 'pr' ligger i"),
      kredit: saldo(),
      saldo: saldo(),
    }),
  ),
});
export type Kontoliste = Static<typeof Kontoliste>;

export const Kontoudtog = record("Kontoudtog", {
  myndighed: cvr(),
  kontonummer: frit(),
  navn: frit(),
  fra: dato(),
  til: dato(),
  kendt: optional(tidspunkt()),
  primo: saldo("Saldo før den første dag, talt fra 1. januar"),
  ultimo: saldo("Saldo efter den sidste dag"),
  antal: heltal(0, MAX, "Linjer i perioden; der vises højst 5.000"),
  linjer: list(
    "Linje",
    record("Linje", {
      bogfoeringsdato: dato(),
      loebenummer: antal(),
      linje: antal(),
      tekst: frit(),
      debet: saldo(),
      kredit: saldo(),
      saldo: saldo("Efter linjen"),
      posteringstype: kode(POSTERINGSTYPER),
      bilagId: uuid(),
      beskedId: optional(uuid("Udeladt: et bilag, som ERP-systemet selv har dannet")),
    }),
  ),
});

export const Status = record("Status", {
  version: frit(),
  venter: antal(),
  opgivet: antal(),
  aeldste: optional(tidspunkt()),
  database: frit(),
});
