import { type Fejl, fejl } from "../../domain/fejl.js";
import { Filhoved } from "../../domain/finans/fil.js";
import { FINANS_TYPES } from "../../domain/finans/model.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { laesefejl } from "../../domain/laesefejl.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { createXmlItems, type Resume, type XmlPiece } from "../../kit/xml-items.js";
import { readXml } from "../../kit/xml-reader.js";
import { readXmlRoot, type XmlRoot } from "../../kit/xml-root.js";
import type { Filer } from "./ports.js";

/** Largest bilag in a file, in bytes: the same as for a message by any other door. */
export const MAX_BILAG = 10 * 1024 * 1024;

/** The head of a file, and where its bilag begin. */
export type Filbegyndelse = {
  readonly hoved: Filhoved;
  readonly root: XmlRoot;
  readonly bilag: Resume;
};

/** Read the head of a file. MAS-001 with every fault of it. */
export const readHoved = async (
  filer: Pick<Filer, "read">,
  id: Uuid,
): Promise<Result<Filbegyndelse, readonly Fejl[]>> => {
  const items = createXmlItems(MAX_BILAG);
  let root: XmlRoot | undefined;
  const look = (piece: XmlPiece): Result<Filbegyndelse, readonly Fejl[]> | undefined => {
    if (piece.kind === "fault")
      return failed([fejl("MAS-001"), laesefejl({ code: piece.code, line: piece.line })]);
    if (piece.kind === "root") {
      root = readXmlRoot(piece.tag);
      const isFil = root?.local === "Finansbilagsfil" && root.namespace === FINANS_TYPES;
      return isFil ? undefined : failed([fejl("MAS-001")]);
    }
    return piece.kind === "item" && root !== undefined ? hovedOf(piece, root) : failed([fejl("MAS-001")]);
  };
  for await (const chunk of filer.read(id, 0)) {
    for (const piece of items.push(chunk)) {
      const found = look(piece);
      if (found !== undefined) return found;
    }
  }
  const [rest] = items.finish();
  return (rest && look(rest)) ?? failed([fejl("MAS-001")]);
};

const hovedOf = (
  piece: Extract<XmlPiece, { kind: "item" }>,
  root: XmlRoot,
): Result<Filbegyndelse, readonly Fejl[]> => {
  const { value, faults } = readXml(Filhoved, piece.bytes, { namespaces: root.namespaces });
  if (faults.length > 0) return failed([fejl("MAS-001"), ...faults.map(laesefejl)]);
  const bilag = { root: root.name, offset: piece.end, line: piece.endLine };
  return ok({ hoved: value as Filhoved, root, bilag });
};
