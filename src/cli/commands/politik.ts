import type { Command } from "commander";
import type { Input, Output } from "../../contract/endpoints.js";
import { readDato, readKommune, readKroner, readTal } from "../arguments.js";
import { type Exit, exitOfRefused } from "../exit.js";
import { amount, clockTime, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;
const DAGE = readTal(0, 1_000);

/** The municipality's own rules for bills and reminders. */
export const addPolitikCommands = (opkraevning: Command, { run }: Tools): void => {
  const politik = opkraevning
    .command("politik")
    .description("Kommunens egne regler for regninger og rykkere");
  politik
    .command("vis")
    .argument(...KOMMUNE)
    .description("Vis reglerne, der gælder nu, lovens lofter og det, der er besluttet før")
    .action(run(showPolitik));
  politik
    .command("saet")
    .argument(...KOMMUNE)
    .requiredOption("--fra <dato>", "den første dag, de gælder", readDato)
    .option("--frist <dage>", "fra regning til sidste rettidige betalingsdato", DAGE)
    .option("--til-rykker <dage>", "fra den dag til første rykker", DAGE)
    .option("--mellem <dage>", "mellem rykkere", DAGE)
    .option("--rykkere <antal>", "før inddrivelse", DAGE)
    .option("--gebyr-offentlig <kr>", "rykkergebyr efter gebyrloven", readKroner)
    .option("--gebyr-civil <kr>", "rykkergebyr efter renteloven", readKroner)
    .option("--bagatel <kr>", "en skyldner, der skylder mindre i alt, rykkes ikke", readKroner)
    .option("--kreditornummer <nr>", "otte cifre, der begynder med 8")
    .description("Beslut nye regler; det, der ikke nævnes, bliver som det er")
    .addHelpText(
      "after",
      "\nEksempel:\n  oeir opkraevning politik saet Helsingør --fra 2027-01-01 --frist 21 --gebyr-civil 100",
    )
    .action(run(setPolitik));
};

type Politik = Input<"saetPolitik">["body"];

const COLUMNS = ["Fra", "Frist", "Til rykker", "Mellem", "Rykkere", "Gebyr off./civ.", "Bagatel", "Kreditor"];

const row = (one: Politik): readonly string[] => [
  one.gyldigFra,
  ...[one.betalingsfrist, one.dageTilRykker, one.dageMellem, one.rykkere].map(String),
  `${amount(one.gebyrOffentlig).trim()} / ${amount(one.gebyrCivil).trim()}`,
  amount(one.bagatel).trim(),
  one.kreditornummer,
];

const lines = ({ gaeldende, historik, lofter }: Output<"sePolitik">): readonly string[] => [
  ...table(COLUMNS, [row(gaeldende)]),
  gaeldende.standard
    ? "Kommunen har ikke besluttet noget endnu; dette er standarden."
    : "Besluttet af kommunen.",
  ...lofter.map(
    ({ regime, lov, gebyrLoft }) =>
      `Rykkergebyr for ${regime === "civil" ? "civile" : "offentlige"} krav højst ${amount(gebyrLoft).trim()} kr. (${lov})`,
  ),
  ...(historik.length === 0
    ? []
    : table(
        [...COLUMNS, "Besluttet", "Af"],
        historik.map((one) => [...row(one), clockTime(one.sat), one.aktoer]),
      )),
];

const showPolitik = async (session: Session, myndighed: string): Promise<Exit> =>
  show(session, await session.client.sePolitik({ myndighed }), lines);

type Valg = {
  readonly fra: string;
  readonly frist?: number;
  readonly tilRykker?: number;
  readonly mellem?: number;
  readonly rykkere?: number;
  readonly gebyrOffentlig?: bigint;
  readonly gebyrCivil?: bigint;
  readonly bagatel?: bigint;
  readonly kreditornummer?: string;
};

const setPolitik = async (session: Session, myndighed: string, valg: Valg): Promise<Exit> => {
  const before = await session.client.sePolitik({ myndighed });
  if (!before.ok) {
    session.print.refused(before.error);
    return exitOfRefused(before.error);
  }
  const { standard: _, ...nu } = before.value.gaeldende;
  const body: Politik = {
    ...nu,
    gyldigFra: valg.fra,
    betalingsfrist: valg.frist ?? nu.betalingsfrist,
    dageTilRykker: valg.tilRykker ?? nu.dageTilRykker,
    dageMellem: valg.mellem ?? nu.dageMellem,
    rykkere: valg.rykkere ?? nu.rykkere,
    gebyrOffentlig: valg.gebyrOffentlig ?? nu.gebyrOffentlig,
    gebyrCivil: valg.gebyrCivil ?? nu.gebyrCivil,
    bagatel: valg.bagatel ?? nu.bagatel,
    kreditornummer: valg.kreditornummer ?? nu.kreditornummer,
  };
  return show(session, await session.client.saetPolitik({ myndighed, body }), lines);
};
