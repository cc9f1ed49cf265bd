import { type G69Linje, writeG69Linje } from "../../finans/g69/linje.js";
import { type Linjefelt, writeFelter } from "../../linjefil/felter.js";
import { G68_LINJER } from "./felter.js";

/** 01: another destination is permitted; 10: the stated destination and no other. 00, paid elsewhere, is refused. */
export const TRANSAKTIONSTYPER = ["01", "10"] as const;

/** The head of a G68 line: everything before its first field. Texts as written, with their zeros. */
export type G68Hoved = {
  readonly registreringssted: string;
  readonly linjeloebenummer: string;
  /** OS2bos has the kommunekode here; tenQ leaves it out, and has it in field 02 only. */
  readonly organisationsenhed?: string;
  readonly transaktionstype: (typeof TRANSAKTIONSTYPER)[number];
};

/** One line: one payout. The fields stand in the order of the line, their values as written. */
export type G68Linje = { readonly hoved: G68Hoved; readonly felter: readonly Linjefelt[] };

/** One line of a delivery: a payout, a posting of one, or the frame's first or last line. */
export type Leverancelinje =
  | { readonly art: "G68"; readonly linje: G68Linje }
  | { readonly art: "G69"; readonly linje: G69Linje }
  /** `brugernummer`: the kommunekode; `dag`: the day of the year, with or without zeros before. */
  | { readonly art: "Z300"; readonly brugernummer: string; readonly dag: string }
  /** How many lines stand between the frame's, in five digits. */
  | { readonly art: "SLUTD"; readonly antal: string };

const writeG68Linje = ({ hoved, felter }: G68Linje): string =>
  [
    hoved.registreringssted,
    "G68",
    hoved.linjeloebenummer,
    hoved.organisationsenhed ?? "",
    hoved.transaktionstype,
    "1",
    writeFelter(G68_LINJER, felter),
  ].join("");

/** The line as text, without line end: the very text it was read from. */
export const writeLeverancelinje = (one: Leverancelinje): string => {
  switch (one.art) {
    case "G68":
      return writeG68Linje(one.linje);
    case "G69":
      return writeG69Linje(one.linje);
    case "Z300":
      return `Z300 ${one.brugernummer}6      ${one.dag}1`;
    case "SLUTD":
      return `SLUTD${one.antal}`;
  }
};
