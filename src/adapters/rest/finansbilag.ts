import { PROEVEBEVIS } from "../../contract/endpoints/finans.js";
import { finans } from "../../domain/finans/index.js";
import type { Finansbilag } from "../../domain/finans/model.js";
import { type Kvittering, toFejlDetalje } from "../../domain/kvittering.js";
import { toProevesvar } from "../../domain/proevning.js";
import type { Hub } from "../../hub/ports.js";
import { rehearse } from "../../hub/proev.js";
import { fetchKvittering } from "../../hub/receipt.js";
import { type Opkald, receive } from "../../hub/receive.js";
import type { Svar } from "../../hub/svar.js";
import type { Reading } from "../../kit/schema.js";
import type { Answer, Call, Handlers } from "./door.js";

type Bilagshandling = "modtagFinansbilag" | "proevFinansbilag" | "hentKvittering";

/** A call with a finansbilag, as the hub judges it. */
const opkaldOf = ({ reference, aktoer, reading, locate }: Call): Opkald<Finansbilag> => ({
  reference,
  aktoer,
  integration: finans,
  reading: reading as Reading<Partial<Finansbilag>>,
  locate,
});

/** Handing over finansbilag, rehearsing them, and asking for their receipts. */
export const finansbilagHandlers = (hub: Hub): Pick<Handlers, Bilagshandling> => ({
  modtagFinansbilag: async (call) => {
    const proevebevis = call.header(PROEVEBEVIS);
    const bevis = proevebevis === undefined ? {} : { proevebevis };
    return toAnswer(await receive(hub, { ...opkaldOf(call), ...bevis }));
  },
  proevFinansbilag: async (call) => {
    const svar = await rehearse(hub, opkaldOf(call));
    return svar.slags === "afvist"
      ? { fejl: svar.fejl }
      : { value: toProevesvar(svar.proevning, svar.bevis) };
  },
  hentKvittering: async ({ reference, aktoer }, { id, myndighed }) =>
    toAnswer(
      await fetchKvittering(hub, {
        reference,
        aktoer,
        integration: finans,
        ...(myndighed === undefined ? {} : { myndighed }),
        afsenderId: id,
      }),
    ),
});

const STATUS = { ACCEPTERET: 200, AFVIST: 422, MODTAGET: 202, AFLEVERET: 202, FEJLET: 202 } as const;

export const kvitteringssvar = (beskedId: string, { kode, begrundelse, fejl, oplysninger }: Kvittering) => ({
  value: {
    beskedId,
    kode,
    ...(begrundelse === undefined ? {} : { begrundelse }),
    fejl: fejl.map(toFejlDetalje),
    ...(oplysninger === undefined ? {} : { oplysninger: [...oplysninger] }),
  },
  status: STATUS[kode],
});

export const toAnswer = (svar: Svar): Answer<"modtagFinansbilag" | "hentKvittering"> =>
  svar.slags === "afvist" ? { fejl: svar.fejl } : kvitteringssvar(svar.beskedId, svar.kvittering);
