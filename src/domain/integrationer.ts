import { debitorintegrationer } from "./debitor/index.js";
import { finans } from "./finans/index.js";
import type { Integration } from "./integration.js";
import { tilNemkonto } from "./nemkonto/index.js";
import { udbetalingsintegrationer } from "./udbetaling/index.js";

/** Every message type that the hub carries. */
const integrationer: readonly Integration<never>[] = [
  finans,
  ...debitorintegrationer,
  ...udbetalingsintegrationer,
  ...Object.values(tilNemkonto),
];

const kendte = new Map(integrationer.map((one) => [`${one.service}/${one.operation}`, one]));

/** The message type of a service and operation; throws on one that nobody has made, which cannot have been received. */
export const integrationOf = (service: string, operation: string): Integration<never> => {
  const found = kendte.get(`${service}/${operation}`);
  if (found === undefined) throw new Error(`no integration ${service}/${operation}`);
  return found;
};
