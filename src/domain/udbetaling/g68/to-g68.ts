import { failed, ok, type Result } from "../../../kit/result.js";
import { type Fejl, fejl } from "../../fejl.js";
import { G69_LINJER } from "../../finans/g69/felter.js";
import { beloebsfelt, writeHoved } from "../../finans/g69/linje.js";
import { BETALINGSMODTAGER, writePart, YDELSESMODTAGER } from "../../finans/g69/parter.js";
import { formatKontering } from "../../kontering.js";
import type { Kontonumre } from "../../kontonumre.js";
import { type Linjefelt, writeFelter } from "../../linjefil/felter.js";
import { capFejl, type Linjelaesning, movedTo, toTalDato } from "../../linjefil/fil.js";
import { konteringOf } from "../../postering.js";
import type { Konteringslinje, Udbetaling } from "../model.js";
import type { G68Afsender } from "./afsender.js";
import { FOERSTE_TEKST } from "./felter.js";
import type { G68Fil } from "./fil.js";
import { filregler } from "./filregler.js";
import { forskelMellem } from "./forskel.js";
import { fromG68 } from "./from-g68.js";
import { writeHenvisning } from "./henvisning.js";
import { type Leverancelinje, writeLeverancelinje } from "./linje.js";
import { modtagerfelter } from "./modtager.js";
import { writeNotat } from "./notat.js";
import { readLeverancelinje } from "./read-linje.js";

/** What lines of payouts are given, and what reads them again. */
export type G68Modtager = G68Afsender & {
  readonly kommunekode: string;
  readonly maskinnummer: string;
  /** The first ekspeditionsløbenummer that is free; each payout takes one. */
  readonly naesteEkspedition: number;
  readonly kontonummer: Kontonumre["kontonummer"];
  /** The day of the frame, `yyyy-mm-dd`. */
  readonly dag: string;
};

const REGISTRERINGSSTED = "000";
const FINANSTYPE = "01";
const UDBETALINGSTYPE = "00";

type Kilde = {
  readonly udbetaling: Udbetaling;
  readonly henvisning: string;
  readonly ekspedition: number;
  readonly element: string;
};

/**
 * Payouts as one delivery, as OS2bos makes it: a frame, and each payout's G69 lines before its G68 line. The file is read again
 * and must say the very same payouts: G68-036 to G68-039, G69-040, and every code of reading.
 */
export const toG68 = (
  udbetalinger: readonly Udbetaling[],
  modtager: G68Modtager,
): Result<G68Fil, readonly Fejl[]> => {
  const kilder = udbetalinger.map((udbetaling, index): Kilde => {
    const ekspedition = modtager.naesteEkspedition + index;
    const { maskinnummer } = modtager;
    return {
      udbetaling,
      ekspedition,
      henvisning: writeHenvisning({
        dato: udbetaling.dispositionsdato,
        maskinnummer,
        loebenummer: ekspedition,
      }),
      element: `Udbetaling[${index + 1}]`,
    };
  });
  const mangler = kilder.flatMap(({ udbetaling, element }) => withoutPlace(udbetaling, element));
  if (mangler.length > 0) return failed(capFejl(mangler));
  let nummer = 0;
  const skrevet = kilder.flatMap((kilde) => writePar(kilde, modtager, () => (nummer += 1)));
  const ramme = rammeOf(modtager, skrevet.length);
  const laest = [ramme.foerst, ...skrevet, ramme.sidst];
  const linjefejl = laest.flatMap((one) => one.fejl);
  const fundet = linjefejl.length > 0 ? linjefejl : filregler(laest);
  if (fundet.length > 0) return failed(capFejl(fundet));
  const fil: G68Fil = { linjer: laest.map(({ linje }) => linje!), linjeslut: "\r\n", afsluttet: true };
  const afvigelser = readAgain(fil, udbetalinger, modtager);
  return afvigelser.length > 0 ? failed(capFejl(afvigelser)) : ok(fil);
};

/** What G68 has no place for at all. */
const withoutPlace = (
  { destination, konteringslinjer = [] }: Udbetaling,
  element: string,
): readonly Fejl[] => [
  ...(konteringslinjer.length === 0 ? [fejl("G68-036", {}, { element: `${element}/Konteringslinje` })] : []),
  ...(destination === "Bankkonto" ? [fejl("G68-037", {}, { element: `${element}/Destination` })] : []),
];

/** The lines between the frame's are counted in five digits, as they are numbered. */
const rammeOf = ({ kommunekode, dag }: G68Modtager, antal: number) => {
  const nytaar = Date.parse(`${dag.slice(0, 4)}-01-01`);
  const dagINr = String(Math.round((Date.parse(dag) - nytaar) / 86_400_000) + 1).padStart(3, "0");
  return {
    foerst: {
      linje: { art: "Z300", brugernummer: kommunekode, dag: dagINr } satisfies Leverancelinje,
      fejl: [],
    },
    sidst: readBack(
      writeLeverancelinje({ art: "SLUTD", antal: String(antal).padStart(5, "0") }),
      "Udbetalingsanmodning",
    ),
  };
};

/** A written line judged as a line that is read; its errors stand at the payout's element. */
const readBack = (text: string, element: string): Linjelaesning<Leverancelinje> =>
  movedTo(readLeverancelinje(text, 1), element);

const writePar = (
  kilde: Kilde,
  modtager: G68Modtager,
  naesteNummer: () => number,
): readonly Linjelaesning<Leverancelinje>[] => {
  const linjenummer = () => String(naesteNummer()).padStart(5, "0");
  const posteringer = kilde.udbetaling.konteringslinjer!.map((kontering, index) =>
    writePostering(kilde, kontering, index, modtager, linjenummer()),
  );
  const linje = writeUdbetaling(kilde, modtager, linjenummer());
  return [...posteringer, readBack(linje, kilde.element)];
};

const writePostering = (
  { udbetaling, henvisning, ekspedition, element }: Kilde,
  linje: Konteringslinje,
  index: number,
  { kommunekode, maskinnummer, kontonummer: findKonto }: G68Modtager,
  linjeloebenummer: string,
): Linjelaesning<Leverancelinje> => {
  const sted = `${element}/Konteringslinje[${index + 1}]`;
  const kontering = konteringOf(linje);
  const kontonummer = findKonto(kontering, udbetaling.dispositionsdato);
  if (kontonummer === undefined)
    return { fejl: [fejl("G69-040", { kontering: formatKontering(kontering) }, { element: sted })] };
  const dato = toTalDato(udbetaling.dispositionsdato);
  const { betalingsmodtager, ydelsesmodtager } = udbetaling;
  const hoved = writeHoved({
    registreringssted: REGISTRERINGSSTED,
    linjeloebenummer,
    organisationsenhed: kommunekode,
    organisationstype: FINANSTYPE,
    posteringstype: "NOR",
  });
  const felter: readonly Linjefelt[] = [
    { nr: 103, vaerdi: maskinnummer },
    { nr: 104, vaerdi: String(ekspedition).padStart(7, "0") },
    { nr: 110, vaerdi: dato },
    { nr: 111, vaerdi: kontonummer },
    { nr: 112, vaerdi: beloebsfelt(linje.beloeb, " ") },
    { nr: 113, vaerdi: "D" },
    { nr: 117, vaerdi: henvisning },
    // The payee stands on both lines: a file where one of them was changed is refused.
    ...writePart(betalingsmodtager, BETALINGSMODTAGER),
    ...(ydelsesmodtager === undefined ? [] : writePart(ydelsesmodtager, YDELSESMODTAGER)),
    ...(linje.tekst === undefined ? [] : [{ nr: 153, vaerdi: linje.tekst }]),
    ...(index === 0 ? [{ nr: 202, vaerdi: writeNotat(udbetaling) }] : []),
  ];
  return readBack(`${hoved}${writeFelter(G69_LINJER, felter)}`, sted);
};

const writeUdbetaling = (
  { udbetaling, henvisning }: Kilde,
  { kommunekode }: G68Modtager,
  linjeloebenummer: string,
): string => {
  const { beloeb, dispositionsdato, destination, fakturanummer, adviseringstekst = [] } = udbetaling;
  return writeLeverancelinje({
    art: "G68",
    linje: {
      hoved: {
        registreringssted: REGISTRERINGSSTED,
        linjeloebenummer,
        organisationsenhed: kommunekode,
        transaktionstype: destination === "SpecifikKonto" ? "10" : "01",
      },
      felter: [
        { nr: 2, vaerdi: kommunekode },
        { nr: 3, vaerdi: UDBETALINGSTYPE },
        { nr: 8, vaerdi: beloeb.toString().padStart(11, "0") },
        { nr: 9, vaerdi: "+" },
        ...modtagerfelter(udbetaling.betalingsmodtager),
        { nr: 12, vaerdi: toTalDato(dispositionsdato) },
        { nr: 16, vaerdi: henvisning },
        ...(fakturanummer === undefined ? [] : [{ nr: 17, vaerdi: fakturanummer }]),
        ...adviseringstekst.map((vaerdi, index) => ({ nr: FOERSTE_TEKST + index, vaerdi })),
      ],
    },
  });
};

/** Nothing may be lost on the way: what would come back otherwise is not written. */
const readAgain = (
  fil: G68Fil,
  udbetalinger: readonly Udbetaling[],
  modtager: G68Modtager,
): readonly Fejl[] => {
  const igen = fromG68(fil, modtager);
  if (!igen.ok) return igen.error;
  const laest = igen.value.flatMap(({ anmodning }) => anmodning.udbetalinger);
  return udbetalinger.flatMap((one, index) => {
    const felt = forskelMellem(one, laest[index]!);
    return felt === undefined ? [] : [fejl("G68-039", { felt }, { element: `Udbetaling[${index + 1}]` })];
  });
};
