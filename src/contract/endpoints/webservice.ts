import type { TObject } from "../../kit/schema.js";
import { Kvitteringssvar } from "../visninger.js";
import { post, withIndblik } from "./endpoint.js";

/** The makers of a web service's endpoints: each message and question under its operation's own name. */
export const under = <const B extends string>(base: B) => ({
  besked: <const N extends string, S extends TObject>(navn: N, schema: S, summary: string) =>
    post(`/api/${base}/${navn}`, schema, Kvitteringssvar, summary),
  /** Asked in a body, because a person's number never stands in an address. */
  spoerg: <const N extends string, Q extends TObject, A extends TObject>(
    navn: N,
    schema: Q,
    svar: A,
    summary: string,
  ) => withIndblik(post(`/api/${base}/${navn}`, schema, svar, summary)),
});
