import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { sum } from "../../domain/beloeb.js";
import type { Fejl } from "../../domain/fejl.js";
import { readG69 } from "../../domain/finans/g69/fil.js";
import { type G69Gruppe, groupG69 } from "../../domain/finans/g69/grupper.js";
import { beloebOf, paakraevetOf, vaerdiOf } from "../../domain/finans/g69/linje.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import { EXIT, type Exit } from "../exit.js";
import { amount, amountHeading, fejlLines, styled, table } from "../layout.js";
import { createPrinter, type Printer } from "../printer.js";
import type { Tools } from "../run.js";
import type { Options } from "../session.js";

/** G69 files on this machine, without the hub. */
export const addG69Commands = (program: Command, tools: Tools): void => {
  const g69 = program.command("g69").description("G69-filer: posteringslinjer fra ældre fagsystemer");
  g69
    .command("vis")
    .argument("<fil>", "G69-filen; '-' læser fra stdin")
    .description("Læs en G69-fil, og vis dens linjer og bilag, eller alle dens fejl")
    .addHelpText("after", HELP)
    .action((fil: string, _: unknown, command: Command) => {
      const json = command.optsWithGlobals<Options>().json ?? false;
      tools.end(showG69(createPrinter(json, tools.outside), fil));
    });
};

const HELP = `
Læser filen her på maskinen; posthuset behøver ikke at køre. Personers numre vises ikke.

Afslutter med 0 (uden fejl), 1 (filen har fejl) eller 2 (filen kan ikke åbnes).

Eksempel:
  oeir g69 vis finans.g69`;

const STDIN = 0;

const readBytes = (fil: string): Uint8Array | undefined => {
  try {
    return readFileSync(fil === "-" ? STDIN : fil);
  } catch {
    return undefined;
  }
};

const showG69 = (print: Printer, fil: string): Exit => {
  const bytes = readBytes(fil);
  if (bytes === undefined) {
    print.note(`Filen '${fil}' kan ikke læses.`);
    return EXIT.technical;
  }
  const laest = readG69(bytes);
  if (!laest.ok) return showFejl(print, laest.error);
  const grupper = groupG69(laest.value);
  print.answer(grupper.map(toPlain), () => fileLines(grupper));
  return EXIT.ok;
};

const showFejl = (print: Printer, fejl: readonly Fejl[]): Exit => {
  const detaljer = fejl.map(toFejlDetalje);
  print.answer({ fejl: detaljer }, () => detaljer.flatMap(fejlLines));
  return EXIT.rejected;
};

const toPlain = ({ maskinnummer, dato, debet, kredit, linjer }: G69Gruppe) => ({
  maskinnummer,
  posteringsdato: dato,
  debet,
  kredit,
  linjer: linjer.map(({ linje, nr }) => ({
    linje: nr,
    ekspedition: paakraevetOf(linje, 104),
    kontonummer: paakraevetOf(linje, 111),
    debetKredit: paakraevetOf(linje, 113),
    beloeb: beloebOf(linje),
    posteringstype: linje.hoved.posteringstype,
    tekst: vaerdiOf(linje, 153) ?? "",
  })),
});

/** Each bilag with its lines, and the sums of the file. */
const fileLines = (grupper: readonly G69Gruppe[]): readonly string[] => {
  const bilag = grupper.map(toPlain);
  const antal = sum(bilag.map(({ linjer }) => BigInt(linjer.length)));
  return [
    ...bilag.flatMap(({ maskinnummer, posteringsdato, linjer }) => [
      styled("bold", `Maskinnummer ${maskinnummer} den ${posteringsdato}`),
      ...table(
        ["Linje", "Type", "Ekspedition", "Kontonummer", "", amountHeading("Beløb"), "Tekst"],
        linjer.map((one) => [
          String(one.linje),
          one.posteringstype,
          one.ekspedition,
          one.kontonummer,
          one.debetKredit,
          amount(one.beloeb),
          one.tekst,
        ]),
      ),
      "",
    ]),
    `Linjer ${antal}, bilag ${bilag.length}`,
    `Debet  ${amount(sum(bilag.map(({ debet }) => debet)))}`,
    `Kredit ${amount(sum(bilag.map(({ kredit }) => kredit)))}`,
  ];
};
