import type { Command } from "commander";
import { todayIn } from "../../kit/dates.js";
import { fortaelFbs } from "../../scenarier/fbs-historie.js";
import { FBS } from "../../scenarier/parter.js";
import { EXIT, type Exit } from "../exit.js";
import { fagsystemOf } from "../fagsystem.js";
import { trinLines } from "../layout.js";
import type { Tools } from "../run.js";
import type { Session } from "../session.js";

/** Stories told on the oeir that runs: for who wants to see the whole chain at work. */
export const addScenarieCommands = (program: Command, { run }: Tools): void => {
  const scenarie = program.command("scenarie").description("Fortæl en hel historie på det oeir, der kører");
  scenarie
    .command("fbs")
    .description("Et biblioteksgebyr: betalt og lukket; og ubetalt, rykket, forrentet og inddrevet af PSRM")
    .addHelpText("after", FBS_HELP)
    .action(run(fbs));
};

const FBS_HELP = `
Hvert trin siger, hvor portalen viser det, og om debitor- og finansbogholderiet stemmer efter det (✓).
Bruger parterne fra 'oeir demo'. Afslutter med 1, når de to ikke stemmer.

Eksempel:
  oeir scenarie fbs`;

const fbs = async ({ client, url, data, print }: Session): Promise<Exit> => {
  const system = await fagsystemOf(client, { url, data }, { navn: "FBS", id: FBS });
  const idag = todayIn("Europe/Copenhagen", new Date());
  let exit: Exit = EXIT.ok;
  for await (const trin of fortaelFbs({ drift: client, fbs: system, idag })) {
    print.item(trin, () => trinLines(trin, url));
    if (!trin.stemmer) exit = EXIT.rejected;
  }
  return exit;
};
