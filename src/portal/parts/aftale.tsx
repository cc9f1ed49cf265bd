import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import type { Aftalehandling, Aftaletilstand } from "../../domain/serviceaftale.js";
import { bilingual } from "../sprog.js";
import { formatDato } from "./tid.js";

/** What pages about agreements share. */

export type Aftale = Output<"seServiceaftaler">["serviceaftaler"][number];

export const AFTALETILSTANDE: readonly Aftaletilstand[] = ["anmodet", "godkendt", "afvist", "ophørt"];
export const AFTALEHANDLINGER: readonly Aftalehandling[] = ["godkend", "afvis", "ophoer"];

const tilstande = bilingual({
  anmodet: ["anmodet", "requested"],
  godkendt: ["godkendt", "approved"],
  afvist: ["afvist", "rejected"],
  ophørt: ["ophørt", "ended"],
});

const roller = bilingual({
  afsender: ["afsender", "sender"],
  modtager: ["modtager", "receiver"],
});

const TONE: Readonly<Record<Aftaletilstand, string>> = {
  anmodet: "venter",
  godkendt: "godt",
  afvist: "skidt",
  ophørt: "graa",
};

export const aftaletilstandstekst = (tilstand: Aftaletilstand, sprog: Sprog): string =>
  tilstande(sprog)[tilstand];
export const rolletekst = (rolle: Aftale["rolle"], sprog: Sprog): string => roller(sprog)[rolle];

export const Aftaletilstandsmaerke = ({ tilstand, sprog }: { tilstand: Aftaletilstand; sprog: Sprog }) => (
  <span class={`maerke maerke-${TONE[tilstand]}`}>{aftaletilstandstekst(tilstand, sprog)}</span>
);

/** `27.11.2019–31.12.2026`, or with nothing after the dash until it is ended. */
export const gyldighed = ({ gyldigFra, gyldigTil }: Aftale, sprog: Sprog): string =>
  `${formatDato(gyldigFra, sprog)}–${gyldigTil === undefined ? "" : formatDato(gyldigTil, sprog)}`;

/** What can be decided about an agreement, by its state. */
export const fittingBeslutninger = (tilstand: Aftaletilstand): readonly Aftalehandling[] => {
  if (tilstand === "anmodet") return ["godkend", "afvis"];
  return tilstand === "godkendt" ? ["ophoer"] : [];
};
