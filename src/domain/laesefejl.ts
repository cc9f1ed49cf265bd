import type { ReadFault, ReadFaultCode } from "../kit/schema.js";
import { type Fejl, type FejlKode, fejl, isFejlKode, type Sted } from "./fejl.js";

/** The readers' faults get their number in the catalogue here. */
const KODER: Readonly<Record<Exclude<ReadFaultCode, "value">, FejlKode>> = {
  empty: "FMT-001",
  "too-large": "FMT-002",
  encoding: "FMT-003",
  "not-well-formed": "FMT-004",
  truncated: "FMT-005",
  doctype: "FMT-006",
  entity: "FMT-007",
  "processing-instruction": "FMT-008",
  "too-deep": "FMT-009",
  "unknown-element": "FMT-010",
  "missing-element": "FMT-011",
  "wrong-order": "FMT-012",
  "too-many": "FMT-013",
  "unexpected-attribute": "FMT-014",
  "unexpected-text": "FMT-015",
};

const kodeOf = (fault: ReadFault): FejlKode => {
  if (fault.code !== "value") return KODER[fault.code];
  return fault.scalarFault !== undefined && isFejlKode(fault.scalarFault) ? fault.scalarFault : "FMT-020";
};

const stedOf = (fault: ReadFault): Sted => ({
  ...(fault.line === undefined ? {} : { linje: fault.line }),
  ...(fault.column === undefined ? {} : { kolonne: fault.column }),
  ...(fault.element === undefined ? {} : { element: fault.element }),
});

/** A fault of reading as an error of the catalogue, with its place. */
export const laesefejl = (fault: ReadFault): Fejl =>
  fejl(
    kodeOf(fault),
    {
      element: fault.element ?? "",
      vaerdi: fault.value ?? "…",
      // The parser's own words may end with a full stop; the sentence has one.
      forventet: (fault.expected ?? "").replace(/\.$/, ""),
      graense: fault.expected ?? "",
    },
    stedOf(fault),
  );

/** Faults after which there is no message left to judge. */
const ENDING: readonly ReadFaultCode[] = [
  "empty",
  "too-large",
  "encoding",
  "not-well-formed",
  "truncated",
  "doctype",
  "entity",
  "processing-instruction",
  "too-deep",
];

export const isUnreadable = (faults: readonly ReadFault[]): boolean =>
  faults.some((fault) => ENDING.includes(fault.code));
