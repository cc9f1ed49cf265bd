import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { maskCpr } from "../../domain/maskering.js";
import { readKommune, readPart, readUuid } from "../arguments.js";
import { EXIT, type Exit } from "../exit.js";
import { amount, amountHeading, clockTime, styled, table } from "../layout.js";
import { type Partvalg, partOf } from "../part.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const KOMMUNE = ["<kommune>", "navn, kommunekode eller CVR-nummer", readKommune] as const;

/** What a collector sees: the whole, a debtor, a claim, and what waits. */
export const addOpkraevningssynCommands = (opkraevning: Command, { run }: Tools): void => {
  opkraevning
    .command("overblik")
    .argument(...KOMMUNE)
    .description("Vis udestående efter alder og tilstand, parathed, opgaver og afstemning")
    .action(run(showOverblik));
  opkraevning
    .command("skyldner")
    .argument(...KOMMUNE)
    .option("--fil <fil>", "hvor nummeret står; '-' er stdin", "-")
    .option(
      "--part <nummer>",
      "nummeret selv, som CVR:13585628; det bliver stående i skallens historik",
      readPart,
    )
    .description("Vis en skyldners fordringer, indbetalinger og regninger; nummeret læses fra stdin")
    .addHelpText("after", "\nEksempel:\n  oeir opkraevning skyldner Helsingør --fil nummer.txt")
    .action(run(showSkyldner));
  opkraevning
    .command("fordring")
    .argument(...KOMMUNE)
    .argument("<id>", "fordringens id", readUuid)
    .description("Vis en fordring: alle bevægelser og hændelser, og hvad der sker næste gang")
    .action(run(showFordring));
  opkraevning
    .command("opgaver")
    .argument(...KOMMUNE)
    .description("Vis det, en medarbejder skal tage stilling til")
    .action(run(showOpgaver));
};

const showOverblik = async (session: Session, myndighed: string): Promise<Exit> =>
  show(session, await session.client.seOpkraevning({ myndighed }), (overblik) => [
    `${overblik.myndighedsnavn} pr. ${overblik.dato}`,
    ...standLines("Alder", overblik.alder),
    ...standLines("Tilstand", overblik.tilstande),
    ...overblik.parathed.map(({ udfald, antal }) => `PSRM ville svare ${udfald}: ${antal}`),
    ...overblik.opgaver.map(({ art, antal }) => `Opgaver ${art}: ${antal}`),
    ...psrmLines(overblik),
    overblik.stemmer
      ? `Debitorbogholderiet stemmer med finansbogholderiet: ${amount(overblik.restancer).trim()} kr.`
      : styled(
          "red",
          `Debitorbogholderiet stemmer IKKE: ${amount(overblik.restancer).trim()} mod ${amount(overblik.kontrolkonto).trim()} kr.`,
        ),
  ]);

/** What PSRM has collected and not paid out, beside the books where they say something else. */
const psrmLines = ({ mellemregning, ikkeUdbetalt }: Output<"seOpkraevning">): readonly string[] => {
  if (mellemregning === 0n && ikkeUdbetalt === 0n) return [];
  const mod = mellemregning === ikkeUdbetalt ? "" : `, men bogført ${amount(mellemregning).trim()} kr.`;
  return [`Inddrevet af PSRM, ikke udbetalt: ${amount(ikkeUdbetalt).trim()} kr.${mod}`];
};

const standLines = (heading: string, rows: Output<"seOpkraevning">["alder"]): readonly string[] =>
  table(
    [heading, "Antal", amountHeading("Beløb")],
    rows.map(({ navn, antal, beloeb }) => [navn, String(antal), amount(beloeb)]),
  );

const showSkyldner = async (session: Session, myndighed: string, valg: Partvalg): Promise<Exit> => {
  const part = partOf(valg);
  if (!part.ok) {
    session.print.note(part.error);
    return EXIT.technical;
  }
  return show(
    session,
    await session.client.findSkyldner({ myndighed, body: { part: part.value } }),
    skyldnerLines,
  );
};

const skyldnerLines = ({
  restance,
  tilgode,
  fordringer,
  indbetalinger,
  regninger,
}: Output<"findSkyldner">): readonly string[] => [
  `Skylder ${amount(restance).trim()} kr.; har ${amount(tilgode).trim()} kr. til gode.`,
  ...table(
    ["Forfald", "Fordring", amountHeading("Restance"), "Tilstand", "Næste skridt", "Id"],
    fordringer.map((f) => [
      f.forfaldsdato,
      maskCpr(f.beskrivelse),
      amount(f.restance),
      f.tilstandsnavn,
      naeste(f),
      f.id,
    ]),
  ),
  ...table(
    ["Indbetalt", "Kilde", amountHeading("Beløb"), amountHeading("Rest"), "Tekst"],
    indbetalinger.map((i) => [i.dato, i.kilde, amount(i.beloeb), amount(i.rest), maskCpr(i.tekst)]),
  ),
  ...table(
    ["Sendt", "Nr.", "Slags", amountHeading("Beløb"), "Betalings-id"],
    regninger.map((r) => [r.dato, r.nr, r.slags, amount(r.total), r.betalingsid]),
  ),
];

const naeste = ({
  naesteSkridt = "",
  naesteDato = "",
}: Pick<Output<"seFordring">["fordring"], "naesteSkridt" | "naesteDato">): string =>
  `${naesteSkridt} ${naesteDato}`.trim();

const showFordring = async (session: Session, myndighed: string, id: string): Promise<Exit> =>
  show(
    session,
    await session.client.seFordring({ myndighed, id }),
    ({ fordring, bevaegelser, haendelser }) => [
      `${fordring.typenavn}: ${maskCpr(fordring.beskrivelse)}`,
      `Restance ${amount(fordring.restance).trim()} af ${amount(fordring.hovedstol).trim()} kr.; ${fordring.tilstandsnavn}; forældes ${fordring.foraeldelsesdato}`,
      ...(fordring.naesteSkridt === undefined
        ? []
        : [`Næste skridt: ${naeste(fordring)}. ${fordring.naesteHvorfor ?? ""}`.trim()]),
      ...table(
        ["Virkning", "Bevægelse", amountHeading("Beløb"), amountHeading("Restance"), "Af", "Hvorfor"],
        bevaegelser.map((b) => [
          b.virkningsdato,
          b.art,
          amount(b.beloeb),
          amount(b.restance),
          b.aktoer,
          maskCpr(b.forklaring ?? b.aarsag ?? ""),
        ]),
      ),
      ...table(
        ["Tid", "Hændelse", "Af", "Betydning"],
        haendelser.map((h) => [clockTime(h.tid), h.art, h.aktoer, h.betydning]),
      ),
    ],
  );

const showOpgaver = async (session: Session, myndighed: string): Promise<Exit> =>
  show(session, await session.client.seOpkraevningsopgaver({ myndighed }), ({ opgaver }) =>
    opgaver.length === 0
      ? ["Intet venter."]
      : table(
          ["Siden", "Slags", "Drejer sig om", "Id"],
          opgaver.map((o) => [clockTime(o.oprettet), o.art, o.emne, o.id]),
        ),
  );
