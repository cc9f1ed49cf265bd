import { type Check, checksOf, firstBroken } from "./facets.js";
import { quoted } from "./read-fault.js";
import type { ReadFault, ScalarWire } from "./schema.js";

/** A scalar made ready for reading: what its text must be, and how it becomes a value. */
export type ScalarPlan = {
  readonly kind: "scalar";
  readonly wire: ScalarWire<unknown>;
  readonly documentation: string | undefined;
  readonly checks: readonly Check[];
};

export const scalarPlanOf = (wire: ScalarWire<unknown>, documentation: string | undefined): ScalarPlan => ({
  kind: "scalar",
  wire,
  documentation,
  checks: checksOf(wire.base, wire.facets),
});

/** Text to value; undefined when the base type, a facet or the codec refuses it. */
export const readScalar = ({ wire, checks }: ScalarPlan, text: string): unknown =>
  firstBroken(checks, text) === undefined ? wire.codec.decode(text) : undefined;

/** The fault of a text that `readScalar` refused. Without text: the value is no text at all, or is not to be told. */
export const scalarFault = ({ wire, checks }: ScalarPlan, text?: string): ReadFault => ({
  code: "value",
  scalarFault: wire.fault,
  ...(text === undefined || wire.personal ? {} : { value: quoted(text) }),
  expected: firstBroken(checks, text ?? "") ?? wire.base,
});
