import { cvr, dato, frit, heltal, kode, tekst, tidspunkt, uuid } from "../domain/felter.js";
import { FAELLES, MAX_VAERDIER, SORTIMENTTILSTANDE } from "../domain/sortiment.js";
import { list, optional, record, type Static } from "../kit/schema.js";

/** The shapes of sortimenter and klassifikationer. */

const ejer = () => frit(Math.max(FAELLES.length, "12345678".length));
const antal = () => heltal(0, MAX_VAERDIER);

export const Vaerdi = record("Vaerdi", {
  dimension: tekst(40, { description: "IM's kontodimension, eller navnet på en EgenDimension" }),
  vaerdi: tekst(40),
  titel: tekst(200),
  gyldigFra: dato("Første dag, værdien må bruges på"),
  gyldigTil: optional(dato("Sidste dag; udeladt: indtil videre")),
});
export const Sortimentvaerdier = record("Sortimentvaerdier", {
  vaerdier: list("Vaerdi", Vaerdi, { maxItems: MAX_VAERDIER }),
});
export type Sortimentvaerdier = Static<typeof Sortimentvaerdier>;

const versionsfelter = {
  version: tekst(20),
  tilstand: kode(SORTIMENTTILSTANDE),
  antal: antal(),
  hash: frit(64),
  noter: optional(frit()),
  oprettet: tidspunkt(),
  udgivet: optional(tidspunkt()),
  tilbagetrukket: optional(tidspunkt()),
};
const sortimentfelter = {
  id: uuid(),
  myndighed: ejer(),
  ejernavn: frit(),
  navn: frit(),
  beskrivelse: optional(frit()),
};

export const SortimentData = record("Sortiment", {
  ...sortimentfelter,
  versioner: list("Version", record("Version", versionsfelter)),
});
export type SortimentData = Static<typeof SortimentData>;
export const Sortimentliste = record("Sortimentliste", { sortimenter: list("Sortiment", SortimentData) });

export const NytSortiment = record("NytSortiment", {
  id: optional(uuid("Udeladt: et nyt")),
  myndighed: frit(8),
  navn: tekst(60),
  beskrivelse: optional(tekst(200)),
});
export const NySortimentversion = record("NySortimentversion", {
  version: tekst(20, { description: "Som finansbilag skriver den i SortimentVersion" }),
  kopierFra: optional(tekst(20, { description: "Begynd med værdierne fra denne version" })),
});
export const Sortimentversionsdata = record("Sortimentversion", { ...sortimentfelter, ...versionsfelter });
export const Sortimentversionsdetalje = record("Sortimentversionsdetalje", {
  ...sortimentfelter,
  ...versionsfelter,
  vaerdier: list("Vaerdi", Vaerdi),
});
export const Udgivelse = record("Udgivelse", {
  noter: tekst(500, { description: "Hvad der er ændret, til dem der bruger sortimentet" }),
});

const forskelsfelter = {
  fra: optional(frit()),
  til: frit(),
  tilfoejet: list("Tilfoejet", Vaerdi),
  fjernet: list("Fjernet", Vaerdi),
  aendret: list("Aendret", record("Aendret", { foer: Vaerdi, efter: Vaerdi })),
};
export const Sortimentforskelsdata = record("Sortimentforskel", forskelsfelter);

const Brug = record("Brug", {
  myndighed: cvr(),
  itsystem: uuid(),
  itsystemnavn: frit(),
  version: frit(),
  foerste: dato("Første dag, systemet har sendt med versionen"),
  seneste: dato(),
});
export const Sortimentnotitser = record("Sortimentnotitser", {
  notitser: list(
    "Notits",
    record("Notits", {
      tid: tidspunkt(),
      slags: kode(["udgivet", "tilbagetrukket"]),
      sortiment: uuid(),
      navn: frit(),
      noter: optional(frit()),
      ...forskelsfelter,
      brug: list("Brug", Brug),
    }),
  ),
});

const klassifikationsfelter = { id: uuid(), myndighed: frit(8), navn: tekst(60), dimension: tekst(40) };
export const KlassifikationData = record("Klassifikation", klassifikationsfelter);
export const NyKlassifikation = record("NyKlassifikation", {
  ...klassifikationsfelter,
  id: optional(uuid("Udeladt: et nyt")),
});
export const Klassifikationsliste = record("Klassifikationsliste", {
  klassifikationer: list("Klassifikation", KlassifikationData),
});

const klassefelter = {
  noegle: tekst(40),
  titel: tekst(200),
  gyldigFra: dato(),
  gyldigTil: optional(dato("Udeladt: indtil videre")),
  mapning: optional(tekst(300, { description: "Hvad klassen svarer til et andet sted, med egne ord" })),
};
export const Klasseimport = record("Klasser", {
  klasser: list("Klasse", record("Klasse", klassefelter), { maxItems: MAX_VAERDIER }),
});
export const Klasseliste = record("Klasseliste", {
  ...klassifikationsfelter,
  klasser: list(
    "Klasse",
    record("Klasse", {
      ...klassefelter,
      registreret: tidspunkt(),
      registreretTil: optional(tidspunkt()),
      aktoer: frit(),
    }),
  ),
});
export const Klasserettelse = record("Klasserettelse", { lukket: antal(), tilfoejet: antal() });
