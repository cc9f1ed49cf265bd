import { quoted } from "./read-fault.js";
import type { ReadFault } from "./schema.js";
import type { Handlers } from "./xml-parser.js";

/** What no XML document may have here, whoever reads it: another encoding, a DOCTYPE, a processing instruction. */
export const refusals = (
  stop: (fault: ReadFault) => never,
): Pick<Handlers, "xmldecl" | "doctype" | "pi"> => ({
  xmldecl: ({ encoding = "UTF-8" }) => {
    if (encoding.toUpperCase() !== "UTF-8")
      stop({ code: "encoding", value: quoted(encoding), expected: "UTF-8" });
  },
  doctype: (doctype) => stop({ code: doctype.includes("<!ENTITY") ? "entity" : "doctype" }),
  pi: () => stop({ code: "processing-instruction" }),
});
