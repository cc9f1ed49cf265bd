import { Bilagskvittering, Filkvittering } from "../../domain/finans/fil.js";
import { FINANS_TYPES } from "../../domain/finans/model.js";
import {
  type Kvittering,
  kvittering,
  toFejlDetalje,
  toForretningskvittering,
} from "../../domain/kvittering.js";
import { writeXml } from "../../kit/xml-writer.js";
import type { Hub } from "../ports.js";
import type { Bilagsudfald, Masseleverance } from "./ports.js";

/** Bilag that are read, and written, at a time. */
const PAGE = 1_000;

/** The receipt of a file, in pieces of XML: a receipt a bilag, in the order of the file, and that of the file last. */
export async function* writeKvittering(hub: Hub, leverance: Masseleverance): AsyncGenerator<string> {
  const { filId, id } = leverance;
  yield `<?xml version="1.0" encoding="UTF-8"?>\n<Finansbilagsfilkvittering xmlns="${FINANS_TYPES}">\n`;
  if (filId !== null) yield `<FilIdentifikator>${filId}</FilIdentifikator>\n`;
  yield `<LeveranceIdentifikator>${id}</LeveranceIdentifikator>\n`;
  let efter = 0;
  for (;;) {
    const page = await hub.masseleverancer.bilag(leverance, { efter, antal: PAGE });
    yield page.map((one) => `${writeXml(Bilagskvittering, bilagskvitteringOf(one))}\n`).join("");
    if (page.length < PAGE) break;
    efter = page.at(-1)!.nr;
  }
  yield `${writeXml(Filkvittering, filkvitteringOf(leverance))}\n</Finansbilagsfilkvittering>\n`;
}

const detaljerOf = ({ fejl }: Kvittering) =>
  fejl.length === 0 ? {} : { fejlDetaljer: fejl.map(toFejlDetalje) };

const bilagskvitteringOf = ({
  nr,
  afsenderId,
  besked,
  kvittering: svar,
}: Bilagsudfald): Bilagskvittering => ({
  nr,
  ...(afsenderId === null ? {} : { finansbilagIdentifikator: afsenderId }),
  ...(besked === null ? {} : { beskedIdentifikator: besked }),
  forretningskvittering: toForretningskvittering(svar),
  ...detaljerOf(svar),
});

/** ACCEPTERET: all is booked. AFVIST: nothing is. AFLEVERET: some is, or the file itself has errors; each bilag says which. */
export const filsvarOf = ({ tilstand, fejl, fremgang }: Masseleverance): Kvittering => {
  const { bilag, accepteret } = fremgang;
  const begrundelse = `${accepteret} af ${bilag} bilag er bogført.`;
  if (tilstand === "afvist" || (bilag > 0 && accepteret === 0))
    return kvittering("AFVIST", { begrundelse, fejl });
  if (tilstand !== "behandlet") return kvittering("MODTAGET", { begrundelse });
  return kvittering(accepteret === bilag && fejl.length === 0 ? "ACCEPTERET" : "AFLEVERET", {
    begrundelse,
    fejl,
  });
};

const filkvitteringOf = (leverance: Masseleverance): Filkvittering => {
  const { bilag, accepteret, afvist, bogfoertDebet } = leverance.fremgang;
  const svar = filsvarOf(leverance);
  return {
    antalBilag: bilag,
    accepteret,
    afvist,
    bogfoertDebet,
    forretningskvittering: toForretningskvittering(svar),
    ...detaljerOf(svar),
  };
};
