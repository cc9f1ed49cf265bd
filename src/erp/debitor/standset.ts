import { type Fejl, fejltekst, loesning } from "../../domain/fejl.js";

/** Work that nobody waits for was refused: it stops, nothing of it is left, and the reasons go with it. */
export class Standset extends Error {
  constructor(readonly fejl: readonly Fejl[]) {
    super(fejl.map((one) => `${one.kode} ${fejltekst(one)}`).join(" "));
  }
}

/** Why work stopped and what to do, as a task says it. What nobody expected may hold anything, and stands in the log only. */
export const whyStandset = (reason: unknown): readonly string[] =>
  reason instanceof Standset
    ? reason.fejl.map((one) => `${one.kode} ${fejltekst(one)} ${loesning(one)}`)
    : ["En uventet fejl, som står i programmets log. Bed driften se på den."];
