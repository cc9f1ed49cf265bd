import type { TObject } from "../kit/schema.js";
import type { Cvr, Uuid } from "./identifikatorer.js";
import type { Rule } from "./rule.js";
import type { FindSortiment } from "./sortimentopslag.js";

/** The names in the catalogue of integrations, which serviceaftaler and routes are made for. */
export const SERVICES = [
  "SF1590_A",
  "SF1590_B_01",
  "SF1590_B_02",
  "SF1590_B_03",
  "SF1590_B_04",
  "SF1590_C",
  "SF1590_E",
] as const;
export type Service = (typeof SERVICES)[number];

/** What every message tells the hub: who sends what to whom, and what a person may search for. */
export type Noegler = {
  /** The sender's own id of the message: with the sender's it-system the key of idempotency. */
  readonly id: Uuid;
  readonly afsender: Cvr;
  readonly modtager: Cvr;
  readonly afsenderSystem: Uuid;
  /** The it-system that it is addressed to and that fetches it; without one it goes where the municipality's route leads. */
  readonly modtagersystem?: Uuid;
  /** Messages with the same ordering key are delivered in the order received. */
  readonly raekkefoelge?: string;
  /** The sortiment that the message's dimensions are taken from; the log keeps it for who asks why. */
  readonly sortiment?: { readonly id: Uuid; readonly version: string };
  /** The sender's own id of the refused message that this one corrects. */
  readonly erstatter?: Uuid;
  /** The human number of the message, and every reference worth searching for. No personal data. */
  readonly soegeord: readonly string[];
};

/** All the hub knows of a message type. Adding an integration is a folder under `domain/` and a line in `domain/integrationer.ts`. */
export type Integration<M> = {
  readonly name: "finans" | "debitor" | "udbetaling" | "nemkonto";
  readonly service: Service;
  /** Name and major version of the web service: `/service/OIR/<webservice>/<major>`. */
  readonly webservice: string;
  readonly major: number;
  /** The operation that delivers a message. */
  readonly operation: string;
  /** Where it goes: by the municipality's route, to the it-system that it names, or to all that subscribe to it. */
  readonly til: "rute" | "system" | "abonnenter";
  /** A refusal is acted on by who sent it (money is paid another way), so that the same must not reach its receiver later. */
  readonly afvistErEndelig?: true;
  /** The element name of the message; element paths in errors start with it. */
  readonly root: string;
  readonly schema: TObject;
  /** The SOAP request that carries it, under the name of its root, and the response with the receipt. */
  readonly request: TObject;
  readonly response: TObject;
  readonly rules: readonly Rule<M>[];
  /** The rules that need the sortiment the message names. */
  readonly sortimentregler: (find: FindSortiment) => readonly Rule<M>[];
  /** The keys of a message; of one that could be read only in part, those that are there. */
  readonly keys: (message: Partial<M>) => Partial<Noegler>;
};
