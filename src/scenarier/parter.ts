import type { Service } from "../domain/integration.js";
import { webservices } from "../domain/integrationer.js";
import { type Webservice, webservicesti } from "../domain/webservice.js";
import type { Client } from "../sdk/client.js";
import { seedSortimenter } from "./sortimenter.js";
import { sure } from "./sure.js";

/** The parties of the demonstration: fagsystemer, the pilots of KSD, their ERP, and the agreements between them. */

/** Fixed ids, so that the golden examples can name them and doing it again changes nothing. */
export const KSD = "6b5d0c1e-3f59-4d0a-8a64-15900000a001";
export const KY = "6b5d0c1e-3f59-4d0a-8a64-15900000a002";
export const YR = "6b5d0c1e-3f59-4d0a-8a64-15900000a003";
export const FBS = "6b5d0c1e-3f59-4d0a-8a64-15900000a004";
/** Where citizens see what they owe and pay it, whoever has claimed it. */
export const SELVBETJENING = "6b5d0c1e-3f59-4d0a-8a64-15900000a005";
/** A made-up supplier whose check digit fits. */
const LEVERANDOER = "99990007";
export const HELSINGOER = "64502018";
export const VEJEN = "29189838";
/** Has no agreement with KSD in the demonstration: the bad story of a call without one. */
export const ODENSE = "35209115";
const ERP_SYSTEMS = {
  [HELSINGOER]: { id: "6b5d0c1e-3f59-4d0a-8a64-15900000e217", navn: "Reference-ERP Helsingør" },
  [VEJEN]: { id: "6b5d0c1e-3f59-4d0a-8a64-15900000e575", navn: "Reference-ERP Vejen" },
} as const;
/** NKS, which both pilots' bundles go to; in the demonstration its stand-in, beside the ERP. */
const NEMKONTOSYSTEM = "6b5d0c1e-3f59-4d0a-8a64-15900000e001";
export const PILOTER = [HELSINGOER, VEJEN] as const;
type Pilot = (typeof PILOTER)[number];

/** One serviceaftale of a party. */
type Part = {
  readonly service: Service;
  readonly rolle: "afsender" | "modtager";
  readonly operationer: readonly string[];
};

type Fagsystem = {
  readonly id: string;
  readonly navn: string;
  readonly beskrivelse: string;
  readonly myndigheder: readonly Pilot[];
  readonly aftaler: readonly Part[];
};

const FINANS: readonly Part[] = [
  { service: "SF1590_A", rolle: "afsender", operationer: ["ModtagFinansbilag", "HentKvittering"] },
];

/** Messages of a service: to the municipality's system, or from it to the fagsystem whose matter they are about. */
const beskeder = (service: Service, til: "rute" | "system"): Part => ({
  service,
  rolle: til === "rute" ? "afsender" : "modtager",
  operationer: beskedersOperationer(service, til),
});

const WEBSERVICES: readonly Webservice[] = Object.values(webservices);

const beskedersOperationer = (service: Service, til: "rute" | "system"): readonly string[] =>
  WEBSERVICES.flatMap((one) => one.beskeder)
    .filter((one) => one.service === service && one.til === til)
    .map(({ operation }) => operation);

/** Messages of a service, and its questions. */
const alt = (service: Service): Part => ({
  service,
  rolle: "afsender",
  operationer: [
    ...beskedersOperationer(service, "rute"),
    ...WEBSERVICES.flatMap((one) => one.spoergsmaal)
      .filter((one) => one.service === service)
      .map(({ operation }) => operation),
  ],
});

const asks = (...operationer: readonly string[]): Part => ({
  service: "SF1590_B_02",
  rolle: "afsender",
  operationer,
});
const EGNE = ["SoegDebitorkonti", "HentDebitorkonto"];
const ALLES = ["SoegAndresDebitorkonti", "HentAndenDebitorkonto", "HentBorgeroverblik"];

/** Who takes payments of claims, its own and others'. */
const BETALING: Part = {
  service: "SF1590_B_03",
  rolle: "afsender",
  operationer: ["ForetagIndbetaling", "SoegDelfordringTilIndbetaling"],
};
/** And is told which there are. */
const ABONNEMENT: Part = {
  service: "SF1590_B_03",
  rolle: "modtager",
  operationer: ["FordringTilIndbetaling"],
};

/** What a fagsystem hands over of its claims, is told of them, and asks about them. */
const DEBITOR: readonly Part[] = [
  beskeder("SF1590_B_01", "rute"),
  beskeder("SF1590_B_01", "system"),
  asks(...EGNE),
  BETALING,
  beskeder("SF1590_B_04", "rute"),
  beskeder("SF1590_B_04", "system"),
];

/** Whose payouts the municipality makes: asked for and followed, and what became of them. */
const UDBETALING: readonly Part[] = [alt("SF1590_C"), beskeder("SF1590_C", "system")];

/** Who pays by NemKonto itself: the municipality's udbetalingssystem, and fagsystemer without one. */
const NEMKONTO: readonly Part[] = [alt("SF1590_E")];

/** The other side of it: the municipality's system. */
const modpart = (parter: readonly Part[]): readonly Part[] =>
  parter.map((part) => ({ ...part, rolle: part.rolle === "afsender" ? "modtager" : "afsender" }));

const DEBITORSYSTEM = modpart([
  ...DEBITOR.filter(({ service }) => service !== "SF1590_B_02"),
  asks(...EGNE, ...ALLES),
  ABONNEMENT,
]);

/** Who sends, and for which municipalities. */
const FAGSYSTEMER: readonly Fagsystem[] = [
  {
    id: KSD,
    navn: "KSD",
    beskrivelse: "Kommunernes Sygedagpengesystem",
    myndigheder: PILOTER,
    // What was paid too much becomes a claim.
    aftaler: [...FINANS, ...UDBETALING, beskeder("SF1590_B_01", "rute"), beskeder("SF1590_B_01", "system")],
  },
  {
    id: KY,
    navn: "KY",
    beskrivelse: "Kommunernes Ydelsessystem",
    myndigheder: [HELSINGOER],
    aftaler: FINANS,
  },
  {
    id: YR,
    navn: "YR",
    beskrivelse: "Ydelsesrefusion",
    myndigheder: [VEJEN],
    aftaler: [...FINANS, ...NEMKONTO],
  },
  { id: FBS, navn: "FBS", beskrivelse: "Fælles Bibliotekssystem", myndigheder: PILOTER, aftaler: DEBITOR },
  {
    id: SELVBETJENING,
    navn: "Selvbetjening",
    beskrivelse: "Mit overblik, og kommunens kasse",
    myndigheder: PILOTER,
    aftaler: [asks(...ALLES), BETALING, ABONNEMENT],
  },
];

type Rute = {
  readonly service: Service;
  readonly sti: string;
  /** The ERP's own system unless it says another. */
  readonly system?: string;
};

/** The web services of the reference ERP and of the stand-in for NemKonto beside it, on the host of its finans address. */
const RUTER: readonly Rute[] = [
  { service: "SF1590_A", sti: "/service/OIR/ModtagFinansbilag/2" },
  { service: "SF1590_B_01", sti: webservicesti(webservices.debitor) },
  { service: "SF1590_B_02", sti: webservicesti(webservices.debitor) },
  { service: "SF1590_B_03", sti: webservicesti(webservices.debitor) },
  { service: "SF1590_B_04", sti: webservicesti(webservices.debitor) },
  { service: "SF1590_C", sti: webservicesti(webservices.udbetaling) },
  { service: "SF1590_E", sti: webservicesti(webservices.nemkonto), system: NEMKONTOSYSTEM },
];

/** The day the pilots went live. */
const FROM = "2019-11-27";

/**
 * Make the parties through the API, as operations would: systems, agreements on both sides, routes to the reference
 * ERP at `erpAdresse`. What is there already stays as it is; only a route to the ERP's old address is moved.
 */
export const seedParter = async (drift: Client, erpAdresse: string): Promise<void> => {
  await seedSortimenter(drift);
  for (const { id, navn, beskrivelse, myndigheder, aftaler } of FAGSYSTEMER) {
    await ensureSystem(drift, id, navn, beskrivelse);
    for (const myndighed of myndigheder) await ensureAftaler(drift, id, myndighed, aftaler);
  }
  await ensureSystem(drift, NEMKONTOSYSTEM, "NemKonto", "NemKontos betalingssystem (NKS)");
  for (const myndighed of PILOTER) {
    await ensureAftaler(drift, NEMKONTOSYSTEM, myndighed, modpart(NEMKONTO));
    const { id, navn } = ERP_SYSTEMS[myndighed];
    await ensureSystem(drift, id, navn, "Bogførings-, debitor- og udbetalingssystem");
    await ensureAftaler(drift, id, myndighed, [
      ...modpart([...FINANS, ...UDBETALING]),
      ...DEBITORSYSTEM,
      ...NEMKONTO,
    ]);
    await ensureRuter(drift, myndighed, erpAdresse);
  }
};

/** Lead the routes that go to the reference ERP to where it is now; others are left alone. */
export const moveRuter = async (drift: Client, erpAdresse: string): Promise<void> => {
  for (const myndighed of PILOTER) {
    for (const rute of (await sure(drift.seRuter({ myndighed }))).ruter) {
      const adresse = new URL(new URL(rute.adresse).pathname, erpAdresse).href;
      const egen = [ERP_SYSTEMS[myndighed].id, NEMKONTOSYSTEM].includes(rute.modtagersystem);
      if (!egen || rute.adresse === adresse) continue;
      await sure(drift.saetRute({ body: { ...rute, adresse } }));
    }
  }
};

const ensureSystem = async (drift: Client, id: string, navn: string, beskrivelse: string): Promise<void> => {
  const { itsystemer } = await sure(drift.seItSystemer({}));
  if (itsystemer.some((system) => system.id === id)) return;
  await sure(drift.gemItSystem({ body: { id, navn, leverandoer: LEVERANDOER, beskrivelse } }));
};

const ensureAftaler = async (
  drift: Client,
  itsystem: string,
  myndighed: Pilot,
  parter: readonly Part[],
): Promise<void> => {
  const { serviceaftaler } = await sure(
    drift.seServiceaftaler({ myndighed, itsystem, tilstand: "godkendt" }),
  );
  for (const { service, rolle, operationer } of parter) {
    if (serviceaftaler.some((aftale) => aftale.service === service && aftale.rolle === rolle)) continue;
    const body = { itsystem, myndighed, service, rolle, operationer: [...operationer], gyldigFra: FROM };
    const { id } = await sure(drift.anmodServiceaftale({ body }));
    await sure(drift.godkendServiceaftale({ id, body: { begrundelse: "Demonstration" } }));
  }
};

const ensureRuter = async (drift: Client, myndighed: Pilot, erpAdresse: string): Promise<void> => {
  const { ruter } = await sure(drift.seRuter({ myndighed }));
  for (const { service, sti, system: modtagersystem = ERP_SYSTEMS[myndighed].id } of RUTER) {
    if (ruter.some((rute) => rute.service === service)) continue;
    const adresse = new URL(sti, erpAdresse).href;
    await sure(drift.saetRute({ body: { myndighed, service, modtagersystem, adresse, paaPause: false } }));
  }
  await moveRuter(drift, erpAdresse);
};

/** A new bearer token for an it-system. */
export const issueToken = async (drift: Client, itsystem: string, navn: string): Promise<string> => {
  const body = { slags: "token", rolle: "system", itsystem, navn, dage: 365 } as const;
  const { noegle } = await sure(drift.udstedAdgang({ body }));
  if (noegle === undefined) throw new Error("a token without its key");
  return noegle;
};
