import type { Finansbilag } from "../domain/finans/model.js";
import { sygedagpenge, xmlOf } from "./ksd-uge.js";
import { HELSINGOER, ODENSE } from "./parter.js";

/** What goes wrong in KSD's week: messages that are refused, each for its own reason and with its own owner. Pure. */

export type DaarligBesked = {
  /** As it is asked for: `oeir eksempel ude-af-balance`. */
  readonly navn: string;
  /** What has happened, in words. */
  readonly historie: string;
  /** The codes of the errors that the sender is told, in order. */
  readonly koder: readonly string[];
  readonly xml: string;
};

/** Numbers of persons that the good week does not use. */
const bilag = (nr: number, myndighed: string = HELSINGOER): Finansbilag =>
  sygedagpenge({ myndighed, nr, beloeb: 440_500n });

/** In the order they are told; the last is received and refused by the ERP, so that it can be sent anew. */
export const daarligeBeskeder = (): readonly DaarligBesked[] => [
  {
    navn: "afkortet",
    historie: "Linjen faldt ud midt i beskeden",
    koder: ["FMT-005"],
    xml: cut(xmlOf(bilag(901))),
  },
  {
    navn: "flere-fejl",
    historie:
      "Tre fejl i samme bilag: komma i beløbet, en dato i februar, der ikke findes, og en ukendt dimension",
    koder: ["FMT-021", "FMT-022", "FIN-009"],
    xml: threeFaults(xmlOf(bilag(902))),
  },
  {
    navn: "ingen-aftale",
    historie: "KSD sender for Odense, som ingen serviceaftale har med KSD",
    koder: ["AFT-001"],
    xml: xmlOf(bilag(903, ODENSE)),
  },
  {
    navn: "samme-id",
    historie: "Ugens første bilag sendes igen med et andet beløb",
    koder: ["BSK-001"],
    xml: xmlOf(sygedagpenge({ myndighed: HELSINGOER, nr: 1, beloeb: 999_900n })),
  },
  {
    navn: "ude-af-balance",
    historie: "Kreditlinjen er på 4.000,00 kr., debetlinjen på 4.405,00 kr.",
    koder: ["FIN-007"],
    xml: xmlOf(unbalanced(bilag(905))),
  },
  {
    navn: "konto-mangler",
    historie: "Funktion 5.57.72 står ikke i Helsingørs omsætningstabel",
    koder: ["ERP-002"],
    xml: xmlOf(bilag(906)).replace("<Vaerdi>55771</Vaerdi>", "<Vaerdi>55772</Vaerdi>"),
  },
];

/** Known to the hub when the whole story has been told once: the id of the last message. */
export const SIDSTE_BESKED = bilag(906).finansbilagIdentifikator;

const cut = (xml: string): string => xml.slice(0, Math.floor(xml.length / 2));

const threeFaults = (xml: string): string =>
  xml
    .replace("<Beloeb>4405.00", "<Beloeb>4405,00")
    .replace(/<FraDato>[^<]*/, "<FraDato>2026-02-30")
    .replace("<Dimension>Dranst", "<Dimension>Stednummer");

/** The control totals agree with the lines; only debet and kredit do not agree with each other. */
const unbalanced = (balanced: Finansbilag): Finansbilag => ({
  ...balanced,
  posteringer: balanced.posteringer.map((line) =>
    line.debetKredit === "K" ? { ...line, beloeb: 400_000n } : line,
  ),
  kontroltotal: { ...balanced.kontroltotal, kreditTotal: 400_000n },
});
