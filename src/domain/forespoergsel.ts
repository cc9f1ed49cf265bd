import type { Static, TObject } from "../kit/schema.js";
import type { Cvr, Uuid } from "./identifikatorer.js";
import type { Service } from "./integration.js";
import type { Rule } from "./rule.js";

/** What every question tells the hub. What could not be read is not there. */
export type Spoergsmaalsnoegler = {
  /** The municipality whose system is asked. */
  readonly myndighed?: Cvr;
  /** The it-system that asks; left out it is the caller. */
  readonly afsenderSystem?: Uuid;
  /** The one thing that is asked about, where the question names one. */
  readonly emne?: Uuid;
  /** What else the question says, for who asks later who has looked. No personal data. */
  readonly vilkaar: Readonly<Record<string, string>>;
};

/**
 * All the hub knows of a question that a system asks of a municipality's system through it: the counterpart of
 * `Integration`. Nothing of it is kept as a message; that it was asked, and what was shown, is.
 */
export type Forespoergsel = {
  readonly service: Service;
  /** Name and major version of the web service: `/service/OIR/<webservice>/<major>`. */
  readonly webservice: string;
  readonly major: number;
  readonly operation: string;
  /** The element of the question in the SOAP request, and that of the answer in the response. */
  readonly root: string;
  readonly svarRoot: string;
  readonly schema: TObject;
  readonly svarSchema: TObject;
  readonly request: TObject;
  readonly response: TObject;
  readonly rules: readonly Rule<never>[];
  readonly keys: (spoergsmaal: object) => Spoergsmaalsnoegler;
  /** The ids of what an answer shows. */
  readonly vist: (svar: Static<TObject>) => readonly Uuid[];
  /** Asked over and over for what is new: an answer that shows nothing tells nothing of anybody, and is no look. */
  readonly tomtErIntet?: true;
};
