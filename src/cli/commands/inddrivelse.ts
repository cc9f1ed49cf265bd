import type { Command } from "commander";
import type { Tools } from "../run.js";
import { addInddrivelseshandlinger } from "./inddrivelseshandlinger.js";
import { addInddrivelsessyn } from "./inddrivelsessyn.js";
import { addPsrmCommands } from "./psrm.js";

/** Claims at PSRM and on their way there, for collectors; and the other side of its stand-in, for rehearsals. */
export const addInddrivelseCommands = (program: Command, tools: Tools): void => {
  const inddrivelse = program
    .command("inddrivelse")
    .description("Inddrivelse hos PSRM: parathed, overdragne fordringer, høringer, afviste og afstemning");
  for (const add of [addInddrivelsessyn, addInddrivelseshandlinger, addPsrmCommands]) add(inddrivelse, tools);
};
