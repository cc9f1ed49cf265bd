import { createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Command } from "commander";
import { readAar, readKommune, readOrd } from "../arguments.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import type { Outside } from "../outside.js";
import type { Tools } from "../run.js";
import type { Session } from "../session.js";

/** A year's books as a file. */
export const addEksportCommands = (program: Command, { run }: Tools): void => {
  program
    .command("regnskab")
    .description("Tag et års regnskab ud af reference-ERP'et")
    .command("eksport")
    .argument("<kommune>", "navn, kommunekode eller CVR-nummer", readKommune)
    .argument("<år>", "regnskabsåret", readAar)
    .requiredOption("--form <form>", "csv (posteringer), saldi (CSV), hledger eller dst", readOrd(FORMER))
    .option("--ud <fil>", "skriv til en fil (ellers til stdout)")
    .description("Hent regnskabet som fil: posteringer, saldi, hledger eller Danmarks Statistiks records")
    .addHelpText(
      "after",
      "\nEksempler:\n  oeir regnskab eksport Helsingør 2026 --form csv --ud posteringer.csv\n  oeir regnskab eksport Helsingør 2026 --form hledger | hledger -f - balance",
    )
    .action(run(eksport));
};

const OPERATIONER = {
  csv: "eksporterPosteringer",
  saldi: "eksporterSaldi",
  hledger: "eksporterHledger",
  dst: "eksporterStatistik",
} as const;
type Form = keyof typeof OPERATIONER;
const FORMER = Object.keys(OPERATIONER) as Form[];

const eksport = async (
  { client, print, outside }: Session,
  myndighed: string,
  aar: string,
  { form, ud }: { readonly form: Form; readonly ud?: string },
): Promise<Exit> => {
  const answer = await client[OPERATIONER[form]]({ myndighed, aar });
  if (!answer.ok) {
    print.refused(answer.error);
    return exitOfRefused(answer.error);
  }
  const records = createSum();
  const pieces = form === "dst" ? records.read(answer.value) : answer.value;
  try {
    await (ud === undefined ? writeOut(pieces, outside) : writeFile(pieces, ud));
  } catch (reason) {
    print.note(`Eksporten blev afbrudt: ${reason instanceof Error ? reason.message : String(reason)}`);
    return EXIT.technical;
  }
  if (form === "dst")
    print.note(`Sum af records, som er afrundingsdifferencen: ${records.total()} (i 1.000 kr.)`);
  return EXIT.ok;
};

type Pieces = AsyncIterable<Uint8Array>;

const writeOut = async (pieces: Pieces, { out }: Outside): Promise<void> => {
  const text = new TextDecoder("utf-8", { ignoreBOM: true });
  for await (const piece of pieces) out.write(text.decode(piece, { stream: true }));
};

/** The file is there whole or not at all: it is written beside, and takes its name when its last byte is there. */
const writeFile = async (pieces: Pieces, file: string): Promise<void> => {
  const part = `${file}.del`;
  try {
    await pipeline(pieces, createWriteStream(part));
    await rename(part, file);
  } finally {
    await rm(part, { force: true });
  }
};

/** Adds up the amounts of 24-character records as they pass: the books add up to zero, so it is what rounding has made. */
const createSum = () => {
  let total = 0n;
  async function* read(pieces: Pieces): AsyncGenerator<Uint8Array> {
    let rest = "";
    for await (const piece of pieces) {
      const lines = (rest + Buffer.from(piece).toString("latin1")).split("\r\n");
      rest = lines.pop() ?? "";
      for (const line of lines) total += BigInt(line.slice(15).replace("+", ""));
      yield piece;
    }
  }
  return { read, total: () => total };
};
