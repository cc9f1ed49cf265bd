import { given } from "../../kit/given.js";
import type { Integration, Noegler } from "../integration.js";
import { isG69Noegle } from "./g69/noegler.js";
import { Finansbilag } from "./model.js";
import { ModtagFinansbilagRequest, ModtagFinansbilagResponse } from "./operations.js";
import { finansRules } from "./rules.js";
import { sortimentregler } from "./sortiment.js";

const keys = (bilag: Partial<Finansbilag>): Partial<Noegler> => ({
  ...given("id", bilag.finansbilagIdentifikator),
  ...given("afsender", bilag.afsenderMyndighed),
  ...given("modtager", bilag.modtagerMyndighed),
  ...given("afsenderSystem", bilag.afsenderSystem),
  ...given("raekkefoelge", bilag.bilagsserie),
  ...given("sortiment", sortimentOf(bilag)),
  ...given("erstatter", bilag.erstatterBilag),
  soegeord: soegeordOf(bilag),
});

const sortimentOf = ({ sortiment }: Partial<Finansbilag>): Noegler["sortiment"] =>
  sortiment && { id: sortiment.sortimentIdentifikator, version: sortiment.sortimentVersion };

/** The ids, the human number and the references; never the party, who may be a person, nor what G69 needs to be written. */
const soegeordOf = ({ finansbilagIdentifikator, bilagsnummer, posteringer = [] }: Partial<Finansbilag>) => [
  ...new Set(
    [
      finansbilagIdentifikator,
      bilagsnummer,
      ...posteringer.flatMap(({ referencenoegler = [] }) =>
        referencenoegler.filter(({ noegletype }) => !isG69Noegle(noegletype)).map((n) => n.noeglevaerdi),
      ),
    ].filter((ord) => ord !== undefined),
  ),
];

/** SF1590_A Finans: a fagsystem hands the basis for booking to the municipality's bogføringssystem. */
export const finans: Integration<Finansbilag> = {
  name: "finans",
  service: "SF1590_A",
  webservice: "ModtagFinansbilag",
  major: 2,
  operation: "ModtagFinansbilag",
  til: "rute",
  root: "Finansbilag",
  schema: Finansbilag,
  request: ModtagFinansbilagRequest,
  response: ModtagFinansbilagResponse,
  rules: finansRules,
  sortimentregler,
  keys,
};
