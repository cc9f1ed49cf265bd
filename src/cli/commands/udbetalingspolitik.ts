import type { Command } from "commander";
import type { Input, Output } from "../../contract/endpoints.js";
import { FLYTTERETNINGER, type Flytteretning } from "../../domain/udbetaling/frister.js";
import { readDato, readKommune, readKroner, readOrd, readTal } from "../arguments.js";
import { type Exit, exitOfRefused } from "../exit.js";
import { amount, clockTime, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;

/** The municipality's own rules for payouts. */
export const addUdbetalingspolitikCommands = (udbetaling: Command, { run }: Tools): void => {
  const politik = udbetaling.command("politik").description("Kommunens egne regler for udbetalinger");
  politik
    .command("vis")
    .argument(...KOMMUNE)
    .description("Vis reglerne, der gælder nu, og det, der er besluttet før")
    .action(run(showPolitik));
  politik
    .command("saet")
    .argument(...KOMMUNE)
    .requiredOption("--fra <dato>", "den første dag, de gælder", readDato)
    .option("--fireoejne <kr>", "fra så meget skal en anden frigive; 0: alle", readKroner)
    .option("--dubletdage <dage>", "ens udbetalinger inden for så mange dage holdes", readTal(0, 366))
    .option("--alarmtimer <timer>", "så længe må et svar udeblive", readTal(1, 720))
    .option("--forspring <bankdage>", "så længe før fristen sendes der af sig selv", readTal(0, 10))
    .option("--flytning <retning>", "hvorhen fra en dag, der ikke er bankdag", readOrd(FLYTTERETNINGER))
    .option("--selvkoerende <ja|nej>", "send af sig selv, når fristen er nær", readOrd(["ja", "nej"]))
    .description("Beslut nye regler; det, der ikke nævnes, bliver som det er")
    .addHelpText(
      "after",
      "\nEksempel:\n  oeir udbetaling politik saet Helsingør --fra 2027-01-01 --fireoejne 50000 --dubletdage 30",
    )
    .action(run(setPolitik));
};

type Politik = Input<"saetUdbetalingspolitik">["body"];

const COLUMNS = [
  "Fra",
  "Fire øjne fra",
  "Dubletdage",
  "Alarm",
  "Flytning",
  "Frist",
  "Forspring",
  "Selv",
  "Konto",
];

const row = (one: Politik): readonly string[] => [
  one.gyldigFra,
  amount(one.fireoejne).trim(),
  String(one.dubletdage),
  `${one.alarmtimer} t`,
  one.flytning,
  `${one.fristBankdage} bankdage før kl. ${one.fristKlokken}`,
  String(one.forspring),
  one.selvkoerende ? "ja" : "nej",
  `${one.betalerkonto.registreringsnummer}-${one.betalerkonto.kontonummer}`,
];

const lines = ({ gaeldende, historik }: Output<"seUdbetalingspolitik">): readonly string[] => [
  ...table(COLUMNS, [row(gaeldende)]),
  gaeldende.standard
    ? "Kommunen har ikke besluttet noget endnu; dette er standarden."
    : "Besluttet af kommunen.",
  ...(historik.length === 0
    ? []
    : table(
        [...COLUMNS, "Besluttet", "Af"],
        historik.map((one) => [...row(one), clockTime(one.sat), one.aktoer]),
      )),
];

const showPolitik = async (session: Session, myndighed: string): Promise<Exit> =>
  show(session, await session.client.seUdbetalingspolitik({ myndighed }), lines);

type Valg = {
  readonly fra: string;
  readonly fireoejne?: bigint;
  readonly dubletdage?: number;
  readonly alarmtimer?: number;
  readonly forspring?: number;
  readonly flytning?: Flytteretning;
  readonly selvkoerende?: "ja" | "nej";
};

const setPolitik = async (
  session: Session,
  myndighed: string,
  { fra, selvkoerende, ...valg }: Valg,
): Promise<Exit> => {
  const before = await session.client.seUdbetalingspolitik({ myndighed });
  if (!before.ok) {
    session.print.refused(before.error);
    return exitOfRefused(before.error);
  }
  const { standard: _, ...nu } = before.value.gaeldende;
  const body: Politik = {
    ...nu,
    ...valg,
    gyldigFra: fra,
    selvkoerende: selvkoerende === undefined ? nu.selvkoerende : selvkoerende === "ja",
  };
  return show(session, await session.client.saetUdbetalingspolitik({ myndighed, body }), lines);
};
