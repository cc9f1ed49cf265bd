import type { Psrmvindue } from "../../adapters/rest/psrm.js";
import { formatBeloeb } from "../../domain/beloeb.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { createPsrm } from "../../omverden/psrm/standin.js";

/** The stand-in for PSRM, as rehearsals and scenarios reach its other side. */
export const psrmOf = ({ rim }: ReturnType<typeof createPsrm>, today: () => string): Psrmvindue => ({
  indbetal: async (myndighed, { fordringId, beloeb, dato = today() }) => {
    if (beloeb <= 0n || dato > today()) return failed(fejl("PSR-016", { id: fordringId }));
    const rest = await rim.indbetal(myndighed, fordringId, beloeb, dato);
    return rest === undefined
      ? failed(fejl("PSR-016", { id: fordringId }))
      : ok({ tekst: `Betalt ${formatBeloeb(beloeb - rest)} kr. til Gældsstyrelsen`, rest });
  },
  afgoer: async (myndighed, { fordringId, valg }) =>
    said(await rim.afgoer(myndighed, fordringId, valg), fordringId, `Høringen er afgjort: ${valg}`),
  afskriv: async (myndighed, { fordringId, aarsag }) =>
    said(await rim.afskriv(myndighed, fordringId, aarsag), fordringId, `Afskrevet: ${aarsag}`),
  returner: async (myndighed, { fordringId }) =>
    said(await rim.returner(myndighed, fordringId), fordringId, "Sendt tilbage til kommunen"),
  afregn: async (myndighed, { maaned }) => {
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(maaned))
      return failed(fejl("DRF-008", { grund: "'maaned' skrives som 2026-11" }));
    const { udbetalt, linjer, renter } = await rim.afregn(myndighed, maaned);
    return ok({
      tekst: `Afregnet ${formatBeloeb(udbetalt)} kr. i ${linjer} linjer; renter af ${renter} fordringer`,
    });
  },
});

type Haendelse = { readonly tekst: string };

const said = (skete: boolean, id: string, tekst: string): Result<Haendelse, Fejl> =>
  skete ? ok({ tekst }) : failed(fejl("PSR-016", { id }));
