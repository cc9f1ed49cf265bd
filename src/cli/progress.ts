import type { Session } from "./session.js";

const BAR = 30;

/** A bar that fills; on a terminal it stays on its line, elsewhere it is not shown. */
export const progress = ({ outside }: Session, text: string, part: number): void => {
  if (!outside.err.isTTY) return;
  const full = Math.round(BAR * Math.min(1, part));
  outside.err.write(`\r${text} [${"█".repeat(full)}${" ".repeat(BAR - full)}] ${Math.floor(100 * part)} % `);
  if (part >= 1) outside.err.write("\n");
};
