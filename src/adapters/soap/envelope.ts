import { any, optional, record, type Static, type TObject } from "../../kit/schema.js";
import { writeXml } from "../../kit/xml-writer.js";

/** The SOAP 1.1 envelope around the messages of one service. */

const SOAP = "http://schemas.xmlsoap.org/soap/envelope/";

/** An envelope whose body holds one of `messages`, by their property name. */
export const envelopeOf = <P extends Record<string, TObject>>(messages: P) =>
  record(
    "Envelope",
    {
      header: optional(any()),
      body: record("Body", { ...optionals(messages), fault: optional(any()) }, { order: "all" }),
    },
    { namespace: SOAP, qualified: true },
  );

const optionals = <P extends Record<string, TObject>>(
  messages: P,
): { [K in keyof P]: ReturnType<typeof optional<P[K]>> } =>
  Object.fromEntries(Object.entries(messages).map(([name, schema]) => [name, optional(schema)])) as never;

/** A message in its envelope. */
export const writeEnvelope = <T extends TObject>(schema: T, value: Static<T>): string =>
  wrap(writeXml(schema, value));

export const wrap = (body: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><soap:Envelope xmlns:soap="${SOAP}"><soap:Body>${body}</soap:Body></soap:Envelope>`;
