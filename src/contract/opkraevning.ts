import { boolsk, cvr, dato, frit, heltal, kode, saldo, tekst, tidspunkt, uuid } from "../domain/felter.js";
import { part } from "../domain/postering.js";
import { list, optional, record } from "../kit/schema.js";

/** What collectors see and do in the reference ERP's debtor ledger. Amounts are kroner. */

const MAX = 2_147_483_647;
const antal = () => heltal(0, MAX);

const Stand = record("Stand", { navn: frit(), antal: antal(), beloeb: saldo() });

export const Opkraevningsoverblik = record("Opkraevningsoverblik", {
  myndighed: cvr(),
  myndighedsnavn: frit(),
  dato: dato(),
  alder: list("Alder", Stand),
  tilstande: list(
    "Tilstand",
    record("Tilstandsstand", { tilstand: frit(), navn: frit(), antal: antal(), beloeb: saldo() }),
  ),
  parathed: list("Parathed", record("Parathed", { udfald: frit(), antal: antal() })),
  felter: list("Felt", record("Felt", { felt: frit(), fagsystem: uuid(), antal: antal() })),
  opgaver: list("Opgave", record("Opgaveantal", { art: frit(), antal: antal() })),
  kontrolkonto: saldo("Tilgodehavender i betalingskontrol, som finansbogholderiet har dem"),
  restancer: saldo("Det samme, som debitorbogholderiet har det"),
  uplaceret: saldo("Uplacerede indbetalinger i finansbogholderiet"),
  rester: saldo("Det, indbetalingerne har tilbage"),
  mellemregning: saldo("Tilgodehavende hos staten for det, PSRM har inddrevet, i finansbogholderiet"),
  ikkeUdbetalt: saldo("Det, PSRM har inddrevet og Gældsstyrelsen ikke har udbetalt"),
  stemmer: boolsk(),
});

export const Skyldnersoegning = record("Skyldnersoegning", { part: part("Hvem der skylder") });

const Fordringslinje = record("Fordringslinje", {
  id: uuid(),
  konto: uuid(),
  slags: frit(),
  hovedfordring: optional(uuid()),
  fordringstype: frit(),
  typenavn: frit(),
  beskrivelse: frit(),
  forfaldsdato: dato(),
  srb: optional(dato()),
  foraeldelsesdato: dato(),
  hovedstol: saldo(),
  restance: saldo(),
  tilstand: frit(),
  tilstandsnavn: frit(),
  naesteSkridt: optional(frit()),
  naesteDato: optional(dato()),
  naesteHvorfor: optional(frit()),
  periodeFra: optional(dato()),
  periodeTil: optional(dato()),
  rentegrundlag: optional(saldo("Det, en rente er rente af")),
  grundlag: optional(frit()),
  psrmId: optional(frit()),
});

const Kontolinje = record("Kontolinje", {
  id: uuid(),
  betegnelse: frit(),
  fagsystem: uuid(),
  tilstand: frit(),
  ansvar: frit(),
});

export const Skyldneroverblik = record("Skyldneroverblik", {
  navn: optional(frit()),
  konti: list("Konto", Kontolinje),
  restance: saldo(),
  tilgode: saldo("Det, skyldneren har betalt for meget"),
  fordringer: list("Fordring", Fordringslinje),
  indbetalinger: list(
    "Indbetaling",
    record("Indbetalingslinje", {
      id: uuid(),
      kilde: frit(),
      dato: dato(),
      beloeb: saldo(),
      rest: saldo(),
      tekst: frit(),
    }),
  ),
  regninger: list(
    "Regning",
    record("Regningslinje", {
      nr: frit(),
      slags: frit(),
      dato: dato(),
      total: saldo(),
      betalingsid: frit(),
    }),
  ),
});

export const Fordringsdetalje = record("Fordringsdetalje", {
  fordring: Fordringslinje,
  bevaegelser: list(
    "Bevaegelse",
    record("Bevaegelse", {
      nr: frit(),
      art: frit(),
      beloeb: saldo("Det, der er lagt til restancen"),
      restance: saldo("Restancen bagefter"),
      virkningsdato: dato(),
      bogfoert: tidspunkt(),
      aarsag: optional(frit()),
      aktoer: frit(),
      ophaever: optional(frit()),
      forklaring: optional(frit()),
      indbetaling: optional(uuid()),
      bilag: optional(frit()),
      besked: optional(uuid()),
    }),
  ),
  haendelser: list(
    "Haendelse",
    record("Fordringshaendelse", { tid: tidspunkt(), art: frit(), betydning: frit(), aktoer: frit() }),
  ),
});

export const KOERSELSARTER = [
  "regning",
  "rykker",
  "rente",
  "parathed",
  "inddrivelse",
  "henstand",
  "foraeldelse",
] as const;

/** Of a run's numbers, those that are sums in øre; the others are counts. */
export const KOERSELSBELOEB: readonly string[] = ["beloeb", "gebyrer", "renter", "nedsat"];

const Tal = record("Tal", { navn: frit(), tal: frit() });

export const Koersel = record("Koersel", {
  id: optional(uuid("Udeladt ved en forhåndsvisning")),
  art: kode(KOERSELSARTER),
  dato: dato(),
  tilstand: frit(),
  aktoer: frit(),
  antal: antal(),
  behandlet: antal(),
  resultat: list("Tal", Tal),
  startet: optional(tidspunkt()),
  afsluttet: optional(tidspunkt()),
});

export const Koerselsliste = record("Koerselsliste", { koersler: list("Koersel", Koersel) });

export const Koerselsoenske = record("Koerselsoenske", {
  art: kode(KOERSELSARTER),
  dato: optional(dato("Udeladt: i dag; senere end i dag kun som forhåndsvisning")),
  forhaandsvisning: optional(boolsk("true: hvad ville der ske? Intet skrives")),
});

export const Opkraevningsopgaver = record("Opkraevningsopgaver", {
  opgaver: list(
    "Opgave",
    record("Opkraevningsopgave", {
      id: uuid(),
      art: frit(),
      emne: uuid(),
      oprettet: tidspunkt(),
      data: tekst(20_000),
    }),
  ),
});
