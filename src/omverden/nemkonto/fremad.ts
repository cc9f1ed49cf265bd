import type { Database } from "../../adapters/postgres/database.js";
import { bookBank } from "./bank.js";
import { type Dage, type Flyttet, nextStep, type Undervejs } from "./forloeb.js";
import { giveOut, type Nytsvar, noteSvar } from "./svar.js";

type Query = Database["query"];

/** Most payments moved in one transaction. */
const STYKKE = 10_000;

export type Fremad = Dage & {
  /** Also the payees for whom nothing happens by itself. */
  readonly langsomme: boolean;
};

/**
 * One step for the payments after `efter` that have one, at most 10,000: their new states, answers and bank entries. Gives the
 * last payment looked at, undefined when all have been, and how many moved. The caller holds the municipality's lock.
 */
export const moveStykke = async (
  query: Query,
  myndighed: string,
  fremad: Fremad,
  efter: bigint,
): Promise<{ readonly sidste: bigint | undefined; readonly flyttet: number }> => {
  const rows = await readUndervejs(query, myndighed, fremad, efter);
  const flyttede = rows.flatMap((betaling): readonly Flyttet[] => {
    const skridt = nextStep(betaling, betaling, fremad);
    return skridt === undefined ? [] : [{ betaling, skridt }];
  });
  if (flyttede.length > 0) {
    await keepTilstande(query, flyttede);
    await noteSvar(query, myndighed, flyttede.flatMap(svarOf));
    await giveOut(query, myndighed);
    await bookBank(query, myndighed, flyttede);
  }
  return { sidste: rows.length < STYKKE ? undefined : rows.at(-1)!.nr, flyttet: flyttede.length };
};

const readUndervejs = (
  query: Query,
  myndighed: string,
  { til, langsomme }: Fremad,
  efter: bigint,
): Promise<readonly Undervejs[]> =>
  query<Undervejs>(
    "nemkonto-undervejs",
    `select b.nr, b.bundt, b.tilstand, b.komplet, b.konto, b.aarsag, u.system, u.konto as bundtkonto,
       u.ingen_konto as "ingenKonto", u.udfoerelsesdato, coalesce(m.adfaerd, 'normal') as adfaerd,
       m.aarsag as aarsagskode, exists (
         select from nemkonto.konto k where k.modtager = b.modtager and k.myndighed = b.myndighed
           and k.ydelsesart = b.ydelsesart) as specifik
     from nemkonto.betaling b join nemkonto.bundt u on u.nr = b.bundt
       left join nemkonto.modtager m on m.modtager = b.modtager
     where b.myndighed = $1 and b.nr > $2
       and (b.tilstand in ('MODTAGET', 'KONTROLLERET', 'KOMPLETTERET', 'I_PENGEINSTITUT')
         or (b.tilstand = 'UDFOERT' and b.aarsag is not null))
       and ($3 or m.adfaerd is distinct from 'langsom')
       and (b.tilstand <> 'I_PENGEINSTITUT' or u.udfoerelsesdato <= $4 or m.adfaerd is not null)
     order by b.nr limit ${STYKKE}`,
    [myndighed, efter, langsomme, til],
  );

const keepTilstande = async (query: Query, flyttede: readonly Flyttet[]): Promise<void> => {
  await query(
    "nemkonto-flyt",
    `update nemkonto.betaling b set tilstand = t.tilstand, konto = t.konto, aarsag = t.aarsag
     from unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) as t (nr, tilstand, konto, aarsag)
     where b.nr = t.nr`,
    [
      flyttede.map(({ betaling }) => betaling.nr),
      flyttede.map(({ skridt }) => skridt.til),
      flyttede.map(({ betaling, skridt }) => skridt.konto ?? betaling.konto),
      flyttede.map(({ skridt }) => skridt.aarsag ?? null),
    ],
  );
};

const svarOf = ({ betaling, skridt }: Flyttet): readonly Nytsvar[] => {
  const { adfaerd, system, bundt, nr } = betaling;
  if (skridt.svar === undefined) return [];
  const { svar } = skridt;
  const one = {
    ...{ system, bundt, betaling: nr, ...svar },
    ...{ skjult: adfaerd === "tabt", bagvendt: adfaerd === "bagvendt" },
  };
  return adfaerd === "dobbelt" ? [one, one] : [one];
};
