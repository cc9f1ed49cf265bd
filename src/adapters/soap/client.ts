import { type Agent, request } from "node:https";
import type { finans } from "../../domain/finans/index.js";
import { Finansbilag } from "../../domain/finans/model.js";
import {
  ModtagFinansbilagRequest,
  ModtagFinansbilagResponse,
  ProevFinansbilagRequest,
  ProevFinansbilagResponse,
} from "../../domain/finans/operations.js";
import { fromFejlDetalje, fromForretningskvittering } from "../../domain/kvittering.js";
import type { Rute } from "../../domain/rute.js";
import type { Besked } from "../../hub/besked.js";
import type { Leveringssvar, Proev, Send } from "../../hub/ports.js";
import { readJson } from "../../kit/json-reader.js";
import type { ReadFault, Static } from "../../kit/schema.js";
import { readXml } from "../../kit/xml-reader.js";
import { MAX_BODY } from "../http/body.js";
import { envelopeOf, writeEnvelope } from "./envelope.js";

const Svar = envelopeOf({ modtagFinansbilagResponse: ModtagFinansbilagResponse });
const Proevesvaret = envelopeOf({ proevFinansbilagResponse: ProevFinansbilagResponse });

const ACTION = "http://serviceplatformen.dk/xml/wsdl/soap11/ModtagFinansbilag/2/port";

/**
 * Hands messages to receivers over SOAP, with the hub's client certificate. The hub's besked id goes along as
 * CallersServiceCallIdentifier, so that a receiver can know a message it has had before.
 */
export const createSoapSend =
  (agent: Agent): Send =>
  async (rute, besked, indhold, fristMs) => {
    const body = writeEnvelope(ModtagFinansbilagRequest, {
      ...requestOf(besked, indhold),
      ...(besked.proevebevis === null ? {} : { proevebevis: besked.proevebevis }),
    });
    const answer = await post(agent, rute, "ModtagFinansbilag", body, fristMs);
    return "aarsag" in answer
      ? { slags: "utilgaengelig", aarsag: answer.aarsag }
      : readAnswer(answer.bytes, answer.status);
  };

/** Asks receivers what would become of a message. One that does not know the operation answers with a fault. */
export const createSoapProev =
  (agent: Agent): Proev =>
  async (rute, besked, indhold, fristMs) => {
    const body = writeEnvelope(ProevFinansbilagRequest, requestOf(besked, indhold));
    const answer = await post(agent, rute, "ProevFinansbilag", body, fristMs);
    if ("aarsag" in answer) return { slags: "ikke", aarsag: answer.aarsag };
    const { value, faults } = readXml(Proevesvaret, answer.bytes);
    const proevet = value.body?.proevFinansbilagResponse;
    if (faults.length > 0 || proevet === undefined) {
      return { slags: "ikke", aarsag: reasonOf(answer.bytes, answer.status, faults) };
    }
    const { fejl, proevebevis: _, udloeber: __, ...proevning } = proevet;
    return { slags: "proevet", proevning: { ...proevning, fejl: fejl.map(fromFejlDetalje) } };
  };

/** The message as it was received, under the receiver's own authority. */
const requestOf = ({ id, myndighed }: Pick<Besked, "id" | "myndighed">, indhold: string) => {
  const { value } = readJson(Finansbilag, Buffer.from(indhold));
  return {
    callContext: { callersServiceCallIdentifier: id },
    authorityContext: { municipalityCVR: myndighed },
    finansbilag: value as Static<typeof finans.schema> as Static<typeof Finansbilag>,
  };
};

type Answer = { readonly status: number; readonly bytes: Buffer } | { readonly aarsag: string };

const post = (
  agent: Agent,
  { adresse }: Rute,
  operation: string,
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
        soapaction: `"${ACTION}/${operation}"`,
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

/** A receipt, whatever the status; a fault or anything else is not one. */
const readAnswer = (bytes: Buffer, status: number): Leveringssvar => {
  const { value, faults } = readXml(Svar, bytes);
  const answer = value.body?.modtagFinansbilagResponse;
  if (faults.length === 0 && answer !== undefined) {
    const { forretningskvittering, fejlDetaljer } = answer;
    return {
      slags: "kvittering",
      kvittering: fromForretningskvittering(forretningskvittering, fejlDetaljer),
    };
  }
  return { slags: "uforstaaelig", aarsag: reasonOf(bytes, status, faults) };
};

/** What stands in place of an answer, in few words. */
const reasonOf = (bytes: Buffer, status: number, faults: readonly ReadFault[]): string => {
  const [, text] = /<faultstring[^>]*>([^<]{0,300})/.exec(bytes.toString("utf8")) ?? [];
  const aarsag =
    text ?? (faults[0] === undefined ? "tomt svar" : `${faults[0].code} ${faults[0].element ?? ""}`);
  return `HTTP ${status}: ${aarsag}`;
};
