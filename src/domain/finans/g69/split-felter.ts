import { type Fejl, fejl, type Sted } from "../../fejl.js";
import { feltnavn, G69_FELTER } from "./felter.js";
import { HOVED_BREDDE } from "./hoved.js";
import type { G69Felt } from "./linje.js";

/** A field where it stands: the column of its `&`, from 1. */
export type PlaceretFelt = G69Felt & { readonly kolonne: number };

type Feltdeling = {
  readonly felter: readonly PlaceretFelt[];
  /** The numbers of all fields on the line, those in a wrong place too. */
  readonly findes: ReadonlySet<number>;
  readonly fejl: readonly Fejl[];
};

const NUMMER_BREDDE = 3;

/** Cuts the text after the head at every `&`: G69-008 (no field follows), G69-011 to G69-014. */
export const splitFelter = (text: string, nr: number): Feltdeling => {
  const felter: PlaceretFelt[] = [];
  const findes = new Set<number>();
  const fundet: Fejl[] = [];
  const [rest = "", ...stykker] = text.slice(HOVED_BREDDE).split("&");
  let kolonne = HOVED_BREDDE + 1;
  if (rest !== "" || stykker.length === 0)
    fundet.push(foerFelter(rest, { linje: nr, kolonne, element: `G69[${nr}]` }));
  kolonne += rest.length;
  for (const stykke of stykker) {
    const felt = { nr: Number(stykke.slice(0, NUMMER_BREDDE)), vaerdi: stykke.slice(NUMMER_BREDDE), kolonne };
    const galt = strukturfejl(stykke, felter, { linje: nr, kolonne, element: `G69[${nr}]` });
    findes.add(felt.nr);
    if (galt === undefined) felter.push(felt);
    else fundet.push(galt);
    kolonne += stykke.length + 1;
  }
  return { felter, findes, fejl: fundet };
};

const foerFelter = (rest: string, sted: Sted): Fejl =>
  fejl(
    "G69-008",
    { del: "felterne", vaerdi: rest.slice(0, NUMMER_BREDDE), forventet: "&, feltnummer og værdi" },
    sted,
  );

/** What is wrong with the place of a field, seen from those before it. */
const strukturfejl = (stykke: string, foer: readonly G69Felt[], sted: Sted): Fejl | undefined => {
  const nummer = stykke.slice(0, NUMMER_BREDDE);
  if (!/^\d{3}$/.test(nummer)) return fejl("G69-011", { efter: nummer }, sted);
  const nr = Number(nummer);
  if (!G69_FELTER.has(nr)) return fejl("G69-012", { felt: nummer }, sted);
  const her = { ...sted, element: `${sted.element}/${nummer}` };
  if (foer.some((felt) => felt.nr === nr)) return fejl("G69-014", { felt: feltnavn(nr) }, her);
  const sidste = foer.at(-1);
  return sidste === undefined || sidste.nr < nr
    ? undefined
    : fejl("G69-013", { felt: feltnavn(nr), foer: feltnavn(sidste.nr) }, her);
};
