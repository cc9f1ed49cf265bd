import type { Command } from "commander";
import { ejernavn, type FejlKode, fejlkatalog, isFejlKode } from "../../domain/fejl.js";
import { kommuner } from "../../domain/kommuner.js";
import { fold } from "../arguments.js";
import { eksempelnavne, findEksempel } from "../examples.js";
import { EXIT } from "../exit.js";
import { styled, table } from "../layout.js";
import { createPrinter, type Printer } from "../printer.js";
import type { Tools } from "../run.js";
import type { Options } from "../session.js";

/** Looking things up without the hub: the municipalities, the errors, the examples. */
export const addOpslagCommands = (program: Command, tools: Tools): void => {
  const printerOf = (command: Command): Printer =>
    createPrinter(command.optsWithGlobals<Options>().json ?? false, tools.outside);
  const missing = (print: Printer, text: string): void => {
    print.note(text);
    tools.end(EXIT.rejected);
  };
  program
    .command("kommuner")
    .argument("[navn]", "kun dem, hvis navn indeholder dette")
    .description("Vis de 98 kommuner og deres ERP-valg")
    .action((navn: string | undefined, _: unknown, command: Command) =>
      showKommuner(printerOf(command), navn),
    );
  program
    .command("fejl")
    .argument("[kode]", "som FIN-007; udeladt: alle")
    .description("Slå en fejlkode op: hvad den siger, hvem der ejer den, og løsningen")
    .action((kode: string | undefined, _: unknown, command: Command) => {
      const koder = findKoder(kode);
      if (koder.length > 0) return showFejl(printerOf(command), koder);
      return missing(printerOf(command), `Fejlkoden '${kode}' findes ikke. 'oeir fejl' viser alle.`);
    });
  program
    .command("eksempel")
    .argument("[navn]", "udeladt: et godt finansbilag for Helsingør", "helsingoer")
    .option("--ny", "med et nyt id, så det er et nyt bilag")
    .option("--liste", "vis navnene")
    .description("Skriv et eksempel, der kan sendes: gode og dårlige")
    .addHelpText("after", exampleHelp())
    .action(
      (navn: string, { liste = false, ny = false }: { liste?: boolean; ny?: boolean }, command: Command) => {
        if (liste) return listExamples(printerOf(command));
        const json = command.optsWithGlobals<Options>().json ?? false;
        const eksempel = findEksempel(navn, { json, ny });
        if (eksempel !== undefined) return void tools.outside.out.write(eksempel);
        return missing(
          printerOf(command),
          `Eksemplet '${navn}' findes ikke${json ? " som JSON" : ""}. ${nameList()}`,
        );
      },
    );
};

const showKommuner = (print: Printer, navn = ""): void => {
  const found = kommuner.filter((kommune) => fold(kommune.navn).includes(fold(navn)));
  print.answer(found, () =>
    table(
      ["Kode", "Kommune", "CVR", "Bogføring", "Opkrævning", "KSD", "Bemærkning"],
      found.map((k) => [
        k.kommunekode,
        k.navn,
        k.cvr,
        k.bogfoering.erp ?? "?",
        k.opkraevning.erp ?? "?",
        k.ksd.goLive,
        k.bemaerkninger.join("; "),
      ]),
    ),
  );
};

/** One code, or all of a family (`FIN`), or all. */
const findKoder = (kode = ""): readonly FejlKode[] =>
  Object.keys(fejlkatalog)
    .filter(isFejlKode)
    .filter((one) => one === kode.toUpperCase() || one.slice(0, 3) === kode.toUpperCase() || kode === "");

const showFejl = (print: Printer, koder: readonly FejlKode[]): void => {
  print.answer(
    koder.map((kode) => ({ kode, ...fejlkatalog[kode] })),
    () =>
      koder.flatMap((kode) => [
        `${styled("bold", kode)} ${fejlkatalog[kode].tekst.da}`,
        `        ejer:    ${ejernavn(fejlkatalog[kode].ejer)}`,
        `        løsning: ${fejlkatalog[kode].loesning.da}`,
      ]),
  );
};

const nameList = (): string =>
  `Der er: ${eksempelnavne()
    .map(({ navn }) => navn)
    .join(", ")}.`;

const exampleHelp = (): string =>
  [
    "\nNavne:",
    ...eksempelnavne().map(({ navn, historie }) => `  ${navn.padEnd(21)} ${historie}`),
    "\nEksempler:",
    "  oeir eksempel > bilag.xml",
    "  oeir eksempel --ny --json | oeir send - --som ksd",
    "  oeir eksempel ude-af-balance | oeir send - --som ksd",
  ].join("\n");

const listExamples = (print: Printer): void => {
  const navne = eksempelnavne();
  print.answer(navne, () =>
    table(
      ["Navn", "Historie"],
      navne.map(({ navn, historie }) => [navn, historie]),
    ),
  );
};
