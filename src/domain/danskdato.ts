const MAANEDER = [
  "januar",
  "februar",
  "marts",
  "april",
  "maj",
  "juni",
  "juli",
  "august",
  "september",
  "oktober",
  "november",
  "december",
];

/** A date in a letter's words: `2026-02-04` as `4. februar 2026`. */
export const danskDato = (dato: string): string =>
  `${Number(dato.slice(8))}. ${MAANEDER[Number(dato.slice(5, 7)) - 1]} ${dato.slice(0, 4)}`;
