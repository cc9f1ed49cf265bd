import Type, {
  type Static,
  type TArray,
  type TArrayOptions,
  type TObject,
  type TObjectOptions,
  type TProperties,
  type TSchema,
  type TUnsafe,
} from "typebox";

/**
 * One definition of a message, from which everything else is made: the TypeScript type (`Static`), the XML and
 * JSON readers and writers, the XSD and the JSON schema. A schema is plain JSON schema (typebox) with a few
 * annotations under `wire`:
 *  - a scalar carries its codec: text on the wire <-> value in memory, and the code of the fault it gives;
 *  - a record carries its name, its namespace (inherited by what stands inside it) and the order of its elements;
 *  - a list carries the element name of one item.
 * Property names are camelCase; the element name is the same word with a capital (`beloeb` -> `Beloeb`).
 */

/** How one scalar value is written. `decode` gives undefined when the text is not a value of this kind. */
export type Codec<T> = {
  decode(text: string): T | undefined;
  encode(value: T): string;
};

export type ScalarWire<T> = {
  readonly kind: "scalar";
  /** XSD base type. */
  readonly base: "string" | "decimal" | "date" | "dateTime" | "int" | "boolean";
  /** XSD facets, in the words of XSD; also the limits that the texts of errors quote. */
  readonly facets: Facets;
  readonly codec: Codec<T>;
  /** The code of the error a bad value gives; its meaning belongs to the domain. */
  readonly fault: string;
  /** Personal data: the value is never repeated in a fault. */
  readonly personal: boolean;
};

export type Facets = {
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly enumeration?: readonly string[];
  readonly fractionDigits?: number;
  readonly totalDigits?: number;
  readonly minInclusive?: string;
  readonly maxInclusive?: string;
};

export type RecordWire = {
  readonly kind: "record";
  /** Name of the XSD type, without the suffix `Type`; also the element name where the record stands alone. */
  readonly name: string;
  /**
   * Target namespace. Given: the element itself and what stands inside are in it (another schema refers to it by
   * `ref`). Absent: it is a local type of the namespace of the record it stands in.
   */
  readonly namespace?: string;
  /** Whether elements inside are in the namespace (`elementFormDefault`) or in none. Absent: as the record around. */
  readonly qualified?: boolean;
  /** `sequence`: in the order given; `all`: in any order. */
  readonly order: "sequence" | "all";
  /** `as-written`: elements are named exactly as their properties (SOAP 1.1's `faultcode`). Absent: with a capital. */
  readonly elementNames?: "as-written";
  readonly documentation?: string;
};

export type ListWire = { readonly kind: "list"; readonly item: string };
/** Any XML below this point, read past and not kept. */
export type AnyWire = { readonly kind: "any" };

export type Wire = ScalarWire<unknown> | RecordWire | ListWire | AnyWire;

/** The annotation of a schema made by this file. */
export const wireOf = (schema: TSchema): Wire => (schema as { wire?: Wire }).wire ?? missing(schema);

/** The same of a record. */
export const recordWireOf = (schema: TObject): RecordWire => wireOf(schema) as RecordWire;

const missing = (schema: TSchema): never => {
  throw new Error(`schema without wire annotation: ${JSON.stringify(schema)}`);
};

/** JSON schema has no bigint and no date: every scalar is a string with the same facets as the XSD. */
const jsonOf = (base: ScalarWire<unknown>["base"], facets: Facets): object => {
  if (base === "boolean") return { type: "boolean" };
  if (base === "int") return { type: "integer", ...numberFacets(facets) };
  return {
    type: "string",
    ...(base === "date" ? { format: "date" } : base === "dateTime" ? { format: "date-time" } : {}),
    ...(facets.pattern === undefined ? {} : { pattern: `^(?:${facets.pattern})$` }),
    ...(facets.minLength === undefined ? {} : { minLength: facets.minLength }),
    ...(facets.maxLength === undefined ? {} : { maxLength: facets.maxLength }),
    ...(facets.enumeration === undefined ? {} : { enum: [...facets.enumeration] }),
  };
};

const numberFacets = (facets: Facets): object => ({
  ...(facets.minInclusive === undefined ? {} : { minimum: Number(facets.minInclusive) }),
  ...(facets.maxInclusive === undefined ? {} : { maximum: Number(facets.maxInclusive) }),
});

/** A scalar of our own: base type and facets for the documents, codec for the values, fault for the error. */
export const scalar = <T>(
  base: ScalarWire<T>["base"],
  facets: Facets,
  codec: Codec<T>,
  fault: string,
  options: { description?: string; personal?: boolean } = {},
): TUnsafe<T> =>
  Type.Unsafe<T>({
    ...jsonOf(base, facets),
    ...(options.description === undefined ? {} : { description: options.description }),
    wire: { kind: "scalar", base, facets, codec, fault, personal: options.personal ?? false },
  } as TSchema);

/** A record: named elements in order. Optional properties are made with `optional`. */
export const record = <P extends TProperties>(
  name: string,
  properties: P,
  options: Partial<Omit<RecordWire, "kind" | "name">> = {},
): TObject<P> =>
  Type.Object(properties, {
    additionalProperties: false,
    ...(options.documentation === undefined ? {} : { description: options.documentation }),
    wire: { kind: "record", name, order: "sequence", ...options },
  } as TObjectOptions);

/** A repeated element. `item` is the element name of one of them. */
export const list = <T extends TSchema>(
  item: string,
  of: T,
  limits: { minItems?: number; maxItems?: number } = {},
): TArray<T> => Type.Array(of, { ...limits, wire: { kind: "list", item } } as TArrayOptions);

/** XML that we accept and do not read (a SOAP header, for instance). */
export const any = (): TUnsafe<undefined> => Type.Unsafe<undefined>({ wire: { kind: "any" } } as TSchema);

export const optional = Type.Optional;
export type { Static, TObject, TSchema };

/** The element name of a property: the same word with a capital. */
export const elementName = (property: string): string => property.charAt(0).toUpperCase() + property.slice(1);

/** And back: the property that an element is read into. */
export const propertyName = (element: string): string => element.charAt(0).toLowerCase() + element.slice(1);

/**
 * What a reader found wrong, in words that know nothing of the domain. `code` is the fault of the scalar for
 * `value`, and one of the readers' own names otherwise; the domain gives it its number, sentence and owner.
 */
export type ReadFault = {
  readonly code: ReadFaultCode;
  /** The scalar's fault code when `code` is "value". */
  readonly scalarFault?: string;
  /** From 1, where known. */
  readonly line?: number;
  readonly column?: number;
  /** Where in the message: `Finansbilag/Finanspostering[2]/Beloeb` (JSON: the same path, in element names). */
  readonly element?: string;
  /** The value found, cut to 100 characters; never the value of an element marked as personal. */
  readonly value?: string;
  /** What was expected: an element name, a limit, a pattern in words. */
  readonly expected?: string;
};

export type ReadFaultCode =
  | "not-well-formed"
  | "truncated"
  | "empty"
  | "encoding"
  | "doctype"
  | "entity"
  | "processing-instruction"
  | "too-deep"
  | "too-large"
  | "unknown-element"
  | "missing-element"
  | "wrong-order"
  | "too-many"
  | "unexpected-attribute"
  | "unexpected-text"
  | "value";

/** What was read. With faults the value is partial: what could be read is there, the rest is absent. */
export type Reading<T> = { readonly value: T; readonly faults: readonly ReadFault[] };
