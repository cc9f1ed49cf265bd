/** Values that all scenarios share. Nobody in them is real. */

/** Born on the first day of 2036: form and century are right, and nobody has the number. `nr` from 1 to 999. */
export const syntetiskCpr = (nr: number): string => `010136${(4_000 + nr).toString()}`;

export const dimensioner = (funktion: string, dranst: string, gruppering: string, art: string) => [
  { dimension: "Funktion" as const, vaerdi: funktion },
  { dimension: "Dranst" as const, vaerdi: dranst },
  { dimension: "Gruppering" as const, vaerdi: gruppering },
  { dimension: "Art" as const, vaerdi: art },
];
