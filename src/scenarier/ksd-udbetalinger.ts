import { v5 } from "uuid";
import { type Oere, sum } from "../domain/beloeb.js";
import { Filhoved, Filtotal } from "../domain/udbetaling/fil.js";
import { UDBETALING_TYPES, type Udbetaling, Udbetalingsanmodning } from "../domain/udbetaling/model.js";
import { addDays } from "../kit/dates.js";
import { writeXml } from "../kit/xml-writer.js";
import { drawn, mondayOf } from "./ksd-uge.js";
import { HELSINGOER, KSD } from "./parter.js";
import { dimensioner, syntetiskCpr } from "./vaerdier.js";

/** KSD's payouts of a week as one file. Pure: the same seed gives the same file, byte for byte. Nobody in it is real. */

const NAMESPACE = "6b5d0c1e-3f59-4d0a-8a64-15900000d002";
const UGE = 49;
/** Øre: the smallest payout, and how many more one may be. */
const MINDST = 20_000;
const SPAEND = 900_000;

export type Udbetalingsfilvalg = {
  /** Payouts; each is a payee's own. */
  readonly antal: number;
  readonly seed?: string;
  readonly altEllerIntet?: boolean;
  /** Payouts in one anmodning. */
  readonly prAnmodning?: number;
  /** One in so many anmodninger goes wrong: a code that is none, a sum that is not theirs, or XML that is not closed. */
  readonly fejlHver?: number;
  /** So many payouts, last in the file, pay what its first ones pay: they are taken, and held for a person to see. */
  readonly dubletter?: number;
};

/** What a payee is paid for the week, under the id that follows from `words`. */
const udbetalingOf = (nr: number, seed: string, words: string): Udbetaling => {
  const monday = mondayOf(UGE);
  const beloeb = BigInt(MINDST + drawn(`${seed} beloeb ${nr}`, SPAEND));
  return {
    udbetalingIdentifikator: v5(`${seed} ${words}`, NAMESPACE),
    betalingsmodtager: { partType: "CPR", partIdentifikator: syntetiskCpr(nr) },
    beloeb,
    dispositionsdato: addDays(monday, 4),
    ydelsesart: "SDP",
    periode: { fraDato: monday, tilDato: addDays(monday, 6) },
    destination: "NemKonto",
    sagsnummer: `KSD-${nr}`,
    adviseringstekst: [`Sygedagpenge uge ${UGE}`],
    konteringslinjer: [{ beloeb, kontodimensioner: dimensioner("55771", "1", "013", "52") }],
  };
};

const SKADER: readonly ((xml: string) => string)[] = [
  (xml) => xml.replace("<Destination>NemKonto<", "<Destination>Kontant<"),
  (xml) => xml.replace(/<Antal>(\d+)</, (_, antal: string) => `<Antal>${Number(antal) + 1}<`),
  (xml) => xml.replace("</Udbetaling>", "</Udbetalinger>"),
];

const anmodningOf = (id: string, udbetalinger: Udbetaling[]): Udbetalingsanmodning => ({
  beskedIdentifikator: id,
  afsenderMyndighed: HELSINGOER,
  modtagerMyndighed: HELSINGOER,
  afsenderSystem: KSD,
  udbetalinger,
  kontroltotal: { antal: udbetalinger.length, beloeb: totalOf(udbetalinger) },
});

const totalOf = (udbetalinger: readonly Udbetaling[]): Oere => sum(udbetalinger.map(({ beloeb }) => beloeb));

/** The payouts of each anmodning, in order. */
function* bunker({
  antal,
  seed,
  prAnmodning,
  dubletter,
}: Required<Pick<Udbetalingsfilvalg, "antal" | "seed" | "prAnmodning" | "dubletter">>): Generator<
  Udbetaling[]
> {
  let bunke: Udbetaling[] = [];
  for (let nr = 1; nr <= antal; nr += 1) {
    const foerste = antal - dubletter;
    bunke.push(
      nr <= foerste ? udbetalingOf(nr, seed, `${nr}`) : udbetalingOf(nr - foerste, seed, `${nr} igen`),
    );
    if (bunke.length < prAnmodning && nr < antal) continue;
    yield bunke;
    bunke = [];
  }
}

/** The file in pieces of text, with its counts and sum as the sender has them: of every payout that it means to send. */
export function* ksdUdbetalingsfil({
  antal,
  seed = "udbetaling",
  altEllerIntet,
  prAnmodning = 1,
  fejlHver = 0,
  dubletter = antal >= 10 ? 2 : 0,
}: Udbetalingsfilvalg): Generator<string> {
  const words = [seed, antal, altEllerIntet ?? false, prAnmodning, fejlHver, dubletter].join(" ");
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<Udbetalingsfil xmlns="${UDBETALING_TYPES}">\n`;
  const hoved = {
    filIdentifikator: v5(words, NAMESPACE),
    afsenderMyndighed: HELSINGOER,
    afsenderSystem: KSD,
    ...(altEllerIntet === undefined ? {} : { altEllerIntet }),
    antalUdbetalinger: antal,
  };
  yield `${writeXml(Filhoved, hoved)}\n`;
  let nr = 0;
  let total: Oere = 0n;
  for (const udbetalinger of bunker({ antal, seed, prAnmodning, dubletter })) {
    nr += 1;
    total += totalOf(udbetalinger);
    const id = v5(`${seed} ${prAnmodning} anmodning ${nr} ${udbetalinger.length}`, NAMESPACE);
    const xml = writeXml(Udbetalingsanmodning, anmodningOf(id, udbetalinger));
    const isBad = fejlHver > 0 && nr % fejlHver === 0;
    yield `${isBad ? SKADER[(nr / fejlHver) % SKADER.length]!(xml) : xml}\n`;
  }
  const filtotal = { antalAnmodninger: nr, antalUdbetalinger: antal, beloebTotal: total };
  yield `${writeXml(Filtotal, filtotal)}\n</Udbetalingsfil>\n`;
}
