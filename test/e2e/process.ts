import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** Help for tests of the real command: `oeir` as a process of its own, as the shell starts it. */

const OEIR = join(import.meta.dirname, "..", "..", "src", "cli", "oeir.js");

export type Ended = { readonly exit: number | null; readonly out: string; readonly err: string };

export type Program = {
  /** Waits for text on stdout that matches, and gives the match. Throws when the program ends before. */
  readonly until: (text: RegExp) => Promise<RegExpExecArray>;
  /** Sends the signal, waits, and gives all that was said. */
  readonly stop: (signal?: NodeJS.Signals) => Promise<Ended>;
};

const OURS = /^(OEIR_|DATABASE_URL$|NO_COLOR$)/;

/** The environment of a newcomer: nothing of ours set. */
const newcomer = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !OURS.test(name)));

const launch = (cwd: string, argv: readonly string[]) => {
  const child = spawn(process.execPath, [OEIR, ...argv], { cwd, env: newcomer() });
  const said = { out: "", err: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    said.out += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    said.err += text;
  });
  const ended = once(child, "close").then(([exit]): Ended => ({ exit: exit as number | null, ...said }));
  return { child, said, ended };
};

/** Run `oeir` in a folder to its end. */
export const run = (cwd: string, argv: readonly string[], input = ""): Promise<Ended> => {
  const { child, ended } = launch(cwd, argv);
  // A command that reads nothing may end before it has been given all.
  child.stdin.on("error", () => undefined).end(input);
  return ended;
};

const LOOK_AGAIN_MS = 20;

/** Start `oeir` in a folder, to be stopped later. */
export const startProgram = (cwd: string, argv: readonly string[]): Program => {
  const { child, said, ended } = launch(cwd, argv);
  return {
    until: async (text) => {
      for (;;) {
        const match = text.exec(said.out);
        if (match !== null) return match;
        if (child.exitCode !== null)
          throw new Error(`oeir ended with ${child.exitCode}: ${said.out}${said.err}`);
        await sleep(LOOK_AGAIN_MS);
      }
    },
    stop: (signal = "SIGTERM") => {
      child.kill(signal);
      return ended;
    },
  };
};
