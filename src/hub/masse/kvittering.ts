import {
  type Kvittering,
  kvittering,
  toFejlDetalje,
  toForretningskvittering,
} from "../../domain/kvittering.js";
import type { Massetype } from "../../domain/massetype.js";
import { massetypeOf } from "../../domain/massetyper.js";
import { recordWireOf } from "../../kit/schema.js";
import { writeXml } from "../../kit/xml-writer.js";
import type { Hub } from "../ports.js";
import type { Bilagsudfald, Masseleverance } from "./ports.js";

/** Bilag that are read, and written, at a time. */
const PAGE = 1_000;

/** The receipt of a file, in pieces of XML: a receipt a bilag, in the order of the file, and that of the file last. */
export async function* writeKvittering(hub: Hub, leverance: Masseleverance): AsyncGenerator<string> {
  const { filId, id } = leverance;
  const massetype = massetypeOf(leverance.massetype);
  const { fil, besked, total } = massetype.kvittering;
  const { name, namespace } = recordWireOf(fil);
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<${name} xmlns="${namespace}">\n`;
  if (filId !== null) yield `<FilIdentifikator>${filId}</FilIdentifikator>\n`;
  yield `<LeveranceIdentifikator>${id}</LeveranceIdentifikator>\n`;
  let efter = 0;
  for (;;) {
    const page = await hub.masseleverancer.bilag(leverance, { efter, antal: PAGE });
    yield page.map((one) => `${writeXml(besked, bilagskvitteringOf(massetype, one))}\n`).join("");
    if (page.length < PAGE) break;
    efter = page.at(-1)!.nr;
  }
  yield `${writeXml(total, filkvitteringOf(massetype, leverance))}\n</${name}>\n`;
}

const detaljerOf = ({ fejl }: Kvittering) =>
  fejl.length === 0 ? {} : { fejlDetaljer: fejl.map(toFejlDetalje) };

const bilagskvitteringOf = (
  { kvittering: { id } }: Massetype,
  { nr, afsenderId, besked, kvittering: svar }: Bilagsudfald,
): Record<string, unknown> => ({
  nr,
  ...(afsenderId === null ? {} : { [id]: afsenderId }),
  ...(besked === null ? {} : { beskedIdentifikator: besked }),
  forretningskvittering: toForretningskvittering(svar),
  ...detaljerOf(svar),
  ...(svar.oplysninger === undefined ? {} : { oplysninger: svar.oplysninger }),
});

/** ACCEPTERET: all is taken. AFVIST: nothing is. AFLEVERET: some is, or the file itself has errors; each bilag says which. */
export const filsvarOf = ({ tilstand, fejl, fremgang, massetype }: Masseleverance): Kvittering => {
  const { bilag, accepteret } = fremgang;
  const begrundelse = massetypeOf(massetype).tekster.udfald(accepteret, bilag);
  if (tilstand === "afvist" || (bilag > 0 && accepteret === 0))
    return kvittering("AFVIST", { begrundelse, fejl });
  if (tilstand !== "behandlet") return kvittering("MODTAGET", { begrundelse });
  return kvittering(accepteret === bilag && fejl.length === 0 ? "ACCEPTERET" : "AFLEVERET", {
    begrundelse,
    fejl,
  });
};

const filkvitteringOf = (
  { kvittering: { antal, beloeb } }: Massetype,
  leverance: Masseleverance,
): Record<string, unknown> => {
  const { bilag, accepteret, afvist, bogfoertDebet } = leverance.fremgang;
  const svar = filsvarOf(leverance);
  return {
    [antal]: bilag,
    accepteret,
    afvist,
    [beloeb]: bogfoertDebet,
    forretningskvittering: toForretningskvittering(svar),
    ...detaljerOf(svar),
  };
};
