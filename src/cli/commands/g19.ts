import type { Command } from "commander";
import { sum } from "../../domain/beloeb.js";
import { readG19 } from "../../domain/debitor/g19/fil.js";
import { beloebOf, datoOf, raaOf, vaerdiOf } from "../../domain/debitor/g19/linje.js";
import { type G19Rate, readRater, teksterOf } from "../../domain/debitor/g19/rater.js";
import { fbsG19 } from "../../scenarier/fbs-g19.js";
import { readKommune } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { amount, amountHeading, table } from "../layout.js";
import { readBytes, saveFil, showFejl, showSendt } from "../linjefil.js";
import { createPrinter, type Printer } from "../printer.js";
import type { Tools } from "../run.js";
import type { Options, Session } from "../session.js";

/** G19 files: seen on this machine, handed over to the hub, and written of its messages. */
export const addG19Commands = (program: Command, tools: Tools): void => {
  const g19 = program.command("g19").description("G19-filer (10Q): krav fra ældre fagsystemer");
  g19
    .command("vis")
    .argument("<fil>", "G19-filen; '-' læser fra stdin")
    .description("Læs en G19-fil, og vis dens rater, eller alle dens fejl")
    .addHelpText("after", HELP)
    .action((fil: string, _: unknown, command: Command) => {
      const json = command.optsWithGlobals<Options>().json ?? false;
      tools.end(showG19(createPrinter(json, tools.outside), fil));
    });
  g19
    .command("send")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<fil>", "G19-filen; '-' læser fra stdin")
    .option("--proev", "prøvekør filen: læst og bedømt, uden at noget skrives")
    .description("Aflever en G19-fil: hver rate i den går sin egen vej")
    .addHelpText("after", SEND_HELP)
    .action(tools.run(sendG19));
  g19
    .command("skriv")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<besked...>", "posthusets id for beskederne (OpretDebitorkonto)")
    .option("--leverandoer <ident>", "leverandøridenten på linjerne (1-4 store bogstaver eller cifre)")
    .requiredOption("--til <fil>", "skriv den her")
    .description("Skriv beskeder som én G19-fil til et ældre debitorsystem")
    .action(tools.run(writeG19Fil));
  g19
    .command("eksempel")
    .description("Skriv en fil for Helsingør at prøve med på stdout")
    .action(() => {
      tools.outside.out.write(fbsG19());
    });
};

const SEND_HELP = `
Kommunens betalingsarter skal stå i en klassifikation af dimensionen Betalingsart (se docs/integrationer/g19.md).
Samme fil to gange opretter intet krav to gange.

Afslutter med 0 (alt accepteret eller modtaget), 1 (noget afvist) eller 2 (teknisk fejl).

Eksempel:
  oeir g19 eksempel > krav.g19 && oeir g19 send Helsingør krav.g19 --som fbs`;

const HELP = `
Læser filen her på maskinen; posthuset behøver ikke at køre. Personers numre vises ikke.

Afslutter med 0 (uden fejl), 1 (filen har fejl) eller 2 (filen kan ikke åbnes).

Eksempel:
  oeir g19 vis krav.g19`;

const showG19 = (print: Printer, fil: string): Exit => {
  const bytes = readBytes(print, fil);
  if (bytes === undefined) return EXIT.technical;
  const laest = readG19(bytes);
  if (!laest.ok) return showFejl(print, laest.error);
  const { rater } = readRater(laest.value.linjer);
  print.answer(rater.map(toPlain), () => fileLines(rater));
  return EXIT.ok;
};

const sendG19 = async (
  { client, print }: Session,
  myndighed: string,
  fil: string,
  { proev = false }: { readonly proev?: boolean },
): Promise<Exit> => {
  const body = readBytes(print, fil);
  if (body === undefined) return EXIT.technical;
  const answer = proev
    ? await client.proevG19({ myndighed, body })
    : await client.modtagG19({ myndighed, body });
  return showSendt(
    print,
    answer,
    ({ rater }) => rater,
    ({ linje, afstemningsnoegle, beloeb }) => `Linje ${linje} ${afstemningsnoegle} ${amount(beloeb).trim()}`,
  );
};

type Skrivevalg = { readonly leverandoer?: string; readonly til: string };

const writeG19Fil = async (
  { client, print }: Session,
  myndighed: string,
  beskeder: readonly string[],
  { leverandoer, til }: Skrivevalg,
): Promise<Exit> =>
  saveFil(print, await client.skrivG19({ myndighed, beskeder: beskeder.join(","), leverandoer }), til);

const toPlain = (rate: G19Rate) => {
  const { linje, nr } = rate;
  return {
    linje: nr,
    betalingsart: raaOf(linje, "betalingsart"),
    omraade: raaOf(linje, "omraade"),
    beloeb: beloebOf(linje, "beloeb"),
    forfaldsdato: datoOf(linje, "forfaldsdato") ?? "",
    slettet: raaOf(linje, "slettet") !== " ",
    fakturanummer: vaerdiOf(linje, "faktura"),
    afstemningsnoegle: vaerdiOf(linje, "noegle"),
    tekst: teksterOf(rate).join(" "),
  };
};

/** Each rate on a line, and the sums of the file: what is claimed, and what is taken back. */
const fileLines = (rater: readonly G19Rate[]): readonly string[] => {
  const alle = rater.map(toPlain);
  const krav = alle.filter(({ beloeb, slettet }) => beloeb >= 0n && !slettet);
  const tilbage = alle.filter((one) => !krav.includes(one));
  return [
    ...table(
      ["Linje", "Art", "Område", amountHeading("Beløb"), "Forfald", "Slettet", "Fakturanummer", "Tekst"],
      alle.map((one) => [
        String(one.linje),
        one.betalingsart,
        one.omraade,
        amount(one.beloeb),
        one.forfaldsdato,
        one.slettet ? "ja" : "",
        one.fakturanummer,
        one.tekst,
      ]),
    ),
    "",
    `Krav            ${krav.length} ${amount(sum(krav.map(({ beloeb }) => beloeb)))}`,
    `Nedreguleringer ${tilbage.length} ${amount(sum(tilbage.map(({ beloeb }) => (beloeb < 0n ? -beloeb : beloeb))))}`,
  ];
};
