import assert from "node:assert/strict";
import { test } from "node:test";
import { stateText } from "./layout.js";
import { createPrinter } from "./printer.js";

const printed = (json: boolean, options: { isTTY?: boolean; env?: NodeJS.ProcessEnv } = {}) => {
  const [out, err]: [string[], string[]] = [[], []];
  const stream = (to: string[]) => ({
    write: (text: string | Uint8Array) => to.push(String(text)),
    isTTY: options.isTTY,
  });
  return {
    out,
    err,
    print: createPrinter(json, { out: stream(out), err: stream(err), env: options.env ?? {} }),
  };
};

const ESCAPE = "\u001b[";

test("colours are for terminals only, and NO_COLOR takes them away there too", () => {
  const lines = () => [stateText("ACCEPTERET")];
  const [terminal, pipe, without] = [
    printed(false, { isTTY: true }),
    printed(false),
    printed(false, { isTTY: true, env: { NO_COLOR: "1" } }),
  ];
  for (const { print } of [terminal, pipe, without]) print.answer({}, lines);
  assert.ok(terminal.out.join("").includes(ESCAPE));
  assert.equal(pipe.out.join(""), "ACCEPTERET\n");
  assert.equal(without.out.join(""), "ACCEPTERET\n");
});

test("JSON has øre as kroner, instants in UTC, and nothing for people", () => {
  const { out, print } = printed(true);
  print.answer({ saldo: -440_500n, tid: new Date(0) }, () => ["for people"]);
  assert.deepEqual(JSON.parse(out.join("")), { saldo: "-4405.00", tid: "1970-01-01T00:00:00.000Z" });
});

test("several answers in JSON are one line each", () => {
  const { out, print } = printed(true);
  for (const nr of [1, 2]) print.item({ nr, fejl: [] }, () => []);
  assert.equal(out.join(""), '{"nr":1,"fejl":[]}\n{"nr":2,"fejl":[]}\n');
});

test("notices go to stderr, also beside JSON", () => {
  const { out, err, print } = printed(true);
  print.note("hov");
  assert.deepEqual([out, err], [[], ["hov\n"]]);
});
