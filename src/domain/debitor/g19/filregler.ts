import { type Fejl, fejl } from "../../fejl.js";
import type { Linjelaesning } from "../../linjefil/fil.js";
import type { G19Feltnavn } from "./felter.js";
import { datoOf, type G19Linje, isRettelse, kontoOf, raaOf, rateOf, vaerdiOf } from "./linje.js";
import { stedOf } from "./read-linje.js";

type Nummereret = { readonly linje: G19Linje; readonly nr: number };

/** A record of a kind, with its line number. */
const recordsOf = (linjer: readonly Nummereret[], type: G19Linje["type"]): readonly Nummereret[] =>
  linjer.filter(({ linje }) => linje.type === type);

const stedIn = ({ linje, nr }: Nummereret, navn: G19Feltnavn) => stedOf(linje.type, navn, nr);

/** Everything about a debtor comes after the record that says who it is. */
const personFoerst = (linjer: readonly Nummereret[]): readonly Fejl[] => {
  const kendte = new Set<string>();
  return linjer.flatMap((one) => {
    const konto = kontoOf(one.linje);
    if (one.linje.type === "10") kendte.add(konto);
    return kendte.has(konto) ? [] : [fejl("G19-020", { type: one.linje.type }, stedIn(one, "debitor"))];
  });
};

/** One debtor and matter is one person through the file. */
const sammePerson = (linjer: readonly Nummereret[]): readonly Fejl[] => {
  const personer = new Map<string, Nummereret>();
  return recordsOf(linjer, "10").flatMap((one) => {
    const foerste = personer.get(kontoOf(one.linje)) ?? one;
    personer.set(kontoOf(one.linje), foerste);
    return raaOf(foerste.linje, "person") === raaOf(one.linje, "person")
      ? []
      : [fejl("G19-021", { foerste: String(foerste.nr) }, stedIn(one, "person"))];
  });
};

/** The texts of a rate follow right after it, and their numbers rise: a rate of number 999 has no other name. */
const teksterEfterRate = (linjer: readonly Nummereret[]): readonly Fejl[] =>
  linjer.flatMap((one, index) => {
    if (one.linje.type !== "26") return [];
    const foer = linjer[index - 1]?.linje;
    if (
      foer === undefined ||
      (foer.type !== "24" && foer.type !== "26") ||
      rateOf(foer) !== rateOf(one.linje)
    )
      return [fejl("G19-022", { rate: raaOf(one.linje, "rate") }, stedIn(one, "rate"))];
    const nummer = raaOf(one.linje, "linjenummer");
    if (foer.type === "24" || raaOf(foer, "linjenummer") < nummer) return [];
    const vaerdier = { nummer, foer: raaOf(foer, "linjenummer") };
    return [fejl("G19-023", vaerdier, stedIn(one, "linjenummer"))];
  });

/**
 * An afstemningsnøgle is used once for each dataleverandør, transaktionstype and municipality. A rate that takes another back
 * may name it by the other's key.
 */
const noeglerEntydige = (linjer: readonly Nummereret[]): readonly Fejl[] => {
  const brugt = new Map<string, number>();
  return recordsOf(linjer, "24").flatMap((one) => {
    const noegle = vaerdiOf(one.linje, "noegle");
    const navn = `${raaOf(one.linje, "leverandoer")}/${isRettelse(one.linje)}/${noegle}`;
    const foerste = brugt.get(navn);
    if (foerste === undefined) brugt.set(navn, one.nr);
    return foerste === undefined
      ? []
      : [fejl("G19-024", { foerste: String(foerste) }, stedIn(one, "noegle"))];
  });
};

const helePerioder = (linjer: readonly Nummereret[]): readonly Fejl[] =>
  recordsOf(linjer, "24").flatMap((one) => {
    const [fra, til] = [datoOf(one.linje, "periodeFra"), datoOf(one.linje, "periodeTil")];
    if ((fra === undefined) !== (til === undefined))
      return [fejl("G19-025", {}, stedIn(one, fra === undefined ? "periodeFra" : "periodeTil"))];
    return fra !== undefined && til !== undefined && til < fra
      ? [fejl("G19-026", { fra, til }, stedIn(one, "periodeTil"))]
      : [];
  });

/** The rules of a whole file: G19-020 to G19-026. They are judged only where every line can be read. */
export const filregler = (laest: readonly Linjelaesning<G19Linje>[]): readonly Fejl[] => {
  if (laest.some((one) => one.linje === undefined || one.fejl.length > 0)) return [];
  const linjer = laest.map(({ linje }, index) => ({ linje: linje!, nr: index + 1 }));
  return [personFoerst, sammePerson, teksterEfterRate, noeglerEntydige, helePerioder].flatMap((regel) =>
    regel(linjer),
  );
};
