import { type Command, InvalidArgumentError } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { readBeloeb } from "../../domain/beloeb.js";
import { MAX_RATER } from "../../domain/debitor/betalingsordning.js";
import { maskCpr } from "../../domain/maskering.js";
import { readDato, readKommune, readTal, readUuid } from "../arguments.js";
import type { Exit } from "../exit.js";
import { amount, amountHeading, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;
const BEGRUNDELSE = ["--begrundelse <tekst>", "hvorfor; uden personers numre"] as const;

/** Agreements to pay by instalments. */
export const addOrdningCommands = (opkraevning: Command, { run }: Tools): void => {
  const ordning = opkraevning
    .command("betalingsordning")
    .description("Rater: så længe de betales, er der henstand");
  ordning
    .command("liste")
    .argument(...KOMMUNE)
    .description("Vis betalingsordninger, og hvad der er betalt af hver rate")
    .action(run(listOrdninger));
  ordning
    .command("aftal")
    .argument(...KOMMUNE)
    .argument("<id...>", "fordringernes id'er", readUuider)
    .option("--antal <rater>", "så mange lige store rater, en om måneden", readTal(1, MAX_RATER))
    .option("--foerste <dato>", "dagen for den første (ellers i dag)", readDato)
    .option("--rate <dato=beløb>", "en rate, som 2026-12-01=500,00; gentages", readRate)
    .requiredOption(...BEGRUNDELSE)
    .description("Aftal rater for det, der skyldes af fordringer med renter og gebyrer")
    .addHelpText(
      "after",
      "\nEksempel:\n  oeir opkraevning betalingsordning aftal Helsingør <id> --antal 6 --begrundelse 'Aftalt i telefonen'",
    )
    .action(run(makeOrdning));
  ordning
    .command("ophaev")
    .argument(...KOMMUNE)
    .argument("<id>", "betalingsordningens id", readUuid)
    .requiredOption(...BEGRUNDELSE)
    .description("Ophæv en betalingsordning; fordringerne opkræves igen")
    .action(run(endOrdning));
};

const readUuider = (text: string, before: readonly string[] = []): readonly string[] => [
  ...before,
  readUuid(text),
];

type Rate = { readonly dato: string; readonly beloeb: bigint };

const readRate = (text: string, before: readonly Rate[] = []): readonly Rate[] => {
  const [dato = "", kroner = ""] = text.split("=");
  const beloeb = readBeloeb(kroner.replaceAll(".", "").replace(",", "."));
  if (beloeb === undefined) throw new InvalidArgumentError("Skriv raten som 2026-12-01=500,00.");
  return [...before, { dato: readDato(dato), beloeb }];
};

type Ordning = Output<"aftalBetalingsordning">;

const ordningLines = (ordning: Ordning): readonly string[] => [
  `${ordning.id}: ${ordning.tilstandsnavn}; aftalt ${ordning.aftalt} af ${ordning.aktoer}: ${maskCpr(ordning.begrundelse)}`,
  `Betalt ${amount(ordning.betalt).trim()} af ${amount(ordning.beloeb).trim()} kr.`,
  ...table(
    ["Rate", amountHeading("Beløb"), amountHeading("Betalt")],
    ordning.rater.map((rate) => [rate.dato, amount(rate.beloeb), amount(rate.betalt)]),
  ),
];

const listOrdninger = async (session: Session, myndighed: string): Promise<Exit> =>
  show(session, await session.client.seBetalingsordninger({ myndighed }), ({ betalingsordninger }) =>
    betalingsordninger.length === 0
      ? ["Der er ingen betalingsordninger."]
      : betalingsordninger.flatMap(ordningLines),
  );

type Aftale = {
  readonly antal?: number;
  readonly foerste?: string;
  readonly rate?: readonly Rate[];
  readonly begrundelse: string;
};

const makeOrdning = async (
  session: Session,
  myndighed: string,
  ids: readonly string[],
  { antal, foerste, rate, begrundelse }: Aftale,
): Promise<Exit> => {
  const body = {
    fordringer: [...ids],
    begrundelse,
    ...(antal === undefined ? {} : { antalRater: antal }),
    ...(foerste === undefined ? {} : { foersteRate: foerste }),
    ...(rate === undefined ? {} : { rater: [...rate] }),
  };
  return show(session, await session.client.aftalBetalingsordning({ myndighed, body }), ordningLines);
};

const endOrdning = async (
  session: Session,
  myndighed: string,
  id: string,
  body: { readonly begrundelse: string },
): Promise<Exit> =>
  show(session, await session.client.ophaevBetalingsordning({ myndighed, id, body }), ordningLines);
