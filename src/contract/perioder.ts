import { cvr, dato, frit, heltal, kode, tekst, tidspunkt } from "../domain/felter.js";
import { PERIODETILSTANDE } from "../domain/periodetilstand.js";
import { list, optional, record, type Static } from "../kit/schema.js";

/** The shapes of the reference ERP's periods, and of a bilag that a bookkeeper reverses. */

const MAX = 2_147_483_647;
const tilstand = () => kode(PERIODETILSTANDE, { description: "aaben, supplement (kun SUP) eller lukket" });

export const Periodeliste = record("Periodeliste", {
  myndighed: cvr(),
  myndighedsnavn: frit(),
  aar: frit(),
  perioder: list(
    "Periode",
    record("Periode", {
      periode: frit(),
      tilstand: tilstand(),
      tid: optional(tidspunkt()),
      aktoer: optional(frit()),
      begrundelse: optional(frit()),
    }),
  ),
});
export type Periodeliste = Static<typeof Periodeliste>;

export const Periodeflytning = record("Periodeflytning", {
  perioder: list("Periode", tekst(7, { description: "Måneder i året, som 2026-11" }), {
    minItems: 1,
    maxItems: 12,
  }),
  tilstand: tilstand(),
  begrundelse: optional(tekst(200, { description: "Kræves, når en periode åbnes igen" })),
});

export const Tilbagefoersel = record("Tilbagefoersel", {
  dato: dato("Bogføringsdato for tilbageførslen"),
  begrundelse: tekst(60),
});

export const Tilbagefoert = record("Tilbagefoert", {
  myndighed: cvr(),
  loebenummer: heltal(1, MAX, "Tilbageførslens eget løbenummer"),
  tilbagefoerer: heltal(1, MAX),
});
export type Tilbagefoert = Static<typeof Tilbagefoert>;
