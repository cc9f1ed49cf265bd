import { styleText } from "node:util";
import { formatBeloeb } from "../domain/beloeb.js";
import { ejernavn, stedtekst } from "../domain/fejl.js";
import type { FejlDetalje } from "../domain/kvittering.js";
import type { Refused } from "../sdk/client.js";

/** How things look to people: lines of text with colours, which the printer takes away where there is no terminal. */

type Style = Parameters<typeof styleText>[0];

export const styled = (style: Style, text: string): string =>
  styleText(style, text, { validateStream: false });

const STATE_STYLES: Readonly<Record<string, Style>> = { ACCEPTERET: "green", AFVIST: "red", FEJLET: "red" };

/** A state or receipt code in its colour; on its way is yellow. */
export const stateText = (kode: string): string => styled(STATE_STYLES[kode] ?? "yellow", kode);

/** An error: what, where, who must act and how. */
export const fejlLines = (fejl: FejlDetalje): readonly string[] => {
  const sted = stedtekst(fejl);
  return [
    `${styled("red", fejl.fejlKode)} ${fejl.fejlTekst}`,
    ...(sted === "" ? [] : [`        sted:    ${sted}`]),
    `        ejer:    ${ejernavn(fejl.ejer)}`,
    `        løsning: ${fejl.loesning}`,
  ];
};

/** A refusal, with the id of the call where it came as far as the hub. */
export const refusalLines = ({ status, reference, fejl }: Refused): readonly string[] => [
  ...fejl.flatMap(fejlLines),
  ...(status === 0 ? [] : [`        kald:    ${reference}`]),
];

/** Rows under headings, in columns as wide as they need be. */
export const table = (
  headings: readonly string[],
  rows: readonly (readonly string[])[],
): readonly string[] => {
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join("  ")
      .trimEnd();
  return [styled("bold", line(headings)), ...rows.map(line)];
};

const AMOUNT_WIDTH = 14;

/** An amount with its heading, set so that amounts stand under each other. */
export const amount = (oere: bigint): string => formatBeloeb(oere).padStart(AMOUNT_WIDTH);
export const amountHeading = (text: string): string => text.padStart(AMOUNT_WIDTH);

const TIME = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Copenhagen",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
});

/** An instant as a clock in Denmark shows it: `20.11.2026 13.05.09`, always as wide. */
export const clockTime = (instant: Date): string =>
  TIME.format(instant).replaceAll("/", ".").replace(", ", " ").replaceAll(":", ".");

const STEP_WIDTH = 54;

/** A step of a story: what happened, where the portal shows it, and whether the books agree after it. */
type Trin = {
  readonly navn: string;
  readonly udfald: string;
  readonly sti: string;
  readonly stemmer: boolean;
};

/** A step of a story, and below it how the books stand after it (`stand`) and where the portal at `portal` shows it. */
export const trinLines = (
  { navn, udfald, sti, stemmer }: Trin,
  stand: string,
  portal = "",
): readonly string[] => {
  const mark = stemmer ? styled("green", "✓") : styled("red", "✗");
  return [
    `  ${mark} ${navn.padEnd(STEP_WIDTH)} ${udfald}`,
    styled("dim", `    ${stand.padEnd(STEP_WIDTH)} ${portal}${sti}`),
  ];
};
