import { type Fejl, fejl } from "../domain/fejl.js";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { Service } from "../domain/integration.js";
import { myndighedsnavn } from "../domain/kommuner.js";
import { type Serviceaftale, validateAftale } from "../domain/serviceaftale.js";
import { todayIn } from "../kit/dates.js";
import type { Result } from "../kit/result.js";
import type { Hub } from "./ports.js";

const today = (hub: Hub): string => todayIn("Europe/Copenhagen", hub.clock());

/** The sender's serviceaftale, which lets this it-system use the service for this myndighed today. AFT-001…005. */
export const requireSender = (
  hub: Hub,
  itsystem: Uuid,
  myndighed: Cvr,
  { service }: { readonly service: Service },
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

/** The receiver's: a valid serviceaftale with the system that is named, or that the route leads to. RUT-001, AFT-006. */
export const requireReceiver = (
  hub: Hub,
  myndighed: Cvr,
  { service, operation }: { readonly service: Service; readonly operation: string },
  navngivet: Uuid | undefined,
): readonly Fejl[] => {
  const itsystem = navngivet ?? hub.katalog().rute(myndighed, service)?.modtagersystem;
  if (itsystem === undefined) return [fejl("RUT-001", { myndighed: myndighedsnavn(myndighed), service })];
  const soegt = { itsystem, myndighed, service, rolle: "modtager" as const };
  const result = validateAftale(hub.katalog().aftaler(soegt), { ...soegt, operation }, today(hub));
  return result.ok ? [] : [fejl("AFT-006", { myndighed: myndighedsnavn(myndighed), service })];
};
