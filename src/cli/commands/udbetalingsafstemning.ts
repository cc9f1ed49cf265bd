import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { readDato, readKommune, readOrd, readUuid } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { amount, amountHeading, clockTime, styled, table } from "../layout.js";
import { saveFil } from "../linjefil.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;

/** Payouts held against NemKonto, the bank and the books. */
export const addAfstemningCommands = (udbetaling: Command, { run }: Tools): void => {
  udbetaling
    .command("mellemregning")
    .argument(...KOMMUNE)
    .option("--pr <dato>", "som den var ved dagens slutning (ellers nu)", readDato)
    .option("--konto <konto>", "mellemregning eller undervejs", readOrd(["mellemregning", "undervejs"]))
    .option("--kun <del>", "aabne eller fremmede", readOrd(["aabne", "fremmede"]))
    .option("--efter <id>", "næste side, som den forrige sagde", readUuid)
    .description("Forklar mellemregningskontoen linje for linje")
    .action(run(showMellemregning));
  udbetaling
    .command("afstem")
    .argument(...KOMMUNE)
    .argument("<dato>", "en dag til og med i dag", readDato)
    .description("Afstem en dag: anmodning, NemKontos svar, bankens poster og regnskabet")
    .addHelpText("after", "\nAfslutter med 0, eller 1, når noget ikke stemmer.")
    .action(run(reconcile));
  udbetaling
    .command("afslut")
    .argument(...KOMMUNE)
    .argument("[dato]", "en dag til og med i dag; uden den vises de afsluttede dage", readDato)
    .option("--html <fil>", "skriv afslutningen som side")
    .option("--csv <fil>", "skriv afslutningen som regneark")
    .option("--nr <nr>", "skriv en afslutning, der er lavet; dagen udelades")
    .description("Afslut en dag, så afstemningen ligger fast; igen er det en ny version")
    .action(run(closeDay));
  udbetaling
    .command("forsinkede")
    .argument(...KOMMUNE)
    .description("Vis udbetalinger uden svar i tide, ikke udført til tiden, eller ikke rørt")
    .addHelpText("after", "\nAfslutter med 0, eller 1, når noget er forsinket.")
    .action(run(showForsinkede));
};

type Valg = { readonly pr?: string; readonly konto?: string; readonly kun?: string; readonly efter?: string };

const showMellemregning = async (session: Session, myndighed: string, valg: Valg): Promise<Exit> =>
  show(session, await session.client.seMellemregning({ myndighed, ...valg }), mellemregningLines);

const kroner = (oere: bigint): string => `${amount(oere).trim()} kr.`;

const mellemregningLines = (svar: Output<"seMellemregning">): readonly string[] => [
  styled("bold", `Saldo på ${svar.konto} ${svar.pr}: ${kroner(svar.saldo)}`),
  `Åbne: ${svar.aabne.antal} på ${kroner(svar.aabne.beloeb)} Fremmede: ${svar.fremmede.antal} på ${kroner(svar.fremmede.beloeb)}`,
  `Lukkede: ${svar.lukkede.antal}, omsat ${kroner(svar.lukkede.omsat)}`,
  ...(svar.forskel === 0n ? [] : [styled("red", `Ikke forklaret: ${kroner(svar.forskel)}`)]),
  ...svar.forloeb.flatMap(({ udbetaling, forklaring, saldo, linjer }) => [
    "",
    `${udbetaling ?? "Fremmed"}: ${forklaring}, ${kroner(saldo)}`,
    ...table(
      ["Dato", "Bilag", "Hvad", amountHeading("Beløb"), "Tekst"],
      linjer.map((one) => [one.dato, String(one.bilag), one.navn, amount(one.beloeb), one.tekst ?? ""]),
    ),
  ]),
  ...(svar.naeste === undefined ? [] : [`Flere: --efter ${svar.naeste}`]),
];

const reconcile = async (session: Session, myndighed: string, dato: string): Promise<Exit> => {
  const answer = await session.client.seUdbetalingsafstemning({ myndighed, dato });
  const shown = show(session, answer, afstemningLines);
  return answer.ok && !answer.value.stemmer ? EXIT.rejected : shown;
};

const afstemningLines = (svar: Output<"seUdbetalingsafstemning">): readonly string[] => [
  styled(
    "bold",
    `${svar.dato}: ${svar.udbetalinger.antal} udbetalinger på ${kroner(svar.udbetalinger.beloeb)}`,
  ),
  svar.stemmer ? styled("green", "Stemmer.") : styled("red", "Stemmer ikke."),
  ...table(
    ["Tilstand", "Antal", amountHeading("Beløb")],
    svar.tilstande.map((one) => [one.navn, String(one.antal), amount(one.beloeb)]),
  ),
  ...table(
    ["Led", "Antal", amountHeading("Beløb"), "Dagens", amountHeading("Beløb")],
    svar.kaede.map((one) => [
      one.navn,
      String(one.antal),
      amount(one.beloeb),
      String(one.dagensAntal),
      amount(one.dagensBeloeb),
    ]),
  ),
  ...table(
    ["Konto", amountHeading("Regnskabet"), amountHeading("Forklaret"), amountHeading("Forskel")],
    svar.konti.map((one) => [one.navn, amount(one.hovedbog), amount(one.forklaret), amount(one.forskel)]),
  ),
  ...svar.afvigelser.flatMap((one) => [
    "",
    `${one.art}: ${one.tekst}, ${kroner(one.beloeb)}`,
    ...[
      one.udbetaling,
      one.bilag && `bilag ${one.bilag}`,
      one.bankpost && `bankpost ${one.bankpost}`,
      one.note,
    ]
      .filter((hvor) => hvor !== undefined && hvor !== 0)
      .map((hvor) => `  ${hvor}`),
    `  ${one.hvem === "ingen" ? "" : `${one.hvem}: `}${one.goer}`,
  ]),
  ...(svar.flereAfvigelser === 0 ? [] : [`og ${svar.flereAfvigelser} andre forskelle`]),
];

type Afslutvalg = { readonly html?: string; readonly csv?: string; readonly nr?: string };

const closeDay = async (
  session: Session,
  myndighed: string,
  dato: string | undefined,
  { nr: valgt, ...filer }: Afslutvalg,
): Promise<Exit> => {
  if (valgt !== undefined) return save(session, myndighed, valgt, filer);
  if (dato === undefined)
    return show(session, await session.client.seAfslutninger({ myndighed }), ({ afslutninger }) =>
      table(
        ["Nr.", "Dag", "Version", "Stemmer", "Afsluttet", "Af"],
        afslutninger.map((one) => [
          String(one.nr),
          one.dato,
          String(one.version),
          one.stemmer ? "ja" : `nej (${one.afvigelser})`,
          clockTime(one.dannet),
          one.aktoer,
        ]),
      ),
    );
  const answer = await session.client.afslutUdbetalingsdag({ myndighed, dato });
  const shown = show(session, answer, (one) => [
    styled("bold", `${one.dato} er afsluttet: nr. ${one.nr}, version ${one.version}`),
    one.stemmer ? styled("green", "Stemmer.") : styled("red", `Stemmer ikke: ${one.afvigelser} forskelle.`),
    `SHA-256 ${one.hash}`,
    ...one.aendret.map((tekst) => `Ændret: ${tekst}`),
  ]);
  if (!answer.ok) return shown;
  const saved = await save(session, myndighed, String(answer.value.nr), filer);
  if (saved !== EXIT.ok) return saved;
  return answer.value.stemmer ? shown : EXIT.rejected;
};

/** The statement as the files that were asked for. */
const save = async (
  { client, print }: Session,
  myndighed: string,
  nr: string,
  { html, csv }: Omit<Afslutvalg, "nr">,
): Promise<Exit> => {
  const written =
    html === undefined ? EXIT.ok : await saveFil(print, await client.hentAfslutning({ myndighed, nr }), html);
  if (written !== EXIT.ok || csv === undefined) return written;
  return saveFil(print, await client.hentAfslutningCsv({ myndighed, nr }), csv);
};

const showForsinkede = async (session: Session, myndighed: string): Promise<Exit> => {
  const answer = await session.client.seForsinkede({ myndighed });
  const shown = show(session, answer, ({ forsinkede, flere, alarmtimer }) =>
    forsinkede.length === 0
      ? [`Intet er forsinket (alarm efter ${alarmtimer} timer på bankdage).`]
      : [
          ...table(
            ["Siden", "Hvad", "Udføres", amountHeading("Beløb"), "Udbetaling"],
            forsinkede.map((one) => [
              clockTime(one.siden),
              one.tekst,
              one.udfoerelsesdato,
              amount(one.beloeb),
              one.udbetaling,
            ]),
          ),
          ...(flere === 0 ? [] : [`og ${flere} andre`]),
        ],
  );
  return answer.ok && answer.value.forsinkede.length > 0 ? EXIT.rejected : shown;
};
