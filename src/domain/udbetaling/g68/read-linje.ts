import { type Fejl, fejl } from "../../fejl.js";
import { readG69Linje } from "../../finans/g69/read-linje.js";
import { longestLinje } from "../../linjefil/felter.js";
import { type Linjelaesning, tegnfejl } from "../../linjefil/fil.js";
import { type Hoveddel, readDele } from "../../linjefil/hoved.js";
import { readFelter } from "../../linjefil/read-felter.js";
import { G68_LINJER } from "./felter.js";
import { type G68Hoved, type G68Linje, type Leverancelinje, TRANSAKTIONSTYPER } from "./linje.js";
import { linjeregler } from "./linjeregler.js";

/** 00: paid in another system. The line is a G68 line, but none that can be paid. */
const ANDETSTEDS = "00";

const ENHED: Hoveddel = {
  navn: "organisationsenhed",
  bredde: 4,
  pattern: /^\d{4}$/,
  forventet: "fire cifre",
};
/** The parts of the head in their order, as tenQ has them. */
const DELE: readonly Hoveddel[] = [
  { navn: "registreringssted", bredde: 3, pattern: /^\d{3}$/, forventet: "tre cifre" },
  { navn: "format", bredde: 3, pattern: /^G68$/, forventet: "G68" },
  { navn: "linjeløbenummer", bredde: 5, pattern: /^\d{5}$/, forventet: "fem cifre" },
  {
    navn: "transaktionstype",
    bredde: 2,
    pattern: /^(00|01|10)$/,
    forventet: [ANDETSTEDS, ...TRANSAKTIONSTYPER].join(", "),
  },
  { navn: "flydende eller fast", bredde: 1, pattern: /^1$/, forventet: "1 (flydende)" },
];
/** And as OS2bos has them. */
const DELE_MED_ENHED: readonly Hoveddel[] = DELE.toSpliced(3, 0, ENHED);

const widthOf = (dele: readonly Hoveddel[]): number => dele.reduce((sum, { bredde }) => sum + bredde, 0);
const MED_ENHED = widthOf(DELE_MED_ENHED);
const UDEN_ENHED = widthOf(DELE);
/** The longest line there can be, in characters. */
export const MAX_LINJE = longestLinje(G68_LINJER, MED_ENHED);

/**
 * Reads line `nr` (from 1) of a delivery, without its line end: a G68 line (G68-002, G68-005, G68-008 to G68-020), a G69 line
 * (its own codes), or a line of the frame (G68-007). A line without errors is written back to the very same text.
 */
export const readLeverancelinje = (text: string, nr: number): Linjelaesning<Leverancelinje> => {
  if (/^(Z300|SLUTD)/.test(text)) return readRamme(text, nr);
  if (text.slice(3, 6) === "G69") {
    const { linje, fejl: fundet } = readG69Linje(text, nr);
    return { ...(linje === undefined ? {} : { linje: { art: "G69", linje } }), fejl: fundet };
  }
  const { linje, fejl: fundet } = readG68Linje(text, nr);
  return { ...(linje === undefined ? {} : { linje: { art: "G68", linje } }), fejl: fundet };
};

const readRamme = (text: string, nr: number): Linjelaesning<Leverancelinje> => {
  const [, brugernummer, dag] = /^Z300 (\d{4})6 {6}(\d{1,3})1$/.exec(text) ?? [];
  if (brugernummer !== undefined && dag !== undefined && Number(dag) >= 1 && Number(dag) <= 366)
    return { linje: { art: "Z300", brugernummer, dag }, fejl: [] };
  const [, antal] = /^SLUTD(\d{5})$/.exec(text) ?? [];
  if (antal !== undefined) return { linje: { art: "SLUTD", antal }, fejl: [] };
  const slags = text.startsWith("Z300") ? "Z300" : "SLUTD";
  return { fejl: [fejl("G68-007", { slags }, { linje: nr, kolonne: 1, element: `G68[${nr}]` })] };
};

const readG68Linje = (text: string, nr: number): Linjelaesning<G68Linje> => {
  if (text.length > MAX_LINJE) {
    const vaerdier = { laengde: String(text.length), graense: String(MAX_LINJE) };
    return { fejl: [fejl("G68-005", vaerdier, { linje: nr, element: `G68[${nr}]` })] };
  }
  const iTegn = tegnfejl("G68-002", "G68", text, nr);
  const medEnhed = text.indexOf("&") === MED_ENHED;
  const bredde = medEnhed ? MED_ENHED : UDEN_ENHED;
  const hoved = readDele(text, nr, {
    navn: "G68",
    kode: "G68-008",
    dele: medEnhed ? DELE_MED_ENHED : DELE,
  });
  if (!hoved.hele || (hoved.fejl.length > 0 && text[bredde] !== "&"))
    return { fejl: [...iTegn, ...hoved.fejl] };
  const laest = readFelter(G68_LINJER, text, bredde, nr);
  const regelfejl = linjeregler.flatMap((regel) => regel(laest));
  const alle = [
    ...iTegn,
    ...hoved.fejl,
    ...andetsteds(hoved.dele, medEnhed, nr),
    ...laest.fejl,
    ...regelfejl,
  ];
  return alle.length > 0
    ? { fejl: alle }
    : { linje: { hoved: toHoved(hoved.dele, medEnhed), felter: laest.felter }, fejl: [] };
};

/** Such a payout is no business of ours: to read it as one would pay twice. */
const andetsteds = (dele: readonly string[], medEnhed: boolean, nr: number): readonly Fejl[] => {
  if (dele.at(-2) !== ANDETSTEDS) return [];
  const kolonne = (medEnhed ? MED_ENHED : UDEN_ENHED) - 2;
  return [fejl("G68-009", {}, { linje: nr, kolonne, element: `G68[${nr}]/transaktionstype` })];
};

const toHoved = (dele: readonly string[], medEnhed: boolean): G68Hoved => {
  const [registreringssted = "", , linjeloebenummer = "", enhed = ""] = dele;
  return {
    registreringssted,
    linjeloebenummer,
    ...(medEnhed ? { organisationsenhed: enhed } : {}),
    transaktionstype: TRANSAKTIONSTYPER.find((type) => type === dele.at(-2))!,
  };
};
