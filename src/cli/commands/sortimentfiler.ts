import type { Output } from "../../contract/endpoints.js";
import { Sortimentvaerdier } from "../../contract/sortiment.js";
import { sortimentfil } from "../../contract/sortimentfil.js";
import { kendteVaerdier } from "../../domain/kontoplan.js";
import { toFejlDetalje } from "../../domain/kvittering.js";
import { laesefejl } from "../../domain/laesefejl.js";
import { readJson } from "../../kit/json-reader.js";
import { EXIT, type Exit, exitOfRefused } from "../exit.js";
import { readContent } from "../files.js";
import { fejlLines } from "../layout.js";
import { show } from "../run.js";
import type { Session } from "../session.js";

/** Values in and out of a version, and what is different between two. */

const OPEN_BRACE = "{".charCodeAt(0);

/** JSON starts with a brace; all else is taken as CSV, whose errors the hub tells with their lines. */
const isJson = (bytes: Uint8Array): boolean => bytes.find((byte) => byte > 0x20) === OPEN_BRACE;

export const importValues = async (
  session: Session,
  id: string,
  version: string,
  file: string,
): Promise<Exit> => {
  const bytes = readContent(file);
  if (bytes === undefined) {
    session.print.note(`Filen '${file}' kan ikke læses.`);
    return EXIT.technical;
  }
  const imported = (v: Output<"importerSortiment">) => [
    `${v.navn} ${v.version} har nu ${v.antal} værdier (${v.tilstand})`,
  ];
  if (!isJson(bytes))
    return show(session, await session.client.importerSortiment({ id, version, body: bytes }), imported);
  const { value, faults } = readJson(Sortimentvaerdier, bytes);
  if (faults.length > 0) {
    for (const fault of faults)
      for (const line of fejlLines(toFejlDetalje(laesefejl(fault)))) session.print.note(line);
    return EXIT.rejected;
  }
  const body = value as Sortimentvaerdier;
  return show(session, await session.client.importerSortimentJson({ id, version, body }), imported);
};

export const exportValues = async (session: Session, id: string, version: string): Promise<Exit> => {
  if (session.print.json)
    return show(session, await session.client.eksporterSortimentJson({ id, version }), () => []);
  const file = await session.client.eksporterSortiment({ id, version });
  if (!file.ok) {
    session.print.refused(file.error);
    return exitOfRefused(file.error);
  }
  session.outside.out.write(await new Response(file.value).text());
  return EXIT.ok;
};

/** A file to start from: every value of the ministry's dimensions that public sources know. */
export const writeTemplate = async ({ outside, print }: Session): Promise<Exit> => {
  if (print.json) print.answer({ vaerdier: kendteVaerdier().map(({ gyldigTil: _, ...v }) => v) }, () => []);
  else outside.out.write([...sortimentfil(kendteVaerdier())].join(""));
  return EXIT.ok;
};

export const compareVersions = async (
  session: Session,
  id: string,
  version: string,
  { mod }: { readonly mod?: string },
): Promise<Exit> =>
  show(session, await session.client.seSortimentforskel({ id, version, mod }), (forskel) => [
    `${forskel.fra ?? "(ingen)"} → ${forskel.til}: ${forskel.tilfoejet.length} nye, ` +
      `${forskel.fjernet.length} fjernet, ${forskel.aendret.length} ændret`,
    ...forskel.tilfoejet.map((v) => `+ ${valueText(v)}`),
    ...forskel.fjernet.map((v) => `- ${valueText(v)}`),
    ...forskel.aendret.flatMap(({ foer, efter }) => [`- ${valueText(foer)}`, `+ ${valueText(efter)}`]),
  ]);

type Vaerdi = Sortimentvaerdier["vaerdier"][number];

const valueText = ({ dimension, vaerdi, titel, gyldigFra, gyldigTil }: Vaerdi): string =>
  `${dimension} ${vaerdi} ${titel} (${gyldigFra} – ${gyldigTil ?? ""}`.trimEnd().concat(")");
