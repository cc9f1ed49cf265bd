import type { Sprog } from "../../domain/fejl.js";
import { bilingual } from "../sprog.js";

/** Why a payout's accounts move, in words. */
const anledninger = bilingual({
  bogfoering: ["Bogført af fagsystemet", "Booked by the fagsystem"],
  kontering: ["Udgift bogført", "Cost booked"],
  anmodning: ["Sendt til NemKonto", "Sent to NemKonto"],
  genudbetaling: ["Betalt igen", "Paid again"],
  udfoerelse: ["Udført af banken", "Executed by the bank"],
  modpostering: ["Modposteret: ikke udbetalt", "Counter-posted: not paid"],
  retur: ["Kommet tilbage", "Returned"],
  bortfald: ["Bortfaldet", "Lapsed"],
});

export const anledningstekst = (anledning: string, sprog: Sprog): string =>
  (anledninger(sprog) as Readonly<Record<string, string>>)[anledning] ?? anledning;
