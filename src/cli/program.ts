import { Command, CommanderError } from "commander";
import { VERSION } from "../main/project.js";

import { addAftaleCommands } from "./commands/aftaler.js";
import { addBeskedCommands } from "./commands/beskeder.js";
import { addBeskedhandlinger } from "./commands/beskedhandlinger.js";
import { addCertificateCommands } from "./commands/certifikater.js";
import { addDebitorCommands } from "./commands/debitor.js";
import { addDriftCommands } from "./commands/drift.js";
import { addEksportCommands } from "./commands/eksport.js";
import { addFejlopgaveCommands } from "./commands/fejlopgaver.js";
import { addG19Commands } from "./commands/g19.js";
import { addG68Commands } from "./commands/g68.js";
import { addG69Commands } from "./commands/g69.js";
import { addInddrivelseCommands } from "./commands/inddrivelse.js";
import { addKlassifikationCommands } from "./commands/klassifikation.js";
import { addMasseCommands } from "./commands/masse.js";
import { addNemkontoCommands } from "./commands/nemkonto.js";
import { addOmsaetningCommands } from "./commands/omsaetning.js";
import { addOpkraevningCommands } from "./commands/opkraevning.js";
import { addOpslagCommands } from "./commands/opslag.js";
import { addPartCommands } from "./commands/parter.js";
import { addPeriodeCommands } from "./commands/perioder.js";
import { addProevCommands } from "./commands/proev.js";
import { addRegnskabCommands } from "./commands/regnskab.js";
import { addScenarieCommands } from "./commands/scenarie.js";
import { addSendCommands } from "./commands/send.js";
import { addSortimentCommands } from "./commands/sortiment.js";
import { addStartCommands } from "./commands/start.js";
import { addTokenCommands } from "./commands/tokens.js";
import { addUdbetalingCommands } from "./commands/udbetaling.js";
import { speakDanish, translate } from "./danish.js";
import { EXIT, type Exit } from "./exit.js";
import type { Outside } from "./outside.js";
import { createRun, type Tools } from "./run.js";

const GROUPS: readonly (readonly [string, readonly ((program: Command, tools: Tools) => void)[]])[] = [
  ["Kør:", [addStartCommands, addScenarieCommands]],
  [
    "Send og følg:",
    [
      addSendCommands,
      addProevCommands,
      addMasseCommands,
      addBeskedCommands,
      addBeskedhandlinger,
      addFejlopgaveCommands,
      addDebitorCommands,
      addG68Commands,
      addG69Commands,
      addG19Commands,
    ],
  ],
  [
    "Regnskab og opslag:",
    [
      addRegnskabCommands,
      addPeriodeCommands,
      addEksportCommands,
      addOmsaetningCommands,
      addSortimentCommands,
      addKlassifikationCommands,
      addOpslagCommands,
    ],
  ],
  ["Opkrævning:", [addOpkraevningCommands, addInddrivelseCommands]],
  ["Udbetaling:", [addUdbetalingCommands, addNemkontoCommands]],
  ["Parter og adgang:", [addAftaleCommands, addPartCommands, addTokenCommands, addCertificateCommands]],
  ["Drift:", [addDriftCommands]],
];

const createProgram = (tools: Tools): Command => {
  const { out, err } = tools.outside;
  const program = speakDanish(new Command("oeir"))
    .description("Posthuset for kommunernes økonomibeskeder (ØiR), og et reference-ERP til at modtage dem.")
    .version(VERSION, "-V, --version", "vis version")
    .option("--url <adresse>", "posthusets adresse (OEIR_URL, ellers http://localhost:8080)")
    .option("--data <mappe>", "datamappen (OEIR_DATA, ellers ./oeir-data)")
    .option("--token <nøgle>", "adgangsnøgle (OEIR_TOKEN, ellers driftens fra datamappen)")
    .option("--som <navn>", "brug en nøgle fra datamappen, som ksd")
    .option("--json", "svar som JSON på stdout")
    .configureOutput({
      writeOut: (text) => void out.write(text),
      writeErr: (text) => void err.write(text),
      outputError: (text, write) => write(translate(text)),
    })
    .exitOverride()
    .addHelpText("after", HELP);
  for (const [heading, groups] of GROUPS) {
    program.commandsGroup(heading);
    for (const add of groups) add(program, tools);
  }
  return program;
};

const HELP = `
Afslutter med 0 (i orden, accepteret), 1 (afvist) eller 2 (teknisk fejl, eller kommandoen er brugt forkert).

Begynd her:
  oeir demo                         # start, og se det hele på http://localhost:8080
  oeir eksempel > bilag.xml         # i et andet vindue: et finansbilag at sende
  oeir send bilag.xml --som ksd`;

/** Run one command with these arguments; gives its exit code. Servers run until they are told to stop. */
export const runCli = async (argv: readonly string[], outside: Outside): Promise<Exit> => {
  let exit: Exit = EXIT.ok;
  const end = (code: Exit): void => {
    exit = code;
  };
  try {
    await createProgram({ run: createRun(outside, end), outside, end }).parseAsync(argv, { from: "user" });
    return exit;
  } catch (reason) {
    if (reason instanceof CommanderError) return reason.exitCode === 0 ? EXIT.ok : EXIT.technical;
    outside.err.write(`Uventet fejl i oeir: ${reason instanceof Error ? reason.stack : String(reason)}\n`);
    return EXIT.technical;
  }
};
