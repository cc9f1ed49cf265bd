import { createInterface } from "node:readline";
import { Readable } from "node:stream";
import type { ReadableStream as NodeStream } from "node:stream/web";
import { type Context, Hono } from "hono";
import type { Aktoer } from "../../domain/adgang.js";
import type { Fejl } from "../../domain/fejl.js";
import type { Integration } from "../../domain/integration.js";
import { type Kvittering, toFejlDetalje, toForretningskvittering } from "../../domain/kvittering.js";
import type { Log } from "../../hub/ports.js";
import { readJson } from "../../kit/json-reader.js";
import { writeJson } from "../../kit/json-writer.js";
import type { Result } from "../../kit/result.js";
import { ALT_ELLER_INTET, feltOf, Massekvittering, massebeskedlinje, NDJSON } from "./linjer.js";

type Modtaget<M> = { readonly beskedId: string; readonly bilag: M };

export type MasseService<M> = {
  /** What the messages are. */
  readonly integration: Integration<M>;
  readonly identify: (context: Context) => Result<Aktoer, Fejl>;
  /** Gives each bilag its answer, in order. `altEllerIntet`: all are booked in one transaction, or none. */
  readonly modtagMasse: (
    bilag: AsyncIterable<Modtaget<M>>,
    altEllerIntet: boolean,
  ) => Promise<readonly Kvittering[]>;
  readonly log: Log;
};

/** A receiver's door for many bilag in one call, beside its SOAP door, for the hub alone. */
export const createMasseDoor = <M>({ integration, identify, modtagMasse, log }: MasseService<M>): Hono => {
  const door = new Hono();
  const { webservice, major } = integration;
  const readLines = lineReader(integration);
  door.post(`/service/OIR/${webservice}/${major}/masse`, async (context) => {
    const caller = identify(context);
    if (!caller.ok) return context.text(caller.error.kode, 403);
    const ider: string[] = [];
    try {
      const altEllerIntet = context.req.header(ALT_ELLER_INTET) === "ja";
      const svar = await modtagMasse(readLines(context.req.raw, ider), altEllerIntet);
      const text = svar.map((one, index) => writeLine(ider[index]!, one)).join("");
      return context.body(text, 200, { "content-type": NDJSON });
    } catch (reason) {
      log.error({ reason: String(reason) }, "ERP masse call failed");
      return context.text(String(reason), 500);
    }
  });
  return door;
};

/** Throws on a line that is no message: the hub sends none, so whoever did is not answered further. */
const lineReader = <M>(integration: Integration<M>) => {
  const linje = massebeskedlinje(integration);
  const felt = feltOf(integration);
  return async function* (request: Request, ider: string[]): AsyncGenerator<Modtaget<M>> {
    if (request.body === null) return;
    for await (const line of createInterface(Readable.fromWeb(request.body as NodeStream))) {
      const { value, faults } = readJson(linje, Buffer.from(line));
      const [fault] = faults;
      if (fault !== undefined)
        throw new Error(`line ${ider.length + 1}: ${fault.code} ${fault.element ?? ""}`);
      const { beskedId, [felt]: bilag } = value as { beskedId: string; [felt: string]: unknown };
      ider.push(beskedId);
      yield { beskedId, bilag: bilag as M };
    }
  };
};

const writeLine = (beskedId: string, kvittering: Kvittering): string =>
  `${writeJson(Massekvittering, {
    beskedId,
    forretningskvittering: toForretningskvittering(kvittering),
    ...(kvittering.fejl.length === 0 ? {} : { fejlDetaljer: kvittering.fejl.map(toFejlDetalje) }),
    ...(kvittering.oplysninger === undefined ? {} : { oplysninger: [...kvittering.oplysninger] }),
  })}\n`;
