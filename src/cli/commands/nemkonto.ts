import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { readKommune, readTal } from "../arguments.js";
import type { Exit } from "../exit.js";
import { clockTime, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";
import { addBeskedfilCommand } from "./beskedfiler.js";
import { addNemkontooevelser } from "./nemkonto-oevelse.js";

const MAX_LOEBENUMMER = 2_147_483_647;

/** NemKonto. As a data supplier has it (SF1590_E): bundles to it, and its answers. */
export const addNemkontoCommands = (program: Command, tools: Tools): void => {
  const nemkonto = program
    .command("nemkonto")
    .description("NemKonto (SF1590_E): send betalinger direkte, og hent svarene");
  addBeskedfilCommand(nemkonto, tools, {
    operationer: ["NKSBetalingsanmodningAfsend", "NKSBetalingStands"],
    til: "NemKonto",
    eksempel: "oeir nemkonto send NKSBetalingsanmodningAfsend bundt.json --som yr",
  });
  nemkonto
    .command("svar")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .option("--efter <nummer>", "svar efter dette løbenummer", readTal(0, MAX_LOEBENUMMER))
    .option("--betaling <id>", "kun svar om denne betaling, også de tabte")
    .description("Hent NemKontos svar på it-systemets betalinger; de samme kan hentes igen")
    .addHelpText("after", "\nEksempel:\n  oeir nemkonto svar Vejen --efter 120 --som yr")
    .action(tools.run(fetchAnswers));
  addNemkontooevelser(nemkonto, tools);
};

type Svarvalg = { readonly efter?: number; readonly betaling?: string };

const fetchAnswers = async (
  session: Session,
  myndighed: string,
  { efter, betaling }: Svarvalg,
): Promise<Exit> => {
  const body = {
    myndighed,
    ...(efter === undefined ? {} : { efter }),
    ...(betaling === undefined ? {} : { betalingIdentifikator: betaling }),
  };
  return show(session, await session.client.nKSForretningssvarHent({ body }), svarLines);
};

const svarLines = ({ forretningssvar, flere }: Output<"nKSForretningssvarHent">): readonly string[] =>
  forretningssvar.length === 0
    ? ["Ingen svar."]
    : [
        ...table(
          ["Nr.", "Tid", "Svar", "Status", "Årsag", "Betaling", "Tekst"],
          forretningssvar.map((one) => [
            String(one.loebenummer),
            clockTime(one.tidspunkt),
            one.svarkode,
            one.statuskode,
            one.aarsagskode ?? "",
            one.betalingIdentifikator ?? "hele bundtet",
            one.tekst ?? "",
          ]),
        ),
        ...(flere ? [`Der er flere: --efter ${forretningssvar.at(-1)!.loebenummer}`] : []),
      ];
