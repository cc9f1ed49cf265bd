import {
  cifre,
  dato,
  type Feltbeskrivelse,
  type Feltlinjer,
  felt,
  koder,
  paakraevet,
  tekst,
} from "../../linjefil/felter.js";
import { MAX_TEKSTLINJE, MAX_TEKSTLINJER } from "../model.js";

/**
 * The fields of a G68 line. Numbers, names and widths: public code that writes G68 (OS2bos after KMD's GF200001Q, tenQ); see
 * docs/integrationer/g68.md. What they leave open is our choice there.
 */

/** The first of the fields of text to the payee; they are as many as a payout has lines of text. */
export const FOERSTE_TEKST = 40;
export const TEKSTFELTER: readonly number[] = Array.from(
  { length: MAX_TEKSTLINJER },
  (_, index) => FOERSTE_TEKST + index,
);

/** Kinds of number in field 10. */
export const IDENTKODER = { "02": "CPR", "03": "SE", "11": "CVR", "12": "P" } as const;
export type Identkode = keyof typeof IDENTKODER;
/** An account among the udbetalingssystem's own creditors; a payout has no place for one. */
export const KREDITORKONTO = "01";

const PLUS = "+";
export const MINUS = "-";

/** By field number, ascending as on the line. */
const G68_FELTER: ReadonlyMap<number, Feltbeskrivelse> = new Map([
  [2, felt("organisationsenhed", cifre(4))],
  [3, felt("organisationstype", cifre(2))],
  [7, felt("udbetalings-ident", cifre(18))],
  [8, felt("beløb", cifre(11), paakraevet)],
  [9, felt("fortegn", koder(PLUS, MINUS), paakraevet)],
  [10, felt("identkode", cifre(2), paakraevet)],
  [
    11,
    felt(
      "udbetalingsberettiget",
      {
        art: "moenster",
        pattern: /^(\d{10}|\d{14})$/,
        bredde: 14,
        forventet: "10 eller 14 cifre med foranstillede nuller",
        personlig: true,
      },
      paakraevet,
    ),
  ],
  [12, felt("udbetalingsdato", dato, paakraevet)],
  [16, felt("posteringshenvisning", cifre(18, 20), paakraevet)],
  [17, felt("fakturanummer", tekst(20))],
  ...TEKSTFELTER.map(
    (nr, index) => [nr, felt(`udbetalingstekst ${index + 1}`, tekst(MAX_TEKSTLINJE))] as const,
  ),
]);

export const G68_LINJER: Feltlinjer = {
  navn: "G68",
  cifre: 2,
  felter: G68_FELTER,
  koder: {
    hoved: "G68-008",
    intetFelt: "G68-010",
    ukendt: "G68-011",
    orden: "G68-012",
    dobbelt: "G68-013",
    form: "G68-014",
    ingenDato: "G68-015",
    mangler: "G68-016",
  },
};
