import { parseBankkonto } from "../../domain/betalingsfelter.js";
import type { Sprog } from "../../domain/fejl.js";
import type { Bankkonto } from "../../domain/udbetaling/model.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { bilingual } from "../sprog.js";
import type { Feltfejl } from "./meddelelse.js";

const texts = bilingual({
  duerIkke: [
    "Skriv kontoen som 4 cifre og højst 10 cifre: 1234 1234567890.",
    "Write the account as 4 digits and at most 10: 1234 1234567890.",
  ],
});

/** The account of a form, where its destination is one; the ledger refuses what does not fit. */
export const readBankkonto = (
  { destination, konto = "" }: Readonly<Record<string, string>>,
  sprog: Sprog,
): Result<{ readonly bankkonto?: Bankkonto }, Feltfejl> => {
  if (destination !== "Bankkonto") return ok({});
  const bankkonto = parseBankkonto(konto);
  return bankkonto === undefined
    ? failed({ felt: "konto", tekst: texts(sprog).duerIkke })
    : ok({ bankkonto });
};
