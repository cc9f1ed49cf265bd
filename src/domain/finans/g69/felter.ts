import {
  cifre,
  dato,
  type Feltbeskrivelse,
  type Feltformat,
  type Feltlinjer,
  felt,
  feltnavnIn,
  koder,
  paakraevet,
  tekst,
} from "../../linjefil/felter.js";

/**
 * The fields of a G69 line. Numbers, names, widths and rules: the interface description of Prisme (Fujitsu) and the
 * public code that writes G69 (OS2bos, tenQ); see docs/integrationer/g69.md. What they leave open is our choice there.
 */
const beloeb: Feltformat = {
  art: "moenster",
  pattern: /^\d{12}[ +-]$/,
  bredde: 13,
  forventet: "12 cifre i øre og et fortegn (mellemrum, + eller -)",
};
/** The number of a person or company; its width follows from the code in the field before it. */
const nummer: Feltformat = {
  art: "moenster",
  pattern: /^(\d{8}|\d{10})$/,
  bredde: 10,
  forventet: "10 cifre (CPR) eller 8 cifre (CVR, SE)",
  personlig: true,
};

/** Kinds of number in 130, 132 and 134. */
export const CPR_KODE = "02";
export const CVR_KODE = "03";
const nummerkode = koder(CPR_KODE, CVR_KODE);

/** By field number, ascending as on the line. */
export const G69_FELTER: ReadonlyMap<number, Feltbeskrivelse> = new Map([
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

export const G69_LINJER: Feltlinjer = {
  navn: "G69",
  cifre: 3,
  felter: G69_FELTER,
  koder: {
    hoved: "G69-008",
    intetFelt: "G69-011",
    ukendt: "G69-012",
    orden: "G69-013",
    dobbelt: "G69-014",
    form: "G69-015",
    ingenDato: "G69-016",
    mangler: "G69-017",
  },
};

/** `112 beløb`: a field as people call it. */
export const feltnavn = (nr: number): string => feltnavnIn(G69_LINJER, nr);
