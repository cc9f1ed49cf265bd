import { fejl } from "../domain/fejl.js";
import { type Opgavelukning, opgavefejlOf } from "../domain/fejlopgave.js";
import type { Kvittering } from "../domain/kvittering.js";
import type { Besked } from "./besked.js";
import type { Opgavepost } from "./opgaveporte.js";

/** What becomes of the work list when a message is refused, given up, accepted or discarded. Pure. */

const postOf = (besked: Besked, tid: Date) => ({
  myndighed: besked.myndighed,
  besked: besked.id,
  original: besked.genfremsendelseAf ?? besked.id,
  erstatter: besked.erstatter,
  afsenderSystem: besked.afsenderSystem,
  tid,
});

/**
 * The tasks of a message that is refused (AFVIST) or given up (FEJLET) with this receipt: one for each cause. A receiver
 * that refuses without saying why leaves a task too (ERP-099), so that no refused message is forgotten.
 */
export const refusedPost = (besked: Besked, svar: Kvittering, tid: Date): Opgavepost => {
  const tekst = svar.begrundelse ?? "";
  const errors = svar.fejl.length > 0 ? svar.fejl : [fejl("ERP-099", { kode: "uden fejlkode.", tekst })];
  return { ...postOf(besked, tid), ved: "afloest", fejl: opgavefejlOf(errors, besked) };
};

/** Nothing waits for this message any more: it is booked, or operations have ended it. */
export const solvedPost = (besked: Besked, ved: Opgavelukning, tid: Date): Opgavepost => ({
  ...postOf(besked, tid),
  ved,
  fejl: [],
});

/** Whether a message can have tasks when it is accepted; most never had any, and cost the work list nothing. */
export const mayHaveTasks = (besked: Besked, genoptaget: boolean): boolean =>
  besked.genfremsendelseAf !== null || besked.erstatter !== null || genoptaget;
