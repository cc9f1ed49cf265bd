#!/usr/bin/env node
import { realOutside } from "./outside.js";
import { runCli } from "./program.js";

/** The command `oeir`. A reader that has seen enough (`oeir beskeder | head`) ends it quietly. */
process.stdout.on("error", (reason: NodeJS.ErrnoException) => {
  if (reason.code === "EPIPE") process.exit();
  throw reason;
});

process.exitCode = await runCli(process.argv.slice(2), realOutside());
