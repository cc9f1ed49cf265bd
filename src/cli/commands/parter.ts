import { randomUUID } from "node:crypto";
import type { Command } from "commander";
import { finans } from "../../domain/finans/index.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { readCvr, readKommune, readUuid } from "../arguments.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import { findSystem } from "../find.js";
import { table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

/** It-systems, and the routes to those that receive. */
export const addPartCommands = (program: Command, tools: Tools): void => {
  addSystems(program, tools);
  addRoutes(program, tools);
};

const addSystems = (program: Command, { run }: Tools): void => {
  const system = program.command("system").description("It-systemer: fagsystemer og ERP-systemer");
  system.command("liste").description("Vis it-systemer").action(run(listSystems));
  system
    .command("opret")
    .argument("<navn>", "kort navn, som KSD")
    .requiredOption("--leverandoer <cvr>", "leverandørens CVR-nummer", readCvr)
    .option("--id <uuid>", "systemets UUID (ellers et nyt)", readUuid)
    .option("--beskrivelse <tekst>", "hvad systemet er")
    .description("Opret et it-system, eller ret et med samme id")
    .addHelpText(
      "after",
      "\nEksempel:\n  oeir system opret KY --leverandoer 13585628 --beskrivelse Kontanthjælp",
    )
    .action(run(saveSystem));
};

const listSystems = async (session: Session): Promise<Exit> =>
  show(session, await session.client.seItSystemer({}), ({ itsystemer }) =>
    table(
      ["System", "Id", "Leverandør", "Beskrivelse"],
      itsystemer.map((s) => [s.navn, s.id, s.leverandoer, s.beskrivelse ?? ""]),
    ),
  );

type NytSystem = { readonly leverandoer: string; readonly id?: string; readonly beskrivelse?: string };

const saveSystem = async (session: Session, navn: string, o: NytSystem): Promise<Exit> => {
  const { leverandoer, id = randomUUID(), beskrivelse } = o;
  const body = { id, navn, leverandoer, ...(beskrivelse === undefined ? {} : { beskrivelse }) };
  return show(session, await session.client.gemItSystem({ body }), (s) => [`${s.navn} er gemt: ${s.id}`]);
};

const KOMMUNE = "navn, kommunekode eller CVR-nummer";

const addRoutes = (program: Command, { run }: Tools): void => {
  const rute = program.command("rute").description("Ruter: hvor en kommunes beskeder afleveres");
  rute.command("liste").description("Vis ruter").action(run(listRoutes));
  rute
    .command("saet")
    .argument("<kommune>", KOMMUNE, readKommune)
    .requiredOption("--system <navn>", "modtagersystemet, ved navn eller UUID")
    .requiredOption("--adresse <url>", "https-adressen på modtagerens service")
    .description("Sæt kommunens rute; en pause bliver stående")
    .addHelpText(
      "after",
      "\nEksempel:\n  oeir rute saet Odense --system 'ERP Odense' --adresse https://localhost:8444/service/OIR/ModtagFinansbilag/2",
    )
    .action(run(saveRoute));
  rute
    .command("pause")
    .argument("<kommune>", KOMMUNE, readKommune)
    .description("Sæt ruten på pause: beskeder modtages og venter")
    .action(run((session: Session, myndighed: string) => setPause(session, myndighed, true)));
  rute
    .command("genoptag")
    .argument("<kommune>", KOMMUNE, readKommune)
    .description("Åbn ruten igen: det, der venter, afleveres")
    .action(run((session: Session, myndighed: string) => setPause(session, myndighed, false)));
};

const listRoutes = async (session: Session): Promise<Exit> => {
  const systemer = await session.client.seItSystemer({});
  const named = new Map(systemer.ok ? systemer.value.itsystemer.map(({ id, navn }) => [id, navn]) : []);
  return show(session, await session.client.seRuter({}), ({ ruter }) =>
    table(
      ["Kommune", "Service", "Modtager", "Adresse", "Pause"],
      ruter.map((r) => [
        myndighedsnavn(r.myndighed),
        r.service,
        named.get(r.modtagersystem) ?? r.modtagersystem,
        r.adresse,
        r.paaPause ? "på pause" : "",
      ]),
    ),
  );
};

const saveRoute = async (
  session: Session,
  myndighed: string,
  o: { system: string; adresse: string },
): Promise<Exit> => {
  const system = await findSystem(session, o.system);
  if (!system.ok) return system.error;
  const before = await session.client.seRuter({ myndighed });
  const paaPause = before.ok && before.value.ruter.some((rute) => rute.paaPause);
  const body = {
    myndighed,
    service: finans.service,
    modtagersystem: system.value,
    adresse: o.adresse,
    paaPause,
  };
  return show(session, await session.client.saetRute({ body }), (rute) => [
    `${myndighedsnavn(myndighed)} afleveres nu til ${rute.adresse}${rute.paaPause ? ", når pausen er forbi" : ""}`,
  ]);
};

const setPause = async (session: Session, myndighed: string, paaPause: boolean): Promise<Exit> => {
  const found = await session.client.seRuter({ myndighed });
  if (!found.ok) {
    session.print.refused(found.error);
    return exitOfRefused(found.error);
  }
  const [rute] = found.value.ruter;
  if (rute === undefined) {
    session.print.note(`${myndighedsnavn(myndighed)} har ingen rute. Sæt den med 'oeir rute saet'.`);
    return EXIT.rejected;
  }
  return show(session, await session.client.saetRute({ body: { ...rute, paaPause } }), () => [
    `Ruten til ${myndighedsnavn(myndighed)} er ${paaPause ? "på pause" : "åben"}.`,
  ]);
};
