import type { debitorEndpoints } from "../contract/endpoints/debitor.js";
import { fraDebitor } from "../domain/debitor/index.js";
import type { Post, Postsvar } from "../erp/udbakke.js";
import { subscribers } from "../hub/beskedfordeler.js";
import type { Hub } from "../hub/ports.js";
import { readJson } from "../kit/json-reader.js";
import { propertyName } from "../kit/schema.js";
import { createClient, type Refused } from "../sdk/client.js";
import { ensureSystemKey } from "./noegler.js";

type Returoperation = Uncapitalize<keyof typeof fraDebitor> & keyof typeof debitorEndpoints;

/**
 * The reference ERP hands its messages to the hub as any debitorsystem would: by the API, with a token of its own it-system,
 * which is the one that the municipality's route leads to. Whether anybody subscribes it asks the hub beside it.
 */
export const createErpPost = (hub: Hub, data: string, url: string): Post => ({
  isHeard: (myndighed) => subscribers(hub, fraDebitor.FordringTilIndbetaling, myndighed).length > 0,
  send: async (myndighed, operation, indhold) => {
    const system = hub.katalog().rute(myndighed, "SF1590_B_01")?.modtagersystem;
    if (system === undefined) return undefined;
    const token = await ensureSystemKey(hub, data, system);
    const { schema } = fraDebitor[operation as keyof typeof fraDebitor];
    const { value } = readJson(schema, Buffer.from(indhold));
    const send = createClient({ url, token })[propertyName(operation) as Returoperation];
    const svar = await send({ body: { ...value, afsenderSystem: system } as never });
    return svar.ok ? toPostsvar(svar.value) : refusedPost(svar.error);
  },
});

const toPostsvar = ({ kode, fejl }: { kode: string; fejl: readonly { fejlTekst: string }[] }): Postsvar => ({
  taget: kode !== "AFVIST",
  svar: fejl.map(({ fejlTekst }) => fejlTekst).join(" "),
});

/** Statuses that are about the message itself: sending it again would give the same. */
const FINAL: readonly number[] = [400, 409, 413, 422];

/** Without an agreement, or while the hub has trouble, the message waits: somebody will mend it. */
const refusedPost = ({ status, fejl }: Refused): Postsvar =>
  FINAL.includes(status)
    ? { taget: false, svar: fejl.map(({ fejlTekst }) => fejlTekst).join(" ") }
    : undefined;
