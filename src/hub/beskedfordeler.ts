import { createHash } from "node:crypto";
import type { Cvr, Uuid } from "../domain/identifikatorer.js";
import type { Integration } from "../domain/integration.js";
import { kvittering } from "../domain/kvittering.js";
import { requireReceiver } from "./aftalekontrol.js";
import type { Hub } from "./ports.js";
import { type Opkald, receive } from "./receive.js";
import type { Svar } from "./svar.js";

/**
 * The Beskedfordeler: a message for all that subscribe becomes one message to each. An it-system subscribes by its agreement
 * to receive the operation. Each copy has an id that follows from the message's and the system's, so that a message that comes
 * again reaches nobody twice. The answer says how many it went to; a refusal is that of the first copy. A message that names its
 * receiver goes to that one alone.
 */
export const distribute = async <M>(hub: Hub, opkald: Opkald<M>): Promise<Svar> => {
  const { value, faults } = opkald.reading;
  const { id, modtager, modtagersystem } = opkald.integration.keys(value);
  if (id === undefined || modtager === undefined || modtagersystem !== undefined || faults.length > 0)
    return receive(hub, opkald);
  const abonnenter = subscriptions(hub, opkald.integration, modtager);
  for (const { system } of abonnenter) {
    const kopi = { ...value, beskedIdentifikator: copyId(id, system), modtagerSystem: system };
    const svar = await receive(hub, { ...opkald, reading: { value: kopi, faults } });
    if (svar.slags === "afvist" || svar.kvittering.kode === "AFVIST") return svar;
  }
  const begrundelse = `Fordelt til ${abonnenter.length} abonnenter.`;
  return { slags: "kvittering", beskedId: id, kvittering: kvittering("ACCEPTERET", { begrundelse }) };
};

type Abonnement = { readonly myndighed: Cvr; readonly system: Uuid };

/** The it-systems with an agreement, good today, to receive the operation: for one myndighed, or for each. */
export const subscriptions = (hub: Hub, integration: Abonneret, myndighed?: Cvr): readonly Abonnement[] => {
  const aftaler = hub
    .katalog()
    .alleAftaler.filter(
      (aftale) =>
        (myndighed === undefined || aftale.myndighed === myndighed) &&
        aftale.service === integration.service &&
        aftale.rolle === "modtager" &&
        aftale.operationer.includes(integration.operation),
    );
  const parter = new Map(
    aftaler.map((one) => [
      `${one.myndighed}/${one.itsystem}`,
      { myndighed: one.myndighed, system: one.itsystem },
    ]),
  );
  return [...parter.values()]
    .filter((one) => requireReceiver(hub, one.myndighed, integration, one.system).length === 0)
    .sort((a, b) => (a.system < b.system ? -1 : 1));
};

type Abonneret = Pick<Integration<never>, "service" | "operation">;

/** A UUID that follows from a message and a system (version 8: made by a rule of one's own). */
const copyId = (besked: Uuid, system: Uuid): Uuid => {
  const hex = createHash("sha256").update(`${besked}/${system}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
