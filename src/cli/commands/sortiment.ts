import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { readDato, readEjer, readUuid } from "../arguments.js";
import type { Exit } from "../exit.js";
import { clockTime, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";
import { compareVersions, exportValues, importValues, writeTemplate } from "./sortimentfiler.js";

const ID = ["<sortiment>", "sortimentets id, som 'oeir sortiment liste' viser det"] as const;
const VERSION = ["<version>", "som 1.0"] as const;

/** Sortimenter: which values a finansbilag may have in its dimensions. */
export const addSortimentCommands = (program: Command, tools: Tools): void => {
  const sortiment = program
    .command("sortiment")
    .description("Sortimenter: hvilke værdier et finansbilag må have i sine dimensioner");
  addLookups(sortiment, tools);
  addDrafts(sortiment, tools);
  addDecisions(sortiment, tools);
};

const addLookups = (sortiment: Command, { run }: Tools): void => {
  sortiment
    .command("liste")
    .option("--ejer <navn>", "kun de fælles, eller også denne kommunes", readEjer)
    .description("Vis sortimenter og deres versioner")
    .action(run(listSortimenter));
  sortiment
    .command("vis")
    .argument(...ID, readUuid)
    .argument(...VERSION)
    .option("--dimension <navn>", "kun denne dimension")
    .option("--pr <dato>", "kun det, der gælder denne dag", readDato)
    .description("Vis en version med dens værdier")
    .action(run(showVersion));
  sortiment
    .command("forskel")
    .argument(...ID, readUuid)
    .argument(...VERSION)
    .option("--mod <version>", "en anden version end den, der blev udgivet før")
    .description("Vis, hvad en version har ændret")
    .action(run(compareVersions));
};

const addDrafts = (sortiment: Command, { run }: Tools): void => {
  sortiment
    .command("opret")
    .argument("<navn>", "til mennesker")
    .requiredOption("--ejer <navn>", "fælles, eller en kommune", readEjer)
    .option("--id <uuid>", "sortimentets UUID (ellers et nyt)", readUuid)
    .option("--beskrivelse <tekst>", "hvad det er til")
    .description("Opret et sortiment")
    .addHelpText("after", "\nEksempel:\n  oeir sortiment opret 'Bibliotek' --ejer Helsingør")
    .action(run(createSortiment));
  sortiment
    .command("kladde")
    .argument(...ID, readUuid)
    .argument(...VERSION)
    .option("--kopier <version>", "begynd med værdierne fra denne version")
    .description("Opret en ny version som kladde")
    .action(run(createDraft));
  sortiment
    .command("skabelon")
    .description("Skriv en fil at begynde med: IM's værdier, så vidt offentlige kilder kender dem")
    .addHelpText("after", "\nEksempel:\n  oeir sortiment skabelon > vaerdier.csv")
    .action(run(writeTemplate));
  sortiment
    .command("importer")
    .argument(...ID, readUuid)
    .argument(...VERSION)
    .argument("<fil>", "CSV (dimension;vaerdi;titel;gyldigFra;gyldigTil) eller JSON; '-' læser fra stdin")
    .description("Erstat en kladdes værdier: alle eller ingen")
    .addHelpText("after", `\nEksempel:\n  oeir sortiment importer ${EXAMPLE} 1.1 vaerdier.csv`)
    .action(run(importValues));
  sortiment
    .command("eksporter")
    .argument(...ID, readUuid)
    .argument(...VERSION)
    .description("Skriv en versions værdier som CSV (med --json som JSON), klar til at importere")
    .addHelpText("after", `\nEksempel:\n  oeir sortiment eksporter ${EXAMPLE} 1.0 > vaerdier.csv`)
    .action(run(exportValues));
};

const EXAMPLE = "0d9f6a52-7a0b-4c0e-b1a5-15900000b001";

const addDecisions = (sortiment: Command, { run }: Tools): void => {
  sortiment
    .command("udgiv")
    .argument(...ID, readUuid)
    .argument(...VERSION)
    .argument("<noter>", "hvad der er ændret, til dem der bruger sortimentet")
    .description("Udgiv en kladde: værdierne fryses")
    .action(
      run(async (session: Session, id: string, version: string, noter: string) =>
        show(session, await session.client.udgivSortimentversion({ id, version, body: { noter } }), outcome),
      ),
    );
  sortiment
    .command("traek-tilbage")
    .argument(...ID, readUuid)
    .argument(...VERSION)
    .argument("<begrundelse>", "hvorfor; står i loggen")
    .description("Træk en udgivet version tilbage: bilag med den afvises")
    .action(
      run(async (session: Session, id: string, version: string, begrundelse: string) =>
        show(
          session,
          await session.client.traekSortimentversionTilbage({ id, version, body: { begrundelse } }),
          outcome,
        ),
      ),
    );
};

type Versionsdata = Output<"udgivSortimentversion">;

const outcome = ({ navn, version, tilstand, antal }: Versionsdata): readonly string[] => [
  `${navn} ${version}: ${tilstand}, ${antal} værdier`,
];

const listSortimenter = async (session: Session, { ejer }: { readonly ejer?: string }): Promise<Exit> =>
  show(session, await session.client.seSortimenter({ myndighed: ejer }), ({ sortimenter }) =>
    sortimenter.length === 0
      ? ["Ingen sortimenter."]
      : table(
          ["Sortiment", "Navn", "Ejer", "Versioner"],
          sortimenter.map(({ id, navn, ejernavn, versioner }) => [
            id,
            navn,
            ejernavn,
            versioner.map(({ version, tilstand }) => `${version} ${tilstand}`).join(", "),
          ]),
        ),
  );

type Udsnit = { readonly dimension?: string; readonly pr?: string };

const showVersion = async (session: Session, id: string, version: string, o: Udsnit): Promise<Exit> =>
  show(session, await session.client.seSortimentversion({ id, version, ...o }), (v) => [
    `${v.navn} ${v.version}: ${v.tilstand}, ${v.ejernavn}, ${v.antal} værdier`,
    ...(v.udgivet === undefined ? [] : [`udgivet ${clockTime(v.udgivet)}: ${v.noter ?? ""}`]),
    ...table(
      ["Dimension", "Værdi", "Titel", "Gælder"],
      v.vaerdier.map(({ dimension, vaerdi, titel, gyldigFra, gyldigTil }) => [
        dimension,
        vaerdi,
        titel,
        `${gyldigFra} – ${gyldigTil ?? ""}`.trimEnd(),
      ]),
    ),
  ]);

type Nyt = { readonly ejer: string; readonly id?: string; readonly beskrivelse?: string };

const createSortiment = async (session: Session, navn: string, { ejer, ...rest }: Nyt): Promise<Exit> =>
  show(session, await session.client.opretSortiment({ body: { myndighed: ejer, navn, ...rest } }), (s) => [
    `${s.navn} (${s.ejernavn}) er oprettet: ${s.id}`,
    `Næste skridt: oeir sortiment kladde ${s.id} 1.0`,
  ]);

const createDraft = async (
  session: Session,
  id: string,
  version: string,
  { kopier }: { readonly kopier?: string },
): Promise<Exit> => {
  const body = { version, ...(kopier === undefined ? {} : { kopierFra: kopier }) };
  return show(session, await session.client.opretSortimentversion({ id, body }), outcome);
};
