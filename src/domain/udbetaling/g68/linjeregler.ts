import { type Fejl, fejl } from "../../fejl.js";
import { feltnavnIn, type Linjefelt } from "../../linjefil/felter.js";
import type { Feltlaesning } from "../../linjefil/read-felter.js";
import { G68_LINJER, IDENTKODER, type Identkode, KREDITORKONTO, MINUS, TEKSTFELTER } from "./felter.js";
import { readHenvisning } from "./henvisning.js";

/** What the rules see of a line: the fields whose value is good, and where each stands. */
type Linjeregel = (laest: Feltlaesning) => readonly Fejl[];

const find = ({ felter }: Feltlaesning, nr: number): Linjefelt | undefined =>
  felter.find((felt) => felt.nr === nr);

/** Money comes back by the next payout being less, or as a claim: never by a payout that is negative. */
const negativ: Linjeregel = (laest) =>
  find(laest, 9)?.vaerdi === MINUS ? [fejl("G68-017", {}, laest.stedOf(9))] : [];

/** `!` and `\` mean something to the receivers (tenQ, KMD); `&` begins a field. */
const teksttegn: Linjeregel = (laest) =>
  laest.felter
    .filter(({ nr, vaerdi }) => TEKSTFELTER.includes(nr) && /[!\\]/.test(vaerdi))
    .map(({ nr }) => fejl("G68-018", { felt: feltnavnIn(G68_LINJER, nr) }, laest.stedOf(nr)));

const identkode: Linjeregel = (laest) => {
  const kode = find(laest, 10)?.vaerdi;
  return kode === undefined || kode === KREDITORKONTO || Object.hasOwn(IDENTKODER, kode)
    ? []
    : [
        fejl(
          "G68-019",
          { kode, kendte: [KREDITORKONTO, ...Object.keys(IDENTKODER).sort()].join(", ") },
          laest.stedOf(10),
        ),
      ];
};

const BREDDER: Readonly<Record<Identkode, number>> = { "02": 10, "03": 8, "11": 8, "12": 10 };

/** A number of ten digits (CPR, P) or eight (CVR, SE), and nothing but zeros before it. */
const nummerEfterKode: Linjeregel = (laest) => {
  const [kode, nummer] = [find(laest, 10)?.vaerdi, find(laest, 11)?.vaerdi];
  if (kode === undefined || nummer === undefined || !Object.hasOwn(IDENTKODER, kode)) return [];
  const bredde = BREDDER[kode as Identkode];
  return /^0*$/.test(nummer.slice(0, -bredde))
    ? []
    : [fejl("G68-020", { kode, bredde: String(bredde) }, laest.stedOf(11))];
};

const henvisningsdato: Linjeregel = (laest) => {
  const vaerdi = find(laest, 16)?.vaerdi;
  return vaerdi === undefined || readHenvisning(vaerdi) !== undefined
    ? []
    : [fejl("G68-015", { felt: feltnavnIn(G68_LINJER, 16), vaerdi }, laest.stedOf(16))];
};

/** The rules of one line: G68-015, G68-017 to G68-020. */
export const linjeregler: readonly Linjeregel[] = [
  negativ,
  teksttegn,
  identkode,
  nummerEfterKode,
  henvisningsdato,
];
