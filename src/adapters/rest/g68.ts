import type { Fejl } from "../../domain/fejl.js";
import { isCvr } from "../../domain/identifikatorer.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import type { G68Besked } from "../../domain/udbetaling/g68/from-g68.js";
import { G68_INTEGRATION, type G68Opkald, handOverG68, writeG68Beskeder } from "../../hub/g68.js";
import { refuseFil } from "../../hub/linjefil.js";
import type { Hub } from "../../hub/ports.js";
import { rehearse } from "../../hub/proev.js";
import { receive } from "../../hub/receive.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Call, Handlers } from "./door.js";
import { bad, proevesvarOf, readUdvalg, statusOf, udfaldOf, ukendtMyndighed, whole } from "./linjefil.js";

/** G68 files: handed over, rehearsed, and written of stored messages. */
export const g68Handlers = (hub: Hub): Pick<Handlers, "sendG68" | "proevG68" | "skrivG68"> => ({
  sendG68: async (call, input) => {
    const opkald = readOpkald(call, input);
    if (!opkald.ok) return { fejl: opkald.error };
    const svar = await handOverG68(hub, opkald.value, receive);
    const found = svar.ok ? svar.value.fejl : svar.error;
    if (found.length > 0) await refuseFil(hub, opkald.value, G68_INTEGRATION, found);
    if (!svar.ok) return { fejl: svar.error };
    const beskeder = svar.value.dele.map((one) => ({ ...aboutOf(one), ...udfaldOf(one.svar) }));
    return { value: { beskeder, fejl: found.map(toFejlDetalje) }, status: statusOf(beskeder, found) };
  },
  proevG68: async (call, input) => {
    const opkald = readOpkald(call, input);
    if (!opkald.ok) return { fejl: opkald.error };
    const svar = await handOverG68(hub, opkald.value, rehearse);
    if (!svar.ok) return { fejl: svar.error };
    const beskeder = svar.value.dele.map((one) => ({
      ...aboutOf(one),
      ...proevesvarOf(one.svar, "udbetalingssystemet"),
    }));
    const { fejl: found } = svar.value;
    return { value: { beskeder, fejl: found.map(toFejlDetalje) }, status: statusOf(beskeder, found) };
  },
  skrivG68: async ({ aktoer }, { myndighed, beskeder = "", maskinnummer = "00000", foerste = "1" }) => {
    const valg = readUdvalg(myndighed, beskeder);
    if (!valg.ok) return { fejl: valg.error };
    if (!/^\d{5}$/.test(maskinnummer)) return bad("'maskinnummer' skal have fem cifre");
    if (!/^[1-9]\d{0,6}$/.test(foerste)) return bad("'foerste' skal være et tal fra 1 til 9999999");
    const fil = await writeG68Beskeder(hub, aktoer, {
      ...valg.value,
      maskinnummer,
      foerste: Number(foerste),
    });
    return fil.ok ? { value: whole(fil.value) } : { fejl: fil.error };
  },
});

type Adresse = {
  readonly myndighed: string;
  readonly ydelsesart?: string | undefined;
  readonly body: Uint8Array;
};

const readOpkald = (
  { reference, aktoer }: Call,
  { myndighed, ydelsesart, body }: Adresse,
): Result<G68Opkald, readonly Fejl[]> => {
  if (!isCvr(myndighed)) return failed(ukendtMyndighed.fejl);
  if (ydelsesart !== undefined && !/^[^\p{Cc}]{1,10}$/u.test(ydelsesart.trim()))
    return failed(bad("'ydelsesart' skal være 1-10 tegn").fejl);
  return ok({ reference, aktoer, myndighed, ydelsesart: ydelsesart?.trim(), bytes: body });
};

/** A message of the file: its payouts, and the line of the first of them. */
const aboutOf = ({ anmodning: { beskedIdentifikator, kontroltotal }, linjer }: G68Besked) => ({
  beskedIdentifikator,
  linje: linjer[0]![0]!,
  antal: kontroltotal!.antal,
  beloeb: kontroltotal!.beloeb,
});
