import { writeFileSync } from "node:fs";
import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import { formOf, readContent } from "../files.js";
import { amount, amountHeading, clockTime, fejlLines, stateText, table } from "../layout.js";
import type { Tools } from "../run.js";
import type { Session } from "../session.js";

/** Rehearsing finansbilag. */
export const addProevCommands = (program: Command, { run }: Tools): void => {
  program
    .command("proev")
    .argument("<fil>", "finansbilag i XML eller JSON; '-' læser fra stdin")
    .option("--bevis <fil>", "skriv prøvebeviset til en fil, til 'oeir send --proevebevis'")
    .description("Prøvekør et finansbilag: hele vejen, uden at noget skrives")
    .addHelpText("after", HELP)
    .action(run(rehearse));
};

const HELP = `
Viser de linjer, bilaget ville få i regnskabet, og saldi før og efter; eller alle fejl. Intet gemmes eller bogføres.
Driften prøvekører som det it-system, bilaget nævner.

Afslutter med 0 (ville blive accepteret), 1 (ville blive afvist) eller 2 (kunne ikke afgøres).

Eksempler:
  oeir proev bilag.xml
  oeir proev bilag.xml --som ksd --bevis bilag.bevis && oeir send bilag.xml --som ksd --proevebevis bilag.bevis`;

type Proevning = Output<"proevFinansbilag">;

const rehearse = async (session: Session, file: string, { bevis }: { bevis?: string }): Promise<Exit> => {
  const { client, print } = session;
  const bytes = readContent(file);
  if (bytes === undefined) {
    print.note(`Filen '${file}' kan ikke læses.`);
    return EXIT.technical;
  }
  const answer = await client.rehearseFinansbilag(bytes, formOf(file, bytes));
  if (!answer.ok) {
    print.refused(answer.error);
    return exitOfRefused(answer.error);
  }
  print.answer(answer.value, () => linesOf(answer.value));
  const { proevebevis } = answer.value;
  if (bevis === undefined || proevebevis === undefined) return exitOf(answer.value);
  return writeBevis(session, bevis, proevebevis) ? exitOf(answer.value) : EXIT.technical;
};

const writeBevis = ({ print }: Session, file: string, bevis: string): boolean => {
  try {
    writeFileSync(file, `${bevis}\n`);
    return true;
  } catch {
    print.note(`Filen '${file}' kan ikke skrives.`);
    return false;
  }
};

const exitOf = ({ kode }: Proevning): Exit =>
  kode === "AFVIST" ? EXIT.rejected : kode === "UAFGJORT" || kode === "FEJLET" ? EXIT.technical : EXIT.ok;

const linesOf = ({ kode, begrundelse, fejl, linjer, saldi, udloeber }: Proevning): readonly string[] => [
  `Prøvekørsel: ${stateText(kode)} ${begrundelse ?? ""}`.trimEnd(),
  ...fejl.flatMap(fejlLines),
  ...(linjer.length === 0 ? [] : ["", ...linjetabel(linjer), "", ...saldotabel(saldi)]),
  ...(udloeber === undefined ? [] : ["", `Prøvebeviset gælder til ${clockTime(udloeber)}.`]),
];

const linjetabel = (linjer: Proevning["linjer"]): readonly string[] =>
  table(
    ["Linje", "Konto", "Navn", "Regel", "Dato", amountHeading("Debet"), amountHeading("Kredit")],
    linjer.map((linje) => [
      String(linje.nr),
      linje.kontonummer,
      linje.kontonavn,
      String(linje.regel ?? ""),
      linje.bogfoeringsdato,
      amount(linje.debet),
      amount(linje.kredit),
    ]),
  );

const saldotabel = (saldi: Proevning["saldi"]): readonly string[] =>
  table(
    ["Konto", "Navn", "Pr.", amountHeading("Før"), amountHeading("Efter")],
    saldi.map(({ kontonummer, kontonavn, pr, foer, efter }) => [
      kontonummer,
      kontonavn,
      pr,
      amount(foer),
      amount(efter),
    ]),
  );
