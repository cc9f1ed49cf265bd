import { boolsk, cvr, dato, frit, heltal, kode, saldo, tekst, tidspunkt, uuid } from "../domain/felter.js";
import { FejlDetalje } from "../domain/kvittering.js";
import { list, optional, record } from "../kit/schema.js";
import { tilbagefoersel } from "./regnskab.js";
import { Vaerdi } from "./sortiment.js";

/** The shapes of the omsætningstabel: rules, changes, simulation, coverage, and why a line stands on its account. */

const MAX = 2_147_483_647;
const nummer = (description?: string) => heltal(1, MAX, description);
const antal = () => heltal(0, MAX);

const Moenster = record("Moenster", {
  dimension: tekst(40, { description: "Funktion, Dranst … eller kommunens egen" }),
  moenster: tekst(41, { description: "55771, 557* eller 55771-55778" }),
});
const moenstre = () => list("Moenster", Moenster, { maxItems: 20 });

const Regel = record("Regel", {
  nr: nummer(),
  version: nummer(),
  moenstre: moenstre(),
  kontonummer: frit(),
  kontonavn: frit(),
  aaben: boolsk("Kontoen kan bogføres på den dag"),
  gyldigFra: dato(),
});

const analysefelter = {
  overlap: list("Overlap", record("Overlap", { vinder: nummer(), taber: nummer() })),
  uopnaaelige: list(
    "Uopnaaelig",
    record("Uopnaaelig", { nr: nummer(), taget: list("Regelnummer", nummer()) }),
  ),
  uafgjorte: list("Uafgjort", nummer("Kan ikke afgøres: for mange regler deler linjerne")),
};

export const Omsaetningsvisning = record("Omsaetningstabel", {
  myndighed: cvr(),
  myndighedsnavn: frit(),
  dato: dato(),
  fireOejne: boolsk("En ændring aktiveres af en anden end den, der lavede den"),
  regler: list("Regel", Regel),
  ...analysefelter,
});

export const Aendringsanmodning = record("Aendringsanmodning", { beskrivelse: tekst(200) });

export const Linjeoenske = record("Linjeoenske", {
  nr: optional(nummer("Reglens nummer; udelades for en ny regel")),
  linje: optional(nummer("Ændringens linje, når en ny regel rettes")),
  moenstre: optional(moenstre()),
  kontonummer: optional(tekst(40)),
  ophoer: optional(boolsk("Reglen ophører; uden konto")),
});

export const Aendringsvisning = record("Omsaetningsaendring", {
  myndighed: cvr(),
  id: uuid(),
  beskrivelse: frit(),
  tilstand: kode(["kladde", "indstillet", "aktiveret", "kasseret"]),
  gyldigFra: optional(dato("Når den er aktiveret")),
  oprettet: tidspunkt(),
  oprettetAf: frit(),
  aendret: tidspunkt(),
  aendretAf: frit(),
  linjer: list(
    "Linje",
    record("Linje", {
      linje: nummer(),
      nr: optional(nummer("Udeladt: en ny regel")),
      moenstre: moenstre(),
      kontonummer: optional(frit()),
      kontonavn: optional(frit()),
    }),
  ),
});
export const Aendringsliste = record("Omsaetningsaendringer", {
  aendringer: list("Aendring", Aendringsvisning),
});

const flyttefelter = { fra: optional(frit()), til: optional(frit()), debet: saldo(), kredit: saldo() };
const linjefelter = {
  loebenummer: nummer(),
  linje: nummer(),
  beskedId: uuid(),
  bogfoeringsdato: dato(),
  tekst: frit(),
};
export const Simuleringssvar = record("Simulering", {
  fra: dato(),
  til: dato(),
  linjer: antal(),
  flytninger: list("Flytning", record("Flytning", { ...flyttefelter, antal: antal() })),
  eksempler: list("Flytningslinje", record("Flytningslinje", { ...linjefelter, ...flyttefelter })),
  hindringer: list("Hindring", FejlDetalje),
  ...analysefelter,
});

export const Aktivering = record("Aktivering", { gyldigFra: dato("Den første dag, ændringen gælder") });

export const Omsaetningsindstilling = record("Omsaetningsindstilling", { fireOejne: boolsk() });

export const Daekningssvar = record("Daekning", {
  myndighed: cvr(),
  myndighedsnavn: frit(),
  sortiment: uuid(),
  sortimentnavn: frit(),
  version: frit(),
  dato: dato(),
  vaerdier: antal(),
  udenKonto: list("Vaerdi", Vaerdi),
});

const Regelversion = record("Regelversion", {
  nr: nummer(),
  version: nummer(),
  moenstre: moenstre(),
  kontonummer: optional(frit()),
  gyldigFra: dato(),
  registreret: tidspunkt(),
  aktoer: frit(),
  aendring: optional(uuid()),
  beskrivelse: optional(frit()),
  lavetAf: optional(frit()),
});
export const Regelhistorik = record("Regelhistorik", {
  myndighed: cvr(),
  nr: nummer(),
  versioner: list("Version", record("Version", { regel: Regelversion, linjer: antal() })),
});
export const Regellinjer = record("Regellinjer", {
  linjer: list(
    "Regellinje",
    record("Regellinje", {
      version: nummer(),
      ...linjefelter,
      kontonummer: frit(),
      debet: saldo(),
      kredit: saldo(),
    }),
  ),
});

export const Hvorforsvar = record("Hvorfor", {
  myndighed: cvr(),
  ...linjefelter,
  beskedId: optional(uuid("Udeladt: et bilag, som ERP-systemet selv har dannet")),
  bilagId: uuid(),
  bilagsnummer: optional(frit()),
  ...tilbagefoersel,
  bogfoert: tidspunkt(),
  kontonummer: frit(),
  kontonavn: frit(),
  debet: saldo(),
  kredit: saldo(),
  kontering: list("Kontodimension", record("Kontodimension", { dimension: frit(), vaerdi: frit() })),
  genfundet: boolsk("Linjen er bogført, før versioner blev gemt: reglen er den, der gjaldt"),
  regel: optional(Regelversion),
  oversete: list(
    "Overset",
    record("Overset", {
      nr: nummer(),
      version: nummer(),
      moenstre: moenstre(),
      kontonummer: frit(),
      dimension: optional(frit()),
    }),
  ),
});
