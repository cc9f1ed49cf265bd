import type { Command } from "commander";
import type { Result } from "../kit/result.js";
import type { Refused } from "../sdk/client.js";
import { EXIT, type Exit, exitOfRefused } from "./exit.js";
import type { Outside } from "./outside.js";
import { writer } from "./printer.js";
import { type Options, openSession, type Session } from "./session.js";

/**
 * Makes the action of a command that speaks to the hub: `work` gets the session, the arguments and last the command's
 * own options; its exit code becomes the program's.
 */
export type Run = <A extends readonly unknown[]>(
  work: (session: Session, ...args: A) => Promise<Exit>,
) => (...all: unknown[]) => Promise<void>;

/** What the groups of commands are made with: `run` for actions that speak to the hub, the rest for those that do not. */
export type Tools = { readonly run: Run; readonly outside: Outside; readonly end: (exit: Exit) => void };

export const createRun =
  (outside: Outside, end: (exit: Exit) => void): Run =>
  <A extends readonly unknown[]>(work: (session: Session, ...args: A) => Promise<Exit>) =>
  async (...all: unknown[]): Promise<void> => {
    const command = all.at(-1) as Command;
    const session = openSession(command.optsWithGlobals<Options>(), outside);
    if (session.ok) return end(await work(session.value, ...(all.slice(0, -1) as unknown as A)));
    writer(outside.err, outside.env)(session.error);
    end(EXIT.technical);
  };

/** Show an answer of the hub, or why there is none. */
export const show = <T>(
  { print }: Session,
  answer: Result<T, Refused>,
  lines: (value: T) => readonly string[],
): Exit => {
  if (!answer.ok) {
    print.refused(answer.error);
    return exitOfRefused(answer.error);
  }
  print.answer(answer.value, () => lines(answer.value));
  return EXIT.ok;
};
