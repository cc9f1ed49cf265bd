import { addDays } from "../kit/dates.js";

/** Values that all scenarios share. Nobody in them is real. */

/** Serial numbers of one day in `syntetiskCpr`. */
const PR_DAG = 999;

/** Born in 2036, from its first day: form and century are right, and nobody has the number. `nr` from 1 to 365,634. */
export const syntetiskCpr = (nr: number): string => {
  const [aar, maaned, dag] = addDays("2036-01-01", Math.floor((nr - 1) / PR_DAG)).split("-");
  return `${dag}${maaned}${aar!.slice(2)}${4_001 + ((nr - 1) % PR_DAG)}`;
};

export const dimensioner = (funktion: string, dranst: string, gruppering: string, art: string) => [
  { dimension: "Funktion" as const, vaerdi: funktion },
  { dimension: "Dranst" as const, vaerdi: dranst },
  { dimension: "Gruppering" as const, vaerdi: gruppering },
  { dimension: "Art" as const, vaerdi: art },
];
