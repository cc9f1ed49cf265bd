import type { G19Besked } from "../../domain/debitor/g19/from-g19.js";
import { beloebOf, isRettelse, vaerdiOf } from "../../domain/debitor/g19/linje.js";
import { isCvr } from "../../domain/identifikatorer.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import { G19_INTEGRATION, handOverG19, writeG19Beskeder } from "../../hub/g19.js";
import { type Filopkald, refuseFil } from "../../hub/linjefil.js";
import type { Hub } from "../../hub/ports.js";
import { rehearse } from "../../hub/proev.js";
import { receive } from "../../hub/receive.js";
import type { Handlers } from "./door.js";
import { bad, proevesvarOf, readUdvalg, statusOf, udfaldOf, ukendtMyndighed, whole } from "./linjefil.js";

/** G19 files: handed over, rehearsed, and written of stored messages. */
export const g19Handlers = (hub: Hub): Pick<Handlers, "modtagG19" | "proevG19" | "skrivG19"> => ({
  modtagG19: async ({ reference, aktoer }, { myndighed, body: bytes }) => {
    if (!isCvr(myndighed)) return ukendtMyndighed;
    const opkald: Filopkald = { reference, aktoer, myndighed, bytes };
    const svar = await handOverG19(hub, opkald, receive);
    const found = svar.ok ? svar.value.fejl : svar.error;
    if (found.length > 0) await refuseFil(hub, opkald, G19_INTEGRATION, found);
    if (!svar.ok) return { fejl: svar.error };
    const rater = svar.value.dele.map((one) => ({ ...aboutOf(one), ...udfaldOf(one.svar) }));
    return { value: { rater, fejl: found.map(toFejlDetalje) }, status: statusOf(rater, found) };
  },
  proevG19: async ({ reference, aktoer }, { myndighed, body: bytes }) => {
    if (!isCvr(myndighed)) return ukendtMyndighed;
    const svar = await handOverG19(hub, { reference, aktoer, myndighed, bytes }, rehearse);
    if (!svar.ok) return { fejl: svar.error };
    const rater = svar.value.dele.map((one) => ({
      ...aboutOf(one),
      ...proevesvarOf(one.svar, "debitorsystemet"),
    }));
    const { fejl: found } = svar.value;
    return { value: { rater, fejl: found.map(toFejlDetalje) }, status: statusOf(rater, found) };
  },
  skrivG19: async ({ aktoer }, { myndighed, beskeder = "", leverandoer = "OEIR" }) => {
    const valg = readUdvalg(myndighed, beskeder);
    if (!valg.ok) return { fejl: valg.error };
    if (!/^[A-Z0-9]{1,4}$/.test(leverandoer))
      return bad("'leverandoer' skal have 1-4 store bogstaver eller cifre");
    const fil = await writeG19Beskeder(hub, aktoer, { ...valg.value, leverandoer });
    return fil.ok ? { value: whole(fil.value) } : { fejl: fil.error };
  },
});

const aboutOf = ({ rate: { linje, nr }, besked }: G19Besked) => ({
  linje: nr,
  afstemningsnoegle: vaerdiOf(linje, "noegle"),
  fakturanummer: vaerdiOf(linje, "faktura"),
  handling: isRettelse(linje) ? ("nedregulering" as const) : ("fordring" as const),
  beloeb: beloebOf(linje, "beloeb"),
  beskedIdentifikator: besked.beskedIdentifikator,
  debitorkontoIdentifikator: besked.debitorkontoIdentifikator,
});
