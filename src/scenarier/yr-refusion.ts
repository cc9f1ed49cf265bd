import { v5 } from "uuid";
import type { Finansbilag } from "../domain/finans/model.js";
import { HELSINGOER, VEJEN, YR } from "./parter.js";
import { SORTIMENT, VERSION } from "./sortimenter.js";
import { dimensioner, syntetiskCpr } from "./vaerdier.js";

/**
 * Refusion between authorities: Vejen has paid sygedagpenge for somebody whom Helsingør must pay for. YR sends for Vejen,
 * and the bilag is booked in Helsingør's ledger: sender and receiver are two authorities. How YR accounts for it is not
 * public; the accounts are our choice (cost as payments to municipalities against short-term debt).
 */

const NAMESPACE = "6b5d0c1e-3f59-4d0a-8a64-15900000c003";
const DATO = "2026-11-13";
/** Øre for one person's month. */
const BELOEB = 1_762_000n;

const refusion = (nr: number): Finansbilag => {
  const words = `yr 2026-11 ${nr}`;
  const nummer = `YR-2026-11-0575-${String(nr).padStart(3, "0")}`;
  const afregning = { noegletype: "Refusionsafregning", noeglevaerdi: `YR-0575-0217-2026-11` };
  const linje = (side: "debet" | "kredit") => ({
    posteringIdentifikator: v5(`${words} ${side}`, NAMESPACE),
    beloeb: BELOEB,
    debetKredit: side === "debet" ? ("D" as const) : ("K" as const),
    posteringstekst: "Refusion til Vejen, oktober 2026",
    referencenoegler: [afregning],
  });
  return {
    finansbilagIdentifikator: v5(words, NAMESPACE),
    afsenderMyndighed: VEJEN,
    modtagerMyndighed: HELSINGOER,
    afsenderSystem: YR,
    sortiment: { sortimentIdentifikator: SORTIMENT, sortimentVersion: VERSION },
    bilagsnummer: nummer,
    bilagsdato: DATO,
    bogfoeringsdato: DATO,
    bilagstekst: "Mellemkommunal refusion, oktober 2026",
    posteringer: [
      {
        ...linje("debet"),
        kontodimensioner: dimensioner("55771", "1", "013", "47"),
        part: { partType: "CPR", partIdentifikator: syntetiskCpr(200 + nr) },
        periode: { fraDato: "2026-10-01", tilDato: "2026-10-31" },
      },
      { ...linje("kredit"), kontodimensioner: dimensioner("95256", "9", "999", "00") },
    ],
    kontroltotal: { antalPosteringer: 2, debetTotal: BELOEB, kreditTotal: BELOEB },
  };
};

export const yrRefusion = (antal = 2): readonly Finansbilag[] =>
  Array.from({ length: antal }, (_, index) => refusion(index + 1));
