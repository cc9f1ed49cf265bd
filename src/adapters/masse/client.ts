import { once } from "node:events";
import type { ClientRequest, IncomingMessage } from "node:http";
import { type Agent, request } from "node:https";
import { createInterface } from "node:readline";
import { fromForretningskvittering, type Kvittering } from "../../domain/kvittering.js";
import type { Massebesked, Massesvar, SendMasse } from "../../hub/masse/ports.js";
import { readJson } from "../../kit/json-reader.js";
import { ALT_ELLER_INTET, feltOf, Massekvittering, NDJSON } from "./linjer.js";

/**
 * Hands many messages over to a receiver in one call: a line of JSON each, answered by a line each, in the same order.
 * Over TLS with the hub's client certificate, as every call to receivers.
 */
export const createMasseSend =
  (agent: Agent): SendMasse =>
  async (rute, integration, beskeder, { altEllerIntet, fristMs }) => {
    const headers = { "content-type": NDJSON, ...(altEllerIntet ? { [ALT_ELLER_INTET]: "ja" } : {}) };
    const call = request(`${rute.adresse}/masse`, { method: "POST", agent, headers });
    const timer = setTimeout(() => call.destroy(new Error("intet svar i tide")), fristMs);
    const answered = once(call, "response");
    answered.catch(() => undefined);
    try {
      await writeAll(call, feltOf(integration), beskeder, answered);
      const [response] = await answered;
      return await readAnswer(response);
    } catch (reason) {
      const { code, message } = reason as Error & { code?: string };
      return { slags: "utilgaengelig", aarsag: code ?? message };
    } finally {
      clearTimeout(timer);
    }
  };

/** Characters that are written together: each write is a record of TLS and a call of the system. */
const WRITE = 64 * 1024;

/** As fast as the receiver takes it; a receiver that answers early is not written to further. */
const writeAll = async (
  call: ClientRequest,
  felt: string,
  beskeder: AsyncIterable<Massebesked> | Iterable<Massebesked>,
  answered: Promise<unknown>,
): Promise<void> => {
  let text = "";
  for await (const { id, indhold } of beskeder) {
    text += `{"beskedId":"${id}","${felt}":${indhold}}\n`;
    if (text.length < WRITE) continue;
    if (!call.write(text)) await Promise.race([once(call, "drain"), answered]);
    text = "";
  }
  call.end(text);
};

const readAnswer = async (response: IncomingMessage): Promise<Massesvar> => {
  const kvitteringer: Kvittering[] = [];
  for await (const line of createInterface(response)) {
    const { value, faults } = readJson(Massekvittering, Buffer.from(line));
    if (response.statusCode !== 200 || faults.length > 0) {
      response.destroy();
      return { slags: "uforstaaelig", aarsag: `HTTP ${response.statusCode}: ${line.slice(0, 200)}` };
    }
    const { forretningskvittering, fejlDetaljer, oplysninger } = value as Massekvittering;
    kvitteringer.push(fromForretningskvittering(forretningskvittering, fejlDetaljer, oplysninger));
  }
  return { slags: "kvitteringer", kvitteringer };
};
