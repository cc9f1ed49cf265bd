import type { Agent } from "node:https";
import type { Forespoergsel } from "../../domain/forespoergsel.js";
import {
  type FejlDetalje,
  type Forretningskvittering,
  fromForretningskvittering,
} from "../../domain/kvittering.js";
import type { Spoerg, Spoergesvar } from "../../hub/ports.js";
import { propertyName, type Static, type TObject } from "../../kit/schema.js";
import { readXml } from "../../kit/xml-reader.js";
import { actionOf, answerSchema, contextsOf, post, reasonOf } from "./client.js";
import { writeEnvelope } from "./envelope.js";

/** Asks receivers over SOAP, as messages are delivered: with the hub's client certificate and a time limit. */
export const createSoapSpoerg =
  (agent: Agent): Spoerg =>
  async (rute, forespoergsel, spoergsmaal, fristMs) => {
    const { webservice, major, operation, request, root } = forespoergsel;
    const body = writeEnvelope(request, {
      ...contextsOf(spoergsmaal),
      [propertyName(root)]: spoergsmaal.indhold,
    } as Static<TObject>);
    const answer = await post(agent, rute, actionOf(webservice, major, operation), body, fristMs);
    return "aarsag" in answer
      ? { slags: "utilgaengelig", aarsag: answer.aarsag }
      : readAnswer(forespoergsel, answer.bytes, answer.status);
  };

/** What every answer has beside what it shows. */
type Response = {
  readonly forretningskvittering: Forretningskvittering;
  readonly fejlDetaljer?: readonly FejlDetalje[];
};

/** An answer or a refusal, whatever the status; a fault or anything else is neither. */
const readAnswer = (
  { operation, response, svarRoot }: Forespoergsel,
  bytes: Buffer,
  status: number,
): Spoergesvar => {
  const name = `${propertyName(operation)}Response`;
  const { value, faults } = readXml(answerSchema(name, response), bytes);
  const answer = (value.body as Record<string, unknown> | undefined)?.[name] as Response | undefined;
  if (faults.length === 0 && answer !== undefined) {
    const svar = (answer as unknown as Record<string, Static<TObject> | undefined>)[propertyName(svarRoot)];
    const { kode, fejl } = fromForretningskvittering(answer.forretningskvittering, answer.fejlDetaljer);
    if (kode === "ACCEPTERET" && svar !== undefined) return { slags: "svar", svar };
    if (kode === "AFVIST" && fejl.length > 0) return { slags: "nej", fejl };
  }
  return { slags: "uforstaaelig", aarsag: reasonOf(bytes, status, faults) };
};
