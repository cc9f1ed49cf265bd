import type { Database } from "../../adapters/postgres/database.js";
import { type Oere, sum } from "../../domain/beloeb.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Kontering } from "../../domain/kontering.js";
import { ok, type Result } from "../../kit/result.js";
import { type Analyse, analyseRegler } from "./analyse.js";
import { findHindringer, newVersions } from "./anvend.js";
import { type Aendringsnoegle, getAendring } from "./kladde.js";
import { isOpen, type Konto, readKonti, readRegler } from "./laes.js";
import { createOmsaetningstabel, type Omsaetningstabel } from "./tabel.js";

/** Days of booking, both with. */
export type Periode = { readonly fra: string; readonly til: string };

/** Lines that would go to another account. Null: no open account. Amounts in øre. */
export type Flytning = {
  readonly fra: string | null;
  readonly til: string | null;
  readonly antal: number;
  readonly debet: Oere;
  readonly kredit: Oere;
};

/** One line that would move. */
export type Flytningslinje = {
  readonly loebenummer: bigint;
  readonly linje: number;
  readonly beskedId: string;
  readonly bogfoeringsdato: string;
  readonly tekst: string | null;
  readonly debet: Oere;
  readonly kredit: Oere;
  readonly fra: string | null;
  readonly til: string | null;
};

export type Simulering = Periode & {
  /** How many lines were looked at. */
  readonly linjer: number;
  readonly flytninger: readonly Flytning[];
  readonly eksempler: readonly Flytningslinje[];
  /** The overlaps and unreachable rules of the table with the change in it. */
  readonly analyse: Analyse;
  /** Why the change could not be activated from the day; empty when it could. */
  readonly hindringer: readonly Fejl[];
};

/** Before any line: the change counts on every line's own day. */
const ALWAYS = "0001-01-01";

/**
 * What a change would have done to the lines booked in a period, as if it had been in force on each line's own
 * booking date. From: the account that the table as it stands gives. `pr` is the day one thinks of activating it from:
 * its accounts must be open then. Writes nothing. OMS-006.
 */
export const simulateAendring = async (
  database: Database,
  noegle: Aendringsnoegle,
  periode: Periode,
  pr: string,
): Promise<Result<Simulering, Fejl>> => {
  const aendring = await getAendring(database, noegle);
  if (!aendring.ok) return aendring;
  const { myndighed } = noegle;
  const [konti, versioner, grupper] = [
    await readKonti(database, myndighed),
    await readRegler(database, myndighed),
    await findGrupper(database, myndighed, periode),
  ];
  const nye = newVersions(versioner, aendring.value.linjer, ALWAYS);
  const before = createOmsaetningstabel(versioner);
  const after = createOmsaetningstabel([...versioner, ...nye]);
  const moved = grupper.flatMap((gruppe): readonly Flyttet[] => {
    const kontering = JSON.parse(gruppe.kontering) as Kontering;
    const fra = accountOf(before, konti, kontering, gruppe.dato, gruppe.dato);
    const til = accountOf(after, konti, kontering, gruppe.dato, gruppe.dato > pr ? gruppe.dato : pr);
    return fra === til ? [] : [{ gruppe, fra, til }];
  });
  return ok({
    ...periode,
    linjer: grupper.reduce((total, { antal }) => total + antal, 0),
    flytninger: sumFlytninger(moved),
    eksempler: await findEksempler(database, myndighed, moved),
    analyse: analyseRegler(after.regler(pr)),
    hindringer: findHindringer(versioner, konti, aendring.value.linjer, pr),
  });
};

/** The account of a line that was open on its day, or is on another. */
const accountOf = (
  tabel: Omsaetningstabel,
  konti: ReadonlyMap<string, Konto>,
  kontering: Kontering,
  dato: string,
  andenDag: string,
): string | null => {
  const regel = tabel.find(kontering, dato);
  const konto = regel === undefined ? undefined : konti.get(regel.kontonummer);
  if (regel === undefined || konto === undefined) return null;
  return isOpen(konto, dato) || isOpen(konto, andenDag) ? konto.kontonummer : null;
};

type Gruppe = {
  readonly kontering: string;
  readonly dato: string;
  readonly antal: number;
  readonly debet: Oere;
  readonly kredit: Oere;
};
type Flyttet = { readonly gruppe: Gruppe; readonly fra: string | null; readonly til: string | null };

/** SQL: the line `p` came to the ERP. For what it books itself, as opening balances, no rule chooses. */
const CAME_BY_MESSAGE = `exists (select from erp.bilag i
       where i.myndighed = p.myndighed and i.loebenummer = p.loebenummer and i.besked_id is not null)`;

/** Lines with the same dimensions and day are one: a month of 500,000 lines is some thousand of these. */
const findGrupper = (
  { query }: Database,
  myndighed: string,
  { fra, til }: Periode,
): Promise<readonly Gruppe[]> =>
  query<Gruppe>(
    "erp-simuler-grupper",
    `select kontering, bogfoeringsdato as dato, count(*)::int as antal, sum(debet)::bigint as debet,
       sum(kredit)::bigint as kredit
     from erp.postering p where myndighed = $1 and bogfoeringsdato between $2 and $3 and ${CAME_BY_MESSAGE}
     group by kontering, bogfoeringsdato order by bogfoeringsdato, kontering`,
    [myndighed, fra, til],
  );

const sumFlytninger = (moved: readonly Flyttet[]): readonly Flytning[] => {
  const pairs = new Map<string, Flyttet[]>();
  for (const one of moved) {
    const key = JSON.stringify([one.fra, one.til]);
    pairs.set(key, [...(pairs.get(key) ?? []), one]);
  }
  return [...pairs.values()].map((alike) => ({
    fra: alike[0]!.fra,
    til: alike[0]!.til,
    antal: alike.reduce((total, { gruppe }) => total + gruppe.antal, 0),
    debet: sum(alike.map(({ gruppe }) => gruppe.debet)),
    kredit: sum(alike.map(({ gruppe }) => gruppe.kredit)),
  }));
};

/** Most lines that are shown one by one. */
const MAX_EKSEMPLER = 200;

const findEksempler = (
  { query }: Database,
  myndighed: string,
  moved: readonly Flyttet[],
): Promise<readonly Flytningslinje[]> => {
  const shown = moved.slice(0, MAX_EKSEMPLER);
  return query<Flytningslinje>(
    "erp-simuler-linjer",
    `select p.loebenummer, p.linje, b.besked_id as "beskedId", p.bogfoeringsdato, p.tekst, p.debet, p.kredit,
       m.fra, m.til
     from unnest($2::text[], $3::date[], $4::text[], $5::text[]) as m (kontering, dato, fra, til)
     join erp.postering p on p.myndighed = $1 and p.kontering = m.kontering and p.bogfoeringsdato = m.dato
       and ${CAME_BY_MESSAGE}
     join erp.bilag b on b.myndighed = p.myndighed and b.loebenummer = p.loebenummer
     order by p.bogfoeringsdato, p.loebenummer, p.linje limit ${MAX_EKSEMPLER}`,
    [
      myndighed,
      shown.map(({ gruppe }) => gruppe.kontering),
      shown.map(({ gruppe }) => gruppe.dato),
      shown.map(({ fra }) => fra),
      shown.map(({ til }) => til),
    ],
  );
};
