import { given } from "../../kit/given.js";
import type { Forespoergsel, Spoergsmaalsnoegler } from "../forespoergsel.js";
import { hovednoegler } from "../hovedoplysninger.js";
import type { Uuid } from "../identifikatorer.js";
import type { Noegler } from "../integration.js";
import { createWebservice } from "../webservice.js";
import { readBetalingsid } from "./betalingsid.js";
import {
  Forretningssvarliste,
  Forretningssvaropslag,
  NKSBetalingsanmodning,
  NKSStandsning,
} from "./model.js";
import { anmodningRules, standsningRules } from "./rules.js";

const SERVICE = "SF1590_E";
const service = createWebservice("nemkonto", "NKSBetalingsanmodning", 1);

type Besked = NKSBetalingsanmodning | NKSStandsning;

/**
 * A bundle is found by its own id. The ids of its payments are the sender's free text and could be a person's number. A stop
 * that names its bundle waits for it: before it, NKS would not know the payment (NKS-014) and go on to make it.
 */
const keys = (besked: Partial<Besked>): Partial<Noegler> => {
  const standset =
    "betalingIdentifikator" in besked ? readBetalingsid(besked.betalingIdentifikator ?? "") : undefined;
  const bundt = "betalinger" in besked ? besked.beskedIdentifikator : bundtOf(besked);
  return {
    ...hovednoegler(besked),
    ...given("raekkefoelge", bundt),
    soegeord: [besked.beskedIdentifikator, standset].filter((ord) => ord !== undefined),
  };
};

const bundtOf = (besked: Partial<Besked>): Uuid | undefined =>
  "bundtIdentifikator" in besked ? besked.bundtIdentifikator : undefined;

/** SF1590_E NemKonto: what is asked of NKS. The first name is published, the second ours. */
export const tilNemkonto = {
  NKSBetalingsanmodningAfsend: service.besked({
    service: SERVICE,
    operation: "NKSBetalingsanmodningAfsend",
    schema: NKSBetalingsanmodning,
    rules: () => anmodningRules,
    keys,
    // Its payments are unpaid to who asked for them, and paid again in another bundle.
    afvistErEndelig: true,
  }),
  NKSBetalingStands: service.besked({
    service: SERVICE,
    operation: "NKSBetalingStands",
    schema: NKSStandsning,
    rules: () => standsningRules,
    keys,
  }),
} as const;

/** What is asked for, as it may stand in the log. */
const opslagKeys = (opslag: Partial<Forretningssvaropslag>): Spoergsmaalsnoegler => {
  const { myndighed, afsenderSystem, efter, betalingIdentifikator } = opslag;
  const emne = readBetalingsid(betalingIdentifikator ?? "");
  return {
    ...(myndighed === undefined ? {} : { myndighed }),
    ...(afsenderSystem === undefined ? {} : { afsenderSystem }),
    ...(emne === undefined ? {} : { emne }),
    vilkaar: efter === undefined ? {} : { efter: String(efter) },
  };
};

/** NKS's answers, which are pulled; the name is published. An answer that was lost can be asked for again. */
export const nemkontoforespoergsler = {
  NKSForretningssvarHent: service.forespoergsel({
    service: SERVICE,
    operation: "NKSForretningssvarHent",
    schema: Forretningssvaropslag,
    svarSchema: Forretningssvarliste,
    rules: () => [],
    keys: opslagKeys,
    vist: ({ forretningssvar }) => [
      ...new Set(forretningssvar.map(({ bundtIdentifikator }) => bundtIdentifikator)),
    ],
    tomtErIntet: true,
  }),
} as const satisfies Record<string, Forespoergsel>;
