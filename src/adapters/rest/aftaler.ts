import type { Output } from "../../contract/endpoints.js";
import { isUuid } from "../../domain/identifikatorer.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import type { Aftalehandling, Serviceaftale } from "../../domain/serviceaftale.js";
import type { Hub } from "../../hub/ports.js";
import {
  decideServiceaftale,
  findAftalehistorik,
  findAftaler,
  requestAftale,
} from "../../hub/serviceaftaler.js";
import { answer } from "./beskeder.js";
import type { Call, Handlers } from "./door.js";

type Aftaleoperation =
  | "seServiceaftaler"
  | "seAftalehistorik"
  | "anmodServiceaftale"
  | "godkendServiceaftale"
  | "afvisServiceaftale"
  | "ophoerServiceaftale";

/** Agreements: asked for by suppliers, decided by municipalities. */
export const aftaleHandlers = (hub: Hub): Pick<Handlers, Aftaleoperation> => {
  const decide =
    (handling: Aftalehandling) =>
    async ({ aktoer }: Call, { id, body }: { id: string; body: { begrundelse: string } }) =>
      answer(await decideServiceaftale(hub, aktoer, id, handling, body.begrundelse), (a) =>
        showAftale(hub, a),
      );
  return {
    seServiceaftaler: ({ aktoer }, filter) =>
      answer(findAftaler(hub, aktoer, filter), (aftaler) => ({
        serviceaftaler: aftaler.map((aftale) => showAftale(hub, aftale)),
      })),
    seAftalehistorik: async ({ aktoer }, { id }) =>
      answer(await findAftalehistorik(hub, aktoer, isUuid(id) ? id : ""), (haendelser) => ({
        haendelser: haendelser.map(({ tid, art, aktoer: af, data }) => {
          const { begrundelse } = data as { begrundelse?: string };
          return { tid, art, aktoer: af, ...(begrundelse === undefined ? {} : { begrundelse }) };
        }),
      })),
    anmodServiceaftale: async ({ aktoer }, { body: { gyldigTil = null, ...anmodning } }) =>
      answer(await requestAftale(hub, aktoer, { ...anmodning, gyldigTil }), (a) => showAftale(hub, a)),
    godkendServiceaftale: decide("godkend"),
    afvisServiceaftale: decide("afvis"),
    ophoerServiceaftale: decide("ophoer"),
  };
};

const showAftale = (hub: Hub, { gyldigTil, ...aftale }: Serviceaftale): Output<"anmodServiceaftale"> => ({
  ...aftale,
  operationer: [...aftale.operationer],
  itsystemnavn: hub.katalog().itsystem(aftale.itsystem)?.navn ?? aftale.itsystem,
  myndighedsnavn: myndighedsnavn(aftale.myndighed),
  ...(gyldigTil === null ? {} : { gyldigTil }),
});
