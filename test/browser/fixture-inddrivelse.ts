import type { Output } from "../../src/contract/endpoints.js";
import { fejl } from "../../src/domain/fejl.js";
import { myndighedsnavn } from "../../src/domain/kommuner.js";
import type { Answers } from "./far-end.js";
import { idOf } from "./fixture-beskeder.js";
import { FBS, KRAV } from "./fixture-opkraevning.js";

/** What is at PSRM: a hearing, a refusal, a difference of each kind, and one claim with its whole way. */

const FUND = [
  {
    regel: "R_1_8",
    udfald: "HØRING",
    felt: "periodeFra",
    forklaring: "Periodens start er ikke oplyst.",
    raad: "Skriv perioden.",
  },
];

const summer = (opskrivning: bigint) => ({
  tilgang: 11_000_000n,
  tilbagekald: 1_000_000n,
  nedskrivning: 460_000n,
  opskrivning,
  inddrivelsesgrundlag: 9_540_000n + opskrivning,
});

const krav = (fordring: string, beskrivelse: string, restance: bigint) => ({
  fordring,
  fordringstype: "KFDAINS",
  typenavn: "Daginstitution, betaling",
  beskrivelse,
  restance,
});

const forskel = (nr: number, forklaret: boolean, forklaring: string) => ({
  klasse: forklaret ? "MÅNEDSSKIFTE" : "MANGLER",
  art: "NEDSKRIV",
  ...(forklaret ? {} : { fordring: KRAV.rykket }),
  fordringId: `100000000${nr}`,
  aktionId: idOf("ab0", nr),
  egen: 5_000n,
  psrm: 0n,
  forklaret,
  forklaring,
});

const overblik = (myndighed: string, skaeringsdato = "2026-10-31"): Output<"seInddrivelse"> => ({
  myndighed,
  myndighedsnavn: myndighedsnavn(myndighed),
  skaeringsdato,
  tilsluttet: false,
  stande: [
    { tilstand: "HOERING", navn: "", antal: 1, beloeb: 312_000n },
    { tilstand: "INDDRIVES", navn: "", antal: 55, beloeb: 9_640_000n },
  ],
  egne: summer(100_000n),
  psrm: summer(95_000n),
  forklaret: 5_000n,
  uforklaret: 5_000n,
  stemmer: false,
  forskelle: [
    forskel(1, true, "Svaret kom efter månedsskiftet."),
    forskel(2, false, "PSRM kender ikke nedskrivningen."),
  ],
  hoeringer: [
    {
      ...krav(KRAV.hoering, "Pladsbetaling januar 2025", 312_000n),
      fordringId: "1000000001",
      siden: new Date("2026-11-20T09:00:00Z"),
      svarfrist: "2026-12-04",
      fund: FUND,
    },
  ],
  afviste: [
    {
      ...krav(KRAV.rykket, "Ikke afleveret bog", 20_000n),
      siden: new Date("2026-11-20T09:00:00Z"),
      aktion: "OPRETFORDRING",
      fejl: [
        {
          kode: 569,
          tekst: "Periodens start ligger efter dens slutning.",
          raad: "Ret perioden.",
        },
      ],
      fund: [],
    },
  ],
  iGang: [
    {
      fordring: KRAV.gebyr,
      kode: "NEDSKRIV",
      beloeb: 5_000n,
      dannet: new Date("2026-11-23T09:00:00Z"),
    },
  ],
  afregninger: [
    {
      id: KRAV.gebyr,
      dato: "2026-10-31",
      udbetalt: 460_000n,
      underrettet: 460_000n,
      antal: 9,
      stemmer: true,
    },
  ],
});

const aktioner = (fordring: string): Output<"seAktioner"> => {
  const tom = { fordring, tilstand: "", tilstandsnavn: "", numre: [], aktioner: [], underretninger: [] };
  if (fordring !== KRAV.hoering) return { ...tom, kan: fordring === KRAV.betalt ? [] : ["retStamdata"] };
  return {
    ...tom,
    kan: ["besvarHoering", "retStamdata", "tilbagekald", "genindsend"],
    parathed: { udfald: "HØRING", dato: "2026-11-19", fund: FUND },
    numre: [{ fordringId: "1000000001", tilstand: "HØRING" }],
    aktioner: [
      {
        id: idOf("ab0", 1),
        kode: "OPRETFORDRING",
        navn: "Opret fordring",
        beloeb: 312_000n,
        dato: "2026-11-20",
        dannet: new Date("2026-11-20T09:00:00Z"),
        status: "HØRING",
        besvaret: new Date("2026-11-20T09:01:00Z"),
        fordringId: "1000000001",
        fejl: [],
        fund: FUND,
      },
    ],
    underretninger: [
      { slags: "UDLIGNING", dato: "2026-11-21", beloeb: 5_000n, hovedstol: 5_000n },
      { slags: "RETURNERING", dato: "2026-11-22", beloeb: 0n, hovedstol: 0n, aarsag: "Dødsbo" },
    ],
  };
};

const paratheder: Output<"seParathed"> = {
  andele: [
    { fagsystem: FBS, udfald: "UDFØRT", antal: 860, promille: 891 },
    { fagsystem: FBS, udfald: "HØRING", antal: 74, promille: 77 },
    { fagsystem: FBS, udfald: "AFVIST", antal: 31, promille: 32 },
  ],
  felter: [{ felt: "periodeFra", fagsystem: FBS, antal: 74 }],
  fordringer: [
    {
      ...krav(KRAV.ny, "Pladsbetaling februar 2026", 25_000n),
      fagsystem: FBS,
      udfald: "HØRING",
      dato: "2026-11-23",
      fund: FUND,
    },
  ],
  naeste: KRAV.ny,
};

const notis = (nr: number, felter: Partial<Output<"seUnderretninger">["underretninger"][number]>) => ({
  id: idOf("bc0", nr),
  slags: "ALLOKERING",
  dato: "2026-11-21",
  modtaget: new Date("2026-11-22T05:00:00Z"),
  beloeb: 12_000n,
  hovedstol: 10_000n,
  ...felter,
});

const kravets = {
  fordring: KRAV.hoering,
  beskrivelse: "Pladsbetaling januar 2025, 010101-0001",
  fordringId: "1000000001",
};

/** Settlements: the newest waits for its money. */
export const AFREGNING = { venter: idOf("bc0", 1), modtaget: idOf("bc0", 2) } as const;

const underretninger: Output<"seUnderretninger">["underretninger"] = [
  notis(1, { slags: "AFREGNING", dato: "2026-11-30", beloeb: 45_000n, hovedstol: 0n }),
  notis(2, {
    ...{ slags: "AFREGNING", dato: "2026-10-31", beloeb: 460_000n, hovedstol: 0n },
    indbetaling: idOf("e10", 3),
  }),
  notis(3, kravets),
  notis(4, { ...kravets, slags: "UDLIGNING", dato: "2026-10-20", afregnet: "2026-10-31" }),
  notis(5, { slags: "UDLIGNING", fordringId: "77" }),
  notis(6, {
    ...kravets,
    ...{ slags: "RENTER", beloeb: 163n, hovedstol: 0n },
    ...{ periodeFra: "2026-10-01", periodeTil: "2026-10-31" },
  }),
  notis(7, { ...kravets, slags: "RETURNERING", beloeb: 0n, hovedstol: 0n, aarsag: "Dødsbo" }),
];

const gjort = ({ id }: { readonly id: string }) => aktioner(id);

export const inddrivelse: Answers = {
  seInddrivelse: ({ myndighed, skaeringsdato }) =>
    skaeringsdato === "i går"
      ? fejl("DRF-008", { grund: "'skaeringsdato' er ikke en dato" })
      : overblik(myndighed, skaeringsdato),
  seParathed: () => paratheder,
  seAktioner: ({ id }) => aktioner(id),
  seUnderretninger: ({ slags }) => ({
    underretninger: underretninger.filter((one) => slags === undefined || one.slags === slags),
    ...(slags === undefined ? { naeste: "7" } : {}),
  }),
  tilbagekaldFordring: gjort,
  genindsendFordring: gjort,
  besvarHoering: gjort,
  retStamdata: gjort,
};
