import type { Uuid } from "../domain/identifikatorer.js";
import type { Receivers } from "./ports.js";

/** Failures in a row after which a receiver is left alone. */
const FAILURES_TO_OPEN = 5;
const FIRST_REST_MS = 1_000;
const LONGEST_REST_MS = 30_000;

type State = { failures: number; restMs: number; closedUntil: number };

/**
 * A circuit breaker per receiver. After some failures in a row the receiver rests; then one call may try, and each
 * further failure doubles the rest. A receiver that is down thus costs nobody else anything.
 */
export const createReceivers = (clock: () => Date): Receivers => {
  const states = new Map<Uuid, State>();
  return {
    isOpen: (modtagersystem) => (states.get(modtagersystem)?.closedUntil ?? 0) <= clock().getTime(),
    report: (modtagersystem, wentWell) => {
      if (wentWell) {
        states.delete(modtagersystem);
        return;
      }
      const state = states.get(modtagersystem) ?? { failures: 0, restMs: FIRST_REST_MS, closedUntil: 0 };
      const failures = state.failures + 1;
      const tired = failures >= FAILURES_TO_OPEN;
      states.set(modtagersystem, {
        failures,
        restMs: tired ? Math.min(LONGEST_REST_MS, state.restMs * 2) : state.restMs,
        closedUntil: tired ? clock().getTime() + state.restMs : 0,
      });
    },
  };
};
