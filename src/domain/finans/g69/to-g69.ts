import { failed, ok, type Result } from "../../../kit/result.js";
import { type Fejl, fejl } from "../../fejl.js";
import { formatKontering } from "../../kontering.js";
import type { Kontonumre } from "../../kontonumre.js";
import { type Linjefelt, vaerdiOf, writeFelter } from "../../linjefil/felter.js";
import { capFejl, type Linjelaesning, movedTo, toTalDato } from "../../linjefil/fil.js";
import { type Finanspostering, konteringOf } from "../../postering.js";
import { bogfoeringsdatoOf, type Finansbilag } from "../model.js";
import { G69_FELTER, G69_LINJER } from "./felter.js";
import { filregler } from "./filregler.js";
import { beloebsfelt, type G69Hoved, type G69Linje, writeHoved } from "./linje.js";
import { fromNoegler } from "./noegler.js";
import { PARTFELTER, writeParter } from "./parter.js";
import { readG69Linje } from "./read-linje.js";

/** What lines of a finansbilag that was not born as G69 are given. */
export type G69Modtager = {
  readonly hoved: Pick<G69Hoved, "registreringssted" | "organisationsenhed" | "organisationstype">;
  readonly maskinnummer: string;
  /** The first ekspeditionsløbenummer that is free; each bilag takes one. */
  readonly naesteEkspedition: number;
  readonly kontonummer: Kontonumre["kontonummer"];
};

/**
 * Finansbilag as the lines of one G69 file. Lines that came from G69 are the very same again, in their old order; others
 * follow with numbers of their own. Every line is read back, so what is returned is a file without errors: G69-040,
 * G69-041 and every code of reading. What G69 has no field for (egne dimensioner, periode, other keys) is not written.
 */
export const toG69 = (
  bilag: readonly Finansbilag[],
  modtager: G69Modtager,
): Result<readonly G69Linje[], readonly Fejl[]> => {
  const alle = bilag.flatMap((one, index) =>
    one.posteringer.map((postering, nr) => placed(one, index, postering, nr)),
  );
  const foedt = alle
    .filter(({ noegler }) => noegler.has("hoved"))
    .map((one) => readBack(keptText(one), one.element));
  const kendte = foedt.flatMap(({ linje }) => linje ?? []).sort(byNumber);
  const nye = alle.filter(({ noegler }) => !noegler.has("hoved"));
  const skrevet = numbered(nye, kendte, modtager).map((one) => newLinje(one, modtager));
  const linjer = [...kendte, ...skrevet.flatMap(({ linje }) => linje ?? [])];
  const linjefejl = [...foedt, ...skrevet].flatMap((one) => one.fejl);
  const fundet = linjefejl.length > 0 ? linjefejl : filregler(linjer.map((linje) => ({ linje, fejl: [] })));
  return fundet.length > 0 ? failed(capFejl(fundet)) : ok(linjer);
};

type Kilde = {
  readonly bilag: Finansbilag;
  readonly postering: Finanspostering;
  readonly noegler: ReadonlyMap<string, string>;
  readonly element: string;
};

const placed = (bilag: Finansbilag, index: number, postering: Finanspostering, nr: number): Kilde => ({
  bilag,
  postering,
  noegler: fromNoegler(postering.referencenoegler),
  element: `Finansbilag[${index + 1}]/Finanspostering[${nr + 1}]`,
});

const byNumber = (a: G69Linje, b: G69Linje): number =>
  Number(a.hoved.linjeloebenummer) - Number(b.hoved.linjeloebenummer);

/** A written line judged as a line that is read; its errors stand at the line of the bilag. */
const readBack = (text: string, element: string): Linjelaesning<G69Linje> =>
  movedTo(readG69Linje(text, 1), element);

const byFeltnummer = (felter: readonly Linjefelt[]): readonly Linjefelt[] =>
  [...felter].sort((a, b) => a.nr - b.nr);

/** What both kinds of line take from the elements of the finansbilag. */
const faelles = ({ bilag, postering, noegler }: Kilde): readonly Linjefelt[] => [
  // A line that came from G69 keeps its posteringsdato, though it be booked in the old year.
  {
    nr: 110,
    vaerdi: toTalDato(noegler.has("hoved") ? bilag.bilagsdato : bogfoeringsdatoOf(bilag, postering)),
  },
  { nr: 112, vaerdi: beloebsfelt(postering.beloeb, noegler.get("fortegn") ?? " ") },
  { nr: 113, vaerdi: postering.debetKredit },
  ...writeParter(postering.part, noegler),
  ...(postering.posteringstekst === undefined ? [] : [{ nr: 153, vaerdi: postering.posteringstekst }]),
];

const keptText = (kilde: Kilde): string => {
  const gemte = [...G69_FELTER.keys()].flatMap((nr) => {
    const vaerdi = PARTFELTER.includes(nr) ? undefined : kilde.noegler.get(String(nr));
    return vaerdi === undefined ? [] : [{ nr, vaerdi }];
  });
  return `${kilde.noegler.get("hoved")}${writeFelter(G69_LINJER, byFeltnummer([...faelles(kilde), ...gemte]))}`;
};

type Nummereret = Kilde & { readonly linjenr: number; readonly ekspedition: number };

/** New lines are numbered after the kept ones; the lines of one bilag share an ekspeditionsløbenummer. */
const numbered = (
  nye: readonly Kilde[],
  kendte: readonly G69Linje[],
  { naesteEkspedition }: G69Modtager,
): readonly Nummereret[] => {
  const sidste = Number(kendte.at(-1)?.hoved.linjeloebenummer ?? 0);
  const brugte = kendte.map((linje) => Number(vaerdiOf(linje, 104)) + 1);
  const foerste = brugte.reduce((max, nr) => Math.max(max, nr), naesteEkspedition);
  const bilag = [...new Set(nye.map((one) => one.bilag))];
  const ekspeditioner = new Map(bilag.map((one, index) => [one, foerste + index]));
  return nye.map((kilde, index) => ({
    ...kilde,
    linjenr: sidste + index + 1,
    ekspedition: ekspeditioner.get(kilde.bilag)!,
  }));
};

const newLinje = (kilde: Nummereret, modtager: G69Modtager): Linjelaesning<G69Linje> => {
  const { postering, bilag, element } = kilde;
  const kontering = konteringOf(postering);
  const kontonummer = modtager.kontonummer(kontering, bogfoeringsdatoOf(bilag, postering));
  const mangler = [
    ...(kontonummer === undefined
      ? [fejl("G69-040", { kontering: formatKontering(kontering) }, { element })]
      : []),
    ...(postering.part?.partType === "P" ? [fejl("G69-041", {}, { element: `${element}/Part` })] : []),
  ];
  if (kontonummer === undefined || mangler.length > 0) return { fejl: mangler };
  const hoved = writeHoved({
    ...modtager.hoved,
    linjeloebenummer: String(kilde.linjenr).padStart(5, "0"),
    posteringstype: bilag.posteringstype ?? "NOR",
  });
  const egne = [
    { nr: 103, vaerdi: modtager.maskinnummer },
    { nr: 104, vaerdi: String(kilde.ekspedition).padStart(7, "0") },
    { nr: 111, vaerdi: kontonummer },
  ];
  return readBack(`${hoved}${writeFelter(G69_LINJER, byFeltnummer([...faelles(kilde), ...egne]))}`, element);
};
