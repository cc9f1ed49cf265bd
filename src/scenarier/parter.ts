import type { Client, Refused } from "../sdk/client.js";
import type { Result } from "../kit/result.js";

/** The parties of the demonstration: the pilots of KSD, their ERP, and the agreements between them. */

/** Fixed ids, so that the golden examples can name them and doing it again changes nothing. */
export const KSD = "6b5d0c1e-3f59-4d0a-8a64-15900000a001";
const LEVERANDOER = "13585628";
export const HELSINGOER = "64502018";
export const VEJEN = "29189838";
/** Has no agreement with KSD in the demonstration: the bad story of a call without one. */
export const ODENSE = "35209115";
const ERP_SYSTEMS = {
  [HELSINGOER]: { id: "6b5d0c1e-3f59-4d0a-8a64-15900000e217", navn: "Reference-ERP Helsingør" },
  [VEJEN]: { id: "6b5d0c1e-3f59-4d0a-8a64-15900000e575", navn: "Reference-ERP Vejen" },
} as const;
export const PILOTER = [HELSINGOER, VEJEN] as const;

const OPERATIONER = ["ModtagFinansbilag", "HentKvittering"];
const FROM = "2019-11-27";

/** Refusals end the seeding: nothing of the demonstration makes sense without its parties. */
const sure = async <T>(call: Promise<Result<T, Refused>>): Promise<T> => {
  const answer = await call;
  if (!answer.ok) throw new Error(answer.error.fejl.map((f) => `${f.fejlKode} ${f.fejlTekst}`).join("; "));
  return answer.value;
};

/** Make the parties through the API, as operations would: systems, agreements on both sides, routes. */
export const seedParter = async (drift: Client, erpAdresse: string): Promise<void> => {
  await saveSystem(drift, KSD, "KSD", "Kommunernes Sygedagpengesystem");
  for (const myndighed of PILOTER) {
    const { id, navn } = ERP_SYSTEMS[myndighed];
    await saveSystem(drift, id, navn, "Bogføringssystem");
    await ensureAftale(drift, KSD, myndighed, "afsender");
    await ensureAftale(drift, id, myndighed, "modtager");
    const rute = { myndighed, service: "SF1590_A", modtagersystem: id, adresse: erpAdresse, paaPause: false } as const;
    await sure(drift.saetRute({ body: rute }));
  }
};

const saveSystem = (drift: Client, id: string, navn: string, beskrivelse: string) =>
  sure(drift.gemItSystem({ body: { id, navn, leverandoer: LEVERANDOER, beskrivelse } }));

const ensureAftale = async (
  drift: Client,
  itsystem: string,
  myndighed: string,
  rolle: "afsender" | "modtager",
): Promise<void> => {
  const { serviceaftaler } = await sure(drift.seServiceaftaler({ myndighed, itsystem, tilstand: "godkendt" }));
  if (serviceaftaler.some((aftale) => aftale.rolle === rolle)) return;
  const body = { itsystem, myndighed, service: "SF1590_A", rolle, operationer: OPERATIONER, gyldigFra: FROM } as const;
  const { id } = await sure(drift.anmodServiceaftale({ body }));
  await sure(drift.godkendServiceaftale({ id, body: { begrundelse: "Demonstration: KSD-pilot" } }));
};

/** A new bearer token for an it-system. */
export const issueToken = async (drift: Client, itsystem: string, navn: string): Promise<string> => {
  const body = { slags: "token", rolle: "system", itsystem, navn, dage: 365 } as const;
  const { noegle } = await sure(drift.udstedAdgang({ body }));
  if (noegle === undefined) throw new Error("a token without its key");
  return noegle;
};
