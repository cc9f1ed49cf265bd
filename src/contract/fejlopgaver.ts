import { TILSTANDE } from "../domain/besked.js";
import { EJERE, OPGAVELUKNINGER } from "../domain/fejlopgave.js";
import { boolsk, cvr, dato, frit, heltal, kode, tekst, tidspunkt, uuid } from "../domain/felter.js";
import { list, optional, record, type Static } from "../kit/schema.js";
import { HaendelseVisning } from "./visninger.js";

/** The shapes of the work list: one task for each cause, with the messages that wait for it. */

const antal = (beskrivelse?: string) => heltal(0, 2_147_483_647, beskrivelse);

const opgavefelter = {
  myndighed: cvr(),
  myndighedsnavn: frit(),
  id: uuid(),
  kode: frit(),
  tekst: frit(),
  ejer: kode(EJERE, { description: "Den, der skal rette årsagen" }),
  loesning: frit(),
  itsystem: optional(uuid("It-systemet, som opgaven tilhører, når den tilhører et")),
  itsystemnavn: optional(frit()),
  foerstFra: uuid("It-systemet, hvis bilag først mødte årsagen"),
  foerstFraNavn: frit(),
  oprettet: tidspunkt(),
  frist: dato("Sidste dag"),
  overskredet: boolsk("Åben efter fristen"),
  lukket: optional(tidspunkt()),
  lukketVed: optional(kode(OPGAVELUKNINGER)),
  antal: antal("Bilag, der har mødt årsagen"),
  uloest: antal("Bilag, der stadig venter på, at den rettes"),
};

export const FejlopgaveVisning = record("Fejlopgave", opgavefelter);
export type FejlopgaveVisning = Static<typeof FejlopgaveVisning>;

export const Fejlopgaveliste = record("Fejlopgaveliste", {
  opgaver: list("Fejlopgave", FejlopgaveVisning),
  naeste: optional(frit()),
});

export const Fejlopgavedetalje = record("Fejlopgavedetalje", {
  ...opgavefelter,
  haendelser: list("Haendelse", HaendelseVisning),
});

export const OpgavebeskedVisning = record("Opgavebesked", {
  besked: uuid("Den oprindelige besked"),
  afsenderId: uuid(),
  afsenderSystem: uuid(),
  afsenderSystemnavn: frit(),
  soegeord: list("Soegeord", frit()),
  element: optional(frit()),
  linje: optional(antal()),
  kolonne: optional(antal()),
  steder: antal("Steder i bilaget med samme fejl; det første er nævnt"),
  oprettet: tidspunkt(),
  loest: optional(tidspunkt()),
  loestAf: optional(uuid("Beskeden, der løste den")),
  nyeste: uuid("Den nyeste forsendelse af bilaget"),
  nyesteTilstand: kode(TILSTANDE),
});
export type OpgavebeskedVisning = Static<typeof OpgavebeskedVisning>;

export const Opgavebeskedliste = record("Opgavebeskedliste", {
  beskeder: list("Opgavebesked", OpgavebeskedVisning),
  naeste: optional(uuid("Giv denne som 'efter' for at få næste side")),
});

export const Genfremsendelser = record("Genfremsendelser", {
  startet: antal("Så mange bilag er sendt igen og afleveres nu"),
});

export const Opgavenote = record("Opgavenote", { note: tekst(500) });

export const Opgaveantal = record("Opgaveantal", {
  ejere: list(
    "Ejer",
    record("Ejer", { ejer: kode(EJERE), aabne: antal(), overskredne: antal(), beskeder: antal() }),
  ),
});

export const Fejlstatistik = record("Fejlstatistik", {
  fra: dato(),
  til: dato(),
  tal: list(
    "Tal",
    record("Tal", {
      dag: dato(),
      itsystem: uuid(),
      itsystemnavn: frit(),
      kode: frit(),
      opgaver: antal("Opgaver, der er opstået"),
      beskeder: antal("Bilag, der er afvist"),
      lukket: antal("Opgaver, der er lukket"),
      medianMinutter: optional(antal("Median fra opgaven opstod, til den lukkede")),
    }),
  ),
});
