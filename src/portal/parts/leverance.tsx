import type { Leverance } from "../../contract/masse.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import { Fremgangslinje } from "./fremgang.js";

/** What pages about masseleverancer share. */

const texts = bilingual({
  undervejs: ["overføres", "being transferred"],
  modtaget: ["modtaget", "received"],
  behandles: ["behandles", "being treated"],
  behandlet: ["behandlet", "treated"],
  afvist: ["afvist", "refused"],
});

export const isUnderVejs = ({ afsluttet }: Leverance): boolean => afsluttet === undefined;

/** Treated is good only when everything was booked. */
const toneOf = ({ tilstand, afvist, fejl }: Leverance): string => {
  if (tilstand === "afvist") return "skidt";
  if (tilstand !== "behandlet") return "venter";
  return afvist === 0 && fejl.length === 0 ? "godt" : "haster";
};

export const Leverancemaerke = ({ leverance, sprog }: { leverance: Leverance; sprog: Sprog }) => (
  <span class={`maerke maerke-${toneOf(leverance)}`}>{texts(sprog)[leverance.tilstand]}</span>
);

/** How much of the file has come, or been treated, in whole per cent. */
const percentOf = ({ tilstand, stoerrelse, behandletBytes, modtagetBytes = 0 }: Leverance): number => {
  if (stoerrelse === 0) return 100;
  return Math.floor((100 * (tilstand === "undervejs" ? modtagetBytes : behandletBytes)) / stoerrelse);
};

/** How far the file has come; nothing for what has ended. */
export const Fremgang = ({ leverance, sprog }: { leverance: Leverance; sprog: Sprog }) =>
  isUnderVejs(leverance) ? (
    <Fremgangslinje percent={percentOf(leverance)} hvad={leverance.filnavn} sprog={sprog} />
  ) : null;
