import type { Nemkontovindue } from "../../adapters/rest/nemkonto-oevelse.js";
import { NEMKONTOADFAERD } from "../../contract/nemkonto-oevelse.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { isPart } from "../../domain/part.js";
import { addDays } from "../../kit/dates.js";
import { failed, ok } from "../../kit/result.js";
import { modtagerOf } from "../../omverden/nemkonto/modtag.js";
import type { createNemkonto } from "../../omverden/nemkonto/standin.js";

/** How far ahead a rehearsal may let the days pass. */
const MAX_DAGE = 366;

/** The stand-in for NemKonto, as rehearsals and scenarios reach its other side. */
export const nemkontoOf = (
  nemkonto: ReturnType<typeof createNemkonto>,
  today: () => string,
): Nemkontovindue => ({
  register: async () => ok({ modtagere: (await nemkonto.register()).map(showRegistreret) }),
  saet: async ({ betalingsmodtager, adfaerd, aarsagskode, konti = [] }) => {
    if (!isPart(betalingsmodtager)) return failed(fejl("NKS-006", { type: betalingsmodtager.partType }));
    if (adfaerd === "aarsag" && aarsagskode === undefined) return failed(fejl("NKS-017", { adfaerd }));
    if (konti.some((one) => (one.myndighed === undefined) !== (one.ydelsesart === undefined)))
      return failed(formfejl("en specifik konto har både 'myndighed' og 'ydelsesart'"));
    await nemkonto.saet({
      modtager: modtagerOf(betalingsmodtager),
      adfaerd,
      aarsag: aarsagskode ?? null,
      konti,
    });
    return ok({ tekst: `Modtageren fra nu: ${NEMKONTOADFAERD[adfaerd]}` });
  },
  fremad: async (myndighed, { til = today(), skridt }) => {
    if (til < today() || til > addDays(today(), MAX_DAGE))
      return failed(formfejl(`'til' skal være fra i dag til om ${MAX_DAGE} dage`));
    const taget = await nemkonto.fremad(myndighed, { til, ...(skridt === undefined ? {} : { skridt }) });
    return ok({ tekst: `NemKonto er gået frem til ${til}: ${taget} skridt` });
  },
  udtog: async ({ myndighed, efter }) => {
    const from = numberOf(efter);
    if (from === undefined) return failed(formfejl("'efter' er et postnummer"));
    const { sidste, ...rest } = await nemkonto.udtog(myndighed, from);
    return ok({ sidste: Number(sidste), ...rest });
  },
  betalinger: async ({ myndighed, efter, id, tilstand }) => {
    const from = numberOf(efter);
    if (from === undefined) return failed(formfejl("'efter' er en betalings nummer"));
    const valg = { ...(id === undefined ? {} : { id }), ...(tilstand === undefined ? {} : { tilstand }) };
    const betalinger = await nemkonto.betalinger(myndighed, { efter: from, ...valg });
    return ok({ betalinger: betalinger.map(showBetaling) });
  },
});

const formfejl = (grund: string): Fejl => fejl("DRF-008", { grund });

const numberOf = (text = "0"): bigint | undefined => (/^\d{1,9}$/.test(text) ? BigInt(text) : undefined);

/** A person's number is shown by its day of birth only. */
const maskModtager = (modtager: string): string => modtager.replace(/^(CPR:\d{6})\d{4}$/, "$1••••");

type Nemkonto = ReturnType<typeof createNemkonto>;
type Raekke<K extends "register" | "betalinger"> = Awaited<ReturnType<Nemkonto[K]>>[number];

const showRegistreret = ({ modtager, adfaerd, aarsag, konti }: Raekke<"register">) => ({
  modtager: maskModtager(modtager),
  adfaerd,
  betydning: NEMKONTOADFAERD[adfaerd],
  ...(aarsag === null ? {} : { aarsagskode: aarsag }),
  konti: [...konti],
});

const showBetaling = (one: Raekke<"betalinger">) => ({
  nr: Number(one.nr),
  bundtIdentifikator: one.bundt,
  betalingIdentifikator: one.id,
  modtager: maskModtager(one.modtager),
  beloeb: one.beloeb,
  udfoerelsesdato: one.udfoerelsesdato,
  tilstand: one.tilstand,
  ...(one.konto === null ? {} : { konto: one.konto }),
  ...(one.aarsag === null ? {} : { aarsagskode: one.aarsag }),
});
