import type { Output } from "../../src/contract/endpoints.js";
import type { HaendelseVisning } from "../../src/contract/visninger.js";
import { OVERGANGE } from "../../src/domain/besked.js";
import { type Fejl, fejl } from "../../src/domain/fejl.js";
import { toFejlDetalje } from "../../src/domain/kvittering.js";

/** Messages of a synthetic week, one in each state and each way of ending there. Nobody in them is real. */

export type Besked = Output<"seBesked">;

export const HELSINGOER = "64502018";
export const VEJEN = "29189838";
export const KSD = "6b5d0c1e-3f59-4d0a-8a64-15900000a001";

/** Id number `nr` of a kind. */
export const idOf = (kind: string, nr: number): string =>
  `01900000-0000-7000-8${kind}-${String(nr).padStart(12, "0")}`;

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 23, 7, minutes));

const MEANING: Readonly<Record<string, string>> = {
  "levering.mislykket": "Modtageren kunne ikke nås; der forsøges igen.",
  "besked.genfremsendt": "Sendt igen som en ny besked.",
};

type Event = readonly [
  art: string,
  aktoer: string,
  rest?: { forsoeg?: number; fejl?: Fejl; begrundelse?: string },
];

const events = (start: number, list: readonly Event[]): HaendelseVisning[] =>
  list.map(([art, aktoer, { fejl: problem, ...rest } = {}], index) => ({
    tid: at(start + index),
    art,
    betydning: art in OVERGANGE ? OVERGANGE[art as keyof typeof OVERGANGE].betydning : (MEANING[art] ?? art),
    aktoer,
    ...rest,
    fejl: problem === undefined ? [] : [toFejlDetalje(problem)],
    kaede: 3,
    nr: start * 10 + index,
  }));

const line = (nr: number, side: "D" | "K", kroner: string, funktion: string) => ({
  beloeb: kroner,
  debetKredit: side,
  kontodimensioner: [
    { dimension: "Funktion", vaerdi: funktion },
    { dimension: "Dranst", vaerdi: side === "D" ? "1" : "9" },
    { dimension: "Gruppering", vaerdi: side === "D" ? "013" : "999" },
    { dimension: "Art", vaerdi: side === "D" ? "52" : "00" },
  ],
  ...(side === "D" ? { part: { partIdentifikator: "••••••••••", partType: "CPR" } } : {}),
  ...(side === "D" ? { periode: { fraDato: "2026-11-16", tilDato: "2026-11-22" } } : {}),
  posteringIdentifikator: idOf("abc", nr),
  posteringstekst: side === "D" ? "Sygedagpenge uge 47" : "Til udbetaling",
  referencenoegler: [{ noegletype: "NemKontoAnmodning", noeglevaerdi: `NKS-2026-47-${nr}` }],
});

const indhold = (nr: number, myndighed: string, bilagsnummer: string): string =>
  JSON.stringify({
    afsenderMyndighed: myndighed,
    afsenderSystem: KSD,
    bilagsdato: "2026-11-20",
    bilagsnummer,
    bilagstekst: "Sygedagpenge uge 47",
    finansbilagIdentifikator: idOf("aaa", nr),
    kontroltotal: { antalPosteringer: 2, debetTotal: "1234405.50", kreditTotal: "1234405.50" },
    modtagerMyndighed: myndighed,
    posteringer: [line(nr, "D", "1234405.50", "55771"), line(nr + 500, "K", "1234405.50", "95259")],
    sortiment: { sortimentIdentifikator: idOf("bbb", 1), sortimentVersion: "1.0" },
  });

type Wish = Pick<Besked, "tilstand"> & {
  readonly nr: number;
  readonly myndighed?: string;
  readonly haendelser: readonly Event[];
  readonly fejl?: readonly Fejl[];
  readonly begrundelse?: string;
  /** Number of the message that this one sends anew. */
  readonly anew?: number;
};

const besked = ({
  nr,
  myndighed = HELSINGOER,
  haendelser,
  fejl: errors = [],
  begrundelse,
  anew,
  tilstand,
}: Wish) => {
  const bilagsnummer = `KSD-2026-47-${String(anew ?? nr).padStart(4, "0")}`;
  const navn = myndighed === HELSINGOER ? "Helsingør" : "Vejen";
  return {
    myndighed,
    myndighedsnavn: navn,
    id: idOf("ccc", nr),
    afsenderMyndighed: myndighed,
    afsenderSystem: KSD,
    afsenderSystemnavn: "KSD",
    modtagersystemnavn: `Reference-ERP ${navn}`,
    service: "SF1590_A",
    operation: "ModtagFinansbilag",
    afsenderId: idOf("aaa", anew ?? nr),
    soegeord: [idOf("aaa", anew ?? nr), bilagsnummer, `NKS-2026-47-${anew ?? nr}`],
    tilstand,
    ...(anew === undefined ? {} : { genfremsendelseAf: idOf("ccc", anew) }),
    modtaget: at(nr),
    aendret: at(nr + haendelser.length),
    ...(begrundelse === undefined ? {} : { begrundelse }),
    fejl: errors.map(toFejlDetalje),
    haendelser: events(nr, haendelser),
    indhold: indhold(anew ?? nr, myndighed, bilagsnummer),
  } satisfies Besked;
};

const balance = fejl(
  "FIN-007",
  { debet: "4.405,00", kredit: "4.400,00", forskel: "5,00" },
  { linje: 12, kolonne: 3, element: "Finansbilag" },
);
const total = fejl(
  "FIN-006",
  { side: "kredit", angivet: "4.405,00", fundet: "4.400,00" },
  { linje: 40, kolonne: 7, element: "Finansbilag/Kontroltotal/KreditTotal" },
);
const noAccount = fejl(
  "ERP-002",
  { dimensioner: "Funktion 55771, Dranst 1, Gruppering 999, Art 52" },
  { element: "Finansbilag/Finanspostering[1]" },
);
const silent = fejl("DRF-002", { modtager: "Reference-ERP Vejen", aarsag: "ECONNREFUSED" });
const givenUp = fejl("DRF-007", { modtager: "Reference-ERP Vejen", antal: "30" });

/** By name of what each shows. */
export const beskeder = {
  accepteret: besked({
    nr: 1,
    tilstand: "ACCEPTERET",
    haendelser: [
      ["besked.modtaget", "KSD"],
      ["besked.afleveret", "posthus", { forsoeg: 1 }],
      ["besked.accepteret", "Reference-ERP Helsingør"],
    ],
  }),
  afvistHer: besked({
    nr: 2,
    tilstand: "AFVIST",
    begrundelse: "Beskeden bryder en eller flere regler.",
    fejl: [total, balance],
    haendelser: [["besked.afvist-af-posthus", "KSD", { fejl: balance }]],
  }),
  afvistDer: besked({
    nr: 3,
    tilstand: "AFVIST",
    begrundelse: "Bilaget kan ikke bogføres.",
    fejl: [noAccount],
    haendelser: [
      ["besked.modtaget", "KSD"],
      ["besked.afleveret", "posthus", { forsoeg: 1 }],
      ["besked.afvist", "Reference-ERP Helsingør", { fejl: noAccount }],
      ["besked.genfremsendt", "drift"],
    ],
  }),
  genfremsendt: besked({
    nr: 9,
    anew: 3,
    tilstand: "AFVIST",
    begrundelse: "Bilaget kan ikke bogføres.",
    fejl: [noAccount],
    haendelser: [
      ["besked.modtaget", "drift"],
      ["besked.afleveret", "posthus", { forsoeg: 1 }],
      ["besked.afvist", "Reference-ERP Helsingør", { fejl: noAccount }],
    ],
  }),
  opgivet: besked({
    nr: 4,
    myndighed: VEJEN,
    tilstand: "FEJLET",
    fejl: [givenUp],
    haendelser: [
      ["besked.modtaget", "KSD"],
      ["levering.mislykket", "posthus", { forsoeg: 29, fejl: silent }],
      ["besked.opgivet", "posthus", { forsoeg: 30, fejl: givenUp }],
    ],
  }),
  venter: besked({
    nr: 5,
    myndighed: VEJEN,
    tilstand: "MODTAGET",
    haendelser: [
      ["besked.modtaget", "KSD"],
      ["levering.mislykket", "posthus", { forsoeg: 2, fejl: silent }],
    ],
  }),
  afleveret: besked({
    nr: 6,
    tilstand: "AFLEVERET",
    haendelser: [
      ["besked.modtaget", "KSD"],
      ["besked.afleveret", "posthus", { forsoeg: 1 }],
    ],
  }),
  kasseret: besked({
    nr: 7,
    myndighed: VEJEN,
    tilstand: "AFVIST",
    begrundelse: "Sendt dobbelt; fagsystemet er orienteret.",
    fejl: [givenUp],
    haendelser: [
      ["besked.modtaget", "KSD"],
      ["besked.opgivet", "posthus", { forsoeg: 30, fejl: givenUp }],
      ["besked.kasseret", "drift", { begrundelse: "Sendt dobbelt; fagsystemet er orienteret." }],
    ],
  }),
  udeblevet: besked({
    nr: 8,
    tilstand: "FEJLET",
    fejl: [fejl("DRF-007", { modtager: "Reference-ERP Helsingør", antal: "30" })],
    haendelser: [
      ["besked.modtaget", "KSD"],
      ["besked.afleveret", "posthus", { forsoeg: 1 }],
      ["besked.kvittering-udeblev", "posthus"],
    ],
  }),
} as const;

/** Newest first, as the hub lists them. */
export const nyesteFoerst: readonly Besked[] = Object.values(beskeder).sort(
  (a, b) => b.modtaget.getTime() - a.modtaget.getTime(),
);
