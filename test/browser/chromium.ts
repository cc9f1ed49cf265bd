import { existsSync } from "node:fs";
import axe from "axe-core";
import type { Page } from "playwright-core";

/** A real browser for tests, where there is one, and axe's rules in it. */

export const CHROMIUM = [
  process.env.OEIR_CHROMIUM ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
].find((path) => path !== "" && existsSync(path));
export const options =
  CHROMIUM === undefined
    ? { skip: "no chromium here: install it, or say where it is with OEIR_CHROMIUM" }
    : {};

export const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

type Violation = { readonly id: string; readonly nodes: readonly { readonly html: string }[] };

export const findViolations = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe.source);
  const violations = (await page.evaluate(
    `axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })
      .then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))`,
  )) as readonly Violation[];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
};
