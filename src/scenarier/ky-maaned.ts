import { v5 } from "uuid";
import type { Finansbilag } from "../domain/finans/model.js";
import { HELSINGOER, KY } from "./parter.js";
import { SORTIMENT, VERSION } from "./sortimenter.js";
import { dimensioner, syntetiskCpr } from "./vaerdier.js";

/**
 * KY's month: kontanthjælp and uddannelseshjælp, each line with the keys that KY needs to find it again by: the payment
 * request it is paid with, the tax year, and the SE number that reports the tax. Pure: the same number is the same bilag.
 */

const NAMESPACE = "6b5d0c1e-3f59-4d0a-8a64-15900000c002";
const DATO = "2026-10-30";
/** The municipality's SE number in KY: made up, and its check digit fits. */
const SE_NUMMER = "12345674";
/** Øre of a month by gruppering: amounts of the size that the law gives, not its rates. */
const YDELSER = [
  { gruppering: "007", tekst: "Kontanthjælp oktober 2026", beloeb: 1_257_800n },
  { gruppering: "008", tekst: "Uddannelseshjælp oktober 2026", beloeb: 810_300n },
] as const;

const kyBilag = (nr: number): Finansbilag => {
  const ydelse = YDELSER[nr % YDELSER.length]!;
  const words = `ky 2026-10 ${nr}`;
  const nummer = `KY-2026-10-0217-${String(nr).padStart(3, "0")}`;
  const anmodning = { noegletype: "NemKontoAnmodning", noeglevaerdi: `NKS-${nummer}` };
  const linje = (side: "debet" | "kredit") => ({
    posteringIdentifikator: v5(`${words} ${side}`, NAMESPACE),
    beloeb: ydelse.beloeb,
    debetKredit: side === "debet" ? ("D" as const) : ("K" as const),
    posteringstekst: ydelse.tekst,
  });
  return {
    finansbilagIdentifikator: v5(words, NAMESPACE),
    afsenderMyndighed: HELSINGOER,
    modtagerMyndighed: HELSINGOER,
    afsenderSystem: KY,
    sortiment: { sortimentIdentifikator: SORTIMENT, sortimentVersion: VERSION },
    bilagsnummer: nummer,
    bilagsdato: DATO,
    bogfoeringsdato: DATO,
    bilagstekst: ydelse.tekst,
    posteringer: [
      {
        ...linje("debet"),
        kontodimensioner: dimensioner("55773", "1", ydelse.gruppering, "52"),
        part: { partType: "CPR", partIdentifikator: syntetiskCpr(100 + nr) },
        periode: { fraDato: "2026-10-01", tilDato: DATO },
        referencenoegler: [
          anmodning,
          { noegletype: "Skatteaar", noeglevaerdi: "2026" },
          { noegletype: "SENummer", noeglevaerdi: SE_NUMMER },
        ],
      },
      {
        ...linje("kredit"),
        kontodimensioner: dimensioner("95259", "9", "999", "00"),
        referencenoegler: [anmodning],
      },
    ],
    kontroltotal: { antalPosteringer: 2, debetTotal: ydelse.beloeb, kreditTotal: ydelse.beloeb },
  };
};

export const kyMaaned = (antal = 4): readonly Finansbilag[] =>
  Array.from({ length: antal }, (_, index) => kyBilag(index + 1));
