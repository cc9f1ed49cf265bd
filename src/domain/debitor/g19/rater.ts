import { type G19Linje, kontoOf, raaOf, vaerdiOf } from "./linje.js";

/** A record with its line number in the file. */
export type G19Sted = { readonly linje: G19Linje; readonly nr: number };

/** One rate with what the other records of the file say of it. */
export type G19Rate = G19Sted & {
  readonly person: G19Sted;
  readonly tekster: readonly G19Sted[];
};

/** The rates of a file without errors, in its order; `gln`: the records of type 52. */
export const readRater = (
  linjer: readonly G19Linje[],
): { readonly rater: readonly G19Rate[]; readonly gln: readonly G19Sted[] } => {
  const personer = new Map<string, G19Sted>();
  const rater: (G19Rate & { readonly tekster: G19Sted[] })[] = [];
  const gln: G19Sted[] = [];
  for (const [index, linje] of linjer.entries()) {
    const her = { linje, nr: index + 1 };
    if (linje.type === "10") personer.set(kontoOf(linje), her);
    if (linje.type === "24") rater.push({ ...her, person: personer.get(kontoOf(linje))!, tekster: [] });
    if (linje.type === "26") rater.at(-1)!.tekster.push(her);
    if (linje.type === "52") gln.push(her);
  }
  return { rater, gln };
};

/** The words of a rate, line by line, without those that are blank. */
export const teksterOf = ({ tekster }: G19Rate): readonly string[] =>
  tekster.map(({ linje }) => vaerdiOf(linje, "tekst")).filter((tekst) => tekst !== "");

const CVR_BREDDE = 8;

/** A person's number has ten digits; a company's eight, with two zeros before it. */
export const partOf = ({ person }: G19Rate) => {
  const nummer = raaOf(person.linje, "person");
  return nummer.startsWith("00")
    ? { partType: "CVR" as const, partIdentifikator: nummer.slice(-CVR_BREDDE) }
    : { partType: "CPR" as const, partIdentifikator: nummer };
};
