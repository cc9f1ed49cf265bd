import type { Input, Output } from "../../src/contract/endpoints.js";
import { fejl } from "../../src/domain/fejl.js";
import { myndighedsnavn } from "../../src/domain/kommuner.js";
import { toFejlDetalje } from "../../src/domain/kvittering.js";
import { betalingsidOf } from "../../src/domain/nemkonto/betalingsid.js";
import { STANDARDUDBETALINGSPOLITIK } from "../../src/domain/udbetaling/politik.js";
import { type Udbetalingstilstand, udbetalingstilstandsnavn } from "../../src/domain/udbetaling/tilstand.js";
import type { Answers } from "./far-end.js";
import { HELSINGOER, idOf, KSD } from "./fixture-beskeder.js";

/** A municipality's payouts at every turn of their life, with what is wrong with each, and a day that does not agree. */

export const UDBETALING = {
  holdt: idOf("0a0", 1),
  tidligere: idOf("0a0", 2),
  klar: idOf("0a0", 3),
  nemkonto: idOf("0a0", 4),
  afvist: idOf("0a0", 5),
  igen: idOf("0a0", 6),
  udfoert: idOf("0a0", 7),
  manuel: idOf("0a0", 8),
  hjemme: idOf("0a0", 9),
} as const;
export const OPGAVE = {
  holdt: idOf("0b0", 1),
  ubetalt: idOf("0b0", 2),
  uafleveret: idOf("0b0", 3),
  ukendt: idOf("0b0", 4),
} as const;
const BUNDT = idOf("0c0", 1);
/** Is a file for the bank. */
export const BANKBUNDT = idOf("0c0", 2);

type Linje = Output<"seUdbetalinger">["udbetalinger"][number];
type Detalje = Output<"seUdbetaling">;

const at = (dato: string): Date => new Date(`${dato}T09:00:00Z`);

let nr = 0;
const linje = (id: string, tilstand: Udbetalingstilstand, felter: Partial<Linje> = {}): Linje => {
  nr += 1;
  return {
    id,
    nr: String(nr),
    fagsystem: KSD,
    modtager: { partType: "CPR", partIdentifikator: "0101364001" },
    beloeb: 445_000n,
    ydelsesart: "SYGDP",
    periode: { fraDato: "2026-11-01", tilDato: "2026-11-30" },
    dispositionsdato: "2026-11-30",
    udfoerelsesdato: "2026-11-30",
    destination: "NemKonto",
    tilstand,
    tilstandsnavn: udbetalingstilstandsnavn(tilstand),
    sagsnummer: "S-1001",
    oprettet: at("2026-11-20"),
    ...felter,
  };
};

const linjer: readonly Linje[] = [
  linje(UDBETALING.holdt, "TILBAGEHOLDT", {
    sagsnummer: "S-1002",
    naesteSkridt: "Frigiv eller afslå den: ligner en anden udbetaling til samme modtager.",
    oprettet: at("2026-11-23"),
  }),
  linje(UDBETALING.tidligere, "UDFOERT"),
  linje(UDBETALING.klar, "KLAR", {
    dispositionsdato: "2026-12-25",
    udfoerelsesdato: "2026-12-23",
    naesteSkridt: "Sendes til NemKonto, så den udføres 2026-12-23.",
  }),
  linje(UDBETALING.nemkonto, "KONTROLLERET", { naesteSkridt: "Afvent NemKontos svar." }),
  linje(UDBETALING.afvist, "AFVIST", {
    aarsag: "Modtagerens konto er lukket.",
    naesteSkridt: "Kontakt modtageren, få en ny konto, og betal igen.",
  }),
  linje(UDBETALING.igen, "KLAR", { genudbetalingAf: UDBETALING.hjemme }),
  linje(UDBETALING.udfoert, "UDFOERT"),
  linje(UDBETALING.manuel, "TILBAGEHOLDT", { beloeb: 12_500_000n, naesteSkridt: "Frigiv eller afslå den." }),
  linje(UDBETALING.hjemme, "RETURNERET", {
    aarsag: "Kontoen findes ikke.",
    genudbetaling: UDBETALING.igen,
    naesteSkridt: "Betales igen.",
  }),
];

const findLinje = (id: string): Linje | undefined => linjer.find((one) => one.id === id);

const MULIGT: Readonly<Record<string, readonly string[]>> = {
  TILBAGEHOLDT: ["frigivUdbetaling", "afslaaUdbetaling"],
  KLAR: ["afslaaUdbetaling"],
  KONTROLLERET: ["standsUdbetaling"],
  AFVIST: ["genudbetal", "lukUdbetalingsopgave"],
};

const opgaver: Output<"seUdbetalingsopgaver">["opgaver"] = [
  {
    id: OPGAVE.holdt,
    art: "tilbageholdt",
    betydning: "Holdt tilbage: frigiv eller afslå",
    oprettet: at("2026-11-23"),
    grunde: [{ grund: "dublet", tekst: "Ligner en anden udbetaling til samme modtager" }],
    naesteSkridt: "Frigiv eller afslå den.",
    udbetaling: findLinje(UDBETALING.holdt)!,
    ligner: [findLinje(UDBETALING.tidligere)!],
  },
  {
    id: OPGAVE.ubetalt,
    art: "ubetalt",
    betydning: "Ikke udbetalt: betal igen, eller luk som bortfaldet",
    oprettet: at("2026-11-24"),
    grunde: [],
    aarsag: "Modtagerens konto er lukket.",
    naesteSkridt: "Kontakt modtageren, få en ny konto, og betal igen.",
    hvem: "sagsbehandleren",
    udbetaling: findLinje(UDBETALING.afvist)!,
    ligner: [],
  },
  {
    id: OPGAVE.uafleveret,
    art: "uafleveret",
    betydning: "En besked kunne ikke afleveres",
    oprettet: at("2026-11-24"),
    grunde: [],
    naesteSkridt: "Ret det, beskeden blev afvist for, og luk opgaven.",
    ligner: [],
    tekst: "UdbetalingsstatusAfsend: UDB-040",
  },
  {
    id: OPGAVE.ukendt,
    art: "ukendt",
    betydning: "NemKonto har svaret om en betaling eller et bundt, der ikke er sendt herfra",
    oprettet: at("2026-11-24"),
    grunde: [],
    naesteSkridt: "Spørg straks NemKonto, hvem der har bedt om betalingen, og luk opgaven med svaret.",
    ligner: [],
    tekst: "Betalingen YR-2026 i bundtet 8a1c6f0e-3b52-4d7a-9c11-159000c00009: Godkendt",
  },
];

const haendelse = (art: string, dato: string, aktoer = KSD, begrundelse?: string) => ({
  tid: at(dato),
  art,
  betydning: "",
  aktoer,
  ...(begrundelse === undefined ? {} : { begrundelse }),
});

const beviser: Detalje["beviser"] = [
  {
    tid: at("2026-11-24"),
    dato: "2026-11-24",
    slags: "svar",
    svarkode: "1",
    statuskode: "ACTC",
    betydning: "NemKonto har modtaget bundtet.",
  },
  {
    tid: at("2026-11-25"),
    dato: "2026-11-25",
    slags: "svar",
    svarkode: "9",
    statuskode: "RJCT",
    aarsagskode: "AC07",
    tekst: "Kontoen er lukket 010136-4001",
    betydning: "Modtagerens konto er lukket.",
  },
];

const detalje = (en: Linje): Detalje => ({
  ...en,
  oprettetAf: en.id === UDBETALING.manuel ? "Eva" : KSD,
  bundt: BUNDT,
  betalingsid: betalingsidOf(en.id),
  bankkonto: { registreringsnummer: "9999", kontonummer: "1234567890" },
  muligt: [...(MULIGT[en.tilstand] ?? [])],
  konteringslinjer: [
    { kontering: "Funktion=55771, Dranst=1, Gruppering=013, Art=52", beloeb: en.beloeb, tekst: "Uge 47" },
  ],
  haendelser: [
    haendelse("udbetaling.klar", "2026-11-20"),
    haendelse("udbetaling.anmodet", "2026-11-23", "Udbetalingssystemet"),
    haendelse("udbetaling.afvist", "2026-11-25", "NemKonto"),
    haendelse("udbetaling.bortfaldet", "2026-11-26", "Eva", "Borgeren er død 010136-4001"),
  ],
  beviser: en.tilstand === "AFVIST" ? beviser : [],
  bevaegelser: [
    {
      nr: "1",
      dato: "2026-11-20",
      anledning: "kontering",
      konto: "mellemregning",
      beloeb: -en.beloeb,
      bilag: "7",
    },
    {
      nr: "2",
      dato: "2026-11-23",
      anledning: "anmodning",
      konto: "mellemregning",
      beloeb: en.beloeb,
      bilag: "8",
    },
    {
      nr: "3",
      dato: "2026-11-23",
      anledning: "anmodning",
      konto: "undervejs",
      beloeb: -en.beloeb,
      bilag: "8",
    },
  ],
  opgaver: opgaver.filter(({ udbetaling }) => udbetaling?.id === en.id),
});

const se = ({ id }: { readonly id: string }) => {
  const en = findLinje(id);
  return en === undefined ? fejl("UDB-040", { id }) : detalje(en);
};

const sum = (tilstand: Udbetalingstilstand, antal: number, beloeb: bigint) => ({
  tilstand,
  tilstandsnavn: udbetalingstilstandsnavn(tilstand),
  antal,
  beloeb,
});

const tilstande = [
  sum("AFVIST", 3, 1_335_000n),
  sum("I_PENGEINSTITUT", 40, 17_800_000n),
  sum("KLAR", 61, 27_145_000n),
  sum("KOMPLETTERET", 12, 5_340_000n),
  sum("KONTROLLERET", 25, 11_125_000n),
  sum("MODTAGET", 5, 2_225_000n),
  sum("RETURNERET", 1, 445_000n),
  sum("TILBAGEHOLDT", 2, 12_945_000n),
  sum("UDFOERT", 110, 48_950_000n),
];

const liste = ({ myndighed, tilstand }: Input<"seUdbetalinger">): Output<"seUdbetalinger"> => {
  if (myndighed !== HELSINGOER)
    return { myndighed, myndighedsnavn: myndighedsnavn(myndighed), tilstande: [], udbetalinger: [] };
  return {
    myndighed,
    myndighedsnavn: myndighedsnavn(myndighed),
    tilstande,
    udbetalinger: linjer.filter((one) => tilstand === undefined || one.tilstand === tilstand),
    ...(tilstand === undefined ? { naeste: "1" } : {}),
  };
};

const politik: Output<"seUdbetalingspolitik"> = {
  myndighed: HELSINGOER,
  gaeldende: { ...STANDARDUDBETALINGSPOLITIK, gyldigFra: "2026-01-01", standard: true },
  historik: [
    { ...STANDARDUDBETALINGSPOLITIK, gyldigFra: "2026-11-01", aktoer: "Eva", sat: at("2026-10-30") },
  ],
};

const visning: Output<"proevBetalingskoersel"> = {
  til: "2026-12-01",
  sendes: [
    { udfoerelsesdato: "2026-11-30", antal: 60, beloeb: 26_700_000n },
    { udfoerelsesdato: "2026-12-01", antal: 1, beloeb: 445_000n },
  ],
  senere: { antal: 2, beloeb: 890_000n },
  tilbageholdt: [
    { grund: "dublet", tekst: "Ligner en anden udbetaling til samme modtager", antal: 1, beloeb: 445_000n },
    {
      grund: "stort",
      tekst: "Et stort beløb: skal frigives af et menneske",
      antal: 1,
      beloeb: 12_500_000n,
    },
  ],
};

const mellemregning = ({ konto = "mellemregning", pr = "2026-11-27" }: Input<"seMellemregning">) =>
  ({
    pr,
    konto: konto as "mellemregning",
    kontonummer: konto === "undervejs" ? "95259999800" : "95259999900",
    saldo: konto === "undervejs" ? -36_490_000n : -41_870_000n,
    forklaret: konto === "undervejs" ? -36_490_000n : -41_865_000n,
    forskel: konto === "undervejs" ? 0n : -5_000n,
    aabne: { antal: 64, beloeb: -41_425_000n },
    lukkede: { antal: 110, omsat: 48_950_000n },
    fremmede: { antal: 1, beloeb: -440_000n },
    forloeb: [
      {
        udbetaling: UDBETALING.hjemme,
        tilstand: "KLAR",
        forklaring: "Kommet tilbage fra banken; betales igen.",
        saldo: -445_000n,
        linjer: [
          {
            dato: "2026-11-20",
            bilag: 7,
            slags: "bogfoering",
            navn: "Bogført",
            beloeb: -445_000n,
            tekst: "Uge 47",
          },
          { dato: "2026-11-23", bilag: 8, slags: "anmodning", navn: "Sendt", beloeb: 445_000n },
          {
            dato: "2026-11-25",
            bilag: 9,
            slags: "retur",
            navn: "Retur",
            beloeb: -445_000n,
            udbetaling: UDBETALING.igen,
          },
        ],
      },
      {
        forklaring: "Nævner ingen udbetaling.",
        saldo: -440_000n,
        linjer: [{ dato: "2026-11-24", bilag: 12, slags: "bogfoering", navn: "Bogført", beloeb: -440_000n }],
      },
    ],
  }) satisfies Output<"seMellemregning">;

const afstemning = (dato: string): Output<"seUdbetalingsafstemning"> => ({
  dato,
  stemmer: false,
  udbetalinger: { antal: 259, beloeb: 127_310_000n },
  tilstande: tilstande.map(({ tilstandsnavn: navn, ...one }) => ({ ...one, navn })),
  kaede: (["besluttet", "anmodet", "besvaret", "bank", "bogfoert"] as const).map((led, index) => ({
    led,
    navn: led,
    antal: 259 - index * 40,
    beloeb: 127_310_000n - BigInt(index) * 17_800_000n,
    dagensAntal: 12,
    dagensBeloeb: 5_340_000n,
  })),
  konti: (["mellemregning", "undervejs", "bank"] as const).map((konto) => ({
    konto,
    navn: konto,
    hovedbog: -41_870_000n,
    forklaret: konto === "bank" ? -41_865_000n : -41_870_000n,
    forskel: konto === "bank" ? -5_000n : 0n,
  })),
  afvigelser: [
    {
      art: "bankbeloeb",
      alvor: "afvigelse",
      tekst: "Banken har flyttet et andet beløb end udbetalingens",
      hvem: "udbetalingen",
      goer: "Spørg banken, hvad der er rigtigt. Bogfør det, der så står undervejs.",
      beloeb: -5_000n,
      udbetaling: UDBETALING.udfoert,
      bankpost: "REF-17",
    },
    {
      art: "ikke-betalt-igen",
      alvor: "opfoelgning",
      tekst: "Modtageren har ikke fået pengene",
      hvem: "udbetalingen",
      goer: "Kontakt modtageren, og betal igen.",
      beloeb: 445_000n,
      udbetaling: UDBETALING.afvist,
      bilag: 9,
      note: "skrevet af 010136-4001",
    },
  ],
  flereAfvigelser: 0,
});

const afslutning = (nummer: number, stemmer: boolean): Output<"afslutUdbetalingsdag"> => ({
  nr: nummer,
  version: nummer,
  dato: "2026-11-26",
  aktoer: "Eva",
  dannet: at("2026-11-27"),
  hash: "ab".repeat(32),
  uroert: true,
  stemmer,
  afvigelser: stemmer ? 0 : 2,
  aendret: nummer === 1 ? [] : ["Banken: 1.000,00 kr. mere er udført"],
});

const bankensSvar: Output<"indlaesPain002"> = {
  meddelelse: "B1",
  svar: [
    {
      udfald: "NOTERET",
      betydning: "",
      betaling: betalingsidOf(UDBETALING.afvist),
      udbetaling: UDBETALING.afvist,
      statuskode: "RJCT",
      aarsagskode: "AC04",
      forklaring: "Kontoen er lukket",
      naesteSkridt: "Bed modtageren om en ny NemKonto.",
      antal: 1,
      linje: 7,
    },
    {
      udfald: "KENDT",
      betydning: "",
      bundt: betalingsidOf(BANKBUNDT),
      udbetalingsbundt: BANKBUNDT,
      statuskode: "ACTC",
      forklaring: "Banken har kontrolleret den",
      naesteSkridt: "Bed modtageren om en ny NemKonto.",
      antal: 2,
      linje: 5,
    },
    {
      udfald: "UKENDT",
      betydning: "",
      betaling: "FREMMED 010136-4001",
      statuskode: "ACSC",
      forklaring: "Banken har overført den",
      naesteSkridt: "",
      antal: 0,
      linje: 9,
    },
  ],
  fejl: [toFejlDetalje(fejl("ISO-003", { felt: "OrgnlEndToEndId" }, { linje: 12, kolonne: 1 }))],
};

const fejllistelinje = {
  linje: 1,
  fakturanummer: "00000000000000004711",
  beloeb: 445_000n,
  forfald: "2026-11-30",
  aarsagskode: "AC07",
  aarsag: "Modtagerens konto er lukket.",
  bilagsnummer: "§38-000000059",
  udfald: "NOTERET" as const,
  udbetalinger: [UDBETALING.afvist],
};

const fejlliste = ({ myndighed }: Input<"indlaesFejlliste">): Output<"indlaesFejlliste"> => ({
  maskinnummer: "00042",
  dato: "2026-11-12",
  tid: "05:16:46",
  linjer:
    myndighed === HELSINGOER
      ? [
          fejllistelinje,
          { ...fejllistelinje, linje: 2, udfald: "FLERE", udbetalinger: [UDBETALING.klar, UDBETALING.igen] },
        ]
      : [],
});

export const udbetaling: Answers = {
  seUdbetalinger: liste,
  seUdbetaling: se,
  seUdbetalingsmodtager: ({ myndighed }) =>
    myndighed === HELSINGOER
      ? { udbetalt: 890_000n, undervejs: 445_000n, ubetalt: 445_000n, udbetalinger: [...linjer] }
      : { udbetalt: 0n, undervejs: 0n, ubetalt: 0n, udbetalinger: [] },
  seUdbetalingsopgaver: ({ art }) => ({
    opgaver: opgaver.filter((one) => art === undefined || one.art === art),
  }),
  frigivUdbetaling: ({ id }) =>
    id === UDBETALING.manuel ? fejl("UDB-042", { id, navn: "Eva" }) : se({ id }),
  afslaaUdbetaling: se,
  standsUdbetaling: se,
  genudbetal: se,
  lukUdbetalingsopgave: ({ id }) => (id === OPGAVE.holdt ? fejl("UDB-047", { id }) : { opgaver: [] }),
  opretManuelUdbetaling: () => detalje(findLinje(UDBETALING.manuel)!),
  seUdbetalingspolitik: () => politik,
  saetUdbetalingspolitik: ({ body: { gyldigFra: dato } }) =>
    dato < "2026-11-27" ? fejl("UDB-062", { dato }, { element: "Udbetalingspolitik/GyldigFra" }) : politik,
  seBundter: () => ({
    bundter: [
      {
        id: BUNDT,
        udfoerelsesdato: "2026-11-30",
        antal: 60,
        beloeb: 26_700_000n,
        dannet: at("2026-11-27"),
        forsendelse: "nemkonto",
        sendt: at("2026-11-27"),
        svar: "ACCEPTERET",
        tilstande: [sum("KONTROLLERET", 57, 25_365_000n), sum("AFVIST", 3, 1_335_000n)],
      },
      {
        id: BANKBUNDT,
        udfoerelsesdato: "2026-12-01",
        antal: 1,
        beloeb: 445_000n,
        dannet: at("2026-11-27"),
        forsendelse: "bankfil",
        sendt: at("2026-11-27"),
        svar: "Hentes som bankfil (pain.001)",
        tilstande: [sum("ANMODET", 1, 445_000n)],
      },
      {
        id: idOf("0c0", 3),
        udfoerelsesdato: "2026-12-02",
        antal: 1,
        beloeb: 445_000n,
        dannet: at("2026-11-27"),
        forsendelse: "nemkonto",
        tilstande: [sum("ANMODET", 1, 445_000n)],
      },
    ],
  }),
  proevBetalingskoersel: ({ body: { til } }) =>
    til === "2020-01-01" ? fejl("UDB-063", { dato: til }) : { ...visning, til: til ?? visning.til },
  startBetalingskoersel: () => ({ til: "2026-12-01", bundter: [], holdt: 0, rest: 5 }),
  indlaesPain002: () => bankensSvar,
  indlaesFejlliste: fejlliste,
  hentPain001: () => new Blob(["<Document/>"]).stream() as never,
  seMellemregning: mellemregning,
  seUdbetalingsafstemning: ({ dato }) => afstemning(dato),
  afslutUdbetalingsdag: () => afslutning(2, false),
  seAfslutninger: () => ({ afslutninger: [afslutning(2, false), afslutning(1, true)] }),
  hentAfslutning: () => new Blob(["<!DOCTYPE html>"]).stream() as never,
  hentAfslutningCsv: () => new Blob(["dato;beloeb"]).stream() as never,
  seNemkontoregister: () => ({
    modtagere: [
      {
        modtager: "CPR:010136••••",
        adfaerd: "lukket",
        betydning: "Kontoen er lukket (9: AC07; AC04, når kontoen er angivet)",
        konti: [],
      },
    ],
  }),
  seNemkontobetalinger: () => ({
    betalinger: [
      {
        nr: 1,
        bundtIdentifikator: BUNDT,
        betalingIdentifikator: betalingsidOf(UDBETALING.afvist),
        modtager: "CPR:010136••••",
        beloeb: 445_000n,
        udfoerelsesdato: "2026-11-30",
        tilstand: "AFVIST",
        konto: "NemKonto",
        aarsagskode: "AC07",
      },
    ],
  }),
  saetNemkontoadfaerd: ({ body }) =>
    body.adfaerd === "aarsag" ? fejl("NKS-017", { adfaerd: "aarsag" }) : { tekst: "Modtageren fra nu" },
  fremadNemkonto: () => ({ tekst: "NemKonto er gået frem" }),
  seForsinkede: () => ({
    alarmtimer: 24,
    forsinkede: [
      {
        art: "svar",
        tekst: "NemKonto har ikke svaret i tide",
        goer: "Hent svarene igen.",
        udbetaling: UDBETALING.nemkonto,
        tilstand: "KONTROLLERET",
        beloeb: 445_000n,
        udfoerelsesdato: "2026-11-30",
        siden: at("2026-11-24"),
      },
    ],
    flere: 0,
  }),
};
