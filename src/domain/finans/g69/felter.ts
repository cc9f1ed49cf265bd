/**
 * The fields of a G69 line. Numbers, names, widths and rules: the interface description of Prisme (Fujitsu) and the
 * public code that writes G69 (OS2bos, tenQ); see docs/integrationer/g69.md. What they leave open is our choice there.
 */
type Format =
  /** Digits, padded with zeros to exactly one of the widths. */
  | { readonly art: "cifre"; readonly bredder: readonly number[] }
  /** 1 to `max` characters, not only blanks. */
  | { readonly art: "tekst"; readonly max: number }
  | { readonly art: "dato" }
  /** 12 digits of øre and a sign: blank, + or -. */
  | { readonly art: "beloeb" }
  | { readonly art: "kode"; readonly koder: readonly string[] }
  /** The number of a person or company; its width follows from the code in the field before it. */
  | { readonly art: "nummer" };

export type G69Feltbeskrivelse = {
  readonly navn: string;
  readonly format: Format;
  readonly paakraevet?: true;
  /** Fields that must be on the line when this one is. */
  readonly kraever?: readonly number[];
  /** Fields that may not be on the line when this one is. */
  readonly udelukker?: readonly number[];
};

type Regler = Omit<G69Feltbeskrivelse, "navn" | "format">;
const felt = (navn: string, format: Format, regler: Regler = {}): G69Feltbeskrivelse => ({
  navn,
  format,
  ...regler,
});

const cifre = (...bredder: number[]): Format => ({ art: "cifre", bredder });
const tekst = (max: number): Format => ({ art: "tekst", max });
const koder = (...alle: string[]): Format => ({ art: "kode", koder: alle });
const dato: Format = { art: "dato" };
const beloeb: Format = { art: "beloeb" };
const nummer: Format = { art: "nummer" };
const paakraevet = { paakraevet: true } as const;

/** Kinds of number in 130, 132 and 134. */
export const CPR_KODE = "02";
export const CVR_KODE = "03";
const nummerkode = koder(CPR_KODE, CVR_KODE);

/** By field number, ascending as on the line. */
export const G69_FELTER: ReadonlyMap<number, G69Feltbeskrivelse> = new Map([
  [101, felt("kaldenavn", tekst(10))],
  [102, felt("afstemningsenhed", tekst(5))],
  [103, felt("maskinnummer", cifre(5), paakraevet)],
  [104, felt("ekspeditionsløbenummer", cifre(7), paakraevet)],
  [110, felt("posteringsdato", dato, paakraevet)],
  [111, felt("kontonummer", cifre(10, 15), paakraevet)],
  [112, felt("beløb", beloeb, paakraevet)],
  [113, felt("debet/kredit", koder("D", "K"), paakraevet)],
  [114, felt("regnskabsår", cifre(4))],
  [116, felt("bilagsarkivnummer", tekst(255), { udelukker: [210, 211] })],
  [117, felt("udbetalingshenvisningsnummer", cifre(18, 20))],
  [118, felt("valørdato", dato)],
  [130, felt("betalingsmodtagers nummerkode", nummerkode, { kraever: [131] })],
  [131, felt("betalingsmodtagers nummer", nummer, { kraever: [130] })],
  [132, felt("ydelsesmodtagers nummerkode", nummerkode, { kraever: [133] })],
  [133, felt("ydelsesmodtagers nummer", nummer, { kraever: [132] })],
  [134, felt("oplysningspligtigs nummerkode", nummerkode, { kraever: [135] })],
  [135, felt("oplysningspligtigs nummer", nummer, { kraever: [134] })],
  [136, felt("oplysningspligtkode", koder("H", "U", "F", "R"))],
  [150, felt("udtrækstekst 1", tekst(5))],
  [151, felt("udtrækstekst 2", tekst(5))],
  [152, felt("udtrækskode", tekst(5))],
  [153, felt("posteringstekst", tekst(35))],
  [170, felt("rekvisitionsnummer", tekst(10), { kraever: [171] })],
  [171, felt("delleverance", tekst(1), { kraever: [170] })],
  [180, felt("bærer", tekst(10))],
  [181, felt("afdeling", tekst(10))],
  [182, felt("formål", tekst(10))],
  [185, felt("omvendt betalingspligt", tekst(2))],
  [200, felt("kontering af fakturapulje", koder("J", "N"), { udelukker: [210, 211] })],
  [201, felt("konteret af", tekst(5))],
  [202, felt("notat", tekst(200))],
  [203, felt("attesteret af", tekst(5))],
  [210, felt("emne", tekst(60), { kraever: [211] })],
  [211, felt("notat til emnet", tekst(1024), { kraever: [210] })],
  [250, felt("ekstern reference", tekst(20))],
  [251, felt("IRIS-nummer", tekst(20))],
  [300, felt("projektnummer", tekst(20), { kraever: [301, 304] })],
  [301, felt("projektets art", tekst(10))],
  [302, felt("medarbejder", tekst(10))],
  [303, felt("salgspris", tekst(13))],
  [304, felt("antal", tekst(10))],
  [305, felt("linjeegenskab", tekst(10))],
  [306, felt("aktivitet", tekst(10))],
]);

/** `112 beløb`: a field as people call it. */
export const feltnavn = (nr: number): string => `${nr} ${G69_FELTER.get(nr)?.navn ?? ""}`.trim();
