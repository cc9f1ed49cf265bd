import type { Command } from "commander";
import type { BeskedVisning } from "../../contract/visninger.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { readKommune } from "../arguments.js";
import { EXIT, type Exit, exitOfRefused, worstOf } from "../exit.js";
import { findBeskeder } from "../find.js";
import { stateText } from "../layout.js";
import { showReceipt } from "../receipt.js";
import type { Tools } from "../run.js";
import type { Session } from "../session.js";

/** Acting on messages that stand still or were refused. */
export const addBeskedhandlinger = (program: Command, { run }: Tools): void => {
  program
    .command("genoptag")
    .argument("[id...]", "opgivne beskeder (FEJLET)")
    .option("--alle", "alle opgivne beskeder, ældste først")
    .option("--kommune <navn>", "med --alle: kun denne kommunes", readKommune)
    .description("Sæt opgivne beskeder i gang igen")
    .addHelpText("after", "\nEksempel:\n  oeir genoptag --alle --kommune Helsingør")
    .action(run(resume));
  program
    .command("kasser")
    .argument("<id>", "opgivet besked (FEJLET)")
    .argument("<begrundelse>", "hvorfor; afsenderen får den i sin kvittering")
    .description("Opgiv en besked endeligt: afsenderen får AFVIST")
    .addHelpText(
      "after",
      "\nSpørg først modtageren, om den har beskeden: et svar kan være gået tabt, og så kan det samme blive bogført eller betalt to gange.",
    )
    .action(run((session: Session, id: string, begrundelse: string) => discard(session, id, begrundelse)));
  program
    .command("genfremsend")
    .argument("<id...>", "afviste beskeder")
    .description("Send afviste beskeder igen, når årsagen er rettet uden for beskeden")
    .addHelpText(
      "after",
      "\nSvaret er en ny besked, bundet til den oprindelige; med --json én linje for hver.",
    )
    .action(run((session: Session, ids: readonly string[]) => eachOf(session, ids, resend)));
};

type Act = (session: Session, besked: BeskedVisning) => Promise<Exit>;

const eachOf = async (session: Session, ids: readonly string[], act: Act): Promise<Exit> => {
  const exits: Exit[] = [];
  for (const id of ids) exits.push(await actOn(session, id, act));
  return worstOf(exits);
};

/** A word that means several messages is not enough to act on. */
const actOn = async (session: Session, ord: string, act: Act): Promise<Exit> => {
  const found = await findBeskeder(session, ord);
  if (!found.ok) return found.error;
  const exact = found.value.find(({ id }) => id === ord);
  if (exact !== undefined) return act(session, exact);
  if (found.value.length === 1) return act(session, found.value[0]);
  session.print.note(
    `Flere beskeder har '${ord}'; brug et id: ${found.value.map(({ id }) => id).join(", ")}`,
  );
  return EXIT.technical;
};

const showState = (
  session: Session,
  answer: Awaited<ReturnType<Session["client"]["genoptagBesked"]>>,
): Exit => {
  if (!answer.ok) {
    session.print.refused(answer.error);
    return exitOfRefused(answer.error);
  }
  const { id, tilstand } = answer.value;
  session.print.item(answer.value, () => [`${id} er nu ${stateText(tilstand)}`]);
  return EXIT.ok;
};

const resumeOne: Act = async (session, { myndighed, id }) =>
  showState(session, await session.client.genoptagBesked({ myndighed, id }));

const resend: Act = async (session, { myndighed, id }) =>
  showReceipt(session, await session.client.genfremsendBesked({ myndighed, id }));

const discard = (session: Session, ord: string, begrundelse: string): Promise<Exit> =>
  actOn(session, ord, async (_, { myndighed, id }) =>
    showState(session, await session.client.kasserBesked({ myndighed, id, body: { begrundelse } })),
  );

type Genoptag = { readonly alle?: boolean; readonly kommune?: string };

const resume = async (
  session: Session,
  ids: readonly string[],
  { alle = false, kommune }: Genoptag,
): Promise<Exit> => {
  if (alle === ids.length > 0 || (kommune !== undefined && !alle)) {
    session.print.note("Nævn de beskeder, der skal genoptages, eller brug --alle (og så gerne --kommune).");
    return EXIT.technical;
  }
  if (!alle) return eachOf(session, ids, resumeOne);
  const opgivne = await findOpgivne(session, kommune);
  if (!opgivne.ok) return opgivne.error;
  if (opgivne.value.length === 0) session.print.note("Ingen beskeder er opgivet.");
  const exits: Exit[] = [];
  for (const besked of opgivne.value.toReversed()) exits.push(await resumeOne(session, besked));
  return worstOf(exits);
};

const PAGE = "200";

/** Every given-up message, newest first, page by page. */
const findOpgivne = async (
  { client, print }: Session,
  myndighed: string | undefined,
): Promise<Result<readonly BeskedVisning[], Exit>> => {
  const found: BeskedVisning[] = [];
  let foer: string | undefined;
  do {
    const page = await client.soegBeskeder({ tilstand: "FEJLET", myndighed, foer, antal: PAGE });
    if (!page.ok) {
      print.refused(page.error);
      return failed(exitOfRefused(page.error));
    }
    found.push(...page.value.beskeder);
    foer = page.value.naeste;
  } while (foer !== undefined);
  return ok(found);
};
