import { ARK, type Ark, closeArk, mm, openArk, SATS } from "./ark.js";
import { type Brevlinje, type Ordlyd, ordlydOf } from "./ordlyd.js";
import type { Regning } from "./regning.js";

/**
 * A bill or a reminder as a letter: the receiver's address where envelopes have their window, lines that flow over as many
 * pages as they need, the payment slip at the foot of the last. The same letter gives the same bytes.
 */
export const writeRegningPdf = async (regning: Regning, oprindelig?: Regning): Promise<Uint8Array> => {
  const ordlyd = ordlydOf(regning, oprindelig);
  const { navn } = regning.kommune;
  const ark = openArk(`${ordlyd.titel} ${regning.nummer} fra ${navn}`, regning.dato, navn);
  ark.pdf.addPage();
  const below = head(ark, regning, ordlyd);
  const y = noter(ark, ordlyd, linjer(ark, ordlyd, opening(ark, ordlyd, below)));
  if (y + SLIP_HEIGHT > FOOT) newPage(ark);
  slip(ark, ordlyd);
  numberPages(ark, regning);
  return closeArk(ark);
};

const LEFT = ARK.margen;
const RIGHT = ARK.margen + SATS;
const TOP = mm(20);
/** Below this only the page's number stands. */
const FOOT = mm(282);
const WINDOW = mm(45);
const TITLE = mm(88);
const GAP = mm(4);

const newPage = ({ pdf }: Ark): number => {
  pdf.addPage();
  return TOP;
};

/** Sender, receiver, and what the letter is; gives where they end. */
const head = ({ write, heightOf }: Ark, { kommune, modtager }: Regning, { oplysninger }: Ordlyd): number => {
  write(kommune.navn, { x: LEFT, y: mm(16), width: SATS }, { size: 15, bold: true }, "P");
  write(`CVR ${kommune.cvr}`, { x: LEFT, y: mm(23), width: SATS }, { size: 9, grey: true }, "P");
  let y = WINDOW;
  for (const line of [modtager.navn, ...modtager.adresselinjer]) {
    write(line, { x: LEFT, y, width: mm(85) }, { size: 11 }, "P");
    y += heightOf(line, mm(85), { size: 11 });
  }
  const below = y;
  y = WINDOW;
  for (const [navn, vaerdi] of oplysninger) {
    write(navn, { x: mm(122), y, width: mm(28) }, { grey: true }, "P");
    write(vaerdi, { x: mm(150), y, width: mm(40) }, { bold: true }, "P");
    y += mm(5.5);
  }
  return below;
};

/** Title and what it is about; gives where the lines begin. */
const opening = ({ write, heightOf }: Ark, { titel, kopi, indledning }: Ordlyd, below: number): number => {
  const top = Math.max(TITLE, below + GAP);
  write(titel, { x: LEFT, y: top, width: SATS }, { size: 20, bold: true }, "H1");
  let y = top + mm(11);
  for (const [text, bold] of [
    [kopi, true],
    [indledning, false],
  ] as const) {
    if (text === undefined) continue;
    write(text, { x: LEFT, y, width: SATS }, { bold }, "P");
    y += heightOf(text, SATS, { bold }) + mm(2);
  }
  return y + GAP;
};

const KOLONNER = [
  { navn: "Hvad", x: LEFT, width: mm(79), right: false },
  { navn: "Periode", x: LEFT + mm(82), width: mm(42), right: false },
  { navn: "Forfald", x: LEFT + mm(126), width: mm(21), right: false },
  { navn: "Kr.", x: LEFT + mm(146), width: mm(24), right: true },
] as const;

const SMALL = 9;

/** The table's head, on every page that it reaches. */
const heading = ({ write, within, line }: Ark, y: number): number => {
  within("TR", () => {
    for (const { navn, x, width, right } of KOLONNER)
      write(navn, { x, y, width }, { size: SMALL, bold: true, right }, "TH");
  });
  line([LEFT, y + mm(5)], [RIGHT, y + mm(5)]);
  return y + mm(6.5);
};

/** The table; gives where it ends. */
const linjer = (ark: Ark, ordlyd: Ordlyd, start: number): number => {
  let y = start;
  ark.within("Table", () => {
    y = heading(ark, y);
    for (const linje of ordlyd.linjer) {
      const height = heightOfLinje(ark, linje);
      if (y + height > FOOT) y = heading(ark, newPage(ark));
      writeLinje(ark, linje, y);
      y += height;
    }
    if (y + mm(12) > FOOT) y = newPage(ark);
    ark.line([LEFT, y], [RIGHT, y]);
    ark.within("TR", () => {
      const style = { size: 11, bold: true };
      ark.write("I alt", { x: LEFT, y: y + mm(2), width: mm(80) }, style, "TD");
      ark.write(
        ordlyd.total,
        { x: RIGHT - mm(60), y: y + mm(2), width: mm(60) },
        { ...style, right: true },
        "TD",
      );
    });
  });
  return y + mm(12);
};

const heightOfLinje = ({ heightOf }: Ark, { tekst, under }: Brevlinje): number => {
  const { width } = KOLONNER[0];
  const extra = under === "" ? 0 : heightOf(under, width, { size: SMALL });
  return heightOf(tekst, width) + extra + mm(1.8);
};

const writeLinje = ({ write, within, heightOf }: Ark, linje: Brevlinje, y: number): void =>
  within("TR", () => {
    for (const [index, text] of [linje.tekst, linje.periode, linje.forfald, linje.beloeb].entries()) {
      const { x, width, right } = KOLONNER[index]!;
      write(text, { x, y, width }, { right, size: index === 0 || right ? 10 : SMALL }, "TD");
    }
    const { x, width } = KOLONNER[0];
    const below = y + heightOf(linje.tekst, width);
    if (linje.under !== "") write(linje.under, { x, y: below, width }, { size: SMALL, grey: true }, "TD");
  });

const noter = (ark: Ark, { noter: texts }: Ordlyd, start: number): number => {
  let y = start;
  for (const text of texts) {
    const height = ark.heightOf(text, SATS);
    if (y + height > FOOT) y = newPage(ark);
    ark.write(text, { x: LEFT, y, width: SATS }, {}, "P");
    y += height + mm(2);
  }
  return y + GAP;
};

const SLIP_HEIGHT = mm(62);

/** What to pay and how, at the foot of the page, with the OCR line. */
const slip = ({ write, line }: Ark, { betaling, ocr }: Ordlyd): void => {
  const top = FOOT - SLIP_HEIGHT + mm(4);
  line([0, top], [ARK.bredde, top], true);
  write("Sådan betaler du", { x: LEFT, y: top + mm(5), width: SATS }, { size: 13, bold: true }, "H2");
  const how =
    "Betal i din netbank eller mobilbank: skriv linjen nederst, eller vælg kortart 71 og udfyld felterne.";
  write(how, { x: LEFT, y: top + mm(12), width: SATS }, { size: SMALL }, "P");
  for (const [index, [navn, vaerdi]] of betaling.entries()) {
    const x = LEFT + (index % 3) * mm(58);
    const y = top + mm(20) + Math.floor(index / 3) * mm(12);
    write(navn, { x, y, width: mm(54) }, { size: 8, grey: true }, "P");
    write(vaerdi, { x, y: y + mm(3.6), width: mm(54) }, { bold: true }, "P");
  }
  write(ocr, { x: LEFT, y: top + mm(48), width: SATS }, { size: 14, spacing: 0.6 }, "P");
};

const numberPages = ({ pdf, write }: Ark, { nummer }: Regning): void => {
  const { count } = pdf.bufferedPageRange();
  for (let page = 0; page < count; page += 1) {
    pdf.switchToPage(page);
    const text = `${nummer} · side ${page + 1} af ${count}`;
    write(text, { x: LEFT, y: mm(287), width: SATS }, { size: 8, grey: true, right: true });
  }
};
