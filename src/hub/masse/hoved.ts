import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { laesefejl } from "../../domain/laesefejl.js";
import type { Filhoved } from "../../domain/massetype.js";
import { findMassetype, type Massetypenavn, massetypeOf } from "../../domain/massetyper.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { createXmlItems, type Resume, type XmlPiece } from "../../kit/xml-items.js";
import { readXml } from "../../kit/xml-reader.js";
import { readXmlRoot, type XmlRoot } from "../../kit/xml-root.js";
import type { Filer } from "./ports.js";

/** Largest bilag in a file, in bytes: the same as for a message by any other door. */
export const MAX_BILAG = 10 * 1024 * 1024;

/** The kind of a file, its head, and where its bilag begin. */
export type Filbegyndelse = {
  readonly massetype: Massetypenavn;
  readonly hoved: Filhoved;
  readonly root: XmlRoot;
  readonly bilag: Resume;
};

/** Why a file cannot be begun on, and its kind where that much can be seen. */
export type Ulaeselig = { readonly massetype: Massetypenavn | null; readonly fejl: readonly Fejl[] };

type Fund = Result<Filbegyndelse, Ulaeselig>;

/** Read the head of a file. MAS-001 with every fault of it. */
export const readHoved = async (filer: Pick<Filer, "read">, id: Uuid): Promise<Fund> => {
  const items = createXmlItems(MAX_BILAG);
  let root: XmlRoot | undefined;
  let massetype: Massetypenavn | undefined;
  const unreadable = (...found: readonly Fejl[]): Fund =>
    failed({ massetype: massetype ?? null, fejl: [fejl("MAS-001"), ...found] });
  const look = (piece: XmlPiece): Fund | undefined => {
    if (piece.kind === "fault") return unreadable(laesefejl({ code: piece.code, line: piece.line }));
    if (piece.kind === "root") {
      root = readXmlRoot(piece.tag);
      massetype = root && findMassetype(root);
      return massetype === undefined ? unreadable() : undefined;
    }
    if (piece.kind !== "item" || root === undefined || massetype === undefined) return unreadable();
    const { hoved } = massetypeOf(massetype);
    const { value, faults } = readXml(hoved, piece.bytes, { namespaces: root.namespaces });
    if (faults.length > 0) return unreadable(...faults.map(laesefejl));
    const bilag = { root: root.name, offset: piece.end, line: piece.endLine };
    return ok({ massetype, hoved: value as Filhoved, root, bilag });
  };
  for await (const chunk of filer.read(id, 0)) {
    for (const piece of items.push(chunk)) {
      const found = look(piece);
      if (found !== undefined) return found;
    }
  }
  const [rest] = items.finish();
  return (rest && look(rest)) ?? unreadable();
};
