import type { Input, Output } from "../../src/contract/endpoints.js";
import { fejl, fejlkatalog, isFejlKode } from "../../src/domain/fejl.js";
import { kommuner, myndighedsnavn } from "../../src/domain/kommuner.js";
import { toFejlDetalje } from "../../src/domain/kvittering.js";
import type { Answers } from "./far-end.js";
import { beskeder, HELSINGOER, idOf, KSD, nyesteFoerst, VEJEN } from "./fixture-beskeder.js";
import { ingenOpgaver, opgavesvar } from "./fixture-fejlopgaver.js";
import { handlinger } from "./fixture-handlinger.js";
import { betalinger } from "./fixture-indbetalinger.js";
import { inddrivelse } from "./fixture-inddrivelse.js";
import { massesvar } from "./fixture-masse.js";
import { omsaetning } from "./fixture-omsaetning.js";
import { FBS, opkraevning } from "./fixture-opkraevning.js";
import { regnskab } from "./fixture-regnskab.js";
import { sortimentsvar } from "./fixture-sortiment.js";
import { udbetaling } from "./fixture-udbetaling.js";

/** Answers of a hub with a synthetic week in it. */

export const AFTALE = { godkendt: idOf("ddd", 1), anmodet: idOf("ddd", 2), ophoert: idOf("ddd", 3) };
export const KONTO = "55771101352";

const aftale = (id: string, tilstand: Output<"anmodServiceaftale">["tilstand"], myndighed = HELSINGOER) => ({
  id,
  itsystem: KSD,
  itsystemnavn: "KSD",
  myndighed,
  myndighedsnavn: myndighedsnavn(myndighed),
  service: "SF1590_A" as const,
  rolle: "afsender" as const,
  operationer: ["ModtagFinansbilag", "HentKvittering"],
  gyldigFra: "2019-11-27",
  ...(tilstand === "ophørt" ? { gyldigTil: "2026-10-31" } : {}),
  tilstand,
});

const aftaler = [
  aftale(AFTALE.godkendt, "godkendt"),
  aftale(AFTALE.anmodet, "anmodet", VEJEN),
  aftale(AFTALE.ophoert, "ophørt", VEJEN),
];

const soeg = (filter: Input<"soegBeskeder">): Output<"soegBeskeder"> => {
  const { myndighed, tilstand, system, soeg: ord, foer } = filter;
  const found = nyesteFoerst
    .filter((b) => myndighed === undefined || b.myndighed === myndighed)
    .filter((b) => tilstand === undefined || b.tilstand === tilstand)
    .filter((b) => system === undefined || b.afsenderSystem === system)
    .filter((b) => ord === undefined || b.id === ord || b.soegeord.includes(ord))
    .filter((b) => foer === undefined || b.id < foer);
  // Short pages, so that there is more than one.
  const size = Math.min(Number(filter.antal), 6);
  const last = found.length > size ? found[size - 1] : undefined;
  return { beskeder: found.slice(0, size), ...(last === undefined ? {} : { naeste: last.id }) };
};

const showKommune = ({ officieltNavn, ksd, ...rest }: (typeof kommuner)[number]) => ({
  ...rest,
  bogfoering: withoutNull(rest.bogfoering),
  opkraevning: withoutNull(rest.opkraevning),
  ksdBoelge: ksd.boelge,
  ksdGoLive: ksd.goLive,
  bemaerkninger: [...rest.bemaerkninger],
});

const withoutNull = ({ erp, ...valg }: (typeof kommuner)[number]["bogfoering"]) => ({
  ...valg,
  ...(erp === null ? {} : { erp }),
});

const konti = (myndighed: string, pr: string): Output<"seKonti"> => ({
  myndighed,
  myndighedsnavn: myndighedsnavn(myndighed),
  pr,
  konti:
    myndighed !== HELSINGOER
      ? []
      : [
          {
            kontonummer: KONTO,
            navn: "Sygedagpenge, tilskud til personer",
            kontering: "5.57.71 dranst 1 grp. 013 art 5.2",
            debet: 123_440_550n,
            kredit: 0n,
            saldo: 123_440_550n,
          },
          {
            kontonummer: "95259999900",
            navn: "Mellemregningskonto, NemKonto-udbetalinger",
            kontering: "9.52.59 dranst 9 grp. 999 art 0.0",
            debet: 0n,
            kredit: 123_440_550n,
            saldo: -123_440_550n,
          },
        ],
});

const kontoudtog = (myndighed: string, kontonummer: string): Output<"seKontoudtog"> => ({
  myndighed,
  kontonummer,
  navn: "Sygedagpenge, tilskud til personer",
  fra: "2026-01-01",
  til: "2026-12-31",
  primo: 0n,
  ultimo: 123_440_550n,
  antal: 1,
  linjer: [
    {
      bogfoeringsdato: "2026-11-20",
      loebenummer: 1,
      linje: 1,
      tekst: "Sygedagpenge uge 47",
      debet: 123_440_550n,
      kredit: 0n,
      saldo: 123_440_550n,
      posteringstype: "NOR",
      bilagId: idOf("aaa", 1),
      beskedId: beskeder.accepteret.id,
    },
  ],
});

const besked = ({ myndighed, id }: { myndighed: string; id: string }) =>
  nyesteFoerst.find((one) => one.myndighed === myndighed && one.id === id) ?? fejl("BSK-003", { id });

const tilstande = [...new Set(nyesteFoerst.map(({ tilstand }) => tilstand))];

/** A rehearsal that would be booked. */
export const proevning: Output<"proevFinansbilag"> = {
  kode: "ACCEPTERET",
  begrundelse: "Bilaget ville blive bogført hos Helsingør.",
  fejl: [],
  linjer: [
    {
      nr: 1,
      kontonummer: KONTO,
      kontonavn: "Sygedagpenge, tilskud til personer",
      debet: 440_500n,
      kredit: 0n,
      bogfoeringsdato: "2026-11-20",
    },
  ],
  saldi: [
    {
      kontonummer: KONTO,
      kontonavn: "Sygedagpenge, tilskud til personer",
      pr: "2026-12-31",
      foer: -100n,
      efter: 440_400n,
    },
  ],
  proevebevis: "q1YqS8wpTlWyUkrLz1eqBQA.c2ln",
  udloeber: new Date("2026-11-23T08:30:00Z"),
};

const grundlag = ({ myndighed, id }: { myndighed: string; id: string }): Output<"seBeskedgrundlag"> => ({
  myndighed,
  id,
  afsender: { myndighed, myndighedsnavn: myndighedsnavn(myndighed), system: KSD, systemnavn: "KSD" },
  modtager: { myndighed, myndighedsnavn: myndighedsnavn(myndighed) },
  aftale: {
    id: AFTALE.godkendt,
    version: new Date("2019-11-27T09:00:00Z"),
    gyldigFra: "2019-11-27",
    operationer: ["ModtagFinansbilag"],
    aendretAf: "Helsingør Kommune",
  },
  sortiment: { id: idOf("fff", 1), version: "1.0" },
});

const lookups: Answers = {
  proevFinansbilag: () => proevning,
  seBeskedgrundlag: grundlag,
  seBesked: besked,
  soegBeskeder: soeg,
  seAntal: () => ({
    antal: [HELSINGOER, VEJEN].flatMap((myndighed) =>
      tilstande.map((tilstand) => ({
        myndighed,
        tilstand,
        antal: nyesteFoerst.filter((b) => b.myndighed === myndighed && b.tilstand === tilstand).length,
      })),
    ),
  }),
  seBlokerede: () => ({
    blokerede: [
      { myndighed: VEJEN, id: beskeder.venter.id, opgivet: false, forsoeg: 2, foran: beskeder.opgivet.id },
      { myndighed: VEJEN, id: beskeder.opgivet.id, opgivet: true, forsoeg: 30 },
    ],
  }),
  seIndblik: () => ({
    indblik: [
      {
        tid: new Date("2026-11-23T08:15:00Z"),
        aktoer: "Anna",
        rolle: "kommune",
        myndighed: HELSINGOER,
        operation: "seKontoudtog",
        betydning: "En kontos posteringer",
        vilkaar: [
          { navn: "myndighed", vaerdi: HELSINGOER },
          { navn: "kontonummer", vaerdi: "55771101352" },
        ],
        kaede: 1,
        nr: 7,
      },
      {
        tid: new Date("2026-11-23T08:10:00Z"),
        aktoer: "drift (denne maskine)",
        rolle: "drift",
        operation: "soegBeskeder",
        betydning: "Søg beskeder",
        vilkaar: [{ navn: "soeg", vaerdi: "••••••••••" }],
        kaede: 1,
        nr: 6,
      },
    ],
  }),
  seAfvisteOpkald: () => ({
    opkald: [
      {
        reference: idOf("eee", 1),
        tid: new Date("2026-11-23T08:15:00Z"),
        aktoer: "KSD",
        myndighed: "35209115",
        service: "SF1590_A",
        fejl: [toFejlDetalje(fejl("AFT-001", { itsystem: "KSD", myndighed: "Odense", service: "SF1590_A" }))],
      },
      {
        reference: idOf("eee", 2),
        tid: new Date("2026-11-23T08:10:00Z"),
        aktoer: "KSD",
        service: "SF1590_A",
        fejl: [
          toFejlDetalje(
            fejl(
              "FMT-022",
              { element: "Finansbilag/Finanspostering/Beloeb", vaerdi: "1.234,567" },
              { linje: 9, kolonne: 5 },
            ),
          ),
        ],
      },
    ],
  }),
  seKommuner: () => ({ kommuner: kommuner.map(showKommune) }),
  seFejlkoder: () => ({
    fejlkoder: Object.keys(fejlkatalog)
      .filter(isFejlKode)
      .map((kode, index) => {
        const { tekst, loesning, ...rest } = fejlkatalog[kode];
        return { kode, tekst: tekst.da, loesning: loesning.da, ...rest, praecedens: index + 1 };
      }),
  }),
  seItSystemer: () => ({
    itsystemer: [
      { id: KSD, navn: "KSD", leverandoer: "13585628" },
      { id: FBS, navn: "FBS", leverandoer: "13585628" },
    ],
  }),
  seServiceaftaler: ({ myndighed, itsystem, tilstand }) => ({
    serviceaftaler: aftaler
      .filter((a) => myndighed === undefined || a.myndighed === myndighed)
      .filter((a) => itsystem === undefined || a.itsystem === itsystem)
      .filter((a) => tilstand === undefined || a.tilstand === tilstand),
  }),
  seAftalehistorik: () => ({
    haendelser: [
      { tid: new Date("2019-11-20T09:00:00Z"), art: "serviceaftale.anmodet", aktoer: "KMD" },
      {
        tid: new Date("2019-11-27T09:00:00Z"),
        art: "serviceaftale.godkend",
        aktoer: "Helsingør Kommune",
        begrundelse: "KSD-pilot",
      },
    ],
  }),
  seKonti: ({ myndighed = "", pr = "2026-11-23" }) =>
    /^\d{4}-\d\d-\d\d$/.test(pr) ? konti(myndighed, pr) : fejl("DRF-008", { grund: "'pr' er ikke en dato" }),
  seKontoudtog: ({ myndighed, kontonummer, fra = "" }) => {
    if (fra === "i går") return fejl("DRF-008", { grund: "'fra' og 'til' skal være datoer" });
    return kontonummer === KONTO
      ? kontoudtog(myndighed, kontonummer)
      : fejl("ERP-005", { konto: kontonummer, myndighed });
  },
  seStatus: () => ({
    version: "0.1.0",
    venter: 2,
    opgivet: 2,
    aeldste: new Date("2026-11-23T07:04:00Z"),
    database: "PostgreSQL 18",
  }),
};

const actions: Answers = {
  genoptagBesked: besked,
  kasserBesked: besked,
  genfremsendBesked: () => ({ beskedId: beskeder.genfremsendt.id, kode: "MODTAGET", fejl: [] }),
  godkendServiceaftale: ({ id }) => ({ ...aftaler[1]!, id, tilstand: "godkendt" }),
  afvisServiceaftale: ({ id }) => ({ ...aftaler[1]!, id, tilstand: "afvist" }),
  ophoerServiceaftale: ({ id }) => ({ ...aftaler[0]!, id, tilstand: "ophørt" }),
};

/** A hub with something in it. */
export const fuldt: Answers = {
  ...lookups,
  ...actions,
  ...opgavesvar,
  ...sortimentsvar,
  ...omsaetning,
  ...massesvar,
  ...regnskab,
  ...opkraevning,
  ...betalinger,
  ...inddrivelse,
  ...handlinger,
  ...udbetaling,
};

/** The same hub before anything has been sent. */
export const tomt: Answers = {
  ...fuldt,
  soegBeskeder: () => ({ beskeder: [] }),
  seAntal: () => ({ antal: [] }),
  seBlokerede: () => ({ blokerede: [] }),
  seAfvisteOpkald: () => ({ opkald: [] }),
  seIndblik: () => ({ indblik: [] }),
  seServiceaftaler: () => ({ serviceaftaler: [] }),
  ...ingenOpgaver,
  seStatus: () => ({ version: "0.1.0", venter: 0, opgivet: 0, database: "PostgreSQL 18" }),
};
