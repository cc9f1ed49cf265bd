import { spawn } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join, relative } from "node:path";
import { SERVER_URL, startTestServer, TEMPLATE } from "./server.js";

/**
 * Runs the tests: `node dist/test/run.js [part of a path …] [--option of node --test …]`. One PostgreSQL serves all of
 * them; each takes a database of its own from it.
 */

const compiled = join(import.meta.dirname, "..");
const root = join(compiled, "..");

/** Compiled tests whose source is still there (tsc leaves the others behind). */
const findTests = (filters: readonly string[]): readonly string[] =>
  readdirSync(compiled, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.js"))
    .filter((file) => ["ts", "tsx"].some((type) => existsSync(join(root, file.replace(/js$/, type)))))
    .filter((file) => filters.length === 0 || filters.some((filter) => file.includes(filter)))
    .sort()
    .map((file) => join(compiled, file));

/** No file of tests takes so long, in ms: one that hangs is named and ended, rather than waited for. A later option has its way. */
const LONGEST_MS = 1_200_000;

const runTests = (
  files: readonly string[],
  options: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<number> =>
  new Promise((resolve) => {
    const concurrency = `--test-concurrency=${availableParallelism()}`;
    const timeout = `--test-timeout=${LONGEST_MS}`;
    const args = ["--enable-source-maps", "--test", concurrency, timeout, ...options, ...files];
    const child = spawn(process.execPath, args, { stdio: "inherit", env });
    // Ctrl-C reaches the tests too; we stay until they have ended, and stop the server then.
    for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, () => child.kill(signal));
    child.on("close", (code) => resolve(code ?? 1));
  });

const main = async (): Promise<number> => {
  const [options, filters] = [true, false].map((wanted) =>
    process.argv.slice(2).filter((argument) => argument.startsWith("--") === wanted),
  );
  const files = findTests(filters ?? []);
  if (files.length === 0) {
    console.error(`No tests found in ${relative(process.cwd(), compiled)} for: ${filters?.join(" ")}`);
    return 1;
  }
  const server = await startTestServer();
  try {
    const { DATABASE_URL: _, ...env } = process.env;
    return await runTests(files, options ?? [], {
      ...env,
      [SERVER_URL]: server.url,
      [TEMPLATE]: server.template,
    });
  } finally {
    await server.stop();
  }
};

process.exitCode = await main();
