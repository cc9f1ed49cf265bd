import type { Command } from "commander";
import { Argument, InvalidArgumentError } from "commander";
import type { Periodeliste } from "../../contract/perioder.js";
import { PERIODETILSTANDE, type Periodetilstand } from "../../domain/periodetilstand.js";
import { readAar, readDato, readKommune } from "../arguments.js";
import type { Exit } from "../exit.js";
import { clockTime, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;

/** What the months of the books take, and reversal of a bilag. */
export const addPeriodeCommands = (program: Command, { run }: Tools): void => {
  const perioder = program
    .command("perioder")
    .description("Regnskabets måneder: åbne, i supplement, lukkede");
  perioder
    .command("vis")
    .argument(...KOMMUNE)
    .argument("<år>", "som 2026", readAar)
    .description("Vis årets måneder")
    .action(run(showPerioder));
  perioder
    .command("flyt")
    .argument(...KOMMUNE)
    .addArgument(new Argument("<tilstand>", "hvad månederne skal være").choices(PERIODETILSTANDE))
    .argument("<måned...>", "som 2026-11; flere i samme år", readMaaned)
    .option("--begrundelse <tekst>", "kræves, når en måned åbnes igen")
    .description("Luk måneder, sæt dem i supplement, eller åbn dem igen")
    .addHelpText("after", "\nEksempel:\n  oeir perioder flyt Helsingør lukket 2026-10")
    .action(run(movePerioder));
  program
    .command("tilbagefoer")
    .argument(...KOMMUNE)
    .argument("<løbenummer>", "som kontoudtoget viser det")
    .requiredOption("--dato <dato>", "bogføringsdato for tilbageførslen", readDato)
    .requiredOption("--begrundelse <tekst>", "hvorfor")
    .description("Før et bogført bilag tilbage, linje for linje på dets egne konti")
    .addHelpText(
      "after",
      "\nEksempel:\n  oeir tilbagefoer Helsingør 12 --dato 2026-11-24 --begrundelse 'bogført to gange'",
    )
    .action(run(reverse));
};

/** Months of one command are of one year: the call takes them together. */
const readMaaned = (text: string, before: readonly string[] = []): readonly string[] => {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError("skriv måneden som 2026-11.");
  if (before.some((one) => one.slice(0, 4) !== text.slice(0, 4)))
    throw new InvalidArgumentError("månederne skal være i samme år.");
  return [...before, text];
};

const lines = (liste: Periodeliste): readonly string[] => [
  `${liste.myndighedsnavn} ${liste.aar}`,
  ...table(
    ["Måned", "Tilstand", "Siden", "Af", "Begrundelse"],
    liste.perioder.map(({ periode, tilstand, tid, aktoer = "", begrundelse = "" }) => [
      periode,
      tilstand === "aaben" ? "åben" : tilstand,
      tid === undefined ? "" : clockTime(tid),
      aktoer,
      begrundelse,
    ]),
  ),
];

const showPerioder = async (session: Session, myndighed: string, aar: string): Promise<Exit> =>
  show(session, await session.client.sePerioder({ myndighed, aar }), lines);

const movePerioder = async (
  session: Session,
  myndighed: string,
  tilstand: Periodetilstand,
  perioder: readonly string[],
  { begrundelse }: { readonly begrundelse?: string },
): Promise<Exit> => {
  const aar = perioder[0]!.slice(0, 4);
  const body = { perioder: [...perioder], tilstand, ...(begrundelse === undefined ? {} : { begrundelse }) };
  return show(session, await session.client.flytPerioder({ myndighed, aar, body }), lines);
};

const reverse = async (
  session: Session,
  myndighed: string,
  loebenummer: string,
  body: { readonly dato: string; readonly begrundelse: string },
): Promise<Exit> =>
  show(
    session,
    await session.client.tilbagefoerBilag({ myndighed, loebenummer, body }),
    ({ tilbagefoerer, loebenummer: nyt }) => [`Bilag ${tilbagefoerer} er ført tilbage med bilag ${nyt}.`],
  );
