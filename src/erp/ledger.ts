import type { Database, Pipelined, Statement } from "../adapters/postgres/database.js";
import { groupCommit, type Lane } from "../adapters/postgres/group-commit.js";
import { sqlState } from "../adapters/postgres/sql-state.js";
import type { Finansbilag } from "../domain/finans/model.js";

/** One line of the ledger, ready to be booked. Amounts in øre. */
export type Posteringslinje = {
  readonly kontonummer: string;
  readonly bogfoeringsdato: string;
  readonly debet: bigint;
  readonly kredit: bigint;
  readonly tekst: string | null;
  readonly posteringId: string;
  readonly kontering: string;
  readonly part: string | null;
  readonly referencer: string;
};

export type NytBilag = {
  readonly beskedId: string;
  readonly bilag: Finansbilag;
  readonly indholdHash: Buffer;
  readonly linjer: readonly Posteringslinje[];
};

/** The bilag that stands in the ledger under the sender's id: the one just booked, or the one booked before. */
export type Bogfoert = { readonly loebenummer: bigint; readonly indholdHash: Buffer };

/** Books a bilag once, however often it comes. */
export type BookBilag = (nyt: NytBilag) => Promise<Bogfoert>;

const MAX_GROUP = 256;

/** The ledger's one way in: concurrent bilag share a transaction, and each is booked whole or not at all. */
export const createLedger = (database: Database, connections: readonly Pipelined[]): BookBilag =>
  groupCommit(
    connections.map((connection) => createLane(database, connection)),
    MAX_GROUP,
    (reason) => sqlState(reason) !== undefined,
  );

const createLane =
  (database: Database, connection: Pipelined): Lane<NytBilag, Bogfoert> =>
  async (group) => {
    const [booked] = await connection.transaction([book(firstOfEach(group))]);
    const standing = new Map((booked?.rows ?? []).map((row) => [keyOf(row as Row), toBogfoert(row as Row)]));
    const missing = group.filter((nyt) => !standing.has(keyOfNyt(nyt)));
    for (const row of missing.length === 0 ? [] : await findBooked(database, missing)) {
      standing.set(keyOf(row), toBogfoert(row));
    }
    return group.map((nyt) => standing.get(keyOfNyt(nyt))!);
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
const firstOfEach = (group: readonly NytBilag[]): readonly NytBilag[] => [
  ...new Map([...group].reverse().map((nyt) => [keyOfNyt(nyt), nyt])).values(),
];

/** Bilag and lines in one statement: the lines of a bilag that was booked before are left out with it. */
const book = (group: readonly NytBilag[]): Statement => {
  const linjer = group.flatMap((nyt) =>
    nyt.linjer.map((linje, index) => ({
      ...linje,
      linje: index + 1,
      id: nyt.bilag.finansbilagIdentifikator,
      nyt,
    })),
  );
  return {
    name: "erp-bogfoer",
    text: `with ny as (
        insert into erp.bilag (myndighed, afsender_system, id, besked_id, indhold_hash, bilagsnummer, bilagsdato, tekst)
        select * from unnest($1::text[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bytea[], $6::text[], $7::date[], $8::text[])
        on conflict (afsender_system, id) do nothing
        returning myndighed, loebenummer, afsender_system, id, indhold_hash),
      linje as (
        insert into erp.postering (myndighed, loebenummer, linje, kontonummer, bogfoeringsdato, debet, kredit, tekst,
          postering_id, kontering, part, referencer)
        select ny.myndighed, ny.loebenummer, l.linje, l.kontonummer, l.dato, l.debet, l.kredit, l.tekst, l.postering_id,
          l.kontering, l.part, l.referencer
        from unnest($9::uuid[], $10::uuid[], $11::int[], $12::text[], $13::date[], $14::bigint[], $15::bigint[],
          $16::text[], $17::uuid[], $18::text[], $19::text[], $20::text[])
          as l (system, id, linje, kontonummer, dato, debet, kredit, tekst, postering_id, kontering, part, referencer)
        join ny on ny.afsender_system = l.system and ny.id = l.id)
      select afsender_system as system, id, loebenummer, indhold_hash as hash from ny`,
    values: [
      group.map(({ bilag }) => bilag.modtagerMyndighed),
      group.map(({ bilag }) => bilag.afsenderSystem),
      group.map(({ bilag }) => bilag.finansbilagIdentifikator),
      group.map(({ beskedId }) => beskedId),
      group.map(({ indholdHash }) => indholdHash),
      group.map(({ bilag }) => bilag.bilagsnummer ?? null),
      group.map(({ bilag }) => bilag.bilagsdato),
      group.map(({ bilag }) => bilag.bilagstekst ?? null),
      linjer.map(({ nyt }) => nyt.bilag.afsenderSystem),
      linjer.map(({ id }) => id),
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
    ],
  };
};

const findBooked = (database: Database, group: readonly NytBilag[]): Promise<readonly Row[]> =>
  database.query<Row>(
    "erp-find-bogfoert",
    `select b.afsender_system as system, b.id, b.loebenummer, b.indhold_hash as hash from erp.bilag b
     join unnest($1::uuid[], $2::uuid[]) as s (system, id) on b.afsender_system = s.system and b.id = s.id`,
    [
      group.map(({ bilag }) => bilag.afsenderSystem),
      group.map(({ bilag }) => bilag.finansbilagIdentifikator),
    ],
  );
