import type { Output } from "../../src/contract/endpoints.js";
import { fejl } from "../../src/domain/fejl.js";
import { toFejlDetalje } from "../../src/domain/kvittering.js";
import type { Answers } from "./far-end.js";
import { beskeder, HELSINGOER, idOf, KSD } from "./fixture-beskeder.js";

/** Files of a synthetic month, one in each state. */

type Leverance = Output<"seMasse">;

const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 30, 7, minutes));

const leverance = (nr: number, filnavn: string, rest: Partial<Leverance>): Leverance => ({
  myndighed: HELSINGOER,
  id: idOf("abe", nr),
  afsenderSystem: KSD,
  afsenderSystemnavn: "KSD",
  filnavn,
  doer: "upload",
  stoerrelse: 300_000_000,
  modtagetBytes: 300_000_000,
  tilstand: "behandlet",
  behandletBytes: 300_000_000,
  bilag: 0,
  posteringer: 0,
  accepteret: 0,
  afvist: 0,
  bogfoertDebet: 0n,
  fejl: [],
  oprettet: at(nr),
  ...rest,
});

export const LEVERANCE = {
  overfoeres: leverance(1, "december.xml", {
    tilstand: "undervejs",
    modtagetBytes: 75_000_000,
    behandletBytes: 0,
  }),
  behandles: leverance(2, "november-del-2.xml", {
    tilstand: "behandles",
    behandletBytes: 126_000_000,
    bilag: 42_000,
    posteringer: 210_000,
    accepteret: 41_580,
    afvist: 420,
    modtaget: at(3),
  }),
  delvis: leverance(3, "november.xml", {
    doer: "sftp",
    filId: idOf("abe", 99),
    bilag: 100_000,
    posteringer: 500_000,
    accepteret: 99_970,
    afvist: 30,
    bogfoertDebet: 123_456_789_00n,
    fejl: [toFejlDetalje(fejl("MAS-002", { navn: "AntalBilag", angivet: "100001", fundet: "100000" }))],
    modtaget: at(4),
    afsluttet: at(9),
  }),
  hel: leverance(4, "010101-0001.xml", { bilag: 3, posteringer: 15, accepteret: 3, afsluttet: at(5) }),
  afvist: leverance(5, "forkert.xml", {
    tilstand: "afvist",
    behandletBytes: 0,
    fejl: [toFejlDetalje(fejl("MAS-001"))],
    afsluttet: at(6),
  }),
} as const;

const leverancer = Object.values(LEVERANCE);

const afvistBilag = (nr: number): Output<"seMassebilag">["bilag"][number] =>
  nr % 2 === 0
    ? {
        nr,
        besked: beskeder.afvistDer.id,
        modtager: HELSINGOER,
        kode: "AFVIST",
        fejl: [toFejlDetalje(fejl("ERP-002", { dimensioner: "Funktion 55772" }))],
      }
    : { nr, kode: "AFVIST", fejl: [toFejlDetalje(fejl("FMT-005", {}, { linje: 103 }))] };

export const massesvar: Answers = {
  seMasser: ({ myndighed }) => ({
    leverancer: leverancer.filter((one) => myndighed === undefined || one.myndighed === myndighed),
  }),
  seMasse: ({ id }) => leverancer.find((one) => one.id === id) ?? fejl("MAS-006", { id }),
  seMassebilag: ({ id, efter = "0" }) => ({
    bilag: Array.from({ length: id === LEVERANCE.delvis.id ? 30 : 0 }, (_, index) =>
      afvistBilag(index + 1),
    ).filter(({ nr }) => nr > Number(efter)),
  }),
  hentMassekvittering: () =>
    Object("<Finansbilagsfilkvittering/>") as ReturnType<NonNullable<Answers["hentMassekvittering"]>>,
};
