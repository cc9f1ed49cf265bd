import { debitorforespoergsler } from "./debitor/forespoergsler/index.js";
import { debitorintegrationer } from "./debitor/index.js";
import { finans } from "./finans/index.js";
import type { Integration } from "./integration.js";
import { nemkontoforespoergsler, tilNemkonto } from "./nemkonto/index.js";
import { udbetalingsforespoergsler, udbetalingsintegrationer } from "./udbetaling/index.js";
import type { Webservice } from "./webservice.js";

/** The web services that messages and questions go by. SF1590_A's, whose bilag can be rehearsed, has doors of its own. */
export const webservices = {
  debitor: {
    webservice: "Debitor",
    major: 3,
    beskeder: debitorintegrationer,
    spoergsmaal: Object.values(debitorforespoergsler),
  },
  udbetaling: {
    webservice: "Udbetaling",
    major: 1,
    beskeder: udbetalingsintegrationer,
    spoergsmaal: Object.values(udbetalingsforespoergsler),
  },
  nemkonto: {
    webservice: "NKSBetalingsanmodning",
    major: 1,
    beskeder: Object.values(tilNemkonto),
    spoergsmaal: Object.values(nemkontoforespoergsler),
  },
} as const satisfies Record<string, Webservice>;

/** Every message type that the hub carries. */
const integrationer: readonly Integration<never>[] = [
  finans,
  ...Object.values(webservices).flatMap(({ beskeder }) => beskeder),
];

const kendte = new Map(integrationer.map((one) => [`${one.service}/${one.operation}`, one]));

/** The message type of a service and operation; throws on one that nobody has made, which cannot have been received. */
export const integrationOf = (service: string, operation: string): Integration<never> => {
  const found = kendte.get(`${service}/${operation}`);
  if (found === undefined) throw new Error(`no integration ${service}/${operation}`);
  return found;
};
