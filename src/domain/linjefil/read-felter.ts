import { type Fejl, fejl, type Sted } from "../fejl.js";
import { type Feltlinjer, feltnavnIn, type Linjefelt, vaerdifejl } from "./felter.js";

/** A field where it stands: the column of its `&`, from 1. */
type PlaceretFelt = Linjefelt & { readonly kolonne: number };

type Feltdeling = {
  readonly felter: readonly PlaceretFelt[];
  /** The numbers of all fields on the line, those in a wrong place too. */
  readonly findes: ReadonlySet<number>;
  readonly fejl: readonly Fejl[];
};

/** Cuts the text after the head at every `&`: no field follows, no field number, unknown, out of order, twice. */
const splitFelter = (linjer: Feltlinjer, text: string, start: number, nr: number): Feltdeling => {
  const felter: PlaceretFelt[] = [];
  const findes = new Set<number>();
  const fundet: Fejl[] = [];
  const element = `${linjer.navn}[${nr}]`;
  const [rest = "", ...stykker] = text.slice(start).split("&");
  let kolonne = start + 1;
  if (rest !== "" || stykker.length === 0)
    fundet.push(foerFelter(linjer, rest, { linje: nr, kolonne, element }));
  kolonne += rest.length;
  for (const stykke of stykker) {
    const nummer = stykke.slice(0, linjer.cifre);
    const felt = { nr: Number(nummer), vaerdi: stykke.slice(linjer.cifre), kolonne };
    const galt = strukturfejl(linjer, nummer, felter, { linje: nr, kolonne, element });
    findes.add(felt.nr);
    if (galt === undefined) felter.push(felt);
    else fundet.push(galt);
    kolonne += stykke.length + 1;
  }
  return { felter, findes, fejl: fundet };
};

const foerFelter = ({ koder, cifre }: Feltlinjer, rest: string, sted: Sted): Fejl =>
  fejl(
    koder.hoved,
    { del: "felterne", vaerdi: rest.slice(0, cifre), forventet: "&, feltnummer og værdi" },
    sted,
  );

/** What is wrong with the place of a field, seen from those before it. */
const strukturfejl = (
  linjer: Feltlinjer,
  nummer: string,
  foer: readonly Linjefelt[],
  sted: Sted,
): Fejl | undefined => {
  const { koder, cifre, felter } = linjer;
  if (nummer.length !== cifre || !/^\d+$/.test(nummer)) return fejl(koder.intetFelt, { efter: nummer }, sted);
  const nr = Number(nummer);
  if (!felter.has(nr)) return fejl(koder.ukendt, { felt: nummer }, sted);
  const her = { ...sted, element: `${sted.element}/${nummer}` };
  const navn = feltnavnIn(linjer, nr);
  if (foer.some((felt) => felt.nr === nr)) return fejl(koder.dobbelt, { felt: navn }, her);
  const sidste = foer.at(-1);
  return sidste === undefined || sidste.nr < nr
    ? undefined
    : fejl(koder.orden, { felt: navn, foer: feltnavnIn(linjer, sidste.nr) }, her);
};

/** The fields of one line: those whose value is good, which there are, and where each stands. */
export type Feltlaesning = {
  readonly felter: readonly Linjefelt[];
  /** All that stand on the line, those with a fault too. */
  readonly findes: ReadonlySet<number>;
  /** The place of a field's value, or of the line where the field is not there. */
  readonly stedOf: (nr: number) => Sted;
  readonly fejl: readonly Fejl[];
};

/** Reads what follows the head of line `nr`: where each field stands, what it holds, and that those are there that must be. */
export const readFelter = (linjer: Feltlinjer, text: string, start: number, nr: number): Feltlaesning => {
  const delt = splitFelter(linjer, text, start, nr);
  const kolonner = new Map(delt.felter.map((felt) => [felt.nr, felt.kolonne + 1 + linjer.cifre]));
  const stedOf = (feltnr: number): Sted => {
    const kolonne = kolonner.get(feltnr);
    const element = `${linjer.navn}[${nr}]/${String(feltnr).padStart(linjer.cifre, "0")}`;
    return { linje: nr, ...(kolonne === undefined ? {} : { kolonne }), element };
  };
  const doemt = delt.felter.map(({ nr: feltnr, vaerdi }) => {
    const felt = { nr: feltnr, vaerdi };
    return { felt, fejl: vaerdifejl(linjer, felt, stedOf(feltnr)) };
  });
  const mangler = [...linjer.felter].filter(
    ([feltnr, { paakraevet }]) => paakraevet && !delt.findes.has(feltnr),
  );
  return {
    felter: doemt.filter((one) => one.fejl.length === 0).map(({ felt }) => felt),
    findes: delt.findes,
    stedOf,
    fejl:
      delt.findes.size === 0
        ? delt.fejl
        : [
            ...delt.fejl,
            ...doemt.flatMap((one) => one.fejl),
            ...mangler.map(([feltnr]) =>
              fejl(linjer.koder.mangler, { felt: feltnavnIn(linjer, feltnr) }, stedOf(feltnr)),
            ),
          ],
  };
};
