import type { TSchema } from "./schema.js";

/** The schema as plain JSON Schema (draft 2020-12): what is left when our own annotation is taken away. */
export const jsonSchemaOf = (schema: TSchema): Record<string, unknown> => ({
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...withoutWire(schema),
});

const withoutWire = (schema: object): Record<string, unknown> => {
  const { wire: _, ...plain } = schema as Record<string, unknown>;
  const { properties, items } = plain as { properties?: Record<string, object>; items?: object };
  return {
    ...plain,
    ...(properties === undefined ? {} : { properties: mapValues(properties) }),
    ...(items === undefined ? {} : { items: withoutWire(items) }),
  };
};

const mapValues = (properties: Record<string, object>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, withoutWire(schema)]));
