import { fraDebitor } from "../domain/debitor/index.js";
import type { Service } from "../domain/integration.js";
import { tilNemkonto } from "../domain/nemkonto/index.js";
import { fraUdbetaling } from "../domain/udbetaling/index.js";
import type { Post, Postsvar } from "../erp/udbakke.js";
import type { HentSvar } from "../erp/udbetaling/svar.js";
import { subscriptions } from "../hub/beskedfordeler.js";
import type { Hub } from "../hub/ports.js";
import { readJson } from "../kit/json-reader.js";
import { propertyName } from "../kit/schema.js";
import { createClient, type Refused } from "../sdk/client.js";
import { ensureSystemKey } from "./noegler.js";

/** The way to the hub, and through it to NemKonto's answers. */
export type ErpPost = Post & { readonly hentSvar: HentSvar };

/** Everything that the ERP tells. */
const BESKEDER = { ...fraDebitor, ...fraUdbetaling, ...tilNemkonto };
type Besked = keyof typeof BESKEDER;
const BUNDT: Besked = "NKSBetalingsanmodningAfsend";

/** The route that leads to the part of the ERP that speaks: its it-system is that part's. */
const EGEN = {
  debitor: "SF1590_B_01",
  udbetaling: "SF1590_C",
  nemkonto: "SF1590_C",
} as const satisfies Record<string, Service>;

/**
 * The reference ERP hands its messages to the hub as any ERP would: by the API, with a token of its own it-system, which is the
 * one that the municipality's route leads to. Who subscribes it asks the hub beside it.
 */
export const createErpPost = (hub: Hub, data: string, url: string): ErpPost => {
  const clientOf = async (myndighed: string, service: Service) => {
    const system = hub.katalog().rute(myndighed, service)?.modtagersystem;
    if (system === undefined) return undefined;
    return { system, client: createClient({ url, token: await ensureSystemKey(hub, data, system) }) };
  };
  return {
    abonnenter: () => subscriptions(hub, fraDebitor.FordringTilIndbetaling),
    send: async (myndighed, operation, indhold) => {
      const { schema, name } = BESKEDER[operation as Besked];
      const own = await clientOf(myndighed, EGEN[name as keyof typeof EGEN]);
      if (own === undefined) return undefined;
      const { value } = readJson(schema, Buffer.from(indhold));
      const send = own.client[propertyName(operation) as Uncapitalize<Besked>];
      const svar = await send({ body: { ...value, afsenderSystem: own.system } as never });
      return svar.ok ? toPostsvar(svar.value) : refusedPost(operation, svar.error);
    },
    hentSvar: async (myndighed, opslag) => {
      const own = await clientOf(myndighed, "SF1590_C");
      if (own === undefined) return undefined;
      const svar = await own.client.nKSForretningssvarHent({
        body: { ...opslag, myndighed, afsenderSystem: own.system },
      });
      return svar.ok ? svar.value : undefined;
    },
  };
};

const toPostsvar = ({ kode, fejl }: { kode: string; fejl: readonly { fejlTekst: string }[] }): Postsvar => ({
  taget: kode !== "AFVIST",
  svar: fejl.map(({ fejlTekst }) => fejlTekst).join(" "),
});

/** Statuses that are about the message itself: sending it again would give the same. */
const FINAL: readonly number[] = [400, 409, 413, 422];

/** The hub has another message of its id: of a bundle, one whose payments may be made. */
const CONFLICT = 409;

/**
 * Without an agreement, or while the hub has trouble, the message waits: somebody will mend it. So does a bundle that the hub knows
 * with other content: refused it would be paid again.
 */
const refusedPost = (operation: string, { status, fejl }: Refused): Postsvar =>
  FINAL.includes(status) && !(status === CONFLICT && operation === BUNDT)
    ? { taget: false, svar: fejl.map(({ fejlTekst }) => fejlTekst).join(" ") }
    : undefined;
