import type { Handlingsart } from "../parts/handling.js";
import type { Noegle } from "../parts/links.js";

/** One thing that can be done with a claim. */
export type Fordringsart = Handlingsart<Noegle>;
