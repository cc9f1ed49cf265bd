import { setImmediate as breathe } from "node:timers/promises";
import type { Fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { kvittering } from "../../domain/kvittering.js";
import { laesefejl } from "../../domain/laesefejl.js";
import { recordWireOf } from "../../kit/schema.js";
import { createXmlItems, type XmlPiece } from "../../kit/xml-items.js";
import { readXml } from "../../kit/xml-reader.js";
import type { Hub } from "../ports.js";
import { type Filbegyndelse, MAX_BILAG } from "./hoved.js";
import type { Fremgang } from "./ports.js";
import { type Filsammenhaeng, type Vurderet, vurderBilag } from "./vurder.js";

/** The next bilag of a file, judged, and where in the file they end. */
export type Stykke = {
  readonly fra: number;
  readonly til: { readonly offset: number; readonly linje: number };
  readonly bilag: readonly Vurderet[];
  /** What is wrong with the file between its bilag. */
  readonly fejl: readonly Fejl[];
  /** In the last piece: what the file says of itself, where it could be read. */
  readonly slut?: { readonly total: object | undefined };
};

/** The element that ends a file of any kind. */
const TOTAL = "Filtotal";
const rootOf = ({ massetype }: Filsammenhaeng): string => recordWireOf(massetype.fil).name;

/** Most bilag, lines and bytes that are treated together: what one call to the receiver and one transaction hold. */
const MAX_STYKKE = 256;
const MAX_LINJER = 5_000;
const MAX_BYTES = 4 * 1024 * 1024;
/** Bilag that are judged before other work of the program gets its turn. */
const BREATH = 16;

/** A file that is being read: how far, and the bilag of the piece that is not full yet. */
type Laesning = {
  readonly hub: Hub;
  readonly fil: Filsammenhaeng;
  nr: number;
  fra: number;
  til: { offset: number; linje: number };
  bilag: Vurderet[];
  fejl: Fejl[];
  linjer: number;
  bytes: number;
  /** After the totals nothing counts. */
  totalRead: boolean;
  total: object | undefined;
};

/** Read the file on from where it stands, some hundred bilag at a time. It is read once, and never held whole. */
export async function* readStykker(
  hub: Hub,
  leverance: Uuid,
  begyndelse: Filbegyndelse,
  fil: Filsammenhaeng,
  staar: Fremgang,
): AsyncGenerator<Stykke> {
  const goesOn = { root: begyndelse.root.name, offset: staar.offset, line: staar.linje };
  const from = staar.offset === 0 ? begyndelse.bilag : goesOn;
  const items = createXmlItems(MAX_BILAG, from);
  const laesning = begin(hub, fil, staar.bilag, from);
  for await (const chunk of hub.filer.read(leverance, from.offset)) {
    for (const piece of items.push(chunk)) {
      await takePiece(laesning, piece);
      if (laesning.nr % BREATH === 0) await breathe();
      if (isFull(laesning)) yield close(laesning);
    }
  }
  for (const piece of items.finish()) await takePiece(laesning, piece);
  if (!laesning.totalRead) {
    laesning.fejl.push(laesefejl({ code: "missing-element", element: `${rootOf(fil)}/${TOTAL}` }));
  }
  yield { ...close(laesning), slut: { total: laesning.total } };
}

const begin = (
  hub: Hub,
  fil: Filsammenhaeng,
  nr: number,
  { offset, line }: { offset: number; line: number },
): Laesning => ({
  hub,
  fil,
  nr,
  fra: offset,
  til: { offset, linje: line },
  bilag: [],
  fejl: [],
  linjer: 0,
  bytes: 0,
  totalRead: false,
  total: undefined,
});

const isFull = ({ bilag, linjer, bytes }: Laesning): boolean =>
  bilag.length >= MAX_STYKKE || linjer >= MAX_LINJER || bytes >= MAX_BYTES;

/** What has been read, and a new beginning. The totals are not passed: who goes on after a stop reads them again. */
const close = (laesning: Laesning): Stykke => {
  const { fra, til, bilag, fejl } = laesning;
  Object.assign(laesning, { fra: til.offset, bilag: [], fejl: [], linjer: 0, bytes: 0 });
  return { fra, til, bilag, fejl };
};

const takePiece = async (laesning: Laesning, piece: XmlPiece): Promise<void> => {
  if (piece.kind === "end") return;
  if (piece.kind === "item" && !laesning.totalRead) await takeItem(laesning, piece);
  else if (piece.kind === "fault" && piece.code === "too-large") takeTooLarge(laesning, piece.line);
  else {
    const code = piece.kind === "fault" ? piece.code : "wrong-order";
    laesning.fejl.push(laesefejl({ code, line: piece.line, element: rootOf(laesning.fil) }));
  }
  if (!laesning.totalRead) laesning.til = { offset: piece.end, linje: piece.endLine };
};

const takeItem = async (laesning: Laesning, piece: Extract<XmlPiece, { kind: "item" }>): Promise<void> => {
  const { hub, fil } = laesning;
  if (piece.name.replace(/^.*:/, "") === TOTAL) {
    const { value, faults } = readXml(fil.massetype.total, piece.bytes, { namespaces: fil.namespaces });
    laesning.totalRead = true;
    laesning.total = faults.length === 0 ? value : undefined;
    laesning.fejl.push(...faults.map((fault) => laesefejl({ ...fault, line: piece.line })));
    return;
  }
  laesning.nr += 1;
  const vurderet = await vurderBilag(hub, fil, laesning.nr, piece);
  laesning.bilag.push(vurderet);
  laesning.linjer += vurderet.posteringer;
  laesning.bytes += piece.bytes.length;
};

const takeTooLarge = (laesning: Laesning, line: number): void => {
  laesning.nr += 1;
  const fejl = [laesefejl({ code: "too-large", line, expected: `${MAX_BILAG / 1024 / 1024} MB` })];
  laesning.bilag.push({
    nr: laesning.nr,
    afsenderId: null,
    modtager: null,
    posteringer: 0,
    debet: 0n,
    kredit: 0n,
    svar: kvittering("AFVIST", { begrundelse: laesning.fil.massetype.tekster.ikkeModtaget, fejl }),
  });
};
