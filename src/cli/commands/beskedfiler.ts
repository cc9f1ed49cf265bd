import type { Command } from "commander";
import type { Filoperation } from "../../sdk/client.js";
import { fold } from "../arguments.js";
import { EXIT, type Exit, worstOf } from "../exit.js";
import { formOf, readContent } from "../files.js";
import { outcomeOfRefused, showReceipt } from "../receipt.js";
import type { Tools } from "../run.js";
import type { Session } from "../session.js";

/** An operation that hands a message over. */
type Beskedoperation = Exclude<Filoperation, "TjekUdbetaling">;

/** Messages of a web service in files: which, to whom, and an example of a command. */
export type Beskedfiler = {
  readonly operationer: readonly Beskedoperation[];
  readonly til: string;
  readonly eksempel: string;
};

const FILER = ["<fil...>", "beskeder i XML eller JSON; '-' læser fra stdin"] as const;
const AFSLUTTER =
  "Afslutter med 0 (accepteret eller modtaget), 1 (mindst én afvist) eller 2 (mindst én teknisk fejl).";

/** `send`: hand messages over as they stand in files, the operation named first where there is more than one. */
export const addBeskedfilCommand = (group: Command, { run }: Tools, filer: Beskedfiler): void => {
  const { operationer, til, eksempel } = filer;
  const [only, ...others] = operationer;
  const send = group.command("send").description(`Aflever beskeder til ${til}, og skriv kvitteringerne`);
  const sender = "Sender som det it-system, nøglen tilhører.";
  if (others.length === 0)
    send
      .argument(...FILER)
      .addHelpText("after", `\n${sender}\n\n${AFSLUTTER}\n\nEksempel:\n  ${eksempel}`)
      .action(run((session: Session, files: readonly string[]) => sendAll(session, only!, files)));
  else
    send
      .argument("<operation>", `som ${only}; store og små bogstaver er ligegyldige`)
      .argument(...FILER)
      .addHelpText(
        "after",
        `\n${sender} Operationerne: ${operationer.join(", ")}.\n\n${AFSLUTTER}\n\nEksempel:\n  ${eksempel}`,
      )
      .action(run(sendNamed(operationer)));
};

const sendNamed =
  (operationer: readonly Beskedoperation[]) =>
  async (session: Session, navn: string, files: readonly string[]): Promise<Exit> => {
    const operation = operationer.find((one) => fold(one) === fold(navn));
    if (operation !== undefined) return sendAll(session, operation, files);
    session.print.note(`'${navn}' er ingen operation; skriv en af: ${operationer.join(", ")}.`);
    return EXIT.technical;
  };

const sendAll = async (
  session: Session,
  operation: Beskedoperation,
  files: readonly string[],
): Promise<Exit> => {
  const exits: Exit[] = [];
  for (const file of files)
    exits.push(
      await withFile(session, file, async (bytes) => {
        const answer = await session.client.sendFil(operation, bytes, formOf(file, bytes));
        if (!session.print.json && !answer.ok) session.print.note(outcomeOfRefused(answer.error));
        return showReceipt(session, answer, { fil: file });
      }),
    );
  return worstOf(exits);
};

/** What `work` makes of a file, or why it could not be read. */
export const withFile = async (
  { print }: Session,
  file: string,
  work: (bytes: Uint8Array<ArrayBuffer>) => Promise<Exit>,
): Promise<Exit> => {
  const bytes = readContent(file);
  if (bytes !== undefined) return work(bytes);
  print.note(`Filen '${file}' kan ikke læses.`);
  return EXIT.technical;
};
