import { type Agent, request } from "node:https";
import type { finans } from "../../domain/finans/index.js";
import { Finansbilag } from "../../domain/finans/model.js";
import { ModtagFinansbilagRequest, ModtagFinansbilagResponse } from "../../domain/finans/operations.js";
import { fromForretningskvittering } from "../../domain/kvittering.js";
import type { Rute } from "../../domain/rute.js";
import type { Besked, Leveringssvar, Send } from "../../hub/ports.js";
import { readJson } from "../../kit/json-reader.js";
import type { Static } from "../../kit/schema.js";
import { readXml } from "../../kit/xml-reader.js";
import { MAX_BODY } from "../http/body.js";
import { envelopeOf, writeEnvelope } from "./envelope.js";

const Svar = envelopeOf({ modtagFinansbilagResponse: ModtagFinansbilagResponse });

const ACTION = "http://serviceplatformen.dk/xml/wsdl/soap11/ModtagFinansbilag/2/port/ModtagFinansbilag";

/**
 * Hands messages to receivers over SOAP, with the hub's client certificate. The hub's besked id goes along as
 * CallersServiceCallIdentifier, so that a receiver can know a message it has had before.
 */
export const createSoapSend =
  (agent: Agent): Send =>
  async (rute, besked, indhold, fristMs) => {
    const answer = await post(agent, rute, writeRequest(besked, indhold), fristMs);
    return "aarsag" in answer
      ? { slags: "utilgaengelig", aarsag: answer.aarsag }
      : readAnswer(answer.bytes, answer.status);
  };

/** The message as it was received, under the receiver's own authority. */
const writeRequest = (besked: Besked, indhold: string): string => {
  const { value } = readJson(Finansbilag, Buffer.from(indhold));
  return writeEnvelope(ModtagFinansbilagRequest, {
    callContext: { callersServiceCallIdentifier: besked.id },
    authorityContext: { municipalityCVR: besked.myndighed },
    finansbilag: value as Static<typeof finans.schema> as Static<typeof Finansbilag>,
  });
};

type Answer = { readonly status: number; readonly bytes: Buffer } | { readonly aarsag: string };

const post = (agent: Agent, { adresse }: Rute, body: string, fristMs: number): Promise<Answer> =>
  new Promise((resolve) => {
    const content = Buffer.from(body);
    const call = request(adresse, {
      method: "POST",
      agent,
      headers: {
        "content-type": "text/xml; charset=utf-8",
        "content-length": content.length,
        soapaction: `"${ACTION}"`,
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
  const [, text] = /<faultstring[^>]*>([^<]{0,300})/.exec(bytes.toString("utf8")) ?? [];
  const aarsag =
    text ?? (faults[0] === undefined ? "tomt svar" : `${faults[0].code} ${faults[0].element ?? ""}`);
  return { slags: "uforstaaelig", aarsag: `HTTP ${status}: ${aarsag}` };
};
