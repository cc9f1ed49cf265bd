import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import type { FejlopgaveVisning } from "../../contract/fejlopgaver.js";
import { ejernavn } from "../../domain/fejl.js";
import { EJERE } from "../../domain/fejlopgave.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { readDato, readKommune, readOrd, readUuid } from "../arguments.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import { clockTime, fejlLines, styled, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

/** Tasks on a page of the list. */
const PAGE = "200";

/** The work list: what must be mended, by whom, and sending anew all that waits for it. */
export const addFejlopgaveCommands = (program: Command, { run }: Tools): void => {
  program
    .command("opgaver")
    .option("--kommune <navn>", "navn, kommunekode eller CVR-nummer", readKommune)
    .option("--ejer <ejer>", EJERE.join(", "), readOrd(EJERE))
    .option("--alle", "også lukkede opgaver")
    .option("--efter <sted>", "næste side, som listen siger")
    .description("Vis fejlopgaver: hver årsag til afviste bilag, ældste frist først")
    .addHelpText("after", "\nEksempel:\n  oeir opgaver --kommune Helsingør --ejer kommune")
    .action(run(listOpgaver));
  const opgave = program
    .command("opgave")
    .argument("<id>", "opgavens id", readUuid)
    .description("Vis en fejlopgave, dens historik og dens første bilag")
    .action(run((session: Session, id: string) => withOpgave(session, id, showOpgave)));
  opgave
    .command("genfremsend")
    .argument("<id>", "opgavens id", readUuid)
    .description("Send alle bilag igen, der venter på opgaven, når årsagen er rettet")
    .action(run((session: Session, id: string) => withOpgave(session, id, resendAll)));
  opgave
    .command("note")
    .argument("<id>", "opgavens id", readUuid)
    .argument("<tekst>", "hvad der gøres; ingen personoplysninger")
    .description("Skriv i opgavens historik")
    .action(
      run((session: Session, id: string, note: string) =>
        withOpgave(session, id, async (_, { myndighed }) =>
          show(session, await session.client.noterOpgave({ myndighed, id, body: { note } }), () => [
            "Noten står i opgavens historik.",
          ]),
        ),
      ),
    );
  program
    .command("fejlstatistik")
    .option("--kommune <navn>", "navn, kommunekode eller CVR-nummer", readKommune)
    .option("--fra <dato>", "første dag (ellers 30 dage)", readDato)
    .option("--til <dato>", "sidste dag (ellers i dag)", readDato)
    .description("Vis afviste bilag og opgaver pr. dag, it-system og fejlkode")
    .action(run(showStatistik));
};

type Filter = {
  readonly kommune?: string;
  readonly ejer?: string;
  readonly alle?: boolean;
  readonly efter?: string;
};

const listOpgaver = async (session: Session, { kommune, ejer, alle, efter }: Filter): Promise<Exit> => {
  const tilstand = alle === true ? "alle" : "aaben";
  const found = await session.client.seFejlopgaver({
    myndighed: kommune,
    ejer,
    tilstand,
    efter,
    antal: PAGE,
  });
  return show(session, found, ({ opgaver, naeste }) =>
    opgaver.length === 0
      ? ["Ingen fejlopgaver."]
      : [...opgaveTable(opgaver), ...(naeste === undefined ? [] : ["", `Næste side: --efter ${naeste}`])],
  );
};

const fristText = ({ frist, overskredet, lukket }: FejlopgaveVisning): string =>
  lukket !== undefined ? "lukket" : overskredet ? `${frist} overskredet` : frist;

const opgaveTable = (opgaver: readonly FejlopgaveVisning[]): readonly string[] =>
  table(
    ["Opgave", "Kommune", "Hvem", "Venter", "Frist", "Fejl"],
    opgaver.map((o) => [
      o.id,
      o.myndighedsnavn,
      ejernavn(o.ejer) + (o.itsystemnavn === undefined ? "" : ` (${o.itsystemnavn})`),
      `${o.uloest}/${o.antal}`,
      fristText(o),
      `${o.kode} ${o.tekst}`,
    ]),
  );

type Act = (session: Session, opgave: FejlopgaveVisning) => Promise<Exit>;

const withOpgave = async (session: Session, id: string, act: Act): Promise<Exit> => {
  const found = await findOpgave(session, id);
  return found.ok ? act(session, found.value) : found.error;
};

/** The task with an id, whichever municipality's it is. */
const findOpgave = async (
  { client, print }: Session,
  id: string,
): Promise<Result<FejlopgaveVisning, Exit>> => {
  const answer = await client.seFejlopgaver({ id, tilstand: "alle" });
  if (!answer.ok) {
    print.refused(answer.error);
    return failed(exitOfRefused(answer.error));
  }
  const [opgave] = answer.value.opgaver;
  if (opgave !== undefined) return ok(opgave);
  print.note(`Ingen fejlopgave har id'et ${id}. 'oeir opgaver --alle' viser dem.`);
  return failed(EXIT.rejected);
};

/** Messages of the task that are shown. */
const SHOWN = "10";

const showOpgave: Act = async (session, { myndighed, id }) => {
  const answer = await session.client.seFejlopgave({ myndighed, id });
  const beskeder = await session.client.seOpgavebeskeder({ myndighed, id, antal: SHOWN });
  if (!beskeder.ok) return show(session, beskeder, () => []);
  const both = answer.ok ? ok({ ...answer.value, beskeder: beskeder.value.beskeder }) : answer;
  return show(session, both, (opgave) => [
    ...opgaveLines(opgave),
    "",
    ...opgave.haendelser.map((h) =>
      `${clockTime(h.tid)}  ${styled("bold", h.art)}  ${h.aktoer}  ${h.begrundelse ?? ""}`.trimEnd(),
    ),
    "",
    ...table(
      ["Bilag", "Nyeste besked", "Nu", "Sted"],
      opgave.beskeder.map((b) => [
        b.soegeord.find((ord) => ord !== b.afsenderId) ?? b.afsenderId,
        b.nyeste,
        b.nyesteTilstand,
        b.element ?? "",
      ]),
    ),
  ]);
};

const opgaveLines = (opgave: Output<"seFejlopgave">): readonly string[] => [
  ...fejlLines({
    fejlKode: opgave.kode,
    fejlTekst: opgave.tekst,
    ejer: opgave.ejer,
    loesning: opgave.loesning,
  }),
  `        kommune: ${opgave.myndighedsnavn}`,
  `        frist:   ${fristText(opgave)}`,
  `        venter:  ${opgave.uloest} af ${opgave.antal} bilag`,
];

const resendAll: Act = async (session, { myndighed, id }) =>
  show(session, await session.client.genfremsendOpgave({ myndighed, id }), ({ startet }) => [
    startet === 0
      ? "Intet blev sendt igen: ingen af de ventende bilag er afvist lige nu."
      : `${startet} bilag er sendt igen og afleveres nu. Følg dem med: oeir opgave ${id}`,
  ]);

type Periode = { readonly kommune?: string; readonly fra?: string; readonly til?: string };

const hours = (minutter: number | undefined): string =>
  minutter === undefined ? "" : (minutter / 60).toFixed(1).replace(".", ",");

const showStatistik = async (session: Session, { kommune, fra, til }: Periode): Promise<Exit> =>
  show(session, await session.client.seFejlstatistik({ myndighed: kommune, fra, til }), (statistik) => [
    `Fra ${statistik.fra} til ${statistik.til}`,
    ...table(
      ["Dag", "System", "Fejl", "Afviste bilag", "Nye opgaver", "Lukkede", "Timer til lukket"],
      statistik.tal.map((t) => [
        t.dag,
        t.itsystemnavn,
        t.kode,
        ...[t.beskeder, t.opgaver, t.lukket].map(String),
        hours(t.medianMinutter),
      ]),
    ),
  ]);
