import { v5 } from "uuid";
import { Finansbilag } from "../domain/finans/model.js";
import { findKommune } from "../domain/kommuner.js";
import { addDays } from "../kit/dates.js";
import { writeXml } from "../kit/xml-writer.js";
import { KSD, PILOTER } from "./parter.js";
import { SORTIMENT, VERSION } from "./sortimenter.js";
import { dimensioner, syntetiskCpr } from "./vaerdier.js";

/**
 * KSD's week: the postings of sygedagpenge for the pilots. Pure: everything follows from the seed, so that the same
 * bilag sent twice are the same bilag. Nobody in it is real.
 */

const NAMESPACE = "6b5d0c1e-3f59-4d0a-8a64-15900000c001";
export const idOf = (words: string): string => v5(words, NAMESPACE);

/** Monday of ISO week 1 of 2026, and the week that is paid where nothing else is said. */
const FIRST_MONDAY = "2025-12-29";
const UGE = 47;

/** The last day of the year that the story is in. */
export const ULTIMO = "2026-12-31";

/** Monday of an ISO week of 2026. */
export const mondayOf = (uge: number): string => addDays(FIRST_MONDAY, 7 * (uge - 1));

/** Øre for a whole week, as in the golden example, and the hours of one. */
const FULL_RATE = 440_500n;
const WEEK_HOURS = 37;
const FEWEST_HOURS = 10;

/** A number below `below` that follows from words. */
export const drawn = (words: string, below: number): number =>
  Number.parseInt(idOf(words).slice(0, 8), 16) % below;

/** Half of the sick are away all week, the rest some hours of it. */
const amountOf = (words: string): bigint => {
  if (drawn(`${words} hele ugen`, 2) === 0) return FULL_RATE;
  const hours = FEWEST_HOURS + drawn(`${words} timer`, WEEK_HOURS - FEWEST_HOURS);
  return (FULL_RATE * BigInt(hours)) / BigInt(WEEK_HOURS);
};

/** Most persons in a municipality's week: what the serial numbers have room for. */
export const MAX_PERSONER = 999;

/** One person's payment: `nr` is the person's number in the municipality's week, from 1 to MAX_PERSONER. */
export type Udbetaling = {
  readonly myndighed: string;
  readonly nr: number;
  readonly seed?: string;
  /** The ISO week of 2026 that is paid, 1 to 52. */
  readonly uge?: number;
  /** In øre; drawn from the seed where it is left out. */
  readonly beloeb?: bigint;
};

/** The bilag of one person's week: cost against the interim account that NemKonto pays from. */
export const sygedagpenge = ({
  myndighed,
  nr,
  seed = "demo",
  uge = UGE,
  beloeb: given,
}: Udbetaling): Finansbilag => {
  const ugenavn = `2026-${String(uge).padStart(2, "0")}`;
  const monday = mondayOf(uge);
  const words = `ksd ${ugenavn} ${seed} ${myndighed} ${nr}`;
  const beloeb = given ?? amountOf(words);
  const nummer = `KSD-${ugenavn}-${findKommune(myndighed)?.kommunekode ?? "0000"}-${String(nr).padStart(3, "0")}`;
  const nemkonto = { noegletype: "NemKontoAnmodning", noeglevaerdi: `NKS-${nummer.slice(4)}` };
  const fredag = addDays(monday, 4);
  return {
    finansbilagIdentifikator: idOf(words),
    afsenderMyndighed: myndighed,
    modtagerMyndighed: myndighed,
    afsenderSystem: KSD,
    sortiment: { sortimentIdentifikator: SORTIMENT, sortimentVersion: VERSION },
    bilagsnummer: nummer,
    bilagsdato: fredag,
    bogfoeringsdato: fredag,
    bilagstekst: `Sygedagpenge uge ${uge}`,
    posteringer: [
      {
        posteringIdentifikator: idOf(`${words} debet`),
        beloeb,
        debetKredit: "D",
        kontodimensioner: dimensioner("55771", "1", "013", "52"),
        part: { partType: "CPR", partIdentifikator: syntetiskCpr(nr) },
        periode: { fraDato: monday, tilDato: addDays(monday, 6) },
        referencenoegler: [nemkonto, { noegletype: "Skatteaar", noeglevaerdi: fredag.slice(0, 4) }],
        posteringstekst: `Sygedagpenge uge ${uge}`,
      },
      {
        posteringIdentifikator: idOf(`${words} kredit`),
        beloeb,
        debetKredit: "K",
        kontodimensioner: dimensioner("95259", "9", "999", "00"),
        referencenoegler: [nemkonto],
        posteringstekst: `NemKonto, sygedagpenge uge ${uge}`,
      },
    ],
    kontroltotal: { antalPosteringer: 2, debetTotal: beloeb, kreditTotal: beloeb },
  };
};

/** The good bilag of the week: `personer` in each pilot. */
export const ksdUge = ({ seed = "demo", personer = 6 } = {}): readonly Finansbilag[] =>
  PILOTER.flatMap((myndighed) =>
    Array.from({ length: personer }, (_, index) => sygedagpenge({ myndighed, nr: index + 1, seed })),
  );

/** The bilag as KSD sends it: XML with a line for each element, so that the place of an error says something. */
export const xmlOf = (bilag: Finansbilag): string => indented(writeXml(Finansbilag, bilag));

const TAG = /<(\/?)[^>]*>/g;

/** Each element on a line of its own; one that holds only text stays on one line. */
const indented = (xml: string): string => {
  let depth = 0;
  const lines = xml.replace(/></g, ">\n<").split("\n");
  const placed = lines.map((line) => {
    const closes = line.startsWith("</");
    if (closes) depth -= 1;
    const shown = "  ".repeat(depth) + line;
    const tags = [...line.matchAll(TAG)];
    if (!closes && tags.length === 1) depth += 1;
    return shown;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n${placed.join("\n")}\n`;
};
