import { formatBeloeb } from "../../domain/beloeb.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Filtotal } from "../../domain/finans/fil.js";
import type { Fremgang } from "./ports.js";
import type { Vurderet } from "./vurder.js";

/** What a file holds, counted while it is read: of all its bilag, also the refused ones. Amounts in øre. */
export type Kontroltal = Pick<Fremgang, "bilag" | "posteringer" | "debet" | "kredit">;

export const countBilag = (
  before: Kontroltal,
  bilag: readonly Pick<Vurderet, "linjer" | "debet" | "kredit">[],
): Kontroltal => ({
  bilag: before.bilag + bilag.length,
  posteringer: bilag.reduce((total, { linjer }) => total + linjer, before.posteringer),
  debet: bilag.reduce((total, { debet }) => total + debet, before.debet),
  kredit: bilag.reduce((total, { kredit }) => total + kredit, before.kredit),
});

/** The control totals, last in the file, against what has been read of it. MAS-002. */
export const totalfejl = (total: Filtotal | undefined, read: Kontroltal): readonly Fejl[] =>
  total === undefined
    ? []
    : [
        differs("AntalBilag", String(total.antalBilag), String(read.bilag)),
        differs("AntalPosteringer", String(total.antalPosteringer), String(read.posteringer)),
        differs("DebetTotal", formatBeloeb(total.debetTotal), formatBeloeb(read.debet)),
        differs("KreditTotal", formatBeloeb(total.kreditTotal), formatBeloeb(read.kredit)),
      ].flat();

const differs = (navn: string, angivet: string, fundet: string): readonly Fejl[] =>
  angivet === fundet ? [] : [fejl("MAS-002", { navn, angivet, fundet })];
