import type { Input, Output } from "../../src/contract/endpoints.js";
import { fordringstilstandsnavn } from "../../src/domain/debitor/fordring.js";
import { fordringstypenavn } from "../../src/domain/debitor/fordringstype.js";
import { fejl } from "../../src/domain/fejl.js";
import { myndighedsnavn } from "../../src/domain/kommuner.js";
import type { Answers } from "./far-end.js";
import { beskeder, HELSINGOER, idOf } from "./fixture-beskeder.js";

/** A debtor ledger: one debtor whose claims stand at every turn of their life, runs, and tasks of every kind. */

export const FBS = idOf("f10", 1);
export const KRAV = {
  rykket: idOf("c10", 1),
  gebyr: idOf("c10", 2),
  rente: idOf("c10", 3),
  hoering: idOf("c10", 4),
  betalt: idOf("c10", 5),
  ny: idOf("c10", 6),
} as const;
export const KOERSEL = { koerer: idOf("d10", 1), faerdig: idOf("d10", 2), tom: idOf("d10", 3) } as const;
const KONTO = { bibliotek: idOf("b10", 1), daginstitution: idOf("b10", 2) } as const;

type Fordring = Output<"seFordring">["fordring"];

const krav = (id: string, felter: Partial<Omit<Fordring, "typenavn">> = {}): Fordring => {
  const tilstand = felter.tilstand ?? "OPKRAEVET";
  return {
    id,
    konto: KONTO.bibliotek,
    slags: "hovedfordring",
    fordringstype: "OEBIBLI",
    beskrivelse: "Ikke afleveret bog",
    forfaldsdato: "2026-01-05",
    srb: "2026-02-05",
    foraeldelsesdato: "2029-02-06",
    hovedstol: 25_000n,
    restance: 25_000n,
    tilstand,
    ...felter,
    typenavn: fordringstypenavn(felter.fordringstype ?? "OEBIBLI"),
    tilstandsnavn: fordringstilstandsnavn(tilstand as never),
  };
};

const underkrav = (id: string, slags: string, beloeb: bigint): Fordring =>
  krav(id, {
    slags,
    hovedfordring: KRAV.rykket,
    fordringstype: slags === "rente" ? "KFOPREN" : "KFOPGEB",
    grundlag: "1,75 % + 8 % om året af 250,00 kr.",
    periodeFra: "2026-02-01",
    periodeTil: "2026-02-28",
    beskrivelse: slags === "rente" ? "Rente af ikke afleveret bog" : "Rykkergebyr",
    hovedstol: beloeb,
    restance: beloeb,
    tilstand: "OPKRAEVET",
  });

const fordringer: readonly Fordring[] = [
  krav(KRAV.rykket, {
    restance: 20_000n,
    tilstand: "RYKKET",
    naesteSkridt: "inddrivelse",
    naesteDato: "2026-03-16",
    naesteHvorfor: "Rykket forgæves 1 gang, sidst 2026-03-02",
  }),
  underkrav(KRAV.gebyr, "gebyr", 10_000n),
  underkrav(KRAV.rente, "rente", 163n),
  krav(KRAV.hoering, {
    konto: KONTO.daginstitution,
    beskrivelse: "Pladsbetaling januar 2025 uden oplyst periode",
    fordringstype: "KFDAINS",
    hovedstol: 312_000n,
    restance: 312_000n,
    tilstand: "HOERING",
    psrmId: "1000000001",
  }),
  krav(KRAV.ny, {
    konto: KONTO.daginstitution,
    beskrivelse: "Pladsbetaling februar 2026",
    tilstand: "OPKRAEV",
    naesteSkridt: "regning",
    naesteDato: "2026-11-23",
  }),
  krav(KRAV.betalt, { beskrivelse: "For sent afleveret film", restance: 0n, tilstand: "AFSLUTTET" }),
];

const skyldner: Output<"findSkyldner"> = {
  navn: "Anna Andersen",
  konti: [
    {
      id: KONTO.bibliotek,
      betegnelse: "Biblioteket",
      fagsystem: FBS,
      tilstand: "AKTIV",
      ansvar: "FAGSYSTEM",
    },
    {
      id: KONTO.daginstitution,
      betegnelse: "Børnehuset Åen",
      fagsystem: FBS,
      tilstand: "AKTIV",
      ansvar: "FAGSYSTEM",
    },
  ],
  restance: 367_163n,
  tilgode: 1_000n,
  fordringer: [...fordringer],
  indbetalinger: [
    {
      id: idOf("e10", 1),
      kilde: "bank",
      dato: "2026-02-16",
      beloeb: 6_000n,
      rest: 1_000n,
      tekst: "A. Andersen 010101-0001",
    },
  ],
  regninger: [
    {
      nr: "1",
      slags: "regning",
      dato: "2026-01-06",
      total: 25_000n,
      betalingsid: "000000000000018",
    },
    {
      nr: "2",
      slags: "rykker",
      dato: "2026-03-02",
      total: 30_163n,
      betalingsid: "000000000000026",
    },
  ],
};

const borgersKrav = (
  id: string,
  felter: Partial<Output<"seBorgeroverblik">["krav"][number]>,
): Output<"seBorgeroverblik">["krav"][number] => ({
  fordringIdentifikator: id,
  hvad: "Ikke afleveret bog (Bibliotek)",
  hvorfra: "Biblioteket",
  haefter: "Du skylder det alene.",
  status: "Der er sendt en rykker. Betal nu, for ikke at få det sendt til inddrivelse.",
  ...{ oprindeligt: 25_000n, betalt: 5_000n, nedsat: 0n, afskrevet: 0n, skyldes: 20_000n },
  senestBetalt: "2026-02-16",
  forloeb: [
    { dato: "2026-01-05", tekst: "Kravet opstod: 250,00 kr.", skyldes: 25_000n },
    { dato: "2026-02-16", tekst: "Der blev betalt 50,00 kr.", skyldes: 20_000n },
  ],
  ...felter,
});

const borgeroverblik: Output<"seBorgeroverblik"> = {
  kommune: "Helsingør Kommune",
  dato: "2026-11-23",
  opsummering: [
    "Du skylder 200,00 kr. til Helsingør Kommune.",
    "Der er betalt 300,00 kr. på dem, senest den 16. februar 2026.",
  ],
  ...{ oprindeligt: 50_000n, betalt: 30_000n, nedsat: 0n, afskrevet: 0n, skyldes: 20_000n, tilgode: 1_000n },
  krav: [
    borgersKrav(KRAV.rykket, { betalesSenest: "2026-02-05" }),
    borgersKrav(KRAV.betalt, {
      hvad: "For sent afleveret film (Bibliotek)",
      status: "Der skyldes ikke mere på det.",
      ...{ betalt: 25_000n, skyldes: 0n },
    }),
  ],
  flereKrav: 3,
  regninger: [
    { dato: "2026-03-02", hvad: "Rykker af 2. marts 2026", beloeb: 30_163n, betalingsid: "000000000000026" },
  ],
};

const at = (dato: string): Date => new Date(`${dato}T09:00:00Z`);
const haendelse = (dato: string, art: string, aktoer = "kørsel") => ({
  tid: at(dato),
  art,
  betydning: "",
  aktoer,
});
const bevaegelse = (
  nr: number,
  dato: string,
  art: string,
  beloeb: bigint,
  restance: bigint,
  felter: Partial<Output<"seFordring">["bevaegelser"][number]> = {},
) => ({
  nr: String(nr),
  art,
  beloeb,
  restance,
  virkningsdato: dato,
  bogfoert: at(dato),
  aktoer: FBS,
  ...felter,
});

const detalje = (fordring: Fordring): Output<"seFordring"> => ({
  fordring,
  bevaegelser: [
    bevaegelse(1, "2026-01-05", "STIFTELSE", 25_000n, 25_000n),
    bevaegelse(2, "2026-01-20", "NEDREGULERING", -2_500n, 22_500n, { aarsag: "Fejl i prisen" }),
    bevaegelse(3, "2026-01-25", "OPHAEVELSE", 2_500n, 25_000n, { ophaever: "2" }),
    bevaegelse(4, "2026-02-17", "DAEKNING", -5_000n, 20_000n, {
      virkningsdato: "2026-02-16",
      forklaring: "Betalt 2026-02-16 gennem banken, betalings-id 000000000000018",
      indbetaling: idOf("e10", 1),
      bilag: "1",
      besked: beskeder.accepteret.id,
    }),
  ],
  haendelser: [
    haendelse("2026-01-05", "fordring.oprettet", "FBS"),
    haendelse("2026-01-06", "fordring.opkraevet"),
    haendelse("2026-03-02", "fordring.rykket"),
  ],
});

const koersel = (id: string, felter: Partial<Output<"startKoersel">>): Output<"startKoersel"> => ({
  id,
  art: "rykker",
  dato: "2026-11-23",
  tilstand: "FAERDIG",
  aktoer: "Eva",
  antal: 400,
  behandlet: 400,
  resultat: [
    { navn: "rykkere", tal: "312" },
    { navn: "fordringer", tal: "540" },
    { navn: "gebyrer", tal: "7800000" },
    { navn: "renter", tal: "163" },
    { navn: "beloeb", tal: "123456700" },
  ],
  startet: at("2026-11-23"),
  afsluttet: new Date("2026-11-23T09:00:12Z"),
  ...felter,
});

const { afsluttet: _, ...uafsluttet } = koersel(KOERSEL.koerer, {});
const koersler: readonly Output<"startKoersel">[] = [
  { ...uafsluttet, art: "regning", tilstand: "KOERER", antal: 1000, behandlet: 250, resultat: [] },
  koersel(KOERSEL.faerdig, {}),
  koersel(KOERSEL.tom, { art: "parathed", antal: 0, behandlet: 0, resultat: [] }),
];

const start = ({ body: { art, dato, forhaandsvisning } }: Input<"startKoersel">) => {
  if (art === "rente") return fejl("DEB-040", { art });
  const { id, afsluttet: _slut, startet: _start, ...uden } = koersel(KOERSEL.faerdig, { art });
  const paa = { ...uden, dato: dato ?? "2026-11-23" };
  return forhaandsvisning ? { ...paa, tilstand: "FORHÅNDSVISNING" } : { ...paa, id: KOERSEL.faerdig };
};

const opgave = (nr: number, art: string, emne: string, data: object) => ({
  id: idOf("a10", nr),
  art,
  emne,
  oprettet: at("2026-11-20"),
  data: JSON.stringify(data),
});

export const ANMODNING = idOf("a10", 5);

const opgaver = [
  opgave(1, "uplaceret", idOf("e10", 2), {
    beloeb: "45000",
    dato: "2026-11-19",
    tekst: "Husk bogen 010101-0001",
  }),
  opgave(2, "hoering", KRAV.hoering, {
    kode: "OPRETFORDRING",
    fejl: [],
    fund: [
      { regel: "R_1_8", udfald: "HØRING", felt: "periodeFra", forklaring: "Periodens start er ikke oplyst." },
      {
        regel: "R_1_9",
        udfald: "HØRING",
        felt: "periodeTil",
        forklaring: "Periodens slutning er ikke oplyst.",
      },
    ],
  }),
  opgave(3, "afvist", KRAV.rykket, {
    fejl: [{ kode: 569, tekst: "Periodens start ligger efter dens slutning." }],
    fund: [],
  }),
  opgave(4, "ophaevet", KRAV.rykket, { beloeb: "5000", dato: "2026-11-18" }),
  opgave(5, "handling", idOf("e10", 9), { handling: "Flytning", begrundelse: "Forkert skyldner" }),
  opgave(6, "foraeldelse", KRAV.rykket, { foraeldelsesdato: "2026-12-28", trin: 1 }),
  opgave(7, "kontoudtog", idOf("e10", 8), { meddelelse: "CAMT-1", fejl: ["IND-006 Banken har ikke givet"] }),
  opgave(8, "afregning", idOf("e10", 7), { dato: "2026-10-31", udbetalt: "100", forskelle: [] }),
  opgave(10, "uafleveret", idOf("e10", 6), { operation: "DebitorkontoLukket", svar: "DEB-020" }),
  opgave(11, "underretning", idOf("e10", 5), {
    fejl: ["ERP-010 Perioden er lukket. Åbn perioden."],
    ...{ beloeb: "5000", dato: "2026-11-18", tekst: "ALLOKERING på PSRM's nummer 77" },
  }),
  opgave(12, "koersel", KOERSEL.faerdig, {
    fejl: ["ERP-010 Perioden er lukket. Åbn perioden."],
    meddelelse: "Kørslen rente for 2026-11-18 står stille efter 250 af 600.",
  }),
  opgave(9, "haefter-fri", KRAV.hoering, { aarsag: "DØDSBO" }),
];

const overblik = (myndighed: string): Output<"seOpkraevning"> => ({
  myndighed,
  myndighedsnavn: myndighedsnavn(myndighed),
  dato: "2026-11-23",
  alder: [
    { navn: "ikke forfalden", antal: 812, beloeb: 183_450_000n },
    { navn: "1-30 dage", antal: 140, beloeb: 31_200_000n },
    { navn: "31-90 dage", antal: 61, beloeb: 12_050_000n },
    { navn: "over et år", antal: 9, beloeb: 610_000n },
  ],
  tilstande: (
    [
      ["AFSLUTTET", 4100, 0n],
      ["HOERING", 2, 320_000n],
      ["INDDRIVES", 55, 9_640_000n],
      ["OPKRAEV", 210, 51_000_000n],
      ["OPKRAEVET", 602, 132_450_000n],
      ["RYKKET", 153, 33_900_000n],
    ] as const
  ).map(([tilstand, antal, beloeb]) => ({
    tilstand,
    navn: fordringstilstandsnavn(tilstand),
    antal,
    beloeb,
  })),
  parathed: [
    { udfald: "AFVIST", antal: 31 },
    { udfald: "HØRING", antal: 74 },
    { udfald: "UDFØRT", antal: 860 },
  ],
  felter: [
    { felt: "periodeFra", fagsystem: FBS, antal: 74 },
    { felt: "beskrivelse", fagsystem: FBS, antal: 31 },
  ],
  opgaver: opgaver.map(({ art }) => ({ art, antal: 1 })),
  kontrolkonto: 227_310_000n,
  restancer: 227_310_000n,
  uplaceret: 45_000n,
  rester: 45_000n,
  mellemregning: 120_000n,
  ikkeUdbetalt: 120_000n,
  stemmer: true,
});

export const opkraevning: Answers = {
  seOpkraevning: ({ myndighed }) => overblik(myndighed),
  findSkyldner: ({ myndighed }) =>
    myndighed === HELSINGOER
      ? skyldner
      : { konti: [], restance: 0n, tilgode: 0n, fordringer: [], indbetalinger: [], regninger: [] },
  seFordring: ({ id }) => {
    const fordring = fordringer.find((one) => one.id === id);
    return fordring === undefined ? fejl("DEB-044", { id }) : detalje(fordring);
  },
  seSkyldnerAfFordring: () => skyldner,
  seBorgeroverblik: () => borgeroverblik,
  givHenstand: () => ({ fordringer: [] }),
  afslutHenstand: () => ({ fordringer: [] }),
  afskrivFordring: () => ({ fordringer: [] }),
  ophaevAfskrivning: () => ({ fordringer: [] }),
  seKoersler: () => ({ koersler: [...koersler] }),
  startKoersel: start,
  seOpkraevningsopgaver: () => ({ opgaver: [...opgaver] }),
};
