import type { TObject } from "../../kit/schema.js";
import type { Forespoergsel, Spoergsmaalsnoegler } from "../forespoergsel.js";
import type { Integration, Noegler } from "../integration.js";
import type { Rule } from "../rule.js";
import { createWebservice } from "../webservice.js";
import { readBetalingsid } from "./betalingsid.js";
import {
  Forretningssvarliste,
  Forretningssvaropslag,
  NKSBetalingsanmodning,
  NKSStandsning,
} from "./model.js";
import { anmodningRules, standsningRules } from "./rules.js";

const SERVICE = { service: "SF1590_E", webservice: "NKSBetalingsanmodning", major: 1 } as const;
const { requestOf, responseOf, answerOf } = createWebservice(SERVICE.webservice, SERVICE.major);

type Besked = NKSBetalingsanmodning | NKSStandsning;

/** A bundle is found by its own id. The ids of its payments are the sender's free text and could be a person's number. */
const keys = (besked: Partial<Besked>): Partial<Noegler> => {
  const { beskedIdentifikator: id, afsenderMyndighed, modtagerMyndighed, afsenderSystem } = besked;
  const standset =
    "betalingIdentifikator" in besked ? readBetalingsid(besked.betalingIdentifikator ?? "") : undefined;
  return {
    ...(id === undefined ? {} : { id }),
    ...(afsenderMyndighed === undefined ? {} : { afsender: afsenderMyndighed }),
    ...(modtagerMyndighed === undefined ? {} : { modtager: modtagerMyndighed }),
    ...(afsenderSystem === undefined ? {} : { afsenderSystem }),
    soegeord: [id, standset].filter((ord) => ord !== undefined),
  };
};

const besked = <M extends Besked>(
  operation: string,
  root: string,
  schema: TObject,
  rules: readonly Rule<M>[],
): Integration<M> => ({
  ...SERVICE,
  name: "nemkonto",
  operation,
  til: "rute",
  root,
  schema,
  request: requestOf(operation, root, schema),
  response: responseOf(operation),
  rules,
  sortimentregler: () => [],
  keys: keys as Integration<M>["keys"],
});

/** SF1590_E NemKonto: what is asked of NKS. The first name is published, the second ours. */
export const tilNemkonto = {
  NKSBetalingsanmodningAfsend: besked<NKSBetalingsanmodning>(
    "NKSBetalingsanmodningAfsend",
    "NKSBetalingsanmodning",
    NKSBetalingsanmodning,
    anmodningRules,
  ),
  NKSBetalingStands: besked<NKSStandsning>(
    "NKSBetalingStands",
    "NKSStandsning",
    NKSStandsning,
    standsningRules,
  ),
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

const vist: Forespoergsel["vist"] = (svar) => [
  ...new Set(
    (svar as Forretningssvarliste).forretningssvar.map(({ bundtIdentifikator }) => bundtIdentifikator),
  ),
];

/** NKS's answers, which are pulled; the name is published. An answer that was lost can be asked for again. */
export const nemkontoforespoergsler = {
  NKSForretningssvarHent: {
    ...SERVICE,
    operation: "NKSForretningssvarHent",
    root: "Forretningssvaropslag",
    svarRoot: "Forretningssvarliste",
    schema: Forretningssvaropslag,
    svarSchema: Forretningssvarliste,
    request: requestOf("NKSForretningssvarHent", "Forretningssvaropslag", Forretningssvaropslag),
    response: answerOf("NKSForretningssvarHent", "Forretningssvarliste", Forretningssvarliste),
    rules: [],
    keys: opslagKeys,
    vist,
  },
} as const satisfies Record<string, Forespoergsel>;
