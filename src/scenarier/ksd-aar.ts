import { sum } from "../domain/beloeb.js";
import type { Finansbilag } from "../domain/finans/model.js";
import { findKommune } from "../domain/kommuner.js";
import { addDays } from "../kit/dates.js";
import type { Client } from "../sdk/client.js";
import { drawn, idOf, mondayOf, sygedagpenge } from "./ksd-uge.js";
import { HELSINGOER, KSD } from "./parter.js";
import { SORTIMENT, VERSION } from "./sortimenter.js";
import { dimensioner } from "./vaerdier.js";

/**
 * The demonstration year: what a municipality's ERP is sent in 2026, week by week. KSD's sygedagpenge are most of it;
 * beside them kontanthjælp as KY pays it, refusion as YR books it, income, what NemKonto draws on the bank, and a few
 * corrections. Pure: everything follows from the seed. Nobody in it is real. All is sent in KSD's name.
 */

const WEEKS = 52;

export type Demonstrationsaar = {
  readonly myndighed?: string;
  /** How many bilag; spread evenly over the weeks. */
  readonly antal?: number;
  readonly seed?: string;
};

type Linje = {
  readonly side: "D" | "K";
  readonly konto: Finansbilag["posteringer"][number]["kontodimensioner"];
  readonly beloeb: bigint;
  readonly tekst: string;
};

const NEMKONTO = dimensioner("95259", "9", "999", "00");
const BANK = dimensioner("92205", "8", "001", "00");
const REFUSION_TIL_GODE = dimensioner("92512", "8", "001", "00");
const KASSE = dimensioner("92201", "8", "001", "00");

/** What a bilag of the year is about: words for its ids, the week it is in, and amounts below some kroner, in øre. */
type Om = {
  readonly words: string;
  readonly uge: number;
  readonly kroner: (below: number, nr?: number) => bigint;
};

const KONTANTHJAELP = [
  ["007", "Kontanthjælp"],
  ["008", "Uddannelseshjælp"],
  ["009", "Særlig støtte"],
] as const;
const REFUSIONER = ["010", "011", "012", "013"];
const INDTAEGTER = [
  ["33250", "Bibliotek, gebyrer"],
  ["22207", "Parkering, afgifter"],
] as const;

const pick = <T>({ words }: Om, list: readonly T[]): T => list[drawn(`${words} valg`, list.length)]!;

const kontanthjaelp = (om: Om): readonly Linje[] => {
  const [gruppering, tekst] = pick(om, KONTANTHJAELP);
  const [hjaelp, stoette] = [om.kroner(12_000), om.kroner(900)];
  return [
    { side: "D", konto: dimensioner("55773", "1", gruppering, "52"), beloeb: hjaelp, tekst },
    { side: "D", konto: dimensioner("55773", "1", "011", "52"), beloeb: stoette, tekst: "Forrevalidering" },
    { side: "K", konto: NEMKONTO, beloeb: hjaelp + stoette, tekst: `NemKonto, ${tekst.toLowerCase()}` },
  ];
};

const refusion = (om: Om): readonly Linje[] => {
  const beloeb = om.kroner(80_000);
  const tekst = `Refusion af sygedagpenge, uge ${om.uge}`;
  return [
    { side: "D", konto: REFUSION_TIL_GODE, beloeb, tekst },
    { side: "K", konto: dimensioner("55771", "2", pick(om, REFUSIONER), "86"), beloeb, tekst },
  ];
};

const indtaegt = (om: Om): readonly Linje[] => {
  const [funktion, tekst] = pick(om, INDTAEGTER);
  const beloeb = om.kroner(2_500);
  return [
    { side: "D", konto: KASSE, beloeb, tekst },
    { side: "K", konto: dimensioner(funktion, "1", "999", "79"), beloeb, tekst },
  ];
};

const udbetaling = (om: Om): readonly Linje[] => {
  const beloeb = om.kroner(150_000);
  const tekst = `NemKonto, trukket i banken uge ${om.uge}`;
  return [
    { side: "D", konto: NEMKONTO, beloeb, tekst },
    { side: "K", konto: BANK, beloeb, tekst },
  ];
};

/** Too much was paid: the line is taken back, and the right one booked. */
const rettelse = (om: Om): readonly Linje[] => {
  const [forkert, rigtigt] = [om.kroner(4_405, 1), om.kroner(4_405, 2)];
  const konto = dimensioner("55771", "1", "013", "52");
  return [
    { side: "K", konto, beloeb: forkert, tekst: "Rettelse af sygedagpenge, tilbage" },
    { side: "D", konto: NEMKONTO, beloeb: forkert, tekst: "Rettelse af sygedagpenge, tilbage" },
    { side: "D", konto, beloeb: rigtigt, tekst: "Rettelse af sygedagpenge, rigtigt beløb" },
    { side: "K", konto: NEMKONTO, beloeb: rigtigt, tekst: "Rettelse af sygedagpenge, rigtigt beløb" },
  ];
};

/** Of twenty bilag one is a correction, one is drawn on the bank, and so on; the rest are sygedagpenge. */
const ANDRE: ReadonlyMap<number, readonly [kort: string, linjer: (om: Om) => readonly Linje[]]> = new Map([
  [3, ["KY", kontanthjaelp]],
  [8, ["KY", kontanthjaelp]],
  [11, ["YR", refusion]],
  [14, ["IND", indtaegt]],
  [17, ["NKS", udbetaling]],
  [19, ["RET", rettelse]],
]);

/** Øre from 1,00 kr. up that follow from words; `nr` tells two of a bilag apart. */
const kronerOf =
  (words: string) =>
  (below: number, nr = 0): bigint =>
    100n + BigInt(drawn(`${words} ${below} ${nr}`, below * 100));

const bilagOf = (
  myndighed: string,
  kort: string,
  { words, uge }: Om,
  linjer: readonly Linje[],
): Finansbilag => {
  const dato = addDays(mondayOf(uge), 3);
  const totalOf = (side: Linje["side"]): bigint =>
    sum(linjer.filter((linje) => linje.side === side).map(({ beloeb }) => beloeb));
  return {
    finansbilagIdentifikator: idOf(words),
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    afsenderSystem: KSD,
    sortiment: { sortimentIdentifikator: SORTIMENT, sortimentVersion: VERSION },
    bilagsnummer: `${kort}-${findKommune(myndighed)?.kommunekode ?? "0000"}-${idOf(words).slice(0, 8)}`,
    bilagsdato: dato,
    bilagstekst: linjer[0]!.tekst,
    posteringer: linjer.map(({ side, konto, beloeb, tekst }, index) => ({
      posteringIdentifikator: idOf(`${words} linje ${index}`),
      beloeb,
      debetKredit: side,
      kontodimensioner: [...konto],
      posteringstekst: tekst,
    })),
    kontroltotal: {
      antalPosteringer: linjer.length,
      debetTotal: totalOf("D"),
      kreditTotal: totalOf("K"),
    },
  };
};

/** The bilag of the year, in the order of the weeks. */
export function* ksdAar({
  myndighed = HELSINGOER,
  antal = 2_000,
  seed = "aar",
}: Demonstrationsaar = {}): Generator<Finansbilag> {
  for (let index = 0; index < antal; index += 1) {
    const uge = 1 + Math.floor((index * WEEKS) / antal);
    const words = `aar ${seed} ${myndighed} ${antal} ${index}`;
    const andet = ANDRE.get(index % 20);
    const om = { words, uge, kroner: kronerOf(words) };
    yield andet === undefined
      ? sygedagpenge({ myndighed, nr: (index % 999) + 1, seed: words, uge })
      : bilagOf(myndighed, andet[0], om, andet[1](om));
  }
}

/** Bilag on their way at the same time: enough for the hub to write them in groups. */
const AT_ONCE = 64;

/** How the year went: how many were accepted, and what was said of the first that was not. */
export type Aarsudfald = { readonly accepteret: number; readonly afvist: number; readonly foerste?: string };

/** Send the year to a hub; all of it, whatever becomes of each. */
export const sendKsdAar = async (ksd: Client, aar: Demonstrationsaar = {}): Promise<Aarsudfald> => {
  const bilag = ksdAar(aar);
  let [accepteret, afvist] = [0, 0];
  let foerste: string | undefined;
  const sender = async (): Promise<void> => {
    for (const one of bilag) {
      const answer = await ksd.modtagFinansbilag({ body: one });
      if (answer.ok && answer.value.kode === "ACCEPTERET") accepteret += 1;
      else {
        afvist += 1;
        foerste ??= (answer.ok ? answer.value : answer.error).fejl.map((f) => f.fejlTekst).join("; ");
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sender));
  return { accepteret, afvist, ...(foerste === undefined ? {} : { foerste }) };
};
