import { setImmediate } from "node:timers/promises";

/** Long work in steps of some milliseconds, so that whoever else has something to do can come in between. */
export type Steps<T> = Generator<void, T>;

/** All of it now. */
export const atOnce = <T>(steps: Steps<T>): T => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
};

/** All of it, with a pause after each step. */
export const stepwise = async <T>(steps: Steps<T>): Promise<T> => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await setImmediate();
  }
};
