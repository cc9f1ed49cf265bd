import { randomUUID } from "node:crypto";
import { connect, type Socket } from "node:net";
import { performance } from "node:perf_hooks";

/** A load over plain sockets: each connection sends a request, waits for the whole answer, and sends the next. */
export type Load = {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The body; each request gets a new UUID where this one stands in it. */
  readonly body: string;
  readonly id: string;
  readonly connections: number;
  readonly seconds: number;
};

export type Figures = {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly requests: number;
  /** Answers whose status is not 2xx. */
  readonly refused: number;
};

/** Run for a warm-up of a fifth of the time, then measure. */
export const runLoad = async (load: Load): Promise<Figures> => {
  const template = requestOf(load);
  await drive(load, template, load.seconds / 5);
  return drive(load, template, load.seconds);
};

/** The request as bytes, and where in them the id stands. */
const requestOf = ({ path, headers, body, id }: Load): { bytes: Buffer; at: number } => {
  const content = Buffer.from(body);
  const head = [`POST ${path} HTTP/1.1`, "host: localhost", `content-length: ${content.length}`];
  const lines = [...head, ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`)];
  const bytes = Buffer.concat([Buffer.from(`${lines.join("\r\n")}\r\n\r\n`), content]);
  return { bytes, at: bytes.indexOf(id) };
};

const drive = async (
  { port, connections }: Load,
  { bytes, at }: { bytes: Buffer; at: number },
  seconds: number,
): Promise<Figures> => {
  const times: number[] = [];
  let refused = 0;
  const started = performance.now();
  const until = started + seconds * 1_000;
  const one = async (): Promise<void> => {
    const socket = connect({ port, host: "127.0.0.1", noDelay: true });
    await new Promise((resolve, reject) => socket.once("connect", resolve).once("error", reject));
    const request = Buffer.from(bytes);
    const answers = answersOf(socket);
    while (performance.now() < until) {
      request.write(randomUUID(), at, "latin1");
      const sent = performance.now();
      socket.write(request);
      const status = await answers();
      times.push(performance.now() - sent);
      if (status < 200 || status > 299) refused++;
    }
    socket.destroy();
  };
  await Promise.all(Array.from({ length: connections }, one));
  const elapsed = (performance.now() - started) / 1_000;
  times.sort((a, b) => a - b);
  const at99 = times[Math.floor(times.length * 0.99)] ?? 0;
  return {
    perSecond: Math.round(times.length / elapsed),
    p50Ms: round(times[Math.floor(times.length / 2)] ?? 0),
    p99Ms: round(at99),
    requests: times.length,
    refused,
  };
};

const round = (ms: number): number => Math.round(ms * 1_000) / 1_000;

/** Waits for the next whole answer on a socket and gives its status; answers have a length or come in chunks. */
const answersOf = (socket: Socket): (() => Promise<number>) => {
  let received: Buffer = Buffer.alloc(0);
  let wake: () => void = () => undefined;
  socket.on("data", (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
    wake();
  });
  return async () => {
    for (;;) {
      const end = endOfAnswer(received);
      if (end > 0) {
        const status = Number(received.toString("latin1", 9, 12));
        received = received.subarray(end);
        return status;
      }
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  };
};

/** Where the first answer ends, or 0 when it is not all there. */
const endOfAnswer = (bytes: Buffer): number => {
  const head = bytes.indexOf("\r\n\r\n");
  if (head < 0) return 0;
  const headers = bytes.toString("latin1", 0, head);
  const length = /content-length: (\d+)/i.exec(headers)?.[1];
  if (length !== undefined) {
    const end = head + 4 + Number(length);
    return bytes.length >= end ? end : 0;
  }
  const end = bytes.indexOf("0\r\n\r\n", head);
  return end < 0 ? 0 : end + 5;
};
