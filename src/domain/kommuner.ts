import data from "../../data/kommuner.json" with { type: "json" };
import type { Cvr } from "./identifikatorer.js";

/** Which ERP a municipality has chosen for a task, as the source of November 2019 says it. */
export type ErpValg = {
  readonly erp: string | null;
  readonly forvaltningsansvarlig: string;
  /** The source says that the municipality changes vendor around the turn of the year. */
  readonly skifter: boolean;
};

export type Kommune = {
  readonly cvr: Cvr;
  readonly kommunekode: string;
  readonly navn: string;
  readonly officieltNavn: string;
  readonly bogfoering: ErpValg;
  readonly opkraevning: ErpValg;
  readonly ksd: { readonly boelge: string; readonly goLive: string };
  /** What the source contradicts or leaves open about this municipality, shown as such. */
  readonly bemaerkninger: readonly string[];
};

/** The 98 municipalities, by kommunekode. Source in the data file. */
export const kommuner: readonly Kommune[] = data.kommuner;

const byCvr = new Map(kommuner.map((kommune) => [kommune.cvr, kommune]));

export const findKommune = (cvr: Cvr): Kommune | undefined => byCvr.get(cvr);

/** The name people know, or the CVR number where it is not a municipality. */
export const myndighedsnavn = (cvr: Cvr): string => byCvr.get(cvr)?.navn ?? `CVR ${cvr}`;
