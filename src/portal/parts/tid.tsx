import type { Sprog } from "../../domain/fejl.js";

const DANISH_CLOCK = { timeZone: "Europe/Copenhagen", dateStyle: "short", timeStyle: "medium" } as const;
const FORMATS = {
  da: new Intl.DateTimeFormat("da-DK", DANISH_CLOCK),
  en: new Intl.DateTimeFormat("en-GB", { ...DANISH_CLOCK, dateStyle: "medium" }),
};

/** An instant as a clock in Denmark shows it. */
export const Tid = ({ tid, sprog }: { tid: Date; sprog: Sprog }) => (
  <time datetime={tid.toISOString()}>{FORMATS[sprog].format(tid)}</time>
);

/** `2026-11-20` -> `20.11.2026` in Danish; as it stands in English, where day and month are easily swapped. */
export const formatDato = (dato: string, sprog: Sprog): string =>
  sprog === "en" ? dato : dato.split("-").reverse().join(".");

export const Dato = ({ dato, sprog }: { dato: string; sprog: Sprog }) => (
  <time datetime={dato}>{formatDato(dato, sprog)}</time>
);
