import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { readKommune, readUuid } from "../arguments.js";
import type { Exit } from "../exit.js";
import { formOf } from "../files.js";
import { amount, amountHeading, clockTime, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";
import { addAfhentningCommands } from "./afhentning.js";
import { addBankfilCommands } from "./bankfil.js";
import { addBeskedfilCommand, withFile } from "./beskedfiler.js";
import { addAfstemningCommands } from "./udbetalingsafstemning.js";
import { addUdbetalingshandlingCommands } from "./udbetalingshandlinger.js";
import { addUdbetalingspolitikCommands } from "./udbetalingspolitik.js";
import { addUdbetalingssynCommands } from "./udbetalingssyn.js";

/** Payouts. As a fagsystem has them (SF1590_C): ask for them, have them judged, see what became of them; and as people do. */
export const addUdbetalingCommands = (program: Command, tools: Tools): void => {
  const udbetaling = program
    .command("udbetaling")
    .description("Udbetalinger (SF1590_C): send, tjek og følg dem, til pengene er fremme");
  addBeskedfilCommand(udbetaling, tools, {
    operationer: ["OpretUdbetaling"],
    til: "kommunens udbetalingssystem",
    eksempel: "oeir udbetaling send udbetaling.json --som ksd",
  });
  udbetaling
    .command("tjek")
    .argument("<fil>", "en anmodning i XML eller JSON; '-' læser fra stdin")
    .description("Vis, hvad der ville blive af en anmodning; intet gemmes")
    .addHelpText("after", "\nEksempel:\n  oeir udbetaling tjek udbetaling.json --som ksd")
    .action(tools.run(checkFile));
  udbetaling
    .command("genudskriv")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<id>", "udbetalingens id", readUuid)
    .description("Skriv bilaget til en af it-systemets udbetalinger igen, som den står nu")
    .addHelpText(
      "after",
      "\nEksempel:\n  oeir udbetaling genudskriv Helsingør 8a1c6f0e-3b52-4d7a-9c11-159000c00001 --som ksd",
    )
    .action(tools.run(reprint));
  addUdbetalingssynCommands(udbetaling, tools);
  addUdbetalingshandlingCommands(udbetaling, tools);
  addUdbetalingspolitikCommands(udbetaling, tools);
  addBankfilCommands(udbetaling, tools);
  addAfhentningCommands(udbetaling, tools, "oeir udbetaling hent --som ksd");
  addAfstemningCommands(udbetaling, tools);
};

const checkFile = (session: Session, file: string): Promise<Exit> =>
  withFile(session, file, async (bytes) =>
    show(session, await session.client.sendFil("TjekUdbetaling", bytes, formOf(file, bytes)), tjekLines),
  );

const tjekLines = ({ antal, beloeb, udbetalinger }: Output<"tjekUdbetaling">): readonly string[] => [
  `${antal} udbetaling${antal === 1 ? "" : "er"} på ${amount(beloeb).trim()} kr. Intet er gemt.`,
  ...udbetalinger.flatMap((one) => [
    "",
    `${one.udfald}  ${one.udbetalingIdentifikator}`,
    `  til rådighed ${one.udfoerelsesdato}${one.flytning === undefined ? "" : `: ${one.flytning}`}`,
    ...(one.senestSendt === undefined ? [] : [`  sendes senest ${clockTime(one.senestSendt)}`]),
    ...one.grunde.map((grund) => `  ${grund}`),
    ...(one.ligner === undefined ? [] : [`  ligner ${one.ligner}`]),
    ...posteringLines(one.posteringer),
  ]),
];

type Postering = Output<"genudskrivBilag">["posteringer"][number];

const posteringLines = (posteringer: readonly Postering[]): readonly string[] =>
  posteringer.length === 0
    ? []
    : table(
        ["Dato", "Hvorfor", "Konto", amountHeading("Debet"), amountHeading("Kredit"), "Bilag"],
        posteringer.map(
          ({ dato, anledning, kontonummer = "", kontonavn = "", debetKredit, beloeb, ...one }) => [
            dato,
            anledning,
            [kontonummer, kontonavn].filter(Boolean).join(" "),
            debetKredit === "D" ? amount(beloeb) : "",
            debetKredit === "K" ? amount(beloeb) : "",
            one.bilagsnummer ?? "",
          ],
        ),
      );

const reprint = async (
  session: Session,
  myndighed: string,
  udbetalingIdentifikator: string,
): Promise<Exit> => {
  const body = { myndighed, udbetalingIdentifikator };
  return show(session, await session.client.genudskrivBilag({ body }), bilagLines);
};

const bilagLines = (bilag: Output<"genudskrivBilag">): readonly string[] => [
  `${bilag.tilstandstekst}  (${bilag.tilstand})`,
  ...[bilag.aarsag, bilag.naesteSkridt].filter((linje) => linje !== undefined),
  `${amount(bilag.beloeb).trim()} kr., ${bilag.ydelsesart}, til rådighed ${bilag.udfoerelsesdato}`,
  ...(bilag.genudbetalingAf === undefined ? [] : [`betaler ${bilag.genudbetalingAf} igen`]),
  ...(bilag.genudbetaling === undefined ? [] : [`betales igen af ${bilag.genudbetaling}`]),
  ...posteringLines(bilag.posteringer),
  ...table(
    ["Tid", "Hvad der skete"],
    bilag.haendelser.map(({ tidspunkt, tekst }) => [clockTime(tidspunkt), tekst]),
  ),
];
