import type { Fejl } from "../domain/fejl.js";
import type { Integration, Noegler } from "../domain/integration.js";
import { runRules } from "../domain/rule.js";
import type { Reading } from "../kit/schema.js";
import type { Hub } from "./ports.js";

/** The sortiment that a message names, and every value in it against that version. SOR-001…007. */
export const requireSortiment = <M>(
  { sortimenter }: Hub,
  integration: Integration<M>,
  reading: Reading<Partial<M>>,
): readonly Fejl[] =>
  runRules(integration.sortimentregler(sortimenter.find), reading.value as M, reading.faults);

/** Remember which it-system sends with which version, for notices of change. */
export const noteSortimentbrug = (
  { sortimenter }: Hub,
  { modtager, afsenderSystem, sortiment }: Partial<Noegler>,
): void => {
  if (modtager === undefined || afsenderSystem === undefined || sortiment === undefined) return;
  if (!sortimenter.find(sortiment.id)?.versioner.has(sortiment.version)) return;
  sortimenter.noteBrug({
    myndighed: modtager,
    itsystem: afsenderSystem,
    sortiment: sortiment.id,
    version: sortiment.version,
  });
};
