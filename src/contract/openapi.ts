import { jsonSchemaOf } from "../kit/json-schema.js";
import type { TObject } from "../kit/schema.js";
import { type Endpoint, endpoints } from "./endpoints.js";
import { Afvisning } from "./visninger.js";

/** The OpenAPI 3.1 document of the REST API, made from the same definitions that the door and the sdk use. */
export const openApi = (version: string): Readonly<Record<string, unknown>> => ({
  openapi: "3.1.0",
  info: {
    title: "oeir: posthuset for kommunernes økonomibeskeder",
    version,
    description:
      "Beløb er kroner som tekst med punktum og højst to decimaler. Alle fejl i en besked kommer i ét svar, " +
      "hver med kode, sted, ejer og løsning.",
    license: { name: "MPL-2.0", identifier: "MPL-2.0" },
  },
  servers: [{ url: "/" }],
  security: [{ bearer: [] }, { klientcertifikat: [] }],
  paths: pathsOf(Object.entries(endpoints)),
  components: {
    securitySchemes: {
      bearer: { type: "http", scheme: "bearer" },
      klientcertifikat: { type: "mutualTLS" },
    },
    schemas: { Afvisning: jsonSchemaOf(Afvisning) },
  },
});

const pathsOf = (
  named: readonly (readonly [string, Endpoint])[],
): Record<string, Record<string, unknown>> => {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const [name, endpoint] of named) {
    paths[endpoint.path] = {
      ...paths[endpoint.path],
      [endpoint.method.toLowerCase()]: operationOf(name, endpoint),
    };
  }
  return paths;
};

const json = (schema: TObject) => ({ "application/json": { schema: jsonSchemaOf(schema) } });

const file = (mediaType: string) => ({ [mediaType]: { schema: { type: "string", format: "binary" } } });

const operationOf = (
  name: string,
  { path, query, headers = [], request, upload, response, download, summary, indblik }: Endpoint,
): Record<string, unknown> => ({
  operationId: name,
  summary,
  // Each look is kept, with who looked.
  ...(indblik === undefined ? {} : { "x-indblik": true }),
  parameters: [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, parameter]) => parameterOf(parameter!, "path")),
    ...query.map((parameter) => parameterOf(parameter, "query")),
    ...headers.map((header) => parameterOf(header, "header")),
  ],
  ...(request === undefined ? {} : { requestBody: { required: true, content: json(request) } }),
  ...(upload === undefined ? {} : { requestBody: { required: true, content: file(upload) } }),
  responses: {
    ...(response === undefined
      ? { 200: { description: "Filen", content: file(download ?? "application/octet-stream") } }
      : answersOf(name, response)),
    default: {
      description: "Kaldet er afvist; intet er modtaget.",
      content: { "application/json": { schema: { $ref: "#/components/schemas/Afvisning" } } },
    },
  },
});

const parameterOf = (name: string, place: "path" | "query" | "header") => ({
  name,
  in: place,
  required: place === "path",
  schema: { type: "string" },
});

/** A receipt's status says what came of the message. */
const answersOf = (name: string, response: TObject): Record<string, unknown> => {
  const content = json(response);
  const hasReceipt = ["modtagFinansbilag", "hentKvittering", "genfremsendBesked"].includes(name);
  if (!hasReceipt) return { 200: { description: "Svaret", content } };
  return {
    200: { description: "ACCEPTERET: modtageren har bogført", content },
    202: { description: "MODTAGET eller AFLEVERET: kvitteringen kan hentes senere", content },
    422: { description: "AFVIST: intet er bogført", content },
  };
};
