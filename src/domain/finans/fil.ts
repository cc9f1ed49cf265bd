import { list, optional, record, type Static } from "../../kit/schema.js";
import { type Oere, sum } from "../beloeb.js";
import { beloeb, uuid } from "../felter.js";
import { FejlDetalje, Forretningskvittering } from "../kvittering.js";
import { antal, filhovedfelter, type Massetype, nummer } from "../massetype.js";
import { finans } from "./index.js";
import { FINANS_TYPES, Finansbilag } from "./model.js";

/** The file of many finansbilag, and its receipt. Our reconstruction. */

const types = { namespace: FINANS_TYPES, qualified: true } as const;

export const Filhoved = record(
  "Filhoved",
  filhovedfelter("true: fejler ét bilag, bogføres intet af filen"),
  types,
);

export const Filtotal = record(
  "Filtotal",
  {
    antalBilag: antal(),
    antalPosteringer: antal(),
    debetTotal: beloeb("Summen af alle debetlinjer i filen"),
    kreditTotal: beloeb("Summen af alle kreditlinjer i filen"),
  },
  types,
);

export const Finansbilagsfil = record(
  "Finansbilagsfil",
  { filhoved: Filhoved, finansbilag: list("Finansbilag", Finansbilag), filtotal: Filtotal },
  { ...types, documentation: "Mange finansbilag i én fil (masseleverance)" },
);

/** What came of one bilag of the file. One that could not be read has a number and no id. */
const Bilagskvittering = record(
  "Bilagskvittering",
  {
    nr: nummer("Bilagets nummer i filen"),
    finansbilagIdentifikator: optional(uuid()),
    beskedIdentifikator: optional(uuid("Posthusets id; udeladt, når intet er modtaget")),
    forretningskvittering: Forretningskvittering,
    fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
  },
  types,
);

/** Last in the receipt: what came of the file as a whole. */
const Filkvittering = record(
  "Filkvittering",
  {
    antalBilag: antal(),
    accepteret: antal(),
    afvist: antal(),
    bogfoertDebet: beloeb(),
    forretningskvittering: Forretningskvittering,
    fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
  },
  types,
);

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

type Postering = Partial<Static<typeof Finansbilag>["posteringer"][number]>;

const side = (posteringer: readonly Postering[], wanted: "D" | "K"): Oere =>
  sum(posteringer.flatMap((p) => (p.debetKredit === wanted && p.beloeb !== undefined ? [p.beloeb] : [])));

/** SF1590_A by file: its posteringer are counted, and both sides summed. */
export const finansfil: Massetype<Finansbilag> = {
  integration: finans,
  fil: Finansbilagsfil,
  hoved: Filhoved,
  total: Filtotal,
  count: ({ posteringer = [] }) => ({
    posteringer: posteringer.length,
    debet: side(posteringer, "D"),
    kredit: side(posteringer, "K"),
  }),
  ventet: {},
  totaler: {
    antalBilag: ({ bilag }) => bilag,
    antalPosteringer: ({ posteringer }) => posteringer,
    debetTotal: ({ debet }) => debet,
    kreditTotal: ({ kredit }) => kredit,
  },
  kvittering: {
    fil: Finansbilagsfilkvittering,
    besked: Bilagskvittering,
    total: Filkvittering,
    id: "finansbilagIdentifikator",
    antal: "antalBilag",
    beloeb: "bogfoertDebet",
  },
  tekster: {
    ikkeModtaget: "Bilaget er ikke modtaget.",
    intet: "Intet af filen er bogført.",
    udfald: (accepteret, bilag) => `${accepteret} af ${bilag} bilag er bogført.`,
  },
};
