import { type Fejl, fejl } from "../../domain/fejl.js";
import { isUuid, type Uuid } from "../../domain/identifikatorer.js";
import { type Pain001version, writePain001 } from "../../domain/iso20022/pain001.js";
import { NKSBetalingsanmodning } from "../../domain/nemkonto/model.js";
import { readJson } from "../../kit/json-reader.js";
import { failed, ok, type Result } from "../../kit/result.js";
import type { Query } from "../porte.js";

/** Bundles that a municipality hands to its bank as a file (pain.001), and that NemKonto therefore never gets from the hub. */

/** The operation of a bundle that is fetched as a file. */
export const BANKFIL = "pain.001";

/** Keep a bundle to be fetched as a file: it is with nobody's udbakke, so that nobody is paid twice. */
export const gemBankfil = async (
  query: Query,
  myndighed: string,
  id: Uuid,
  indhold: string,
  nu: Date,
): Promise<void> => {
  await query(
    "udbetaling-bankfil",
    `insert into udbetaling.udbakke (myndighed, id, operation, indhold, sendt, svar)
     values ($1, $2, $3, $4, $5, 'Hentes som bankfil (pain.001)')`,
    [myndighed, id, BANKFIL, indhold, nu],
  );
};

/** Whether a bundle goes to the bank as a file. */
export const isBankfil = async (query: Query, myndighed: string, bundt: Uuid): Promise<boolean> => {
  const rows = await query(
    "udbetaling-er-bankfil",
    "select from udbetaling.udbakke where myndighed = $1 and id = $2 and operation = $3",
    [myndighed, bundt, BANKFIL],
  );
  return rows.length > 0;
};

type Bundtrow = { readonly operation: string; readonly indhold: string; readonly dannet: Date };

/**
 * A bundle as pain.001: each time the same file with the same ids, by which a bank knows that it has it already. ISO-005: no such
 * bundle. ISO-006: it has gone to NemKonto, and would be paid twice.
 */
export const readBankfil = async (
  query: Query,
  myndighed: string,
  id: string,
  version: Pain001version,
): Promise<Result<string, readonly Fejl[]>> => {
  const [bundt] = isUuid(id)
    ? await query<Bundtrow>(
        "udbetaling-hent-bankfil",
        `select p.operation, p.indhold, b.dannet from udbetaling.bundt b
         join udbetaling.udbakke p on p.myndighed = b.myndighed and p.id = b.id
         where b.myndighed = $1 and b.id = $2`,
        [myndighed, id],
      )
    : [];
  if (bundt === undefined) return failed([fejl("ISO-005", { id: id.slice(0, 40) })]);
  if (bundt.operation !== BANKFIL) return failed([fejl("ISO-006", { id })]);
  const { value, faults } = readJson(NKSBetalingsanmodning, new TextEncoder().encode(bundt.indhold));
  if (faults.length > 0) throw new Error(`the bundle ${id} cannot be read as it was kept`);
  return ok(writePain001(value as NKSBetalingsanmodning, version, bundt.dannet));
};
