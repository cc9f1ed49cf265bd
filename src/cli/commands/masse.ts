import { createHash } from "node:crypto";
import { createReadStream, createWriteStream, statSync } from "node:fs";
import { open } from "node:fs/promises";
import { basename } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import type { Leverance } from "../../contract/masse.js";
import type { Result } from "../../kit/result.js";
import { ksdMassefil } from "../../scenarier/ksd-masse.js";
import { ksdUdbetalingsfil } from "../../scenarier/ksd-udbetalinger.js";
import type { Refused } from "../../sdk/client.js";
import { followMasse, uploadMasse } from "../../sdk/masse.js";
import { readKommune } from "../arguments.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import { amount, clockTime, fejlLines, table } from "../layout.js";
import { progress } from "../progress.js";
import { show, type Tools } from "../run.js";
import type { Session } from "../session.js";

/** Files of many messages. */
export const addMasseCommands = (program: Command, { run, outside }: Tools): void => {
  const masse = program
    .command("masse")
    .description("Masseleverancer: mange finansbilag eller udbetalinger i én fil");
  masse
    .command("send")
    .argument("<kommune>", "filens AfsenderMyndighed: navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<fil>", "en Finansbilagsfil eller Udbetalingsfil")
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
    .description("Hent kvitteringen: et svar for hver besked")
    .action(run(receipt));
  masse
    .command("eksempel")
    .argument("<antal>", "hvor mange bilag eller udbetalinger", Number)
    .option("--udbetalinger", "en Udbetalingsfil (ellers en Finansbilagsfil)")
    .option("--fejl-hver <n>", "én af så mange er dårlig", Number)
    .option("--alt-eller-intet", "bed om, at intet tages, hvis én fejler")
    .description("Skriv en fil at prøve med på stdout")
    .action(async (antal: number, { udbetalinger, ...valg }: Eksempelvalg) => {
      const write = udbetalinger === true ? ksdUdbetalingsfil : ksdMassefil;
      for (const text of write({ antal, ...valg })) outside.out.write(text);
    });
};

type Eksempelvalg = {
  readonly udbetalinger?: boolean;
  readonly fejlHver?: number;
  readonly altEllerIntet?: boolean;
};

/** What came of a file, in one sentence. */
const udfaldOf = (l: Leverance): string => {
  const kr = amount(l.bogfoertDebet).trim();
  return l.massetype === "udbetaling"
    ? `${l.accepteret} af ${l.bilag} anmodninger er taget (${kr} kr.; filen har ${l.posteringer} udbetalinger); ${l.afvist} er afvist.`
    : `${l.accepteret} af ${l.bilag} bilag er bogført (${l.posteringer} linjer, ${kr} kr.); ${l.afvist} er afvist.`;
};

const sha256Of = async (file: string): Promise<string> => {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
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
    udfaldOf(value),
    ...value.fejl.flatMap(fejlLines),
    `Kvittering: oeir masse kvittering ${myndighed} ${value.id}`,
  ]);
  return value.tilstand === "behandlet" && value.afvist === 0 && value.fejl.length === 0
    ? EXIT.ok
    : EXIT.rejected;
};

const transfer = async (
  session: Session,
  myndighed: string,
  file: string,
  stoerrelse: number,
): Promise<Result<Leverance, Refused>> => {
  const handle = await open(file);
  try {
    const sha256 = await sha256Of(file);
    const read = async (fra: number, antal: number): Promise<Uint8Array<ArrayBuffer>> => {
      const piece = new Uint8Array(antal);
      const { bytesRead } = await handle.read(piece, 0, antal, fra);
      return piece.subarray(0, bytesRead);
    };
    const fil = { myndighed, filnavn: basename(file), stoerrelse, sha256, read };
    return await uploadMasse(session.client, fil, (bytes) =>
      progress(session, "Overfører", partOf(bytes, stoerrelse)),
    );
  } finally {
    await handle.close();
  }
};

const partOf = (bytes: number, stoerrelse: number): number => (stoerrelse === 0 ? 1 : bytes / stoerrelse);

const follow = (session: Session, leverance: Leverance): Promise<Result<Leverance, Refused>> =>
  followMasse(session.client, leverance, ({ behandletBytes, stoerrelse }) =>
    progress(session, "Behandler", partOf(behandletBytes, stoerrelse)),
  );

const list = async (session: Session, myndighed?: string): Promise<Exit> =>
  show(session, await session.client.seMasser({ myndighed }), ({ leverancer }) =>
    table(
      ["Oprettet", "Fil", "Indhold", "Fra", "Dør", "Tilstand", "Beskeder", "Accepteret", "Afvist", "Id"],
      leverancer.map((l) => [
        clockTime(l.oprettet),
        l.filnavn,
        l.massetype ?? "",
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
