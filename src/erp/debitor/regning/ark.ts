import PDFDocument from "pdfkit";
import { skrifter } from "./skrifter.js";

/** Paper: A4 in points, tagged so that it can be read aloud, and the same bytes whenever and wherever it is written. */

const MM = 72 / 25.4;
export const mm = (value: number): number => value * MM;

export const ARK = { bredde: mm(210), hoejde: mm(297), margen: mm(20) } as const;
export const SATS = ARK.bredde - 2 * ARK.margen;

type Dokument = InstanceType<typeof PDFDocument>;
type Struktur = ReturnType<Dokument["struct"]>;
export type Ark = {
  readonly pdf: Dokument;
  /** Text in one of the two weights. `role` is what it is in the document (`P`, `H1`, `TD`); without one it is decoration. */
  readonly write: (text: string, place: Sted, style?: Stil, role?: string) => void;
  /** What is written in it belongs together: a table, its rows. */
  readonly within: (role: string, work: () => void) => void;
  readonly heightOf: (text: string, width: number, style?: Stil) => number;
  readonly line: (from: Punkt, to: Punkt, dash?: boolean) => void;
};

type Punkt = readonly [x: number, y: number];
type Sted = { readonly x: number; readonly y: number; readonly width: number };
type Stil = {
  readonly size?: number;
  readonly bold?: boolean;
  readonly right?: boolean;
  readonly spacing?: number;
  readonly grey?: boolean;
};

const SIZE = 10;
const BLACK = "#1a1a1a";
/** Dark enough on white: 7:1. */
const GREY = "#595959";

/** A document of a title and a date. What is left uncompressed does not depend on the machine's own zlib. */
export const openArk = (titel: string, dato: string, forfatter: string): Ark => {
  const date = new Date(`${dato}T00:00:00Z`);
  const pdf = new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    compress: false,
    tagged: true,
    lang: "da-DK",
    displayTitle: true,
    pdfVersion: "1.7",
    info: { Title: titel, Author: forfatter, CreationDate: date, ModDate: date },
  });
  pdf.registerFont("tekst", skrifter.tekst()).registerFont("fed", skrifter.fed());
  const open: Struktur[] = [];
  const add = (element: Struktur): void => {
    const parent = open.at(-1);
    if (parent === undefined) pdf.addStructure(element);
    else parent.add(element);
  };
  const set = ({ size = SIZE, bold = false, grey = false }: Stil) =>
    pdf
      .font(bold ? "fed" : "tekst")
      .fontSize(size)
      .fillColor(grey ? GREY : BLACK);
  return {
    pdf,
    write: (text, { x, y, width }, style = {}, role) => {
      const draw = () =>
        void set(style).text(text, x, y, {
          width,
          lineGap: 1,
          align: style.right ? "right" : "left",
          characterSpacing: style.spacing ?? 0,
        });
      if (role === undefined) artifact(pdf, draw);
      else add(pdf.struct(role, {}, [draw]));
    },
    within: (role, work) => {
      const element = pdf.struct(role);
      add(element);
      open.push(element);
      work();
      open.pop();
      element.end();
    },
    heightOf: (text, width, style = {}) => set(style).heightOfString(text, { width, lineGap: 1 }),
    line: ([x1, y1], [x2, y2], dash = false) =>
      artifact(pdf, () => {
        pdf.save().lineWidth(0.6).strokeColor(GREY);
        if (dash) pdf.dash(3, { space: 3 });
        pdf.moveTo(x1, y1).lineTo(x2, y2).stroke().restore();
      }),
  };
};

const artifact = (pdf: Dokument, draw: () => void): void => {
  pdf.markContent("Artifact", { type: "Layout" });
  draw();
  pdf.endMarkedContent();
};

/** The finished document. */
export const closeArk = async ({ pdf }: Ark): Promise<Uint8Array> => {
  const pieces: Uint8Array[] = [];
  pdf.on("data", (piece: Uint8Array) => pieces.push(piece));
  const ended = new Promise<void>((resolve, reject) => pdf.on("end", resolve).on("error", reject));
  pdf.end();
  await ended;
  return Buffer.concat(pieces);
};
