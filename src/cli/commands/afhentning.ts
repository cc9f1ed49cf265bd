import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Command } from "commander";
import type { Output } from "../../contract/endpoints.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import type { Refused } from "../../sdk/client.js";
import { readTal } from "../arguments.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import { clockTime } from "../layout.js";
import type { Tools } from "../run.js";
import type { Session } from "../session.js";

/** Most messages that the hub gives in one call. */
const MAX_ANTAL = 100;

/** Fetching messages that are addressed to an it-system. */
export const addAfhentningCommands = (group: Command, { run }: Tools, eksempel: string): void => {
  group
    .command("hent")
    .option("--mappe <mappe>", "gem hver besked som en JSON-fil her, før den kvitteres")
    .option("--vis", "vis dem kun: uden kvittering kommer de igen efter et minut")
    .option("--antal <antal>", "højst så mange ad gangen", readTal(1, MAX_ANTAL), MAX_ANTAL)
    .description("Hent alle beskeder til it-systemet, ældste først, og kvittér for dem")
    .addHelpText("after", `${HENT_HELP}\n  ${eksempel} --mappe ind\n  ${eksempel} --vis`)
    .action(run(fetchAll));
};

const HENT_HELP = `
Hver besked er skrevet (på stdout, eller i sin fil), før den kvitteres. Med --json er hver én linje.

Eksempler:`;

type Hentevalg = { readonly mappe?: string; readonly vis?: boolean; readonly antal: number };
type Besked = Output<"hentBeskeder">["beskeder"][number];

/** Until there are no more; only once where none is answered, for then they would come again. */
const fetchAll = async (session: Session, valg: Hentevalg): Promise<Exit> => {
  if (valg.mappe !== undefined) mkdirSync(valg.mappe, { recursive: true });
  for (let hentet = 0; ; ) {
    const svar = await session.client.hentBeskeder({ antal: String(valg.antal) });
    if (!svar.ok) return refused(session, svar.error);
    const { beskeder } = svar.value;
    for (const besked of beskeder) {
      const problem = await take(session, besked, valg);
      if (problem !== undefined) return refused(session, problem);
    }
    hentet += beskeder.length;
    if (!valg.vis && beskeder.length > 0) continue;
    session.print.note(summaryOf(hentet, valg));
    return EXIT.ok;
  }
};

const summaryOf = (hentet: number, { vis = false }: Hentevalg): string =>
  hentet === 0 ? "Ingen beskeder." : `${hentet} beskeder${vis ? "; ingen er kvitteret" : ""}.`;

/** What has been written is answered, so that a stop loses nothing. */
const take = async (
  session: Session,
  besked: Besked,
  { mappe, vis = false }: Hentevalg,
): Promise<Refused | undefined> => {
  keep(session, besked, mappe);
  if (vis) return undefined;
  const { myndighed, id } = besked;
  const svar = await session.client.kvitterBesked({ myndighed, id, body: { kode: "ACCEPTERET" } });
  return svar.ok ? undefined : svar.error;
};

const refused = ({ print }: Session, error: Refused): Exit => {
  print.refused(error);
  return exitOfRefused(error);
};

const keep = (
  { print }: Session,
  { indhold, modtaget, operation, myndighed, id, forsoeg }: Besked,
  mappe: string | undefined,
): void => {
  if (mappe !== undefined) writeFileSync(join(mappe, `${id}.json`), indhold);
  print.item({ id, myndighed, operation, modtaget, forsoeg, indhold: JSON.parse(indhold) }, () => [
    [clockTime(modtaget), operation, myndighedsnavn(myndighed), id].join("  "),
    ...(mappe === undefined ? [indhold] : []),
  ]);
};
