import type { Oere } from "../../domain/beloeb.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import type { Bevaegelsesart, Delfordringrow } from "./billede.js";
import type { NyBevaegelse } from "./skrivning.js";

/** An amount off a claim, over its delfordringer in their order. Throws when the claim owes less: its caller has looked. */
export const takeOff = (
  beloeb: Oere,
  fordring: Uuid,
  delfordringer: readonly Delfordringrow[],
  felter: Pick<NyBevaegelse, "virkningsdato" | "indbetaling" | "aarsag"> & { readonly art: Bevaegelsesart },
): readonly NyBevaegelse[] => {
  const bevaegelser: NyBevaegelse[] = [];
  let rest = beloeb;
  for (const { id, restance } of delfordringer.filter((one) => one.fordring === fordring)) {
    const part = rest < restance ? rest : restance;
    if (part > 0n) bevaegelser.push({ ...felter, fordring, delfordring: id, beloeb: -part });
    rest -= part;
  }
  if (rest > 0n) throw new Error(`more than ${fordring} owes`);
  return bevaegelser;
};
