import type { SaxesTagNS } from "saxes";
import type { ElementPlan, RecordPlan } from "./plan.js";
import { type Place, quoted } from "./read-fault.js";
import { readScalar, type ScalarPlan, scalarFault } from "./scalar-plan.js";
import type { ReadFault } from "./schema.js";
import { checkAttributes } from "./xml-attributes.js";
import { type Frame, openFrame, pathInside, pathOf, stepOf } from "./xml-frame.js";

/** The elements of a document held up against the plan: values are kept, everything else is a fault with its place. */

export type Elements = {
  readonly root: ElementPlan;
  readonly pathFrom: readonly string[] | undefined;
  /** Takes a fault; may end the reading by throwing. */
  readonly report: (fault: ReadFault) => void;
  frame: Frame | undefined;
  /** How many open elements are inside one that is not read. */
  skipping: number;
  /** Text of the open scalar. */
  text: string;
  /** The record being read, from its start tag on. */
  value: Record<string, unknown> | undefined;
};

export const readElements = (
  root: ElementPlan,
  pathFrom: readonly string[] | undefined,
  report: (fault: ReadFault) => void,
): Elements => ({ root, pathFrom, report, frame: undefined, skipping: 0, text: "", value: undefined });

export const openElement = (reading: Elements, tag: SaxesTagNS, place: Place): void => {
  if (reading.skipping > 0) {
    reading.skipping += 1;
    return;
  }
  const parent = reading.frame;
  const plan = parent === undefined ? reading.root : childOf(parent, tag.local);
  if (plan === undefined || plan.name !== tag.local || plan.namespace !== tag.uri) {
    reportUnknown(reading, tag, plan, place);
    reading.skipping = 1;
    return;
  }
  const number = parent === undefined ? 1 : countIn(reading, parent, plan, place);
  if (plan.content.kind === "any" || number > plan.max) {
    reading.skipping = 1;
    return;
  }
  const frame = openFrame(plan, parent, plan.list ? number : 0, place);
  reading.frame = frame;
  reading.value ??= frame.value;
  reading.text = "";
  checkAttributes(frame, tag.attributes, (fault) => reportAt(reading, frame, fault));
};

const childOf = ({ plan }: Frame, name: string): ElementPlan | undefined =>
  plan.content.kind === "record" ? plan.content.byName.get(name) : undefined;

/** Counts an element among its like; reports the first of too many, and the first of a run out of order. */
const countIn = (reading: Elements, parent: Frame, plan: ElementPlan, place: Place): number => {
  const number = (parent.seen[plan.index] ?? 0) + 1;
  parent.seen[plan.index] = number;
  const step = stepOf(plan.name, plan.list ? number : 0);
  if (number === plan.max + 1)
    reportIn(reading, parent, step, place, { code: "too-many", expected: String(plan.max) });
  const { order } = parent.plan.content as RecordPlan;
  if (order === "sequence" && plan.index < parent.furthest && plan.index !== parent.misplaced) {
    reportIn(reading, parent, step, place, { code: "wrong-order" });
    parent.misplaced = plan.index;
  }
  parent.furthest = Math.max(parent.furthest, plan.index);
  return number;
};

/** A right name in the wrong namespace, or another root, is told apart: found and expected as `{namespace}Name`. */
const reportUnknown = (
  reading: Elements,
  { local, uri }: SaxesTagNS,
  plan: ElementPlan | undefined,
  place: Place,
): void => {
  const parent = reading.frame;
  if (parent?.plan.content.kind === "scalar") parent.broken = true;
  const names =
    plan === undefined
      ? {}
      : { value: quoted(`{${uri}}${local}`), expected: `{${plan.namespace}}${plan.name}` };
  reportIn(reading, parent, quoted(local), place, { code: "unknown-element", ...names });
};

export const closeElement = (reading: Elements): void => {
  if (reading.skipping > 0) {
    reading.skipping -= 1;
    return;
  }
  const frame = reading.frame!;
  const { content } = frame.plan;
  reading.frame = frame.parent;
  if (frame.broken) return;
  if (content.kind === "scalar") closeScalar(reading, frame, content);
  if (content.kind === "record") closeRecord(reading, frame, content);
};

const closeScalar = (reading: Elements, frame: Frame, scalar: ScalarPlan): void => {
  const text = scalar.wire.base === "string" ? reading.text : collapse(reading.text);
  const value = readScalar(scalar, text);
  if (value === undefined) reportAt(reading, frame, scalarFault(scalar, text));
  else keep(frame.parent, frame.plan, value);
};

const closeRecord = (reading: Elements, frame: Frame, record: RecordPlan): void => {
  for (const plan of record.elements) {
    const count = frame.seen[plan.index] ?? 0;
    if (count < plan.min) reportMissing(reading, frame, plan, count);
    if (plan.list && plan.required) frame.value[plan.property] ??= [];
  }
  keep(frame.parent, frame.plan, frame.value);
};

const reportMissing = (reading: Elements, frame: Frame, plan: ElementPlan, count: number): void => {
  const step = stepOf(plan.name, count === 0 ? 0 : count + 1);
  reportIn(reading, frame, step, frame.place, { code: "missing-element", expected: plan.name });
};

const keep = (parent: Frame | undefined, { property, list }: ElementPlan, value: unknown): void => {
  if (parent === undefined) return;
  const items = parent.value[property];
  if (!list) parent.value[property] = value;
  else if (items === undefined) parent.value[property] = [value];
  else (items as unknown[]).push(value);
};

export const takeText = (reading: Elements, text: string): void => {
  const { frame } = reading;
  if (reading.skipping > 0 || frame === undefined) return;
  if (frame.plan.content.kind === "scalar") reading.text += text;
  else if (!frame.strayText && /[^ \t\r\n]/.test(text)) {
    frame.strayText = true;
    reportAt(reading, frame, { code: "unexpected-text" });
  }
};

/** White space around a value, as XSD takes it away for every type but string. */
const collapse = (text: string): string =>
  text.charCodeAt(0) > SPACE && text.charCodeAt(text.length - 1) > SPACE
    ? text
    : text.replace(/^[ \t\r\n]+/, "").replace(/[ \t\r\n]+$/, "");

const SPACE = 0x20;

const reportAt = (reading: Elements, frame: Frame, fault: ReadFault): void =>
  reading.report({ ...fault, ...frame.place, element: pathOf(frame, reading.pathFrom) });

const reportIn = (
  reading: Elements,
  parent: Frame | undefined,
  step: string,
  place: Place,
  fault: ReadFault,
): void => reading.report({ ...fault, ...place, element: pathInside(parent, step, reading.pathFrom) });
