import { type Fejl, type FejlKode, fejl } from "../fejl.js";

/** One part of a line's head: so many characters, and what they may be. */
export type Hoveddel = {
  readonly navn: string;
  readonly bredde: number;
  readonly pattern: RegExp;
  readonly forventet: string;
};

export type Hoveddele = {
  /** The parts as written, in their order. */
  readonly dele: readonly string[];
  readonly fejl: readonly Fejl[];
  /** The line was long enough for all of them. */
  readonly hele: boolean;
};

/** Reads the head of line `nr` of the format `navn`, part by part: one error (`kode`) for each that is wrong. */
export const readDele = (
  text: string,
  nr: number,
  { navn: format, kode, dele: beskrevet }: { navn: string; kode: FejlKode; dele: readonly Hoveddel[] },
): Hoveddele => {
  const dele: string[] = [];
  const fundet: Fejl[] = [];
  let start = 0;
  for (const { navn, bredde, pattern, forventet } of beskrevet) {
    const vaerdi = text.slice(start, start + bredde);
    if (!pattern.test(vaerdi)) {
      const sted = { linje: nr, kolonne: start + 1, element: `${format}[${nr}]/${navn}` };
      fundet.push(fejl(kode, { del: navn, vaerdi, forventet }, sted));
      if (vaerdi.length < bredde) return { dele, fejl: fundet, hele: false };
    }
    dele.push(vaerdi);
    start += bredde;
  }
  return { dele, fejl: fundet, hele: true };
};
