import type { Command } from "commander";
import { tilDebitor } from "../../domain/debitor/index.js";
import type { Tools } from "../run.js";
import { addAfhentningCommands } from "./afhentning.js";
import { addBeskedfilCommand, type Beskedfiler } from "./beskedfiler.js";
import { addDebitorforespoergselCommands } from "./debitorforespoergsler.js";

const FILER: Beskedfiler = {
  operationer: Object.keys(tilDebitor) as readonly (keyof typeof tilDebitor)[],
  til: "kommunens debitorsystem",
  eksempel: "oeir debitor send OpretDebitorkonto konto.json --som fbs",
};

/** SF1590_B as a fagsystem uses it: hand over, fetch what is addressed to it, ask. */
export const addDebitorCommands = (program: Command, tools: Tools): void => {
  const debitor = program
    .command("debitor")
    .description("Fagsystemets side af debitor (SF1590_B): aflever, hent og spørg");
  addBeskedfilCommand(debitor, tools, FILER);
  addAfhentningCommands(debitor, tools, "oeir debitor hent --som fbs");
  addDebitorforespoergselCommands(debitor, tools);
};
