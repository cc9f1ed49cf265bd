import { wrap } from "../src/adapters/soap/envelope.js";
import {
  type Debitorforespoergsel,
  debitorforespoergsler,
} from "../src/domain/debitor/forespoergsler/index.js";
import { propertyName, type Static, type TObject } from "../src/kit/schema.js";
import { writeXml } from "../src/kit/xml-writer.js";
import { type Client, createClient } from "../src/sdk/client.js";
import { codesOf } from "./flow/soap.js";

/** Help for tests that ask: the same question by either door, and what came back as text with its codes. */

type Svar = { readonly koder: readonly string[]; readonly text: string };
export type Spoerger = (operation: Debitorforespoergsel, spoergsmaal: object) => Promise<Svar>;

const exact = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);

/** Who asks by the REST door. */
const byRest = (url: string, token: string): Spoerger => {
  const client: Client = createClient({ url, token });
  return async (operation, body) => {
    const name = propertyName(operation) as Uncapitalize<Debitorforespoergsel>;
    const svar = await client[name]({ body } as never);
    return svar.ok
      ? { koder: [], text: JSON.stringify(svar.value, exact) }
      : { koder: svar.error.fejl.map(({ fejlKode }) => fejlKode), text: JSON.stringify(svar.error) };
  };
};

/** And by the SOAP door, on behalf of the municipality that is asked unless told otherwise. */
export const bySoap =
  (url: string, token: string, myndighed?: string): Spoerger =>
  async (operation, spoergsmaal) => {
    const { request, root } = debitorforespoergsler[operation];
    const municipalityCVR = myndighed ?? (spoergsmaal as { myndighed: string }).myndighed;
    const value = { authorityContext: { municipalityCVR }, [propertyName(root)]: spoergsmaal };
    const response = await fetch(`${url}/service/OIR/Debitor/3`, {
      method: "POST",
      headers: { "content-type": "text/xml; charset=utf-8", authorization: `Bearer ${token}` },
      body: wrap(writeXml(request, value as unknown as Static<TObject>)),
    });
    const text = await response.text();
    return { koder: [...new Set(codesOf({ status: response.status, text }))], text };
  };

export const DOERE: Readonly<Record<"REST" | "SOAP", (url: string, token: string) => Spoerger>> = {
  REST: byRest,
  SOAP: bySoap,
};
