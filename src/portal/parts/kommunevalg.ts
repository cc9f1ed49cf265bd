import { kommuner } from "../../domain/kommuner.js";
import type { Valg } from "./felter.js";

const danish = new Intl.Collator("da");

/** The 98 municipalities to choose among, by name. */
export const KOMMUNEVALG: readonly Valg[] = kommuner
  .map(({ cvr, navn }) => ({ value: cvr, text: navn }))
  .sort((a, b) => danish.compare(a.text, b.text));
