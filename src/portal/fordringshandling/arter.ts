import type { Output } from "../../contract/endpoints.js";
import { type Fordringstilstand, isHosKommunen } from "../../domain/debitor/fordring.js";
import { kanUdsaettes } from "../../domain/debitor/henstand.js";
import type { Sprog } from "../../domain/fejl.js";
import type { Fordringsart } from "./art.js";
import { betalingsordningsart } from "./betalingsordning.js";
import { genindsendelsesart, hoeringsart, tilbagekaldsart } from "./inddrivelse.js";
import { afskrivningsart, afsluthenstandsart, henstandsart, ophaevelsesart } from "./opkraevning.js";
import { stamdataart } from "./stamdata.js";

/** What can be done with a claim, and when. */

const ARTER = {
  hoering: hoeringsart,
  stamdata: stamdataart,
  tilbagekald: tilbagekaldsart,
  genindsend: genindsendelsesart,
  henstand: henstandsart,
  betalingsordning: betalingsordningsart,
  afsluthenstand: afsluthenstandsart,
  afskriv: afskrivningsart,
  ophaevafskrivning: ophaevelsesart,
} as const satisfies Readonly<Record<string, (sprog: Sprog) => Fordringsart>>;
export type Fordringshandling = keyof typeof ARTER;

export const findFordringsart = (handling: string | undefined, sprog: Sprog): Fordringsart | undefined =>
  handling !== undefined && Object.hasOwn(ARTER, handling)
    ? ARTER[handling as Fordringshandling](sprog)
    : undefined;

type Detalje = Pick<Output<"seFordring">, "fordring" | "bevaegelser">;

/** What a reader is likeliest to have come for stands first. */
const RAEKKEFOELGE: readonly Fordringshandling[] = [
  "hoering",
  "genindsend",
  "afsluthenstand",
  "henstand",
  "betalingsordning",
  "tilbagekald",
  "stamdata",
  "ophaevafskrivning",
  "afskriv",
];

/** A write-off that no later movement has undone. */
const hasAfskrivning = ({ bevaegelser }: Detalje): boolean => {
  const ophaevede = new Set(bevaegelser.map(({ ophaever }) => ophaever));
  return bevaegelser.some(({ art, nr }) => art === "AFSKRIVNING" && !ophaevede.has(nr));
};

type Kan = Output<"seAktioner">["kan"][number];

/** What the ledger calls an action, and what its page is called. */
const INDDRIVELSE: Readonly<Record<Kan, Fordringshandling>> = {
  besvarHoering: "hoering",
  retStamdata: "stamdata",
  tilbagekald: "tilbagekald",
  genindsend: "genindsend",
};

/** The actions that fit a claim as it stands, what hurries first; the ledger has the last word. */
export const fittingFordringshandlinger = (
  detalje: Detalje,
  kan: readonly Kan[],
): readonly Fordringshandling[] => {
  const { tilstand, restance } = detalje.fordring;
  const skyldes = restance > 0n;
  const fits: readonly Fordringshandling[] = [
    ...kan.map((one) => INDDRIVELSE[one]),
    ...(skyldes && kanUdsaettes(tilstand as Fordringstilstand)
      ? (["henstand", "betalingsordning"] as const)
      : []),
    ...(tilstand === "HENSTAND" ? (["afsluthenstand"] as const) : []),
    ...(skyldes && isHosKommunen(tilstand as Fordringstilstand) ? (["afskriv"] as const) : []),
    ...(hasAfskrivning(detalje) ? (["ophaevafskrivning"] as const) : []),
  ];
  return RAEKKEFOELGE.filter((one) => fits.includes(one));
};
