import { isCpr, isCvr } from "../../domain/identifikatorer.js";
import type { Psrmfejl } from "../../domain/inddrivelse/aktioner/kvittering.js";
import type { Skyldner, Stamdata } from "../../domain/inddrivelse/stamdata.js";
import { broken, type Regel } from "./fejltekst.js";
import type { Psrmvilkaar } from "./svar.js";

const FIRST_DATE = "1900-01-01";

const isSkyldner = ({ slags, nummer }: Skyldner): boolean => {
  if (slags === "CPR") return isCpr(nummer);
  return slags === "AKR" ? /^\d{11}$/.test(nummer) : isCvr(nummer);
};

const skyldnerregler = (skyldnere: readonly Skyldner[]): readonly Regel[] =>
  skyldnere.flatMap((skyldner, index): readonly Regel[] => {
    const foer = skyldnere
      .slice(0, index)
      .some(({ slags, nummer }) => slags === skyldner.slags && nummer === skyldner.nummer);
    return [
      [!isSkyldner(skyldner), 5, String(index + 1)],
      [foer, 528, String(index + 1)],
    ];
  });

/** 568 of one date, or none. */
export const datoregel = (dato = FIRST_DATE): Regel => [dato < FIRST_DATE, 568, dato];

/** The rules of a claim's stamdata that hold whatever its type: 5, 151, 411, 528, 533, 550, 568, 569. The entry filter comes after. */
export const judgeStamdata = (
  stamdata: Stamdata,
  { fordringstyper, modtaget }: Pick<Psrmvilkaar, "fordringstyper" | "modtaget">,
): readonly Psrmfejl[] => {
  const { fordringsart, fordringstype, periodeFra, periodeTil, skyldnere } = stamdata;
  const paakraevede = {
    fordringshaverReference: stamdata.fordringshaverReference,
    foraeldelsesdato: stamdata.foraeldelsesdato,
    skyldnere: skyldnere[0]?.nummer,
  };
  const mangler = Object.entries(paakraevede).flatMap(([felt, vaerdi]) =>
    (vaerdi ?? "") === "" ? [felt] : [],
  );
  const { stiftelsesdato, forfaldsdato, srb, foraeldelsesdato, domsdato, forligsdato } = stamdata;
  const datoer = [
    ...[stiftelsesdato, forfaldsdato, srb, periodeFra, periodeTil],
    ...[foraeldelsesdato, domsdato, forligsdato],
  ];
  return broken([
    [!fordringstyper.has(fordringstype), 151, fordringstype],
    [fordringsart !== "INDR", 411, fordringsart],
    [mangler.length > 0, 550, mangler.join(", ")],
    ...skyldnerregler(skyldnere),
    ...datoer.map((dato) => datoregel(dato)),
    [(domsdato ?? forligsdato ?? modtaget) > modtaget, 533, domsdato ?? forligsdato ?? ""],
    [periodeFra !== undefined && periodeTil !== undefined && periodeFra > periodeTil, 569],
  ]);
};
