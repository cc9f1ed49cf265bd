import { randomUUID } from "node:crypto";
import type { HttpBindings } from "@hono/node-server";
import type { Context, Hono } from "hono";
import { finansWsdl } from "../../contract/finans-wsdl.js";
import type { Aktoer } from "../../domain/adgang.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Finansbilag } from "../../domain/finans/model.js";
import {
  ModtagFinansbilagRequest,
  ModtagFinansbilagResponse,
  ProevFinansbilagRequest,
  ProevFinansbilagResponse,
} from "../../domain/finans/operations.js";
import { isUuid } from "../../domain/identifikatorer.js";
import type { Kvittering } from "../../domain/kvittering.js";
import { laesefejl } from "../../domain/laesefejl.js";
import { type Proevebevis, readProevebevis } from "../../domain/proevebevis.js";
import { type Proevning, toProevesvar } from "../../domain/proevning.js";
import type { Log } from "../../hub/ports.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { readSealed } from "../../kit/sealed-text.js";
import { clientCertificateOf } from "../security/tls.js";
import { createSoapDoor, operation } from "./door.js";
import { receiptOf } from "./receipt.js";

export type ErpService = {
  readonly identify: (context: Context) => Result<Aktoer, Fejl>;
  readonly modtagFinansbilag: (modtaget: {
    beskedId: string;
    bilag: Finansbilag;
    forventet?: Proevebevis;
  }) => Promise<Kvittering>;
  /** What would become of a bilag; writes nothing. */
  readonly proevFinansbilag: (bilag: Finansbilag) => Promise<Proevning>;
  readonly log: Log;
};

/** Only the hub may call, by the one certificate that is its own. ADG-001, ADG-003. */
export const identifyHub =
  (hubFingerprint: string) =>
  (context: Context): Result<Aktoer, Fejl> => {
    const { incoming } = (context.env ?? {}) as Partial<HttpBindings>;
    const certificate = clientCertificateOf(incoming?.socket);
    if (certificate === undefined) return failed(fejl("ADG-001"));
    return certificate.fingeraftryk === hubFingerprint && certificate.grund === undefined
      ? ok({ rolle: "system", adgangId: hubFingerprint, navn: "posthuset" })
      : failed(fejl("ADG-003", { fingeraftryk: certificate.fingeraftryk.slice(0, 16) }));
  };

/** A receiver's SOAP door: the same contract as the hub's, called by the hub alone. */
export const createErpDoor = ({ identify, log, ...service }: ErpService): Hono =>
  createSoapDoor({
    path: "/service/OIR/ModtagFinansbilag/2",
    roots: ["Finansbilag"],
    wsdl: finansWsdl,
    newReference: randomUUID,
    clock: () => new Date(),
    onError: (reference, reason) => log.error({ reference, reason: String(reason) }, "ERP call failed"),
    identify,
    operations: [modtag(service), proev(service)],
  });

const modtag = ({ modtagFinansbilag }: Pick<ErpService, "modtagFinansbilag">) =>
  operation("ModtagFinansbilag", ModtagFinansbilagRequest, ModtagFinansbilagResponse, async (call) => {
    const { callContext, proevebevis, finansbilag } = call.request;
    const refused = problemsOf(callContext?.callersServiceCallIdentifier, call.faults.map(laesefejl));
    if (refused.length > 0) return { fejl: refused };
    const forventet = readForventet(proevebevis);
    if (!forventet.ok) return { fejl: [forventet.error] };
    const beskedId = callContext?.callersServiceCallIdentifier as string;
    const kvittering = await modtagFinansbilag({
      beskedId,
      bilag: finansbilag as Finansbilag,
      ...(forventet.value === undefined ? {} : { forventet: forventet.value }),
    });
    return { value: receiptOf(beskedId, kvittering) };
  });

const proev = ({ proevFinansbilag }: Pick<ErpService, "proevFinansbilag">) =>
  operation("ProevFinansbilag", ProevFinansbilagRequest, ProevFinansbilagResponse, async (call) => {
    if (call.faults.length > 0) return { fejl: call.faults.map(laesefejl) };
    return { value: toProevesvar(await proevFinansbilag(call.request.finansbilag as Finansbilag)) };
  });

/** The seal is the hub's business, and the hub alone may call: what it hands on is good. */
const readForventet = (sealed: string | undefined): Result<Proevebevis | undefined, Fejl> => {
  if (sealed === undefined) return ok(undefined);
  const bevis = readProevebevis(readSealed(sealed) ?? "");
  return bevis === undefined ? failed(fejl("BSK-010")) : ok(bevis);
};

/** A message that cannot be read, or without the hub's id of it, is no message. */
export const problemsOf = (beskedId: string | undefined, faults: readonly Fejl[]): readonly Fejl[] =>
  faults.length > 0 || (beskedId !== undefined && isUuid(beskedId))
    ? faults
    : [fejl("FMT-011", { element: "CallContext/CallersServiceCallIdentifier" })];
