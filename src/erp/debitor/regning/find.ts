import { type Fejl, fejl } from "../../../domain/fejl.js";
import { readExact } from "../../../kit/json-exact.js";
import { failed, ok, type Result } from "../../../kit/result.js";
import type { Debitor } from "../porte.js";
import type { Regning } from "./regning.js";

/** `2026-000123`, or the running number alone. */
const NUMMER = /^(?:\d{4}-)?0*(\d{1,12})$/;

/** A bill or a reminder as it was sent. DEB-048. */
export const findRegning = async (
  { database }: Debitor,
  myndighed: string,
  nummer: string,
): Promise<Result<Regning, Fejl>> => {
  const unknown = failed(fejl("DEB-048", { nr: nummer.slice(0, 20) }));
  const [, nr] = NUMMER.exec(nummer) ?? [];
  if (nr === undefined) return unknown;
  const [row] = await database.query<{ indhold: unknown }>(
    "debitor-en-regning",
    "select indhold from debitor.regning where myndighed = $1 and nr = $2",
    [myndighed, nr],
  );
  if (row === undefined) return unknown;
  const regning = readExact<Regning>(row.indhold);
  return nummer.includes("-") && nummer !== regning.nummer ? unknown : ok(regning);
};
