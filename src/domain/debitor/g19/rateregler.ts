import { type Fejl, fejl } from "../../fejl.js";
import type { Betalingsart } from "../betalingsarter.js";
import { MAX_BESKRIVELSE } from "../model.js";
import { G19_FELTER, type G19Feltnavn, KENDTE } from "./felter.js";
import { beloebOf, dagOf, datoOf, isRettelse, raaOf } from "./linje.js";
import { type G19Rate, teksterOf } from "./rater.js";
import { stedOf } from "./read-linje.js";

type Rateregel = (rate: G19Rate, art: Betalingsart | undefined) => readonly Fejl[];

const kendtArt: Rateregel = ({ linje, nr }, art) => {
  if (art !== undefined || isRettelse(linje)) return [];
  const vaerdier = {
    betalingsart: raaOf(linje, "betalingsart"),
    omraade: raaOf(linje, "omraade"),
    dato: datoOf(linje, "stiftelsesdato") ?? dagOf(linje),
  };
  return [fejl("G19-030", vaerdier, stedOf("24", "betalingsart", nr))];
};

/** What the sources give no meaning is not guessed at: it may be money. */
const kendteKoder: Rateregel = ({ linje, nr }) =>
  Object.entries(KENDTE).flatMap(([felt, kendt]) => {
    const navn = felt as keyof typeof KENDTE;
    const vaerdi = raaOf(linje, navn);
    return vaerdi === kendt
      ? []
      : [fejl("G19-033", { felt: G19_FELTER[navn].navn, vaerdi, kendt }, stedOf("24", navn, nr))];
  });

const beloebIkkeNul: Rateregel = ({ linje, nr }) =>
  beloebOf(linje, "beloeb") === 0n ? [fejl("G19-034", {}, stedOf("24", "beloeb", nr))] : [];

/** No source says whether it is a part of the rate or stands beside it. */
const intetRentefrit: Rateregel = ({ linje, nr }) =>
  beloebOf(linje, "rentefrit") === 0n ? [] : [fejl("G19-035", {}, stedOf("24", "rentefrit", nr))];

/** To delete what reduces would be to claim again. */
const sletterKrav: Rateregel = ({ linje, nr }) =>
  raaOf(linje, "slettet") !== " " && beloebOf(linje, "beloeb") < 0n
    ? [fejl("G19-036", {}, stedOf("24", "slettet", nr))]
    : [];

const datoerneKendt: Rateregel = ({ linje, nr }, art) => {
  if (isRettelse(linje)) return [];
  const skal: readonly G19Feltnavn[] = [
    "stiftelsesdato",
    "forfaldsdato",
    ...(art?.betalingsfrist === "betaldato" ? (["betaldato"] as const) : []),
  ];
  return skal
    .filter((navn) => datoOf(linje, navn) === undefined)
    .map((navn) => fejl("G19-037", { felt: G19_FELTER[navn].navn }, stedOf("24", navn, nr)));
};

const tekstHarPlads: Rateregel = (rate) => {
  const laengde = teksterOf(rate).join(" ").length;
  const vaerdier = { laengde: String(laengde), graense: String(MAX_BESKRIVELSE) };
  return laengde > MAX_BESKRIVELSE
    ? [fejl("G19-038", vaerdier, stedOf("26", "tekst", rate.tekster[0]!.nr))]
    : [];
};

const REGLER: readonly Rateregel[] = [
  kendtArt,
  kendteKoder,
  beloebIkkeNul,
  intetRentefrit,
  sletterKrav,
  datoerneKendt,
  tekstHarPlads,
];

/** What can keep a rate of a file without fault from becoming a message: G19-030, G19-033 to G19-038. */
export const ratefejl = (rate: G19Rate, art: Betalingsart | undefined): readonly Fejl[] =>
  REGLER.flatMap((regel) => regel(rate, art));
