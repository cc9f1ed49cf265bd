import { v5 } from "uuid";
import { sum } from "../domain/beloeb.js";
import { Filhoved, Filtotal } from "../domain/finans/fil.js";
import { FINANS_TYPES, Finansbilag } from "../domain/finans/model.js";
import { writeXml } from "../kit/xml-writer.js";
import { sygedagpenge } from "./ksd-uge.js";
import { HELSINGOER, KSD } from "./parter.js";

/** KSD's month as one file: many bilag of five lines each. Pure: the same seed gives the same file, byte for byte. */

const NAMESPACE = "6b5d0c1e-3f59-4d0a-8a64-15900000d001";

export type Massefil = {
  readonly antal: number;
  readonly seed?: string;
  readonly altEllerIntet?: boolean;
  /** One in so many bilag goes wrong: out of balance, a value that is none, or an account that is missing. */
  readonly fejlHver?: number;
};

type Linje = Finansbilag["posteringer"][number];

/** One bilag of the file: two weeks of sygedagpenge, their refusion, and the interim account. */
const bilagOf = (nr: number, seed: string): Finansbilag => {
  const week = sygedagpenge({ myndighed: HELSINGOER, nr: (nr % 999) + 1, seed: `${seed} ${nr}` });
  const [debet, kredit] = [week.posteringer[0]!, week.posteringer[1]!];
  const id = (words: string): string => v5(`${seed} ${nr} ${words}`, NAMESPACE);
  const part = (words: string, line: Linje, beloeb: bigint) => ({
    ...line,
    posteringIdentifikator: id(words),
    beloeb,
  });
  const half = debet.beloeb / 2n;
  const posteringer = [
    part("d1", debet, half),
    part("d2", bare(debet), debet.beloeb - half),
    part("d3", bare(debet), 1_000n),
    part("k1", bare(kredit), kredit.beloeb),
    part("k2", bare(kredit), 1_000n),
  ];
  const total = debet.beloeb + 1_000n;
  return {
    ...week,
    finansbilagIdentifikator: id("bilag"),
    bilagsnummer: `KSD-M-${nr}`,
    posteringer,
    kontroltotal: { antalPosteringer: posteringer.length, debetTotal: total, kreditTotal: total },
  };
};

/** A line as most systems send them in bulk: person, period and keys stand on the first line of a bilag only. */
const bare = ({ part, periode, referencenoegler, ...line }: Linje): Linje => line;

const SKADER: readonly ((xml: string) => string)[] = [
  (xml) => xml.replace(/<Beloeb>10\.00</, "<Beloeb>11.00<"),
  (xml) => xml.replace(/<DebetKredit>D</, "<DebetKredit>X<"),
  (xml) => xml.replaceAll("<Vaerdi>55771<", "<Vaerdi>55772<"),
  (xml) => xml.replace("</Finanspostering>", "</Finansposteringer>"),
];

/** The file in pieces of text, with its totals as the sender counts them: of every line that it means to send. */
export function* ksdMassefil({
  antal,
  seed = "masse",
  altEllerIntet,
  fejlHver = 0,
}: Massefil): Generator<string> {
  const hoved = {
    filIdentifikator: v5(`${seed} ${antal} ${fejlHver} ${altEllerIntet ?? false}`, NAMESPACE),
    afsenderMyndighed: HELSINGOER,
    afsenderSystem: KSD,
    ...(altEllerIntet === undefined ? {} : { altEllerIntet }),
  };
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<Finansbilagsfil xmlns="${FINANS_TYPES}">\n`;
  yield `${writeXml(Filhoved, hoved)}\n`;
  let posteringer = 0;
  let total = 0n;
  for (let nr = 1; nr <= antal; nr += 1) {
    const bilag = bilagOf(nr, seed);
    posteringer += bilag.posteringer.length;
    total += sum(bilag.posteringer.filter((p) => p.debetKredit === "D").map((p) => p.beloeb));
    const xml = writeXml(Finansbilag, bilag);
    const isBad = fejlHver > 0 && nr % fejlHver === 0;
    yield `${isBad ? SKADER[(nr / fejlHver) % SKADER.length]!(xml) : xml}\n`;
  }
  const filtotal = {
    antalBilag: antal,
    antalPosteringer: posteringer,
    debetTotal: total,
    kreditTotal: total,
  };
  yield `${writeXml(Filtotal, filtotal)}\n</Finansbilagsfil>\n`;
}
