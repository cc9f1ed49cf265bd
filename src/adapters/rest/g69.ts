import type { Fejl } from "../../domain/fejl.js";
import { finans } from "../../domain/finans/index.js";
import type { Finansbilag } from "../../domain/finans/model.js";
import { isCvr, isUuid } from "../../domain/identifikatorer.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import { toProevesvar } from "../../domain/proevning.js";
import { type G69Opkald, handOverG69, writeBeskeder } from "../../hub/g69.js";
import { refuseFil } from "../../hub/linjefil.js";
import type { Hub } from "../../hub/ports.js";
import { rehearse } from "../../hub/proev.js";
import { receive } from "../../hub/receive.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Call, Handlers } from "./door.js";
import { bad, readUdvalg, statusOf, udfaldOf, ukendtMyndighed, whole } from "./linjefil.js";

/** G69 files: handed over, rehearsed, and written of stored messages. */
export const g69Handlers = (hub: Hub): Pick<Handlers, "modtagG69" | "proevG69" | "skrivG69"> => ({
  modtagG69: async (call, input) => {
    const opkald = readOpkald(call, input);
    if (!opkald.ok) return { fejl: opkald.error };
    const svar = await handOverG69(hub, opkald.value, receive);
    const found = svar.ok ? svar.value.fejl : svar.error;
    if (found.length > 0) await refuseFil(hub, opkald.value, finans, found);
    if (!svar.ok) return { fejl: svar.error };
    const bilag = svar.value.dele.map(({ bilag: one, svar: udfald }) => ({
      ...aboutOf(one),
      ...udfaldOf(udfald),
    }));
    return { value: { bilag, fejl: found.map(toFejlDetalje) }, status: statusOf(bilag, found) };
  },
  proevG69: async (call, input) => {
    const opkald = readOpkald(call, input);
    if (!opkald.ok) return { fejl: opkald.error };
    const svar = await handOverG69(hub, opkald.value, rehearse);
    if (!svar.ok) return { fejl: svar.error };
    const bilag = svar.value.dele.map(({ bilag: one, svar: udfald }) => ({
      ...aboutOf(one),
      ...(udfald.slags === "afvist"
        ? { kode: "AFVIST" as const, fejl: udfald.fejl.map(toFejlDetalje), linjer: [], saldi: [] }
        : toProevesvar(udfald.proevning)),
    }));
    const { fejl: found } = svar.value;
    return { value: { bilag, fejl: found.map(toFejlDetalje) }, status: statusOf(bilag, found) };
  },
  skrivG69: async ({ aktoer }, { myndighed, beskeder = "", maskinnummer = "00000" }) => {
    const valg = readUdvalg(myndighed, beskeder);
    if (!valg.ok) return { fejl: valg.error };
    if (!/^\d{5}$/.test(maskinnummer)) return bad("'maskinnummer' skal have fem cifre");
    const fil = await writeBeskeder(hub, aktoer, { ...valg.value, maskinnummer });
    return fil.ok ? { value: whole(fil.value) } : { fejl: fil.error };
  },
});

type Adresse = {
  readonly myndighed: string;
  readonly sortiment?: string | undefined;
  readonly version?: string | undefined;
  readonly body: Uint8Array;
};

const readOpkald = (
  { reference, aktoer }: Call,
  { myndighed, sortiment = "", version = "", body }: Adresse,
): Result<G69Opkald, readonly Fejl[]> => {
  if (!isCvr(myndighed)) return failed(ukendtMyndighed.fejl);
  if (!isUuid(sortiment) || version === "" || version.length > 20)
    return failed(bad("'sortiment' (en UUID) og 'version' skal siges").fejl);
  const valgt = { sortimentIdentifikator: sortiment, sortimentVersion: version };
  return ok({ reference, aktoer, myndighed, sortiment: valgt, bytes: body });
};

const aboutOf = ({ finansbilagIdentifikator, bilagsnummer = "", bilagsdato, kontroltotal }: Finansbilag) => ({
  finansbilagIdentifikator,
  bilagsnummer,
  bilagsdato,
  debet: kontroltotal.debetTotal,
});
