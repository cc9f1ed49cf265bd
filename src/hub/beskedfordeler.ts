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
 * again reaches nobody twice. The answer says how many it went to; a refusal is that of the first copy.
 */
export const distribute = async <M>(hub: Hub, opkald: Opkald<M>): Promise<Svar> => {
  const { value, faults } = opkald.reading;
  const { id, modtager } = opkald.integration.keys(value);
  if (id === undefined || modtager === undefined || faults.length > 0) return receive(hub, opkald);
  const abonnenter = subscribers(hub, opkald.integration, modtager);
  for (const system of abonnenter) {
    const kopi = { ...value, beskedIdentifikator: copyId(id, system), modtagerSystem: system };
    const svar = await receive(hub, { ...opkald, reading: { value: kopi, faults } });
    if (svar.slags === "afvist" || svar.kvittering.kode === "AFVIST") return svar;
  }
  const begrundelse = `Fordelt til ${abonnenter.length} abonnenter.`;
  return { slags: "kvittering", beskedId: id, kvittering: kvittering("ACCEPTERET", { begrundelse }) };
};

/** The it-systems with an agreement, good today, to receive the operation for the myndighed. */
export const subscribers = (hub: Hub, integration: Abonneret, myndighed: Cvr): readonly Uuid[] => {
  const own = hub
    .katalog()
    .alleAftaler.filter(
      (aftale) =>
        aftale.myndighed === myndighed &&
        aftale.service === integration.service &&
        aftale.rolle === "modtager" &&
        aftale.operationer.includes(integration.operation),
    );
  const systemer = [...new Set(own.map(({ itsystem }) => itsystem))].sort();
  return systemer.filter((system) => requireReceiver(hub, myndighed, integration, system).length === 0);
};

type Abonneret = Pick<Integration<never>, "service" | "operation">;

/** A UUID that follows from a message and a system (version 8: made by a rule of one's own). */
const copyId = (besked: Uuid, system: Uuid): Uuid => {
  const hex = createHash("sha256").update(`${besked}/${system}`).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};
