import type { Command } from "commander";
import { ok } from "../../kit/result.js";
import type { Refused } from "../../sdk/client.js";
import { EXIT, type Exit, worstOf } from "../exit.js";
import { formOf, readBevis, readContent } from "../files.js";
import { findBeskeder } from "../find.js";
import { outcomeOfRefused, showReceipt } from "../receipt.js";
import type { Tools } from "../run.js";
import type { Session } from "../session.js";

/** Handing over finansbilag, and asking for their receipts. */
export const addSendCommands = (program: Command, { run }: Tools): void => {
  program
    .command("send")
    .argument("<fil...>", "finansbilag i XML eller JSON; '-' læser fra stdin")
    .option(
      "--proevebevis <bevis>",
      "bogfør kun som i prøvekørslen: filen fra 'oeir proev --bevis', eller teksten",
    )
    .description("Aflever finansbilag, og skriv kvitteringerne")
    .addHelpText("after", SEND_HELP)
    .action(run(sendFiles));
  program
    .command("kvittering")
    .argument(
      "<id>",
      "afsenderens id for bilaget (driften kan også bruge posthusets id eller bilagsnummeret)",
    )
    .description("Hent en kvittering igen")
    .addHelpText("after", "\nEksempel:\n  oeir kvittering 5f2a7c10-6b0e-4c53-9a11-0217202611a1 --som ksd")
    .action(run(fetchReceipt));
};

const SEND_HELP = `
Sender som det it-system, nøglen tilhører: --som ksd bruger nøglen fra demonstrationen.
Med --json er hver fils svar én linje.

Afslutter med 0 (accepteret eller modtaget), 1 (mindst én afvist) eller 2 (mindst én teknisk fejl).

Eksempler:
  oeir eksempel > bilag.xml
  oeir send bilag.xml --som ksd
  oeir eksempel --ny | oeir send - --som ksd
  oeir send uge47/*.xml --som ksd --json
  oeir send bilag.xml --som ksd --proevebevis bilag.bevis`;

type Sendevalg = { readonly proevebevis?: string };

const sendFiles = async (
  session: Session,
  files: readonly string[],
  { proevebevis }: Sendevalg,
): Promise<Exit> => {
  const bevis = proevebevis === undefined ? undefined : readBevis(proevebevis);
  if (proevebevis !== undefined && bevis === undefined) {
    session.print.note(`'${proevebevis}' er hverken et prøvebevis eller en fil med et.`);
    return EXIT.technical;
  }
  const exits: Exit[] = [];
  for (const file of files) exits.push(await sendFile(session, file, files.length > 1, bevis));
  return worstOf(exits);
};

const sendFile = async (
  session: Session,
  file: string,
  several: boolean,
  bevis: string | undefined,
): Promise<Exit> => {
  const bytes = readContent(file);
  if (bytes === undefined) {
    session.print.note(`Filen '${file}' kan ikke læses.`);
    return EXIT.technical;
  }
  const answer = await session.client.sendFinansbilag(bytes, formOf(file, bytes), bevis);
  if (!session.print.json) {
    if (several) session.print.note(`${file}:`);
    if (!answer.ok) session.print.note(outcomeOfRefused(answer.error));
  }
  const exit = showReceipt(session, answer, { fil: file });
  if (!answer.ok && !session.named && isWrongRole(answer.error)) session.print.note(SEND_AS);
  return exit;
};

const isWrongRole = ({ fejl }: Refused): boolean => fejl.some(({ fejlKode }) => fejlKode === "ADG-010");
const SEND_AS = "Kun et it-system afleverer finansbilag: send med dets nøgle, som --som ksd.";

/** The sender asks by its own id; operations, who have sent nothing, look the message up. */
const fetchReceipt = async (session: Session, id: string): Promise<Exit> => {
  if (session.named) return showReceipt(session, await session.client.hentKvittering({ id }));
  const found = await findBeskeder(session, id);
  if (!found.ok) return found.error;
  const [{ id: beskedId, tilstand: kode, begrundelse, fejl }] = found.value;
  const receipt = { beskedId, kode, ...(begrundelse === undefined ? {} : { begrundelse }), fejl };
  return showReceipt(session, ok(receipt));
};
