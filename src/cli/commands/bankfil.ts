import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { PAIN001_VERSIONER } from "../../domain/iso20022/pain001.js";
import { readKommune, readUuid } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { readContent } from "../files.js";
import { fejlLines, styled, table } from "../layout.js";
import { saveFil } from "../linjefil.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

/** Payouts by bank file: a bundle as pain.001, and the bank's answers. */
export const addBankfilCommands = (udbetaling: Command, tools: Tools): void => {
  udbetaling
    .command("pain001")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<bundt>", "bundtets id", readUuid)
    .option("--udgave <udgave>", PAIN001_VERSIONER.join(" eller "), PAIN001_VERSIONER[0])
    .requiredOption("--til <fil>", "skriv den her")
    .description("Hent et bundt som fil til banken (pain.001)")
    .addHelpText("after", PAIN001_HELP)
    .action(tools.run(fetchPain001));
  udbetaling
    .command("pain002")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<fil>", "bankens svar; '-' læser fra stdin")
    .description("Indlæs bankens svar på en bankfil (pain.002)")
    .addHelpText("after", PAIN002_HELP)
    .action(tools.run(takeInPain002));
};

const PAIN001_HELP = `
Kun bundter, der er dannet, mens kommunens udbetalingspolitik havde forsendelse 'bankfil': andre har NemKonto fået.
Samme bundt giver samme fil, så banken kan se, at den har den.

Eksempel:
  oeir udbetaling pain001 Helsingør 8a1c6f0e-3b52-4d7a-9c11-159000c00001 --til betalinger.xml`;

const PAIN002_HELP = `
Samme fil to gange gør intet. Afslutter med 0, 1 (noget kunne ikke læses eller er ikke kommunens) eller 2 (teknisk fejl).

Eksempel:
  oeir udbetaling pain002 Helsingør svar.xml`;

const fetchPain001 = async (
  { client, print }: Session,
  myndighed: string,
  id: string,
  { udgave, til }: { readonly udgave: string; readonly til: string },
): Promise<Exit> => saveFil(print, await client.hentPain001({ myndighed, id, version: udgave }), til);

const takeInPain002 = async (session: Session, myndighed: string, fil: string): Promise<Exit> => {
  const body = readContent(fil);
  if (body === undefined) {
    session.print.note(`Filen '${fil}' kan ikke læses.`);
    return EXIT.technical;
  }
  const answer = await session.client.indlaesPain002({ myndighed, body });
  const shown = show(session, answer, banksvarLines);
  if (!answer.ok) return shown;
  const { fejl, svar } = answer.value;
  return fejl.length > 0 || svar.some(({ udfald }) => udfald === "UKENDT") ? EXIT.rejected : shown;
};

const banksvarLines = ({ svar, fejl }: Output<"indlaesPain002">): readonly string[] => [
  ...table(
    ["Linje", "Udfald", "Betaling", "Antal", "Status", "Årsag", "Hvad det betyder"],
    svar.map((one) => [
      String(one.linje ?? ""),
      one.udfald,
      one.betaling ?? `bundt ${one.bundt ?? "?"}`,
      String(one.antal),
      one.statuskode,
      one.aarsagskode ?? "",
      one.forklaring,
    ]),
  ),
  ...[
    ...new Set(svar.filter(({ udfald }) => udfald === "NOTERET").map(({ naesteSkridt }) => naesteSkridt)),
  ].map((skridt) => styled("dim", `→ ${skridt}`)),
  ...fejl.flatMap(fejlLines),
];
