import { stripVTControlCharacters } from "node:util";
import { writeBeloeb } from "../domain/beloeb.js";
import type { Refused } from "../sdk/client.js";
import { refusalLines } from "./layout.js";
import type { Outside, Stream } from "./outside.js";

/** Where answers go: stdout, for people or as JSON for programs. Notices, and refusals for people, go to stderr. */
export type Printer = {
  readonly json: boolean;
  /** The answer: `value` as JSON, or `lines` for people. */
  readonly answer: (value: unknown, lines: () => readonly string[]) => void;
  /** One of several answers: as JSON it is one line. */
  readonly item: (value: unknown, lines: () => readonly string[]) => void;
  readonly note: (text: string) => void;
  /** Why there is no answer; `about` stands in the JSON too. */
  readonly refused: (refused: Refused, about?: Readonly<Record<string, string>>) => void;
};

/** Dates become ISO text, øre become kroner with a point: the forms of the API. */
const toPlain = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? writeBeloeb(value) : value;

/** Colours on a terminal only, and never when NO_COLOR says so. */
export const writer = (stream: Stream, env: NodeJS.ProcessEnv): ((text: string) => void) => {
  const plain = !stream.isTTY || (env.NO_COLOR ?? "") !== "";
  return (text) => void stream.write(`${plain ? stripVTControlCharacters(text) : text}\n`);
};

export const createPrinter = (
  json: boolean,
  { out, err, env }: Pick<Outside, "out" | "err" | "env">,
): Printer => {
  const [say, note] = [writer(out, env), writer(err, env)];
  const print = (indent: number) => (value: unknown, lines: () => readonly string[]) => {
    if (json) out.write(`${JSON.stringify(value, toPlain, indent)}\n`);
    else for (const line of lines()) say(line);
  };
  const item = print(0);
  return {
    json,
    answer: print(2),
    item,
    note,
    refused: (refused, about = {}) => {
      if (json) item({ ...about, ...refused }, () => []);
      else for (const line of refusalLines(refused)) note(line);
    },
  };
};
