import { list, optional, record, type Static } from "../../kit/schema.js";
import { sum } from "../beloeb.js";
import { beloeb, uuid } from "../felter.js";
import { FejlDetalje, Forretningskvittering, Oplysning } from "../kvittering.js";
import { antal, filhovedfelter, type Massetype, nummer } from "../massetype.js";
import { tilUdbetaling } from "./index.js";
import { UDBETALING_TYPES, Udbetalingsanmodning } from "./model.js";

/**
 * The file of many udbetalingsanmodninger, and its receipt. G68's start and end records say how many there are and how much;
 * so do these. Our reconstruction.
 */

const types = { namespace: UDBETALING_TYPES, qualified: true } as const;

export const Filhoved = record(
  "Filhoved",
  {
    ...filhovedfelter("true: fejler én anmodning, tages ingen af filens udbetalinger"),
    antalUdbetalinger: antal("Hvor mange udbetalinger filen skal have"),
  },
  types,
);

export const Filtotal = record(
  "Filtotal",
  {
    antalAnmodninger: antal(),
    antalUdbetalinger: antal(),
    beloebTotal: beloeb("Summen af alle udbetalinger i filen"),
  },
  types,
);

export const Udbetalingsfil = record(
  "Udbetalingsfil",
  {
    filhoved: Filhoved,
    udbetalingsanmodninger: list("Udbetalingsanmodning", Udbetalingsanmodning),
    filtotal: Filtotal,
  },
  { ...types, documentation: "Mange udbetalingsanmodninger i én fil (masseleverance)" },
);

/** What came of one anmodning; `oplysninger` say which of its payouts are ready, and which are held for a person. */
const Anmodningskvittering = record(
  "Anmodningskvittering",
  {
    nr: nummer("Anmodningens nummer i filen"),
    anmodningIdentifikator: optional(uuid("Anmodningens BeskedIdentifikator, som afsenderen har givet den")),
    beskedIdentifikator: optional(uuid("Posthusets id; udeladt, når intet er modtaget")),
    forretningskvittering: Forretningskvittering,
    fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
    oplysninger: optional(list("Oplysning", Oplysning)),
  },
  types,
);

/** Last in the receipt: what came of the file as a whole. */
const Filkvittering = record(
  "Filkvittering",
  {
    antalAnmodninger: antal(),
    accepteret: antal(),
    afvist: antal(),
    accepteretBeloeb: beloeb(),
    forretningskvittering: Forretningskvittering,
    fejlDetaljer: optional(list("FejlDetalje", FejlDetalje)),
  },
  types,
);

export const Udbetalingsfilkvittering = record(
  "Udbetalingsfilkvittering",
  {
    filIdentifikator: optional(uuid()),
    leveranceIdentifikator: uuid("Posthusets id for leverancen"),
    anmodningskvitteringer: list("Anmodningskvittering", Anmodningskvittering),
    filkvittering: Filkvittering,
  },
  {
    ...types,
    documentation:
      "Kvittering for en masseleverance: et svar pr. anmodning, og filens samlede resultat sidst",
  },
);

type Udbetalt = Partial<Static<typeof Udbetalingsanmodning>["udbetalinger"][number]>;

/** SF1590_C by file: its payouts are counted and summed; the sum stands as debet, and there is no other side. */
export const udbetalingsfil: Massetype<Udbetalingsanmodning> = {
  integration: tilUdbetaling.OpretUdbetaling,
  fil: Udbetalingsfil,
  hoved: Filhoved,
  total: Filtotal,
  count: ({ udbetalinger = [] }) => ({
    posteringer: udbetalinger.length,
    debet: sum(udbetalinger.flatMap(({ beloeb: kroner }: Udbetalt) => kroner ?? [])),
    kredit: 0n,
  }),
  ventet: { antalUdbetalinger: ({ posteringer }) => posteringer },
  totaler: {
    antalAnmodninger: ({ bilag }) => bilag,
    antalUdbetalinger: ({ posteringer }) => posteringer,
    beloebTotal: ({ debet }) => debet,
  },
  kvittering: {
    fil: Udbetalingsfilkvittering,
    besked: Anmodningskvittering,
    total: Filkvittering,
    id: "anmodningIdentifikator",
    antal: "antalAnmodninger",
    beloeb: "accepteretBeloeb",
  },
  tekster: {
    ikkeModtaget: "Anmodningen er ikke modtaget.",
    intet: "Ingen af filens udbetalinger er taget.",
    udfald: (accepteret, bilag) => `${accepteret} af ${bilag} anmodninger er taget.`,
  },
};
