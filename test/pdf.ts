import { inflateSync } from "node:zlib";

/** The words of a PDF, page by page as they are written: its streams unpacked, its glyphs as the document itself maps them. */

type Objekt = { readonly dictionary: string; readonly stream: string };

/** Every object by its number. */
const objectsOf = (pdf: string): ReadonlyMap<string, Objekt> => {
  const objects = new Map<string, Objekt>();
  for (const [, number, body] of pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n(.*?)\nendobj/gs)) {
    const at = body!.indexOf("\nstream\n");
    const dictionary = at < 0 ? body! : body!.slice(0, at);
    const packed = at < 0 ? "" : body!.slice(at + 8, body!.lastIndexOf("\nendstream"));
    const stream = dictionary.includes("/FlateDecode")
      ? inflateSync(Buffer.from(packed, "latin1")).toString("latin1")
      : packed;
    objects.set(number!, { dictionary, stream });
  }
  return objects;
};

const hexText = (hex: string): string => Buffer.from(hex, "hex").swap16().toString("utf16le");

/** Glyphs to characters: `<0000> <00ff> [<0041> …]`. */
const readCmap = (cmap: string): ReadonlyMap<number, string> => {
  const map = new Map<number, string>();
  for (const [, from, list] of cmap.matchAll(/<([0-9a-f]{4})> <[0-9a-f]{4}> \[(.*?)\]/gs))
    for (const [index, [, hex]] of [...list!.matchAll(/<([0-9a-f]*)>/g)].entries())
      map.set(Number.parseInt(from!, 16) + index, hexText(hex!));
  return map;
};

/** The text of each page, one line for each piece that was written. */
export const textOfPdf = (bytes: Uint8Array): readonly string[] => {
  const objects = objectsOf(Buffer.from(bytes).toString("latin1"));
  const fonts = new Map<string, ReadonlyMap<number, string>>();
  const all = [...objects.values()];
  for (const { dictionary } of all)
    for (const [, name, ref] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const cmap = /\/ToUnicode (\d+) 0 R/.exec(objects.get(ref!)!.dictionary)?.[1];
      if (cmap !== undefined) fonts.set(name!, readCmap(objects.get(cmap)!.stream));
    }
  const pages = all.flatMap(({ dictionary }) => {
    const content = /\/Type \/Page\n/.test(dictionary) && /\/Contents (\d+) 0 R/.exec(dictionary)?.[1];
    return content ? [objects.get(content)!.stream] : [];
  });
  return pages.map((stream) => {
    let font: ReadonlyMap<number, string> = new Map();
    const lines: string[] = [];
    for (const [, name, pieces] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|\[(.*?)\] TJ/gs)) {
      if (name !== undefined) font = fonts.get(name)!;
      else {
        const hex = [...pieces!.matchAll(/<([0-9a-f]+)>/g)].map(([, digits]) => digits!).join("");
        lines.push(
          hex
            .match(/.{4}/g)!
            .map((glyph) => font.get(Number.parseInt(glyph, 16)) ?? "?")
            .join(""),
        );
      }
    }
    return lines.join("\n");
  });
};
