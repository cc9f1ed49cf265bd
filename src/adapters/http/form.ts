import type { Context } from "hono";
import type { Sted } from "../../domain/fejl.js";
import { locateJson } from "../../kit/json-locate.js";
import { readJson } from "../../kit/json-reader.js";
import type { Place } from "../../kit/read-fault.js";
import type { Reading, TObject } from "../../kit/schema.js";
import { locateXml } from "../../kit/xml-locate.js";
import { readXml } from "../../kit/xml-reader.js";

/** How a body is read, and how places in it are found again. */
export type Form = {
  readonly read: (schema: TObject, bytes: Uint8Array) => Reading<unknown>;
  readonly locate: (schema: TObject, bytes: Uint8Array, elements: readonly string[]) => readonly Sted[];
};

/** The places of elements, as the domain names places; an element that is not found keeps its path. */
export const toSteder = (elements: readonly string[], places: ReadonlyMap<string, Place>): readonly Sted[] =>
  elements.map((element) => {
    const place = places.get(element);
    return place === undefined ? { element } : { element, linje: place.line, kolonne: place.column };
  });

const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export const xmlForm: Form = {
  read: (schema, bytes) => readXml(schema, bytes),
  locate: (_, bytes, elements) => toSteder(elements, locateXml(decode(bytes), elements)),
};

const jsonForm: Form = {
  read: readJson,
  locate: (schema, bytes, elements) => toSteder(elements, locateJson(schema, decode(bytes), elements)),
};

/** XML when the call says so, else JSON. */
export const formOf = (context: Context): Form =>
  /\bxml\b/i.test(context.req.header("content-type") ?? "") ? xmlForm : jsonForm;
