import { finans } from "../../domain/finans/index.js";
import type { Finansbilag } from "../../domain/finans/model.js";
import { type Kvittering, toFejlDetalje } from "../../domain/kvittering.js";
import type { Hub } from "../../hub/ports.js";
import { fetchKvittering } from "../../hub/receipt.js";
import { receive } from "../../hub/receive.js";
import type { Svar } from "../../hub/svar.js";
import type { Reading } from "../../kit/schema.js";
import type { Answer, Handlers } from "./door.js";

/** Handing over finansbilag, and asking for their receipts. */
export const finansbilagHandlers = (hub: Hub): Pick<Handlers, "modtagFinansbilag" | "hentKvittering"> => ({
  modtagFinansbilag: async ({ reference, aktoer, reading, locate }) =>
    toAnswer(
      await receive(hub, {
        reference,
        aktoer,
        integration: finans,
        reading: reading as Reading<Partial<Finansbilag>>,
        locate,
      }),
    ),
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

export const kvitteringssvar = (beskedId: string, { kode, begrundelse, fejl }: Kvittering) => ({
  value: {
    beskedId,
    kode,
    ...(begrundelse === undefined ? {} : { begrundelse }),
    fejl: fejl.map(toFejlDetalje),
  },
  status: STATUS[kode],
});

const toAnswer = (svar: Svar): Answer<"modtagFinansbilag" | "hentKvittering"> =>
  svar.slags === "afvist" ? { fejl: svar.fejl } : kvitteringssvar(svar.beskedId, svar.kvittering);
