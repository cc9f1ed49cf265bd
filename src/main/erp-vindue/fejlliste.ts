import type { Fejllistevindue } from "../../adapters/rest/fejlliste.js";
import { forklarSvar } from "../../domain/nemkonto/aarsager.js";
import type { Erp } from "../../erp/porte.js";
import { indlaesFejlliste, type Laestlinje } from "../../erp/udbetaling/fejlliste.js";
import { ok } from "../../kit/result.js";

/** Lists of failed payouts as the API has them. */
export const fejllisteOf = (erp: Erp): Fejllistevindue => ({
  indlaes: async (myndighed, { bytes, navn }, aktoer) => {
    const svar = await indlaesFejlliste(erp, myndighed, bytes, navn, aktoer.navn);
    return svar.ok ? ok({ ...svar.value, linjer: svar.value.linjer.map(showLinje) }) : svar;
  },
});

const showLinje = ({ linje: one, udfald, udbetalinger }: Laestlinje) => {
  const { linje, fakturanummer, beloeb, forfald, aarsagskode, bilagsnummer, svarkode, tekst } = one;
  return {
    ...{ linje, fakturanummer, beloeb, forfald, aarsagskode, bilagsnummer, udfald },
    aarsag: forklarSvar({ svarkode, statuskode: "RJCT", aarsagskode, tekst }).tekst,
    udbetalinger: [...udbetalinger],
  };
};
