import type { Kontering } from "../../domain/kontering.js";
import { compareRegler } from "./praecedens.js";
import { fits, inForce, type Omsaetningsregel, type Regelversion } from "./regel.js";

/** A municipality's omsætningstabel through time. */
export type Omsaetningstabel = {
  /** The rules that count on a date, those that win first. */
  readonly regler: (dato: string) => readonly Omsaetningsregel[];
  /** The rule that decides for a line on a date, or undefined when none fits. */
  readonly find: (kontering: Kontering, dato: string) => Omsaetningsregel | undefined;
};

/** Most answers that are kept: a month of one municipality has some thousand different konteringer. */
const MAX_KEPT = 50_000;

type Version = Omit<Regelversion, "aendring" | "registreret" | "aktoer">;

/** The table of these versions. The same kontering in the same period is looked up once, so that 500,000 lines are few. */
export const createOmsaetningstabel = (versioner: readonly Version[]): Omsaetningstabel => {
  const changes = [...new Set(versioner.map(({ gyldigFra }) => gyldigFra))].sort();
  const tables = new Map<number, readonly Omsaetningsregel[]>();
  const kept = new Map<string, Omsaetningsregel | undefined>();
  /** How many changes have come into force: within one such period the table stays the same. */
  const periodOf = (dato: string): number => {
    const later = changes.findIndex((change) => dato < change);
    return later === -1 ? changes.length : later;
  };
  const tableOf = (period: number): readonly Omsaetningsregel[] => {
    const known = tables.get(period);
    if (known !== undefined) return known;
    const dato = changes[period - 1];
    const table = dato === undefined ? [] : [...inForce(versioner, dato)].sort(compareRegler);
    tables.set(period, table);
    return table;
  };
  return {
    regler: (dato) => tableOf(periodOf(dato)),
    find: (kontering, dato) => {
      const period = periodOf(dato);
      const key = `${period}${JSON.stringify(kontering)}`;
      if (kept.has(key)) return kept.get(key);
      const found = tableOf(period).find((regel) => fits(regel, kontering));
      if (kept.size >= MAX_KEPT) kept.clear();
      kept.set(key, found);
      return found;
    },
  };
};
