import type { Kontroltal } from "../../domain/massetype.js";

/** What a file holds so far and these bilag of it. */
export const countBilag = (before: Kontroltal, bilag: readonly Omit<Kontroltal, "bilag">[]): Kontroltal => ({
  bilag: before.bilag + bilag.length,
  posteringer: bilag.reduce((total, one) => total + one.posteringer, before.posteringer),
  debet: bilag.reduce((total, one) => total + one.debet, before.debet),
  kredit: bilag.reduce((total, one) => total + one.kredit, before.kredit),
});
