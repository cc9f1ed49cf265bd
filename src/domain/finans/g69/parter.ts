import { type Linjefelt, vaerdiOf } from "../../linjefil/felter.js";
import type { Finanspostering } from "../../postering.js";
import { CPR_KODE, CVR_KODE } from "./felter.js";
import type { G69Linje } from "./linje.js";
import { type Referencenoegle, toNoegler } from "./noegler.js";

type Part = NonNullable<Finanspostering["part"]>;

/** The fields that name a party, code and number: the ydelsesmodtager is the one that the posting is about. */
export const YDELSESMODTAGER = { kode: 132, nummer: 133 } as const;
export const BETALINGSMODTAGER = { kode: 130, nummer: 131 } as const;
const ANDRE = [BETALINGSMODTAGER, { kode: 134, nummer: 135 }] as const;
export const PARTFELTER: readonly number[] = [130, 131, 132, 133, 134, 135];

/** In the place of a number in a key: the number is the part's; or nobody, where the part comes from another field. */
const SOM_PART = "part";
const INGEN = "ingen";
const CVR_BREDDE = 8;

type Nummer = { readonly cpr: boolean; readonly nummer: string };

const nummerOf = (linje: G69Linje, felter: { kode: number; nummer: number }): Nummer | undefined => {
  const nummer = vaerdiOf(linje, felter.nummer);
  return nummer === undefined ? undefined : { cpr: vaerdiOf(linje, felter.kode) === CPR_KODE, nummer };
};

const toPart = ({ cpr, nummer }: Nummer): Part =>
  cpr
    ? { partType: "CPR", partIdentifikator: nummer }
    : { partType: "CVR", partIdentifikator: nummer.slice(-CVR_BREDDE) };

/** The party that two fields of a line name; SE numbers are CVR to G69. */
export const partIn = (linje: G69Linje, felter: { kode: number; nummer: number }): Part | undefined => {
  const nummer = nummerOf(linje, felter);
  return nummer === undefined ? undefined : toPart(nummer);
};

export type Partlaesning = {
  readonly part?: Part;
  readonly noegler: readonly Referencenoegle[];
  /** A person is named who is not the part: a CPR number has no other safe home, for keys can be read and searched. */
  readonly flerePersoner: boolean;
};

/** The party of a line: the ydelsesmodtager, or else the one person it names. Companies' numbers may stand in keys. */
export const readParter = (linje: G69Linje): Partlaesning => {
  const ydelsesmodtager = nummerOf(linje, YDELSESMODTAGER);
  const andre = ANDRE.flatMap(({ kode, nummer: felt }) => {
    const nummer = nummerOf(linje, { kode, nummer: felt });
    return nummer === undefined ? [] : [{ felt, nummer }];
  });
  const valgt = ydelsesmodtager ?? andre.find(({ nummer }) => nummer.cpr)?.nummer;
  const fremmede = andre.filter(({ nummer }) => nummer.cpr && nummer.nummer !== valgt?.nummer);
  return {
    ...(valgt === undefined ? {} : { part: toPart(valgt) }),
    noegler: [
      ...noegleOfYdelsesmodtager(ydelsesmodtager, valgt),
      ...andre.flatMap(({ felt, nummer }) => toNoegler(String(felt), nummer.cpr ? SOM_PART : nummer.nummer)),
    ],
    flerePersoner: fremmede.length > 0,
  };
};

/** None where the part says it all: its number in its ordinary width. */
const noegleOfYdelsesmodtager = (
  ydelsesmodtager: Nummer | undefined,
  part: Nummer | undefined,
): readonly Referencenoegle[] => {
  const navn = String(YDELSESMODTAGER.nummer);
  if (ydelsesmodtager === undefined) return part === undefined ? [] : toNoegler(navn, INGEN);
  const { cpr, nummer } = ydelsesmodtager;
  return cpr || nummer.length === CVR_BREDDE ? [] : toNoegler(navn, nummer);
};

/** The fields of the party, from the part and the keys of the line. */
export const writeParter = (
  part: Part | undefined,
  noegler: ReadonlyMap<string, string>,
): readonly Linjefelt[] => {
  const felterOf = ({ kode, nummer }: { kode: number; nummer: number }, noegle: string | undefined) => {
    if (noegle === undefined || noegle === INGEN) return [];
    if (noegle !== SOM_PART) return [felt(kode, CVR_KODE), felt(nummer, noegle)];
    return [
      felt(kode, part?.partType === "CPR" ? CPR_KODE : CVR_KODE),
      felt(nummer, part?.partIdentifikator ?? ""),
    ];
  };
  const modtager = noegler.get(String(YDELSESMODTAGER.nummer)) ?? (part === undefined ? undefined : SOM_PART);
  return [
    ...felterOf(YDELSESMODTAGER, modtager),
    ...ANDRE.flatMap((felter) => felterOf(felter, noegler.get(String(felter.nummer)))),
  ];
};

/** The fields that name a party; none of a production unit, which G69 has no code for. */
export const writePart = (
  part: Part,
  { kode, nummer }: { kode: number; nummer: number },
): readonly Linjefelt[] =>
  part.partType === "P"
    ? []
    : [felt(kode, part.partType === "CPR" ? CPR_KODE : CVR_KODE), felt(nummer, part.partIdentifikator)];

const felt = (nr: number, vaerdi: string): Linjefelt => ({ nr, vaerdi });
