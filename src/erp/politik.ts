import type { Fejl } from "../domain/fejl.js";
import { readExact, writeExact } from "../kit/json-exact.js";
import { failed, ok, type Result } from "../kit/result.js";
import type { Anledning } from "./anledning.js";
import type { Query, Skema } from "./porte.js";

/** What a municipality has decided about a subledger, the day it counts from, and who decided it. */
export type Beslutning<P> = {
  readonly gyldigFra: string;
  readonly politik: P;
  readonly aktoer: string;
  readonly sat: Date;
};

type Valg<P> = {
  readonly skema: Skema;
  /** What counts until the municipality decides. */
  readonly standard: P;
  readonly validate: (politik: P, gyldigFra: string) => readonly Fejl[];
  /** The day has passed. */
  readonly forSent: (dato: string) => Fejl;
};

/** A subledger's settings, kept in its own schema: decided from a day on, and nothing of it is ever changed. */
export const politikI = <P>({ skema, standard, validate, forSent }: Valg<P>) => ({
  /** What counts on a day; `uden`: what others than this person have decided. */
  read: async (query: Query, myndighed: string, dato: string, uden?: string): Promise<P> => {
    const [row] = await query<{ indhold: unknown }>(
      `${skema}-politik`,
      `select indhold from ${skema}.politik where myndighed = $1 and gyldig_fra <= $2
         and aktoer is distinct from $3
       order by gyldig_fra desc, nr desc limit 1`,
      [myndighed, dato, uden ?? null],
    );
    return row === undefined ? standard : readExact<P>(row.indhold);
  },
  /** Everything decided, the newest first. */
  readAlle: async (query: Query, myndighed: string): Promise<readonly Beslutning<P>[]> => {
    const rows = await query<Omit<Beslutning<P>, "politik"> & { indhold: unknown }>(
      `${skema}-politikker`,
      `select gyldig_fra as "gyldigFra", indhold, aktoer, sat from ${skema}.politik where myndighed = $1
       order by gyldig_fra desc, nr desc limit 100`,
      [myndighed],
    );
    return rows.map(({ indhold, ...row }) => ({ ...row, politik: readExact<P>(indhold) }));
  },
  /** Decide from a day on; the same day again counts instead, and what was decided before stays in sight. */
  set: async (
    query: Query,
    { myndighed, dato, aktoer }: Pick<Anledning, "myndighed" | "dato" | "aktoer">,
    gyldigFra: string,
    politik: P,
  ): Promise<Result<P, readonly Fejl[]>> => {
    const problems = [...(gyldigFra < dato ? [forSent(gyldigFra)] : []), ...validate(politik, gyldigFra)];
    if (problems.length > 0) return failed(problems);
    await query(
      `${skema}-gem-politik`,
      `insert into ${skema}.politik (myndighed, gyldig_fra, indhold, aktoer) values ($1, $2, $3, $4)`,
      [myndighed, gyldigFra, writeExact(politik), aktoer],
    );
    return ok(politik);
  },
});
