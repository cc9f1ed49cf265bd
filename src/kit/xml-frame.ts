import type { ElementPlan } from "./plan.js";
import type { Place } from "./read-fault.js";

/** An element that is open: what it should be, and what has been found in it. */
export type Frame = {
  readonly parent: Frame | undefined;
  readonly plan: ElementPlan;
  /** Which of its list it is, from 1; 0 outside lists. */
  readonly number: number;
  /** Where its start tag starts. */
  readonly place: Place;
  /** The record being read; empty for scalars. */
  readonly value: Record<string, unknown>;
  /** How many of each element of the record have been met. */
  readonly seen: number[];
  /** The last place of the sequence that has been reached. */
  furthest: number;
  /** The element last reported to be out of order: a run of them is one fault. */
  misplaced: number;
  /** Already reported as a whole: its value is not kept and its omissions are not reported. */
  broken: boolean;
  /** Text where only elements may be has been reported. */
  strayText: boolean;
};

const NO_VALUE: Record<string, unknown> = Object.freeze({});
const NO_COUNTS: number[] = [];

export const openFrame = (
  plan: ElementPlan,
  parent: Frame | undefined,
  number: number,
  place: Place,
): Frame => ({
  parent,
  plan,
  number,
  place,
  value: plan.content.kind === "record" ? {} : NO_VALUE,
  seen: plan.content.kind === "record" ? plan.content.elements.map(() => 0) : NO_COUNTS,
  furthest: 0,
  misplaced: -1,
  broken: false,
  strayText: false,
});

/** `Finansbilag/Finanspostering[2]`, starting at the element `from` where there is one on the way. */
export const pathOf = (frame: Frame | undefined, from: readonly string[] | undefined): string => {
  const steps: string[] = [];
  for (let at = frame; at !== undefined; at = at.parent) {
    steps.push(stepOf(at.plan.name, at.number));
    if (from?.includes(at.plan.name)) break;
  }
  return steps.reverse().join("/");
};

export const stepOf = (name: string, number: number): string => (number === 0 ? name : `${name}[${number}]`);

/** The path of something inside an element, by its name. */
export const pathInside = (
  frame: Frame | undefined,
  step: string,
  from: readonly string[] | undefined,
): string => (frame === undefined ? step : `${pathOf(frame, from)}/${step}`);
