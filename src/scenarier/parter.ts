import { finans } from "../domain/finans/index.js";
import type { Client } from "../sdk/client.js";
import { seedSortimenter } from "./sortimenter.js";
import { sure } from "./sure.js";

/** The parties of the demonstration: fagsystemer, the pilots of KSD, their ERP, and the agreements between them. */

/** Fixed ids, so that the golden examples can name them and doing it again changes nothing. */
export const KSD = "6b5d0c1e-3f59-4d0a-8a64-15900000a001";
export const KY = "6b5d0c1e-3f59-4d0a-8a64-15900000a002";
export const YR = "6b5d0c1e-3f59-4d0a-8a64-15900000a003";
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
export const PILOTER = [HELSINGOER, VEJEN] as const;
type Pilot = (typeof PILOTER)[number];

/** Who sends, and for which municipalities. */
const FAGSYSTEMER: readonly Fagsystem[] = [
  { id: KSD, navn: "KSD", beskrivelse: "Kommunernes Sygedagpengesystem", myndigheder: PILOTER },
  { id: KY, navn: "KY", beskrivelse: "Kommunernes Ydelsessystem", myndigheder: [HELSINGOER] },
  { id: YR, navn: "YR", beskrivelse: "Ydelsesrefusion", myndigheder: [VEJEN] },
];

type Fagsystem = {
  readonly id: string;
  readonly navn: string;
  readonly beskrivelse: string;
  readonly myndigheder: readonly Pilot[];
};

const OPERATIONER = ["ModtagFinansbilag", "HentKvittering"];
/** The day the pilots went live. */
const FROM = "2019-11-27";

/**
 * Make the parties through the API, as operations would: systems, agreements on both sides, routes to the reference
 * ERP at `erpAdresse`. What is there already stays as it is; only a route to the ERP's old address is moved.
 */
export const seedParter = async (drift: Client, erpAdresse: string): Promise<void> => {
  await seedSortimenter(drift);
  for (const { id, navn, beskrivelse, myndigheder } of FAGSYSTEMER) {
    await ensureSystem(drift, id, navn, beskrivelse);
    for (const myndighed of myndigheder) await ensureAftale(drift, id, myndighed, "afsender");
  }
  for (const myndighed of PILOTER) {
    const { id, navn } = ERP_SYSTEMS[myndighed];
    await ensureSystem(drift, id, navn, "Bogføringssystem");
    await ensureAftale(drift, id, myndighed, "modtager");
    await ensureRute(drift, myndighed, erpAdresse);
  }
};

/** Lead the routes that go to the reference ERP to where it is now; others are left alone. */
export const moveRuter = async (drift: Client, erpAdresse: string): Promise<void> => {
  for (const myndighed of PILOTER) {
    for (const rute of (await sure(drift.seRuter({ myndighed }))).ruter) {
      if (rute.modtagersystem !== ERP_SYSTEMS[myndighed].id || rute.adresse === erpAdresse) continue;
      await sure(drift.saetRute({ body: { ...rute, adresse: erpAdresse } }));
    }
  }
};

const ensureSystem = async (drift: Client, id: string, navn: string, beskrivelse: string): Promise<void> => {
  const { itsystemer } = await sure(drift.seItSystemer({}));
  if (itsystemer.some((system) => system.id === id)) return;
  await sure(drift.gemItSystem({ body: { id, navn, leverandoer: LEVERANDOER, beskrivelse } }));
};

const ensureAftale = async (
  drift: Client,
  itsystem: string,
  myndighed: Pilot,
  rolle: "afsender" | "modtager",
): Promise<void> => {
  const { serviceaftaler } = await sure(
    drift.seServiceaftaler({ myndighed, itsystem, tilstand: "godkendt" }),
  );
  if (serviceaftaler.some((aftale) => aftale.rolle === rolle)) return;
  const service = finans.service;
  const body = { itsystem, myndighed, service, rolle, operationer: OPERATIONER, gyldigFra: FROM };
  const { id } = await sure(drift.anmodServiceaftale({ body }));
  await sure(drift.godkendServiceaftale({ id, body: { begrundelse: "Demonstration" } }));
};

const ensureRute = async (drift: Client, myndighed: Pilot, adresse: string): Promise<void> => {
  const { ruter } = await sure(drift.seRuter({ myndighed }));
  if (ruter.length > 0) return moveRuter(drift, adresse);
  const { id: modtagersystem } = ERP_SYSTEMS[myndighed];
  await sure(
    drift.saetRute({
      body: { myndighed, service: finans.service, modtagersystem, adresse, paaPause: false },
    }),
  );
};

/** A new bearer token for an it-system. */
export const issueToken = async (drift: Client, itsystem: string, navn: string): Promise<string> => {
  const body = { slags: "token", rolle: "system", itsystem, navn, dage: 365 } as const;
  const { noegle } = await sure(drift.udstedAdgang({ body }));
  if (noegle === undefined) throw new Error("a token without its key");
  return noegle;
};
