import { closeSync, fdatasync, openSync, write } from "node:fs";
import { createServer } from "node:http";
import { promisify } from "node:util";

/** Floors: an HTTP server that only answers (`http`), or that appends each body to a file and flushes it (`log`). */
const [, , kind, file] = process.argv;
const fd = kind === "log" ? openSync(file!, "a") : undefined;
const append = promisify(write) as (fd: number, content: Buffer) => Promise<unknown>;
const flush = promisify(fdatasync);

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on("data", (chunk: Buffer) => chunks.push(chunk));
  request.on("end", async () => {
    if (fd !== undefined) {
      await append(fd, Buffer.concat(chunks));
      await flush(fd);
    }
    response.writeHead(200, { "content-type": "text/xml", "content-length": 11 });
    response.end("<MODTAGET/>");
  });
});
server.on("close", () => fd !== undefined && closeSync(fd));
server.listen(0, "127.0.0.1", () => {
  process.stdout.write(`${JSON.stringify({ port: (server.address() as { port: number }).port })}\n`);
});
