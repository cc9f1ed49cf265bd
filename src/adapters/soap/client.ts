import { type Agent, request } from "node:https";
import { finans } from "../../domain/finans/index.js";
import { Finansbilag } from "../../domain/finans/model.js";
import { ProevFinansbilagRequest, ProevFinansbilagResponse } from "../../domain/finans/operations.js";
import type { Integration } from "../../domain/integration.js";
import { integrationOf } from "../../domain/integrationer.js";
import {
  type FejlDetalje,
  type Forretningskvittering,
  fromFejlDetalje,
  fromForretningskvittering,
  type Oplysning,
} from "../../domain/kvittering.js";
import type { Rute } from "../../domain/rute.js";
import type { Besked } from "../../hub/besked.js";
import type { Leveringssvar, Proev, Send } from "../../hub/ports.js";
import { readJson } from "../../kit/json-reader.js";
import { propertyName, type ReadFault, type Static, type TObject } from "../../kit/schema.js";
import { readXml } from "../../kit/xml-reader.js";
import { MAX_BODY } from "../http/body.js";
import { envelopeOf, writeEnvelope } from "./envelope.js";

const Proevesvaret = envelopeOf({ proevFinansbilagResponse: ProevFinansbilagResponse });

export const actionOf = (webservice: string, major: number, operation: string): string =>
  `http://serviceplatformen.dk/xml/wsdl/soap11/${webservice}/${major}/port/${operation}`;

/**
 * Hands messages to receivers over SOAP, with the hub's client certificate. The hub's besked id goes along as
 * CallersServiceCallIdentifier, so that a receiver can know a message it has had before.
 */
export const createSoapSend =
  (agent: Agent): Send =>
  async (rute, besked, indhold, fristMs) => {
    const integration = integrationOf(besked.service, besked.operation);
    const { webservice, major, operation, request } = integration;
    const body = writeEnvelope(request, {
      ...contextsOf(besked),
      ...(besked.proevebevis === null ? {} : { proevebevis: besked.proevebevis }),
      [propertyName(integration.root)]: readJson(integration.schema, Buffer.from(indhold)).value,
    } as Static<TObject>);
    const answer = await post(agent, rute, actionOf(webservice, major, operation), body, fristMs);
    return "aarsag" in answer
      ? { slags: "utilgaengelig", aarsag: answer.aarsag }
      : readAnswer(integration, answer.bytes, answer.status);
  };

/** Asks receivers of finansbilag what would become of one. One that does not know the operation answers with a fault. */
export const createSoapProev =
  (agent: Agent): Proev =>
  async (rute, besked, indhold, fristMs) => {
    if (rute.service !== finans.service) return { slags: "ikke", aarsag: "tjenesten har ingen prøvekørsel" };
    const body = writeEnvelope(ProevFinansbilagRequest, {
      ...contextsOf(besked),
      finansbilag: readJson(Finansbilag, Buffer.from(indhold)).value as Static<typeof Finansbilag>,
    });
    const action = actionOf("ModtagFinansbilag", 2, "ProevFinansbilag");
    const answer = await post(agent, rute, action, body, fristMs);
    if ("aarsag" in answer) return { slags: "ikke", aarsag: answer.aarsag };
    const { value, faults } = readXml(Proevesvaret, answer.bytes);
    const proevet = value.body?.proevFinansbilagResponse;
    if (faults.length > 0 || proevet === undefined) {
      return { slags: "ikke", aarsag: reasonOf(answer.bytes, answer.status, faults) };
    }
    const { fejl, proevebevis: _, udloeber: __, ...proevning } = proevet;
    return { slags: "proevet", proevning: { ...proevning, fejl: fejl.map(fromFejlDetalje) } };
  };

/** Under the receiver's own authority, with the hub's id of the message. */
export const contextsOf = ({ id, myndighed }: Pick<Besked, "id" | "myndighed">) => ({
  callContext: { callersServiceCallIdentifier: id },
  authorityContext: { municipalityCVR: myndighed },
});

type Answer = { readonly status: number; readonly bytes: Buffer } | { readonly aarsag: string };

/** Post a request, with a time limit; never rejects. */
export const post = (
  agent: Agent,
  { adresse }: Rute,
  action: string,
  body: string,
  fristMs: number,
): Promise<Answer> =>
  new Promise((resolve) => {
    const content = Buffer.from(body);
    const call = request(adresse, {
      method: "POST",
      agent,
      headers: {
        "content-type": "text/xml; charset=utf-8",
        "content-length": content.length,
        soapaction: `"${action}"`,
      },
    });
    const timer = setTimeout(() => call.destroy(new Error("intet svar i tide")), fristMs);
    const give = (reason: Error & { code?: string }): void => {
      clearTimeout(timer);
      resolve({ aarsag: reason.code ?? reason.message });
    };
    call.on("error", give);
    call.on("response", (response) => {
      const chunks: Buffer[] = [];
      let size = 0;
      response.on("data", (chunk: Buffer) => {
        size += chunk.length;
        if (size > MAX_BODY) call.destroy(new Error("svaret er for stort"));
        else chunks.push(chunk);
      });
      response.on("error", give);
      response.on("end", () => {
        clearTimeout(timer);
        resolve({ status: response.statusCode ?? 0, bytes: Buffer.concat(chunks) });
      });
    });
    call.end(content);
  });

/** What every response of a message has in common. */
type Response = {
  readonly forretningskvittering: Forretningskvittering;
  readonly fejlDetaljer?: readonly FejlDetalje[];
  readonly oplysninger?: readonly Oplysning[];
};

/** A receipt, whatever the status; a fault or anything else is not one. */
const readAnswer = (
  { operation, response }: Integration<never>,
  bytes: Buffer,
  status: number,
): Leveringssvar => {
  const name = `${propertyName(operation)}Response`;
  const { value, faults } = readXml(answerSchema(name, response), bytes);
  const answer = (value.body as Record<string, unknown> | undefined)?.[name] as Response | undefined;
  if (faults.length === 0 && answer !== undefined) {
    const { forretningskvittering, fejlDetaljer, oplysninger } = answer;
    return {
      slags: "kvittering",
      kvittering: fromForretningskvittering(forretningskvittering, fejlDetaljer, oplysninger),
    };
  }
  return { slags: "uforstaaelig", aarsag: reasonOf(bytes, status, faults) };
};

const schemas = new Map<string, ReturnType<typeof envelopeOf>>();

/** Made once for each response: readers keep a plan per schema. */
export const answerSchema = (name: string, response: TObject): ReturnType<typeof envelopeOf> => {
  const known = schemas.get(name) ?? envelopeOf({ [name]: response });
  schemas.set(name, known);
  return known;
};

/** What stands in place of an answer, in few words. */
export const reasonOf = (bytes: Buffer, status: number, faults: readonly ReadFault[]): string => {
  const [, text] = /<faultstring[^>]*>([^<]{0,300})/.exec(bytes.toString("utf8")) ?? [];
  const aarsag =
    text ?? (faults[0] === undefined ? "tomt svar" : `${faults[0].code} ${faults[0].element ?? ""}`);
  return `HTTP ${status}: ${aarsag}`;
};
