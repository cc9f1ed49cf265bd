/**
 * One rule of PSRM's indgangsfilter as it is written in `data/indgangsfilter.json`: `R_2_3 HØRING foraeldelsesdato <=
 * forfaldsdato + 4 aar`. The words are those of the stamdata.
 */
export type Filterregel = {
  readonly nr: string;
  readonly udfald: "AFVIST" | "HØRING";
  readonly krav: Filterkrav;
};

export type Filterkrav =
  | { readonly slags: "art"; readonly arter: readonly string[] }
  | { readonly slags: "hovedfordring"; readonly er: boolean }
  | { readonly slags: "kraev"; readonly felt: string; readonly aabendag: boolean }
  | { readonly slags: "tom" | "ikkeBegge" | "netopEn"; readonly felter: readonly string[] }
  | { readonly slags: "samme"; readonly enhed: "aar" | "maaned" }
  | Datokrav
  | Beloebskrav;

/** A date beside another and some time; `afgjort`: only with a judgment or a settlement; `rul`: to the next open day. */
export type Datokrav = {
  readonly slags: "dato";
  readonly afgjort: boolean;
  readonly felt: string;
  readonly op: Operator;
  readonly mod: string;
  readonly aar: number;
  readonly maaneder: number;
  readonly dage: number;
  readonly rul: boolean;
};

/** An amount beside another, or between two limits, in øre; `prDag`: the limit is for each day of the period. */
export type Beloebskrav = {
  readonly slags: "beloeb";
  readonly felt: "hovedstol" | "beloeb";
  readonly op: Operator;
  readonly mod: "beloeb" | bigint;
  readonly mindst: bigint | undefined;
  readonly prDag: boolean;
  readonly undtagenNulfordring: boolean;
};

export type Operator = "<" | "<=" | "=" | ">=" | ">";

/** Reads a rule; throws on a line that is none: the data file is ours. */
export const parseFilterregel = (linje: string): Filterregel => {
  const [, nr, udfald, tekst] = /^(R_\d+_\d+[a-z]?) (AFVIST|HØRING) (.+)$/.exec(linje) ?? [];
  const krav = tekst === undefined ? undefined : parseKrav(tekst);
  if (nr === undefined || krav === undefined) throw new Error(`not a filter rule: ${linje}`);
  return { nr, udfald: udfald as Filterregel["udfald"], krav };
};

const parseKrav = (tekst: string): Filterkrav | undefined => {
  const [ord = "", ...rest] = tekst.split(" ");
  switch (ord) {
    case "art":
      return { slags: "art", arter: rest };
    case "hovedfordring":
    case "relateret":
      return { slags: "hovedfordring", er: ord === "hovedfordring" };
    case "kraev":
      return { slags: "kraev", felt: rest[0]!, aabendag: rest[1] === "aabendag" };
    case "tom":
    case "ikkeBegge":
    case "netopEn":
      return { slags: ord, felter: rest };
    case "samme":
      return { slags: "samme", enhed: rest[0] as "aar" | "maaned" };
    default:
      return parseBeloeb(tekst) ?? parseDato(tekst);
  }
};

const BELOEB = /^(hovedstol|beloeb) (<=|>=|<|>|=) (beloeb|[\d.]+ kr)( pr dag)?( undtagen nulfordring)?$/;
const MELLEM = /^(hovedstol|beloeb) mellem ([\d.]+) og ([\d.]+) kr$/;

const oere = (kroner: string): bigint => BigInt(Math.round(Number.parseFloat(kroner) * 100));

const parseBeloeb = (tekst: string): Beloebskrav | undefined => {
  const mellem = MELLEM.exec(tekst);
  if (mellem !== null) {
    const [, felt, mindst, hoejst] = mellem;
    const graenser = { mod: oere(hoejst!), mindst: oere(mindst!) };
    return {
      slags: "beloeb",
      felt: felt as "hovedstol",
      op: "<=",
      ...graenser,
      prDag: false,
      undtagenNulfordring: false,
    };
  }
  const [, felt, op, mod, prDag, undtagen] = BELOEB.exec(tekst) ?? [];
  if (felt === undefined) return undefined;
  return {
    slags: "beloeb",
    felt: felt as "hovedstol",
    op: op as Operator,
    mod: mod === "beloeb" ? "beloeb" : oere(mod!),
    mindst: undefined,
    prDag: prDag !== undefined,
    undtagenNulfordring: undtagen !== undefined,
  };
};

const DATO = /^(afgjort: )?([\w.]+) (<=|>=|<|>|=) ([\w.]+)((?: [+-] \d+ (?:aar|maaneder|dage))*)( rul)?$/;

const parseDato = (tekst: string): Datokrav | undefined => {
  const [, afgjort, felt, op, mod, plus = "", rul] = DATO.exec(tekst) ?? [];
  if (felt === undefined) return undefined;
  const tid = { aar: 0, maaneder: 0, dage: 0 };
  for (const [, tegn, antal, enhed] of plus.matchAll(/([+-]) (\d+) (aar|maaneder|dage)/g))
    tid[enhed as keyof typeof tid] = Number(`${tegn}${antal}`);
  return {
    slags: "dato",
    afgjort: afgjort !== undefined,
    felt,
    op: op as Operator,
    mod: mod!,
    ...tid,
    rul: rul !== undefined,
  };
};
