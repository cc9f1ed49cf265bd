/**
 * The lines of G19 (KMD calls the interface 10Q): records of fixed width. Positions, widths and the values in brackets: the
 * public code that writes 10Q for Prisme in Greenland (KAS, tenQ), which names KMD's GE550010Q version 15 as its source;
 * see docs/integrationer/g19.md. What it leaves open is our choice there.
 */
type Format =
  /** Not only blanks; padded on either side. */
  | "kraevet"
  /** Anything, blanks too; padded on either side. */
  | "tekst"
  | "cifre"
  /** 0 and yyyymmddHHMM. */
  | "tidspunkt"
  /** yyyymmdd, or eight zeros: none. */
  | "dato"
  /** Ten digits of øre, and the sign after them. */
  | "beloeb"
  /** Blank, or a mark. */
  | "mark"
  /** The rest of the line: up to the width, and as it stands. */
  | "rest";

export type G19Feltbeskrivelse = {
  /** As people call it. */
  readonly navn: string;
  readonly bredde: number;
  readonly format: Format;
  /** Holds a person's number or words about one: its value is never told. */
  readonly personlig?: true;
};

const felt = (navn: string, bredde: number, format: Format): G19Feltbeskrivelse => ({ navn, bredde, format });
const personligt = (navn: string, bredde: number, format: Format): G19Feltbeskrivelse => ({
  ...felt(navn, bredde, format),
  personlig: true,
});

/** Every field there is, by its name in code. */
export const G19_FELTER = {
  leverandoer: felt("leverandørident", 4, "kraevet"),
  type: felt("transaktionstype", 2, "cifre"),
  tidspunkt: felt("tidspunkt", 13, "tidspunkt"),
  bruger: felt("brugernummer", 4, "cifre"),
  omraade: felt("område", 3, "cifre"),
  betalingsart: felt("betalingsart", 3, "cifre"),
  aar: felt("påligningsår", 4, "cifre"),
  debitor: personligt("debitornummer", 10, "cifre"),
  sag: felt("sag", 2, "cifre"),
  person: personligt("personnummer", 10, "cifre"),
  individtype: felt("individtype", 2, "cifre"),
  rate: felt("ratenummer", 3, "cifre"),
  beloeb: felt("ratebeløb", 11, "beloeb"),
  beloebstype: felt("beløbstype", 1, "cifre"),
  rentefrit: felt("rentefrit beløb", 11, "beloeb"),
  opkraevning: felt("opkrævningskode", 1, "cifre"),
  opkraevningsdato: felt("opkrævningsdato", 8, "dato"),
  forfaldsdato: felt("forfaldsdato", 8, "dato"),
  betaldato: felt("betaldato", 8, "dato"),
  rentefridato: felt("rentefri dato", 8, "dato"),
  tekstnummer: felt("tekstnummer", 3, "cifre"),
  specifikation: felt("ratespecifikation", 3, "tekst"),
  slettet: felt("sletmarkering", 1, "mark"),
  faktura: felt("fakturanummer", 35, "tekst"),
  stiftelsesdato: felt("stiftelsesdato", 8, "dato"),
  periodeFra: felt("periode fra", 8, "dato"),
  periodeTil: felt("periode til", 8, "dato"),
  aarsagskode: felt("ændringsårsagskode", 4, "tekst"),
  aarsag: personligt("ændringstekst", 100, "tekst"),
  noegle: felt("afstemningsnøgle", 35, "kraevet"),
  linjenummer: felt("linjenummer", 3, "cifre"),
  tekst: personligt("tekst", 60, "rest"),
  gln: felt("GLN-oplysninger", 100, "rest"),
} as const satisfies Record<string, G19Feltbeskrivelse>;

export type G19Feltnavn = keyof typeof G19_FELTER;

/** What every record begins with. */
const HOVED = [
  "leverandoer",
  "type",
  "tidspunkt",
  "bruger",
  "omraade",
  "betalingsart",
  "aar",
  "debitor",
  "sag",
] as const satisfies readonly G19Feltnavn[];

/** The records, by transaktionstype. Of 52 no public source knows more than the head, and that it is about a GLN. */
export const G19_RECORDS = {
  "10": [...HOVED, "person"],
  "24": [
    ...HOVED,
    "individtype",
    "rate",
    "beloeb",
    "beloebstype",
    "rentefrit",
    "opkraevning",
    "opkraevningsdato",
    "forfaldsdato",
    "betaldato",
    "rentefridato",
    "tekstnummer",
    "specifikation",
    "slettet",
    "faktura",
    "stiftelsesdato",
    "periodeFra",
    "periodeTil",
    "aarsagskode",
    "aarsag",
    "noegle",
  ],
  "26": [...HOVED, "individtype", "rate", "linjenummer", "tekst"],
  "52": [...HOVED, "gln"],
} as const satisfies Record<string, readonly G19Feltnavn[]>;

export type G19Type = keyof typeof G19_RECORDS;

export const isG19Type = (type: string): type is G19Type => Object.hasOwn(G19_RECORDS, type);

/** Where a field begins on a record of a type: its column, from 1. */
export const kolonneOf = (type: G19Type, navn: G19Feltnavn): number => {
  const felter: readonly G19Feltnavn[] = G19_RECORDS[type];
  return felter
    .slice(0, felter.indexOf(navn))
    .reduce((kolonne, foer) => kolonne + G19_FELTER[foer].bredde, 1);
};

/** Marks of a rate that is taken back. The sources say only that it is blank on one that is not; the marks are ours. */
export const SLETMARKER: readonly string[] = ["S", "J", "1"];

/** Known values, and the only ones that the sources give a meaning: a rate of its own, collected as it stands. */
export const KENDTE = { individtype: "20", beloebstype: "1", opkraevning: "1" } as const;

/** A ratenummer that leaves the number to the debitorsystem. */
export const UDEN_RATENUMMER = "999";
