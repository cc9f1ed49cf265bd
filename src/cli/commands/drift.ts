import type { Command } from "commander";
import { examine } from "../doctor/doctor.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import { styled } from "../layout.js";
import type { Tools } from "../run.js";
import type { Session } from "../session.js";

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
