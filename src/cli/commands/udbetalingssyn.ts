import type { Command } from "commander";
import type { Input, Output } from "../../contract/endpoints.js";
import { maskCpr } from "../../domain/maskering.js";
import { UDBETALINGSTILSTANDE, type Udbetalingstilstand } from "../../domain/udbetaling/tilstand.js";
import { readDato, readKommune, readOrd, readPart, readUuid } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { amount, amountHeading, clockTime, styled, table } from "../layout.js";
import { type Partvalg, partOf } from "../part.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;

/** What people see of payouts: all of them, one, a payee's, and what waits. */
export const addUdbetalingssynCommands = (udbetaling: Command, { run }: Tools): void => {
  udbetaling
    .command("vis")
    .argument(...KOMMUNE)
    .argument("[id]", "udbetalingens id; udeladt: en liste", readUuid)
    .option("--tilstand <tilstand>", "kun dem, der er i den", readOrd(UDBETALINGSTILSTANDE))
    .option("--dag <dato>", "kun dem, der udføres den dag", readDato)
    .option("--efter <nr>", "det sidste nr. på siden før")
    .description("Vis udbetalinger, eller én med alt, der er sket, og næste skridt")
    .addHelpText("after", "\nEksempel:\n  oeir udbetaling vis Helsingør --tilstand AFVIST")
    .action(run(showUdbetalinger));
  udbetaling
    .command("modtager")
    .argument(...KOMMUNE)
    .option("--fil <fil>", "hvor nummeret står; '-' er stdin", "-")
    .option("--part <nummer>", "nummeret selv; det bliver stående i skallens historik", readPart)
    .description("Vis alle en modtagers udbetalinger; nummeret læses fra stdin")
    .addHelpText("after", "\nEksempel:\n  oeir udbetaling modtager Helsingør --fil nummer.txt")
    .action(run(showModtager));
  udbetaling
    .command("bundter")
    .argument(...KOMMUNE)
    .option("--efter <id>", "det sidste bundt på siden før", readUuid)
    .description("Vis, hvad der er sendt i bundter, de nyeste først, og hvor det er nu")
    .addHelpText(
      "after",
      "\nEt bundt med forsendelsen bankfil hentes med 'oeir udbetaling pain001' og dets id.\n\nEksempel:\n  oeir udbetaling bundter Helsingør",
    )
    .action(run(showBundter));
  udbetaling
    .command("opgaver")
    .argument(...KOMMUNE)
    .description("Vis det, et menneske skal tage stilling til, og næste skridt")
    .action(run(showOpgaver));
};

type Valg = {
  readonly tilstand?: Udbetalingstilstand;
  readonly dag?: string;
  readonly efter?: string;
};

const showUdbetalinger = async (
  session: Session,
  myndighed: string,
  id: string | undefined,
  valg: Valg,
): Promise<Exit> =>
  id === undefined
    ? showListe(session, { myndighed, ...valg })
    : show(session, await session.client.seUdbetaling({ myndighed, id }), detaljeLines);

const showListe = async (session: Session, input: Input<"seUdbetalinger">): Promise<Exit> =>
  show(
    session,
    await session.client.seUdbetalinger(input),
    ({ myndighedsnavn, tilstande, udbetalinger, naeste }) => [
      myndighedsnavn,
      ...table(
        ["Tilstand", "Antal", amountHeading("Beløb")],
        tilstande.map(({ tilstand, antal, beloeb }) => [tilstand, String(antal), amount(beloeb)]),
      ),
      ...listeLines(udbetalinger),
      ...(naeste === undefined ? [] : [`Der er flere: --efter ${naeste}`]),
    ],
  );

type Linje = Output<"seUdbetalinger">["udbetalinger"][number];

const listeLines = (udbetalinger: readonly Linje[]): readonly string[] =>
  table(
    ["Udføres", "Ydelse", amountHeading("Beløb"), "Tilstand", "Id"],
    udbetalinger.map((one) => [
      one.udfoerelsesdato,
      one.ydelsesart,
      amount(one.beloeb),
      one.tilstand,
      one.id,
    ]),
  );

/** One payout's story. */
export const detaljeLines = (one: Output<"seUdbetaling">): readonly string[] => [
  `${amount(one.beloeb).trim()} kr., ${one.ydelsesart}, udføres ${one.udfoerelsesdato}: ${one.tilstandsnavn}`,
  ...(one.aarsag === undefined ? [] : [styled("red", one.aarsag)]),
  ...(one.naesteSkridt === undefined ? [] : [`Næste skridt: ${one.naesteSkridt}`]),
  ...(one.genudbetalingAf === undefined ? [] : [`Betaler ${one.genudbetalingAf} igen.`]),
  ...table(
    ["Tid", "Hændelse", "Af", "Betydning"],
    one.haendelser.map((h) => [
      clockTime(h.tid),
      h.art,
      h.aktoer,
      [h.betydning, maskCpr(h.begrundelse ?? "")].filter(Boolean).join(" "),
    ]),
  ),
  ...table(
    ["Dato", "Svar", "Kode", "Betydning"],
    one.beviser.map((b) => [
      b.dato,
      b.svarkode ?? b.art ?? "",
      [b.statuskode, b.aarsagskode].filter(Boolean).join(" "),
      maskCpr(b.betydning),
    ]),
  ),
  ...table(
    ["Dato", "Hvorfor", "Konto", amountHeading("Beløb"), "Bilag"],
    one.bevaegelser.map((b) => [b.dato, b.anledning, b.konto, amount(b.beloeb), b.bilag]),
  ),
];

const showModtager = async (session: Session, myndighed: string, valg: Partvalg): Promise<Exit> => {
  const part = partOf(valg);
  if (!part.ok) {
    session.print.note(part.error);
    return EXIT.technical;
  }
  return show(
    session,
    await session.client.seUdbetalingsmodtager({ myndighed, body: { part: part.value } }),
    ({ udbetalt, undervejs, ubetalt, udbetalinger }) => [
      `Udbetalt ${amount(udbetalt).trim()}, undervejs ${amount(undervejs).trim()}, ikke betalt ${amount(ubetalt).trim()} kr.`,
      ...listeLines(udbetalinger),
    ],
  );
};

const showBundter = async (
  session: Session,
  myndighed: string,
  { efter }: { readonly efter?: string },
): Promise<Exit> =>
  show(session, await session.client.seBundter({ myndighed, efter }), ({ bundter, naeste }) => [
    ...table(
      ["Udføres", "Antal", amountHeading("Beløb"), "Forsendelse", "Tilstande", "Id"],
      bundter.map((one) => [
        one.udfoerelsesdato,
        String(one.antal),
        amount(one.beloeb),
        one.forsendelse === "bankfil" ? one.forsendelse : `${one.forsendelse}: ${one.svar ?? "venter"}`,
        one.tilstande.map(({ tilstand, antal }) => `${tilstand} ${antal}`).join(", "),
        one.id,
      ]),
    ),
    ...(naeste === undefined ? [] : [`Der er flere: --efter ${naeste}`]),
  ]);

const showOpgaver = async (session: Session, myndighed: string): Promise<Exit> =>
  show(session, await session.client.seUdbetalingsopgaver({ myndighed }), opgaveLines);

/** What waits, each with its next step. */
export const opgaveLines = ({ opgaver }: Output<"seUdbetalingsopgaver">): readonly string[] =>
  opgaver.length === 0
    ? ["Intet venter."]
    : opgaver.flatMap((one) => [
        `${clockTime(one.oprettet)}  ${one.art}  ${one.id}`,
        `  ${one.betydning}`,
        ...(one.udbetaling === undefined
          ? []
          : [`  udbetaling ${one.udbetaling.id}: ${amount(one.udbetaling.beloeb).trim()} kr.`]),
        ...one.ligner.map(
          (anden) => `  ligner ${anden.id}: ${amount(anden.beloeb).trim()} kr., ${anden.tilstandsnavn}`,
        ),
        ...(one.aarsag === undefined ? [] : [`  ${one.aarsag}`]),
        `  Næste skridt: ${one.naesteSkridt}`,
      ]);
