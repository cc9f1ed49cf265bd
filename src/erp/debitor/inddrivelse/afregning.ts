import { type Oere, sum } from "../../../domain/beloeb.js";
import type { Fejl } from "../../../domain/fejl.js";
import type { Uuid } from "../../../domain/identifikatorer.js";
import type { Underretning } from "../../../domain/inddrivelse/aktioner/underretning.js";
import type { Result } from "../../../kit/result.js";
import type { Anledning } from "../../anledning.js";
import { createOpgave } from "../opgaver.js";
import type { Debitor, Query } from "../porte.js";
import { findUdbetaling } from "./modtag-afregning.js";

/** A month's settlement beside the coverages that PSRM has told of. Amounts in øre, RIM's interest with them. */

type Afregning = Extract<Underretning, { slags: "AFREGNING" }>;
type Daekket = { readonly nr: bigint; readonly psrmId: string; readonly beloeb: Oere; readonly dato: string };

/** What is paid out on a claim and what has been told of it, where they differ. */
type Afregningsforskel = {
  readonly fordringId: string;
  readonly udbetalt: Oere;
  readonly underrettet: Oere;
};

/**
 * Hold the settlement to the coverages told of and not settled before: those up to its last day. They are settled by it; what
 * differs, claim by claim, is somebody's task: money that was paid out and never told of, or the other way round. The payout may
 * be in the bank already.
 */
export const afregn = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  nr: bigint,
  { id, udbetalt, linjer, periodeTil, dato }: Afregning,
): Promise<Result<unknown, readonly Fejl[]>> => {
  const { myndighed } = anledning;
  const fortalt = await query<Daekket>(
    "debitor-afregn",
    `update debitor.underretning set afregnet = $2 where myndighed = $1 and afregnet is null and nr < $2
       and slags in ('ALLOKERING', 'UDLIGNING') and dato <= $3
     returning nr, psrm_id as "psrmId", beloeb, dato`,
    [myndighed, nr, periodeTil],
  );
  const forskelle = compareAfregning(linjer, fortalt);
  const iAlt = udbetalt - sum(linjer.map(({ beloeb }) => beloeb));
  if (forskelle.length > 0 || iAlt !== 0n)
    await createOpgave(debitor, query, myndighed, {
      art: "afregning",
      emne: id,
      data: {
        dato,
        udbetalt: udbetalt.toString(),
        udenLinje: iAlt.toString(),
        forskelle: forskelle.map(show),
      },
    });
  return findUdbetaling(debitor, query, anledning, { id, udbetalt });
};

const show = ({ fordringId, udbetalt, underrettet }: Afregningsforskel) => ({
  fordringId,
  udbetalt: udbetalt.toString(),
  underrettet: underrettet.toString(),
});

/** Claim by claim: what is paid out beside what was told. */
const compareAfregning = (
  linjer: readonly { readonly fordringId: string; readonly beloeb: Oere }[],
  fortalt: readonly Pick<Daekket, "psrmId" | "beloeb">[],
): readonly Afregningsforskel[] => {
  const pr = new Map<string, { udbetalt: Oere; underrettet: Oere }>();
  const at = (fordringId: string) => {
    const one = pr.get(fordringId) ?? { udbetalt: 0n, underrettet: 0n };
    pr.set(fordringId, one);
    return one;
  };
  for (const { fordringId, beloeb } of linjer) at(fordringId).udbetalt += beloeb;
  for (const { psrmId, beloeb } of fortalt) at(psrmId).underrettet += beloeb;
  return [...pr]
    .filter(([, { udbetalt, underrettet }]) => udbetalt !== underrettet)
    .map(([fordringId, one]) => ({ fordringId, ...one }));
};

/** A settlement as it is shown, with what has been told of the coverages that it settles. */
export type Afregningsrow = {
  readonly id: Uuid;
  readonly dato: string;
  readonly udbetalt: Oere;
  readonly underrettet: Oere;
  readonly antal: number;
  /** The payment by which the bank has received it, and how much of it; null before that. */
  readonly indbetaling: Uuid | null;
  readonly modtaget: Oere | null;
};

/** The municipality's settlements, newest first. */
export const readAfregninger = (query: Query, myndighed: string): Promise<readonly Afregningsrow[]> =>
  query<Afregningsrow>(
    "debitor-afregninger",
    `select a.id, a.dato, a.beloeb as udbetalt, coalesce(sum(d.beloeb), 0)::bigint as underrettet, count(d.nr)::int as antal,
       m.indbetaling, m.beloeb as modtaget
     from debitor.underretning a
     left join debitor.afregning m on m.myndighed = a.myndighed and m.underretning = a.id
     left join debitor.underretning d on d.myndighed = a.myndighed and d.afregnet = a.nr
     where a.myndighed = $1 and a.slags = 'AFREGNING' group by a.nr, a.id, a.dato, a.beloeb, m.indbetaling, m.beloeb
     order by a.nr desc limit 36`,
    [myndighed],
  );
