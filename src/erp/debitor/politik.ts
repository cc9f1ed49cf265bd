import { type Politik, STANDARDPOLITIK } from "../../domain/debitor/politik.js";
import { validatePolitik } from "../../domain/debitor/politikregler.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { readExact, writeExact } from "../../kit/json-exact.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Anledning } from "../anledning.js";
import type { Query } from "./porte.js";

/** What the municipality has decided that counts on a day; until it decides, the standard. */
export const readPolitik = async (query: Query, myndighed: string, dato: string): Promise<Politik> => {
  const [row] = await query<{ indhold: unknown }>(
    "debitor-politik",
    `select indhold from debitor.politik where myndighed = $1 and gyldig_fra <= $2 order by gyldig_fra desc, nr desc limit 1`,
    [myndighed, dato],
  );
  return row === undefined ? STANDARDPOLITIK : readExact<Politik>(row.indhold);
};

/** Everything decided, the newest first. */
export type Politikbeslutning = {
  readonly gyldigFra: string;
  readonly politik: Politik;
  readonly aktoer: string;
  readonly sat: Date;
};

export const readPolitikker = async (
  query: Query,
  myndighed: string,
): Promise<readonly Politikbeslutning[]> => {
  const rows = await query<Omit<Politikbeslutning, "politik"> & { indhold: unknown }>(
    "debitor-politikker",
    `select gyldig_fra as "gyldigFra", indhold, aktoer, sat from debitor.politik where myndighed = $1
     order by gyldig_fra desc, nr desc limit 100`,
    [myndighed],
  );
  return rows.map(({ indhold, ...row }) => ({ ...row, politik: readExact<Politik>(indhold) }));
};

/**
 * Decide from a day on; the same day again counts instead, and what was decided before stays in sight. DEB-084, DEB-085;
 * DEB-086: the day has passed.
 */
export const setPolitik = async (
  query: Query,
  { myndighed, dato, aktoer }: Pick<Anledning, "myndighed" | "dato" | "aktoer">,
  gyldigFra: string,
  politik: Politik,
): Promise<Result<Politik, readonly Fejl[]>> => {
  const problems = [
    ...(gyldigFra < dato ? [fejl("DEB-086", { dato: gyldigFra }, { element: "Politik/GyldigFra" })] : []),
    ...validatePolitik(politik, gyldigFra),
  ];
  if (problems.length > 0) return failed(problems);
  await query(
    "debitor-gem-politik",
    "insert into debitor.politik (myndighed, gyldig_fra, indhold, aktoer) values ($1, $2, $3, $4)",
    [myndighed, gyldigFra, writeExact(politik), aktoer],
  );
  return ok(politik);
};
