import type { Command } from "commander";
import { todayIn } from "../../kit/dates.js";
import { fbsStand, fortaelFbs } from "../../scenarier/fbs-historie.js";
import { fortaelKsd, ksdStand } from "../../scenarier/ksd-pilot.js";
import { FBS, KSD } from "../../scenarier/parter.js";
import { EXIT, type Exit } from "../exit.js";
import { fagsystemOf } from "../fagsystem.js";
import { trinLines } from "../layout.js";
import type { Tools } from "../run.js";
import type { Session } from "../session.js";

/** Stories told on the oeir that runs: for who wants to see the whole chain at work. */
export const addScenarieCommands = (program: Command, { run }: Tools): void => {
  const scenarie = program.command("scenarie").description("Fortæl en hel historie på det oeir, der kører");
  scenarie
    .command("fbs")
    .description("Et biblioteksgebyr: betalt og lukket; og ubetalt, rykket, forrentet og inddrevet af PSRM")
    .addHelpText("after", FBS_HELP)
    .action(run(fbs));
  scenarie
    .command("ksd")
    .description("Sygedagpenge i Helsingør og Vejen: bogført, udbetalt, afvist, betalt igen, og et krav")
    .addHelpText("after", KSD_HELP)
    .action(run(ksd));
};

const helpOf = (stemmer: string, navn: string): string => `
Hvert trin siger, hvor portalen viser det, og ${stemmer} (✓).
Bruger parterne fra 'oeir demo'. Afslutter med 1, når noget ikke stemmer.

Eksempel:
  oeir scenarie ${navn}`;

const FBS_HELP = helpOf("om debitor- og finansbogholderiet stemmer efter det", "fbs");
const KSD_HELP = helpOf("om mellemregningen er forklaret til mindste øre efter det", "ksd");

const today = (): string => todayIn("Europe/Copenhagen", new Date());

const fbs = async (session: Session): Promise<Exit> => {
  const { client: drift } = session;
  const system = await fagsystemOf(drift, session, { navn: "FBS", id: FBS });
  return tell(session, fortaelFbs({ drift, fbs: system, idag: today() }), fbsStand);
};

const ksd = async (session: Session): Promise<Exit> => {
  const { client: drift } = session;
  const system = await fagsystemOf(drift, session, { navn: "KSD", id: KSD });
  return tell(session, fortaelKsd({ drift, ksd: system, idag: today() }), ksdStand);
};

const tell = async <T extends Parameters<typeof trinLines>[0]>(
  { url, print }: Session,
  historie: AsyncIterable<T>,
  stand: (trin: T) => string,
): Promise<Exit> => {
  let exit: Exit = EXIT.ok;
  for await (const trin of historie) {
    print.item(trin, () => trinLines(trin, stand(trin), url));
    if (!trin.stemmer) exit = EXIT.rejected;
  }
  return exit;
};
