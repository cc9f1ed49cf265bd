import { type Fejl, fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Kontorow } from "../billede.js";

/** A fagsystem maintains only its own accounts, and only until it has handed them over (published). DEB-020, DEB-021, DEB-023. */
export const mayMaintain = (konto: Kontorow | undefined, fagsystem: Uuid, id: Uuid): readonly Fejl[] => {
  if (konto === undefined) return [fejl("DEB-020", { id })];
  if (konto.fagsystem !== fagsystem) return [fejl("DEB-021", { id })];
  return konto.ansvar === "DEBITORSYSTEM" ? [fejl("DEB-023", { id })] : [];
};
