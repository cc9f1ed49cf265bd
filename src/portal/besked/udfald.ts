import type { Output } from "../../contract/endpoints.js";
import type { Sprog } from "../../domain/fejl.js";
import type { FejlDetalje } from "../../domain/kvittering.js";
import type { Slags } from "../parts/meddelelse.js";
import { bilingual } from "../sprog.js";

type Besked = Output<"seBesked">;

/** How it went, in words: what happened, and what now. */
export type Udfald = { readonly slags: Slags; readonly heading: string; readonly text: string };

const texts = bilingual({
  modtageren: ["modtageren", "the receiver"],
  bogfoert: ["Bogført", "Booked"],
  bogfoertTekst: [
    (modtager: string, kommune: string) => `${modtager} har bogført bilaget hos ${kommune}.`,
    (modtager: string, kommune: string) => `${modtager} has booked the bilag in ${kommune}.`,
  ],
  afvistHer: ["Afvist af posthuset: intet er bogført", "Refused by the hub: nothing is booked"],
  afvistHerTekst: [
    "Bilaget bryder en eller flere regler og er ikke afleveret. Fejlene står herunder.",
    "The bilag breaks one or more rules and was not delivered. The errors are below.",
  ],
  afvistDer: [
    (modtager: string) => `Afvist af ${modtager}: intet er bogført`,
    (modtager: string) => `Refused by ${modtager}: nothing is booked`,
  ],
  afvistDerTekst: [
    "Modtageren tog imod bilaget og afviste det. Fejlene står herunder.",
    "The receiver took the bilag and refused it. The errors are below.",
  ],
  kasseret: ["Kasseret af driften", "Ended by operations"],
  kasseretTekst: [
    "Beskeden kunne ikke afleveres og er opgivet endeligt. Afsenderen har fået AFVIST. Intet er bogført.",
    "The message could not be delivered and was ended for good. The sender got AFVIST. Nothing is booked.",
  ],
  kasseretUvist: [
    "Modtageren tog imod, men kvitterede aldrig. Beskeden er opgivet endeligt, og afsenderen har fået AFVIST. Spørg modtageren, om bilaget alligevel er bogført.",
    "The receiver took it but never gave a receipt. The message was ended and the sender got AFVIST. Ask the receiver whether the bilag was booked all the same.",
  ],
  opgivet: ["Lagt til side: der skal gøres noget", "Put aside: somebody must act"],
  opgivetTekst: [
    (forsoeg: number) =>
      `Posthuset har forsøgt ${forsoeg} gange og giver op indtil videre. Beskeden er gemt. Find årsagen, og genoptag beskeden, eller kassér den.`,
    (forsoeg: number) =>
      `The hub has tried ${forsoeg} times and gives up for now. The message is kept. Find the cause, then resume or discard it.`,
  ],
  udeblev: ["Kvitteringen udeblev: der skal gøres noget", "The receipt never came: somebody must act"],
  udeblevTekst: [
    "Modtageren tog imod bilaget, men har aldrig kvitteret. Spørg modtageren, om det er bogført, før beskeden genoptages eller kasseres.",
    "The receiver took the bilag but never gave a receipt. Ask it whether the bilag is booked before you resume or discard the message.",
  ],
  modtaget: ["Modtaget og gemt", "Received and kept"],
  modtagetTekst: [
    (modtager: string) => `Beskeden venter på at blive afleveret til ${modtager}. Det sker af sig selv.`,
    (modtager: string) => `The message waits to be delivered to ${modtager}. That happens by itself.`,
  ],
  mislykket: [
    (forsoeg: number, modtager: string) =>
      `${forsoeg} forsøg på at aflevere til ${modtager} er mislykket. Der forsøges igen af sig selv.`,
    (forsoeg: number, modtager: string) =>
      `${forsoeg} tries to deliver to ${modtager} have failed. It is tried again by itself.`,
  ],
  afleveret: ["Afleveret, ikke kvitteret endnu", "Delivered, no receipt yet"],
  afleveretTekst: [
    (modtager: string) => `${modtager} har taget imod bilaget, men har endnu ikke svaret, om det er bogført.`,
    (modtager: string) => `${modtager} has taken the bilag but has not yet said whether it is booked.`,
  ],
});

/** The most tries that an event tells of. */
export const triesOf = ({ haendelser }: Pick<Besked, "haendelser">): number =>
  Math.max(0, ...haendelser.map(({ forsoeg }) => forsoeg ?? 0));

/** The errors that matter now: the receipt's, or the latest failed try's while it still waits. */
export const currentFejl = ({ fejl, haendelser, tilstand }: Besked): readonly FejlDetalje[] =>
  fejl.length > 0 || tilstand !== "MODTAGET"
    ? fejl
    : (haendelser.findLast(({ art }) => art === "levering.mislykket" || art === "besked.genoptaget")?.fejl ??
      []);

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** How the message went. */
export const findUdfald = (besked: Besked, sprog: Sprog): Udfald => {
  const t = texts(sprog);
  const modtager = besked.modtagersystemnavn ?? t.modtageren;
  switch (besked.tilstand) {
    case "ACCEPTERET":
      return {
        slags: "success",
        heading: t.bogfoert,
        text: capital(t.bogfoertTekst(modtager, besked.myndighedsnavn)),
      };
    case "AFVIST":
      return refusal(besked, modtager, sprog);
    case "FEJLET":
      return silent(besked)
        ? { slags: "warning", heading: t.udeblev, text: t.udeblevTekst }
        : { slags: "warning", heading: t.opgivet, text: t.opgivetTekst(triesOf(besked)) };
    case "MODTAGET":
      return {
        slags: "info",
        heading: t.modtaget,
        text:
          currentFejl(besked).length === 0
            ? t.modtagetTekst(modtager)
            : t.mislykket(triesOf(besked), modtager),
      };
    case "AFLEVERET":
      return { slags: "info", heading: t.afleveret, text: capital(t.afleveretTekst(modtager)) };
  }
};

const GIVEN_UP = ["besked.opgivet", "besked.kvittering-udeblev"];

/** Whether it was given up because the receiver never answered. */
const silent = ({ haendelser }: Besked): boolean =>
  haendelser.findLast(({ art }) => GIVEN_UP.includes(art))?.art === "besked.kvittering-udeblev";

const refusal = (besked: Besked, modtager: string, sprog: Sprog): Udfald => {
  const t = texts(sprog);
  const arter = besked.haendelser.map(({ art }) => art);
  if (arter.includes("besked.kasseret")) {
    const text = silent(besked) ? t.kasseretUvist : t.kasseretTekst;
    return { slags: "warning", heading: t.kasseret, text };
  }
  return arter.includes("besked.afvist-af-posthus")
    ? { slags: "error", heading: t.afvistHer, text: t.afvistHerTekst }
    : { slags: "error", heading: t.afvistDer(modtager), text: t.afvistDerTekst };
};
