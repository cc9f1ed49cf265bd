import type { Command } from "commander";
import { type Debitorhandling, debitorhandlinger } from "../../sdk/client.js";
import { fold } from "../arguments.js";
import { EXIT, type Exit, worstOf } from "../exit.js";
import { formOf, readContent } from "../files.js";
import { outcomeOfRefused, showReceipt } from "../receipt.js";
import type { Tools } from "../run.js";
import type { Session } from "../session.js";
import { addAfhentningCommands } from "./afhentning.js";
import { addDebitorforespoergselCommands } from "./debitorforespoergsler.js";

/** SF1590_B as a fagsystem uses it: hand over, fetch what is addressed to it, ask. */
export const addDebitorCommands = (program: Command, tools: Tools): void => {
  const debitor = program
    .command("debitor")
    .description("Fagsystemets side af debitor (SF1590_B): aflever, hent og spørg");
  debitor
    .command("send")
    .argument("<operation>", "som OpretDebitorkonto; store og små bogstaver er ligegyldige")
    .argument("<fil...>", "beskeder i XML eller JSON; '-' læser fra stdin")
    .description("Aflever beskeder til kommunens debitorsystem, og skriv kvitteringerne")
    .addHelpText("after", SEND_HELP)
    .action(tools.run(sendFiles));
  addAfhentningCommands(debitor, tools);
  addDebitorforespoergselCommands(debitor, tools);
};

const SEND_HELP = `
Sender som det it-system, nøglen tilhører. Operationerne: ${debitorhandlinger.join(", ")}.

Afslutter med 0 (accepteret eller modtaget), 1 (mindst én afvist) eller 2 (mindst én teknisk fejl).

Eksempel:
  oeir debitor send OpretDebitorkonto konto.json --som fbs`;

const sendFiles = async (session: Session, navn: string, files: readonly string[]): Promise<Exit> => {
  const handling = debitorhandlinger.find((one) => fold(one) === fold(navn));
  if (handling === undefined) {
    session.print.note(`'${navn}' er ingen operation; skriv en af: ${debitorhandlinger.join(", ")}.`);
    return EXIT.technical;
  }
  const exits: Exit[] = [];
  for (const file of files) exits.push(await sendFile(session, handling, file));
  return worstOf(exits);
};

const sendFile = async (session: Session, handling: Debitorhandling, file: string): Promise<Exit> => {
  const bytes = readContent(file);
  if (bytes === undefined) {
    session.print.note(`Filen '${file}' kan ikke læses.`);
    return EXIT.technical;
  }
  const answer = await session.client.sendDebitorbesked(handling, bytes, formOf(file, bytes));
  if (!session.print.json && !answer.ok) session.print.note(outcomeOfRefused(answer.error));
  return showReceipt(session, answer, { fil: file });
};
