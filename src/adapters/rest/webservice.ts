import type { Operation } from "../../contract/endpoints.js";
import type { Forespoergsel } from "../../domain/forespoergsel.js";
import type { Integration } from "../../domain/integration.js";
import type { Webservice } from "../../domain/webservice.js";
import { distribute } from "../../hub/beskedfordeler.js";
import type { Hub } from "../../hub/ports.js";
import { type Opkald, receive } from "../../hub/receive.js";
import { ask } from "../../hub/spoerg.js";
import { propertyName, type Reading } from "../../kit/schema.js";
import type { Call, Handlers } from "./door.js";
import { toAnswer } from "./finansbilag.js";

/** Every message and question of a web service, under its operation's name: `N` are the names of its endpoints. */
export const webserviceHandlers = <N extends Operation>(
  hub: Hub,
  { beskeder, spoergsmaal }: Webservice,
): Pick<Handlers, N> =>
  Object.fromEntries([
    ...beskeder.map((one) => [propertyName(one.operation), handOver(hub, one)]),
    ...spoergsmaal.map((one) => [propertyName(one.operation), question(hub, one)]),
  ]) as Pick<Handlers, N>;

const handOver =
  (hub: Hub, integration: Integration<never>) =>
  async ({ reference, aktoer, reading, locate }: Call) => {
    const read = reading as Opkald<never>["reading"];
    const opkald: Opkald<never> = { reference, aktoer, integration, reading: read, locate };
    return toAnswer(
      integration.til === "abonnenter" ? await distribute(hub, opkald) : await receive(hub, opkald),
    );
  };

const question =
  (hub: Hub, forespoergsel: Forespoergsel) =>
  async ({ reference, aktoer, reading, locate }: Call) => {
    const opkald = { reference, aktoer, forespoergsel, reading: reading as Reading<object>, locate };
    const svar = await ask(hub, opkald);
    return svar.slags === "svar" ? { value: svar.svar } : { fejl: svar.fejl };
  };
