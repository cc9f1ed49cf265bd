import fastify from "fastify";
import pg from "pg";
import { SaxesParser } from "saxes";

/** The naive peer: fastify, saxes, and one transaction a message. It does what the hub's intake must: keep the message,
 * an event and outgoing work, durable before it answers. */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL!, max: 32 });
await pool.query(`create table if not exists naive_besked (id uuid primary key, afsender text, indhold text);
  create table if not exists naive_haendelse (nr bigint generated always as identity, id uuid, art text, tid timestamptz default now());
  create table if not exists naive_udbakke (id uuid primary key, forsoeg int default 0)`);

const parse = (xml: string): Map<string, string> => {
  const values = new Map<string, string>();
  let text = "";
  const parser = new SaxesParser({ xmlns: true });
  parser.on("opentag", () => {
    text = "";
  });
  parser.on("text", (part) => {
    text += part;
  });
  parser.on("closetag", ({ local }) => values.set(local, text));
  parser.on("error", (error) => {
    throw error;
  });
  parser.write(xml).close();
  return values;
};

const app = fastify();
app.addContentTypeParser("text/xml", { parseAs: "string" }, (_, body, done) => done(null, body));
app.post("/*", async (request, reply) => {
  const values = parse(request.body as string);
  const client = await pool.connect();
  try {
    await client.query("begin");
    const id = values.get("FinansbilagIdentifikator");
    await client.query({
      name: "b",
      text: "insert into naive_besked values ($1, $2, $3)",
      values: [id, values.get("AfsenderMyndighed"), request.body],
    });
    await client.query({
      name: "h",
      text: "insert into naive_haendelse (id, art) values ($1, 'modtaget')",
      values: [id],
    });
    await client.query({ name: "u", text: "insert into naive_udbakke (id) values ($1)", values: [id] });
    await client.query("commit");
  } finally {
    client.release();
  }
  return reply.type("text/xml").send("<MODTAGET/>");
});
await app.listen({ port: 0, host: "127.0.0.1" });
process.stdout.write(`${JSON.stringify({ port: (app.server.address() as { port: number }).port })}\n`);
