import type { Command } from "commander";
import type { Input } from "../../contract/endpoints.js";
import { myndighedsnavn } from "../../domain/kommuner.js";
import { readDato, readKommune, readTal, readUuid } from "../arguments.js";
import { examine } from "../doctor/doctor.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import { clockTime, styled, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

/** Most looks that the hub gives in one answer. */
const MAX_PAGE = 200;

/** For those who run the hub. */
export const addDriftCommands = (program: Command, { run }: Tools): void => {
  program
    .command("verify")
    .description("Efterregn hændelsesloggens kæder")
    .addHelpText(
      "after",
      "\nAfslutter med 1 og nævner den første dårlige række i hver kæde, når loggen er ændret.",
    )
    .action(run(verify));
  program
    .command("indblik")
    .argument("[kommune]", "kun i denne kommunes", readKommune)
    .option("--aktoer <navn>", "kun denne persons eller nøgles")
    .option("--emne <id>", "kun i denne besked, opgave eller fil", readUuid)
    .option("--fra <dato>", "fra denne dag", readDato)
    .option("--til <dato>", "til og med denne dag", readDato)
    .option("--foer <sted>", "kun ældre end dette sted i loggen: næste side")
    .option("--antal <antal>", "højst så mange", readTal(1, MAX_PAGE))
    .description("Vis, hvem der har set hvad i beskeder og regnskab; nyeste først")
    .addHelpText("after", "\nEksempel:\n  oeir indblik Helsingør --fra 2026-11-01")
    .action(run(showIndblik));
  program
    .command("doctor")
    .description("Undersøg alt, hvad posthuset behøver, og sig, hvad der skal gøres")
    .addHelpText(
      "after",
      "\nAfslutter med 0 (intet galt), 1 (noget er galt) eller 2 (posthuset kan ikke nås).",
    )
    .action(run(doctor));
};

const verify = async ({ client, print }: Session): Promise<Exit> => {
  const answer = await client.verificerLog({});
  if (!answer.ok) {
    print.refused(answer.error);
    return exitOfRefused(answer.error);
  }
  const { raekker, kaeder, brud } = answer.value;
  print.answer(answer.value, () => [
    ...(brud.length === 0
      ? [`${styled("green", "I orden")}: ${raekker} rækker i ${kaeder.length} kæder er efterregnet.`]
      : brud.map(({ kaede, nr, slags, emne }) => {
          const om = emne === undefined ? "" : ` (om ${emne})`;
          return `${styled("red", "BRUDT")}: kæde ${kaede}, række ${nr}: ${slags}${om}`;
        })),
    ...kaeder.map(({ kaede, laengde, hash }) => `  kæde ${kaede}: ${laengde} rækker, ender i ${hash}`),
  ]);
  return brud.length === 0 ? EXIT.ok : EXIT.rejected;
};

type Valg = Omit<Input<"seIndblik">, "myndighed" | "antal"> & { readonly antal?: number };

const showIndblik = async (
  session: Session,
  myndighed: string | undefined,
  { antal, ...valg }: Valg,
): Promise<Exit> => {
  const soegning = { myndighed, ...valg, ...(antal === undefined ? {} : { antal: String(antal) }) };
  return show(session, await session.client.seIndblik(soegning), ({ indblik, naeste }) => [
    ...(indblik.length === 0
      ? ["Ingen har set noget."]
      : table(
          ["Tid", "Hvem", "Rolle", "Kommune", "Hvad", "Hvilke"],
          indblik.map((one) => [
            clockTime(one.tid),
            one.aktoer,
            one.rolle,
            one.myndighed === undefined ? "" : myndighedsnavn(one.myndighed),
            one.betydning,
            one.vilkaar
              .filter(({ navn }) => navn !== "myndighed")
              .map(({ navn, vaerdi }) => `${navn}=${vaerdi}`)
              .join(" "),
          ]),
        )),
    ...(naeste === undefined ? [] : [`Der kan være flere: --foer ${naeste}`]),
  ]);
};

const MARKS = {
  ok: styled("green", "ok      "),
  advarsel: styled("yellow", "advarsel"),
  fejl: styled("red", "fejl    "),
};

const doctor = async (session: Session): Promise<Exit> => {
  const { reached, findings } = await examine(session);
  session.print.answer(findings, () =>
    findings.flatMap(({ slags, tekst, loesning }) => [
      `${MARKS[slags]}  ${tekst}`,
      ...(loesning === undefined ? [] : [`          ${loesning}`]),
    ]),
  );
  if (!reached) return EXIT.technical;
  return findings.some(({ slags }) => slags === "fejl") ? EXIT.rejected : EXIT.ok;
};
