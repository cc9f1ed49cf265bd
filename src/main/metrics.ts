import type { MiddlewareHandler } from "hono";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import type { Hub } from "../hub/ports.js";

/** Figures for Prometheus: calls by door and outcome, their time, and how long the queue is. No personal data. */
export const createMetrics = (hub: Hub) => {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  const calls = new Counter({
    name: "oeir_kald_total",
    help: "Kald pr. dør og svar",
    labelNames: ["doer", "status"],
    registers,
  });
  const seconds = new Histogram({
    name: "oeir_kald_sekunder",
    help: "Tid pr. kald",
    labelNames: ["doer"],
    buckets: [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.5, 1, 5, 15],
    registers,
  });
  const depth = new Gauge({
    name: "oeir_udbakke",
    help: "Beskeder, der venter eller er lagt til side",
    labelNames: ["tilstand"],
    registers,
    collect: async () => {
      const { venter, opgivet } = await hub.udbakke.depth();
      depth.set({ tilstand: "venter" }, venter);
      depth.set({ tilstand: "opgivet" }, opgivet);
    },
  });

  /** Counts and times a call; the door is the first part of its path. */
  const measure: MiddlewareHandler = async (context, next) => {
    const end = seconds.startTimer();
    await next();
    const doer = doorOf(context.req.path);
    end({ doer });
    calls.inc({ doer, status: context.res.status });
  };
  return { measure, text: () => registry.metrics(), contentType: registry.contentType };
};

const DOORS = ["service", "api"] as const;
const doorOf = (path: string): string => DOORS.find((door) => path.startsWith(`/${door}/`)) ?? "portal";
