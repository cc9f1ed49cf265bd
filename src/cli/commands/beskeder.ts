import type { Command } from "commander";
import type { BeskedVisning } from "../../contract/visninger.js";
import { TILSTANDE } from "../../domain/besked.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { readKommune, readOrd, readTal } from "../arguments.js";
import type { Exit } from "../exit.js";
import { findBeskeder } from "../find.js";
import { clockTime, table } from "../layout.js";
import { lifeLines } from "../life.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

const MAX_PAGE = 200;

/** Looking at messages. */
export const addBeskedCommands = (program: Command, { run }: Tools): void => {
  program
    .command("beskeder")
    .description("Vis beskeder, nyeste først")
    .option("--tilstand <tilstand>", TILSTANDE.join(", "), readOrd(TILSTANDE))
    .option("--kommune <navn>", "navn, kommunekode eller CVR-nummer", readKommune)
    .option("--soeg <ord>", "id, bilagsnummer eller reference, helt")
    .option("--foer <id>", "kun ældre end denne besked: næste side")
    .option("--antal <antal>", "højst så mange", readTal(1, MAX_PAGE), 20)
    .addHelpText(
      "after",
      "\nEksempler:\n  oeir beskeder --tilstand AFVIST --kommune Helsingør\n  oeir beskeder --soeg KSD-2026-47-0001",
    )
    .action(run(search));
  program
    .command("besked")
    .argument("<ord>", "beskedens id, afsenderens id, bilagsnummer eller reference")
    .option("--indhold", "vis også indholdet, med skjulte personnumre")
    .description("Vis en beskeds liv: hvad skete der, hvorfor, og hvem skal gøre hvad")
    .addHelpText("after", "\nEksempel:\n  oeir besked KSD-2026-47-0001")
    .action(run(showLife));
  program
    .command("blokerede")
    .option("--kommune <navn>", "navn, kommunekode eller CVR-nummer", readKommune)
    .description("Vis beskeder, der står stille, og hvorfor")
    .action(run(showBlocked));
};

type Soegning = {
  readonly tilstand?: string;
  readonly kommune?: string;
  readonly soeg?: string;
  readonly foer?: string;
  readonly antal: number;
};

const search = async (session: Session, { kommune, antal, ...filter }: Soegning): Promise<Exit> =>
  show(
    session,
    await session.client.soegBeskeder({ ...filter, myndighed: kommune, antal: String(antal) }),
    ({ beskeder, naeste }) => [
      ...listLines(beskeder),
      ...(naeste === undefined ? [] : [`Der kan være flere: --foer ${naeste}`]),
    ],
  );

const firstError = ({ fejl: [first] }: BeskedVisning): string =>
  first === undefined ? "" : `${first.fejlKode} ${first.fejlTekst}`;

const listLines = (beskeder: readonly BeskedVisning[]): readonly string[] =>
  beskeder.length === 0
    ? ["Ingen beskeder."]
    : table(
        ["Modtaget", "Tilstand", "Kommune", "System", "Besked", "Første fejl"],
        beskeder.map((b) => [
          clockTime(b.modtaget),
          b.tilstand,
          b.myndighedsnavn,
          b.afsenderSystemnavn,
          b.id,
          firstError(b),
        ]),
      );

const showLife = async (
  session: Session,
  ord: string,
  { indhold = false }: { indhold?: boolean },
): Promise<Exit> => {
  const found = await findBeskeder(session, ord);
  if (!found.ok) return found.error;
  const [newest, ...older] = found.value;
  const answer = await session.client.seBesked({ myndighed: newest.myndighed, id: newest.id });
  const exit = show(session, answer, (besked) => [
    ...lifeLines(besked),
    ...(indhold ? ["", JSON.stringify(JSON.parse(besked.indhold), null, 2)] : []),
  ]);
  if (older.length > 0) {
    session.print.note(`Det er den nyeste af flere; de andre er ${older.map(({ id }) => id).join(", ")}`);
  }
  return exit;
};

const showBlocked = async (session: Session, { kommune }: { kommune?: string }): Promise<Exit> =>
  show(session, await session.client.seBlokerede({ myndighed: kommune }), ({ blokerede }) =>
    blokerede.length === 0
      ? ["Intet står stille."]
      : table(
          ["Kommune", "Besked", "Forsøg", "Hvorfor"],
          blokerede.map((b) => [
            myndighedsnavn(b.myndighed),
            b.id,
            String(b.forsoeg),
            b.opgivet ? "opgivet: find årsagen, og genoptag den" : `venter på ${b.foran ?? "en anden"}`,
          ]),
        ),
  );
