import { wrap } from "../src/adapters/soap/envelope.js";
import type { Operation } from "../src/contract/endpoints.js";
import { webservicesti } from "../src/domain/webservice.js";
import { propertyName, type Static, type TObject } from "../src/kit/schema.js";
import { writeXml } from "../src/kit/xml-writer.js";
import { createClient } from "../src/sdk/client.js";
import { codesOf } from "./flow/soap.js";

/** Help for tests that call a web service: the same message or question by either door, and what came back as text with its codes. */

/** What a message type and a question have in common. */
export type Kaldt = {
  readonly webservice: string;
  readonly major: number;
  readonly operation: string;
  readonly root: string;
  readonly request: TObject;
};
export type Kaldsvar = { readonly koder: readonly string[]; readonly text: string };
/** `paaVegneAf`: the municipality of the AuthorityContext; by the REST door there is none. */
export type Kalder = (kaldt: Kaldt, value: object, paaVegneAf: string) => Promise<Kaldsvar>;

const exact = (_: string, value: unknown) => (typeof value === "bigint" ? value.toString() : value);

const byRest = (url: string, token: string): Kalder => {
  const client = createClient({ url, token });
  return async ({ operation }, body) => {
    const svar = await client[propertyName(operation) as Operation]({ body } as never);
    return svar.ok
      ? { koder: [], text: JSON.stringify(svar.value, exact) }
      : { koder: svar.error.fejl.map(({ fejlKode }) => fejlKode), text: JSON.stringify(svar.error) };
  };
};

const bySoap =
  (url: string, token: string): Kalder =>
  async (kaldt, besked, municipalityCVR) => {
    const value = { authorityContext: { municipalityCVR }, [propertyName(kaldt.root)]: besked };
    const response = await fetch(`${url}${webservicesti(kaldt)}`, {
      method: "POST",
      headers: { "content-type": "text/xml; charset=utf-8", authorization: `Bearer ${token}` },
      body: wrap(writeXml(kaldt.request, value as unknown as Static<TObject>)),
    });
    const text = await response.text();
    return { koder: [...new Set(codesOf({ status: response.status, text }))], text };
  };

export const KALD: Readonly<Record<"REST" | "SOAP", (url: string, token: string) => Kalder>> = {
  REST: byRest,
  SOAP: bySoap,
};
