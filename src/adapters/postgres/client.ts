import pg, { type ClientConfig } from "pg";

/** How PostgreSQL's types are read here. */
const parsers: ReadonlyMap<number, (text: string) => unknown> = new Map<number, (text: string) => unknown>([
  [20, BigInt], // int8
  [1016, (text) => (parseStrings(text) as readonly (string | null)[]).map((item) => item && BigInt(item))], // int8[]
  [1082, (text) => text], // date: 'YYYY-MM-DD'
  [1182, (text) => parseStrings(text)], // date[]
]);

const TEXT_ARRAY = 1009;
const parseStrings = (text: string): unknown => pg.types.getTypeParser(TEXT_ARRAY as never)(text);

/** The reader of a column's text: int8 as bigint, date as text, timestamptz as Date, the rest as `pg` has it. */
export const columnParser = (type: number): ((text: string) => unknown) =>
  parsers.get(type) ?? pg.types.getTypeParser(type as never, "text");

/** A connection's settings with what all connections of ours have in common. */
export const withDefaults = (connection: ClientConfig): ClientConfig => ({
  application_name: "oeir",
  connectionTimeoutMillis: CONNECT_TIMEOUT,
  keepAlive: true,
  keepAliveInitialDelayMillis: KEEP_ALIVE,
  types: { getTypeParser: columnParser as never },
  ...connection,
});

/** How long making a connection may take, and when a silent one is first asked for a sign of life, in ms. */
const CONNECT_TIMEOUT = 10_000;
const KEEP_ALIVE = 30_000;

/** Does something with a connection of its own, and closes it. */
export const withClient = async <T>(
  connection: ClientConfig,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> => {
  const client = new pg.Client(withDefaults(connection));
  // A loss is told to whoever waits for an answer.
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
};
