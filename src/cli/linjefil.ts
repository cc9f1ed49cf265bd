import { readFileSync, writeFileSync } from "node:fs";
import type { Output } from "../contract/endpoints.js";
import type { Fejl } from "../domain/fejl.js";
import { type FejlDetalje, toFejlDetalje } from "../domain/kvittering.js";
import type { Result } from "../kit/result.js";
import type { Refused } from "../sdk/client.js";
import { EXIT, type Exit, exitOfRefused } from "./exit.js";
import { fejlLines, stateText } from "./layout.js";
import type { Printer } from "./printer.js";

/** What the commands of G69, G19 and G68 files have in common. */

const STDIN = 0;

/** The file's bytes (`-`: stdin), or undefined after having said that it cannot be read. */
export const readBytes = (print: Printer, fil: string): Uint8Array<ArrayBuffer> | undefined => {
  try {
    return new Uint8Array(readFileSync(fil === "-" ? STDIN : fil));
  } catch {
    print.note(`Filen '${fil}' kan ikke læses.`);
    return undefined;
  }
};

/** Every error of a file that was read here. */
export const showFejl = (print: Printer, fejl: readonly Fejl[]): Exit => {
  const detaljer = fejl.map(toFejlDetalje);
  print.answer({ fejl: detaljer }, () => detaljer.flatMap(fejlLines));
  return EXIT.rejected;
};

/** A message of a file, and what became of it. */
type Del = {
  readonly kode: string;
  readonly begrundelse?: string | undefined;
  readonly fejl: readonly FejlDetalje[];
};

/** What became of a file that was handed over: its messages, each on a line with its errors, and what is no message's. */
export const showSendt = <V extends { readonly fejl: readonly FejlDetalje[] }, D extends Del>(
  print: Printer,
  answer: Result<V, Refused>,
  delene: (value: V) => readonly D[],
  aboutOf: (del: D) => string,
): Exit => {
  if (!answer.ok) {
    print.refused(answer.error);
    return exitOfRefused(answer.error);
  }
  const { fejl } = answer.value;
  const alle = delene(answer.value);
  print.answer(answer.value, () => [
    ...alle.flatMap((del) => [
      `${aboutOf(del)} ${stateText(del.kode)} ${del.begrundelse ?? ""}`.trimEnd(),
      ...del.fejl.flatMap(fejlLines),
    ]),
    ...fejl.flatMap(fejlLines),
  ]);
  return fejl.length > 0 || alle.some(({ kode }) => kode === "AFVIST") ? EXIT.rejected : EXIT.ok;
};

/** A file of the hub's, written where the user wants it. */
export const saveFil = async (
  print: Printer,
  answer: Result<Output<"skrivG69" | "skrivG19" | "skrivG68">, Refused>,
  til: string,
): Promise<Exit> => {
  if (!answer.ok) {
    print.refused(answer.error);
    return exitOfRefused(answer.error);
  }
  writeFileSync(til, Buffer.from(await new Response(answer.value).arrayBuffer()));
  return EXIT.ok;
};
