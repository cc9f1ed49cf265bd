import type { Database } from "../../adapters/postgres/database.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import { findKommune, myndighedsnavn } from "../../domain/kommuner.js";
import { regnskabsaar } from "../../domain/regnskabsaar.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { findRaabalance } from "../raabalance.js";
import { posteringerCsv, saldiCsv } from "./csv.js";
import { statistikfil, statistikrecords } from "./danmarks-statistik.js";
import { hledgerJournal } from "./hledger.js";
import { readPosteringer } from "./posteringer.js";

/** The forms a year's books can be taken out in. */
export type Eksportform = "csv" | "hledger" | "dst" | "saldi";

/** A year's books as a file in pieces of text, made as they are read. ERP-001 without books here; `dst` also ERP-032. */
export const eksporter = async (
  database: Database,
  form: Eksportform,
  myndighed: string,
  aar: string,
): Promise<Result<AsyncIterable<string>, Fejl>> => {
  const kommune = findKommune(myndighed);
  const unknown = failed(fejl("ERP-001", { myndighed: myndighedsnavn(myndighed) }));
  if (kommune === undefined || !(await keepsBooks(database, myndighed))) return unknown;
  if (form === "csv") return ok(posteringerCsv(readPosteringer(database, myndighed, aar)));
  if (form === "hledger")
    return ok(hledgerJournal(myndighed, aar, readPosteringer(database, myndighed, aar)));
  const saldi = await findRaabalance(database, myndighed, regnskabsaar(aar));
  if (form === "saldi") return ok(saldiCsv(saldi));
  const records = statistikrecords(kommune.kommunekode, saldi);
  return records.ok ? ok(statistikfil(records.value)) : records;
};

const keepsBooks = async ({ query }: Database, myndighed: string): Promise<boolean> => {
  const rows = await query<{ fundet: boolean }>(
    "erp-har-konti",
    "select exists (select from erp.konto where myndighed = $1) as fundet",
    [myndighed],
  );
  return rows[0]?.fundet === true;
};
