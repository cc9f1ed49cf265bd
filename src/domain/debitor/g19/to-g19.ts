import { failed, ok, type Result } from "../../../kit/result.js";
import { type Fejl, fejl, type Sted } from "../../fejl.js";
import { formatKontering } from "../../kontering.js";
import { capFejl, toTalDato } from "../../linjefil/fil.js";
import { konteringOf } from "../../postering.js";
import type { Betalingsarter } from "../betalingsarter.js";
import type { Debitorkonto, Delfordring, Fordring, Nedregulering } from "../model.js";
import { KENDTE, UDEN_RATENUMMER } from "./felter.js";
import { filregler } from "./filregler.js";
import { beloebsfelt, datofelt, type G19Linje, kontoOf, tekstfelt, writeG19Linje } from "./linje.js";
import { readG19Linje } from "./read-linje.js";
import { textLines } from "./tekstlinjer.js";
import { beskedfejl, delfordringer, fordringsfejl, skyldnere } from "./udtrykkelig.js";

/** A stored message; `tid`: when it came, as `2026-11-19T10:00` in Danish time. */
export type G19Kilde = { readonly besked: Debitorkonto; readonly tid: string };

/** What the lines of messages are given, and what is known beside them. */
export type G19Modtager = {
  /** At most four characters. */
  readonly leverandoer: string;
  /** Four digits. */
  readonly bruger: string;
  readonly betalingsart: Betalingsarter["findFor"];
  /** Every message about the same accounts: they say who owes, and what is reduced. */
  readonly kendte: readonly Debitorkonto[];
};

/**
 * Messages as the records of one G19 file: a rate for each delfordring, and a negative one for each reduction. Every line is
 * read back, so what is returned is a file without errors: G19-050 to G19-059, and every code of reading. Names and addresses
 * are not written: the debitorsystem knows them from the number.
 */
export const toG19 = (
  kilder: readonly G19Kilde[],
  modtager: G19Modtager,
): Result<readonly G19Linje[], readonly Fejl[]> => {
  const kendte = [...modtager.kendte, ...kilder.map(({ besked }) => besked)];
  const skrevet = kilder.map((kilde, nr) =>
    writeKilde(kilde, { ...modtager, kendte }, `Debitorkonto[${nr + 1}]`),
  );
  const linjer = withPersoner(skrevet.flatMap((one) => one.linjer));
  const fundet = skrevet.flatMap((one) => one.fejl);
  const alle = fundet.length > 0 ? fundet : filregler(linjer.map((linje) => ({ linje, fejl: [] })));
  return alle.length > 0 ? failed(capFejl(alle)) : ok(linjer);
};

type Skrevet = { readonly linjer: readonly G19Linje[]; readonly fejl: readonly Fejl[] };

const samlet = (dele: readonly Skrevet[]): Skrevet => ({
  linjer: dele.flatMap((one) => one.linjer),
  fejl: dele.flatMap((one) => one.fejl),
});

const writeKilde = (kilde: G19Kilde, modtager: G19Modtager, element: string): Skrevet => {
  const { besked } = kilde;
  const konto = modtager.kendte.filter(
    (one) => one.debitorkontoIdentifikator === besked.debitorkontoIdentifikator,
  );
  const [skyldner] = skyldnere(konto);
  const galt = [
    ...beskedfejl(besked, konto, element),
    ...(skyldner === undefined
      ? [fejl("G19-050", { konto: besked.debitorkontoIdentifikator }, { element })]
      : []),
  ];
  if (skyldner === undefined || galt.length > 0) return { linjer: [], fejl: galt };
  const nummer = skyldner.part.partIdentifikator.padStart(10, "0");
  return samlet([
    ...(besked.fordringer ?? []).map((fordring, nr) =>
      writeFordring({ ...kilde, fordring, nummer }, modtager, `${element}/Fordring[${nr + 1}]`),
    ),
    ...(besked.nedreguleringer ?? []).map((nedregulering, nr) =>
      writeNedregulering(
        { ...kilde, nedregulering, nummer },
        konto,
        modtager,
        `${element}/Nedregulering[${nr + 1}]`,
      ),
    ),
  ]);
};

const writeFordring = (
  { fordring, nummer, tid }: G19Kilde & { readonly fordring: Fordring; readonly nummer: string },
  modtager: G19Modtager,
  element: string,
): Skrevet => {
  const galt = fordringsfejl(fordring, element);
  const rater = fordring.delfordringer.map((del, nr) => {
    const sted = `${element}/Delfordring[${nr + 1}]`;
    const hoved = hovedOf(fordring, del, nummer, tid, modtager, sted);
    if (!hoved.ok) return { linjer: [], fejl: hoved.error };
    const noegle = hexOf(del.delfordringIdentifikator);
    const rate = rateOf(hoved.value, fordring, del.beloeb, { faktura: noegle, noegle });
    const tekster = textLines(del.tekst, fordring.beskrivelse).map((tekst, index) =>
      tekstOf(hoved.value, index, tekst),
    );
    return readBack([rate, ...tekster], sted);
  });
  return samlet([{ linjer: [], fejl: galt }, ...rater]);
};

/** A negative rate of the same invoice; its day is the one it takes effect. */
const writeNedregulering = (
  {
    nedregulering,
    nummer,
    tid,
  }: G19Kilde & { readonly nedregulering: Nedregulering; readonly nummer: string },
  konto: readonly Debitorkonto[],
  modtager: G19Modtager,
  element: string,
): Skrevet => {
  const {
    delfordringIdentifikator: id,
    nedreguleringIdentifikator,
    beloeb,
    virkningsdato,
    aarsag,
  } = nedregulering;
  const kendt = delfordringer(konto).find(({ del }) => del.delfordringIdentifikator === id);
  if (kendt === undefined) return { linjer: [], fejl: [fejl("G19-051", { id }, { element })] };
  const hoved = hovedOf(
    kendt.fordring,
    kendt.del,
    nummer,
    `${virkningsdato}${tid.slice(10)}`,
    modtager,
    element,
  );
  if (!hoved.ok) return { linjer: [], fejl: hoved.error };
  const numre = { faktura: hexOf(id), noegle: hexOf(nedreguleringIdentifikator) };
  const rate = rateOf(hoved.value, kendt.fordring, -beloeb, numre);
  return readBack([{ ...rate, felter: { ...rate.felter, aarsag: tekstfelt("aarsag", aarsag) } }], element);
};

type Felter = G19Linje["felter"];

/** The head of a delfordring's records. G19-052: no betalingsart says what it is. */
const hovedOf = (
  { fordringstype, stiftelsesdato }: Fordring,
  del: Delfordring,
  nummer: string,
  tid: string,
  { leverandoer, bruger, betalingsart }: G19Modtager,
  element: string,
): Result<Felter, readonly Fejl[]> => {
  const kontering = konteringOf(del);
  const art = betalingsart(fordringstype, kontering, stiftelsesdato);
  if (art === undefined)
    return failed([
      fejl(
        "G19-052",
        { fordringstype, kontering: formatKontering(kontering), dato: stiftelsesdato },
        { element },
      ),
    ]);
  const [nummeret = "", omraade = "000"] = art.noegle.split("-");
  return ok({
    leverandoer: tekstfelt("leverandoer", leverandoer),
    tidspunkt: `0${toTalDato(tid.slice(0, 10))}${tid.slice(11).replace(":", "")}`,
    bruger,
    omraade,
    betalingsart: nummeret,
    aar: stiftelsesdato.slice(0, 4),
    debitor: nummer,
    sag: "00",
  });
};

/** A UUID's 32 digits fit where 35 characters may stand. */
const hexOf = (id: string): string => id.replaceAll("-", "");

const rateOf = (
  hoved: Felter,
  { stiftelsesdato, forfaldsdato, sidsteRettidigeBetalingsdato: srb, periode }: Fordring,
  oere: bigint,
  { faktura, noegle }: { readonly faktura: string; readonly noegle: string },
): G19Linje => ({
  type: "24",
  felter: {
    ...hoved,
    type: "24",
    ...KENDTE,
    rate: UDEN_RATENUMMER,
    beloeb: beloebsfelt(oere),
    rentefrit: beloebsfelt(0n),
    opkraevningsdato: datofelt(forfaldsdato),
    forfaldsdato: datofelt(forfaldsdato),
    betaldato: datofelt(srb),
    rentefridato: datofelt(srb),
    tekstnummer: "000",
    specifikation: tekstfelt("specifikation", ""),
    slettet: " ",
    faktura: tekstfelt("faktura", faktura),
    stiftelsesdato: datofelt(stiftelsesdato),
    periodeFra: datofelt(periode?.fraDato),
    periodeTil: datofelt(periode?.tilDato),
    aarsagskode: tekstfelt("aarsagskode", ""),
    aarsag: tekstfelt("aarsag", ""),
    noegle: tekstfelt("noegle", noegle),
  },
});

const tekstOf = (hoved: Felter, index: number, tekst: string): G19Linje => ({
  type: "26",
  felter: {
    ...hoved,
    type: "26",
    individtype: KENDTE.individtype,
    rate: UDEN_RATENUMMER,
    linjenummer: String(index + 1).padStart(3, "0"),
    tekst,
  },
});

/** Before the first record of each debtor and matter, the one that says who it is. */
const withPersoner = (linjer: readonly G19Linje[]): readonly G19Linje[] => {
  const kendte = new Set<string>();
  return linjer.flatMap((linje) => {
    const konto = kontoOf(linje);
    if (kendte.has(konto)) return [linje];
    kendte.add(konto);
    const { leverandoer, tidspunkt, bruger, omraade, betalingsart, aar, debitor, sag } = linje.felter;
    const hoved = { leverandoer, tidspunkt, bruger, omraade, betalingsart, aar, debitor, sag } as Felter;
    return [{ type: "10", felter: { ...hoved, type: "10", person: debitor! } }, linje];
  });
};

/** Written lines judged as lines that are read; their errors stand at the element of the message. */
const readBack = (linjer: readonly G19Linje[], element: string): Skrevet => {
  const laest = linjer.map((linje) => readG19Linje(writeG19Linje(linje), 1));
  const sted = (f: Fejl): Sted => ({ element: (f.sted?.element ?? "").replace("G19[1]", element) });
  return {
    linjer: laest.flatMap(({ linje }) => linje ?? []),
    fejl: laest.flatMap((one) => one.fejl.map((f) => ({ ...f, sted: sted(f) }))),
  };
};
