import { list, optional, record, type Static } from "../../kit/schema.js";
import { beloeb, boolsk, cvr, heltal, uuid } from "../felter.js";
import { FejlDetalje, Forretningskvittering } from "../kvittering.js";
import { FINANS_TYPES, Finansbilag } from "./model.js";

/**
 * The file of a masseleverance: a head, any number of finansbilag, and totals last. That masse goes by file and is
 * answered by a receipt afterwards is published; the elements of the file are our reconstruction.
 */

const types = { namespace: FINANS_TYPES, qualified: true } as const;
const MANGE = 100_000_000;

export const Filhoved = record(
  "Filhoved",
  {
    filIdentifikator: uuid("Afsenderens entydige id for filen; samme id er samme fil"),
    afsenderMyndighed: cvr("Myndigheden, som alle filens bilag sendes på vegne af"),
    afsenderSystem: uuid(),
    altEllerIntet: optional(boolsk("true: fejler ét bilag, bogføres intet af filen")),
  },
  types,
);
export type Filhoved = Static<typeof Filhoved>;

export const Filtotal = record(
  "Filtotal",
  {
    antalBilag: heltal(0, MANGE),
    antalPosteringer: heltal(0, MANGE),
    debetTotal: beloeb("Summen af alle debetlinjer i filen"),
    kreditTotal: beloeb("Summen af alle kreditlinjer i filen"),
  },
  types,
);
export type Filtotal = Static<typeof Filtotal>;

export const Finansbilagsfil = record(
  "Finansbilagsfil",
  { filhoved: Filhoved, finansbilag: list("Finansbilag", Finansbilag), filtotal: Filtotal },
  { ...types, documentation: "Mange finansbilag i én fil (masseleverance)" },
);

/** What came of one bilag of the file. One that could not be read has a number and no id. */
export const Bilagskvittering = record(
  "Bilagskvittering",
  {
    nr: heltal(1, MANGE, "Bilagets nummer i filen"),
    finansbilagIdentifikator: optional(uuid()),
    beskedIdentifikator: optional(uuid("Posthusets id; udeladt, når intet er modtaget")),
    forretningskvittering: Forretningskvittering,
    fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
  },
  types,
);
export type Bilagskvittering = Static<typeof Bilagskvittering>;

/** Last in the receipt: what came of the file as a whole. */
export const Filkvittering = record(
  "Filkvittering",
  {
    antalBilag: heltal(0, MANGE),
    accepteret: heltal(0, MANGE),
    afvist: heltal(0, MANGE),
    bogfoertDebet: beloeb(),
    forretningskvittering: Forretningskvittering,
    fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
  },
  types,
);
export type Filkvittering = Static<typeof Filkvittering>;

export const Finansbilagsfilkvittering = record(
  "Finansbilagsfilkvittering",
  {
    filIdentifikator: optional(uuid()),
    leveranceIdentifikator: uuid("Posthusets id for leverancen"),
    bilagskvitteringer: list("Bilagskvittering", Bilagskvittering),
    filkvittering: Filkvittering,
  },
  {
    ...types,
    documentation: "Kvittering for en masseleverance: et svar pr. bilag, og filens samlede resultat sidst",
  },
);
