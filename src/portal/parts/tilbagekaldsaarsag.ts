import { TILBAGEKALDSAARSAGER } from "../../contract/inddrivelse.js";
import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";
import type { Valg } from "./felter.js";

const texts = bilingual({
  BORD: ["BORD: betalingsordning", "BORD: instalment plan"],
  BORT: ["BORT: fordringen er bortfaldet", "BORT: the claim has lapsed"],
  FEJL: ["FEJL: sendt ved en fejl", "FEJL: sent in error"],
  HENS: ["HENS: henstand", "HENS: deferral"],
  KLAG: ["KLAG: skyldneren klager", "KLAG: the debtor complains"],
  HAFT: ["HAFT: flere skyldnere skal på", "HAFT: debtors are to be added"],
});

/** Why a claim is taken home from PSRM, to choose among. */
export const tilbagekaldsvalg = (sprog: Sprog): readonly Valg[] =>
  TILBAGEKALDSAARSAGER.map((value) => ({ value, text: texts(sprog)[value] }));
