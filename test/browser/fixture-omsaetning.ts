import type { Output } from "../../src/contract/endpoints.js";
import { fejl } from "../../src/domain/fejl.js";
import { myndighedsnavn } from "../../src/domain/kommuner.js";
import { toFejlDetalje } from "../../src/domain/kvittering.js";
import type { Answers } from "./far-end.js";
import { beskeder, HELSINGOER, idOf } from "./fixture-beskeder.js";
import { SORTIMENT } from "./fixture-sortiment.js";

/** An omsætningstabel with an overlap and an unreachable rule, a draft of it, and the history of a rule. */

export const AENDRING = { kladde: idOf("fff", 1), aktiveret: idOf("fff", 2) };
const TIL = "55771109079";

const moenster = (dimension: string, text: string) => ({ dimension, moenster: text });

const regel = (nr: number, kontonummer: string, ...moenstre: ReturnType<typeof moenster>[]) => ({
  nr,
  version: 1,
  moenstre,
  kontonummer,
  kontonavn: kontonummer === TIL ? "Øvrige udgifter" : "Sygedagpenge, tilskud til personer",
  aaben: true,
  gyldigFra: "2019-01-01",
});

const regler = [
  regel(1, "55771101352", moenster("Funktion", "55771"), moenster("Art", "52")),
  regel(2, TIL, moenster("Funktion", "55770-55779")),
  regel(3, "55771101352", moenster("Funktion", "55775-55784"), moenster("Team", "Nord*")),
  regel(4, TIL),
];

const analyse = {
  overlap: [{ vinder: 2, taber: 3 }],
  uopnaaelige: [{ nr: 3, taget: [1, 2] }],
  uafgjorte: [],
};

const aendring = (
  id: string,
  tilstand: Output<"seOmsaetningsaendring">["tilstand"],
): Output<"seOmsaetningsaendring"> => ({
  myndighed: HELSINGOER,
  id,
  beskrivelse: "Sygedagpenge til den nye konto",
  tilstand,
  ...(tilstand === "aktiveret" ? { gyldigFra: "2026-12-01" } : {}),
  oprettet: new Date("2026-11-23T09:00:00Z"),
  oprettetAf: "Anna",
  aendret: new Date("2026-11-23T09:10:00Z"),
  aendretAf: "Bo",
  linjer: [
    {
      linje: 1,
      nr: 1,
      moenstre: regler[0]!.moenstre,
      kontonummer: TIL,
      kontonavn: "Øvrige udgifter",
    },
    { linje: 2, moenstre: [moenster("Funktion", "33250")], kontonummer: TIL, kontonavn: "Øvrige udgifter" },
    { linje: 3, nr: 3, moenstre: regler[2]!.moenstre },
  ],
});

const linje = {
  loebenummer: 1,
  linje: 1,
  beskedId: beskeder.accepteret.id,
  bogfoeringsdato: "2026-11-20",
  tekst: "Sygedagpenge uge 47, 0101364001",
  debet: 440_500n,
  kredit: 0n,
};

const version = (nummer: number): NonNullable<Output<"seHvorfor">["regel"]> => ({
  nr: 1,
  version: nummer,
  moenstre: regler[0]!.moenstre,
  gyldigFra: nummer === 1 ? "2019-01-01" : "2026-12-01",
  registreret: new Date("2026-11-23T10:00:00Z"),
  aktoer: nummer === 1 ? "oeir" : "Bo",
  kontonummer: nummer === 1 ? "55771101352" : TIL,
  ...(nummer === 1
    ? {}
    : { aendring: AENDRING.aktiveret, beskrivelse: "Sygedagpenge til den nye konto", lavetAf: "Anna" }),
});

export const daekning: Output<"seDaekning"> = {
  myndighed: HELSINGOER,
  myndighedsnavn: "Helsingør",
  sortiment: SORTIMENT,
  sortimentnavn: "Finans",
  version: "1.1",
  dato: "2026-12-01",
  vaerdier: 500,
  udenKonto: [
    { dimension: "Funktion", vaerdi: "33218", titel: "Kulturhuse", gyldigFra: "2019-01-01" },
    { dimension: "Team", vaerdi: "Nord", titel: "Team Nord", gyldigFra: "2026-12-01" },
  ],
};

export const hvorfor: Output<"seHvorfor"> = {
  myndighed: HELSINGOER,
  ...linje,
  bilagId: idOf("aaa", 1),
  bilagsnummer: "KSD-2026-47-0001",
  bogfoert: new Date("2026-11-20T10:00:00Z"),
  kontonummer: "55771101352",
  kontonavn: "Sygedagpenge, tilskud til personer",
  kontering: [
    { dimension: "Funktion", vaerdi: "55771" },
    { dimension: "Team", vaerdi: "Nord" },
  ],
  genfundet: false,
  regel: version(1),
  oversete: [
    { nr: 2, version: 1, moenstre: regler[1]!.moenstre, kontonummer: TIL, dimension: "Funktion" },
    { nr: 4, version: 1, moenstre: [], kontonummer: TIL },
  ],
};

export const omsaetning: Answers = {
  seOmsaetning: ({ myndighed, dato = "2026-11-23" }) =>
    /^\d{4}-\d\d-\d\d$/.test(dato)
      ? {
          myndighed,
          myndighedsnavn: myndighedsnavn(myndighed),
          dato,
          fireOejne: false,
          ...(myndighed === HELSINGOER
            ? { regler, ...analyse }
            : { regler: [], overlap: [], uopnaaelige: [], uafgjorte: [] }),
        }
      : fejl("DRF-008", { grund: "'dato' er ikke en dato" }),
  seDaekning: () => daekning,
  seOmsaetningsaendringer: ({ myndighed }) => ({
    aendringer:
      myndighed === HELSINGOER
        ? [aendring(AENDRING.kladde, "kladde"), aendring(AENDRING.aktiveret, "aktiveret")]
        : [],
  }),
  seOmsaetningsaendring: ({ id }) =>
    id === AENDRING.kladde
      ? aendring(id, "kladde")
      : id === AENDRING.aktiveret
        ? aendring(id, "aktiveret")
        : fejl("OMS-006", { id }),
  opretOmsaetningsaendring: () => aendring(AENDRING.kladde, "kladde"),
  saetOmsaetningslinje: () => aendring(AENDRING.kladde, "kladde"),
  fjernOmsaetningslinje: () => aendring(AENDRING.kladde, "kladde"),
  indstilOmsaetningsaendring: () => aendring(AENDRING.kladde, "indstillet"),
  hentOmsaetningsaendring: () => aendring(AENDRING.kladde, "kladde"),
  kasserOmsaetningsaendring: () => aendring(AENDRING.kladde, "kasseret"),
  aktiverOmsaetningsaendring: () => aendring(AENDRING.kladde, "aktiveret"),
  saetOmsaetningsindstilling: ({ body }) => body,
  simulerOmsaetningsaendring: () => ({
    fra: "2026-11-01",
    til: "2026-11-30",
    linjer: 1_234,
    flytninger: [
      { fra: "55771101352", til: TIL, antal: 17, debet: 440_500n, kredit: 0n },
      { fra: "33250199979", antal: 2, debet: 0n, kredit: 5_000n },
    ],
    eksempler: [{ ...linje, fra: "55771101352", til: TIL }],
    hindringer: [toFejlDetalje(fejl("OMS-003", { konto: TIL, dato: "2026-12-01" }))],
    ...analyse,
  }),
  seRegelhistorik: ({ myndighed, nr }) =>
    nr === "1"
      ? {
          myndighed,
          nr: 1,
          versioner: [
            { regel: version(2), linjer: 0 },
            { regel: version(1), linjer: 5 },
          ],
        }
      : fejl("OMS-005", { regel: nr }),
  seRegellinjer: () => ({ linjer: [{ ...linje, version: 1, kontonummer: "55771101352" }] }),
  seHvorfor: ({ myndighed, loebenummer, linje: nummer }) =>
    loebenummer === "1"
      ? hvorfor
      : fejl("OMS-013", { bilag: loebenummer, linje: nummer, myndighed: myndighedsnavn(myndighed) }),
};
