import { type Fejl, fejl } from "../domain/fejl.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { Integration } from "../domain/integration.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { type Serviceaftale, validateAftale } from "../domain/serviceaftale.js";
import { todayIn } from "../kit/dates.js";
import type { Result } from "../kit/result.js";
import type { Hub } from "./ports.js";

const today = (hub: Hub): string => todayIn("Europe/Copenhagen", hub.clock());

/** The sender's serviceaftale, which lets this it-system use the service for this myndighed today. AFT-001…005. */
export const requireSender = <M>(
  hub: Hub,
  itsystem: Uuid,
  myndighed: Cvr,
  { service }: Integration<M>,
  operation: string,
): Result<Serviceaftale, Fejl> => {
  const soegt = { itsystem, myndighed, service, rolle: "afsender" as const };
  const navn = hub.katalog().itsystem(itsystem)?.navn ?? itsystem;
  return validateAftale(
    hub.katalog().aftaler(soegt),
    { itsystem: navn, myndighed, service, operation },
    today(hub),
  );
};

/** The receiver's: a route, and a valid serviceaftale with the system it leads to. RUT-001, AFT-006. */
export const requireReceiver = <M>(
  hub: Hub,
  myndighed: Cvr,
  { service, operation }: Integration<M>,
): readonly Fejl[] => {
  const rute = hub.katalog().rute(myndighed, service);
  if (rute === undefined) return [fejl("RUT-001", { myndighed: myndighedsnavn(myndighed), service })];
  const soegt = { itsystem: rute.modtagersystem, myndighed, service, rolle: "modtager" as const };
  const result = validateAftale(hub.katalog().aftaler(soegt), { ...soegt, operation }, today(hub));
  return result.ok ? [] : [fejl("AFT-006", { myndighed: myndighedsnavn(myndighed), service })];
};
