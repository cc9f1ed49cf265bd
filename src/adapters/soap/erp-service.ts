import { randomUUID } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import type { Hono } from "hono";
import { finansWsdl } from "../../contract/finans-wsdl.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Finansbilag } from "../../domain/finans/model.js";
import { ModtagFinansbilagRequest, ModtagFinansbilagResponse } from "../../domain/finans/operations.js";
import { isUuid } from "../../domain/identifikatorer.js";
import { type Kvittering, toFejlDetalje, toForretningskvittering } from "../../domain/kvittering.js";
import { laesefejl } from "../../domain/laesefejl.js";
import type { Log } from "../../hub/ports.js";
import { failed, ok } from "../../kit/result.js";
import { clientCertificateOf } from "../security/tls.js";
import { createSoapDoor, operation } from "./door.js";

export type ErpService = {
  /** The one certificate that may call: the hub's. */
  readonly hubFingerprint: string;
  readonly modtagFinansbilag: (modtaget: { beskedId: string; bilag: Finansbilag }) => Promise<Kvittering>;
  readonly log: Log;
};

/** A receiver's SOAP door: the same contract as the hub's, called by the hub alone. */
export const createErpDoor = ({ hubFingerprint, modtagFinansbilag, log }: ErpService): Hono =>
  createSoapDoor({
    path: "/service/OIR/ModtagFinansbilag/2",
    root: "Finansbilag",
    wsdl: finansWsdl,
    newReference: randomUUID,
    clock: () => new Date(),
    onError: (reference, reason) => log.error({ reference, reason: String(reason) }, "ERP call failed"),
    identify: (context) => {
      const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
      const certificate = clientCertificateOf(incoming?.socket);
      if (certificate === undefined) return failed(fejl("ADG-001"));
      return certificate.fingeraftryk === hubFingerprint && certificate.grund === undefined
        ? ok({ rolle: "system", adgangId: hubFingerprint, navn: "posthuset" })
        : failed(fejl("ADG-003", { fingeraftryk: certificate.fingeraftryk.slice(0, 16) }));
    },
    operations: [
      operation("ModtagFinansbilag", ModtagFinansbilagRequest, ModtagFinansbilagResponse, async (call) => {
        const refused = problemsOf(
          call.request.callContext?.callersServiceCallIdentifier,
          call.faults.map(laesefejl),
        );
        if (refused.length > 0) return { fejl: refused };
        const beskedId = call.request.callContext?.callersServiceCallIdentifier as string;
        const kvittering = await modtagFinansbilag({
          beskedId,
          bilag: call.request.finansbilag as Finansbilag,
        });
        return {
          value: {
            forretningskvittering: toForretningskvittering(kvittering),
            beskedIdentifikator: beskedId,
            ...(kvittering.fejl.length === 0 ? {} : { fejlDetaljer: kvittering.fejl.map(toFejlDetalje) }),
          },
        };
      }),
    ],
  });

/** A message that cannot be read, or without the hub's id of it, is no message. */
const problemsOf = (beskedId: string | undefined, faults: readonly Fejl[]): readonly Fejl[] =>
  faults.length > 0 || (beskedId !== undefined && isUuid(beskedId))
    ? faults
    : [fejl("FMT-011", { element: "CallContext/CallersServiceCallIdentifier" })];
