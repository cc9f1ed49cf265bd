import type { Output } from "../../contract/endpoints.js";
import { clockTime } from "../layout.js";
import { bad, type Finding, good, warning } from "./finding.js";

/** How the hub that answers is doing. */
export const checkStatus = ({
  version,
  venter,
  opgivet,
  aeldste,
  database,
}: Output<"seStatus">): readonly Finding[] => [
  good(`posthuset svarer (oeir ${version})`),
  good(`databasen svarer (${database})`),
  venter === 0
    ? good("intet venter på at blive afleveret")
    : warning(
        `${venter} beskeder venter${aeldste === undefined ? "" : `, den ældste siden ${clockTime(aeldste)}`}`,
        "Se 'oeir blokerede', ruternes pauser og modtagernes drift.",
      ),
  opgivet === 0
    ? good("ingen beskeder er opgivet")
    : bad(
        `${opgivet} beskeder er opgivet`,
        "Se 'oeir beskeder --tilstand FEJLET', find årsagen, og brug 'oeir genoptag'.",
      ),
];
