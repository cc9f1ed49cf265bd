import { basename } from "node:path";
import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { sum } from "../../domain/beloeb.js";
import { paakraevetOf, vaerdiOf } from "../../domain/linjefil/felter.js";
import { toIsoDato } from "../../domain/linjefil/fil.js";
import { readG68 } from "../../domain/udbetaling/g68/fil.js";
import { beloebOf, type G68Par, pairG68 } from "../../domain/udbetaling/g68/par.js";
import type { Result } from "../../kit/result.js";
import { ksdG68 } from "../../scenarier/ksd-g68.js";
import type { Refused } from "../../sdk/client.js";
import { readKommune } from "../arguments.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import { amount, amountHeading, table } from "../layout.js";
import { readBytes, saveFil, showFejl, showSendt } from "../linjefil.js";
import { createPrinter, type Printer } from "../printer.js";
import type { Tools } from "../run.js";
import type { Options, Session } from "../session.js";

/** G68 files: seen on this machine, handed over to the hub, and written of its messages. */
export const addG68Commands = (program: Command, tools: Tools): void => {
  const g68 = program.command("g68").description("G68-filer: udbetalinger fra ældre fagsystemer");
  g68
    .command("vis")
    .argument("<fil>", "G68-filen; '-' læser fra stdin")
    .description("Læs en G68-fil, og vis dens udbetalinger, eller alle dens fejl")
    .addHelpText("after", HELP)
    .action((fil: string, _: unknown, command: Command) => {
      const json = command.optsWithGlobals<Options>().json ?? false;
      tools.end(showG68(createPrinter(json, tools.outside), fil));
    });
  g68
    .command("send")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<fil>", "G68-filen; '-' læser fra stdin")
    .option("--ydelsesart <kode>", "hvilken ydelse filen udbetaler; G68 har intet felt til den")
    .option("--proev", "prøvekør filen, uden at noget skrives")
    .description("Aflever en G68-fil: alle dens udbetalinger, eller ingen")
    .addHelpText("after", SEND_HELP)
    .action(tools.run(sendG68));
  g68
    .command("skriv")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<besked...>", "posthusets id for beskederne (OpretUdbetaling)")
    .option("--maskinnummer <nr>", "filens maskinnummer (fem cifre)")
    .option("--foerste <nr>", "det første ekspeditionsløbenummer; brug ikke det samme to gange")
    .requiredOption("--til <fil>", "skriv den her")
    .description("Skriv beskeder som én G68-fil til et ældre udbetalingssystem")
    .action(tools.run(writeG68Fil));
  g68
    .command("fejlliste")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<fil>", "listen, med det navn den kom med: §38_04321_02-05-2025_051646.csv")
    .description("Indlæs et ældre udbetalingssystems liste over mislykkede udbetalinger")
    .addHelpText("after", FEJLLISTE_HELP)
    .action(tools.run(takeInFejlliste));
  g68
    .command("eksempel")
    .description("Skriv en fil for Helsingør at prøve med på stdout")
    .action(() => {
      tools.outside.out.write(ksdG68());
    });
};

const SEND_HELP = `
Kommunens kontonumre skal stå i en klassifikation af dimensionen Kontonummer (se docs/integrationer/g68.md).
Samme fil to gange udbetaler intet to gange.

Afslutter med 0 (alt accepteret eller modtaget), 1 (noget afvist) eller 2 (teknisk fejl).

Eksempel:
  oeir g68 eksempel > uge48.g68 && oeir g68 send Helsingør uge48.g68 --ydelsesart SYGEDP --som ksd`;

const FEJLLISTE_HELP = `
Samme liste to gange gør intet. Den, der ikke står på listen, er ikke dermed betalt.

Afslutter med 0 (hver linje blev til en udbetaling), 1 (noget skal et menneske se på) eller 2 (teknisk fejl).`;

const HELP = `
Læser filen her på maskinen; posthuset behøver ikke at køre. Personers numre vises ikke.

Afslutter med 0 (uden fejl), 1 (filen har fejl) eller 2 (filen kan ikke åbnes).

Eksempel:
  oeir g68 vis uge48.g68`;

const showG68 = (print: Printer, fil: string): Exit => {
  const bytes = readBytes(print, fil);
  if (bytes === undefined) return EXIT.technical;
  const laest = readG68(bytes);
  if (!laest.ok) return showFejl(print, laest.error);
  const alle = pairG68(laest.value.linjer).par.map(toPlain);
  print.answer(alle, () => fileLines(alle));
  return EXIT.ok;
};

type Sendt = Output<"sendG68"> | Output<"proevG68">;

const sendG68 = async (
  { client, print }: Session,
  myndighed: string,
  fil: string,
  { ydelsesart, proev = false }: { readonly ydelsesart?: string; readonly proev?: boolean },
): Promise<Exit> => {
  const body = readBytes(print, fil);
  if (body === undefined) return EXIT.technical;
  const input = { myndighed, ydelsesart, body };
  const answer: Result<Sendt, Refused> = proev ? await client.proevG68(input) : await client.sendG68(input);
  return showSendt(
    print,
    answer,
    ({ beskeder }): readonly Sendt["beskeder"][number][] => beskeder,
    ({ linje, antal, beloeb }) => `Linje ${linje}: ${antal} udbetalinger, ${amount(beloeb).trim()}`,
  );
};

type Skrivevalg = { readonly maskinnummer?: string; readonly foerste?: string; readonly til: string };

const writeG68Fil = async (
  { client, print }: Session,
  myndighed: string,
  ider: readonly string[],
  { til, ...valg }: Skrivevalg,
): Promise<Exit> =>
  saveFil(print, await client.skrivG68({ myndighed, beskeder: ider.join(","), ...valg }), til);

type Listesvar = Output<"indlaesFejlliste">;

/** What a person must look at, in words. */
const UDFALD: Readonly<Record<Listesvar["linjer"][number]["udfald"], string>> = {
  NOTERET: "afvist",
  KENDT: "var kendt",
  UKENDT: "ingen udbetaling har det nummer og beløb",
  IKKE_SENDT: "udbetalingen er ikke sendt",
  FLERE: "flere udbetalinger kan være ment",
  ANDEN_MODTAGER: "udbetalingen er til en anden",
};

const takeInFejlliste = async ({ client, print }: Session, myndighed: string, fil: string): Promise<Exit> => {
  const body = readBytes(print, fil);
  if (body === undefined) return EXIT.technical;
  const answer = await client.indlaesFejlliste({ myndighed, filnavn: basename(fil), body });
  if (!answer.ok) {
    print.refused(answer.error);
    return exitOfRefused(answer.error);
  }
  const { linjer } = answer.value;
  print.answer(answer.value, () => [
    ...table(
      ["Linje", "Fakturanummer", amountHeading("Beløb"), "Årsag", "Udfald", "Udbetaling"],
      linjer.map((one) => [
        String(one.linje),
        one.fakturanummer,
        amount(one.beloeb),
        one.aarsag,
        UDFALD[one.udfald],
        one.udbetalinger.join(", "),
      ]),
    ),
    "",
    `Mislykkede udbetalinger ${linjer.length}`,
  ]);
  return linjer.every(({ udfald }) => udfald === "NOTERET" || udfald === "KENDT") ? EXIT.ok : EXIT.rejected;
};

const toPlain = ({ udbetaling: { linje, nr }, posteringer }: G68Par) => ({
  linje: nr,
  henvisning: paakraevetOf(linje, 16),
  dato: toIsoDato(paakraevetOf(linje, 12)),
  transaktionstype: linje.hoved.transaktionstype,
  beloeb: beloebOf(linje),
  fakturanummer: vaerdiOf(linje, 17) ?? "",
  konti: posteringer.map((one) => paakraevetOf(one.linje, 111)),
});

/** Each payout on a line, and the sum of the file. */
const fileLines = (alle: readonly ReturnType<typeof toPlain>[]): readonly string[] => [
  ...table(
    ["Linje", "Henvisning", "Dato", "Type", amountHeading("Beløb"), "Fakturanummer", "Konti"],
    alle.map((one) => [
      String(one.linje),
      one.henvisning,
      one.dato,
      one.transaktionstype,
      amount(one.beloeb),
      one.fakturanummer,
      one.konti.join(", "),
    ]),
  ),
  "",
  `Udbetalinger ${alle.length}`,
  `I alt ${amount(sum(alle.map(({ beloeb }) => beloeb)))}`,
];
