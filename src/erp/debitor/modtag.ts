import { createHash } from "node:crypto";
import { isUniqueViolation } from "../../adapters/postgres/sql-state.js";
import type { DebitorBesked, DebitorOperation } from "../../domain/debitor/index.js";
import { type Fejl, fejl } from "../../domain/fejl.js";
import type { Uuid } from "../../domain/identifikatorer.js";
import { type Kvittering, kvittering } from "../../domain/kvittering.js";
import { failed, ok, type Result } from "../../kit/result.js";
import { type Anledning, withAnledning } from "../anledning.js";
import type { Debitor, Query } from "./porte.js";
import { registrer } from "./registrering/registrer.js";
import { skriv } from "./skriv.js";

/** A message of SF1590_B as it reaches the ERP; it comes again when the hub asks again. */
export type ModtagetDebitor = {
  readonly beskedId: Uuid;
  readonly operation: DebitorOperation;
  readonly besked: DebitorBesked;
  /** The canonical content: the same message is known by its hash. */
  readonly indhold: string;
};

/**
 * Carry a message out, or refuse it with every error; either way once. The same message again gives the same receipt; the
 * same id with other content is refused (DEB-036). A refused one leaves nothing behind.
 */
export const modtagDebitor = async (debitor: Debitor, modtaget: ModtagetDebitor): Promise<Kvittering> => {
  const { besked, beskedId } = modtaget;
  const hvad = {
    myndighed: besked.modtagerMyndighed,
    aktoer: besked.afsenderSystem,
    tekst: modtaget.operation,
    haendelse: beskedId,
    beskedId,
  };
  const once = () =>
    withAnledning(debitor, hvad, (query, anledning) => carryOut(debitor, query, anledning, modtaget));
  // Somebody may carry the same message out, or create the same object, at the same moment: then it is known.
  const svar = await once().catch((reason: unknown) => {
    if (!isUniqueViolation(reason)) throw reason;
    return once();
  });
  return svar.ok
    ? svar.value
    : kvittering("AFVIST", { begrundelse: "Intet er ændret i debitorsystemet.", fejl: svar.error });
};

const carryOut = async (
  debitor: Debitor,
  query: Query,
  anledning: Anledning,
  modtaget: ModtagetDebitor,
): Promise<Result<Kvittering, readonly Fejl[]>> => {
  const { besked, operation, indhold } = modtaget;
  const { modtagerMyndighed: myndighed, afsenderSystem, beskedIdentifikator: id } = besked;
  const hash = createHash("sha256").update(operation).update(indhold).digest();
  const before = await findUdfoert(query, myndighed, afsenderSystem, id);
  if (before !== undefined)
    return before.hash.equals(hash) ? ok(before.kvittering) : failed([fejl("DEB-036", { id })]);
  const svar = await registrer(debitor, query, modtaget);
  if (!svar.ok) return svar;
  const { skrivning, tekst } = svar.value;
  const skrevet = await skriv(debitor, query, { ...anledning, tekst }, skrivning);
  if (!skrevet.ok) return skrevet;
  const oplysninger = await svar.value.oplysninger(query);
  const accept = kvittering("ACCEPTERET", { begrundelse: tekst, oplysninger });
  await query(
    "debitor-udfoert",
    "insert into debitor.udfoert (myndighed, system, id, indhold_hash, kvittering) values ($1, $2, $3, $4, $5)",
    [myndighed, afsenderSystem, id, hash, JSON.stringify(accept)],
  );
  return ok(accept);
};

type Udfoert = { readonly hash: Buffer; readonly kvittering: Kvittering };

const findUdfoert = async (
  query: Query,
  myndighed: string,
  system: Uuid,
  id: Uuid,
): Promise<Udfoert | undefined> => {
  const [row] = await query<Udfoert>(
    "debitor-find-udfoert",
    `select indhold_hash as hash, kvittering from debitor.udfoert where myndighed = $1 and system = $2 and id = $3`,
    [myndighed, system, id],
  );
  return row;
};
