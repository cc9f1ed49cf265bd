import type { Result } from "../kit/result.js";
import { EXIT, type Exit } from "./exit.js";
import { styled } from "./layout.js";

/** Programs that run in the foreground until they are told to stop. */

const SIGNALS = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** A second signal counts as impatience only after this long: npm passes on what the terminal has already sent, in ms. */
const SAME_SIGNAL_MS = 1_000;

/** Resolves at the first signal. The one after that ends the process at once. */
const listenForStop = (): { readonly told: () => boolean; readonly stopped: Promise<void> } => {
  let since: number | undefined;
  const stopped = new Promise<void>((resolve) => {
    for (const signal of SIGNALS) {
      process.on(signal, () => {
        if (since !== undefined && Date.now() - since > SAME_SIGNAL_MS) process.exit(EXIT.technical);
        since ??= Date.now();
        resolve();
      });
    }
  });
  return { told: () => since !== undefined, stopped };
};

/**
 * Start something, do what is to be done when it runs, and stop it in good order at SIGINT, SIGTERM or SIGHUP, also one
 * that came while it started.
 */
export const runUntilStopped = async <R extends { readonly stop: () => Promise<void> }>(
  note: (text: string) => void,
  start: () => Promise<Result<R, string>>,
  whenRunning: (running: R) => Promise<void>,
): Promise<Exit> => {
  const signal = listenForStop();
  const started = await start().catch(asSentence);
  if (!started.ok) {
    note(styled("red", started.error));
    return EXIT.technical;
  }
  const failure = signal.told()
    ? undefined
    : await whenRunning(started.value).then(() => undefined, asSentence);
  if (failure !== undefined) note(styled("red", failure.error));
  else await waitFor(signal.stopped);
  note("Stopper: det, der er i gang, gøres færdigt …");
  await started.value.stop();
  return failure === undefined ? EXIT.ok : EXIT.technical;
};

const asSentence = (reason: unknown): { readonly ok: false; readonly error: string } => ({
  ok: false,
  error: reason instanceof Error ? reason.message : String(reason),
});

const LONG_MS = 1_000_000_000;

/** Waits with something in hand: a promise alone does not keep Node running. */
const waitFor = async (stopped: Promise<void>): Promise<void> => {
  const handle = setInterval(() => undefined, LONG_MS);
  await stopped;
  clearInterval(handle);
};
