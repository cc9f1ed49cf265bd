import { setImmediate } from "node:timers/promises";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { laesefejl } from "../../domain/laesefejl.js";
import { MAX_VAERDIER } from "../../domain/sortiment.js";
import { type CsvFault, type CsvRow, readCsv } from "../../kit/csv.js";
import { readJson } from "../../kit/json-reader.js";
import { readText } from "../../kit/read-fault.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Static, TObject } from "../../kit/schema.js";

/** A CSV file read as the list of a schema: the same values, limits and faults as in JSON, with the file's own lines. */

/** What is wrong in a line. SOR-011. */
const wrongLine = (linje: number, grund: string): Fejl => fejl("SOR-011", { grund }, { linje });

const REASONS: Readonly<Record<CsvFault["grund"], string>> = {
  "citat-ikke-lukket": "anførselstegnet bliver ikke lukket",
  "tegn-efter-citat": "der står noget mellem det lukkende anførselstegn og det næste semikolon",
};

export type Table<T> = {
  readonly raekker: readonly T[];
  /** The line in the file of each row, from 1. */
  readonly linjer: readonly number[];
};

/** Rows read at a time: others are served in between. */
const BATCH = 1_000;
/** Most errors of one answer. */
export const MAX_ERRORS = 100;

/** The items of the list `rows` of a record. */
type Item<T extends TObject, K extends string> =
  Static<T> extends { readonly [P in K]: readonly (infer I)[] } ? I : never;

/**
 * The rows of a file whose first line is `columns`, as items of the list `rows` of the schema's record. An empty field is
 * absent. All or nothing: the errors with their lines (SOR-011, FMT-…).
 */
export const readTable = async <T extends TObject, K extends string>(
  schema: T,
  rows: K,
  columns: readonly string[],
  bytes: Uint8Array,
): Promise<Result<Table<Item<T, K>>, readonly Fejl[]>> => {
  const text = readText(bytes);
  if (!text.ok) return failed([laesefejl(text.error)]);
  const csv = readCsv(text.value);
  if (!csv.ok) return failed([wrongLine(csv.error.linje, REASONS[csv.error.grund])]);
  const [head, ...body] = csv.value;
  const uneven = wrongShape(head, body, columns);
  if (uneven.length > 0) return failed(uneven);
  const raekker: Item<T, K>[] = [];
  const fejl: Fejl[] = [];
  for (let at = 0; at < body.length && fejl.length < MAX_ERRORS; at += BATCH) {
    const batch = body.slice(at, at + BATCH);
    const json = JSON.stringify({ [rows]: batch.map((row) => objectOf(columns, row)) });
    const { value, faults } = readJson(schema, new TextEncoder().encode(json));
    raekker.push(...((value as Partial<Record<K, Item<T, K>[]>>)[rows] ?? []));
    fejl.push(...faults.map((fault) => atLine(laesefejl(fault), batch)));
    await setImmediate();
  }
  return fejl.length > 0
    ? failed(fejl.slice(0, MAX_ERRORS))
    : ok({ raekker, linjer: body.map(({ linje }) => linje) });
};

/** A first line that is not `columns`, too many lines, or lines with more or fewer fields. */
const wrongShape = (
  head: CsvRow | undefined,
  body: readonly CsvRow[],
  columns: readonly string[],
): readonly Fejl[] => {
  if (head?.felter.join(";").toLowerCase() !== columns.join(";").toLowerCase())
    return [wrongLine(head?.linje ?? 1, `første linje skal være ${columns.join(";")}`)];
  const tooMany = body[MAX_VAERDIER];
  if (tooMany !== undefined) return [wrongLine(tooMany.linje, `filen har flere end ${MAX_VAERDIER} værdier`)];
  return body
    .filter(({ felter }) => felter.length !== columns.length)
    .slice(0, MAX_ERRORS)
    .map(({ linje, felter }) =>
      wrongLine(linje, `linjen har ${felter.length} felter og skal have ${columns.length}`),
    );
};

const objectOf = (columns: readonly string[], { felter }: CsvRow): Record<string, string> =>
  Object.fromEntries(columns.flatMap((name, at) => (felter[at] === "" ? [] : [[name, felter[at]!]])));

/** `Sortimentvaerdier/Vaerdi[3]/Titel`: the third row, where it stands in the file. */
const atLine = (error: Fejl, batch: readonly CsvRow[]): Fejl => {
  const [, nr, felt] = /\[(\d+)\](?:\/(.*))?$/.exec(error.sted?.element ?? "") ?? [];
  const linje = nr === undefined ? undefined : batch[Number(nr) - 1]?.linje;
  return {
    ...error,
    vaerdier: { ...error.vaerdier, element: felt ?? error.vaerdier.element ?? "" },
    sted: { ...(linje === undefined ? {} : { linje }), ...(felt === undefined ? {} : { element: felt }) },
  };
};

/** Problems of rows as errors of their lines, in the file's order, the first of them. SOR-011. */
export const problemsAt = (
  problems: readonly { readonly index: number; readonly grund: string }[],
  linjer: readonly number[],
): readonly Fejl[] =>
  problems
    .map(({ index, grund }) => wrongLine(linjer[index] ?? 0, grund))
    .sort((a, b) => a.sted!.linje! - b.sted!.linje!)
    .slice(0, MAX_ERRORS);
