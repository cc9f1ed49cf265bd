import type { Tilstand } from "../../domain/besked.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";

/** What each state means, in a few plain words. */
export const tilstandstekst = bilingual({
  MODTAGET: ["venter på at blive afleveret", "waiting to be delivered"],
  AFLEVERET: ["venter på modtagerens kvittering", "waiting for the receiver's receipt"],
  ACCEPTERET: ["bogført", "booked"],
  AFVIST: ["intet er bogført", "nothing is booked"],
  FEJLET: ["lagt til side af posthuset", "put aside by the hub"],
});

/** How much a state asks of the reader; shown as colour and, always, as the word itself. */
const TONE: Readonly<Record<Tilstand, string>> = {
  MODTAGET: "venter",
  AFLEVERET: "venter",
  ACCEPTERET: "godt",
  AFVIST: "skidt",
  FEJLET: "haster",
};

/** A state as its published word. */
export const Tilstandsmaerke = ({ tilstand }: { tilstand: Tilstand }) => (
  <span class={`maerke maerke-${TONE[tilstand]}`}>{tilstand}</span>
);

/** The word with its meaning after it. */
export const TilstandMedTekst = ({ tilstand, sprog }: { tilstand: Tilstand; sprog: Sprog }) => (
  <>
    <Tilstandsmaerke tilstand={tilstand} /> <span class="daempet">{tilstandstekst(sprog)[tilstand]}</span>
  </>
);
