import { addDays, addMonths, addYears, daysBetween } from "../../../kit/dates.js";
import { isLukkedag, nextAabneDag } from "../../bankdage.js";
import { formatBeloeb } from "../../beloeb.js";
import type { Stamdata } from "../stamdata.js";
import { feltnavn, vaerdiOf } from "./felter.js";
import type { Beloebskrav, Datokrav, Filterkrav, Operator } from "./regel.js";

/** Why a claim does not meet a rule: the field to look at, and a sentence with the claim's own values. */
export type Brud = { readonly felt: string; readonly forklaring: string };

/** Undefined: the rule is met, or says nothing of this claim. */
export const doem = (krav: Filterkrav, stamdata: Stamdata, modtaget: string): Brud | undefined => {
  switch (krav.slags) {
    case "art":
      return krav.arter.includes(stamdata.fordringsart)
        ? undefined
        : { felt: "fordringsart", forklaring: `Fordringsarten skal være ${krav.arter.join(" eller ")}.` };
    case "hovedfordring":
      return doemHovedfordring(krav.er, stamdata);
    case "dato":
      return doemDato(krav, stamdata, modtaget);
    case "beloeb":
      return doemBeloeb(krav, stamdata);
    case "samme":
      return doemSamme(krav.enhed, stamdata);
    case "kraev":
      return doemKraev(krav, stamdata, modtaget);
    default:
      return doemUdfyldte(krav.slags, krav.felter, stamdata, modtaget);
  }
};

const doemHovedfordring = (er: boolean, { hovedfordring, fordringstype }: Stamdata): Brud | undefined => {
  if ((hovedfordring === undefined) === er) return undefined;
  const forklaring = er
    ? `${fordringstype} er en hovedfordring og må ikke henvise til en anden.`
    : `${fordringstype} er en relateret fordring og skal henvise til sin hovedfordring.`;
  return { felt: "hovedfordring", forklaring };
};

const doemKraev = (
  { felt, aabendag }: Extract<Filterkrav, { slags: "kraev" }>,
  stamdata: Stamdata,
  modtaget: string,
): Brud | undefined => {
  const vaerdi = vaerdiOf(stamdata, modtaget, felt);
  if (vaerdi === undefined) return { felt, forklaring: `${feltnavn(felt)} mangler.` };
  return aabendag && isLukkedag(vaerdi)
    ? { felt, forklaring: `${feltnavn(felt)} ${vaerdi} er en lukkedag.` }
    : undefined;
};

const doemUdfyldte = (
  slags: "tom" | "ikkeBegge" | "netopEn",
  felter: readonly string[],
  stamdata: Stamdata,
  modtaget: string,
): Brud | undefined => {
  const udfyldte = felter.filter((felt) => vaerdiOf(stamdata, modtaget, felt) !== undefined);
  const navne = felter.map(feltnavn).join(" og ");
  const felt = udfyldte.at(-1) ?? felter[0]!;
  if (slags === "tom")
    return udfyldte.length === 0 ? undefined : { felt, forklaring: `${feltnavn(felt)} skal være tom.` };
  if (slags === "ikkeBegge")
    return udfyldte.length < 2 ? undefined : { felt, forklaring: `${navne} må ikke begge være udfyldt.` };
  return udfyldte.length === 1
    ? undefined
    : { felt, forklaring: `Netop én af disse skal være udfyldt: ${navne}.` };
};

const doemSamme = (enhed: "aar" | "maaned", { periodeFra, periodeTil }: Stamdata): Brud | undefined => {
  if (periodeFra === undefined || periodeTil === undefined) return undefined;
  const length = enhed === "aar" ? 4 : 7;
  if (periodeFra.slice(0, length) === periodeTil.slice(0, length)) return undefined;
  const navn = enhed === "aar" ? "år" : "måned";
  return {
    felt: "periodeTil",
    forklaring: `Perioden ${periodeFra} til ${periodeTil} skal ligge i samme ${navn}.`,
  };
};

const OPERATOR: Readonly<Record<Operator, (a: string | bigint, b: string | bigint) => boolean>> = {
  "<": (a, b) => a < b,
  "<=": (a, b) => a <= b,
  "=": (a, b) => a === b,
  ">=": (a, b) => a >= b,
  ">": (a, b) => a > b,
};

const ORD: Readonly<Record<Operator, string>> = {
  "<": "før",
  "<=": "senest",
  "=": "netop",
  ">=": "tidligst",
  ">": "efter",
};

const doemDato = (krav: Datokrav, stamdata: Stamdata, modtaget: string): Brud | undefined => {
  if (krav.afgjort && stamdata.domsdato === undefined && stamdata.forligsdato === undefined) return undefined;
  const dato = vaerdiOf(stamdata, modtaget, krav.felt);
  const mod = vaerdiOf(stamdata, modtaget, krav.mod);
  if (dato === undefined || mod === undefined) return undefined;
  const moved = addDays(addMonths(addYears(mod, krav.aar), krav.maaneder), krav.dage);
  const graense = krav.rul ? nextAabneDag(moved) : moved;
  if (OPERATOR[krav.op](dato, graense)) return undefined;
  const tid = [
    krav.aar === 0 ? "" : `${krav.aar} år`,
    krav.maaneder === 0 ? "" : `${krav.maaneder} måneder`,
    krav.dage === 0 ? "" : `${krav.dage} dage`,
  ].filter((del) => del !== "");
  const efter = tid.length === 0 ? "" : ` plus ${tid.join(" og ")} (${graense})`;
  const navn = feltnavn(krav.mod).replace(/^./, (letter) => letter.toLowerCase());
  return {
    felt: krav.felt === "modtagelsesdato" ? krav.mod : krav.felt,
    forklaring: `${feltnavn(krav.felt)} ${dato} skal ligge ${ORD[krav.op]} ${navn} ${mod}${efter}.`,
  };
};

const doemBeloeb = (krav: Beloebskrav, stamdata: Stamdata): Brud | undefined => {
  if (krav.undtagenNulfordring && stamdata.nulfordring === true) return undefined;
  const beloeb = stamdata[krav.felt];
  const graense = krav.mod === "beloeb" ? stamdata.beloeb : krav.mod * dageOf(krav, stamdata);
  const forLidt = krav.mindst !== undefined && beloeb < krav.mindst;
  if (!forLidt && OPERATOR[krav.op](beloeb, graense)) return undefined;
  const tegn = { "<": "under", "<=": "højst", "=": "netop", ">=": "mindst", ">": "over" }[krav.op];
  const mindst = krav.mindst === undefined ? "" : `mindst ${formatBeloeb(krav.mindst)} og `;
  const prDag = krav.prDag ? ` (${formatBeloeb(krav.mod as bigint)} pr. dag i perioden)` : "";
  return {
    felt: krav.felt,
    forklaring: `${feltnavn(krav.felt)} ${formatBeloeb(beloeb)} skal være ${mindst}${tegn} ${formatBeloeb(graense)} kr.${prDag}`,
  };
};

const dageOf = ({ prDag }: Beloebskrav, { periodeFra, periodeTil }: Stamdata): bigint =>
  prDag && periodeFra !== undefined && periodeTil !== undefined && periodeFra <= periodeTil
    ? BigInt(daysBetween(periodeFra, periodeTil) + 1)
    : 1n;
