import { bilingual } from "../sprog.js";

export const texts = bilingual({
  kort: [
    (navn: string, dato: string) => `${navn}, kørselsdato ${dato}`,
    (navn: string, dato: string) => `${navn}, date of the run ${dato}`,
  ],
  koerer: [
    (behandlet: number, antal: number) => `Kørslen er i gang: ${behandlet} af ${antal} er behandlet.`,
    (behandlet: number, antal: number) => `The run is under way: ${behandlet} of ${antal} are treated.`,
  ],
  koererUkendt: ["Kørslen er i gang.", "The run is under way."],
  faerdig: [
    (behandlet: number) => `Kørslen er færdig: ${behandlet} er behandlet.`,
    (behandlet: number) => `The run has ended: ${behandlet} were treated.`,
  ],
  intet: ["Kørslen er færdig. Der var intet at gøre.", "The run has ended. There was nothing to do."],
  hidtil: ["Resultat indtil nu", "Result so far"],
  resultat: ["Resultat", "Result"],
  ingenTal: ["Ingen tal endnu.", "No numbers yet."],
  forloeb: ["Hvornår og af hvem", "When and by whom"],
  af: ["Startet af", "Started by"],
  startet: ["Startet", "Started"],
  afsluttet: ["Færdig", "Ended"],
  alle: ["Alle kørsler", "All runs"],
});
