import type { Static, TObject } from "../kit/schema.js";
import { administrationEndpoints } from "./endpoints/administration.js";
import { afhentningEndpoints } from "./endpoints/afhentning.js";
import { bankfilEndpoints } from "./endpoints/bankfil.js";
import { beskedEndpoints } from "./endpoints/beskeder.js";
import { debitorEndpoints } from "./endpoints/debitor.js";
import { driftEndpoints } from "./endpoints/drift.js";
import type { Endpoint } from "./endpoints/endpoint.js";
import { fejllisteEndpoints } from "./endpoints/fejlliste.js";
import { fejlopgaveEndpoints } from "./endpoints/fejlopgaver.js";
import { finansEndpoints } from "./endpoints/finans.js";
import { g19Endpoints } from "./endpoints/g19.js";
import { g68Endpoints } from "./endpoints/g68.js";
import { g69Endpoints } from "./endpoints/g69.js";
import { inddrivelseEndpoints } from "./endpoints/inddrivelse.js";
import { masseEndpoints } from "./endpoints/masse.js";
import { nemkontooevelseEndpoints } from "./endpoints/nemkonto-oevelse.js";
import { nksEndpoints } from "./endpoints/nks.js";
import { omsaetningEndpoints } from "./endpoints/omsaetning.js";
import { opkraevningEndpoints } from "./endpoints/opkraevning.js";
import { betalingEndpoints } from "./endpoints/opkraevning-betaling.js";
import { opkraevningshandlingEndpoints } from "./endpoints/opkraevning-handling.js";
import { opslagEndpoints } from "./endpoints/opslag.js";
import { periodeEndpoints } from "./endpoints/perioder.js";
import { regnskabEndpoints } from "./endpoints/regnskab.js";
import { sortimentEndpoints } from "./endpoints/sortiment.js";
import { udbetalingEndpoints } from "./endpoints/udbetaling.js";
import { udbetalingsafstemningEndpoints } from "./endpoints/udbetalingsafstemning.js";
import { udbetalingssystemEndpoints } from "./endpoints/udbetalingssystem.js";

export type { Endpoint } from "./endpoints/endpoint.js";

/** Every operation of the REST API, by its name. */
export const endpoints = {
  ...finansEndpoints,
  ...debitorEndpoints,
  ...udbetalingEndpoints,
  ...nksEndpoints,
  ...afhentningEndpoints,
  ...opkraevningEndpoints,
  ...betalingEndpoints,
  ...opkraevningshandlingEndpoints,
  ...udbetalingsafstemningEndpoints,
  ...inddrivelseEndpoints,
  ...udbetalingssystemEndpoints,
  ...nemkontooevelseEndpoints,
  ...g68Endpoints,
  ...fejllisteEndpoints,
  ...bankfilEndpoints,
  ...g69Endpoints,
  ...g19Endpoints,
  ...masseEndpoints,
  ...beskedEndpoints,
  ...fejlopgaveEndpoints,
  ...opslagEndpoints,
  ...administrationEndpoints,
  ...sortimentEndpoints,
  ...regnskabEndpoints,
  ...periodeEndpoints,
  ...omsaetningEndpoints,
  ...driftEndpoints,
} as const satisfies Record<string, Endpoint>;

export type Operationer = typeof endpoints;
export type Operation = keyof Operationer;

type Param<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | Param<Rest> : never;

type Body<E> = E extends { request: infer B extends TObject }
  ? { readonly body: Static<B> }
  : E extends { upload: string }
    ? { readonly body: Uint8Array<ArrayBuffer> }
    : unknown;

/** What one call takes: path parameters, query parameters, body. */
export type Input<K extends Operation> = { readonly [P in Param<Operationer[K]["path"]>]: string } & {
  readonly [Q in Operationer[K]["query"][number]]?: string | undefined;
} & Body<Operationer[K]>;

/** What one call gives: a value, or a file as a stream of its bytes. */
export type Output<K extends Operation> = Operationer[K] extends { download: string }
  ? ReadableStream<Uint8Array>
  : Operationer[K] extends { response: infer R extends TObject }
    ? Static<R>
    : never;
