import { createHash } from "node:crypto";
import type { Leverance } from "../contract/masse.js";
import { formatBeloeb } from "../domain/beloeb.js";
import type { Finansbilag } from "../domain/finans/model.js";
import type { FejlDetalje } from "../domain/kvittering.js";
import type { Client } from "../sdk/client.js";
import { followMasse, uploadMasse } from "../sdk/masse.js";
import { xmlOf } from "./ksd-uge.js";
import { daarligeBeskeder } from "./ksd-uge-fejl.js";
import { HELSINGOER } from "./parter.js";
import { sure } from "./sure.js";

/** Telling a scenario to a hub: what was sent, and what came back. */

export type Udfald = {
  readonly myndighed: string;
  /** The bilag's number, or what is wrong with it. */
  readonly navn: string;
  readonly historie: string;
  /** The receipt's code, or undefined where the hub took nothing in. */
  readonly kode?: string;
  readonly begrundelse?: string;
  readonly fejl: readonly FejlDetalje[];
};

const send = async (ksd: Client, xml: string): Promise<Pick<Udfald, "kode" | "begrundelse" | "fejl">> => {
  const answer = await ksd.sendFinansbilag(new TextEncoder().encode(xml), "xml");
  if (!answer.ok) return { fejl: answer.error.fejl };
  const { kode, begrundelse, fejl } = answer.value;
  return { kode, ...(begrundelse === undefined ? {} : { begrundelse }), fejl };
};

/** Send bilag, one after the other, as the fagsystem whose client it is. */
export async function* sendBilag(client: Client, alle: readonly Finansbilag[]): AsyncGenerator<Udfald> {
  for (const bilag of alle) {
    yield {
      myndighed: bilag.modtagerMyndighed,
      navn: bilag.bilagsnummer ?? bilag.finansbilagIdentifikator,
      historie: `${formatBeloeb(bilag.kontroltotal.debetTotal)} kr.`,
      ...(await send(client, xmlOf(bilag))),
    };
  }
}

/** Send a file of many bilag, and wait until each is settled. */
export const sendMassefil = async (
  client: Client,
  filnavn: string,
  pieces: Iterable<string>,
): Promise<Leverance> => {
  const bytes = Buffer.from([...pieces].join(""));
  const fil = {
    myndighed: HELSINGOER,
    filnavn,
    stoerrelse: bytes.length,
    sha256: createHash("sha256").update(bytes).digest("hex"),
    read: async (fra: number, antal: number) => new Uint8Array(bytes.subarray(fra, fra + antal)),
  };
  const leverance = await sure(uploadMasse(client, fil));
  return sure(followMasse(client, leverance));
};

/** Send the messages that go wrong. */
export async function* sendDaarligeBeskeder(ksd: Client): AsyncGenerator<Udfald> {
  for (const { navn, historie, xml } of daarligeBeskeder())
    yield { myndighed: "", navn, historie, ...(await send(ksd, xml)) };
}
