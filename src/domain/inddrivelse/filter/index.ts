import data from "../../../../data/indgangsfilter.json" with { type: "json" };
import type { Stamdata } from "../stamdata.js";
import { type Brud, doem } from "./doem.js";
import { type Filterregel, parseFilterregel } from "./regel.js";

/** A rule that a claim does not meet. */
export type Filterfund = Brud & { readonly regel: string; readonly udfald: Filterregel["udfald"] };

/** What PSRM would answer. */
export type Filterudfald = "UDFØRT" | "HØRING" | "AFVIST";

const ALLE = data.typer.split(" ");

/** `*` is every type, `* -X` every one but X; otherwise the types are listed. */
const typesOf = (valg: string): readonly string[] => {
  const [foerste, ...rest] = valg.split(" ");
  if (foerste !== "*") return valg.split(" ");
  const uden = new Set(rest.map((type) => type.slice(1)));
  return ALLE.filter((type) => !uden.has(type));
};

const makeFilter = (): ReadonlyMap<string, readonly Filterregel[]> => {
  const filter = new Map<string, Filterregel[]>(ALLE.map((type) => [type, []]));
  for (const [linje, valg] of Object.entries(data.regler)) {
    const regel = parseFilterregel(linje);
    for (const type of typesOf(valg)) filter.get(type)!.push(regel);
  }
  return filter;
};

let kendt: ReturnType<typeof makeFilter> | undefined;

/** The rules of a fordringstype, in their order; undefined for one that the filter does not know. Source: `data/indgangsfilter.json`. */
export const filterOf = (fordringstype: string): readonly Filterregel[] | undefined => {
  kendt ??= makeFilter();
  return kendt.get(fordringstype);
};

/** PSRM's number for a type that it does not know or no longer takes. */
const UKENDT_TYPE = "574";

/** Every rule that a claim handed over on a day would break. `fordringstype`: whose rules, where that is not the claim's own. */
export const judgeFilter = (
  stamdata: Stamdata,
  modtagelsesdato: string,
  fordringstype: string = stamdata.fordringstype,
): readonly Filterfund[] => {
  const regler = filterOf(fordringstype);
  if (regler === undefined) {
    const forklaring = `PSRM kender ikke fordringstypen ${fordringstype}.`;
    return [{ regel: UKENDT_TYPE, udfald: "AFVIST", felt: "fordringstype", forklaring }];
  }
  return regler.flatMap(({ nr, udfald, krav }) => {
    const brud = doem(krav, stamdata, modtagelsesdato);
    return brud === undefined ? [] : [{ regel: nr, udfald, ...brud }];
  });
};

/** The worst of them: one refusal is enough to be refused. */
export const udfaldOf = (fund: readonly Filterfund[]): Filterudfald =>
  fund.some(({ udfald }) => udfald === "AFVIST") ? "AFVIST" : fund.length > 0 ? "HØRING" : "UDFØRT";
