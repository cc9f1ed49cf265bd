import type { Database, Pipelined, Statement } from "../adapters/postgres/database.js";
import { groupCommit, type Lane } from "../adapters/postgres/group-commit.js";
import { isUniqueViolation, sqlState } from "../adapters/postgres/sql-state.js";
import type { Finansbilag } from "../domain/finans/model.js";

/** One line of the ledger, ready to be booked. Amounts in øre. */
export type Posteringslinje = {
  readonly kontonummer: string;
  /** The version of the rule that chose the account; null where no rule did. */
  readonly regel: { readonly nr: number; readonly version: number } | null;
  readonly bogfoeringsdato: string;
  readonly debet: bigint;
  readonly kredit: bigint;
  readonly tekst: string | null;
  readonly posteringId: string;
  readonly kontering: string;
  readonly part: string | null;
  readonly referencer: string;
};

/** What the ledger keeps of a bilag itself. */
type Bilagshoved = Pick<
  Finansbilag,
  | "finansbilagIdentifikator"
  | "afsenderSystem"
  | "modtagerMyndighed"
  | "bilagsnummer"
  | "bilagsdato"
  | "bilagstekst"
  | "posteringstype"
>;

export type NytBilag = {
  /** The message it came with; null for a bilag that the ERP makes itself. */
  readonly beskedId: string | null;
  readonly bilag: Bilagshoved;
  readonly indholdHash: Buffer;
  /** The number of the bilag that this one reverses. */
  readonly tilbagefoerer: bigint | null;
  readonly linjer: readonly Posteringslinje[];
};

/** The bilag that stands in the ledger under the sender's id: the one just booked, or the one booked before. */
export type Bogfoert = { readonly loebenummer: bigint; readonly indholdHash: Buffer };

/**
 * Books bilag, each once however often it comes, all of them in one transaction; they get their løbenumre in this order.
 * Rejects when one of them cannot be booked, and then none is.
 */
export type BookBilag = (nye: readonly NytBilag[]) => Promise<readonly Bogfoert[]>;

const MAX_GROUP = 256;

/** The ledger's one way in: what comes at the same time shares a transaction. */
export const createLedger = (database: Database, connections: readonly Pipelined[]): BookBilag =>
  groupCommit(
    connections.map((connection) => createLane(database, connection)),
    MAX_GROUP,
    (reason) => sqlState(reason) !== undefined,
  );

/**
 * Whether the books have changed since a bilag was judged: its month has been closed (OE004), or somebody else has reversed
 * what it reverses. Nothing is booked; judged again it gets its errors.
 */
export const isOvertaken = (reason: unknown): boolean =>
  sqlState(reason) === "OE004" || isUniqueViolation(reason);

/** Books groups of bilag as they come, all in one transaction; tells of each, in order. What the groups throw undoes it all. */
export type BookAll = (
  groups: AsyncIterable<readonly NytBilag[]>,
  tell: (nyt: NytBilag, bogfoert: Bogfoert) => void,
) => Promise<void>;

export const createBookAll =
  (database: Database): BookAll =>
  (groups, tell) =>
    database.transaction(async (query) => {
      for await (const group of groups) {
        const { name, text, values } = book(firstOfEach(group));
        const standing = byKey(await query<Row>(name, text, values));
        const missing = group.filter((nyt) => !standing.has(keyOfNyt(nyt)));
        const before = byKey(missing.length === 0 ? [] : await findBooked(query, missing));
        for (const nyt of group) tell(nyt, standing.get(keyOfNyt(nyt)) ?? before.get(keyOfNyt(nyt))!);
      }
    });

/** Books bilag in a transaction that its caller has begun; their løbenumre in the same order. None of them is booked before. */
export const bookIn = async (
  query: Database["query"],
  nye: readonly NytBilag[],
): Promise<readonly bigint[]> => {
  if (nye.length === 0) return [];
  const { name, text, values } = book(nye);
  const numre = byKey(await query<Row>(name, text, values));
  return nye.map((nyt) => numre.get(keyOfNyt(nyt))!.loebenummer);
};

const byKey = (rows: readonly Row[]) => new Map(rows.map((row) => [keyOf(row), toBogfoert(row)]));

const createLane =
  (database: Database, connection: Pipelined): Lane<readonly NytBilag[], readonly Bogfoert[]> =>
  async (units) => {
    const group = units.flat();
    const statement = book(firstOfEach(group));
    const [booked] = await connection.transaction([statement]).catch((reason: unknown) => {
      // Somebody booked one of them at the same moment. Now it is known, so that it is left out.
      if (isUniqueViolation(reason)) return connection.transaction([statement]);
      throw reason;
    });
    const standing = byKey((booked?.rows ?? []) as readonly Row[]);
    const missing = group.filter((nyt) => !standing.has(keyOfNyt(nyt)));
    const before = byKey(missing.length === 0 ? [] : await findBooked(database.query, missing));
    const bogfoertOf = (nyt: NytBilag): Bogfoert => standing.get(keyOfNyt(nyt)) ?? before.get(keyOfNyt(nyt))!;
    return units.map((unit) => unit.map(bogfoertOf));
  };

type Row = {
  readonly system: string;
  readonly id: string;
  readonly loebenummer: bigint;
  readonly hash: Buffer;
};

const keyOf = ({ system, id }: Row): string => `${system}/${id}`;
const keyOfNyt = ({ bilag }: NytBilag): string => `${bilag.afsenderSystem}/${bilag.finansbilagIdentifikator}`;
const toBogfoert = ({ loebenummer, hash }: Row): Bogfoert => ({ loebenummer, indholdHash: hash });

/** The same bilag twice in one group is one bilag. */
const firstOfEach = (group: readonly NytBilag[]): readonly NytBilag[] => {
  const seen = new Set<string>();
  return group.filter((nyt) => {
    const key = keyOfNyt(nyt);
    return !seen.has(key) && seen.add(key);
  });
};

/**
 * Bilag, their numbers and their lines in one statement; the lines of a bilag that was booked before are left out with it.
 * Numbers have no gaps: they are taken under the lock of the municipality's series, and two who book the same bilag at once
 * collide on its id, which takes the numbers back too. Lines find their number by place: a join would compare each with all.
 */
const BOOK = `with input as (
    select *, exists (select from erp.bilag b where b.afsender_system = i.system and b.id = i.id) as kendt
    from unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[], $6::text[], $7::date[], $8::text[],
      $23::text[], $24::bigint[])
      with ordinality as i (myndighed, system, id, besked_id, hash, bilagsnummer, dato, tekst, type, tilbagefoerer, plads)),
  serie as (
    update erp.nummerserie n set sidste = n.sidste + ny.antal
    from (select myndighed, count(*) as antal from input where not kendt group by myndighed order by myndighed) ny
    where n.myndighed = ny.myndighed returning n.myndighed, n.sidste - ny.antal as foer),
  nummereret as (
    select input.*, serie.foer + row_number() over (partition by myndighed, kendt order by plads) as nummer
    from input left join serie using (myndighed)),
  ny as (
    insert into erp.bilag (myndighed, loebenummer, afsender_system, id, besked_id, indhold_hash, bilagsnummer, bilagsdato,
      tekst, posteringstype, tilbagefoerer)
    select myndighed, nummer, system, id, besked_id, hash, bilagsnummer, dato, tekst, type, tilbagefoerer
    from nummereret where not kendt
    returning loebenummer, afsender_system, id, indhold_hash),
  numre as (select array_agg(case when kendt then 0 else nummer end order by plads) as alle from nummereret),
  linje as (
    insert into erp.postering (myndighed, loebenummer, linje, kontonummer, bogfoeringsdato, debet, kredit, tekst,
      postering_id, kontering, part, referencer, regel_nr, regel_version)
    select l.myndighed, numre.alle[l.plads], l.linje, l.kontonummer, l.dato, l.debet, l.kredit, l.tekst, l.postering_id,
      l.kontering, l.part, l.referencer, l.regel_nr, l.regel_version
    from numre, unnest($9::text[], $10::int[], $11::int[], $12::text[], $13::date[], $14::bigint[], $15::bigint[],
      $16::text[], $17::uuid[], $18::text[], $19::text[], $20::text[], $21::int[], $22::int[])
      as l (myndighed, plads, linje, kontonummer, dato, debet, kredit, tekst, postering_id, kontering, part, referencer,
        regel_nr, regel_version)
    where numre.alle[l.plads] > 0)
  select afsender_system as system, id, loebenummer, indhold_hash as hash from ny`;

const book = (group: readonly NytBilag[]): Statement => {
  const linjer = group.flatMap(({ bilag, linjer: own }, index) =>
    own.map((linje, nr) => ({
      ...linje,
      myndighed: bilag.modtagerMyndighed,
      plads: index + 1,
      linje: nr + 1,
    })),
  );
  return {
    name: "erp-bogfoer",
    text: BOOK,
    values: [
      group.map(({ bilag }) => bilag.modtagerMyndighed),
      group.map(({ bilag }) => bilag.afsenderSystem),
      group.map(({ bilag }) => bilag.finansbilagIdentifikator),
      group.map(({ beskedId }) => beskedId),
      group.map(({ indholdHash }) => indholdHash),
      group.map(({ bilag }) => bilag.bilagsnummer ?? null),
      group.map(({ bilag }) => bilag.bilagsdato),
      group.map(({ bilag }) => bilag.bilagstekst ?? null),
      linjer.map(({ myndighed }) => myndighed),
      linjer.map(({ plads }) => plads),
      linjer.map(({ linje }) => linje),
      linjer.map(({ kontonummer }) => kontonummer),
      linjer.map(({ bogfoeringsdato }) => bogfoeringsdato),
      linjer.map(({ debet }) => debet),
      linjer.map(({ kredit }) => kredit),
      linjer.map(({ tekst }) => tekst),
      linjer.map(({ posteringId }) => posteringId),
      linjer.map(({ kontering }) => kontering),
      linjer.map(({ part }) => part),
      linjer.map(({ referencer }) => referencer),
      linjer.map(({ regel }) => regel?.nr ?? null),
      linjer.map(({ regel }) => regel?.version ?? null),
      group.map(({ bilag }) => bilag.posteringstype ?? "NOR"),
      group.map(({ tilbagefoerer }) => tilbagefoerer),
    ],
  };
};

/** What stands in the ledger under a bilag's id, if anything. */
export const findBogfoert = async (database: Database, bilag: Bilagshoved): Promise<Bogfoert | undefined> =>
  (await findBooked(database.query, [{ bilag }])).map(toBogfoert)[0];

const findBooked = (
  query: Database["query"],
  group: readonly Pick<NytBilag, "bilag">[],
): Promise<readonly Row[]> =>
  query<Row>(
    "erp-find-bogfoert",
    `select b.afsender_system as system, b.id, b.loebenummer, b.indhold_hash as hash from erp.bilag b
     join unnest($1::uuid[], $2::uuid[]) as s (system, id) on b.afsender_system = s.system and b.id = s.id`,
    [
      group.map(({ bilag }) => bilag.afsenderSystem),
      group.map(({ bilag }) => bilag.finansbilagIdentifikator),
    ],
  );
