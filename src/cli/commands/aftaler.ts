import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { finans } from "../../domain/finans/index.js";
import { todayIn } from "../../kit/dates.js";
import { readDato, readKommune, readOrd } from "../arguments.js";
import type { Exit } from "../exit.js";
import { findSystem } from "../find.js";
import { clockTime, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

type Aftale = Output<"anmodServiceaftale">;

const TILSTANDE = ["anmodet", "godkendt", "afvist", "ophørt"] as const;
const ROLLER = ["afsender", "modtager"] as const;
const OPERATIONER = "ModtagFinansbilag,HentKvittering";

const BESLUTNINGER = [
  ["godkend", "godkendServiceaftale", "Godkend en anmodning (kommunens underskriftsberettigede)"],
  ["afvis", "afvisServiceaftale", "Afvis en anmodning"],
  ["ophoer", "ophoerServiceaftale", "Bring en aftale til ophør i dag"],
] as const;

/** Serviceaftaler: asked for by the supplier, decided by the municipality. */
export const addAftaleCommands = (program: Command, { run }: Tools): void => {
  const aftale = program.command("aftale").description("Serviceaftaler: hvem må sende hvad på vegne af hvem");
  aftale
    .command("liste")
    .option("--kommune <navn>", "kun denne kommunes", readKommune)
    .option("--system <navn>", "kun dette it-systems, ved navn eller UUID")
    .option("--tilstand <tilstand>", TILSTANDE.join(", "), readOrd(TILSTANDE))
    .description("Vis aftaler")
    .action(run(listAftaler));
  aftale
    .command("anmod")
    .requiredOption("--system <navn>", "it-systemet, ved navn eller UUID")
    .requiredOption("--kommune <navn>", "navn, kommunekode eller CVR-nummer", readKommune)
    .option("--rolle <rolle>", ROLLER.join(" eller "), readOrd(ROLLER), "afsender")
    .option("--fra <dato>", "første dag (ellers i dag)", readDato)
    .option("--til <dato>", "sidste dag (ellers indtil den ophører)", readDato)
    .option("--operationer <navne>", "adskilt af komma", OPERATIONER)
    .description("Anmod om en aftale (leverandøren)")
    .addHelpText("after", "\nEksempel:\n  oeir aftale anmod --system KSD --kommune Odense")
    .action(run(request));
  for (const [navn, operation, beskrivelse] of BESLUTNINGER) {
    aftale
      .command(navn)
      .argument("<id>", "aftalens id")
      .argument("<begrundelse>", "hvorfor; står i historikken")
      .description(beskrivelse)
      .action(
        run(async (session: Session, id: string, begrundelse: string) =>
          show(session, await session.client[operation]({ id, body: { begrundelse } }), (a) =>
            aftaleLines([a]),
          ),
        ),
      );
  }
  aftale
    .command("historik")
    .argument("<id>", "aftalens id")
    .description("Vis, hvad der er sket med en aftale")
    .action(run(showHistory));
};

const aftaleLines = (aftaler: readonly Aftale[]): readonly string[] =>
  aftaler.length === 0
    ? ["Ingen aftaler."]
    : table(
        ["Aftale", "System", "Kommune", "Rolle", "Tilstand", "Gælder"],
        aftaler.map((a) => [
          a.id,
          a.itsystemnavn,
          a.myndighedsnavn,
          a.rolle,
          a.tilstand,
          `${a.gyldigFra} – ${a.gyldigTil ?? ""}`.trimEnd(),
        ]),
      );

type Filter = { readonly kommune?: string; readonly system?: string; readonly tilstand?: string };

const listAftaler = async (session: Session, { kommune, system, tilstand }: Filter): Promise<Exit> => {
  const itsystem = system === undefined ? undefined : await findSystem(session, system);
  if (itsystem !== undefined && !itsystem.ok) return itsystem.error;
  const filter = { myndighed: kommune, itsystem: itsystem?.value, tilstand };
  return show(session, await session.client.seServiceaftaler(filter), (a) => aftaleLines(a.serviceaftaler));
};

type Anmodning = {
  readonly system: string;
  readonly kommune: string;
  readonly rolle: (typeof ROLLER)[number];
  readonly fra?: string;
  readonly til?: string;
  readonly operationer: string;
};

const request = async (session: Session, o: Anmodning): Promise<Exit> => {
  const itsystem = await findSystem(session, o.system);
  if (!itsystem.ok) return itsystem.error;
  const body = {
    itsystem: itsystem.value,
    myndighed: o.kommune,
    service: finans.service,
    rolle: o.rolle,
    operationer: o.operationer.split(",").map((navn) => navn.trim()),
    gyldigFra: o.fra ?? todayIn("Europe/Copenhagen", new Date()),
    ...(o.til === undefined ? {} : { gyldigTil: o.til }),
  };
  return show(session, await session.client.anmodServiceaftale({ body }), (aftale) => [
    ...aftaleLines([aftale]),
    `Kommunen godkender med: oeir aftale godkend ${aftale.id} "begrundelse"`,
  ]);
};

const showHistory = async (session: Session, id: string): Promise<Exit> =>
  show(session, await session.client.seAftalehistorik({ id }), ({ haendelser }) =>
    haendelser.map((h) => `${clockTime(h.tid)}  ${h.art}  ${h.aktoer}  ${h.begrundelse ?? ""}`.trimEnd()),
  );
