import type { BeskedVisning } from "../contract/visninger.js";
import { isUuid } from "../domain/identifikatorer.js";
import { failed, ok, type Result } from "../kit/result.js";
import { fold } from "./arguments.js";
import { EXIT, type Exit, exitOfRefused } from "./exit.js";
import type { Session } from "./session.js";

/** Finding what a person means by a name or a number. The error is the exit code; the reason has been shown. */

/** Enough to tell whether a word means one message or several. */
const SEVERAL = "10";

/** Messages with this id (the hub's or the sender's), bilagsnummer or reference, newest first; at least one. */
export const findBeskeder = async (
  { client, print }: Session,
  soeg: string,
): Promise<Result<readonly [BeskedVisning, ...BeskedVisning[]], Exit>> => {
  const answer = await client.soegBeskeder({ soeg, antal: SEVERAL });
  if (!answer.ok) {
    print.refused(answer.error);
    return failed(exitOfRefused(answer.error));
  }
  const [first, ...rest] = answer.value.beskeder;
  if (first !== undefined) return ok([first, ...rest]);
  print.note(`Ingen besked har '${soeg}' som id, bilagsnummer eller reference.`);
  return failed(EXIT.rejected);
};

/** The it-system given by its UUID or its name. */
export const findSystem = async ({ client, print }: Session, text: string): Promise<Result<string, Exit>> => {
  if (isUuid(text)) return ok(text);
  const answer = await client.seItSystemer({});
  if (!answer.ok) {
    print.refused(answer.error);
    return failed(exitOfRefused(answer.error));
  }
  const named = answer.value.itsystemer.filter(({ navn }) => fold(navn) === fold(text));
  if (named.length === 1 && named[0] !== undefined) return ok(named[0].id);
  print.note(
    named.length === 0
      ? `Intet it-system hedder '${text}'. 'oeir system liste' viser dem.`
      : `Flere it-systemer hedder '${text}'; brug dets id: ${named.map(({ id }) => id).join(", ")}`,
  );
  return failed(EXIT.technical);
};
