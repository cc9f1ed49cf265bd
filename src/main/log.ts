import { pino } from "pino";
import type { Log } from "../hub/ports.js";

/** Structured log, one JSON object a line, on stderr: stdout belongs to the command's own answer. */
export const createLog = (level: string): Log => {
  const logger = pino({ level, base: { app: "oeir" } }, pino.destination({ dest: 2, sync: false }));
  return {
    info: (fields, text) => logger.info(fields, text),
    warn: (fields, text) => logger.warn(fields, text),
    error: (fields, text) => logger.error(fields, text),
  };
};
