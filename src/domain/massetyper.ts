import { recordWireOf } from "../kit/schema.js";
import { finansfil } from "./finans/fil.js";
import type { Massetype } from "./massetype.js";
import { udbetalingsfil } from "./udbetaling/fil.js";

/** Every kind of file, by the name that a masseleverance keeps of its own. */
const massetyper = { finans: finansfil, udbetaling: udbetalingsfil } as const;
export type Massetypenavn = keyof typeof massetyper;
export const MASSETYPENAVNE = Object.keys(massetyper) as readonly Massetypenavn[];

/** The kind of a file; one that could not be read far enough to know is answered as the first kind there was. */
export const massetypeOf = (navn: Massetypenavn | null): Massetype =>
  massetyper[navn ?? "finans"] as Massetype<never>;

/** The kind whose file has this root, or undefined when there is none. */
export const findMassetype = (root: {
  readonly local: string;
  readonly namespace: string;
}): Massetypenavn | undefined =>
  MASSETYPENAVNE.find((navn) => {
    const { name, namespace } = recordWireOf(massetypeOf(navn).fil);
    return name === root.local && namespace === root.namespace;
  });
