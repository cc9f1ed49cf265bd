import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { sum } from "../../domain/beloeb.js";
import { readG69 } from "../../domain/finans/g69/fil.js";
import { type G69Gruppe, groupG69 } from "../../domain/finans/g69/grupper.js";
import { beloebOf } from "../../domain/finans/g69/linje.js";
import { paakraevetOf, vaerdiOf } from "../../domain/linjefil/felter.js";
import type { Result } from "../../kit/result.js";
import { ksdG69 } from "../../scenarier/ksd-g69.js";
import { SORTIMENT, VERSION } from "../../scenarier/sortimenter.js";
import type { Refused } from "../../sdk/client.js";
import { readKommune, readUuid } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { amount, amountHeading, styled, table } from "../layout.js";
import { readBytes, saveFil, showFejl, showSendt } from "../linjefil.js";
import { createPrinter, type Printer } from "../printer.js";
import type { Tools } from "../run.js";
import type { Options, Session } from "../session.js";

/** G69 files: seen on this machine, handed over to the hub, and written of its messages. */
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
  g69
    .command("send")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<fil>", "G69-filen; '-' læser fra stdin")
    .option("--sortiment <id>", "sortimentet, som værdierne er taget fra", readUuid, SORTIMENT)
    .option("--sortimentversion <version>", "dets version", VERSION)
    .option("--proev", "prøvekør filen: hele vejen, uden at noget skrives")
    .description("Aflever en G69-fil: hvert bilag i den går sin egen vej")
    .addHelpText("after", SEND_HELP)
    .action(tools.run(sendG69));
  g69
    .command("skriv")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<besked...>", "posthusets id for beskederne")
    .option("--maskinnummer <nr>", "til linjer, der ikke kom fra G69 (fem cifre)")
    .requiredOption("--til <fil>", "skriv den her")
    .description("Skriv beskeder som én G69-fil")
    .action(tools.run(writeG69Fil));
  g69
    .command("eksempel")
    .description("Skriv en fil for Helsingør at prøve med på stdout")
    .action(() => {
      tools.outside.out.write(ksdG69());
    });
};

const SEND_HELP = `
Kommunens kontonumre skal stå i en klassifikation af dimensionen Kontonummer (se docs/integrationer/g69.md).
Samme fil to gange bogfører intet to gange.

Afslutter med 0 (alt accepteret eller modtaget), 1 (noget afvist) eller 2 (teknisk fejl).

Eksempel:
  oeir g69 eksempel > uge47.g69 && oeir g69 send Helsingør uge47.g69 --som ksd`;

const HELP = `
Læser filen her på maskinen; posthuset behøver ikke at køre. Personers numre vises ikke.

Afslutter med 0 (uden fejl), 1 (filen har fejl) eller 2 (filen kan ikke åbnes).

Eksempel:
  oeir g69 vis finans.g69`;

const showG69 = (print: Printer, fil: string): Exit => {
  const bytes = readBytes(print, fil);
  if (bytes === undefined) return EXIT.technical;
  const laest = readG69(bytes);
  if (!laest.ok) return showFejl(print, laest.error);
  const grupper = groupG69(laest.value);
  print.answer(grupper.map(toPlain), () => fileLines(grupper));
  return EXIT.ok;
};

type Sendt = Output<"modtagG69"> | Output<"proevG69">;
type Sendevalg = { readonly sortiment: string; readonly sortimentversion: string; readonly proev?: boolean };

const sendG69 = async (
  { client, print }: Session,
  myndighed: string,
  fil: string,
  { sortiment, sortimentversion: version, proev = false }: Sendevalg,
): Promise<Exit> => {
  const body = readBytes(print, fil);
  if (body === undefined) return EXIT.technical;
  const input = { myndighed, sortiment, version, body };
  const answer: Result<Sendt, Refused> = proev ? await client.proevG69(input) : await client.modtagG69(input);
  return showSendt(
    print,
    answer,
    ({ bilag }): readonly Sendt["bilag"][number][] => bilag,
    ({ bilagsnummer, bilagsdato, debet }) => `${bilagsnummer} ${bilagsdato} ${amount(debet).trim()}`,
  );
};

type Skrivevalg = { readonly maskinnummer?: string; readonly til: string };

const writeG69Fil = async (
  { client, print }: Session,
  myndighed: string,
  beskeder: readonly string[],
  { maskinnummer, til }: Skrivevalg,
): Promise<Exit> => {
  const answer = await client.skrivG69({ myndighed, beskeder: beskeder.join(","), maskinnummer });
  return saveFil(print, answer, til);
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
