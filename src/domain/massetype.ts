import { elementName, optional, type TObject } from "../kit/schema.js";
import { formatBeloeb, type Oere } from "./beloeb.js";
import { type Fejl, fejl } from "./fejl.js";
import { boolsk, cvr, heltal, uuid } from "./felter.js";
import type { Cvr, Uuid } from "./identifikatorer.js";
import type { Integration } from "./integration.js";

/**
 * The kinds of masseleverance: a head, any number of messages of one integration, and totals last. That masse goes by file
 * and is answered by a receipt afterwards is published; the elements of the files are our reconstruction.
 */

/** Most of anything that a file counts. */
const MANGE = 100_000_000;
export const antal = (description?: string) => heltal(0, MANGE, description);
/** The number of a message in its file. */
export const nummer = (description: string) => heltal(1, MANGE, description);

/** What every file begins with. */
export const filhovedfelter = (altEllerIntet: string) => ({
  filIdentifikator: uuid("Afsenderens entydige id for filen; samme id er samme fil"),
  afsenderMyndighed: cvr("Myndigheden, som alle filens bilag sendes på vegne af"),
  afsenderSystem: uuid(),
  altEllerIntet: optional(boolsk(altEllerIntet)),
});

export type Filhoved = {
  readonly filIdentifikator: Uuid;
  readonly afsenderMyndighed: Cvr;
  readonly afsenderSystem: Uuid;
  readonly altEllerIntet?: boolean;
};

/**
 * What a file holds, counted over all its messages, also the refused ones: the messages (`bilag`), what they are made of
 * (`posteringer`: lines of a finansbilag, payouts of an anmodning), and the sums of it in øre.
 */
export type Kontroltal = {
  readonly bilag: number;
  readonly posteringer: number;
  readonly debet: Oere;
  readonly kredit: Oere;
};

/** Elements of a head or of totals, and the count that each must agree with. */
type Kontrol = Readonly<Record<string, (tal: Kontroltal) => number | Oere>>;

/** What one kind of file is made of, how it is counted, and the words of its receipt. */
export type Massetype<M = never> = {
  /** What each message of the file is, and by whose rules and route it goes on. */
  readonly integration: Integration<M>;
  readonly fil: TObject;
  readonly hoved: TObject;
  readonly total: TObject;
  /** What one message counts, as far as it could be read. */
  readonly count: (besked: Partial<M>) => Omit<Kontroltal, "bilag">;
  /** What the head says that there will be, and the totals that there was. */
  readonly ventet: Kontrol;
  readonly totaler: Kontrol;
  readonly kvittering: {
    readonly fil: TObject;
    readonly besked: TObject;
    readonly total: TObject;
    /** The properties of what is named after the kind: a message's own id, the number of messages, what has come of them. */
    readonly id: string;
    readonly antal: string;
    readonly beloeb: string;
  };
  readonly tekster: {
    readonly ikkeModtaget: string;
    readonly intet: string;
    readonly udfald: (accepteret: number, bilag: number) => string;
  };
};

type Optalt = { readonly [felt: string]: number | Oere };

/**
 * What the head said, and what the totals say, against what was read of a file. Without totals (they could not be read, which
 * is told by itself) the head alone. MAS-002, MAS-021.
 */
export const kontrolfejl = (
  { ventet, totaler }: Pick<Massetype, "ventet" | "totaler">,
  hoved: object,
  total: object | undefined,
  read: Kontroltal,
): readonly Fejl[] => [
  ...differences("MAS-021", ventet, hoved as Optalt, read),
  ...(total === undefined ? [] : differences("MAS-002", totaler, total as Optalt, read)),
];

const differences = (
  kode: "MAS-002" | "MAS-021",
  kontrol: Kontrol,
  sagt: Optalt,
  read: Kontroltal,
): readonly Fejl[] =>
  Object.entries(kontrol).flatMap(([felt, countOf]) => {
    const [angivet, fundet] = [shown(sagt[felt]!), shown(countOf(read))];
    return angivet === fundet ? [] : [fejl(kode, { navn: elementName(felt), angivet, fundet })];
  });

const shown = (tal: number | Oere): string => (typeof tal === "bigint" ? formatBeloeb(tal) : String(tal));
