import type { Oere } from "../../../domain/beloeb.js";
import type { Anledning } from "../../anledning.js";
import { lockKontobillede } from "../kontobillede.js";
import type { Debitor, Query } from "../porte.js";
import { nedreguler } from "../registrering/nedregulering.js";
import { skriv } from "../skriv.js";
import { type Rentebar, renterettelser } from "./tilskriv.js";
import { mustBook } from "./tvang.js";

/**
 * Take off what has been charged too much of interest, account by account; what was paid of it becomes the debtor's credit.
 * Gives the sum in øre. Without `anledning` nothing is written.
 */
export const retRenter = async (
  debitor: Debitor,
  query: Query,
  rentebare: readonly Rentebar[],
  dato: string,
  anledning: Anledning | undefined,
): Promise<Oere> => {
  let total = 0n;
  for (const one of rentebare)
    for (const { rente, beloeb } of renterettelser(one, dato)) {
      total += beloeb;
      if (anledning === undefined) continue;
      const billede = await lockKontobillede(query, anledning.myndighed, rente.konto);
      const delfordring = billede.delfordringer.find(({ fordring }) => fordring === rente.id)!;
      const skrivning = mustBook(
        nedreguler(billede, [
          {
            nedreguleringIdentifikator: debitor.newId(),
            delfordringIdentifikator: delfordring.id,
            beloeb,
            virkningsdato: dato,
            aarsag: "Renten er regnet om: der var betalt tidligere, eller kravet er nedsat",
          },
        ]),
      );
      mustBook(await skriv(debitor, query, { ...anledning, haendelse: debitor.newId() }, skrivning));
    }
  return total;
};
