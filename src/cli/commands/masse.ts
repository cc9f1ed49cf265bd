import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, openSync, readSync, statSync } from "node:fs";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { Command } from "commander";
import type { Leverance } from "../../contract/masse.js";
import { ok, type Result } from "../../kit/result.js";
import { ksdMassefil } from "../../scenarier/ksd-masse.js";
import type { Refused } from "../../sdk/client.js";
import { readKommune } from "../arguments.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import { amount, clockTime, fejlLines, table } from "../layout.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

/** Files of many bilag. */
export const addMasseCommands = (program: Command, { run, outside }: Tools): void => {
  const masse = program.command("masse").description("Masseleverancer: mange finansbilag i én fil");
  masse
    .command("send")
    .argument("<kommune>", "filens AfsenderMyndighed: navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<fil>", "en Finansbilagsfil")
    .description("Overfør en fil, og følg den; afbrudt fortsætter den, hvor den slap")
    .addHelpText("after", "\nEksempel:\n  oeir masse send Helsingør maaned.xml --som ksd")
    .action(run(send));
  masse
    .command("liste")
    .argument("[kommune]", "kun denne kommunes", readKommune)
    .description("De nyeste filer")
    .action(run(list));
  masse
    .command("kvittering")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<id>", "leverancens id")
    .option("--til <fil>", "skriv den her (ellers stdout)")
    .description("Hent kvitteringen: et svar pr. bilag")
    .action(run(receipt));
  masse
    .command("eksempel")
    .argument("<antal>", "hvor mange bilag", Number)
    .option("--fejl-hver <n>", "et af så mange er dårligt", Number)
    .option("--alt-eller-intet", "bed om, at intet bogføres, hvis ét fejler")
    .description("Skriv en fil at prøve med på stdout")
    .action(async (antal: number, valg: { fejlHver?: number; altEllerIntet?: boolean }) => {
      for (const text of ksdMassefil({ antal, ...valg })) outside.out.write(text);
    });
};

const PIECE = 8 * 1024 * 1024;
const BAR = 30;
const FOLLOW_MS = 300;

const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
};

/** A bar that fills; on a terminal it stays on its line. */
const progress = ({ outside }: Session, text: string, part: number): void => {
  if (!outside.err.isTTY) return;
  const full = Math.round(BAR * Math.min(1, part));
  outside.err.write(`\r${text} [${"█".repeat(full)}${" ".repeat(BAR - full)}] ${Math.floor(100 * part)} % `);
  if (part >= 1) outside.err.write("\n");
};

const send = async (session: Session, myndighed: string, file: string): Promise<Exit> => {
  const size = statSync(file, { throwIfNoEntry: false })?.size;
  if (size === undefined) {
    session.print.note(`Filen '${file}' kan ikke læses.`);
    return EXIT.technical;
  }
  const sent = await transfer(session, myndighed, file, size);
  const done = sent.ok ? await follow(session, sent.value) : sent;
  if (!done.ok) {
    session.print.refused(done.error);
    return exitOfRefused(done.error);
  }
  const { value } = done;
  session.print.answer(value, () => [
    `${value.accepteret} af ${value.bilag} bilag er bogført (${value.posteringer} linjer, ${amount(value.bogfoertDebet).trim()} kr.); ${value.afvist} er afvist.`,
    ...value.fejl.flatMap(fejlLines),
    `Kvittering: oeir masse kvittering ${myndighed} ${value.id}`,
  ]);
  return value.tilstand === "behandlet" && value.afvist === 0 && value.fejl.length === 0
    ? EXIT.ok
    : EXIT.rejected;
};

const transfer = async (
  { client, ...session }: Session,
  myndighed: string,
  file: string,
  stoerrelse: number,
): Promise<Result<Leverance, Refused>> => {
  const body = { myndighed, filnavn: basename(file), stoerrelse, sha256: await sha256Of(file) };
  const begun = await client.begyndMasse({ body });
  if (!begun.ok || begun.value.tilstand !== "undervejs") return begun;
  const noegle = { myndighed, id: begun.value.id };
  const handle = openSync(file, "r");
  for (let at = begun.value.modtagetBytes ?? 0; at < stoerrelse; ) {
    progress({ client, ...session }, "Overfører", at / stoerrelse);
    const piece = new Uint8Array(Math.min(PIECE, stoerrelse - at));
    const read = readSync(handle, piece, 0, piece.length, at);
    const answer = await client.tilfoejMasse({ ...noegle, fra: String(at), body: piece.subarray(0, read) });
    if (!answer.ok) return answer;
    at += read;
  }
  progress({ client, ...session }, "Overfører", 1);
  return client.afslutMasse(noegle);
};

const follow = async (session: Session, leverance: Leverance): Promise<Result<Leverance, Refused>> => {
  for (;;) {
    const seen = await session.client.seMasse(leverance);
    if (!seen.ok) return seen;
    const { tilstand, behandletBytes, stoerrelse } = seen.value;
    progress(session, "Behandler", stoerrelse === 0 ? 1 : behandletBytes / stoerrelse);
    if (tilstand === "behandlet" || tilstand === "afvist") return ok(seen.value);
    await sleep(FOLLOW_MS);
  }
};

const list = async (session: Session, myndighed?: string): Promise<Exit> =>
  show(session, await session.client.seMasser({ myndighed }), ({ leverancer }) =>
    table(
      ["Oprettet", "Fil", "Fra", "Dør", "Tilstand", "Bilag", "Bogført", "Afvist", "Id"],
      leverancer.map((l) => [
        clockTime(l.oprettet),
        l.filnavn,
        l.afsenderSystemnavn,
        l.doer,
        l.tilstand,
        ...[l.bilag, l.accepteret, l.afvist].map(String),
        l.id,
      ]),
    ),
  );

const receipt = async (
  { client, print, outside }: Session,
  myndighed: string,
  id: string,
  { til }: { til?: string },
): Promise<Exit> => {
  const answer = await client.hentMassekvittering({ myndighed, id });
  if (!answer.ok) {
    print.refused(answer.error);
    return exitOfRefused(answer.error);
  }
  const bytes = Readable.fromWeb(answer.value as import("node:stream/web").ReadableStream);
  if (til !== undefined) await pipeline(bytes, createWriteStream(til));
  else for await (const piece of bytes) outside.out.write(Buffer.from(piece).toString());
  return EXIT.ok;
};
