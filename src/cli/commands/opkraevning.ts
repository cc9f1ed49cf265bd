import type { Command } from "commander";
import type { Tools } from "../run.js";
import { addBetalingCommands } from "./betaling.js";
import { addOrdningCommands } from "./betalingsordninger.js";
import { addKoerselCommands } from "./koersler.js";
import { addOpkraevningshandlingCommands } from "./opkraevningshandlinger.js";
import { addOpkraevningssynCommands } from "./opkraevningssyn.js";
import { addOpkraevningspolitikCommands } from "./politik.js";

/** The debtor ledger of the reference ERP, for collectors: one file for each thing they do. */
export const addOpkraevningCommands = (program: Command, tools: Tools): void => {
  const opkraevning = program
    .command("opkraevning")
    .description("Debitorbogholderiet: fordringer, kørsler, og hvad en medarbejder skal tage stilling til");
  for (const add of [
    addOpkraevningssynCommands,
    addKoerselCommands,
    addBetalingCommands,
    addOpkraevningshandlingCommands,
    addOrdningCommands,
    addOpkraevningspolitikCommands,
  ])
    add(opkraevning, tools);
};
