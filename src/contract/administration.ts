import { boolsk, cvr, dato, frit, heltal, kode, tekst, tidspunkt, uuid } from "../domain/felter.js";
import { SERVICES } from "../domain/integration.js";
import { list, optional, record } from "../kit/schema.js";

/** The shapes of administration: it-systems, agreements, routes, credentials. */

export const ItSystemData = record("ItSystem", {
  id: uuid(),
  navn: tekst(60),
  leverandoer: cvr(),
  beskrivelse: optional(tekst(200)),
});
export const ItSystemliste = record("ItSystemliste", { itsystemer: list("ItSystem", ItSystemData) });

const aftalefelter = {
  itsystem: uuid(),
  myndighed: cvr(),
  service: kode(SERVICES),
  rolle: kode(["afsender", "modtager"]),
  operationer: list("Operation", tekst(60), { minItems: 1, maxItems: 50 }),
  gyldigFra: dato(),
  gyldigTil: optional(dato()),
};
export const Aftaleanmodning = record("Aftaleanmodning", aftalefelter);
export const Aftale = record("Serviceaftale", {
  id: uuid(),
  itsystemnavn: frit(),
  myndighedsnavn: frit(),
  tilstand: kode(["anmodet", "godkendt", "afvist", "ophørt"]),
  ...aftalefelter,
});
export const Aftaleliste = record("Aftaleliste", { serviceaftaler: list("Serviceaftale", Aftale) });
export const Aftalehistorik = record("Aftalehistorik", {
  haendelser: list(
    "Haendelse",
    record("Haendelse", { tid: tidspunkt(), art: frit(), aktoer: frit(), begrundelse: optional(frit()) }),
  ),
});
export const Beslutning = record("Beslutning", { begrundelse: tekst(500) });

export const RuteData = record("Rute", {
  myndighed: cvr(),
  service: kode(SERVICES),
  modtagersystem: uuid(),
  adresse: tekst(500),
  paaPause: boolsk(),
});
export const Ruteliste = record("Ruteliste", { ruter: list("Rute", RuteData) });

export const Adgangsanmodning = record("Adgangsanmodning", {
  slags: kode(["token", "certifikat"]),
  rolle: kode(["system", "kommune", "leverandoer", "drift"]),
  itsystem: optional(uuid("Kun for rollen 'system'")),
  cvr: optional(cvr("Kun for rollerne 'kommune' og 'leverandoer'")),
  navn: tekst(60),
  fingeraftryk: optional(frit(64)),
  dage: heltal(1, 3650),
});
export const AdgangData = record("Adgang", {
  id: uuid(),
  slags: kode(["token", "certifikat"]),
  rolle: kode(["system", "kommune", "leverandoer", "drift"]),
  itsystem: optional(uuid()),
  cvr: optional(cvr()),
  navn: frit(),
  fingeraftryk: frit(),
  gyldigFra: tidspunkt(),
  gyldigTil: tidspunkt(),
  tilbagekaldt: optional(tidspunkt()),
  noegle: optional(frit()),
});
export const Adgangsliste = record("Adgangsliste", { adgange: list("Adgang", AdgangData) });
